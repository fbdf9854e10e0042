/// Why the terminal could not be taken.
///
/// Its words are in `TerminalError+Words.swift`.
public enum TerminalError: Error, Hashable, Sendable {
  /// The program runs without a terminal.
  case noTerminal
  /// TERM is not set, so nobody knows what kind of terminal this is.
  case unnamedTerminal
  /// The system has no description of the terminal that TERM names.
  case unknownTerminal(name: String)
  /// The terminal that TERM names cannot move its cursor.
  case simpleTerminal(name: String)
  /// The system has no descriptions of terminals at all.
  case noDescriptions
  /// The system refused a step, for a reason that it gives as a number (`errno`).
  case refused(Step, code: Int32)

  /// A step on the way to a terminal of one's own.
  public enum Step: Hashable, Sendable {
    /// Opening the terminal's device.
    case opening
    /// Reading the terminal's modes.
    case readingModes
    /// Making the pipe that signals are told through.
    case listeningForSignals
  }
}
