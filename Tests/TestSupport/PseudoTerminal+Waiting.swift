#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PseudoTerminal {
  /// Waits until the screen shows something, or something is so elsewhere.
  ///
  /// - Parameters:
  ///   - what: What that is, in words, for the message where it never comes.
  ///   - isShown: Whether a screen shows it.
  /// - Throws: `TestFailure` with the screen as it is, where the time is over or the program has ended.
  public func wait(for what: String, until isShown: (ScreenModel) -> Bool) throws {
    let deadline = now() + timeoutMilliseconds
    while !isShown(screen) {
      let moment = now()
      // What is waited for may be in a file, and the screen be the same before and after.
      let reading = readMore(until: min(deadline, moment + Self.lookMilliseconds))
      if moment >= deadline || reading == .end && !isShown(screen) {
        throw TestFailure("waited in vain for \(what); the screen shows\n\(picture)")
      }
    }
  }

  /// How often is looked for what is waited for, though the program says nothing.
  private static let lookMilliseconds = 100

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
      // Who has ended can be read to the end, and never written to.
      if ready & POLLIN != 0, readMore(until: deadline) == .end {
        throw TestFailure("nobody reads what is typed")
      }
      if ready & POLLOUT != 0 {
        let count = rest.withUnsafeBytes { write(keyboard, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) }
      }
    }
  }

  /// Reads until nobody is left who could say anything.
  func readToEnd() throws {
    let deadline = now() + timeoutMilliseconds
    while readMore(until: deadline) == .some {}
    guard now() < deadline else {
      throw TestFailure("the program does not end; the screen shows\n\(picture)")
    }
  }

  /// What came of waiting for output.
  private enum Reading {
    case some
    /// The time is over.
    case nothing
    /// Nobody is left who could say anything.
    case end
  }

  /// Waits until something can be read, and reads it.
  private func readMore(until deadline: Int) -> Reading {
    guard isOpen else { return .end }
    guard readiness(for: POLLIN, until: deadline) != 0 else { return .nothing }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(keyboard, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) ? .some : .end }
    output.append(contentsOf: buffer[..<count])
    screen.feed(buffer[..<count])
    return .some
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
