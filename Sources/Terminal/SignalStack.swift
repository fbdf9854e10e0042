#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A stack for handlers of signals, since a thread's own may be the trouble.
///
/// Each thread has its own; the value must end on the thread that it was made on.
struct SignalStack: ~Copyable {
  /// Nothing where the thread has such a stack already.
  private let memory: UnsafeMutableRawPointer?

  /// Sets a stack for this thread, unless it has one.
  init() {
    var stack = stack_t()
    guard sigaltstack(nil, &stack) == 0, Int(stack.ss_flags) & Int(SS_DISABLE) != 0 else {
      memory = nil
      return
    }
    stack = stack_t()
    stack.ss_size = 65_536
    stack.ss_sp = .allocate(byteCount: Int(stack.ss_size), alignment: 16)
    sigaltstack(&stack, nil)
    memory = stack.ss_sp
  }

  deinit {
    guard let memory else { return }
    var none = stack_t()
    none.ss_flags = .init(SS_DISABLE)
    sigaltstack(&none, nil)
    memory.deallocate()
  }
}
