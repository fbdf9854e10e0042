#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a whole file.
///
/// What is no ordinary file, such as a pipe, is read to its end; what then turns out to be no text is
/// refused at once, so that an endless device is.
///
/// - Parameter path: The file's name.
/// - Returns: Its bytes.
/// - Throws: `FileError`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
  guard file >= 0 else { throw FileError(errno: errno) }
  defer { close(file) }
  return try readAll(file)
}

/// Reads standard input to its end.
///
/// - Throws: `FileError`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func readStandardInput() throws(FileError) -> [UInt8] {
  try readAll(STDIN_FILENO)
}

private func readAll(_ file: Int32) throws(FileError) -> [UInt8] {
  var facts = stat()
  guard fstat(file, &facts) == 0 else { throw FileError(errno: errno) }
  let kind = facts.st_mode & S_IFMT
  guard kind != S_IFDIR else { throw .isFolder }
  guard kind != S_IFBLK else { throw .notText }
  var bytes: [UInt8] = []
  if kind == S_IFREG { bytes.reserveCapacity(Int(facts.st_size) + 1) }
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw FileError(errno: errno) }
    guard count > 0 else { return bytes }
    if kind == S_IFCHR, buffer[..<count].contains(0) { throw .notText }
    bytes.append(contentsOf: buffer[..<count])
  }
}

/// Tells whether anything of a name is there.
public func isFile(_ path: String) -> Bool {
  access(path, F_OK) == 0
}
