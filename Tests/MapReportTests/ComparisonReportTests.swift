import MapDiff
import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

/// What a case compares: the first line holds layers or `maps`, then perhaps a layer and a format; two
/// maps have a line `-----` between them.
private struct ComparedCase {
  let words: [String]
  let maps: [CareMap]

  init(_ input: String) throws {
    let lines = input.split(separator: "\n", omittingEmptySubsequences: false)
    words = lines[0].dropFirst().split(separator: " ").map(String.init)
    maps = try lines.dropFirst().split(separator: "-----").map { lines in
      try Document(reading: Array(lines.joined(separator: "\n").utf8)).map
    }
  }

  private var layers: [Layer] {
    words[0].split(separator: ",").compactMap { name in Layer.allCases.first { $0.name == name } }
  }

  var output: String {
    if layers.count == 3 {
      let threeWay = ThreeWay(of: maps[0])
      if words.contains("json") { return threeWayJSON(of: threeWay) }
      let report = ThreeWayReport(of: threeWay)
      return words.contains("markdown") ? report.markdown : report.text
    }
    let comparison =
      layers.count == 2
      ? Comparison(of: maps[0], layers[0], with: layers[1])
      : Comparison(
        of: maps[0], with: maps[1],
        layer: Layer.allCases.first { words.dropFirst().contains($0.name) })
    if words.contains("json") { return comparisonJSON(of: comparison) }
    let names = layers.isEmpty ? MapNames("last.map", "today.map") : nil
    let report = ComparisonReport(of: comparison, maps: names)
    return words.contains("markdown") ? report.markdown : report.text
  }
}

@Suite("A comparison in words")
struct ComparisonReportTests {
  @Test("reads as its case file says", arguments: CaseFile.all(in: "Cases"))
  func cases(_ file: CaseFile) throws {
    let output = try ComparedCase(file.input).output
    if output != file.expected { file.record(output) }
    #expect(output == file.expected)
  }

  @Test("has cases")
  func hasCases() { #expect(CaseFile.all(in: "Cases").count >= 12) }

  /// Every way to tell a comparison of some maps.
  private static func tellings(of map: CareMap, and other: CareMap) -> [String] {
    let comparisons = [
      Comparison(of: map), Comparison(of: map, .real, with: .toBe),
      Comparison(of: map, with: other),
    ]
    let threeWay = ThreeWay(of: map)
    return comparisons.flatMap { comparison in
      let report = ComparisonReport(of: comparison)
      return [report.text, report.markdown, comparisonJSON(of: comparison)]
    } + [
      ThreeWayReport(of: threeWay).text, ThreeWayReport(of: threeWay).markdown,
      threeWayJSON(of: threeWay),
    ]
  }

  @Test("blames nobody, in any of its ways", arguments: MapFile.all)
  func blamesNobody(_ file: MapFile) throws {
    let map = try file.map()
    let other = randomMap(seed: 1, agencies: 8, flows: 20)
    let words = Self.tellings(of: map, and: other).joined().lowercased()
    for blame in [
      "violation", "error", "wrong", "non-compliant", "noncompliant", "fault", "failure", "deviat",
      "node", "edge", "graph",
    ] {
      // "edge" and the like may stand in what people said.
      let isTold = String(describing: map.facts).lowercased().contains(blame)
      #expect(isTold || !words.contains(blame), "\(blame)")
    }
  }

  @Test("is the same every time, and no line is wider than 80 columns")
  func stable() {
    for seed in UInt64(0)..<40 {
      let map = randomMap(seed: seed, agencies: 9, flows: 24)
      let other = randomMap(seed: seed + 100, agencies: 9, flows: 24)
      let tellings = Self.tellings(of: map, and: other)
      #expect(tellings == Self.tellings(of: map, and: other))
      let text = ComparisonReport(of: Comparison(of: map, with: other)).text
      #expect(text.split(separator: "\n").allSatisfy { columns(of: String($0)) <= 80 })
      #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
    }
  }

  @Test("control characters of names reach neither text nor Markdown")
  func controlCharacters() throws {
    let facts: [Fact] = [
      .flow(.init("A\u{1B}[31m", .real, "B\u{7}", label: "x\u{9B}y", attributes: [.by("\u{8}")]))
    ]
    let report = ComparisonReport(of: Comparison(of: CareMap(facts)))
    for text in [report.text, report.markdown] {
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    }
  }
}
