import MapText

/// What was changed, so that it can be undone and done again without limit.
struct History: Sendable {
  struct Step: Sendable {
    let edit: TextEdit
    /// What the person did, for the message that it is undone.
    let words: String
  }

  private(set) var undoable: [Step] = []
  private(set) var redoable: [Step] = []

  /// Notes down a change; what was undone before can no longer be done again.
  mutating func add(_ edit: TextEdit, _ words: String) {
    undoable.append(Step(edit: edit, words: words))
    redoable = []
  }

  /// The step to undo.
  mutating func undo() -> Step? {
    guard let step = undoable.popLast() else { return nil }
    redoable.append(step)
    return step
  }

  /// The step to do again.
  mutating func redo() -> Step? {
    guard let step = redoable.popLast() else { return nil }
    undoable.append(step)
    return step
  }
}
