#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls of the system by which files are read and saved.
///
/// Each is made again where a signal breaks it off. A test may let any of them fail.
package struct FileSystem: Sendable {
  /// A call of the system.
  package enum Call: String, Hashable, Sendable {
    case facts, link, access, open, create, read, write, sync, close, rename, remove
    case owner, mode, length
  }

  /// What becomes of a call instead of what was asked for.
  package enum Fault: Hashable, Sendable {
    /// It fails, with the system's number.
    case fails(Int32)
    /// It writes no more than so many bytes.
    case writes(atMost: Int)
  }

  /// A call failed.
  package struct Failure: Error, Hashable, Sendable {
    /// The system's number.
    package let number: Int32
  }

  /// Asked before each call; `close` is made all the same, as the system does.
  private let fault: (@Sendable (Call) -> Fault?)?

  /// The system as it is.
  package static let real = FileSystem(fault: nil)

  /// Makes a system of which some calls fail.
  package init(fault: (@Sendable (Call) -> Fault?)?) {
    self.fault = fault
  }

  /// Makes a call until no signal breaks it off.
  @discardableResult
  private func make(
    _ call: Call, limit: Int = .max, _ body: (_ limit: Int) -> Int
  ) throws(Failure) -> Int {
    while true {
      var limit = limit
      switch fault?(call) {
      case .fails(EINTR)?: continue
      case .fails(let number)?: throw Failure(number: number)
      case .writes(let most)?: limit = min(limit, most)
      case nil: break
      }
      let result = body(limit)
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw Failure(number: number) }
    }
  }
}

extension FileSystem {
  /// What a name stands for; nothing where nothing is there.
  func facts(of path: FilePath, followingLinks: Bool) throws(Failure) -> FileFacts? {
    var facts = stat()
    do {
      try make(.facts) { _ in
        Int(path.withCString { followingLinks ? stat($0, &facts) : lstat($0, &facts) })
      }
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return FileFacts(facts)
  }

  /// What an open file is.
  func facts(of descriptor: Int32) throws(Failure) -> FileFacts {
    var facts = stat()
    try make(.facts) { _ in Int(fstat(descriptor, &facts)) }
    return FileFacts(facts)
  }

  /// Where a symbolic link leads.
  func link(at path: FilePath) throws(Failure) -> [UInt8] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = try make(.link) { _ in
      path.withCString { readlink($0, &buffer, buffer.count) }
    }
    return buffer[..<count].map(UInt8.init(bitPattern:))
  }

  /// Sees that a file may be written to.
  func checkWritable(_ path: FilePath) throws(Failure) {
    try make(.access) { _ in Int(path.withCString { access($0, W_OK) }) }
  }

  /// Opens a file that is there.
  func openFile(_ path: FilePath, _ flags: Int32) throws(Failure) -> Int32 {
    Int32(try make(.open) { _ in Int(path.withCString { open($0, flags | O_CLOEXEC) }) })
  }

  /// Makes a file that is not there yet.
  ///
  /// - Parameters:
  ///   - path: The file's name.
  ///   - mode: Who may do what with it.
  ///   - appends: Whether all that is written comes behind what is there.
  /// - Returns: The open file.
  /// - Throws: `Failure`.
  func createFile(
    _ path: FilePath, mode: mode_t, appends: Bool = false
  ) throws(Failure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | (appends ? O_APPEND : 0)
    return Int32(try make(.create) { _ in Int(path.withCString { open($0, flags, mode) }) })
  }

  /// Reads what there is.
  ///
  /// - Returns: How many bytes were read; nought at the end.
  func readSome(_ descriptor: Int32, into buffer: inout [UInt8]) throws(Failure) -> Int {
    while true {
      do throws(Failure) {
        return try make(.read) { _ in read(descriptor, &buffer, buffer.count) }
      } catch {
        guard error.number == EAGAIN else { throw error }
        Self.wait(for: POLLIN, descriptor)
      }
    }
  }

  /// Writes as much as is taken at once.
  ///
  /// - Returns: How many bytes were written, at least one.
  func writeSome(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(Failure) -> Int {
    while true {
      do throws(Failure) {
        let count = try make(.write, limit: bytes.count) { limit in
          bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, min($0.count, limit)) }
        }
        // Whoever takes nothing and says nothing would be asked for ever.
        guard count > 0 else { throw Failure(number: EIO) }
        return count
      } catch {
        guard error.number == EAGAIN else { throw error }
        Self.wait(for: POLLOUT, descriptor)
      }
    }
  }

  /// Waits until a descriptor that does not wait by itself can be read or written.
  private static func wait(for events: Int32, _ descriptor: Int32) {
    var polled = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    poll(&polled, 1, -1)
  }

  /// Brings an open file or folder to the disk.
  func sync(_ descriptor: Int32) throws(Failure) {
    try make(.sync) { _ in Int(fsync(descriptor)) }
  }

  /// Brings what an open file holds to the disk, and of what is known of it only what reading needs.
  func syncContents(_ descriptor: Int32) throws(Failure) {
    #if canImport(Darwin)
      try sync(descriptor)
    #else
      try make(.sync) { _ in Int(fdatasync(descriptor)) }
    #endif
  }

  /// Closes an open file, which is closed then even where this fails.
  func closeFile(_ descriptor: Int32) throws(Failure) {
    var number = close(descriptor) < 0 ? errno : 0
    if case .fails(let other)? = fault?(.close) { number = other }
    // It must not be tried again: another file may have the number by then.
    if number != 0, number != EINTR { throw Failure(number: number) }
  }

  /// Gives a file another name, and takes that name from whatever had it.
  func renameFile(_ path: FilePath, to other: FilePath) throws(Failure) {
    try make(.rename) { _ in
      Int(path.withCString { path in other.withCString { rename(path, $0) } })
    }
  }

  /// Takes a file away.
  func removeFile(_ path: FilePath) throws(Failure) {
    try make(.remove) { _ in Int(path.withCString { unlink($0) }) }
  }

  /// Gives an open file to another person, another group or both.
  func setOwner(_ descriptor: Int32, user: uid_t?, group: gid_t?) throws(Failure) {
    try make(.owner) { _ in Int(fchown(descriptor, user ?? .max, group ?? .max)) }
  }

  /// Says who may do what with an open file.
  func setMode(_ descriptor: Int32, _ mode: mode_t) throws(Failure) {
    try make(.mode) { _ in Int(fchmod(descriptor, mode)) }
  }

  /// Cuts an open file off.
  func setLength(_ descriptor: Int32, _ count: Int) throws(Failure) {
    try make(.length) { _ in Int(ftruncate(descriptor, off_t(count))) }
  }
}
