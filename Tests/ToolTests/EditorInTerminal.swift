import TestSupport
import Testing

/// Opens a map in the built editor, in a terminal of its own.
func openEditor(
  _ path: String, columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]
) throws -> PseudoTerminal {
  try PseudoTerminal(
    running: builtProgram("desirepath"), [path],
    environment: ["LC_ALL": "C.UTF-8"].merging(environment) { $1 }, size: (columns, rows))
}

/// Expects that a terminal is as it was before a program took it.
func expectGivenBack(
  _ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation
) {
  let screen = terminal.screen
  #expect(!screen.isAlternate && !screen.reportsMouse, sourceLocation: sourceLocation)
  #expect(!screen.marksPaste && screen.isCursorVisible, sourceLocation: sourceLocation)
  #expect(terminal.modes == terminal.earlierModes, sourceLocation: sourceLocation)
}
