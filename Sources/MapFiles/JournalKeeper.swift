/// Keeps the journal of a map at what the person has told.
///
/// It is told the state of the editor again and again, and writes what has changed. A journal begins with
/// the first change, and goes when all is saved. Where it cannot be written beside the map, it goes on in
/// a spare folder. Where it cannot be written at all, that is said once, and tried again: whatever is told
/// meanwhile gets into it as soon as there is room.
public struct JournalKeeper {
  /// What a journal must be able to give back.
  public struct State: Hashable, Sendable {
    /// The map's file, or nothing while it has no name.
    public var map: String?
    /// What the file holds, as far as is known.
    public var base: [UInt8]
    /// The map's text.
    public var text: [UInt8]
    /// The line that is being typed; empty where none is.
    public var halfTyped: String
    /// The line of the text that it is to take the place of; empty where it is a new one.
    public var replacedLine: String

    /// Describes what a journal must be able to give back.
    public init(
      map: String?, base: [UInt8], text: [UInt8], halfTyped: String = "", replacedLine: String = ""
    ) {
      self.map = map
      self.base = base
      self.text = text
      self.halfTyped = halfTyped
      self.replacedLine = replacedLine
    }

    /// Whether the file has all of it.
    var isSaved: Bool { text == base && halfTyped.isEmpty }
  }

  /// What there is to tell of the journal itself.
  public enum News: Hashable, Sendable {
    /// It cannot be written.
    case cannotBeWritten(FileError)
    /// It is in a spare folder, under a name, since it cannot be written beside the map.
    case isElsewhere(String, because: FileError)
    /// One that was taken up stays under a name, since it cannot be read to its end.
    case isKept(String)
  }

  /// The journal that is being written.
  public var path: String? { journal?.path }

  private let spareFolders: [String]
  /// The names that the journal of a map can have in the spare folders.
  ///
  /// They are worked out before they are needed: the folder we are in, from which the map may be named, can
  /// be taken away.
  private var spareNames: (map: String?, places: [[String]])
  private let system: FileSystem
  private var journal: Journal?
  /// Where the journal is and why, while it is not beside the map and that has not been told.
  private var untold: News?
  /// Where those are that were taken up and stay, which has not been told.
  private var untoldKept: [String] = []
  private var kept: State
  /// Since when the line that is being typed differs from the one in the journal.
  private var typingSince: ContinuousClock.Instant?
  /// When writing is tried again that has failed.
  private var retrying: ContinuousClock.Instant?
  /// Whether it was told that the journal cannot be written, and that is still so.
  public private(set) var isTroubled = false
  /// Journals whose contents the state has, unless the person took that back.
  private var takenUp: [FoundJournal] = []
  /// Whether the map was saved since, as the person wanted it.
  private var isSavedSince = false

  /// How long a line may be typed at before it is written down, and how often a failed write is tried.
  static let patience = Duration.milliseconds(400)
  static let retryPause = Duration.seconds(5)
  /// A journal that is longer than this, and than the texts many times over, begins anew.
  private static let mostBytes = 1 << 24

  /// Begins with a map as its file has it.
  ///
  /// - Parameters:
  ///   - state: The map.
  ///   - spareFolders: Where the journal may be when it cannot be beside the map, the best one first.
  public init(_ state: State, spareFolders: [String] = []) {
    self.init(state, spareFolders: spareFolders, with: .real)
  }

  /// Begins with a map as its file has it, on a system that may fail.
  package init(_ state: State, spareFolders: [String], with system: FileSystem) {
    kept = state
    self.spareFolders = spareFolders
    spareNames = Self.spareNames(for: state.map, in: spareFolders)
    self.system = system
  }

  private mutating func nameSpares(for map: String?) {
    guard map != spareNames.map else { return }
    spareNames = Self.spareNames(for: map, in: spareFolders)
  }

  private static func spareNames(
    for map: String?, in folders: [String]
  ) -> (map: String?, places: [[String]]) {
    (map, folders.map { JournalPlace.candidates(for: map, inSpare: $0) })
  }

  /// Notes that the state will have what a journal holds.
  ///
  /// The journal stays until the map is saved, since a change that takes it up can be undone.
  public mutating func takeUp(_ found: FoundJournal) {
    takenUp.append(found)
    isSavedSince = false
  }

  /// Notes that the person saved the map, with what was taken up or without it.
  public mutating func noteSaved() {
    isSavedSince = !takenUp.isEmpty
  }

  /// Writes down what has changed; `sync()` brings it to the disk.
  ///
  /// - Parameters:
  ///   - state: What the journal must be able to give back.
  ///   - now: The moment.
  ///   - isUrgent: Whether it must not wait, neither for more of a line nor for another try.
  /// - Returns: What has not been told of the journal.
  /// - Complexity: O(1) where nothing has changed; else O(*n*), where *n* is the number of bytes.
  public mutating func keep(
    _ state: State, now: ContinuousClock.Instant, isUrgent: Bool = false
  ) -> News? {
    nameSpares(for: state.map)
    guard state != kept || !takenUp.isEmpty && journal == nil else {
      typingSince = nil
      if let retrying, now >= retrying { self.retrying = nil }
      endTroubleOfNothing()
      return takeNews()
    }
    if !isUrgent, state.map == kept.map, state.base == kept.base, state.text == kept.text,
      takenUp.isEmpty || journal != nil
    {
      // Only the line that is being typed is another, and more of it comes at once.
      let since = typingSince ?? now
      typingSince = since
      if now < since + Self.patience { return nil }
    }
    if !isUrgent, !isEnd(state), let retrying, now < retrying {
      appendMeanwhile(state)
      return nil
    }
    typingSince = nil
    do {
      try write(state)
      retrying = nil
      endTroubleOfNothing()
      return takeNews()
    } catch {
      return note(error, now)
    }
  }

