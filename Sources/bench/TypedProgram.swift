#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on a pseudo-terminal, whose keys are pressed and whose bytes are counted.
final class TypedProgram {
  /// What came for a key.
  struct Answer {
    /// From the key to the last byte.
    let seconds: Double
    let bytes: Int
  }

  private let keyboard: Int32
  private let process: pid_t

  /// - Returns: Nothing where there is no pseudo-terminal, or the program cannot be started.
  init?(_ program: String, _ arguments: [String], columns: Int, rows: Int) {
    var keyboard: Int32 = -1
    var line: Int32 = -1
    var path = [CChar](repeating: 0, count: 128)
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&keyboard, &line, &path, nil, &window) == 0 else { return nil }
    defer { close(line) }
    for descriptor in [keyboard, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    guard let process = Self.start(program, arguments, onLine: path) else {
      close(keyboard)
      return nil
    }
    self.keyboard = keyboard
    self.process = process
  }

  /// Starts a program as the leader of a session, so that the terminal it opens is its own.
  private static func start(
    _ program: String, _ arguments: [String], onLine path: [CChar]
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let session = POSIX_SPAWN_SETSID
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      // POSIX_SPAWN_SETSID, which Swift does not import.
      let session: Int32 = 0x80
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_setflags(&attributes, Int16(session))
    let variables = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"]
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var surroundings = variables.map { strdup($0) } + [nil]
    defer { for word in words + surroundings { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &surroundings)
    return code == 0 ? process : nil
  }

  /// Presses keys, waits for what comes for them, and then until nothing has come for some time.
  ///
  /// What comes after a pause is not of the keys, but of a picture made in the background.
  ///
  /// - Returns: Nothing where nothing comes.
  @discardableResult
  func press(_ keys: String, restingFor seconds: Double = 0.03) -> Answer? {
    let sent = Array(keys.utf8)
    let start = now()
    guard write(keyboard, sent, sent.count) == sent.count else { return nil }
    var answer: Answer?
    while let bytes = bytes(within: answer == nil ? Self.longest : Self.pause) {
      answer = Answer(seconds: now() - start, bytes: (answer?.bytes ?? 0) + bytes.count)
    }
    rest(seconds: seconds)
    return answer
  }

  /// A frame comes in one piece or in pieces that follow each other at once.
  private static let pause = 0.004
  private static let longest = 3.0

  /// Waits until nothing has come for some time.
  func rest(seconds: Double) {
    while bytes(within: seconds) != nil {}
  }

  /// Waits for some bytes.
  ///
  /// - Returns: Whether they came in time.
  func waits(for wanted: [UInt8], seconds: Double) -> Bool {
    let end = now() + seconds
    var seen: [UInt8] = []
    while now() < end, let bytes = bytes(within: end - now()) {
      seen += bytes
      if seen.indices.contains(where: { seen[$0...].starts(with: wanted) }) { return true }
      seen = Array(seen.suffix(wanted.count))
    }
    return false
  }

  /// Presses keys, and waits for nothing.
  func type(_ keys: String) {
    let sent = Array(keys.utf8)
    _ = write(keyboard, sent, sent.count)
  }

  /// Waits until a text is written, however its parts are styled.
  ///
  /// - Parameters:
  ///   - wanted: The text without its blanks, which may be on the screen already.
  ///   - seconds: For how long is waited.
  /// - Returns: Whether it came in time.
  func waits(forText wanted: String, seconds: Double) -> Bool {
    let end = now() + seconds
    let wanted = Array(wanted.utf8)
    var seen: [UInt8] = []
    while now() < end, let bytes = bytes(within: end - now()) {
      seen += bytes
      let plain = Self.withoutSequences(seen)
      if plain.indices.contains(where: { plain[$0...].starts(with: wanted) }) { return true }
    }
    return false
  }

  private static func withoutSequences(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == 0x1B else {
        if byte != 0x20 { plain.append(byte) }
        continue
      }
      guard rest.popFirst() == UInt8(ascii: "[") else {
        _ = rest.popFirst()
        continue
      }
      rest = rest.drop { !(0x40...0x7E).contains($0) }.dropFirst()
    }
    return plain
  }

  private func bytes(within seconds: Double) -> [UInt8]? {
    var polled = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, Int32(max(1, seconds * 1000))) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(keyboard, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// Ends the program.
  func end(by signal: Int32 = SIGTERM) {
    kill(process, signal)
    close(keyboard)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
