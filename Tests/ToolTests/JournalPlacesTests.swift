import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Where the journal of an editor can be", .timeLimit(.minutes(5)))
struct JournalPlacesTests {
  @Test("where there can be no journal says so, and goes on with all that is told")
  func withoutJournal() throws {
    try Tool.use { tool in
      // A file may have 512 bytes: enough for the map, and too few for what a journal of it has besides.
      let terminal = try PseudoTerminal(
        running: "/bin/sh",
        [
          "-c", "ulimit -f 1; exec \"$0\" \"$1\"", builtProgram("desirepath"),
          tool.folder.path + "/x.map",
        ],
        environment: ["LC_ALL": "C.UTF-8"], size: (100, 30))
      let words = String(repeating: "x", count: 490)
      try terminal.wait(forText: "Nothing is told yet")
      // What is said of the journal that fails stands until the line is ended.
      try terminal.send("iB>C : \(words)")
      try terminal.wait(forText: "only Ctrl-S keeps what you tell, there is no journal: ")
      try terminal.send("\r")
      try terminal.wait(forText: "C ->")
      try terminal.send("D\r")
      try terminal.wait(forText: "no journal")
      try terminal.wait(forText: "D ->")
      try terminal.send("\u{13}")
      try terminal.wait(for: "no mark of unsaved changes, nor of a journal that is missing") {
        !$0.lines[0].contains(" * ") && !$0.lines[0].contains("no journal")
      }
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      #expect(try tool.text(of: "x.map") == "B -> C : \(words)\nC -> D\n")
      #expect(try tool.files() == ["x.map"])
      #expect(!terminal.screen.text.contains("desirepath: "))
    }
  }

  @Test(
    "where there can be no journal beside the map has it in the home folder, and finds it there")
  func journalElsewhere() throws {
    try Tool.use { tool in
      let home = tool.folder.appending(path: "home")
      let own = ["HOME": home.path]
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
      let map = tool.folder.appending(path: "gone/x.map").path
      let first = try openEditor(map, columns: 200, environment: own)
      try first.wait(forText: "Nothing is told yet")
      try first.send("iB>C\r")
      try first.wait(forText: "what you tell is kept in \(home.path)/.x.map.")
      try first.wait(forText: "C ->")
      try kill(first)
      #expect(try tool.run(["recover", "--show", map], environment: own).exitCode == 1)
      // Once the map can be saved, it has all of it, and nothing is left in the home folder.
      let folder = tool.folder.appending(path: "gone")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      let second = try openEditor(map, environment: own)
      try second.wait(forText: "Take it up?")
      try second.send("y")
      try second.wait(forText: "taken up: 1 change")
      try second.send("\u{13}")
      try second.wait(forText: "saved to")
      try second.send("q")
      try expectExit(.code(0), of: second)
      #expect(try tool.text(of: "gone/x.map") == "B -> C\n")
      for place in [home, folder] {
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
        #expect(names.filter { $0.hasPrefix(".") }.isEmpty)
      }
    }
  }

  @Test("what another person has put in a journal's place is not taken up")
  func ofOthers() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      let journal = tool.folder.appending(path: ".x.map.journal").path
      if getuid() == 0 {
        chmod(journal, 0o644)
        let run = try tool.runAsAnybody(["recover", "--show", file.path])
        #expect(run.exitCode == 0 && run.output.hasSuffix("there is nothing to recover\n"))
      }
      #expect(try tool.run(["recover", "--show", "x.map"]).exitCode == 1)
    }
  }

  @Test("one that was begun before the map was moved is recovered by the link in its place")
  func movedMap() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      let shared = tool.folder.appending(path: "shared")
      try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: false)
      try FileManager.default.moveItem(at: file, to: shared.appending(path: "x.map"))
      try FileManager.default.createSymbolicLink(
        atPath: file.path, withDestinationPath: "shared/x.map")
      #expect(try tool.run(["recover", "--show", "x.map"]).exitCode == 1)
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "Take it up?")
      try kill(terminal)
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
      #expect(try tool.text(of: "shared/x.map") == "A -> B\nB -> C\n")
      #expect(try tool.files() == ["shared", "x.map"])
    }
  }

  @Test("one that somebody moves away while it is asked about is told of, and not as its own")
  func movedAway() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      let terminal = try openEditor(file.path, columns: 160)
      try terminal.wait(forText: "Take it up?")
      let journal = tool.folder.appending(path: ".x.map.journal")
      try FileManager.default.moveItem(at: journal, to: tool.folder.appending(path: "moved"))
      try terminal.send("a")
      try terminal.wait(forText: ".x.map.journal could not be put aside: there is no such file")
      try terminal.send("iB>D\r")
      try terminal.wait(forText: "D ->")
      #expect(!terminal.screen.lines[0].contains("no journal"))
      #expect(try tool.files() == [".x.map.journal", "moved", "x.map"])
    }
  }

  @Test("says which journal cannot be read, and leaves it")
  func unreadable() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tool.write("desirepath journal 1\nnonsense", to: ".x.map.journal")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: ".x.map.journal is a journal that cannot be read")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to")
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "keys")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      #expect(try tool.text(of: ".x.map.journal") == "desirepath journal 1\nnonsense")
    }
  }
}