  /// Brings what was written to the disk.
  ///
  /// - Returns: What has not been told of the journal.
  public mutating func sync(now: ContinuousClock.Instant) -> News? {
    guard journal != nil, retrying.map({ now >= $0 }) ?? true else { return nil }
    do {
      try syncOrBeginAnew()
    } catch {
      return note(error, now)
    }
    dropTakenUp()
    retrying = nil
    isTroubled = false
    return takeNews()
  }

  /// Notes that no journal is wanted, and so none is missed.
  private mutating func endTroubleOfNothing() {
    guard journal == nil, kept.isSaved else { return }
    retrying = nil
    isTroubled = false
  }

  private mutating func syncOrBeginAnew() throws(FileError) {
    do {
      try journal?.sync()
    } catch {
      try beginAnew(kept)
      try journal?.sync()
    }
  }

  private mutating func takeNews() -> News? {
    defer { untold = nil }
    return untold ?? (untoldKept.isEmpty ? nil : .isKept(untoldKept.removeFirst()))
  }

  /// When `keep` has something to write though no key comes.
  public var due: ContinuousClock.Instant? {
    retrying ?? typingSince.map { $0 + Self.patience }
  }

  /// Writes everything down at once, since the program ends.
  ///
  /// - Returns: Why it cannot be written.
  public mutating func finish(_ state: State) -> FileError? {
    nameSpares(for: state.map)
    if state.isSaved {
      removeJournal()
      return nil
    }
    do {
      try write(state)
      try syncOrBeginAnew()
      if journal != nil { dropTakenUp() }
      return nil
    } catch {
      return error
    }
  }

  /// Ends with what is in the journal, since the person quits and wants nothing more of it saved.
  ///
  /// What was taken up, and taken back without saving, stays where it was found: nobody said that it may go.
  public mutating func discard(_ state: State) {
    if !state.isSaved { isSavedSince = true }
    removeJournal()
  }

  /// Takes the journal away, since nothing is in it that the file has not.
  private mutating func removeJournal() {
    journal?.remove()
    journal = nil
    dropTakenUp()
  }

  /// Takes away what was taken up, once a file or the journal has what the person made of it.
  private mutating func dropTakenUp() {
    guard isSavedSince else { return }
    untoldKept += takenUp.compactMap { $0.remove() }
    takenUp = []
    isSavedSince = false
  }

  /// Notes that the disk did not take something.
  ///
  /// - Returns: Why, where it has not been told that the journal cannot be written.
  private mutating func note(_ error: FileError, _ now: ContinuousClock.Instant) -> News? {
    retrying = now + Self.retryPause
    defer { isTroubled = true }
    return isTroubled ? nil : .cannotBeWritten(error)
  }

  /// Writes down what the disk still takes, though it does not say that it keeps it: a program that is
  /// killed loses nothing of that.
  private mutating func appendMeanwhile(_ state: State) {
    guard let journal, state.map == kept.map, state.base == kept.base, journal.isSound,
      (try? journal.append(records(from: kept, to: state))) != nil
    else { return }
    kept = state
  }

  /// Whether the journal ends with a state, so that nothing is to be written.
  private func isEnd(_ state: State) -> Bool {
    let isSame = state.map == kept.map && state.base == kept.base
    return state.isSaved && (journal == nil || !isSame || isSavedSince)
  }

  private mutating func write(_ state: State) throws(FileError) {
    let isSame = state.map == kept.map && state.base == kept.base
    if isEnd(state) {
      // What was taken up and undone stays where it was found.
      if !isSame || isSavedSince { removeJournal() }
    } else if let journal, isSame, journal.isSound, !isTooLong(journal, state) {
      do {
        try journal.append(records(from: kept, to: state))
      } catch {
        try beginAnew(state)
      }
    } else {
      try beginAnew(state)
    }
    kept = state
  }

  /// Begins another journal, where there is room for one; the one before goes once that is on the disk.
  ///
  /// - Throws: Why it cannot be beside the map, where it cannot be anywhere.
  private mutating func beginAnew(_ state: State) throws(FileError) {
    do {
      try beginAnew(state, JournalPlace.candidates(for: state.map))
    } catch {
      for names in spareNames.places where (try? beginAnew(state, names)) != nil {
        untold = journal.map { .isElsewhere($0.path, because: error) }
        return
      }
      throw error
    }
  }

  private mutating func beginAnew(_ state: State, _ names: [String]) throws(FileError) {
    let start = State(map: state.map, base: state.base, text: state.base)
    let next = try Journal(
      names, base: state.base, records(from: start, to: state), with: system)
    if let journal {
      do {
        try next.sync()
      } catch {
        next.remove()
        throw error
      }
      journal.remove()
    }
    journal = next
  }

  private func isTooLong(_ journal: Journal, _ state: State) -> Bool {
    journal.length > Self.mostBytes
      && journal.length > 8 * (state.base.count + state.text.count + state.halfTyped.utf8.count)
  }

  private func records(from old: State, to new: State) -> [JournalRecord] {
    var records: [JournalRecord] = []
    if old.text != new.text {
      records.append(.splice(TextSplice(from: old.text, to: new.text)))
    }
    if old.replacedLine != new.replacedLine {
      records.append(.replacedLine(Array(new.replacedLine.utf8)))
    }
    if old.halfTyped != new.halfTyped {
      records.append(.halfTyped(Array(new.halfTyped.utf8)))
    }
    return records
  }
}
