#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why pages could not be printed; the words are in `FileError+Words.swift`.
public enum PrintError: Error, Hashable, Sendable {
  /// The machine has no `lp`.
  case noProgram
  /// `lp` would not take the pages; most often there is no printer.
  case refused
  /// `lp` did not end in time, and was ended.
  case tookTooLong
  /// The pages could not be handed over.
  case file(FileError)
}

/// Hands pages of plain text to the machine's printer, by its own `lp`.
///
/// `lp` reads them from a file that has no name any more, so that it may take its time, or go away.
///
/// - Parameters:
///   - pages: The pages.
///   - printer: The printer's name; the usual one where there is none.
///   - options: What `lp` is told besides.
///   - isBrokenOff: Asked again and again whether to wait no longer; `lp` is ended then.
/// - Throws: `PrintError`.
public func printPages(
  _ pages: [UInt8], on printer: String? = nil, options: [String] = [],
  unless isBrokenOff: () -> Bool = { false }
) throws(PrintError) {
  var name = Array("/tmp/desirepath-print-XXXXXX".utf8CString)
  let file = mkstemp(&name)
  guard file >= 0 else { throw .file(FileError(errno: errno)) }
  defer { close(file) }
  unlink(&name)
  do {
    try writeAll(pages, to: file)
  } catch {
    throw .file(error)
  }
  lseek(file, 0, SEEK_SET)
  let words = ["lp"] + (printer.map { ["-d", $0] } ?? []) + options
  guard let process = start(words, input: file, output: nil) else { throw .noProgram }
  guard let status = ending(of: process, within: printLimit, unless: isBrokenOff) else {
    end(process)
    throw .tookTooLong
  }
  // What could not be run at all ends so.
  if status == 127 << 8 { throw .noProgram }
  if status != 0 { throw .refused }
}

/// For how long `lp` may take, which has the pages only taken, not printed.
private let printLimit = Duration.seconds(10)

/// For how long `lpstat` may take, which may ask the network.
private let listLimit = Duration.seconds(3)

/// How often it is looked whether to wait any longer.
private let lookMilliseconds: Int32 = 10

/// The printers that the machine knows, by their names, as `lpstat` lists them.
///
/// - Parameter isBrokenOff: Asked again and again whether to wait no longer.
/// - Returns: The names, sorted; none where there is no `lpstat`, or where it takes longer than three seconds.
public func printers(unless isBrokenOff: () -> Bool = { false }) -> [String] {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return [] }
  guard let process = start(["lpstat", "-e"], input: nil, output: ends[1]) else {
    for end in ends { close(end) }
    return []
  }
  close(ends[1])
  defer {
    close(ends[0])
    end(process)
  }
  guard let bytes = read(from: ends[0], within: listLimit, unless: isBrokenOff) else { return [] }
  return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map(String.init).filter { !$0.contains(" ") }.sorted()
}

/// Everything that comes from a pipe until it ends; nothing where that takes too long.
private func read(
  from end: Int32, within limit: Duration, unless isBrokenOff: () -> Bool
) -> [UInt8]? {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4_096)
  let deadline = ContinuousClock.now + limit
  while bytes.count < 65_536 {
    var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, lookMilliseconds) > 0 else {
      guard ContinuousClock.now < deadline, !isBrokenOff() else { return nil }
      continue
    }
    let count = read(end, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
  return bytes
}

/// Begins a program; what it is not given, and its errors, come from and go to nowhere.
private func start(_ words: [String], input: Int32?, output: Int32?) -> pid_t? {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (place, given) in [input, output, nil].enumerated() {
    let descriptor = Int32(place)
    if let given {
      posix_spawn_file_actions_adddup2(&actions, given, descriptor)
    } else {
      let way = descriptor == 0 ? O_RDONLY : O_WRONLY
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", way, 0)
    }
  }
  var arguments = words.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process = pid_t()
  guard let program = words.first,
    posix_spawnp(&process, program, &actions, nil, &arguments, environ) == 0
  else { return nil }
  return process
}

/// Ends a program; one that the system holds fast in a call goes later, and nobody waits for that.
private func end(_ process: pid_t) {
  kill(process, SIGKILL)
  _ = ending(of: process, within: .seconds(1)) { false }
}

/// How a program ended that was begun, as the system tells; nothing where it has not when nobody waits longer.
private func ending(
  of process: pid_t, within limit: Duration, unless isBrokenOff: () -> Bool
) -> Int32? {
  let deadline = ContinuousClock.now + limit
  var status: Int32 = 0
  while true {
    let ended = waitpid(process, &status, WNOHANG)
    if ended == process { return status }
    if ended < 0, errno != EINTR { return -1 }
    guard ContinuousClock.now < deadline, !isBrokenOff() else { return nil }
    poll(nil, 0, lookMilliseconds)
  }
}
