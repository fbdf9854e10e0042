#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folders in which things are kept that cannot be kept beside the map: the person's own, and the one
/// for what need not last.
///
/// - Returns: The folders, the best one first; none that depends on the folder we are in.
public func spareFolders() -> [String] {
  let home = getenv("HOME").map { String(cString: $0) }
  let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  return [home, temporary].compactMap { $0 }.filter { $0.hasPrefix("/") }
}
