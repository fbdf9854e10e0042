#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The device of the terminal that a person sits at, whatever standard input and output are.
struct Tty: ~Copyable {
  /// Open for writing and setting.
  let descriptor: Int32
  /// Open for reading without waiting, which must not make writing hasty too.
  let reader: Int32
  /// How the terminal was set before anything changed.
  let modes: termios

  init() throws(TerminalError) {
    var failure = ENXIO
    for path in Self.paths {
      let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else {
        failure = errno
        continue
      }
      let reader = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
      var modes = termios()
      guard reader >= 0, tcgetattr(descriptor, &modes) == 0 else {
        let code = errno
        if reader >= 0 { close(reader) }
        close(descriptor)
        throw TerminalError.refused(.readingModes, code: code)
      }
      self.descriptor = descriptor
      self.reader = reader
      self.modes = modes
      return
    }
    switch failure {
    case ENXIO, ENOENT, ENOTTY, ENODEV, EIO: throw .noTerminal
    default: throw .refused(.opening, code: failure)
    }
  }

  /// Where the terminal may be found, the best place first.
  ///
  /// In some containers `/dev/tty` leads nowhere although standard input is a terminal; and on macOS
  /// `poll` does not understand `/dev/tty`.
  private static var paths: [String] {
    let named = (0...2).compactMap { pathOfTerminal(Int32($0)) }
    #if canImport(Darwin)
      return named + ["/dev/tty"]
    #else
      return ["/dev/tty"] + named
    #endif
  }

  private static func pathOfTerminal(_ descriptor: Int32) -> String? {
    var path = [CChar](repeating: 0, count: 256)
    guard ttyname_r(descriptor, &path, path.count) == 0 else { return nil }
    return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }

  /// How large the terminal is, where it knows.
  var size: TerminalSize? { terminalSize(of: descriptor) }

  /// Where the program stands, as the shell sees it.
  enum Place {
    /// It may use the terminal; so it may where no shell decides.
    case foreground
    /// Another program has the terminal.
    case background
    /// The terminal is no longer there.
    case nowhere
  }

  /// Where the program stands.
  var place: Place {
    let group = tcgetpgrp(descriptor)
    if group >= 0 { return group == getpgrp() ? .foreground : .background }
    return errno == ENOTTY ? .foreground : .nowhere
  }

  /// Sends bytes to the terminal.
  func emit(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
  }

  /// What was read.
  enum Reading {
    case bytes([UInt8])
    case nothing
    /// The terminal is no longer there.
    case gone
  }

  /// Reads what is there, without waiting.
  func readAvailable() -> Reading {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(reader, &buffer, buffer.count)
      if count > 0 { return .bytes(Array(buffer[..<count])) }
      if count == 0 { return .gone }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .nothing
      default: return .gone
      }
    }
  }

  deinit {
    close(reader)
    close(descriptor)
  }
}
