import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("Checking, tidying and adding")
struct RunnerWritingTests {
  /// Does some work in a folder with maps.
  private func withMaps(_ maps: [String: String], _ work: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for (name, text) in maps { try Data(text.utf8).write(to: folder.appending(path: name)) }
      try work(folder)
    }
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Line, column and severity of each message about a line.
  private func places(_ output: String) -> [String] {
    output.split(separator: "\n").filter { $0.hasPrefix("/") }
      .map { $0.split(separator: ":").dropFirst().prefix(3).joined(separator: ":") }
  }

  @Test("check tells mistakes and what looks wrong in the order of the text")
  func order() throws {
    let map = "agency C ; colour red\n-> A\nA -> B\n  A -> B ; wait x\nA -> b ; wait 2 h\n"
    try withMaps(["x.map": map]) { folder in
      let outcome = try #require(done(["check", folder.path + "/x.map"]))
      #expect(
        places(outcome.output)
          == [
            "1:1: warning", "1:12: warning", "2:1: error", "4:17: error", "5:1: warning",
            "5:15: error",
          ])
      #expect(outcome.exitCode == 1)
    }
  }

  @Test(
    "check exits by the worst that it found",
    arguments: [
      (["fine.map"], [], 0), (["warned.map"], [], 0), (["warned.map"], ["--strict"], 1),
      (["fine.map"], ["--strict"], 0),
      (["wrong.map"], [], 1), (["fine.map", "wrong.map", "warned.map"], [], 1),
      (["gone.map", "fine.map"], [], 2),
      (["wrong.map", "gone.map"], ["--strict"], 2), (["latin.map"], [], 2),
    ] as [([String], [String], Int32)])
  func exitCodes(names: [String], options: [String], code: Int32) throws {
    let maps = [
      "fine.map": "A -> B\n", "warned.map": "A -> B\nagency C\n", "wrong.map": "-> B\nA -> B\n",
    ]
    try withMaps(maps) { folder in
      try Data([0x41, 0xE9]).write(to: folder.appending(path: "latin.map"))
      let outcome = try #require(done(["check"] + options + names.map { "\(folder.path)/\($0)" }))
      #expect(outcome.exitCode == code)
    }
  }

  @Test(
    "a file refused as a whole is told with the byte and how to mend it",
    arguments: ["check", "draw", "tell", "measure", "tidy", "add"])
  func refused(command: String) throws {
    try withMaps(["nul.map": "A -> B\0\n"]) { folder in
      let path = folder.path + "/nul.map"
      let facts = command == "add" ? ["A -> B"] : []
      #expect(
        done([command, path] + facts)
          == Done(
            messages: "\(path): error: this is not text: byte 6 is NUL\n"
              + "  mend: give a map, a text file whose name ends in .map\n",
            exitCode: 2))
      let after = try text("nul.map", in: folder)
      #expect(after == "A -> B\0\n")
    }
  }

  @Test("tidy goes through all maps, and leaves alone what it need not change")
  func tidy() throws {
    try withMaps(["a.map": "A->B\n-> C\n", "b.map": "A -> B\n", "c.map": "C->D"]) { folder in
      let paths = ["a.map", "b.map", "gone.map", "c.map"].map { "\(folder.path)/\($0)" }
      let before =
        try FileManager.default.attributesOfItem(atPath: paths[1])[.systemFileNumber] as? Int
      let outcome = try #require(done(["tidy"] + paths))
      #expect(outcome.exitCode == 2 && outcome.output == "")
      #expect(places(outcome.messages) == ["2:1: error", " error: there is no such file"])
      #expect(try text("a.map", in: folder) == "A -> B\n-> C\n")
      #expect(try text("c.map", in: folder) == "C -> D\n")
      let after =
        try FileManager.default.attributesOfItem(atPath: paths[1])[.systemFileNumber] as? Int
      #expect(before == after)
    }
  }

  @Test("tidy --check names the maps that would change, and changes none")
  func tidyCheck() throws {
    try withMaps(["a.map": "A->B\n", "b.map": "A -> B\n", "c.map": "C->D"]) { folder in
      let paths = ["a.map", "b.map", "c.map"].map { "\(folder.path)/\($0)" }
      let told = "\(paths[0]) would change\n\(paths[2]) would change\n"
      #expect(done(["tidy", "--check"] + paths) == Done(output: told, exitCode: 1))
      #expect(done(["tidy", paths[1], "--check"]) == Done())
      let after = try text("a.map", in: folder)
      #expect(after == "A->B\n")
    }
  }

  @Test(
    "add puts facts at the end as they are told, one line each",
    arguments: [
      ("", ["A->B"], "A->B\n"),
      ("A -> B", ["B -> C : x", "# c", "issue T"], "A -> B\nB -> C : x\n# c\nissue T\n"),
      ("A -> B\r\n", ["C -> D"], "A -> B\r\nC -> D\r\n"),
      ("broken\n", ["A -> B ; colour x"], "broken\nA -> B ; colour x\n"),
      ("A -> B\n", ["A -> B\nB -> C"], "A -> B\nA -> B B -> C\n"),
    ])
  func add(before: String, facts: [String], after: String) throws {
    try withMaps(["x.map": before]) { folder in
      let outcome = try #require(done(["add", folder.path + "/x.map"] + facts))
      #expect(outcome.exitCode == 0 && outcome.output == "")
      #expect(try text("x.map", in: folder) == after)
    }
  }

  @Test("add tells all facts that cannot be read, in full, and writes nothing")
  func allOrNone() throws {
    try withMaps(["x.map": "A -> B\n"]) { folder in
      let path = folder.path + "/x.map"
      #expect(
        done(["add", path, "B -> C", "-> D", "B -> C ; votes 3", "agency"])
          == Done(
            messages: """
              fact:2:1: error: this flow comes from nowhere
               2 | -> D
                 | ^
                why: a flow has a name at either end of its arrow
                mend: write who it comes from before the arrow
              fact:3:10: warning: "votes" says nothing about a flow
               3 | B -> C ; votes 3
                 |          ^
                why: it belongs to an issue or a question
                mend: use note, or move it to the line it belongs to
              fact:4:7: error: this agency has no name
               4 | agency
                 |       ^
                why: the line is kept, and nothing can be said of nobody
                mend: write the agency's name behind the word agency
              nothing was written to \(path)

              """, exitCode: 1))
      let after = try text("x.map", in: folder)
      #expect(after == "A -> B\n")
    }
  }

  @Test("add makes a map that is not there, but no folder")
  func newMap() throws {
    try withMaps([:]) { folder in
      #expect(done(["add", folder.path + "/new.map", "A -> B"]) == Done())
      let after = try text("new.map", in: folder)
      #expect(after == "A -> B\n")
      let path = folder.path + "/gone/new.map"
      #expect(
        done(["add", path, "A -> B"])
          == Done(
            messages: "\(path): error: the folder that it should be in is not there\n"
              + "  mend: make the folder, or give another place\n",
            exitCode: 2))
    }
  }

  @Test("what several add to one map at once is all there, and none of it twice")
  func addingTogether() throws {
    try withMaps(["x.map": ""]) { folder in
      let path = folder.path + "/x.map"
      DispatchQueue.concurrentPerform(iterations: 7) { table in
        for fact in 1...10 {
          let command =
            table == 0 ? ["tidy", path] : ["add", path, "Table \(table) -> Ward : \(fact)"]
          #expect(done(command) == Done())
        }
      }
      let told = try text("x.map", in: folder).split(separator: "\n").map(String.init)
      let all = (1...6).flatMap { table in (1...10).map { "Table \(table) -> Ward : \($0)" } }
      #expect(told.sorted() == all.sorted())
    }
  }
}
