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
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlink(path, &buffer, buffer.count)
  guard count > 0 else { return path }
  let link = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  return try resolved(link.hasPrefix("/") ? link : folder(of: path) + "/" + link)
}

/// Brings a folder to the disk, so that a file's new name outlasts a loss of power.
func syncFolder(of path: String) {
  let descriptor = open(folder(of: path), O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return }
  fsync(descriptor)
  close(descriptor)
}

/// The folder that a name stands in.
func folder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
