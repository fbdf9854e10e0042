import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("What was taken up", .timeLimit(.minutes(5)))
struct TakingUpTests {
  /// Does some work with a map beside which an editor that was killed has left a journal.
  private func withJournal(_ work: (_ tool: Tool, _ map: String) throws -> Void) throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "keys")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      terminal.signal(SIGKILL)
      #expect(try terminal.waitForExit() == .signal(SIGKILL))
      try work(tool, file.path)
    }
  }

  @Test("and is undone before the editor is quit is asked about again")
  func undone() throws {
    try withJournal { tool, map in
      for _ in 0..<2 {
        let terminal = try openEditor(map)
        try terminal.wait(forText: "Take it up?")
        try terminal.send("y")
        try terminal.wait(forText: "taken up: 1 change")
        try terminal.send("u")
        try terminal.wait(for: "no mark of unsaved changes") { !$0.lines[0].contains(" * ") }
        try terminal.send("q")
        #expect(try terminal.waitForExit() == .code(0))
        #expect(try tool.files() == [".x.map.journal", "x.map"])
      }
    }
  }
}
