import Foundation
import Testing

@Suite("Commands that write")
struct WritingCommandsTests {
  @Test("add puts facts at the end and leaves all else as it was")
  func adds() throws {
    try Tool.use { tool in
      let before = "map A\r\n\r\n  GP->Ward   # no comment\r\nunreadable\r\n"
      try tool.write(before, to: "x.map")
      let fact =
        "GP -> Emergency Dept : just send them in ; said District nurse: that is what we all do"
      let run = try tool.run(["add", "x.map"], input: Data((fact + "\n").utf8))
      #expect(run.exitCode == 0 && run.output == "" && run.messages == "")
      #expect(try tool.text(of: "x.map") == before + fact + "\r\n")
      #expect(try tool.run(["draw", "x.map"]).output.contains("just send them"))
    }
  }

  @Test("add takes facts from arguments, and makes a map that is not there")
  func makesMap() throws {
    try Tool.use { tool in
      let run = try tool.run(["add", "new.map", "GP -> Ward : phones", "Ward -> Home"])
      #expect(run.exitCode == 0)
      #expect(try tool.text(of: "new.map") == "GP -> Ward : phones\nWard -> Home\n")
    }
  }

  @Test("add writes nothing where one fact cannot be read, and tells all that is amiss")
  func allOrNone() throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      let run = try tool.run(["add", "x.map", "A -> B", "-> C", "A -> B ; wait soon"])
      #expect(run.exitCode == 1)
      #expect(run.messages.contains("fact:2:1: error: this flow comes from nowhere"))
      #expect(run.messages.contains("fact:3:15: error: \"soon\" is not a duration"))
      #expect(run.messages.hasSuffix("nothing was written to x.map\n"))
      #expect(try tool.text(of: "x.map") == "GP -> Ward\n")
    }
  }

  @Test("add says how to mend a warning, and writes all the same")
  func warnings() throws {
    try Tool.use { tool in
      let run = try tool.run(["add", "x.map", "A -> B ; wiat 2h"])
      #expect(run.exitCode == 0)
      #expect(run.messages.contains("warning: nobody knows the key \"wiat\""))
      #expect(run.messages.contains("mend: write wait"))
      #expect(try tool.text(of: "x.map") == "A -> B ; wiat 2h\n")
    }
  }

  @Test("add - reads the map from standard input and writes it to standard output")
  func addsToStream() throws {
    try Tool.use { tool in
      let run = try tool.run(["add", "-", "B -> C"], input: Data("A -> B".utf8))
      #expect(run.output == "A -> B\nB -> C\n")
      #expect(try tool.run(["add", "-"]).exitCode == 2)
    }
  }

  @Test("a map keeps its mode, its name as a link, and no other file stays behind")
  func keepsModeAndLink() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "real.map")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
      try FileManager.default.createSymbolicLink(
        atPath: tool.folder.appending(path: "link.map").path, withDestinationPath: "real.map")
      #expect(try tool.run(["add", "link.map", "B -> C"]).exitCode == 0)
      #expect(try tool.text(of: "real.map") == "A -> B\nB -> C\n")
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o640)
      #expect(try tool.files() == ["link.map", "real.map"])
      let link = try FileManager.default.destinationOfSymbolicLink(
        atPath: tool.folder.appending(path: "link.map").path)
      #expect(link == "real.map")
    }
  }

  @Test("a folder that is not there is told, and nothing is made")
  func noFolder() throws {
    try Tool.use { tool in
      let run = try tool.run(["add", "nowhere/x.map", "A -> B"])
      #expect(run.exitCode == 2)
      #expect(
        run.messages == """
          nowhere/x.map: error: the folder that it should be in is not there
            mend: make the folder, or give another place

          """)
      #expect(try tool.files() == [])
    }
  }

  @Test("tidy sets maps out and says nothing; --check only says which would change")
  func tidies() throws {
    try Tool.use { tool in
      try tool.write("GP->Ward:  x\nGP -> Home ; takes 1h ; wait 2h\nmap A\n", to: "x.map")
      let check = try tool.run(["tidy", "--check", "x.map"])
      #expect(check.exitCode == 1 && check.output == "x.map would change\n")
      let run = try tool.run(["tidy", "x.map"])
      #expect(run.exitCode == 0 && run.output == "" && run.messages == "")
      #expect(
        try tool.text(of: "x.map")
          == "map A\n\nGP -> Ward : x\nGP -> Home ; wait 2h ; takes 1h\n")
      let again = try tool.run(["tidy", "--check", "x.map"])
      #expect(again.exitCode == 0 && again.output == "")
    }
  }

  @Test("tidy - goes from standard input to standard output")
  func tidiesStream() throws {
    try Tool.use { tool in
      let run = try tool.run(["tidy", "-"], input: Data("A->B\n".utf8))
      #expect(run.output == "A -> B\n" && run.exitCode == 0)
    }
  }
}
