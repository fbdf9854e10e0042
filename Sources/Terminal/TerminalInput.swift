public import MapEditor

/// Something that happened at the terminal.
public enum TerminalInput: Hashable, Sendable {
  /// A key was pressed.
  ///
  /// A character that joins the one before it, such as an accent of its own, comes as a key of its
  /// own. Bytes that are no UTF-8 come as U+FFFD. Enter and Backspace pressed with Alt are
  /// `.alt("\r")` and `.alt("\u{7F}")`; Ctrl with the space bar is `.control(" ")`.
  case key(Key)
  /// The mouse was used.
  case mouse(Mouse)
  /// Text was pasted: all at once, its lines ended by LF, otherwise as it came.
  case paste(String)
  /// The terminal has another size; what it showed is lost.
  case resized(TerminalSize)
  /// Somebody asked the program to stop, or let it go on where it must not use the terminal: `suspend()` does
  /// what is wanted, once all is in order.
  case stopRequested
  /// The program goes on after it was stopped; what the terminal showed is lost.
  case resumed
  /// Somebody asked the program to end.
  case endRequested(EndRequest)
  /// Another descriptor that was watched can be read.
  case ready(descriptor: Int32)
  /// The terminal is no longer there: nothing can be shown and no key will come.
  case gone

  /// In which way the program was asked to end.
  public enum EndRequest: Hashable, Sendable {
    /// Ctrl-C from elsewhere (SIGINT).
    case interrupt
    /// The system's request (SIGTERM).
    case terminate
    /// The terminal's window was closed or its line was cut (SIGHUP).
    case hangUp
  }
}
