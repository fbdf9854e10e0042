import TestSupport
import Testing
import TextCanvas

/// Starts `terminal-probe` on a terminal.
func probe(
  _ arguments: String..., environment: [String: String] = [:],
  size: (columns: Int, rows: Int) = (60, 16)
) throws -> PseudoTerminal {
  try PseudoTerminal(
    running: builtProgram("terminal-probe"), arguments, environment: environment, size: size)
}

/// Starts a shell script in which `$PROBE` is the probe.
func shell(
  _ script: String, environment: [String: String] = [:], size: (columns: Int, rows: Int) = (60, 16)
) throws -> PseudoTerminal {
  var environment = environment
  environment["PROBE"] = builtProgram("terminal-probe")
  return try PseudoTerminal(
    running: "/bin/sh", ["-c", script], environment: environment, size: size)
}

extension PseudoTerminal {
  /// Waits until the probe has taken the terminal and shown its first picture.
  func waitForProbe() throws {
    let corner = Point(column: screen.columns - 1, row: screen.rows - 1)
    try wait(for: "the probe") { $0.text.contains(" events ") && $0[corner].text == "┘" }
  }

  /// Waits until the program has ended, and sees how.
  func expectExit(_ expected: Exit, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let exit = try waitForExit()
    #expect(exit == expected, sourceLocation: sourceLocation)
  }

  /// Checks that the terminal is as it was before: its screen, its modes, its cursor.
  func expectGivenBack(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!screen.isAlternate, sourceLocation: sourceLocation)
    #expect(!screen.reportsMouse, sourceLocation: sourceLocation)
    #expect(!screen.marksPaste, sourceLocation: sourceLocation)
    #expect(screen.isCursorVisible, sourceLocation: sourceLocation)
    #expect(screen.unknownSequences == [], sourceLocation: sourceLocation)
    #expect(modes == earlierModes, sourceLocation: sourceLocation)
  }
}
