import MapEditor
import Synchronization
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes pictures on a thread of its own, so that no key ever waits for one.
///
/// Only the last picture asked for is made once the one that is being made is ready. The thread lives as
/// long as the program.
final class BackgroundLayout: Sendable {
  /// Can be read when a picture is ready.
  let reader: Int32
  private let writer: Int32
  private let state = Mutex(State())

  private struct State {
    var next: LayoutJob?
    var isBusy = false
    var results: [LayoutResult] = []
  }

  /// - Returns: Nothing where the system has no pipe to spare.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reader = ends[0]
    writer = ends[1]
  }

  /// Asks for a picture, instead of one that was asked for and not begun.
  ///
  /// - Returns: Whether it will be made: there may be no thread to spare.
  func ask(_ job: LayoutJob) -> Bool {
    let mustBegin = state.withLock { state in
      state.next = job
      defer { state.isBusy = true }
      return !state.isBusy
    }
    guard mustBegin else { return true }
    if startSideThread({ self.work() }) { return true }
    state.withLock { state in
      state.next = nil
      state.isBusy = false
    }
    return false
  }

  /// The pictures that are ready.
  func takeResults() -> [LayoutResult] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(reader, &bytes, bytes.count) > 0 {}
    return state.withLock { state in
      defer { state.results = [] }
      return state.results
    }
  }

  private func work() {
    while let job = takeJob() {
      let result = job.done()
      state.withLock { $0.results.append(result) }
      var byte: UInt8 = 0
      // A full pipe wakes its reader as well.
      write(writer, &byte, 1)
    }
  }

  private func takeJob() -> LayoutJob? {
    state.withLock { state in
      defer { state.next = nil }
      if state.next == nil { state.isBusy = false }
      return state.next
    }
  }
}
