import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts a program as the leader of a session of its own, with a terminal as its standard input,
/// output and error.
///
/// The leader of a session that opens a terminal gets it as the one that controls it.
///
/// - Parameters:
///   - program: The program's path.
///   - arguments: What it is told, without its name.
///   - environment: All its variables.
///   - line: The terminal's path.
/// - Returns: The process's number.
/// - Throws: `TestFailure` where the program cannot be started.
func startProgram(
  _ program: String, _ arguments: [String], environment: [String: String], onLine line: String
) throws -> pid_t {
  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  posix_spawn_file_actions_addopen(&actions, 0, line, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  #if canImport(Darwin)
    let session = POSIX_SPAWN_SETSID
  #else
    // POSIX_SPAWN_SETSID, which Swift does not import.
    let session: Int32 = 0x80
  #endif
  var signals = sigset_t()
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  let flags = session | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var process: pid_t = 0
  let code = withCStrings([program] + arguments) { arguments in
    withCStrings(environment.map { "\($0)=\($1)" }) { environment in
      posix_spawn(&process, program, &actions, &attributes, arguments, environment)
    }
  }
  guard code == 0 else {
    throw TestFailure("cannot start \(program): \(String(cString: strerror(code)))")
  }
  return process
}

/// The variables that a program runs with in tests, so that it runs alike everywhere.
func testEnvironment(with changes: [String: String]) -> [String: String] {
  let kept = ["PATH", "HOME", "LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS"]
  var environment = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
  environment["TERM"] = "xterm-256color"
  environment["LC_ALL"] = "C.UTF-8"
  // A backtrace takes seconds, and is not what tests look for.
  environment["SWIFT_BACKTRACE"] = "enable=no"
  for (name, value) in changes { environment[name] = value.isEmpty ? nil : value }
  return environment
}

/// Lends texts as C wants lists of them.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = texts.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
