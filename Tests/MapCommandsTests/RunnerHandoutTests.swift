import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("Handouts on the command line")
struct RunnerHandoutTests {
  private static let story =
    "map A night\nGP => Ward : admits ; wait 4h\nGP -> Ward : admits ; wait 9h\nWard -> GP\n"

  /// What a handout of the story comes to.
  private func handout(_ options: [String], of text: String = story) throws -> Done {
    try withMap(text) { path in try #require(done(["handout", path] + options)) }
  }

  @Test(
    "is pages as large as asked, and ends with what to tell the printer",
    arguments: [
      ([], "77 x 60", "lp"), (["--landscape"], "100 x 46", "lp -o landscape"),
      (["--page", "safe"], "70 x 50", "lp"),
      (["--page", "safe", "--landscape"], "98 x 36", "lp -o landscape"),
      (["--page", "condensed"], "93 x 80", "lp -o cpi=12 -o lpi=8"),
      (["--page", "condensed", "--landscape"], "120 x 62", "lp -o cpi=12 -o lpi=8 -o landscape"),
      (["--page", "small"], "131 x 80", "lp -o cpi=17 -o lpi=8"),
      (["--page", "small", "--landscape"], "170 x 62", "lp -o cpi=17 -o lpi=8 -o landscape"),
      (["--large"], "46 x 40", "lp -o cpi=6 -o lpi=4"),
      (["--large", "--landscape"], "60 x 30", "lp -o cpi=6 -o lpi=4 -o landscape"),
    ])
  func formats(_ options: [String], _ size: String, _ printer: String) throws {
    let handout = try handout(options)
    #expect(handout.exitCode == 0)
    #expect(handout.messages.hasPrefix("desirepath: "))
    #expect(handout.messages.hasSuffix(" of \(size) characters; print with: \(printer)\n"))
    let rows = try #require(Int(size.split(separator: " ")[2]))
    let pages = handout.output.split(separator: "\u{C}")
    #expect(
      pages.allSatisfy {
        $0.split(separator: "\n", omittingEmptySubsequences: false).count == rows
      })
  }

  @Test("is as large as somebody measured, of which a printer needs to be told nothing we know")
  func measured() throws {
    let handout = try handout(["--columns", "50", "--lines", "30", "--only", "map"])
    #expect(handout.messages == "desirepath: 1 page of 50 x 30 characters\n")
    #expect(handout.output.split(separator: "\n", omittingEmptySubsequences: false).count == 30)
  }

  @Test("wants a whole page, measured once")
  func pages() throws {
    #expect(try handout(["--columns", "50"]).messages.contains("a width and a height"))
    #expect(try handout(["--lines", "50"]).exitCode == 2)
    #expect(
      try handout(["--columns", "50", "--lines", "50", "--page", "safe"]).messages
        .contains("--page measures the page a second time"))
    #expect(
      try handout(["--large", "--page", "safe"]).messages
        .contains("--large measures the page a second time"))
    #expect(try handout(["--compare", "--layers", "official,real,to-be"]).exitCode == 2)
  }

  @Test("is ASCII unless asked otherwise")
  func charset() throws {
    #expect(try handout([]).output.utf8.allSatisfy { $0 < 0x80 })
    #expect(try handout(["--charset", "unicode"]).output.contains("═"))
  }

  @Test("has the parts asked for alone")
  func parts() throws {
    let all = try handout([]).output
    #expect(all.contains("| GP |") && all.contains("[1] GP => Ward") && all.contains("[ ] drifted"))
    let key = try handout(["--only", "key"]).output
    #expect(key.contains("[1] GP => Ward : admits") && !key.contains("| GP |"))
    let two = try handout(["--only", "differences", "--only", "map"]).output
    #expect(two.contains("| GP |") && two.contains("[ ] drifted") && !two.contains("[1] GP"))
  }

  @Test("tells lines that cannot be read besides")
  func unreadable() throws {
    let handout = try handout([], of: "A -> B\nA -> \n")
    #expect(handout.exitCode == 0)
    #expect(handout.messages.contains("x.map:2:"))
    #expect(handout.output.contains("| A |"))
  }
}
