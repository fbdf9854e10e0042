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

  /// Takes a journal over with the descriptor by which it is locked.
  init(_ path: String, _ contents: JournalContents, _ descriptor: Int32) {
    self.path = path
    self.contents = contents
    self.descriptor = descriptor
  }

  /// Opens a file that may be a journal which was put aside.
  ///
  /// - Returns: Nothing where it is none.
  public static func at(_ path: String) -> FoundJournal? {
    guard case .found(let journal) = JournalFile(at: path) else { return nil }
    return journal
  }

  /// The map that the journal is of, by their names.
  public var map: String { JournalPlace.map(ofJournal: path) }

  /// A name beside a map that no file has yet, for what was recovered of it.
  public static func freePlace(forRecovered map: String) -> String { JournalPlace.recovered(map) }

  /// Takes the journal away; what cannot be read to its end is put aside instead, unless it was already.
  ///
  /// - Returns: The name under which it stays, where it does.
  public func remove() -> String? {
    guard contents.isWhole else {
      return JournalPlace.isAside(path) ? path : (try? putAside()) ?? path
    }
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
}
