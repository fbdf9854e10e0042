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
/// - Throws: `PrintError`.
public func printPages(_ pages: [UInt8]) throws(PrintError) {
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
  guard let status = run("lp", reading: file) else { throw .noProgram }
  // What could not be run at all ends so.
  if status == 127 << 8 { throw .noProgram }
  if status != 0 { throw .refused }
}

/// Runs a program that reads a file and says nothing, and waits for it.
///
/// - Returns: How it ended, as the system tells; nothing where it could not be begun.
private func run(_ program: String, reading file: Int32) -> Int32? {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
  #else
    var actions = posix_spawn_file_actions_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, file, 0)
  for output: Int32 in [1, 2] {
    posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
  }
  var words = [strdup(program), nil]
  defer { free(words[0]) }
  var process = pid_t()
  guard posix_spawnp(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0 {
    if errno != EINTR { return nil }
  }
  return status
}
