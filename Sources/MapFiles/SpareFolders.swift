#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folders in which things are kept that cannot be kept beside the map: the person's own, the one for what
/// need not last, and the one that every system has for that.
///
/// - Returns: The folders, the best one first; none that depends on the folder we are in.
public func spareFolders() -> [String] {
  let home = getenv("HOME").map { String(cString: $0) }
  let temporary = getenv("TMPDIR").map { String(cString: $0) }
  let folders = [home, temporary, "/tmp"].compactMap { $0 }.filter { $0.hasPrefix("/") }
  // A journal that was found twice would seem to be somebody else's the second time.
  var known: Set<String> = []
  return folders.filter {
    known.insert((try? resolved($0)) ?? $0).inserted
  }
}
