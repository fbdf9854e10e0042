#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// All that there is of a map's journals at one moment.
public struct JournalSurvey {
  /// Those whose writers are gone, the one that was written last first; they are locked for us for as long as
  /// they are held.
  public let found: [FoundJournal]
  /// Those who have the map open, as far as their journals tell, in the order of the journals' names.
  public let holders: [JournalHolder]
  /// The names of files that begin as a journal does, and of which nothing can be read.
  ///
  /// Not even what the changes start from. They are left alone, for a person to look at.
  public let unreadable: [String]

  /// Looks for the journals of a map.
  ///
  /// What does not begin as a journal does, or is somebody else's, is left alone.
  ///
  /// - Parameters:
  ///   - map: The map's file, nothing for a map that has no name yet, or the name of a journal itself that may
  ///     be unreadable.
  ///   - spareFolders: Where else they may be.
  public init(of map: String?, spareFolders: [String] = []) {
    var found: [FoundJournal] = []
    var holders: [JournalHolder] = []
    var unreadable: [String] = []
    if let map, case .unreadable = JournalFile(at: map) { unreadable.append(map) }
    for file in Self.files(of: map, spareFolders) {
      switch file {
      case .other: break
      case .unreadable(let path): unreadable.append(path)
      case .held(let holder): holders.append(holder)
      case .found(let journal): found.append(journal)
      }
    }
    // Of those of the same second the one that has taken up the others comes behind them.
    self.found = found.enumerated().sorted {
      ($1.element.contents.seconds, $1.offset) < ($0.element.contents.seconds, $0.offset)
    }
    .map(\.element)
    self.holders = holders
    self.unreadable = unreadable
  }

  /// What there is under the names that a map's journals can have.
  private static func files(of map: String?, _ spareFolders: [String]) -> [JournalFile] {
    let beside = JournalPlace.candidates(for: map)
    let elsewhere =
      spareFolders.flatMap { JournalPlace.candidates(for: map, inSpare: $0) }
      + JournalPlace.earlierCandidates(for: map, spareFolders: spareFolders)
    // One that is looked at twice, under two names, would seem to be somebody else's the second time.
    var seen: [FileStamp] = []
    return (beside + elsewhere).compactMap { path in
      guard let stamp = FileStamp(named: path), !seen.contains(where: stamp.isSameFile) else {
        return nil
      }
      seen.append(stamp)
      // Anybody may put files into another folder; what is in the map's own is root's business too.
      return JournalFile(at: path, mustBeOurs: !beside.contains(path))
    }
  }
}

/// What a file of a journal's name is.
enum JournalFile {
  /// No journal, or nobody's that we may read.
  case other
  /// It begins as a journal does, and nothing of it can be read.
  case unreadable(String)
  /// Its writer lives.
  case held(JournalHolder)
  /// Its writer is gone, and it is locked for us.
  case found(FoundJournal)

  /// Looks at a file of a journal's name.
  ///
  /// - Parameters:
  ///   - path: The name.
  ///   - mustBeOurs: Whether another person's is nothing to us even where we are root.
  init(at path: String, mustBeOurs: Bool = false) {
    self = Self.look(at: path, mustBeOurs: mustBeOurs)
  }

  private static func look(at path: String, mustBeOurs: Bool) -> JournalFile {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return .other }
    var facts = stat()
    // A journal that another person has put there could tell us anything.
    let isOurs =
      fstat(file, &facts) == 0
      && (facts.st_uid == geteuid() || geteuid() == 0 && !mustBeOurs)
    guard isOurs, facts.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return .other
    }
    let bytes = bytes(of: file)
    guard let contents = JournalContents(reading: bytes) else {
      defer { close(file) }
      // A living editor has locked its journal before it writes into it.
      return bytes.starts(with: JournalRecord.magic) && isLocked(file) != false
        ? .unreadable(path) : .other
    }
    guard isLocked(file) ?? !contents.holder.isAlive else {
      close(file)
      return .held(contents.holder)
    }
    // What was written between the reading and the lock counts too; now nobody writes.
    guard lseek(file, 0, SEEK_SET) == 0, let last = JournalContents(reading: self.bytes(of: file))
    else {
      close(file)
      return .other
    }
    return .found(FoundJournal(path, last, file))
  }

  /// A journal begins anew long before it is as large; of a larger file this is the beginning.
  private static let mostBytes = 1 << 28

  private static func bytes(of file: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < mostBytes {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }
}
