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
  /// The file as it was when the map was opened.
  private let opened: KnownFile
  /// The journals of the map that nobody has answered for yet, the last one first.
  private var found: [FoundJournal]
  /// Those of which nothing can be read.
  private let unreadable: [String]
  private let otherFolders: [String]

  init(of file: KnownFile) {
    let spareFolders = spareFolders()
    keeper = JournalKeeper(
      JournalKeeper.State(map: file.path, base: file.bytes, text: file.bytes),
      spareFolders: spareFolders)
    opened = file
    let survey = JournalSurvey(of: file.path, spareFolders: spareFolders)
    found = survey.found
    unreadable = survey.unreadable
    otherFolders = spareFolders
  }

  /// A journal as it is named to the person: what stands beside the map needs no telling of its folder.
  private func name(of path: String) -> String {
    let isElsewhere = otherFolders.contains { path.hasPrefix("\($0)/.") }
    let name = path.split(separator: "/").last.map(String.init)
    return isElsewhere ? path : name ?? path
  }

  /// What there is to ask and to tell when the map is opened; what is told waits for the answer.
  mutating func opening() -> [Event] {
    question() + unreadable.map { .journalUnreadable(name: name(of: $0)) }
  }

  /// Asks what becomes of the first journal that holds more than the file, and tells where those are that may
  /// have held more before they were damaged.
  private mutating func question() -> [Event] {
    var told: [Event] = []
    while let journal = found.first {
      if journal.contents.holdsMore(than: opened.bytes) {
        return [.journalFound(changes(in: journal))] + told
      }
      if let name = journal.remove() { told.append(.journalDamaged(name: self.name(of: name))) }
      found.removeFirst()
    }
    return told
  }

  private func changes(in journal: FoundJournal) -> UnsavedChanges {
    let contents = journal.contents
    return UnsavedChanges(
      base: contents.base, text: contents.text, halfTyped: contents.halfTyped,
      replacedLine: contents.replacedLine,
      changeCount: contents.changeCount,
      lastLines: contents.lines(besideThoseOf: opened.bytes, atMost: 5),
      written: contents.written, isFileChanged: contents.base != opened.bytes,
      isCutShort: !contents.isWhole,
      moreCount: found.dropFirst().count { $0.contents.holdsMore(than: opened.bytes) })
  }

  /// Does with the first journal as the person says, and asks about the next.
  ///
  /// What was taken up stays on the disk until the map is saved: who is killed between two questions is asked
  /// both again, and so is who undoes what was taken up and quits.
  ///
  /// - Parameter answer: What becomes of it.
  /// - Returns: What comes of it.
  mutating func deal(_ answer: UnsavedChanges.Answer) -> [Event] {
    guard !found.isEmpty else { return [] }
    let journal = found.removeFirst()
    var events: [Event] = []
    switch answer {
    case .takenUp: keeper.takeUp(journal)
    case .thrownAway: journal.throwAway()
    case .putAside:
      do {
        events.append(.journalPutAside(name: try journal.putAside()))
      } catch {
        events.append(.journalNotPutAside(name: name(of: journal.path), what: error.what))
      }
    }
    // What is told waits for the answer to the next question, which would hide it.
    return question() + events
  }

  /// Writes down what has changed; a line that is being typed may wait where that is not urgent.
  mutating func keep(_ editor: Editor, _ file: KnownFile, isUrgent: Bool = false) -> [Event] {
    // While it is asked what becomes of a journal, there is nothing to write.
    guard found.isEmpty else { return [] }
    return events { $0.keep(Self.state(editor, file), now: .now, isUrgent: isUrgent) }
  }

  /// Brings what was written to the disk.
  mutating func sync() -> [Event] {
    events { $0.sync(now: .now) }
  }

  /// What there is to tell once the keeper has done something; that may have ended its troubles.
  private mutating func events(_ work: (inout JournalKeeper) -> JournalKeeper.News?) -> [Event] {
    let wasTroubled = keeper.isTroubled
    let news = work(&keeper).map { [event($0)] } ?? []
    return wasTroubled && !keeper.isTroubled ? [.journalMended] + news : news
  }

  /// For how long the editor may wait for keys; nothing where it may do so without end.
  var millisecondsUntilDue: Int? {
    keeper.due.map { max(1, Int(($0 - .now) / .milliseconds(1)) + 1) }
  }

  /// Notes that the map was saved.
  mutating func noteSaved() {
    keeper.noteSaved()
  }

  /// Takes the journal away, since the person quits.
  mutating func discard(_ editor: Editor, _ file: KnownFile) {
    keeper.discard(Self.state(editor, file))
  }

  /// Writes everything down when a signal has ended the editor.
  ///
  /// - Returns: What is to be told; nothing where all is saved.
  /// - Throws: `FileError` where there can be no journal.
  mutating func farewell(_ editor: Editor, _ file: KnownFile) throws(FileError) -> String? {
    // What nobody has answered for is where it was.
    if found.isEmpty, let error = keeper.finish(Self.state(editor, file)) { throw error }
    let map = shownText(file.path ?? "unnamed.map")
    return (found.first?.path ?? keeper.path).map {
      "desirepath: what was not saved is in \(shownText($0))\n"
        + "  mend: open \(map) again, or write desirepath recover \(map)\n"
    }
  }

  private static func state(_ editor: Editor, _ file: KnownFile) -> JournalKeeper.State {
    JournalKeeper.State(
      map: file.path, base: file.bytes, text: editor.document.bytes,
      halfTyped: editor.halfTypedLine, replacedLine: editor.replacedLine)
  }

  private func event(_ news: JournalKeeper.News) -> Event {
    switch news {
    case .cannotBeWritten(let error): .journalFailed(what: error.what, mend: error.mend)
    case .isElsewhere(let name, let error): .journalElsewhere(name: name, what: error.what)
    case .isKept(let path): .journalDamaged(name: name(of: path))
    }
  }
}
