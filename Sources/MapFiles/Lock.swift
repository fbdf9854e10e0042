#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Says to others who has a map open, for as long as the program runs.
///
/// It is a file beside the map, upon which the program holds an advisory lock: `.NAME.lock` for the first
/// who opens the map, `.NAME.lock.2` to `.NAME.lock.9` for those who come later. Whoever has one looks
/// at the others to know who else is there. Where the program has died, the system has let go of the lock,
/// and the next one takes the file over, or away. Nobody is ever kept from a map by it.
///
/// It is a class because it owns a file and a descriptor, which end with it.
public final class MapLock {
  private let path: String
  private let descriptor: Int32

  /// More editors than that are not told of; they see the others all the same.
  private static let mostLocks = 9

  private init(_ path: String, _ descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    // Whoever waits for the lock looks whether the file that it has is still the one that stands there.
    if isStanding { unlink(path) }
    close(descriptor)
  }

  /// Whether others can still see the file, which anybody may have taken away.
  public var isStanding: Bool { isLock(at: path) }

  /// Whether it is the file of a name: one file can be called in many ways, and is called otherwise once the
  /// map is there.
  private func isLock(at path: String) -> Bool { isName(path, of: descriptor) }

  /// Says that a map is open here.
  ///
  /// - Parameters:
  ///   - map: The map's name; it need not be there yet.
  ///   - holder: Who we are.
  /// - Returns: A lock: others are told of us for as long as it lives. Nothing where nothing can be told in
  ///   this folder, or too many have the map open.
  public static func claim(_ map: String, as holder: MapHolder = .own) -> MapLock? {
    let paths = lockPaths(of: map)
    for path in paths {
      switch claim(at: path, holder) {
      case .ours(let lock):
        // What is left behind by who died can be claimed too, and goes as soon as it is.
        for left in paths where left != path && isFile(left) { _ = claim(at: left, holder) }
        return lock
      case .taken: continue
      case .impossible: return nil
      }
    }
    return nil
  }

  /// Finds out who else has a map open.
  ///
  /// Those who died on this machine are not told of. Whether one of another machine, or one whose lock we may
  /// not read, still has it open cannot be known; such a one is told of with doubt.
  ///
  /// - Parameters:
  ///   - map: The map's name.
  ///   - own: Our own lock, which is no other's.
  /// - Returns: Who they are, in the order of their locks.
  /// - Complexity: A few calls of the system for each lock that there can be.
  public static func others(on map: String, besides own: MapLock?) -> [MapHolder] {
    lockPaths(of: map).filter { own?.isLock(at: $0) != true }.compactMap(other)
  }

  /// The names that the locks of a map can have, in the order in which they are taken.
  private static func lockPaths(of map: String) -> [String] {
    guard let target = try? resolved(map) else { return [] }
    let name = target.utf8.lastIndex(of: UInt8(ascii: "/")).map {
      target[target.utf8.index(after: $0)...]
    }
    let first = "\(folder(of: target))/.\(name ?? target[...]).lock"
    return [first] + (2...mostLocks).map { "\(first).\($0)" }
  }

  // MARK: Our own

  private enum Claim {
    case ours(MapLock)
    /// Somebody else has it, or what stands there is no lock.
    case taken
    /// There can be no locks in this folder.
    case impossible
  }

  private static func claim(at path: String, _ holder: MapHolder) -> Claim {
    // A file may be taken away between any two steps by who ends at that moment.
    for _ in 0..<10 {
      let (file, isNew) = openLock(path)
      guard file >= 0 else {
        if errno == ENOENT { continue }
        return [EACCES, ELOOP, ENXIO, EISDIR].contains(errno) ? .taken : .impossible
      }
      guard let claim = claim(file, path, holder) else {
        close(file)
        continue
      }
      switch claim {
      case .ours: break
      case .impossible:
        if isNew { unlink(path) }
        close(file)
      case .taken: close(file)
      }
      return claim
    }
    return .taken
  }

  private static func openLock(_ path: String) -> (file: Int32, isNew: Bool) {
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file < 0, errno == EEXIST else { return (file, true) }
    return (open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY), false)
  }

  /// - Returns: Nothing where the file has been taken away meanwhile.
  private static func claim(_ file: Int32, _ path: String, _ holder: MapHolder) -> Claim? {
    guard isPlain(file) else { return .taken }
    guard let isOurs = isLocked(file) else { return .impossible }
    guard isOurs else { return .taken }
    guard isName(path, of: file) else { return nil }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return .impossible }
    if facts.st_size > 0 {
      // Whether a program of another machine still runs cannot be known.
      guard let earlier = read(file), earlier.host == holder.host else { return .taken }
    }
    guard ftruncate(file, 0) == 0, lseek(file, 0, SEEK_SET) == 0,
      (try? writeAll(Array(holder.text.utf8), to: file)) != nil
    else {
      unlink(path)
      return .impossible
    }
    return .ours(MapLock(path, file))
  }

  // MARK: Those of others

  private static func other(at path: String) -> MapHolder? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { return errno == EACCES ? owner(of: path) : nil }
    defer { close(file) }
    // Who has made the file but not written into it yet must find it free, and is told of at the next look.
    guard isPlain(file), let holder = read(file) else { return nil }
    // Together with others who look, and only until the file is closed.
    if flock(file, LOCK_SH | LOCK_NB) != 0 { return errno == EWOULDBLOCK ? holder : nil }
    return holder.isOfThisMachine ? nil : holder
  }

  /// Who owns a lock that we may not read.
  private static func owner(of path: String) -> MapHolder? {
    var facts = stat()
    guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let since = Int64(facts.st_mtimespec.tv_sec)
    #else
      let since = Int64(facts.st_mtim.tv_sec)
    #endif
    return MapHolder(
      process: 0, host: MapHolder.hostName, user: MapHolder.userName(of: facts.st_uid),
      since: since)
  }

  private static func read(_ file: Int32) -> MapHolder? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return MapHolder(text: String(decoding: bytes[..<count], as: UTF8.self))
  }

  // MARK: Files

  /// Whether it is a file of one name: another name of somebody's file must not be written into.
  private static func isPlain(_ file: Int32) -> Bool {
    var facts = stat()
    return fstat(file, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && facts.st_nlink <= 1
  }
}
