import MapText
import TextCanvas

/// Saving the map, and asking for its name.
extension Editor {
  /// A saving that the world was asked for and has not answered yet.
  struct Saving: Hashable, Sendable {
    let bytes: [UInt8]
    /// The name to save under: another than the map's where it is tried whether that one is good.
    let path: String
    let thenQuit: Bool
  }

  /// Asks the world to save; asks the person for a name first where there is none.
  ///
  /// - Parameters:
  ///   - name: Another name than the map has; it becomes the map's once the map is saved under it.
  ///   - thenQuit: Whether the editor ends once the map is saved.
  ///   - asked: What the person was asked about, and wants to be saved over.
  /// - Returns: What the world is asked to do.
  mutating func save(
    as name: String? = nil, thenQuit: Bool = false, replacing asked: [UInt8]? = nil
  ) -> [Effect] {
    guard let path = name ?? path else {
      holdEntry()
      mode = .naming(LineInput(), thenQuit: thenQuit)
      return []
    }
    mergeUntaken()
    saving = Saving(bytes: document.bytes, path: path, thenQuit: thenQuit)
    interruption = nil
    return [.save(document.bytes, path: path, replacing: asked)]
  }

  /// Asks for another name, since a map cannot be saved to the one that was tried.
  mutating func takeFailure(_ what: String, _ mend: String) {
    let name = saving?.path ?? path ?? ""
    let why = "\(what); \(mend)"
    // What was merged before is on the map all the same.
    if let untold = newsWhileSaving { news.append(Message(text: untold.words)) }
    newsWhileSaving = nil
    if let saving {
      awaitQuiet(for: .naming(name, why: why, thenQuit: saving.thenQuit))
    } else {
      tell(EditorWords.saveFailed(name, why), isTrouble: true)
    }
    saving = nil
  }

  mutating func finishSaving() -> [Effect] {
    guard let saved = saving else { return [] }
    saving = nil
    path = saved.path
    savedBytes = saved.bytes
    isFileLost = false
    takeBack(.file)
    // What was not taken by now was of a file that is no longer there, or no longer the map's.
    untaken = nil
    let news = newsWhileSaving
    newsWhileSaving = nil
    // Who has begun a line since has more to tell.
    guard saved.thenQuit, halfTypedLine.isEmpty else {
      let words = EditorWords.saved(saved.path)
      message = Message(
        text: news.map { "\(words); \($0.words)" } ?? words, isUnasked: news != nil)
      return []
    }
    // Nobody has seen that yet.
    guard let news, news.conflictCount > 0 else { return [.quit] }
    tell(EditorWords.savedButStays(news.conflictCount), isTrouble: true)
    return []
  }

  mutating func takeInNaming(_ key: Key, _ input: LineInput, thenQuit: Bool) -> [Effect] {
    var input = input
    switch key {
    case .enter:
      let name = input.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard name.isEmpty || Self.namesFile(name) else {
        message = Message(text: EditorWords.namesFolder, isTrouble: true)
        return []
      }
      returnToEntry()
      guard !name.isEmpty else { return [] }
      return save(as: name.hasSuffix(".map") ? name : name + ".map", thenQuit: thenQuit)
    case .escape:
      returnToEntry()
      return []
    default: _ = input.edit(key)
    }
    mode = .naming(input, thenQuit: thenQuit)
    return []
  }

  /// Whether a name can be that of a file, and not only of a folder.
  private static func namesFile(_ name: String) -> Bool {
    let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      name[name.utf8.index(after: $0)...]
    }
    return !["", ".", ".."].contains(last ?? name[...])
  }

  // MARK: Saving over what others have saved

  /// Asks whether to save over what somebody else has saved, as soon as no key has come for a while.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - saving: What was to be saved.
  ///   - isOwn: Whether it is the file that the map is of.
  mutating func askToReplace(_ bytes: [UInt8], _ saving: Saving, isOwn: Bool) {
    awaitQuiet(
      for: .replacing(
        Mode.Replacement(
          path: saving.path, bytes: bytes, isOwn: isOwn, thenQuit: saving.thenQuit)))
  }

  mutating func answer(_ replacement: Mode.Replacement, _ key: Key) -> [Effect] {
    switch key {
    case .character("y"):
      returnToEntry()
      return save(
        as: replacement.path, thenQuit: replacement.thenQuit, replacing: replacement.bytes)
    case .character("n"), .escape:
      returnToEntry()
      message = Message(
        text: replacement.isOwn
          ? EditorWords.notReplaced : EditorWords.notReplaced(shownText(replacement.path)),
        isTrouble: true)
      // What was merged before the question is on the map, and was not told.
      if let untold = newsWhileSaving { news.append(Message(text: untold.words)) }
      newsWhileSaving = nil
    default: mode = .question(.replaceChanged(replacement))
    }
    return []
  }
}
