import MapDiff
import MapLayout
import MapText

/// What was changed, so that it can be undone and done again without limit.
struct History: Sendable {
  /// A picture that was shown once.
  struct Picture: Sendable {
    let picture: LaidOutMap
    /// How many fresh pictures there had been; one of another time would make everything jump.
    let era: Int
  }

  struct Step: Sendable {
    fileprivate(set) var edit: TextEdit
    /// What the person did, for the message that it is undone.
    let words: String
    /// Whether it was a fresh layout, that changed nothing but the picture.
    var isLayout = false
    /// The picture on the other side: before the change while it can be undone, after it while it can
    /// be done again.
    fileprivate(set) var picture: Picture?
    /// The text that the step can be done again upon, where others have changed the text since it was undone;
    /// the steps before it in the list, down to the next that has such a text, come behind it.
    fileprivate var origin: Document?
    /// On what others have told otherwise meanwhile, where the step was done again upon their text.
    fileprivate(set) var conflicts: [MergeConflict] = []
    /// Whether nothing is left to do again, since others have done the same.
    var isDoneElsewhere: Bool { edit.isEmpty && !isLayout }
  }

  private(set) var undoable: [Step] = []
  private(set) var redoable: [Step] = []

  /// How many steps back pictures are kept.
  private static let mostPictures = 100

  /// Notes down a change; what was undone before can no longer be done again.
  mutating func add(
    _ edit: TextEdit, _ words: String, _ before: Picture?, isLayout: Bool = false
  ) {
    note(Step(edit: edit, words: words, isLayout: isLayout, picture: before))
    redoable = []
  }

  /// Notes down a change that others have made: what was undone can still be done again.
  ///
  /// - Parameters:
  ///   - edit: What they did with the text.
  ///   - words: What is said of it.
  ///   - before: The picture that was shown before.
  ///   - text: The text before.
  mutating func add(
    fromElsewhere edit: TextEdit, _ words: String, _ before: Picture?, to text: Document
  ) {
    note(Step(edit: edit, words: words, picture: before))
    for place in redoable.indices { redoable[place].picture = nil }
    if let last = redoable.indices.last, redoable[last].origin == nil {
      redoable[last].origin = text
    }
  }

  private mutating func note(_ step: Step) {
    undoable.append(step)
    let old = undoable.count - 1 - Self.mostPictures
    if old >= 0 { undoable[old].picture = nil }
  }

  /// The step to undo.
  ///
  /// - Parameter after: The picture that is shown now.
  /// - Returns: Nothing where all is undone.
  mutating func undo(_ after: Picture?) -> Step? {
    guard let step = undoable.popLast() else { return nil }
    redoable.append(
      Step(edit: step.edit, words: step.words, isLayout: step.isLayout, picture: after))
    return step
  }

  /// The step to do again.
  ///
  /// - Parameters:
  ///   - text: The text as it is now.
  ///   - before: The picture that is shown now.
  /// - Returns: Nothing where nothing is undone.
  /// - Complexity: O(*n* log *n*) expected, where *n* is the number of lines.
  mutating func redo(upon text: Document, _ before: Picture?) -> Step? {
    guard var step = redoable.popLast() else { return nil }
    if let origin = step.origin {
      step.origin = nil
      move(&step, from: origin, to: text)
    }
    guard !step.isDoneElsewhere else { return step }
    undoable.append(
      Step(edit: step.edit, words: step.words, isLayout: step.isLayout, picture: before))
    return step
  }

  /// Makes a step one upon the text that others have changed, as a merge makes one text of two.
  private mutating func move(_ step: inout Step, from origin: Document, to text: Document) {
    var after = origin
    guard (try? after.apply(step.edit)) != nil,
      let merge = try? MapMerge(base: origin, ours: after, theirs: text)
    else {
      // What was undone fits the text that it was undone from.
      step.edit = TextEdit([])
      return
    }
    step.edit = TextEdit(from: text.bytes, to: merge.document.bytes)
    step.conflicts = merge.conflicts
    if let last = redoable.indices.last, redoable[last].origin == nil {
      redoable[last].origin = after
    }
  }
}

extension TextEdit {
  /// The edit that makes one text of another: what both begin and end with stays.
  init(from old: [UInt8], to new: [UInt8]) {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
    self.init([
      Splice(
        at: start, removing: Array(old[start..<old.count - end]),
        inserting: Array(new[start..<new.count - end]))
    ])
  }
}
