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
/// - Throws: `PrintError`.
public func printPages(
  _ pages: [UInt8], on printer: String? = nil, options: [String] = []
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
  guard let status = run(words, reading: file) else { throw .noProgram }
  // What could not be run at all ends so.
  if status == 127 << 8 { throw .noProgram }
  if status != 0 { throw .refused }
}

/// The printers that the machine knows, by their names, as `lpstat` lists them.
///
/// - Returns: The names, sorted; none where there is no `lpstat`, or where it takes longer than three seconds.
public func printers() -> [String] {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { return [] }
  guard let process = start(["lpstat", "-e"], input: nil, output: ends[1]) else {
    for end in ends { close(end) }
    return []
  }
  close(ends[1])
  defer {
    close(ends[0])
    kill(process, SIGKILL)
    _ = status(of: process)
  }
  guard let bytes = read(from: ends[0], withinMilliseconds: 3_000) else { return [] }
  return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map(String.init).filter { !$0.contains(" ") }.sorted()
}

/// Everything that comes from a pipe until it ends; nothing where that takes too long.
private func read(from end: Int32, withinMilliseconds limit: Int32) -> [UInt8]? {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4_096)
  let clock = ContinuousClock()
  let deadline = clock.now + .milliseconds(Int(limit))
  while bytes.count < 65_536 {
    let left = deadline - clock.now
    var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    let milliseconds =
      left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
    guard left > .zero, poll(&waiting, 1, Int32(max(1, milliseconds))) > 0 else { return nil }
    let count = read(end, &buffer, buffer.count)
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
  return bytes
}

/// Runs a program that reads a file and says nothing, and waits for it.
///
/// - Returns: How it ended, as the system tells; nothing where it could not be begun.
private func run(_ words: [String], reading file: Int32) -> Int32? {
  start(words, input: file, output: nil).map(status)
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

/// How a program ended that was begun.
private func status(of process: pid_t) -> Int32 {
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    if errno != EINTR { return -1 }
  }
  return status
}
