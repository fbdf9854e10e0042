import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Gives the terminal back sane where the program traps, aborts, overflows its stack, exits, or is ended by
/// a signal that nobody asks it to end with.
///
/// What was to happen happens afterwards: the message of the trap is shown, Swift's backtrace is
/// printed, the exit status tells the signal. Only SIGKILL cannot be met.
struct CrashGuard: ~Copyable {
  private let record: UnsafeMutablePointer<CrashRecord>
  /// Of the thread that has the terminal.
  private let stack = SignalStack()

  /// Sets what happens on a crash, and stands guard from now on.
  ///
  /// - Parameters:
  ///   - terminal: The terminal's descriptor.
  ///   - modes: How the terminal is to be set.
  ///   - farewell: What is to be sent to the terminal.
  ///   - errorFile: The file that holds standard error, or -1 where that is not captured.
  ///   - shownErrors: Where standard error led before, or -1.
  /// - Precondition: There is no other crash guard.
  init(
    terminal: Int32, modes: termios, farewell: [UInt8], errorFile: Int32, shownErrors: Int32
  ) {
    record = .allocate(capacity: 1)
    let signals = Self.faults + Self.ends
    record.initialize(
      to: CrashRecord(terminal, modes, farewell, errorFile, shownErrors, mostSignals: signals.count)
    )
    crashRecord.store(UInt(bitPattern: record), ordering: .sequentiallyConsistent)
    stand()
    for signal in signals {
      if let handled = HandledSignal(signal, sigaction(tracing: handleCrash)) {
        record.pointee.add(handled)
      }
    }
    let isFirst = !isExitWatched.exchange(true, ordering: .sequentiallyConsistent)
    if isFirst { atexit(rescueTerminal) }
  }

  /// What an instruction that fails brings about.
  static let faults = [SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV]

  /// What else ends a program that does not listen for it: what is sent, timers, and limits.
  private static var ends: [Int32] {
    let all = [
      SIGABRT, SIGQUIT, SIGPIPE, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGSYS,
    ]
    #if os(Linux)
      return all + [SIGPOLL, SIGPWR, SIGSTKFLT]
        + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
    #else
      return all
    #endif
  }

  /// Guards the terminal.
  func stand() {
    isOnGuard.store(true, ordering: .sequentiallyConsistent)
  }

  /// Lets the terminal be, while another program has it.
  func rest() {
    isOnGuard.store(false, ordering: .sequentiallyConsistent)
  }

  deinit {
    rest()
    record.pointee.restoreSignals()
    crashRecord.store(0, ordering: .sequentiallyConsistent)
    record.pointee.free()
    record.deallocate()
  }
}

/// What a handler needs: plain memory, so that reading it neither allocates nor counts references.
private struct CrashRecord {
  private let terminal: Int32
  private var modes: termios
  private let farewell: UnsafeMutableRawBufferPointer
  private let errorFile: Int32
  private let shownErrors: Int32
  private let signals: UnsafeMutablePointer<HandledSignal>
  private let mostSignals: Int
  private var signalCount = 0

  init(
    _ terminal: Int32, _ modes: termios, _ farewell: [UInt8], _ errorFile: Int32,
    _ shownErrors: Int32, mostSignals: Int
  ) {
    self.terminal = terminal
    self.modes = modes
    self.errorFile = errorFile
    self.shownErrors = shownErrors
    self.farewell = .allocate(byteCount: farewell.count, alignment: 1)
    self.farewell.copyBytes(from: farewell)
    self.mostSignals = mostSignals
    signals = .allocate(capacity: mostSignals)
  }

  mutating func add(_ signal: HandledSignal) {
    precondition(signalCount < mostSignals, "there is room for every signal")
    (signals + signalCount).initialize(to: signal)
    signalCount += 1
  }

  mutating func giveTerminalBack() {
    writeAll(UnsafeRawBufferPointer(farewell), to: terminal)
    // What the mouse reported meanwhile shall not be typed into the shell.
    tcsetattr(terminal, TCSAFLUSH, &modes)
    guard errorFile >= 0 else { return }
    copyAll(from: errorFile, to: shownErrors)
    dup2(shownErrors, STDERR_FILENO)
  }

  func restoreSignals() {
    var index = 0
    while index < signalCount {
      signals[index].restore()
      index += 1
    }
  }

  func free() {
    farewell.deallocate()
    signals.deallocate()
  }
}

// A handler is told nothing but the signal, so what it needs must be found without being passed.
// These words are atomic because a handler may run between any two instructions.

/// Where the crash record is, or 0.
private let crashRecord = Atomic<UInt>(0)
private let isOnGuard = Atomic<Bool>(false)
private let isExitWatched = Atomic<Bool>(false)

private func handleCrash(
  _ number: Int32, _ info: UnsafeMutablePointer<siginfo_t>?, _ context: UnsafeMutableRawPointer?
) {
  rescueTerminal()
  let address = crashRecord.load(ordering: .sequentiallyConsistent)
  UnsafeMutablePointer<CrashRecord>(bitPattern: address)?.pointee.restoreSignals()
  // An instruction that failed runs again and fails again, which now does what it did before. Any other
  // signal, and one that was sent, has to be sent once more.
  let wasSent = (info?.pointee.si_code ?? 0) <= 0
  switch number {
  case SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV: if wasSent { raise(number) }
  default: raise(number)
  }
}

private func rescueTerminal() {
  guard isOnGuard.exchange(false, ordering: .sequentiallyConsistent) else { return }
  let address = crashRecord.load(ordering: .sequentiallyConsistent)
  UnsafeMutablePointer<CrashRecord>(bitPattern: address)?.pointee.giveTerminalBack()
}
