import MapDiff
import MapModel
import MapText
import TextCanvas

/// What was told before the editor ended without saving.
extension Editor {
  /// The line that is being typed, where it is another than the one that was made ready; also while a prompt
  /// or a question is shown over it.
  public var halfTypedLine: String {
    guard let entry = mode.entry ?? heldEntry else { return "" }
    let line = entry.line
    let prepared =
      switch entry.purpose {
      case .add(let prepared), .declare(_, let prepared): prepared
      case .replace(let number): document.text(ofLine: number)
      }
    return line.text == prepared || line.text.allSatisfy(\.isWhitespace) ? "" : line.text
  }

  /// The line of the map that the half typed one is to take the place of; empty where it is a new one.
  public var replacedLine: String {
    guard !halfTypedLine.isEmpty, case .replace(let number) = (mode.entry ?? heldEntry)?.purpose
    else { return "" }
    return document.text(ofLine: number)
  }

  /// Asks what becomes of a journal; one that has nothing which was not taken up already is taken up unasked.
  mutating func ask(_ unsaved: UnsavedChanges) -> [Effect] {
    let isNext = hasChanged || !halfTypedLine.isEmpty
    if isNext, unsaved.halfTyped.isEmpty || unsaved.halfTyped == halfTypedLine,
      merge(with: unsaved)?.document.bytes == document.bytes
    {
      return [.dealWithJournal(.takenUp)]
    }
    ask(.takeUp(unsaved))
    return []
  }

  mutating func answer(_ unsaved: UnsavedChanges, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"), .enter: return takeUp(unsaved)
    case .character("a"):
      returnToEntry()
      return [.dealWithJournal(.putAside)]
    case .character("t"): mode = .question(.throwAway(unsaved))
    default: mode = .question(.takeUp(unsaved))
    }
    return []
  }

  mutating func answerThrowingAway(_ unsaved: UnsavedChanges, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"):
      returnToEntry()
      return [.dealWithJournal(.thrownAway)]
    case .character("n"), .escape: mode = .question(.takeUp(unsaved))
    default: mode = .question(.throwAway(unsaved))
    }
    return []
  }

  /// Says where a journal is that is kept aside, and why, where that was not asked for.
  mutating func tellPutAside(_ name: String) {
    let why = message.map { $0.text + "; " } ?? ""
    message = nil
    news.append(Message(text: why + EditorWords.putAside(name), isTrouble: !why.isEmpty))
  }

  /// Takes up what a journal holds, beside what was taken up before; the line that was typed is typed again.
  private mutating func takeUp(_ unsaved: UnsavedChanges) -> [Effect] {
    let (held, heldInstead) = (halfTypedLine, replacedLine)
    (mode, heldEntry) = (.map, nil)
    guard hasChanged ? add(unsaved) : become(unsaved) else {
      // What is no text, or cannot be merged, stays in its journal.
      message = Message(text: EditorWords.notTakenUp, isTrouble: true)
      typeAgain(held, insteadOf: heldInstead)
      return [.dealWithJournal(.putAside)]
    }
    layAfresh()
    if held.isEmpty {
      typeAgain(unsaved.halfTyped, insteadOf: unsaved.replacedLine)
    } else {
      // Only one line can be typed at a time; the other goes where `recover` puts it.
      if !unsaved.halfTyped.isEmpty, unsaved.halfTyped != held {
        change(document.appending([unsaved.halfTyped]), EditorWords.takingUp)
        if unsaved.changeCount == 0 {
          message = Message(text: EditorWords.takenUp(0, EditorWords.isChange))
        }
      }
      typeAgain(held, insteadOf: heldInstead)
    }
    return [.dealWithJournal(.takenUp)]
  }

  /// Makes the map what it was, as one change that can be undone.
  ///
  /// - Returns: Whether that could be done.
  private mutating func become(_ unsaved: UnsavedChanges) -> Bool {
    let all = TextEdit.Splice(at: 0, removing: document.bytes, inserting: unsaved.text)
    change(TextEdit([all]), EditorWords.takingUp)
    guard document.bytes == unsaved.text else { return false }
    message = Message(text: EditorWords.takenUp(unsaved.changeCount))
    let file = untaken ?? savedBytes
    savedBytes = unsaved.base
    guard file != savedBytes else { return true }
    // What the file holds besides is merged like all that others save, before another journal is.
    guard let merge = merging(file) else {
      isFileUnmerged = true
      // What the journal starts from is in no file.
      isFileLost = true
      return true
    }
    let words = take(merge, of: file).words
    untaken = nil
    message = Message(text: EditorWords.takenUp(unsaved.changeCount, words))
    return true
  }

  /// Merges what a journal holds into the map, as one change that can be undone.
  ///
  /// - Returns: Whether that could be done.
  private mutating func add(_ unsaved: UnsavedChanges) -> Bool {
    guard let merge = merge(with: unsaved) else { return false }
    adopt(merge, EditorWords.takingUp)
    let count = unsaved.changeCount
    message = Message(
      text: merge.conflicts.isEmpty
        ? EditorWords.takenUp(count)
        : EditorWords.takenUp(count, EditorWords.toldOtherwise(merge.conflicts.count)))
    return true
  }

  /// - Returns: Nothing where a fact could be lost by it.
  private func merge(with unsaved: UnsavedChanges) -> MapMerge? {
    // What a later file told and the map was never told would seem to be removed here.
    guard !isFileUnmerged || unsaved.base == savedBytes,
      let base = try? Document(reading: unsaved.base),
      let theirs = try? Document(reading: unsaved.text),
      base.map.facts.isEmpty || !theirs.map.facts.isEmpty
    else { return nil }
    return try? MapMerge(base: base, ours: document, theirs: theirs)
  }

  /// Goes on with a line, in the place of one that the map has, or as a new one where that is gone.
  private mutating func typeAgain(_ line: String, insteadOf old: String) {
    guard !line.isEmpty else {
      mode = .map
      return
    }
    let place = old.isEmpty ? nil : document.line(saying: old, nearest: document.lineCount)
    mode = .entry(EntryLine(line), place.map { .replace(line: $0) } ?? .add(prepared: ""))
  }

  /// Shows what a journal holds, instead of the map.
  func draw(_ unsaved: UnsavedChanges, on canvas: inout Canvas) {
    let room = columns - 2
    // A line that has room keeps its blanks.
    let told = EditorWords.unsaved(unsaved, isNext: hasChanged || !halfTypedLine.isEmpty) {
      withoutVoices(shownText($0))
    }
    let lines = told.flatMap {
      TextCanvas.columns(of: $0) > room ? wrapped($0, to: room, indent: 4) : [$0]
    }
    for (offset, line) in lines.prefix(mapRows).enumerated() {
      canvas.write(
        line, at: Point(column: 1, row: Self.titleRows + offset),
        offset == 0 ? Style(.plain, .bold) : Style.plain)
    }
  }
}
