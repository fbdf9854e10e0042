#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal that is being written, beside the map that it is of.
///
/// It is a class because it owns a descriptor, and with it the lock that tells others that its writer is
/// alive.
final class Journal {
  /// The file's name.
  let path: String
  private let descriptor: Int32
  private var sum = Checksum()
  /// How many bytes are in it.
  private(set) var length = 0
  private var isSynced = true
  private var isFolderSynced = false

  /// Begins a journal under the first name that is free.
  ///
  /// - Parameters:
  ///   - map: The map's file, or nothing where it has no name yet.
  ///   - base: The text that the changes start from.
  ///   - records: What has happened since.
  /// - Throws: `FileError`; no journal is left then.
  init(for map: String?, base: [UInt8], _ records: [JournalRecord]) throws(FileError) {
    (path, descriptor) = try Self.newFile(for: map)
    do throws(FileError) {
      try write(JournalRecord.magic)
      sum.add(JournalRecord.magic)
      try append([.start(.us), .base(base)] + records)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Makes a file of our own and locks it.
  ///
  /// One that somebody has found and locked between the two, or even taken away, is theirs.
  private static func newFile(for map: String?) throws(FileError) -> (String, Int32) {
    for candidate in JournalPlace.candidates(for: map) {
      let file = open(
        candidate, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard file >= 0 else {
        if errno == EEXIST { continue }
        throw errno == ENOENT ? .noFolder : FileError(errno: errno)
      }
      if isLocked(file) != false, linkCount(of: file) > 0 { return (candidate, file) }
      unlink(candidate)
      close(file)
    }
    throw .isThere
  }

  /// Writes down what has happened; `sync()` brings it to the disk.
  ///
  /// - Throws: `FileError`; the journal is then as it was.
  func append(_ records: [JournalRecord]) throws(FileError) {
    var sum = sum
    let now = Int64(time(nil))
    var bytes: [UInt8] = []
    for record in records {
      guard let record = record.bytes(now, &sum) else { throw .tooLarge }
      bytes += record
    }
    try write(bytes)
    self.sum = sum
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      try writeAll(bytes, to: descriptor)
      length += bytes.count
      isSynced = false
    } catch {
      // What got there is no record, and would hide all that comes behind it.
      ftruncate(descriptor, off_t(length))
      throw error
    }
  }

  /// Brings what was written to the disk.
  ///
  /// - Throws: `FileError`.
  func sync() throws(FileError) {
    guard !isSynced else { return }
    #if canImport(Darwin)
      let isDone = fsync(descriptor) == 0
    #else
      let isDone = fdatasync(descriptor) == 0
    #endif
    guard isDone else { throw FileError(errno: errno) }
    if !isFolderSynced { syncFolder(of: path) }
    isFolderSynced = true
    isSynced = true
  }

  /// Whether somebody has taken the file away.
  var isGone: Bool { linkCount(of: descriptor) == 0 }

  /// Takes the file away.
  func remove() {
    if !isGone { unlink(path) }
  }

  deinit { close(descriptor) }
}

extension JournalHolder {
  /// This process.
  static var us: JournalHolder {
    JournalHolder(process: getpid(), host: MapHolder.hostName)
  }

  /// Whether it is a process of this machine that is there.
  var isAlive: Bool { host == Self.us.host && process > 0 && kill(process, 0) == 0 }
}

/// Locks a file for us.
///
/// - Returns: False where another has locked it; nothing where the file system knows no locks.
func isLocked(_ descriptor: Int32) -> Bool? {
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    if errno == EWOULDBLOCK { return false }
    if errno != EINTR { return nil }
  }
  return true
}

private func linkCount(of descriptor: Int32) -> Int {
  var facts = stat()
  return fstat(descriptor, &facts) == 0 ? Int(facts.st_nlink) : 0
}
