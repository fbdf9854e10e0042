#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A journal that is being written, beside the map that it is of or in a spare folder.
///
/// It is a class because it owns a descriptor, and with it the lock that tells others that its writer is
/// alive.
final class Journal {
  /// The file's name.
  let path: String
  private let descriptor: Int32
  private let system: FileSystem
  private var sum = Checksum()
  /// How many bytes are in it.
  private(set) var length = 0
  private var isSynced = true
  /// Why what is written here may not get to the disk.
  private var failure: FileError?
  /// Whether it ends with what is no record, behind which nothing is found.
  private var isTorn = false
  private var isFolderSynced = false

  /// Begins a journal under the first of some names that is free.
  ///
  /// - Parameters:
  ///   - names: The names, all in one folder.
  ///   - base: The text that the changes start from.
  ///   - records: What has happened since.
  ///   - system: The system that writes it.
  /// - Throws: `FileError`; no journal is left then.
  init(
    _ names: [String], base: [UInt8], _ records: [JournalRecord], with system: FileSystem
  ) throws(FileError) {
    self.system = system
    (path, descriptor) = try Self.newFile(names, with: system)
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
  private static func newFile(
    _ names: [String], with system: FileSystem
  ) throws(FileError) -> (String, Int32) {
    for name in names {
      guard let path = FilePath(name) else { throw FileError(errno: EINVAL) }
      let file: Int32
      do {
        file = try system.createFile(path, mode: 0o600, appends: true)
      } catch {
        if error.number == EEXIST { continue }
        throw error.number == ENOENT ? .noFolder : FileError(error)
      }
      if isLocked(file) != false, linkCount(of: file) > 0 { return (name, file) }
      unlink(name)
      close(file)
    }
    throw .isThere
  }

  /// Writes down what has happened; `sync()` brings it to the disk.
  ///
  /// - Throws: `FileError`; the journal then ends with the record before.
  func append(_ records: [JournalRecord]) throws(FileError) {
    if isTorn { throw failure ?? FileError(errno: EIO) }
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
    do {
      try system.writeAll(bytes, to: descriptor)
      length += bytes.count
      isSynced = false
    } catch {
      // What got there is no record, and would hide all that comes behind it.
      isTorn = (try? system.setLength(descriptor, length)) == nil
      if isTorn { failure = FileError(error) }
      throw FileError(error)
    }
  }

  /// Brings what was written to the disk.
  ///
  /// - Throws: `FileError`, and so ever after: what the disk has refused once it may report as written the
  ///   next time, though it is not.
  func sync() throws(FileError) {
    if let failure { throw failure }
    guard !isSynced else { return }
    do {
      try system.syncContents(descriptor)
    } catch {
      failure = FileError(error)
      throw FileError(error)
    }
    if !isFolderSynced { syncFolder(of: path) }
    isFolderSynced = true
    isSynced = true
  }

  /// Whether the file is as we have left it: nobody has taken it away, cut it off or written into it.
  var isSound: Bool {
    var facts = stat()
    return fstat(descriptor, &facts) == 0 && facts.st_nlink > 0 && facts.st_size == length
  }

  /// Takes the file away, where it still has its name.
  func remove() {
    if isName(path, of: descriptor) { unlink(path) }
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
