import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("Drawings and pages for other programs")
struct RunnerVectorsTests {
  @Test("are SVG or a page where that is asked, and text where nothing is")
  func formats() throws {
    try withMap("map Falls\nA => B : says\nA -> B\nbroken line; here\n-> C\n") { path in
      let text = try #require(done(["draw", path]))
      #expect(try #require(done(["draw", path, "--format", "text"])) == text)
      let svg = try #require(done(["draw", "--format", "svg", path]))
      let page = try #require(done(["draw", "--format=html", path]))
      for outcome in [svg, page] {
        #expect(outcome.exitCode == 0 && outcome.messages == text.messages)
      }
      #expect(try MarkupElement.reading(svg.output).name == "svg")
      let html = try MarkupElement.reading(page.output)
      #expect(html.name == "html" && html.all("svg").count > 1)
      #expect(html.all("h1").map(\.text) == ["Falls"])
    }
  }

  @Test("have no colours of a terminal", arguments: ["svg", "html"])
  func noColors(format: String) throws {
    try withMap("A => B\n") { path in
      let arguments = ["draw", "--format", format, "--color=always", path]
      let outcome = try #require(done(arguments, columns: 80))
      #expect(!outcome.output.contains("\u{1B}"))
    }
  }

  @Test("obey layer, width, labels, detail and frames as the text does")
  func options() throws {
    try withMap("agency A ; at Here\nA => B : says ; wait 2h\nA -> C : asks\n") { path in
      func texts(_ options: [String]) throws -> [String] {
        let output = try #require(done(["draw", "--format", "svg", path] + options)).output
        return try MarkupElement.reading(output).all("text").map(\.text)
      }
      let plain = try texts([])
      #expect(plain.contains("B") && plain.contains("says") && !plain.contains("Here"))
      let real = try texts(["--layer", "real"])
      #expect(real.contains("C") && !real.contains("B"))
      let keyed = try texts(["--labels=keyed"])
      #expect(keyed.contains("[1] A => B : says, wait 2h"))
      let names = try texts(["--detail=names"])
      #expect(names.contains("B") && !names.contains("says"))
      let grouped = try texts(["--group=site"])
      #expect(grouped.contains("Here"))
    }
  }

  @Test("have several parts where one would be too wide, and one where that is asked")
  func parts() throws {
    let names = (1...12).map { "Night Service Number \($0)" }
    try withMap(names.map { "GP -> \($0) : sends\n" }.joined()) { path in
      let arguments = ["draw", "--format", "html", "--width", "24", path]
      let all = try #require(done(arguments))
      #expect(all.messages.contains("--part N shows one"))
      #expect(try MarkupElement.reading(all.output).all("figure").count > 1)
      let one = try #require(done(arguments + ["--part", "2"]))
      #expect(one.messages == "")
      let figures = try MarkupElement.reading(one.output).all("figure")
      #expect(figures.count == 1)
      #expect(figures[0].all("figcaption").first?.text.hasPrefix("part 2 of ") == true)
      #expect(try #require(done(arguments + ["--part", "99"])).exitCode == 2)
    }
  }

  @Test(
    "of a comparison have both sides in one picture, and its exit code", arguments: ["svg", "html"])
  func comparison(format: String) throws {
    try withMap("map Falls\nA => B : says\nA -> C : asks\n") { path in
      let outcome = try #require(done(["compare", "--format", format, path]))
      #expect(outcome.exitCode == 1 && outcome.messages == "")
      let drawn = try MarkupElement.reading(outcome.output)
      let legend = drawn.all(class: "legend").map(\.text).joined()
      #expect(legend.contains("on paper only") && legend.contains("workaround"))
      #expect(drawn.all(class: "flow").count == 2)
      let three = ["compare", "--layers", "official,real,to-be", "--format", format, path]
      #expect(try #require(done(three)).exitCode == 2)
    }
  }

  @Test("of two maps have the maps' names")
  func comparisonOfMaps() throws {
    try withMap("A -> B\n") { first in
      try withMap("A -> C\n") { second in
        let outcome = try #require(done(["compare", "--format", "html", first, second]))
        #expect(outcome.exitCode == 1)
        let html = try MarkupElement.reading(outcome.output)
        #expect(html.all("h2").map(\.text) == ["The drawing", "What was found"])
        #expect(html.text.contains("x.map"))
      }
    }
  }
}
