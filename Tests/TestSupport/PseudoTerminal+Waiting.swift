#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PseudoTerminal {
  /// Waits until the screen shows something.
  ///
  /// - Parameters:
  ///   - what: What that is, in words, for the message where it never comes.
  ///   - isShown: Whether a screen shows it.
  /// - Throws: `TestFailure` with the screen as it is, where the time is over or the program has ended.
  public func wait(for what: String, until isShown: (ScreenModel) -> Bool) throws {
    let deadline = now() + timeoutMilliseconds
    while !isShown(screen) {
      guard try readMore(until: deadline) else {
        throw TestFailure("waited in vain for \(what); the screen shows\n\(picture)")
      }
    }
  }

  /// Waits until a text is somewhere on the screen.
  ///
  /// - Throws: As `wait(for:until:)`.
  public func wait(forText text: String) throws {
    try wait(for: "“\(text)”") { $0.text.contains(text) }
  }

  /// Types text, or sends what a terminal sends for other keys.
  ///
  /// - Throws: `TestFailure` where nobody reads it.
  public func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  /// Sends bytes as a keyboard does.
  ///
  /// What the program says meanwhile is read, so that it cannot wait for its reader.
  ///
  /// - Throws: `TestFailure` where nobody reads them.
  public func send(_ bytes: [UInt8]) throws {
    let deadline = now() + timeoutMilliseconds
    var rest = bytes[...]
    while !rest.isEmpty {
      let ready = readiness(for: POLLIN | POLLOUT, until: deadline)
      guard isOpen, ready != 0 else { throw TestFailure("nobody reads what is typed") }
      if ready & POLLIN != 0 { _ = try readMore(until: deadline) }
      if ready & POLLOUT != 0 {
        let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
      }
    }
  }

  /// Reads until nobody is left who could say anything.
  func readToEnd() throws {
    let deadline = now() + timeoutMilliseconds
    while try readMore(until: deadline) {}
    guard now() < deadline else {
      throw TestFailure("the program does not end; the screen shows\n\(picture)")
    }
  }

  /// Waits until something can be read, and reads it.
  ///
  /// - Returns: False where the time is over, or nobody is left who could say anything.
  private func readMore(until deadline: Int) throws -> Bool {
    guard isOpen, readiness(for: POLLIN, until: deadline) != 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(keyboard, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) }
    output.append(contentsOf: buffer[..<count])
    screen.feed(buffer[..<count])
    return true
  }

  /// Waits until the terminal can be read or written.
  ///
  /// - Returns: Which of both, as the system numbers them; 0 where the time is over. Where nobody is
  ///   left, reading tells so.
  private func readiness(for events: Int32, until deadline: Int) -> Int32 {
    while true {
      var polled = pollfd(fd: keyboard, events: Int16(events), revents: 0)
      let count = poll(&polled, 1, Int32(max(0, deadline - now())))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return 0 }
      let isLeft = Int32(polled.revents) & (POLLHUP | POLLERR) != 0
      return isLeft ? POLLIN : Int32(polled.revents)
    }
  }

  private func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// The screen in a frame, for messages.
  private var picture: String {
    let rule = String(repeating: "-", count: screen.columns)
    let rows = screen.lines.map { "|\($0)" }.joined(separator: "\n")
    return "+\(rule)\n\(rows)\n+\(rule)"
  }
}
