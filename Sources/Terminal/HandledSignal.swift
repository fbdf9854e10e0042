#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A signal that an action was set for, with what was to happen before.
struct HandledSignal {
  let number: Int32
  private var earlier = sigaction()

  /// Sets an action, or is nothing where the signal is ignored, which it stays.
  init?(_ number: Int32, _ action: sigaction) {
    self.number = number
    guard sigaction(number, nil, &earlier) == 0, !earlier.isIgnoring else { return nil }
    set(action)
  }

  /// Lets happen what was to happen before; a signal handler may use it.
  func restore() {
    set(earlier)
  }

  /// Lets an action happen.
  func set(_ action: sigaction) {
    var action = action
    sigaction(number, &action, nil)
  }
}

extension sigaction {
  /// A handler that is told the signal's number.
  typealias Handler = @convention(c) (Int32) -> Void
  /// A handler that is told the signal's number and where it came from.
  typealias TracingHandler =
    @convention(c) (
      Int32, UnsafeMutablePointer<siginfo_t>?, UnsafeMutableRawPointer?
    ) -> Void

  /// An action that calls a handler; system calls go on afterwards.
  init(calling handler: Handler) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_handler = handler
    #elseif canImport(Musl)
      __sa_handler.sa_handler = handler
    #elseif canImport(Darwin)
      __sigaction_u.__sa_handler = handler
    #endif
    sa_flags = SA_RESTART
    sigfillset(&sa_mask)
  }

  /// An action that calls a handler on the stack that is set aside for signals.
  init(tracing handler: TracingHandler) {
    self.init()
    #if canImport(Glibc)
      __sigaction_handler.sa_sigaction = handler
    #elseif canImport(Musl)
      __sa_handler.sa_sigaction = handler
    #elseif canImport(Darwin)
      __sigaction_u.__sa_sigaction = handler
    #endif
    sa_flags = SA_SIGINFO | SA_ONSTACK
    sigfillset(&sa_mask)
  }

  /// Whether the signal does nothing.
  fileprivate var isIgnoring: Bool {
    #if canImport(Glibc)
      let handler = __sigaction_handler.sa_handler
    #elseif canImport(Musl)
      let handler = __sa_handler.sa_handler
    #elseif canImport(Darwin)
      let handler = __sigaction_u.__sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
