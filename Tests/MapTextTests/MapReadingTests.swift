import MapModel
import MapText
import TestSupport
import Testing

@Suite("The reading of a map")
struct MapReadingTests {
  private static let step = Fact.flow(Fact.Step("GP", .real, "Ward", label: "asks"))

  @Test(
    "tells the same whatever ends its lines",
    arguments: [
      "GP -> Ward : asks\n", "GP -> Ward : asks", "GP -> Ward : asks\r\n",
      "\u{FEFF}GP -> Ward : asks\n",
      "\n\nGP -> Ward : asks\n\n", "\r\n\r\nGP -> Ward : asks\r\n", "\u{FEFF}\r\nGP -> Ward : asks",
    ])
  func lineEndings(text: String) throws {
    let document = try document(text)
    #expect(Array(document.map.facts) == [Self.step])
    #expect(document.diagnostics == [])
  }

  @Test(
    "counts lines by their line feeds",
    arguments: [
      ("", 0), ("\u{FEFF}", 0), ("\n", 1), ("\r\n", 1), ("a", 1), ("a\n", 1), ("a\nb", 2),
      ("a\r\nb\r\n", 2), ("a\rb", 1),
      ("\n\n", 2), ("\u{FEFF}a\nb", 2), ("a\u{2028}b\u{85}c", 1),
    ])
  func lineCount(text: String, count: Int) throws {
    #expect(try document(text).lineCount == count)
  }

  @Test("gives each line's text without its ending or the byte-order mark")
  func lineTexts() throws {
    let document = try document("\u{FEFF}a b\r\n\r\n c \n\nd\r")
    #expect((0..<document.lineCount).map(document.text(ofLine:)) == ["a b", "", " c ", "", "d\r"])
  }

  @Test("tells which line tells a fact, and which facts a line tells")
  func linesOfFacts() throws {
    let document = try document("# x\nA -> B -> C\n\nbroken\nagency A\nC -> A -> B -> C\n")
    #expect(
      (0..<document.lineCount).map(document.facts(ofLine:)) == [
        0..<0, 0..<2, 2..<2, 2..<2, 2..<3, 3..<6,
      ])
    #expect(document.map.facts.indices.map(document.line(ofFact:)) == [1, 1, 4, 5, 5, 5])
  }

  @Test("of a line is the same whatever stands round it", arguments: 0..<20)
  func linesAlone(hundred: UInt64) throws {
    for seed in hundred * 20..<hundred * 20 + 20 {
      let whole = try Document(reading: randomText(seed: seed, lines: 12))
      let lines = try (0..<whole.lineCount).map { try document(whole.text(ofLine: $0)) }
      #expect(Array(whole.map.facts) == lines.flatMap { Array($0.map.facts) }, "seed \(seed)")
    }
  }

  @Test("puts what is amiss in the order of the text")
  func order() throws {
    let text =
      "A -> B ; wait x ; ; colour \u{1} ; wait 2h\nagency X ; short A1\nagency Y ; short A1\n-> B"
    let diagnostics = try document(text).diagnostics
    #expect(diagnostics.map(\.line) == [1, 1, 1, 1, 1, 3, 4])
    #expect(diagnostics.map(\.column) == [15, 17, 21, 28, 32, 1, 1])
  }

  @Test(
    "warns where two agencies claim a name, and the first has it",
    arguments: [
      ("agency A ; short X\nagency B ; short X", [2], "X", "A"),
      ("agency A ; also X, Y\n# c\nagency B ; also Z, x", [3], "x", "A"),
      ("agency B ; short A\nagency A", [1], "A", "A"),
      ("agency A ; short X\nagency A ; also X", [], "", ""),
      ("A -> B\nagency A ; short B", [], "", ""),
      ("agency A ; short X\nagency B\nagency B ; also X\nagency B ; tag x", [3], "X", "A"),
    ] as [(String, [Int], String, String)])
  func claims(text: String, lines: [Int], name: String, holder: String) throws {
    let document = try document(text)
    #expect(
      document.diagnostics
        == lines.map { Diagnostic(line: $0, column: 1, .claimedName(name, holder: holder)) })
    if !name.isEmpty { #expect(document.map.agency(named: name)?.name == holder) }
  }

  @Test("has no limit to a line, a name or a number of arrows")
  func longLines() throws {
    let word = String(repeating: "x", count: 1_000_000)
    #expect(try document("GP -> Ward : \(word)").map.flows.first?.label.utf8.count == 1_000_000)
    #expect(try document("\(word) -> \(word)").map.agencies.map(\.name) == [word])
    #expect(try document("# \(word)").diagnostics == [])
    #expect(try problems(word).count == 1)
    let chain = Array(repeating: "A", count: 100_000).joined(separator: "->")
    #expect(try document(chain).map.flows.count == 99_999)
    let notes = String(repeating: " ; note x", count: 50_000)
    #expect(try document("A -> B\(notes)").map.flows.first?.notes.count == 50_000)
    let names = Array(repeating: "\"a, b\"", count: 50_000).joined(separator: ",")
    #expect(try document("issue T ; on \(names)").map.remarks.first?.subjects.count == 50_000)
  }
}
