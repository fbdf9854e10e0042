#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TerminalSession {
  /// For how long an ESC may be the begin of a sequence: longer than a terminal takes to send one,
  /// shorter than a person notices.
  private static let escapeMilliseconds = 25
  /// How often a program that could not be stopped in the background looks whether the terminal is its own again.
  private static let lookMilliseconds = 500

  /// Waits until something happens at the terminal, and tells all that has happened.
  ///
  /// - Parameters:
  ///   - timeoutMilliseconds: For how long to wait at most, up to 24 days; without end where it is
  ///     nothing.
  ///   - descriptors: What else to wait for; `.ready` is told of those that can be read.
  /// - Returns: What happened, in the order in which to deal with it; nothing after the timeout. Once
  ///   the terminal is gone, `.gone` is told again and again.
  public mutating func nextInputs(
    timeoutMilliseconds: Int? = nil, alsoWatching descriptors: [Int32] = []
  ) -> [TerminalInput] {
    let longest = Int(Int32.max)
    let deadline = timeoutMilliseconds.map {
      monotonicMilliseconds() + min(max(0, $0), longest)
    }
    while true {
      guard let ready = readyDescriptors(among: descriptors, until: deadline) else { continue }
      let untold = untoldSignals.union(signals.take())
      untoldSignals = []
      // Who goes on in the background would be stopped by reading keys, before it could write anything down.
      let canRead = !untold.contains(.continued) || tty.place != .background
      var inputs = ready.contains(tty.reader) && canRead ? readInputs() : endedEscape()
      inputs += tell(untold)
      inputs += descriptors.filter(ready.contains).map(TerminalInput.ready)
      if isGone { inputs.append(.gone) }
      if !inputs.isEmpty { return inputs }
      if let deadline, monotonicMilliseconds() >= deadline { return [] }
    }
  }

  /// Waits for the first of keys, signals, other descriptors and deadlines.
  ///
  /// - Returns: Nothing where the wait was interrupted.
  private func readyDescriptors(among others: [Int32], until deadline: Int?) -> [Int32]? {
    var watched = others + [signals.reader]
    // A program in the background that reads keys is stopped.
    if hold == .ours, !isGone { watched.append(tty.reader) }
    var polled = watched.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let isUntold = !untoldSignals.isEmpty || isGone
    let look = hold == .ours ? nil : monotonicMilliseconds() + Self.lookMilliseconds
    let moment = isUntold ? 0 : [deadline, escapeDeadline, look].compactMap(\.self).min()
    let wait = moment.map { max(0, $0 - monotonicMilliseconds()) } ?? -1
    let count = poll(&polled, nfds_t(polled.count), Int32(wait))
    if count < 0, errno == EINTR { return nil }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  private mutating func readInputs() -> [TerminalInput] {
    switch tty.readAvailable() {
    case .bytes(let bytes):
      let inputs = parser.feed(bytes)
      escapeDeadline =
        parser.hasPendingEscape ? monotonicMilliseconds() + Self.escapeMilliseconds : nil
      return inputs
    case .nothing: return []
    case .gone:
      isGone = true
      return []
    }
  }

  /// What a pending ESC was, when nothing came behind it in time.
  private mutating func endedEscape() -> [TerminalInput] {
    guard let escapeDeadline, monotonicMilliseconds() >= escapeDeadline else { return [] }
    self.escapeDeadline = nil
    return parser.endEscape()
  }

  /// Deals with signals, and says what they mean.
  private mutating func tell(_ signals: SignalPipe.Signals) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    if signals.contains(.stopped), hold == .ours {
      inputs.append(.stopRequested)
    } else if signals.contains(.continued) || hold != .ours {
      if takeBack() {
        inputs.append(.resumed)
      } else if signals.contains(.continued), !isGone, signals.isDisjoint(with: .ends) {
        // The shell would not tell when the terminal is the program's again.
        inputs.append(.stopRequested)
      }
    }
    if signals.contains(.resized), hold == .ours {
      adoptSize()
      inputs.append(.resized(size))
    }
    if signals.contains(.interrupted) { inputs.append(.endRequested(.interrupt)) }
    if signals.contains(.terminated) { inputs.append(.endRequested(.terminate)) }
    if signals.contains(.hungUp) { inputs.append(.endRequested(.hangUp)) }
    return inputs
  }
}
