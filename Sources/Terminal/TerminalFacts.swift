#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells whether a descriptor leads to a terminal; standard output is 1.
public func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}

/// How large the terminal is that a descriptor leads to, or nothing where it is none or does not know.
public func terminalSize(of descriptor: Int32) -> TerminalSize? {
  var window = winsize()
  guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
  else { return nil }
  return TerminalSize(columns: Int(window.ws_col), rows: Int(window.ws_row))
}

/// The value of an environment variable, or nothing where it is not set or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
