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
      try tellAndKill(file.path)
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
        try expectExit(.code(0), of: terminal)
        #expect(try tool.files() == [".x.map.journal", "x.map"])
      }
    }
  }

  @Test("or would be, were its only change not damaged, is kept aside, which is said")
  func damaged() throws {
    try withJournal { tool, map in
      let journal = tool.folder.appending(path: ".x.map.journal")
      try Data(contentsOf: journal).dropLast(5).write(to: journal)
      let terminal = try openEditor(map, columns: 200)
      try terminal.wait(
        forText: "a journal cannot be read to its end, and is kept: x.map.journal.aside")
      #expect(try tool.files().contains("x.map.journal.aside"))
    }
  }

  @Test("of a map in a folder that was taken away is found once the folder is there again")
  func folderTakenAway() throws {
    try Tool.use { tool in
      let home = tool.folder.path
      let folder = tool.folder.appending(path: "gone").path
      /// Opens a map from the folder.
      func open() throws -> PseudoTerminal {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: false)
        return try PseudoTerminal(
          running: "/bin/sh",
          ["-c", "cd '\(folder)' && exec '\(builtProgram("desirepath"))' x.map"],
          environment: ["LC_ALL": "C.UTF-8", "HOME": home], size: (200, 30))
      }
      let first = try open()
      try first.wait(forText: "Nothing is told yet")
      try FileManager.default.removeItem(atPath: folder)
      try first.send("iB>C\r")
      try first.wait(forText: "what you tell is kept in \(home)/.x.map.")
      first.signal(SIGKILL)
      try expectExit(.signal(SIGKILL), of: first)
      let second = try open()
      try second.wait(forText: "Take it up?")
    }
  }
}
