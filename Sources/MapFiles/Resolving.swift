#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file that a name leads to, through symbolic links; the name itself where no file is there yet.
func resolved(_ path: String) throws(FileError) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  guard errno == ENOENT else { throw FileError(errno: errno) }
  // A link that leads nowhere yet: the file is made where it leads.
  guard let name = FilePath(path) else { return path }
  do {
    return try FileSystem.real.target(of: name).text
  } catch {
    throw FileError(error)
  }
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
