#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many bytes a map may have at most: as many as a million flows with quotes have.
public let longestMap = 256 * 1024 * 1024

/// Reads a whole file.
///
/// What is no ordinary file, such as a pipe, is read to its end; what then turns out to be no text is
/// refused at once, so that an endless device is.
///
/// - Parameter path: The file's name.
/// - Returns: Its bytes, `longestMap` at most.
/// - Throws: `FileError`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func readFile(_ path: String) throws(FileError) -> [UInt8] {
  guard let path = FilePath(path) else { throw .notThere }
  return try FileSystem.real.bytes(of: path, atMost: longestMap)
}

/// Reads a whole file that is stored somewhere.
///
/// What may keep a reader waiting, such as a pipe or a terminal, is refused at once: whoever looks again at
/// a file that was there must not hang because of what stands in its place.
///
/// - Parameter path: The file's name.
/// - Returns: Its bytes, `longestMap` at most.
/// - Throws: `FileError`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func readStoredFile(_ path: String) throws(FileError) -> [UInt8] {
  guard let path = FilePath(path) else { throw .notThere }
  return try FileSystem.real.bytes(of: path, atMost: longestMap, onlyStored: true)
}

/// Reads standard input to its end.
///
/// - Throws: `FileError`.
/// - Complexity: O(*n*), where *n* is the number of bytes.
public func readStandardInput() throws(FileError) -> [UInt8] {
  try FileSystem.real.readAll(STDIN_FILENO, atMost: longestMap)
}

/// Tells whether anything of a name is there.
public func isFile(_ path: String) -> Bool {
  FilePath(path)?.withCString { access($0, F_OK) == 0 } ?? false
}

extension FileSystem {
  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The file's name.
  ///   - limit: How many they may be.
  ///   - onlyStored: Whether only what is stored is read, and nothing waited for.
  /// - Returns: All of them.
  /// - Throws: `FileError`.
  package func bytes(
    of path: FilePath, atMost limit: Int, onlyStored: Bool = false
  ) throws(FileError) -> [UInt8] {
    let descriptor: Int32
    do {
      descriptor = try openFile(path, O_RDONLY | O_NOCTTY | (onlyStored ? O_NONBLOCK : 0))
    } catch {
      throw FileError(error)
    }
    // Nothing was written by this descriptor.
    defer { try? closeFile(descriptor) }
    return try readAll(descriptor, atMost: limit, onlyStored: onlyStored)
  }

  fileprivate func readAll(
    _ file: Int32, atMost limit: Int, onlyStored: Bool = false
  ) throws(FileError) -> [UInt8] {
    let facts: FileFacts
    do {
      facts = try self.facts(of: file)
    } catch {
      throw FileError(error)
    }
    switch facts.kind {
    case .folder: throw .isFolder
    case .link, .other: throw .notText
    case .device, .pipe: if onlyStored { throw .notText }
    case .file where facts.byteCount > limit: throw .overLimit
    case .file: break
    }
    var bytes: [UInt8] = []
    if facts.kind == .file { bytes.reserveCapacity(facts.byteCount + 1) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count: Int
      do {
        count = try readSome(file, into: &buffer)
      } catch {
        throw FileError(error)
      }
      guard count > 0 else { return bytes }
      if facts.kind == .device, buffer[..<count].contains(0) { throw .notText }
      // A file may have grown, and a pipe may never end.
      guard count <= limit - bytes.count else { throw .overLimit }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
