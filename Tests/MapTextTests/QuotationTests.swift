import MapModel
import MapText
import Testing

/// Every short text that could be misread, in every place that a text can have.
@Suite("Quotation marks of a written line")
struct QuotationTests {
  private static let pieces = ["a", " ", ":", ": ", ";", "->", " ~> ", ",", "#", "note "]

  /// All texts of at most three pieces.
  private static let texts: [String] = {
    let two = pieces + pieces.flatMap { first in pieces.map { first + $0 } }
    return Set(two + pieces.flatMap { first in two.map { first + $0 } }).sorted()
  }()

  enum Place: String, CaseIterable {
    case source, target, label, channel, speaker, speakerWithWords, words, onlyAlias, alias
    case agency, title, stop, remark, map, otherKey

    func fact(_ text: String) -> Fact {
      switch self {
      case .source: .flow(Fact.Step(text, .real, "B"))
      case .target: .flow(Fact.Step("A", .real, text))
      case .label: flow(label: text)
      case .channel: flow(.by(text))
      case .speaker: flow(.said(Voice(Role(text))))
      case .speakerWithWords: flow(.said(Voice(Role(text), words: "yes")))
      case .words: flow(.said(Voice(Role("Nurse"), words: text)))
      case .onlyAlias: .agency(Fact.Declaration("A", attributes: [.also([text])]))
      case .alias: .agency(Fact.Declaration("A", attributes: [.also([text, "b"])]))
      case .agency: .agency(Fact.Declaration(text))
      case .title: .journey(Journey(text, .real, stops: ["A", "B"]))
      case .stop: .journey(Journey("t", .real, stops: ["A", text]))
      case .remark: .remark(Remark(.question, text))
      case .map: .title(Fact.Title(text, attributes: [.note("n")]))
      case .otherKey: flow(.other(key: "colour", value: text))
      }
    }

    private func flow(label: String = "", _ attributes: Attribute...) -> Fact {
      .flow(Fact.Step("A", .real, "B", label: label, attributes: attributes))
    }
  }

  @Test("let every text read back as what it was", arguments: Place.allCases)
  func readingBack(place: Place) throws {
    let misread = try Self.texts.filter { text in
      try facts(LineWriter.line(place.fact(text))) != [place.fact(text)]
    }
    #expect(misread == [])
  }

  @Test("cannot be left out: without them the line reads otherwise", arguments: Place.allCases)
  func onlyWhereNeeded(place: Place) throws {
    let needless = try Self.texts.map { LineWriter.line(place.fact($0)) }.filter { line in
      try line.contains("\"") && isSame(line, line.filter { $0 != "\"" && $0 != "\\" })
    }
    #expect(needless == [])
  }

  @Test(
    "stand in pairs within pairs only where one pair would read otherwise",
    arguments: Place.allCases)
  func onePair(place: Place) throws {
    let trimmed = Self.texts.filter { $0.first != " " && $0.last != " " }
    let needless = try trimmed.map { LineWriter.line(place.fact($0)) }.filter { line in
      // The texts hold no quotation marks, so escaped ones are those of an inner pair.
      let outer = line.split(separator: "\\\"").joined()
      return try line.contains("\\") && isSame(line, outer)
    }
    #expect(needless == [])
  }

  private func isSame(_ line: String, _ other: String) throws -> Bool {
    try facts(line) == facts(other) && problems(line) == problems(other)
  }

  @Test("are escaped within, and so are backslashes", arguments: Place.allCases)
  func escaping(place: Place) throws {
    let texts = [
      #"""#, #""""#, #"\"#, #"\""#, #""a" b"#, #"a "b"#, #"a\"#, #""a"; "b"#, #"a: "b"#,
      #"a: "b" -> "#,
    ]
    for text in texts {
      let fact = place.fact(text)
      #expect(try facts(LineWriter.line(fact)) == [fact], "\(text)")
    }
  }
}
