import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Saving where others have saved, in a terminal", .timeLimit(.minutes(3)))
struct AskedToReplaceInTerminalTests {
  /// Opens a map in the folder that it stands in.
  private func open(_ map: String, _ tool: Tool) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      running: "/bin/sh",
      ["-c", "cd '\(tool.folder.path)' && exec '\(builtProgram("desirepath"))' \(map)"],
      size: (100, 30))
    try waitForMap(terminal)
    return terminal
  }

  /// Waits until keys are commands again.
  private func waitForMap(_ terminal: PseudoTerminal) throws {
    try terminal.wait(for: "the hints of the map") { $0.lines[29].contains("keys") }
  }

  private func tell(_ line: String, _ terminal: PseudoTerminal) throws {
    try terminal.send("i\(line)\r")
    try waitForMap(terminal)
  }

  @Test("another spelling of the map's own name is no other file")
  func otherSpelling() throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      let terminal = try open("x.map", tool)
      try tell("issue own", terminal)
      try terminal.send(":save as\r\u{15}./x.map\r")
      try terminal.wait(forText: "saved to ./x.map")
      #expect(try tool.text(of: "x.map") == "GP -> Ward\nissue own\n")
      try terminal.send("q")
      #expect(try terminal.waitForExit() == .code(0))
    }
  }

  @Test("what was saved after the question is not saved over, but merged")
  func savedAfterQuestion() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward\n", to: "x.map")
      let editors = [try openEditor(file.path), try openEditor(file.path)]
      for terminal in editors { try waitForMap(terminal) }
      try tell("issue ann", editors[0])
      try tell("issue bob", editors[1])
      try tool.write("", to: "x.map")
      for terminal in editors {
        try terminal.send("\u{13}")
        try terminal.wait(forText: "Somebody else has changed x.map. Save over that?")
      }
      // One after the other, without a pause in which the file would be looked at.
      for terminal in editors.reversed() { try terminal.send("y") }
      for terminal in editors { try terminal.wait(forText: "saved") }
      try terminalsSettle(editors)
      let lines = try tool.text(of: "x.map").split(separator: "\n").sorted()
      #expect(lines == ["GP -> Ward", "issue ann", "issue bob"])
      for terminal in editors {
        try terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
      }
    }
  }

  /// Saves what each has still to save.
  private func terminalsSettle(_ terminals: [PseudoTerminal]) throws {
    for terminal in terminals {
      try terminal.send("\u{1B}\u{13}")
      try terminal.wait(forText: "saved to")
    }
    for terminal in terminals {
      try terminal.wait(for: "nothing unsaved") { !$0.lines[0].contains("*") }
    }
  }
}
