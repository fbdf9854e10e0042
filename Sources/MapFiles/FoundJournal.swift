#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal whose writer is gone.
///
/// It is a class because it owns a descriptor, and with it the lock that keeps others from taking the
/// journal up as well.
public final class FoundJournal {
  /// The file's name.
  public let path: String
  /// What it tells.
  public let contents: JournalContents
  private let descriptor: Int32

  private init(_ path: String, _ contents: JournalContents, _ descriptor: Int32) {
    self.path = path
    self.contents = contents
    self.descriptor = descriptor
  }

  /// The journals of a map whose writers are gone, the one that was written last first.
  ///
  /// What cannot be read as a journal at all, or is somebody else's, is left alone.
  ///
  /// - Parameters:
  ///   - map: The map's file, or nothing for a map that has no name yet.
  ///   - spareFolders: Where else they may be.
  /// - Returns: The journals, locked for us for as long as they are held.
  public static func all(for map: String?, spareFolders: [String] = []) -> [FoundJournal] {
    looks(for: map, spareFolders).compactMap { look in
      if case .found(let journal) = look { journal } else { nil }
    }
    // Of those of the same second the one that has taken up the others comes behind them.
    .enumerated().sorted {
      ($1.element.contents.seconds, $1.offset) < ($0.element.contents.seconds, $0.offset)
    }
    .map(\.element)
  }

  /// Those who have a map open, as far as their journals tell.
  ///
  /// - Parameters:
  ///   - map: The map's file, or nothing for a map that has no name yet.
  ///   - spareFolders: Where else they may be.
  /// - Returns: Who they are, in the order of the journals' names.
  public static func holders(of map: String?, spareFolders: [String] = []) -> [JournalHolder] {
    looks(for: map, spareFolders).compactMap { look in
      if case .held(let holder) = look { holder } else { nil }
    }
  }

  private static func looks(for map: String?, _ spareFolders: [String]) -> [Look] {
    JournalPlace.candidates(for: map).map { look($0) }
      + spareFolders.flatMap { folder in
        // Anybody may put files into a spare folder; what is in the map's own is root's business too.
        JournalPlace.candidates(for: map, inSpare: folder).map { look($0, mustBeOurs: true) }
      }
  }

  /// Files that begin as a journal does, and of which nothing can be read: not even what the changes start from.
  ///
  /// They are left alone, for a person to look at.
  ///
  /// - Parameters:
  ///   - map: The map's file, nothing for a map that has no name yet, or the name of such a file itself.
  ///   - spareFolders: Where else they may be.
  /// - Returns: Their names.
  public static func unreadable(of map: String?, spareFolders: [String] = []) -> [String] {
    ((map.map { [look($0)] } ?? []) + looks(for: map, spareFolders)).compactMap { look in
      if case .unreadable(let path) = look { path } else { nil }
    }
  }

  /// Opens a file that may be a journal which was put aside.
  ///
  /// - Returns: Nothing where it is none.
  public static func at(_ path: String) -> FoundJournal? {
    guard case .found(let journal) = look(path) else { return nil }
    return journal
  }

  /// The map that the journal is of, by their names.
  public var map: String { JournalPlace.map(ofJournal: path) }

  /// A name beside a map that no file has yet, for what was recovered of it.
  public static func freePlace(forRecovered map: String) -> String { JournalPlace.recovered(map) }

  /// Takes the journal away; what cannot be read to its end is put aside instead.
  ///
  /// - Returns: The new name, where it was put aside.
  @discardableResult
  public func remove() -> String? {
    guard contents.isWhole else { return try? putAside() }
    throwAway()
    return nil
  }

  /// Takes the journal away, as the person has said.
  public func throwAway() {
    if isName(path, of: descriptor) { unlink(path) }
  }

  /// Gives the journal a name under which no editor takes it up.
  ///
  /// - Returns: The new name.
  /// - Throws: `FileError`; the journal is then as it was.
  public func putAside() throws(FileError) -> String {
    guard isName(path, of: descriptor) else { throw .notThere }
    for _ in 0..<100 {
      let place = JournalPlace.aside(path)
      // A new link never takes the place of a file, as renaming would.
      if link(path, place) == 0 {
        unlink(path)
        return place
      }
      if errno == EEXIST { continue }
      // A file system without links.
      guard errno == EPERM || errno == ENOTSUP, rename(path, place) == 0 else {
        throw FileError(errno: errno)
      }
      return place
    }
    throw .isThere
  }

  deinit { close(descriptor) }

  private enum Look {
    case nothing
    case unreadable(String)
    case held(JournalHolder)
    case found(FoundJournal)
  }

  /// What a file of a journal's name is.
  private static func look(_ path: String, mustBeOurs: Bool = false) -> Look {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return .nothing }
    var facts = stat()
    // A journal that another person has put there could tell us anything.
    let isOurs =
      fstat(file, &facts) == 0
      && (facts.st_uid == geteuid() || geteuid() == 0 && !mustBeOurs)
    guard isOurs, facts.st_mode & S_IFMT == S_IFREG else {
      close(file)
      return .nothing
    }
    let bytes = bytes(of: file)
    guard let contents = JournalContents(reading: bytes) else {
      defer { close(file) }
      // A living editor has locked its journal before it writes into it.
      return bytes.starts(with: JournalRecord.magic) && isLocked(file) != false
        ? .unreadable(path) : .nothing
    }
    guard isLocked(file) ?? !contents.holder.isAlive else {
      close(file)
      return .held(contents.holder)
    }
    // What was written between the reading and the lock counts too; now nobody writes.
    guard lseek(file, 0, SEEK_SET) == 0, let last = JournalContents(reading: self.bytes(of: file))
    else {
      close(file)
      return .nothing
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
