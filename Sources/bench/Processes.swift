#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program of a name that stands beside this one.
func programBeside(_ name: String) -> String {
  let own = CommandLine.arguments[0]
  let folder = own.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(own[..<$0]) } ?? "."
  return "\(folder)/\(name)"
}

/// Whether a program can be found by its name.
func isInstalled(_ name: String) -> Bool {
  let folders = getenv("PATH").map { String(cString: $0) } ?? ""
  return folders.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
}

/// Runs a program with nothing to read and its output thrown away.
///
/// - Returns: How many seconds it took, or nothing where it could not be run or failed.
func secondsToRun(_ program: String, _ arguments: [String]) -> Double? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var words = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for word in words { free(word) } }
  var process = pid_t()
  let start = now()
  guard posix_spawnp(&process, program, &actions, nil, &words, environ) == 0 else { return nil }
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  return status == 0 ? now() - start : nil
}

/// Seconds of a clock that never goes back.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The number in the middle, or nothing where there are none.
func median(_ numbers: [Double]) -> Double? {
  numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
}

/// A number with so many decimals.
func text(_ number: Double, decimals: Int = 1) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let rounded = (number * scale).rounded() / scale
  guard decimals > 0 else { return String(Int(rounded)) }
  let parts = String(rounded).split(separator: ".").map(String.init)
  let digits = parts.count > 1 ? String(parts[1].prefix(decimals)) : ""
  return parts[0] + "." + digits + String(repeating: "0", count: decimals - digits.count)
}

/// A row of a table, its cells right-aligned.
func row(_ cells: [String], widths: [Int]) -> String {
  zip(cells, widths).map { cell, width in
    String(repeating: " ", count: max(0, width - cell.count)) + cell
  }
  .joined(separator: "  ")
}

/// Prints a line that appears at once, also where it goes into a file.
func tell(_ line: String) {
  print(line)
  fflush(nil)
}
