import MapText
import TextCanvas

/// What was told before the editor ended without saving.
extension Editor {
  /// The line that is being typed, where it is another than the one that was made ready.
  public var halfTypedLine: String {
    guard case .entry(let line, let purpose) = mode else { return "" }
    let prepared =
      switch purpose {
      case .add(let prepared), .declare(_, let prepared): prepared
      case .replace(let number): document.text(ofLine: number)
      }
    return line.text == prepared || line.text.allSatisfy(\.isWhitespace) ? "" : line.text
  }

  mutating func answer(_ unsaved: UnsavedChanges, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .enter: return takeUp(unsaved)
    case .character("a"):
      mode = .map
      return [.dealWithJournal(.putAside)]
    case .character("t"): mode = .question(.throwAway(unsaved))
    default: mode = .question(.takeUp(unsaved))
    }
    return []
  }

  mutating func answerThrowingAway(_ unsaved: UnsavedChanges, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"):
      mode = .map
      return [.dealWithJournal(.thrownAway)]
    case .character("n"), .escape: mode = .question(.takeUp(unsaved))
    default: mode = .question(.throwAway(unsaved))
    }
    return []
  }

  /// Makes the map what it was, as one change that can be undone; the line that was typed is typed again.
  private mutating func takeUp(_ unsaved: UnsavedChanges) -> [Effect] {
    mode = .map
    let all = TextEdit.Splice(at: 0, removing: document.bytes, inserting: unsaved.text)
    change(TextEdit([all]), EditorWords.takingUp)
    guard document.bytes == unsaved.text else {
      // What is no text cannot be shown; the journal stays.
      return [.dealWithJournal(.putAside)]
    }
    // What the file holds besides, where it holds something else, is merged like all that others save.
    savedBytes = unsaved.base
    layAfresh()
    message = Message(text: EditorWords.takenUp(unsaved.changeCount))
    if !unsaved.halfTyped.isEmpty {
      mode = .entry(EntryLine(unsaved.halfTyped), .add(prepared: ""))
    }
    return [.dealWithJournal(.takenUp)]
  }

  /// Shows what a journal holds, instead of the map.
  func draw(_ unsaved: UnsavedChanges, on canvas: inout Canvas) {
    let room = columns - 2
    // A line that has room keeps its blanks.
    let lines = EditorWords.unsaved(unsaved, shown: { withoutVoices(shownText($0)) }).flatMap {
      TextCanvas.columns(of: $0) > room ? wrapped($0, to: room, indent: 4) : [$0]
    }
    for (offset, line) in lines.prefix(mapRows).enumerated() {
      canvas.write(
        line, at: Point(column: 1, row: Self.titleRows + offset),
        offset == 0 ? Style(.plain, .bold) : Style.plain)
    }
  }
}
