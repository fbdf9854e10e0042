#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says to others who has a map open, for as long as the program runs.
///
/// It is a file beside the map, `.NAME.lock`, upon which the program holds an advisory lock. Where the
/// program has died, the system has let go of the lock, and the next one takes the file over. Nobody is
/// ever kept from a map by it.
///
/// It is a class because it owns a file and a descriptor, which end with it.
public final class MapLock {
  private let path: String
  private let descriptor: Int32

  /// What came of saying that a map is open here.
  public enum Claim {
    /// Others are told of us.
    case ours(MapLock)
    /// Somebody has it open; who, as far as that can be read.
    case theirs(MapHolder?)
    /// Nothing can be told or known in this folder.
    case impossible
  }

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // Whoever waits for the lock looks whether the file that it has is still the one that stands there.
    if Self.isFile(descriptor, at: path) { unlink(path) }
    close(descriptor)
  }

  /// Says that a map is open here, or finds out who has it open.
  ///
  /// - Parameters:
  ///   - map: The map's name; it need not be there yet.
  ///   - holder: Who we are.
  /// - Returns: Whether others are told of us; the map is open here for as long as that value lives.
  public static func claim(_ map: String, as holder: MapHolder = .own) -> Claim {
    guard let path = lockPath(of: map) else { return .impossible }
    // A file may be taken away between any two steps by who ends at that moment.
    for _ in 0..<10 {
      let file = openLock(path)
      guard file >= 0 else {
        if errno == ENOENT { continue }
        return errno == EACCES ? owner(of: path) : .impossible
      }
      guard let claim = claim(file, path, holder) else {
        close(file)
        continue
      }
      if case .ours = claim {} else { close(file) }
      return claim
    }
    return .impossible
  }

  static func lockPath(of map: String) -> String? {
    guard let target = try? resolved(map) else { return nil }
    let name = target.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      target[target.utf8.index(after: $0)...]
    }
    return "\(folder(of: target))/.\(name ?? target[...]).lock"
  }

  private static func openLock(_ path: String) -> Int32 {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file < 0, errno == EEXIST else { return file }
    return open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
  }

  /// - Returns: Nothing where the file has been taken away meanwhile.
  private static func claim(_ file: Int32, _ path: String, _ holder: MapHolder) -> Claim? {
    var facts = stat()
    // Another name of somebody's file must not be written into.
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink <= 1 else {
      return .impossible
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      return errno == EWOULDBLOCK ? .theirs(read(file)) : .impossible
    }
    guard isFile(file, at: path) else { return nil }
    if facts.st_size > 0 {
      guard let earlier = read(file) else { return .impossible }
      // Whether a program of another machine still runs cannot be known.
      guard earlier.host == holder.host else { return .theirs(earlier) }
    }
    guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0,
      (try? writeAll(Array(holder.text.utf8), to: file)) != nil
    else {
      unlink(path)
      return .impossible
    }
    return .ours(MapLock(path, file))
  }

  private static func isFile(_ file: Int32, at path: String) -> Bool {
    var (open, there) = (stat(), stat())
    guard fstat(file, &open) == 0, lstat(path, &there) == 0 else { return false }
    return FileStamp(open).isSameFile(as: FileStamp(there))
  }

  /// Who owns a lock that we may not read.
  private static func owner(of path: String) -> Claim {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .impossible }
    #if canImport(Darwin)
      let since = Int64(facts.st_mtimespec.tv_sec)
    #else
      let since = Int64(facts.st_mtim.tv_sec)
    #endif
    return .theirs(
      MapHolder(
        process: 0, host: MapHolder.hostName, user: MapHolder.userName(of: facts.st_uid),
        since: since))
  }

  private static func read(_ file: Int32) -> MapHolder? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return MapHolder(text: String(decoding: bytes[..<count], as: UTF8.self))
  }
}
