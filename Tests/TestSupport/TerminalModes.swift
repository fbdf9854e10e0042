#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a terminal is set: what `stty -a` shows.
public struct TerminalModes: Hashable, Sendable {
  /// Whether the terminal shows what is typed and hands it over by lines, as shells leave it.
  public let isCooked: Bool

  private let bytes: [UInt8]

  /// The modes of a terminal that a descriptor leads to, or nothing where it is none.
  init?(of descriptor: Int32) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    let cooked = tcflag_t(ECHO) | tcflag_t(ICANON) | tcflag_t(ISIG)
    isCooked = modes.c_lflag & cooked == cooked
    bytes = withUnsafeBytes(of: modes) { Array($0) }
  }

  /// Sets a terminal so.
  func set(on descriptor: Int32) {
    var modes = termios()
    withUnsafeMutableBytes(of: &modes) { $0.copyBytes(from: bytes) }
    tcsetattr(descriptor, TCSANOW, &modes)
  }
}
