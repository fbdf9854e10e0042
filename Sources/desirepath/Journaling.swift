import MapEditor
import MapFiles
import MapText
import TextCanvas

/// A map's file, and what it holds as far as the editor knows.
struct KnownFile {
  var path: String?
  var bytes: [UInt8]
}

/// Carries what the editor is told into a journal, and what is found in journals to the editor.
struct Journaling {
  private var keeper: JournalKeeper
  /// The journals of the map that nobody has answered for yet, the last one first.
  private var found: [FoundJournal]

  init(of file: KnownFile) {
    let spareFolders = spareFolders()
    keeper = JournalKeeper(
      JournalKeeper.State(map: file.path, base: file.bytes, text: file.bytes, halfTyped: ""),
      spareFolders: spareFolders)
    found = FoundJournal.all(for: file.path, spareFolders: spareFolders)
  }

  /// Asks what becomes of the first journal that holds more than the file.
  mutating func question(_ file: KnownFile) -> Event? {
    while let journal = found.first {
      let contents = journal.contents
      if contents.holdsMore(than: file.bytes) {
        return .journalFound(
          UnsavedChanges(
            base: contents.base, text: contents.text, halfTyped: contents.halfTyped,
            changeCount: contents.changeCount,
            lastLines: contents.lines(besideThoseOf: file.bytes, atMost: 5),
            written: contents.written, isFileChanged: contents.base != file.bytes,
            isCutShort: !contents.isWhole))
      }
      journal.remove()
      found.removeFirst()
    }
    return nil
  }

  /// Does with the first journal as the person says.
  ///
  /// - Parameters:
  ///   - answer: What becomes of it.
  ///   - file: What the file holds.
  /// - Returns: What comes of it.
  mutating func deal(_ answer: UnsavedChanges.Answer, _ file: KnownFile) -> [Event] {
    guard !found.isEmpty else { return [] }
    let journal = found.removeFirst()
    switch answer {
    case .takenUp:
      // An editor that was killed while it took up a journal has left two that say the same. What others
      // hold is asked about when the map is opened again.
      for same in [journal] + found where journal.contents.saysTheSame(as: same.contents) {
        keeper.takeUp(same)
      }
      found = []
      return []
    case .thrownAway:
      journal.throwAway()
      return question(file).map { [$0] } ?? []
    case .putAside:
      let event: Event
      do {
        event = .journalPutAside(name: try journal.putAside())
      } catch {
        event = .journalFailed(what: error.what, mend: error.mend)
      }
      return [event] + (question(file).map { [$0] } ?? [])
    }
  }

  /// Writes down what has changed.
  mutating func keep(_ editor: Editor, _ file: KnownFile) -> Event? {
    // While it is asked what becomes of a journal, there is nothing to write.
    guard found.isEmpty else { return nil }
    return keeper.keep(Self.state(editor, file), now: .now).map(Self.event)
  }

  /// Brings what was written to the disk.
  mutating func sync() -> Event? {
    let wasTroubled = keeper.isTroubled
    if let news = keeper.sync(now: .now) { return Self.event(news) }
    return wasTroubled && !keeper.isTroubled ? .journalMended : nil
  }

  var isTroubled: Bool { keeper.isTroubled }

  /// For how long the editor may wait for keys; nothing where it may do so without end.
  var millisecondsUntilDue: Int? {
    keeper.due.map { max(1, Int(($0 - .now) / .milliseconds(1)) + 1) }
  }

  /// Takes the journal away.
  mutating func discard() {
    keeper.discard()
  }

  /// Writes everything down when a signal has ended the editor.
  ///
  /// - Returns: What is to be told; nothing where all is saved.
  /// - Throws: `FileError` where there can be no journal.
  mutating func farewell(_ editor: Editor, _ file: KnownFile) throws(FileError) -> String? {
    guard found.isEmpty else { return nil }
    if let error = keeper.finish(Self.state(editor, file)) { throw error }
    let map = shownText(file.path ?? "unnamed.map")
    return keeper.path.map {
      "desirepath: what was not saved is in \(shownText($0))\n"
        + "  mend: open \(map) again, or write desirepath recover \(map)\n"
    }
  }

  private static func state(_ editor: Editor, _ file: KnownFile) -> JournalKeeper.State {
    JournalKeeper.State(
      map: file.path, base: file.bytes, text: editor.document.bytes,
      halfTyped: editor.halfTypedLine)
  }

  private static func event(_ news: JournalKeeper.News) -> Event {
    switch news {
    case .cannotBeWritten(let error): .journalFailed(what: error.what, mend: error.mend)
    case .isElsewhere(let name, let error): .journalElsewhere(name: name, what: error.what)
    }
  }
}
