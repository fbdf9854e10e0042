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
    let edit: TextEdit
    /// What the person did, for the message that it is undone.
    let words: String
    /// Whether it was a fresh layout, that changed nothing but the picture.
    var isLayout = false
    /// The picture on the other side: before the change while it can be undone, after it while it can
    /// be done again.
    fileprivate(set) var picture: Picture?
  }

  private(set) var undoable: [Step] = []
  private(set) var redoable: [Step] = []

  /// How many steps back pictures are kept.
  private static let mostPictures = 100

  /// Notes down a change; what was undone before can no longer be done again.
  mutating func add(
    _ edit: TextEdit, _ words: String, _ before: Picture?, isLayout: Bool = false
  ) {
    undoable.append(Step(edit: edit, words: words, isLayout: isLayout, picture: before))
    redoable = []
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
  /// - Parameter before: The picture that is shown now.
  /// - Returns: Nothing where nothing is undone.
  mutating func redo(_ before: Picture?) -> Step? {
    guard let step = redoable.popLast() else { return nil }
    undoable.append(
      Step(edit: step.edit, words: step.words, isLayout: step.isLayout, picture: before))
    return step
  }
}
