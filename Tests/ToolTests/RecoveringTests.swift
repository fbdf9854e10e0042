import Foundation
import MapText
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("An editor that is killed", .timeLimit(.minutes(5)))
struct RecoveringTests {
  private func wait(until isSo: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !isSo(), ContinuousClock.now < deadline { usleep(10_000) }
    #expect(try isSo())
  }

  @Test("has all that was told when the map is opened again")
  func takesUp() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let first = try openEditor(file.path)
      try first.wait(forText: "keys")
      try first.send("iB>C: phones\r")
      try first.wait(forText: "C ->")
      try first.send("D: calls\r")
      try first.wait(forText: "D ->")
      try kill(first)
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(try tool.files() == [".x.map.journal", "x.map"])

      let second = try openEditor(file.path)
      try second.wait(forText: "Take it up?")
      try second.wait(forText: "2 changes")
      try second.wait(forText: "C -> D : calls")
      try second.send("y")
      try second.wait(forText: "taken up: 2 changes")
      // What was taken up is safe from being killed again.
      try kill(second)
      let third = try openEditor(file.path)
      try third.wait(forText: "Take it up?")
      try third.send("y")
      try third.wait(forText: "taken up")
      try third.send("\u{13}")
      try third.wait(forText: "saved to")
      try third.send("q")
      try expectExit(.code(0), of: third)
      #expect(try tool.text(of: "x.map") == "A -> B\nB -> C : phones\nC -> D : calls\n")
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test("has the line that was being typed, a second after the last key")
  func halfTyped() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let first = try openEditor(file.path)
      try first.wait(forText: "keys")
      try first.send("iB>Cli")
      try first.wait(forText: "B -> Cli")
      let journal = tool.folder.appending(path: ".x.map.journal")
      // The file is there a moment before what it holds.
      try wait { (try? Data(contentsOf: journal))?.range(of: Data("Cli".utf8)) != nil }
      try kill(first)
      let second = try openEditor(file.path)
      try second.wait(forText: "A line that was being typed")
      try second.send("y")
      try second.wait(forText: "B -> Cli")
      try second.send("nic\r")
      try second.wait(forText: "Clinic ->")
      try second.send("\u{13}")
      try second.wait(forText: "saved to")
      #expect(try tool.text(of: "x.map") == "A -> B\nB -> Clinic\n")
    }
  }

  @Test("has the line that was being edited, and it takes the place of the old one")
  func edited() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B : phones\nB -> C\n", to: "x.map")
      let first = try openEditor(file.path)
      try first.wait(forText: "keys")
      try first.send("/phones\r\r tw")
      try first.wait(forText: "A -> B : phones tw")
      let journal = tool.folder.appending(path: ".x.map.journal")
      try wait { (try? Data(contentsOf: journal))?.range(of: Data("phones tw".utf8)) != nil }
      try kill(first)
      let second = try openEditor(file.path)
      try second.wait(forText: "in the place of A -> B : phones")
      try second.send("y")
      try second.wait(forText: "A -> B : phones tw")
      try second.send("ice\r")
      try second.wait(forText: "keys")
      try second.send("\u{13}")
      try second.wait(forText: "saved to")
      #expect(try tool.text(of: "x.map") == "A -> B : phones twice\nB -> C\n")
    }
  }

  @Test("leaves a journal whose question no key answers that was typed before it could be seen")
  func typedAhead() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      let go = tool.folder.appending(path: "go").path
      let terminal = try PseudoTerminal(
        running: "/bin/sh",
        [
          "-c", "echo ready; until test -e \"$1\"; do sleep 0.01; done; exec \"$0\" \"$2\"",
          builtProgram("desirepath"), go, file.path,
        ], environment: ["LC_ALL": "C.UTF-8"])
      try terminal.wait(forText: "ready")
      try terminal.send("ity")
      try terminal.wait(forText: "ity")
      try tool.write("", to: "go")
      try terminal.wait(forText: "Take it up?")
      try terminal.send("ty")
      try terminal.wait(forText: "for good?")
      try terminal.send("n")
      try terminal.wait(forText: "Take it up?")
      try terminal.send("y")
      try terminal.wait(forText: "taken up: 1 change")
    }
  }

  @Test("leaves a journal that can be put aside, thrown away or recovered without the editor")
  func otherAnswers() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      for key in ["a", "t"] {
        let first = try openEditor(file.path)
        try first.wait(forText: "keys")
        try first.send("iB>C\r")
        try first.wait(forText: "C ->")
        try kill(first)
        let second = try openEditor(file.path)
        try second.wait(forText: "Take it up?")
        try second.send(key)
        if key == "t" {
          try second.wait(forText: "for good?")
          try second.send("y")
        }
        try second.wait(forText: key == "a" ? "kept in" : "q quit")
        try second.send("q")
        try expectExit(.code(0), of: second)
      }
      #expect(try tool.files() == ["x.map", "x.map.journal.aside"])
      let run = try tool.run(["recover", "x.map.journal.aside"])
      #expect(run.exitCode == 0)
      #expect(try tool.text(of: "x.recovered.map") == "A -> B\nB -> C\n")
      #expect(try tool.text(of: "x.map") == "A -> B\n")
    }
  }

  @Test("and whose file has changed since has what the file has and what it told")
  func changedSince() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      try tool.write("A -> B\nother -> A\n", to: "x.map")
      let second = try openEditor(file.path)
      try second.wait(forText: "The file has changed since")
      try second.send("y")
      try second.wait(forText: "taken up")
      try second.wait(forText: "other")
      try second.send("\u{13}")
      try second.wait(forText: "saved to")
      #expect(try tool.text(of: "x.map") == "A -> B\nother -> A\nB -> C\n")
    }
  }

  @Test(
    "beside a second one on the same map: each has its own journal, and neither takes the other's")
  func twoEditors() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let first = try openEditor(file.path)
      try first.wait(forText: "keys")
      try first.send("iB>C\r")
      try first.wait(forText: "C ->")
      let second = try openEditor(file.path)
      try second.wait(forText: "keys")
      try second.send("iB>D\r")
      try second.wait(forText: "D ->")
      #expect(try tool.files() == [".x.map.journal", ".x.map.journal.2", "x.map"])
      try kill(first)
      try kill(second)
      let run = try tool.run(["recover", "x.map"])
      #expect(run.exitCode == 0)
      let texts = try ["x.map", "x.recovered.map"].map { try tool.text(of: $0) }
      #expect(Set(texts) == ["A -> B\nB -> C\n", "A -> B\nB -> D\n"])
      #expect(try tool.files() == ["x.map", "x.recovered.map"])
    }
  }

  /// Opens a map once more for each of some facts, tells them, and kills all editors at once.
  private func killAll(editorsOf file: URL, telling facts: [(keys: String, words: String)]) throws {
    let editors = try facts.map { fact in
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "keys")
      try terminal.send("i\(fact.keys)\r")
      try terminal.wait(forText: fact.words)
      return terminal
    }
    for terminal in editors { try kill(terminal) }
  }

  @Test(
    "beside others on the same map: all that they told is taken up, also when killed in between")
  func severalJournals() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try killAll(editorsOf: file, telling: [("B>C", "C ->"), ("B>D", "D ->"), ("B>E", "E ->")])
      let journals = [".x.map.journal", ".x.map.journal.2", ".x.map.journal.3"]
      #expect(try tool.files() == journals + ["x.map"])
      let first = try openEditor(file.path)
      try first.wait(forText: "2 more journals are asked about")
      try first.send("y")
      try first.wait(forText: "1 more journal is asked about")
      try kill(first)
      #expect(try tool.files() == journals + ["x.map"])
      let second = try openEditor(file.path)
      for words in ["2 more journals are", "1 more journal is"] {
        try second.wait(forText: words)
        try second.send("y")
      }
      try second.wait(for: "the last question") {
        $0.text.contains("this comes to it") && !$0.text.contains("more journal")
      }
      try second.send("y")
      try second.wait(forText: "taken up: 1 change")
      // All is in one journal now, and the others, which go once the map is saved, add nothing to it.
      let last = tool.folder.appending(path: ".x.map.journal.4")
      try wait { (try? Data(contentsOf: last))?.range(of: Data("B -> C".utf8)) != nil }
      try kill(second)
      #expect(try tool.files().count == 5)
      let third = try openEditor(file.path)
      try third.wait(forText: "Take it up?")
      try third.send("y")
      try third.wait(forText: "taken up")
      try third.send("\u{13}")
      try third.wait(forText: "saved to")
      try third.send("q")
      try expectExit(.code(0), of: third)
      #expect(try tool.files() == ["x.map"])
      let lines = try tool.text(of: "x.map").split(separator: "\n").sorted()
      #expect(lines == ["A -> B", "B -> C", "B -> D", "B -> E"])
    }
  }

  @Test("and is ended by a signal while it asks what becomes of a journal says where that is")
  func endedWhileAsking() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      try tellAndKill(file.path)
      let second = try openEditor(file.path, columns: 160)
      try second.wait(forText: "Take it up?")
      second.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: second)
      #expect(second.screen.text.contains("what was not saved is in"))
      #expect(second.screen.text.contains("/.x.map.journal"))
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test("an unnamed map is found again in the folder it was told in, by its own name")
  func unnamed() throws {
    try Tool.use { tool in
      let shell = try PseudoTerminal(
        running: "/bin/sh",
        ["-c", "cd '\(tool.folder.path)' && exec '\(builtProgram("desirepath"))'"],
        size: (100, 30))
      try shell.wait(forText: "Nothing is told yet")
      try shell.send("iB>C\r")
      try shell.wait(forText: "C ->")
      try kill(shell)
      #expect(try tool.files() == [".unnamed.map.journal"])
      #expect(try tool.run(["recover", "--show", "unnamed.map"]).exitCode == 1)
    }
  }

  @Test("at twenty moments loses nothing that was answered a tenth of a second before")
  func atRandomMoments() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      var generator = SeededGenerator(seed: 26)
      for _ in 0..<20 {
        let terminal = try openEditor(file.path)
        try terminal.wait(forText: "keys")
        try terminal.send("i")
        let count = Int.random(in: 1...6, using: &generator)
        var facts = ""
        for number in 0..<count {
          facts += "A\(number) -> B\(number)\n"
          try terminal.send("\u{15}A\(number)>B\(number)\r")
          try terminal.wait(forText: "\nB\(number) ->")
        }
        try terminal.send(String("\u{15}half".prefix(Int.random(in: 0...5, using: &generator))))
        try kill(terminal)
        #expect(try tool.text(of: "x.map") == "A -> B\n")
        #expect(try tool.run(["recover", "x.map"]).exitCode == 0)
        #expect(try tool.text(of: "x.map").hasPrefix("A -> B\n" + facts))
        try tool.write("A -> B\n", to: "x.map")
      }
    }
  }
}
