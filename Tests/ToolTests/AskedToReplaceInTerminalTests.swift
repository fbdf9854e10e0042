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
      try expectExit(.code(0), of: terminal)
    }
  }

  @Test(
    "who will not save over another file goes on with the map's own; one too long to be read can be saved over"
  )
  func otherFile() throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      try tool.write("", to: "other.map")
      #expect(truncate(tool.folder.appending(path: "other.map").path, 300 << 20) == 0)
      let terminal = try open("x.map", tool)
      try tell("issue own", terminal)
      try terminal.send(":save as\r\u{15}other\r")
      try terminal.wait(forText: "other.map is there already. Save over it?")
      try terminal.send("n")
      try terminal.wait(forText: "not saved: other.map stays as it is")
      // Long enough for it to look at the locks.
      usleep(1_000_000)
      let names = try FileManager.default.contentsOfDirectory(atPath: tool.folder.path)
      #expect(names.sorted() == [".x.map.journal", ".x.map.lock", "other.map", "x.map"])
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to x.map")
      #expect(try tool.text(of: "x.map") == "GP -> Ward\nissue own\n")
      try terminal.send(":save as\r\u{15}other\r")
      try terminal.wait(forText: "other.map is there already. Save over it?")
      try terminal.send("y")
      try terminal.wait(forText: "saved to other.map")
      #expect(try tool.text(of: "other.map") == "GP -> Ward\nissue own\n")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
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
      try saveAll(editors)
      let lines = try tool.text(of: "x.map").split(separator: "\n").sorted()
      #expect(lines == ["GP -> Ward", "issue ann", "issue bob"])
      for terminal in editors {
        try terminal.send("q")
        try expectExit(.code(0), of: terminal)
      }
    }
  }

  /// Saves what each has still to save.
  private func saveAll(_ terminals: [PseudoTerminal]) throws {
    for terminal in terminals {
      try terminal.send("\u{1B}\u{13}")
      try terminal.wait(forText: "saved to")
    }
    for terminal in terminals {
      try terminal.wait(for: "nothing unsaved") { !$0.lines[0].contains("*") }
    }
  }
}
