#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starts a thread beside the one that has the terminal.
///
/// It takes no signals that are sent to the program: those are for the thread that has the terminal. What
/// goes wrong on the thread itself gives the terminal back as it does elsewhere.
///
/// - Parameter run: What the thread does before it ends.
/// - Returns: Whether it is started: there may be no thread to spare.
public func startSideThread(_ run: @escaping @Sendable () -> Void) -> Bool {
  let errand = Unmanaged.passRetained(Errand(run))
  var kept = sigset_t()
  var before = sigset_t()
  sigfillset(&kept)
  // The system ends a program at once whose thread fails and does not listen for that.
  for fault in CrashGuard.faults { sigdelset(&kept, fault) }
  pthread_sigmask(SIG_SETMASK, &kept, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let code = pthread_create(
    &thread, nil,
    { argument in
      #if canImport(Darwin)
        Unmanaged<Errand>.fromOpaque(argument).takeRetainedValue().run()
      #else
        if let argument { Unmanaged<Errand>.fromOpaque(argument).takeRetainedValue().run() }
      #endif
      return nil
    }, errand.toOpaque())
  guard code == 0 else {
    errand.release()
    return false
  }
  #if canImport(Darwin)
    if let thread { pthread_detach(thread) }
  #else
    pthread_detach(thread)
  #endif
  return true
}

/// What a thread is to do, carried to it through C.
private final class Errand: Sendable {
  private let work: @Sendable () -> Void

  init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  func run() {
    let stack = SignalStack()
    work()
    // It must be there until then.
    _ = consume stack
  }
}
