import Foundation
import Testing

@Suite("check")
struct CheckTests {
  private static let tenMistakes = """
    map Ten mistakes
    GP -> Ward : this one is fine
    agncy GP
    -> Ward
    GP -> Ward => Home
    agency
    "GP -> Ward
    journey Mrs A : GP
    GP -> Ward ; wait 2 weeks
    Ward -> Home ; 12 / week
    action Ring the number ; due 2006-02-30
    Home -> GP ; takes 3-2d ; carries peple

    """

  @Test("tells every mistake with its place, why, and how to mend it; the other lines still draw")
  func mistakes() throws {
    try Tool.use { tool in
      try tool.write(Self.tenMistakes, to: "x.map")
      let run = try tool.run(["check", "x.map"])
      #expect(run.exitCode == 1)
      let firstLines = run.output.split(separator: "\n").filter { $0.hasPrefix("x.map:") }
      #expect(
        firstLines == [
          "x.map:3:1: error: a line cannot begin with \"agncy\"",
          "x.map:4:1: error: this flow comes from nowhere",
          "x.map:5:12: error: arrows of two kinds in one line, -> and =>",
          "x.map:6:7: error: this agency has no name",
          "x.map:7:1: error: this quotation mark is never closed",
          "x.map:8:17: error: this journey goes nowhere",
          "x.map:9:19: error: \"2 weeks\" is not a duration",
          "x.map:10:16: error: \"12 / week\" is not a rate",
          "x.map:11:30: error: \"2006-02-30\" is not a date",
          "x.map:12:20: error: the low end of \"3-2d\" is above its high end",
          "x.map:12:35: error: \"peple\" is not something that flows carry",
        ])
      #expect(run.output.split(separator: "\n").count { $0.hasPrefix("  why: ") } == 11)
      #expect(run.output.split(separator: "\n").count { $0.hasPrefix("  mend: ") } == 11)
      let drawing = try tool.run(["draw", "x.map"])
      #expect(drawing.exitCode == 0)
      #expect(drawing.output.contains("this one is fine"))
      #expect(drawing.messages.contains("x.map:3:1: error"))
    }
  }

  @Test("says nothing of a map in which nothing is amiss")
  func fine() throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      let run = try tool.run(["check", "x.map"])
      #expect(run.exitCode == 0 && run.output == "" && run.messages == "")
    }
  }

  @Test("warnings alone exit 0, and with --strict 1")
  func warnings() throws {
    try Tool.use { tool in
      try tool.write("Emergency Dept -> Ward\nEmergancy Dept -> Ward\nagency Lonely\n", to: "x.map")
      let run = try tool.run(["check", "x.map"])
      #expect(run.exitCode == 0)
      #expect(run.output.contains("x.map:2:1: warning: \"Emergency Dept\" and \"Emergancy Dept\""))
      #expect(run.output.contains("x.map:3:1: warning: no flow comes from or goes to \"Lonely\""))
      #expect(try tool.run(["check", "--strict", "x.map"]).exitCode == 1)
    }
  }

  @Test("goes through all maps, and trouble with one is told and exits 2")
  func several() throws {
    try Tool.use { tool in
      try tool.write("GP ->\n", to: "a.map")
      let run = try tool.run(["check", "a.map", "gone.map"])
      #expect(run.exitCode == 2)
      #expect(run.output.hasPrefix("a.map:1:6: error: this flow goes nowhere"))
      #expect(run.messages.hasPrefix("gone.map: error: there is no such file"))
    }
  }
}
