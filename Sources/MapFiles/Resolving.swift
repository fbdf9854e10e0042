#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that a name leads to, through symbolic links; the name itself where no file is there yet.
func resolved(_ path: String) throws(FileError) -> String {
  if let real = realName(of: path) { return real }
  guard errno == ENOENT else { throw FileError(errno: errno) }
  // A link that leads nowhere yet: the file is made where it leads.
  guard let name = FilePath(path) else { return path }
  do {
    return try FileSystem.real.target(of: name).text
  } catch {
    throw FileError(error)
  }
}

/// The name of what is there, through symbolic links.
private func realName(of path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(cString: real)
}

/// The one full name of a file that need not be there, nor need its folders.
///
/// Links are followed as far as the folders are there; behind that `..` is the folder that is named before it.
func canonicalName(of path: String) -> String {
  let slash = UInt8(ascii: "/")
  let isFull = path.utf8.first == slash
  return path.utf8.split(separator: slash).map { String(Substring($0)) }
    .reduce(isFull ? "" : currentFolder) { place, name in
      switch name {
      case ".": return place
      case "..": return String(place[..<(place.utf8.lastIndex(of: slash) ?? place.startIndex)])
      default:
        let real = realName(of: "\(place)/\(name)") ?? "\(place)/\(name)"
        return real == "/" ? "" : real
      }
    }
}

/// Tells whether two names are those of one file, which need not be there.
///
/// - Parameters:
///   - path: The one name.
///   - other: The other name.
/// - Returns: Whether what is saved under the one is read under the other.
public func isSameFile(_ path: String, as other: String) -> Bool {
  if path == other { return true }
  if let one = FileStamp(of: path), let two = FileStamp(of: other) {
    return one.isSameFile(as: two)
  }
  return canonicalName(of: (try? resolved(path)) ?? path)
    == canonicalName(of: (try? resolved(other)) ?? other)
}

/// The folder that we are in; where somebody has taken it away, the name that the shell knew it by.
private var currentFolder: String {
  let name = realName(of: ".") ?? getenv("PWD").map { String(cString: $0) } ?? ""
  return name == "/" ? "" : name
}

/// Brings a folder to the disk, so that a file's new name outlasts a loss of power.
func syncFolder(of path: String) {
  let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The folder that a name stands in.
func folder(of path: String) -> String { FilePath(path)?.folder.text ?? "." }

/// The first of some names that no file has yet.
///
/// - Parameter candidate: The names, counted from 1.
/// - Returns: The name.
public func firstFreeName(_ candidate: (Int) -> String) -> String {
  var number = 1
  while isFile(candidate(number)) { number += 1 }
  return candidate(number)
}
