#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes all bytes, however often the system interrupts; gives up where it refuses.
///
/// It calls nothing but `write`, so a signal handler may use it.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
  var rest = bytes
  while let start = rest.baseAddress, !rest.isEmpty {
    let count = write(descriptor, start, rest.count)
    if count > 0 {
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    } else if count == 0 || errno != EINTR {
      return
    }
  }
}

/// Copies a file from its beginning, without moving its position; a signal handler may use it.
///
/// The buffer is of a size that never comes from the heap, which may be what is broken.
func copyAll(from file: Int32, to descriptor: Int32) {
  withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { buffer in
    var offset = 0
    while true {
      let count = pread(file, buffer.baseAddress, buffer.count, off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: descriptor)
      offset += count
    }
  }
}

/// Keeps a descriptor from programs that this one starts.
func keepFromChildren(_ descriptor: Int32) {
  _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

/// Milliseconds since some moment, never going back.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
}
