#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What tells that a file has changed without reading it.
///
/// Its time is that of the last change of any kind, which no program can set. Two writings within one tick
/// of the file system's clock may have the same stamp, so that only bytes are proof that nothing has changed.
public struct FileStamp: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let seconds: Int64
  private let nanoseconds: Int64
  /// Whether it is an ordinary file, and no folder, pipe or device, which is not to be opened only to look.
  public let isOrdinary: Bool

  /// The stamp of the file that a name leads to; nothing where it leads nowhere.
  public init?(of path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The stamp of what has a name, be it a link; nothing where nothing has it.
  init?(named path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    device = UInt64(truncatingIfNeeded: facts.st_dev)
    inode = UInt64(truncatingIfNeeded: facts.st_ino)
    size = Int64(facts.st_size)
    isOrdinary = facts.st_mode & S_IFMT == S_IFREG
    #if canImport(Darwin)
      let changed = facts.st_ctimespec
    #else
      let changed = facts.st_ctim
    #endif
    seconds = Int64(changed.tv_sec)
    nanoseconds = Int64(changed.tv_nsec)
  }

  /// Whether both are of one file, whatever was written into it.
  public func isSameFile(as other: FileStamp) -> Bool {
    device == other.device && inode == other.inode
  }
}

/// Whether a name still is that of an open file: its folder may have been moved, and another made.
func isName(_ path: String, of descriptor: Int32) -> Bool {
  var (named, opened) = (stat(), stat())
  guard lstat(path, &named) == 0, fstat(descriptor, &opened) == 0 else { return false }
  return FileStamp(named).isSameFile(as: FileStamp(opened))
}
