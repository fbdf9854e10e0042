#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Saves a whole file so that at every moment the old one or the new one stands there, whole.
///
/// The bytes are written to a new file in the same folder and brought to the disk; then that file
/// takes the place of the old one, and the folder is brought to the disk too. Where the name is a
/// symbolic link, the file that it leads to is replaced. Mode and, where that is allowed, owner stay.
/// Another name of the same file keeps the old bytes.
///
/// - Parameters:
///   - bytes: What the file shall hold.
///   - path: The file's name; the file need not be there, its folder must.
/// - Throws: `FileError`; the old file is then as it was.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func saveFile(_ bytes: [UInt8], to path: String) throws(FileError) {
  let target = try resolved(path)
  var old = stat()
  let isThere = stat(target, &old) == 0
  if isThere, old.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
  // A pipe or a device would give way to a file, and be lost to all others who use it.
  if isThere, old.st_mode & S_IFMT != S_IFREG { throw .notText }
  if isThere, access(target, W_OK) != 0 { throw FileError(errno: errno) }
  let temporary = try TemporaryFile(beside: target)
  do throws(FileError) {
    if isThere {
      // Only root may give files away; where that fails the file is the person's own.
      _ = fchown(temporary.descriptor, old.st_uid, old.st_gid)
      fchmod(temporary.descriptor, old.st_mode & 0o7777)
    }
    try writeAll(bytes, to: temporary.descriptor)
    guard fsync(temporary.descriptor) == 0 else { throw FileError(errno: errno) }
    guard rename(temporary.path, target) == 0 else { throw FileError(errno: errno) }
  } catch {
    temporary.remove()
    throw error
  }
  temporary.close()
  syncFolder(of: target)
}

/// Writes all bytes, however many calls it takes.
///
/// - Throws: `FileError`.
public func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(FileError) {
  var start = 0
  while start < bytes.count {
    let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw FileError(errno: errno) }
    start += count
  }
}

/// A file that is being written, beside the one whose place it shall take.
private struct TemporaryFile {
  let path: String
  let descriptor: Int32

  /// Makes the file, which only the person may read until it has the mode of the old one.
  init(beside target: String) throws(FileError) {
    let isNew = access(target, F_OK) != 0
    for attempt in 0..<100 {
      let candidate = "\(target).\(getpid()).\(attempt).tmp"
      let file = open(
        candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, isNew ? 0o666 : 0o600)
      if file >= 0 {
        path = candidate
        descriptor = file
        return
      }
      guard errno == EEXIST else {
        throw errno == ENOENT ? .noFolder : FileError(errno: errno)
      }
    }
    throw FileError(errno: EEXIST)
  }

  func close() {
    systemClose(descriptor)
  }

  func remove() {
    systemClose(descriptor)
    unlink(path)
  }
}

private func systemClose(_ descriptor: Int32) {
  close(descriptor)
}

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
private func syncFolder(of path: String) {
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
