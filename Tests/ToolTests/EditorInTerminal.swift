import Foundation
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

/// Waits until keys are commands again, in an editor of thirty rows.
func waitForMap(_ terminal: PseudoTerminal) throws {
  try terminal.wait(for: "the hints of the map") { $0.lines[29].contains("keys") }
}

/// Kills an editor.
func kill(_ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
  terminal.signal(SIGKILL)
  #expect(try terminal.waitForExit() == .signal(SIGKILL), sourceLocation: sourceLocation)
}

/// Tells one flow in an editor, which is killed once that is there.
func tellAndKill(_ path: String, _ flow: String = "B>C") throws {
  let terminal = try openEditor(path)
  try terminal.wait(forText: "keys")
  try terminal.send("i\(flow)\r")
  try terminal.wait(forText: "\(flow.split(separator: ">")[1]) ->")
  try kill(terminal)
}

/// Waits until a program has ended, and sees how.
func expectExit(
  _ expected: PseudoTerminal.Exit, of terminal: PseudoTerminal,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let exit = try terminal.waitForExit()
  #expect(exit == expected, sourceLocation: sourceLocation)
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
