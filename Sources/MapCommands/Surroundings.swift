public import TextCanvas

/// What a command must know of where it runs.
public struct Surroundings: Sendable {
  /// The width of the terminal that standard output is, or nothing where it is none.
  public var outputColumns: Int?
  /// The glyphs that the locale allows.
  public var charset: Charset
  /// Whether there may be colours where standard output is a terminal.
  public var allowsColor: Bool

  /// Describes where a command runs.
  public init(outputColumns: Int?, charset: Charset, allowsColor: Bool) {
    self.outputColumns = outputColumns
    self.charset = charset
    self.allowsColor = allowsColor
  }
}

/// What came of a command.
public enum Outcome: Hashable, Sendable {
  /// It is done: what goes to standard output and standard error, and the exit code.
  case done(output: [UInt8], messages: String, exitCode: Int32)
  /// The editor is to be opened.
  case editor(EditorRequest)

  /// It is done and went well.
  static func output(_ text: String) -> Outcome {
    .done(output: Array(text.utf8), messages: "", exitCode: 0)
  }

  /// It could not be done.
  static func trouble(_ messages: String) -> Outcome {
    .done(output: [], messages: messages, exitCode: 2)
  }
}
