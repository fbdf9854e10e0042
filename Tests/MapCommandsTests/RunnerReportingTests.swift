import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("Briefs and tellings on the command line")
struct RunnerReportingTests {
  private static let story = """
    map M
    present Nurse of B, Planner
    A => B : x ; wait 1h
    A -> B : x ; wait 2h ; said Nurse: So it is. ; table 3
    A -> C : y ; table 3
    A ~> C : z
    journey J : A => B
    journey J : A -> B
    """

  @Test("report draws the comparison and the proposal, 80 columns wide on any terminal")
  func drawings() throws {
    try withMap(Self.story) { path in
      let outcome = try #require(done(["report", path], columns: 40))
      #expect(outcome.exitCode == 0 && outcome.messages.isEmpty)
      #expect(outcome.output.hasPrefix("# M\n"))
      let blocks = outcome.output.components(separatedBy: "```")
      try #require(blocks.count == 5)
      #expect(blocks[1].hasPrefix("text\nM. How it is supposed to happen, beside how it really"))
      #expect(blocks[1].contains("──► drifted") && blocks[1].contains("╌╌► workaround"))
      #expect(blocks[3].contains("╌╌► to-be") && !blocks[3].contains("│ B │"))
      #expect(outcome == done(["report", path]))
      let plain = try #require(done(["report", "--charset", "ascii", path])).output
      #expect(plain.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("report draws the map where only one layer is told, and nothing where none is")
  func otherDrawings() throws {
    try withMap("A -> B : x") { path in
      let output = try #require(done(["report", path])).output
      #expect(output.contains("```text\n") && output.contains("──► real"))
    }
    for text in ["", "issue Nobody comes"] {
      try withMap(text) { path in
        let outcome = try #require(done(["report", path]))
        #expect(outcome.exitCode == 0 && !outcome.output.contains("```"))
      }
    }
  }

  @Test("report and tell hide who told what, and keep the words")
  func anonymous() throws {
    try withMap(Self.story) { path in
      for command in [["report"], ["tell"], ["tell", "--by", "journey"], ["tell", "--by=agency"]] {
        let named = try #require(done(command + [path])).output
        let hidden = try #require(done(command + ["--anonymous", path])).output
        #expect(named.contains("Nurse: \"So it is.\"") && named.contains("Planner"))
        #expect(hidden.contains("Somebody: \"So it is.\"") && hidden.contains("2 roles were"))
        #expect(!hidden.contains("Nurse") && !hidden.contains("Planner"))
        #expect(!hidden.contains("table 3"))
      }
    }
  }

  @Test("tell takes three orders, the order of telling unless asked")
  func orders() throws {
    try withMap(Self.story) { path in
      let told = try #require(done(["tell", path])).output
      #expect(done(["tell", "--by", "telling", path])?.output == told)
      #expect(
        try #require(done(["tell", "--by", "journey", path])).output.contains("Step 1 of 1."))
      #expect(
        try #require(done(["tell", "--by", "agency", path])).output
          .contains("As it really happens, 2 flows leave A."))
      #expect(done(["tell", "--by", "votes", path])?.exitCode == 2)
    }
  }

  @Test("report tells lines that cannot be read besides, and a map that is not there is trouble")
  func unreadable() throws {
    try withMap("A -> B\nA -> ") { path in
      let outcome = try #require(done(["report", path]))
      #expect(outcome.exitCode == 0 && outcome.messages.contains("x.map:2:"))
      #expect(done(["report", path + "none"])?.exitCode == 2)
    }
  }
}
