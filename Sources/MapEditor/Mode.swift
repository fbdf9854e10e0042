import MapModel

/// What keys mean at the moment.
enum Mode: Hashable, Sendable {
  /// Keys are commands.
  case map
  /// Keys write a fact.
  case entry(EntryLine, Purpose)
  /// Keys answer a question.
  case question(Question)
  /// Keys write the name of the file to save to.
  case naming(LineInput, thenQuit: Bool)
  /// The keys are shown; any key closes them.
  case help

  /// What becomes of the line that is typed.
  enum Purpose: Hashable, Sendable {
    /// It is a new fact. The text is what the line was made ready with.
    case add(prepared: String)
    /// It takes the place of a line, counted from 0.
    case replace(line: Int)
  }

  /// A question that is answered with one key.
  enum Question: Hashable, Sendable {
    /// Save before quitting?
    case saveBeforeQuit
    /// Remove an agency with its flows?
    case removeAgency(key: String, flowCount: Int)
  }
}
