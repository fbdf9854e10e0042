import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Signals, turned into something that one can wait for together with keys.
///
/// A handler notes the signal and wakes the pipe's reader; nothing else is done in it. A signal that
/// was ignored when the program started, as under `nohup`, stays ignored.
struct SignalPipe: ~Copyable {
  /// Which signals came.
  struct Signals: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) {
      self.rawValue = rawValue
    }

    fileprivate init(number: Int32) {
      rawValue = 1 << UInt64(number)
    }

    /// The window has another size.
    static let resized = Signals(number: SIGWINCH)
    /// The program is to stop, and may go on later.
    static let stopped = Signals(number: SIGTSTP)
    /// The program goes on.
    static let continued = Signals(number: SIGCONT)
    static let interrupted = Signals(number: SIGINT)
    static let terminated = Signals(number: SIGTERM)
    static let hungUp = Signals(number: SIGHUP)
    /// Whatever asks the program to end.
    static let ends: Signals = [.interrupted, .terminated, .hungUp]
  }

  /// Can be read when a signal has come.
  let reader: Int32
  private let writer: Int32
  private let earlier: [HandledSignal]

  /// Listens for signals.
  ///
  /// - Precondition: Nothing else in the program listens with a pipe of this kind.
  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .refused(.listeningForSignals, code: errno) }
    for end in ends {
      keepFromChildren(end)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reader = ends[0]
    writer = ends[1]
    pendingSignals.store(0, ordering: .relaxed)
    let wasFree = wakeDescriptor.compareExchange(
      expected: -1, desired: writer, ordering: .sequentiallyConsistent
    ).exchanged
    precondition(wasFree, "a program has one terminal at a time")
    earlier = [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP].compactMap {
      HandledSignal($0, sigaction(calling: noteSignal))
    }
  }

  /// The signals that came since the last time.
  func take() -> Signals {
    var byte: UInt8 = 0
    while read(reader, &byte, 1) > 0 {}
    return Signals(rawValue: pendingSignals.exchange(0, ordering: .sequentiallyConsistent))
  }

  /// Whether somebody has asked the program to end, of which nobody has been told yet.
  var isAskedToEnd: Bool {
    let pending = Signals(rawValue: pendingSignals.load(ordering: .sequentiallyConsistent))
    return !pending.isDisjoint(with: .ends)
  }

  /// Stops the program, and those it works together with, as Ctrl-Z does where nobody catches it.
  ///
  /// Returns when the program goes on, which is noted as `.continued`; at once where no shell is there to
  /// let it go on.
  func stopProgram() {
    guard let stopping = earlier.first(where: { $0.number == SIGTSTP }) else { return }
    stopping.restore()
    kill(0, SIGTSTP)
    stopping.set(sigaction(calling: noteSignal))
  }

  deinit {
    for signal in earlier { signal.restore() }
    wakeDescriptor.store(-1, ordering: .sequentiallyConsistent)
    close(reader)
    close(writer)
  }
}

// A handler is told nothing but the signal's number, so what it needs must be found without being
// passed: these two words, which are atomic because a handler may run between any two instructions.
private let pendingSignals = Atomic<UInt64>(0)
private let wakeDescriptor = Atomic<Int32>(-1)

private func noteSignal(_ number: Int32) {
  let savedError = errno
  pendingSignals.bitwiseOr(1 << UInt64(number), ordering: .sequentiallyConsistent)
  var byte: UInt8 = 0
  // A full pipe wakes its reader as well.
  write(wakeDescriptor.load(ordering: .sequentiallyConsistent), &byte, 1)
  errno = savedError
}
