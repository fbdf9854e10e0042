import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A file that was lost and comes back, in a terminal", .timeLimit(.minutes(5)))
struct ReturnedFileInTerminalTests {
  @Test("a file that was gone and comes back with less takes nothing, and a kill loses nothing")
  func backWithLess() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\nissue who pays?\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try waitForMap(terminal)
      // Long enough for it to look.
      usleep(1_500_000)
      try FileManager.default.removeItem(at: file)
      try terminal.wait(forText: "the file is no longer there")
      #expect(try tool.run(["add", "x.map", "New -> Fact"]).exitCode == 0)
      try terminal.wait(forText: "from elsewhere: 1 fact told; what that file lacks stays here")
      try terminal.wait(for: "the mark") { $0.lines[0].contains("*") }
      try terminal.send("q")
      try terminal.wait(forText: "Save before you go?")
      try terminal.send("\u{1B}")
      try waitForMap(terminal)
      try kill(terminal)
      #expect(try tool.run(["recover", "x.map"]).exitCode == 0)
      #expect(
        try tool.text(of: "x.map") == "New -> Fact\nGP -> Ward : phones\nissue who pays?\n")
    }
  }

  @Test("while help is shown, what is no map takes the journal of a file that was gone from nobody")
  func junkBehindHelp() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try waitForMap(terminal)
      // Long enough for it to look.
      usleep(1_500_000)
      try terminal.send("?")
      try terminal.wait(for: "help") { !$0.text.contains("phones") }
      try FileManager.default.removeItem(at: file)
      try terminal.wait(for: "the journal") { _ in
        (try? tool.files().contains(".x.map.journal")) == true
      }
      try tool.write("# half a map\n", to: "x.map")
      usleep(2_500_000)
      try kill(terminal)
      #expect(try tool.run(["recover", "x.map"]).exitCode == 0)
      #expect(try tool.text(of: "x.recovered.map") == "GP -> Ward : phones\n")
    }
  }
}
