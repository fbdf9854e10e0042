import MapEditor
import MapModel
import MapText
import TestSupport
import Testing

@Suite("The parts of a typed line")
struct EntryPartsTests {
  /// Letters that stand for the kinds: n name, > arrow, : separator, l label, k key, v value.
  private static func letter(_ kind: LineParts.Kind) -> Character {
    switch kind {
    case .keyword: "w"
    case .name: "n"
    case .arrow(.official): "="
    case .arrow(.real): ">"
    case .arrow(.toBe): "~"
    case .separator: ":"
    case .label: "l"
    case .attributeKey: "k"
    case .attributeValue: "v"
    case .comment: "c"
    }
  }

  private static func drawn(_ line: String) -> String {
    var drawn = [Character](repeating: " ", count: line.count)
    for part in EntryParts(line).parts {
      for place in part.range { drawn[place] = letter(part.kind) }
    }
    return String(drawn)
  }

  @Test(
    "every part of a line is told apart",
    arguments: [
      (
        "GP -> Ward : asks ; wait 2h ; 12/week ; later",
        "nn >> nnnn : llll : kkkk vv : vvvvvvv : kkkkk"
      ),
      ("GP=>Ward~>Home", "nn==nnnn~~nnnn"),
      ("agency A&E 2 ; short ED", "wwwwww nnnnn : kkkkk vv"),
      (
        "journey Mrs A: falls : GP -> Home ; count 6",
        "wwwwwww llllllllllll : nn >> nnnn : kkkkk v"
      ),
      ("journey \"A -> B\" : GP => Home", "wwwwwww llllllll : nn == nnnn"),
      (
        "issue Nobody answers: why ; on GP, Ward",
        "wwwww lllllllllllllllllll : kk vvvvvvvv"
      ),
      ("map Falls", "www lllll"),
      ("  # not -> this", "  ccccccccccccc"),
      ("\"A -> B\" -> \"C : D\" : x", "nnnnnnnn >> nnnnnnn : l"),
      ("GP 1:2 -> Ward:", "nnnnnn >> nnnn:"),
      ("Note taker -> GP : asks", "nnnnnnnnnn >> nn : llll"),
      ("note taker -> GP", "nnnnnnnnnn >> nn"),
      ("A -> B ; said GP: \"a; b\" ; tag x", "n >> n : kkkk vvvvvvvvvv : kkk v"),
      ("A -> B : \"a; b\" ; colour red", "n >> n : llllll : kkkkkk vvv"),
    ])
  func parts(line: String, expected: String) {
    #expect(Self.drawn(line) == expected)
  }

  @Test(
    "a line that is half typed has the parts that are there",
    arguments: [
      ("", ""), ("   ", "   "), ("G", "n"), ("agency", "wwwwww"), ("agency ", "wwwwww "),
      ("A -", "nnn"), ("A ->", "n >>"), ("A -> ", "n >> "), ("-> B", ">> n"),
      ("A -> -> B", "n >> >> n"),
      ("A -> \"B ; x : y", "n >> nnnnnnnnnn"), ("\"A -> B", "nnnnnnn"),
      ("A \"x\" -> B", "nnnnn >> n"), ("\"A\" x -> B", "nnnnn >> n"), ("A -> B :", "n >> n :"),
      ("A -> B ;", "n >> n :"), ("A -> B ; wait", "n >> n : kkkk"),
      ("A -> B ;; ; x", "n >> n :: : k"),
      ("A -> B => C", "n >> n == n"), ("A : x ; y z", "n : l : k v"),
      ("journey Mrs A", "wwwwwww lllll"), ("journey Mrs A :", "wwwwwww lllll :"),
      ("journey : A -> B", "wwwwwww : n >> n"), ("journey Mrs A : GP ->", "wwwwwww lllll : nn >>"),
      ("agency A : x", "wwwwww n : l"), ("issue", "wwwww"), ("issue ; votes 3", "wwwww : kkkkk v"),
      ("A -> B : \"open", "n >> n : lllll"), ("A -> B ; by \"open ; x", "n >> n : kk vvvvv : k"),
    ])
  func halfTyped(line: String, expected: String) {
    #expect(Self.drawn(line) == expected)
  }

  @Test(
    "combining and wide characters are characters like any other; a mark belongs to what it joins",
    arguments: [
      ("病院 -> Cafe\u{301} : 電話", "nn >> nnnn : ll"), ("👩🏽‍⚕️ -> GP", "n >> nn"),
      ("A ->\u{301}B", "n >>n"), ("A ->\u{301}", "n >>"),
    ])
  func characters(line: String, expected: String) {
    #expect(Self.drawn(line) == expected)
  }

  @Test("a part says its text without quotation marks")
  func texts() {
    let parts = EntryParts("\"A \\\"x\\\" -> B\" -> C : \"d; e\" ; by \"f").parts
    #expect(parts.map(\.text) == ["A \"x\" -> B", "->", "C", ":", "d; e", ";", "by", "\"f"])
    #expect(EntryParts("A -> \"open \\\" x").parts.last?.text == "open \" x")
  }

  @Test(
    "the kind of fact is known as soon as it can be",
    arguments: [
      ("GP", nil), ("GP ->", .flow), ("agency", .agency), ("journey x", .journey),
      ("issue", .issue), ("action x", .action), ("map x", .map), ("venue x", .heading),
      ("issue of a -> b", .flow), ("# x", nil), ("GP : x", nil), ("\"GP -> x", nil),
    ] as [(String, Fact.Kind?)])
  func kinds(line: String, kind: Fact.Kind?) {
    #expect(EntryParts(line).factKind == kind)
  }

  private static func isBlank(_ characters: ArraySlice<Character>) -> Bool {
    characters.allSatisfy(\.isWhitespace)
  }

  /// Lines of maps, whole, cut off anywhere, and with something put in anywhere.
  static func randomLines(seed: UInt64, count: Int) -> [String] {
    var random = RandomFacts(seed: seed)
    let text = String(decoding: randomText(seed: seed, lines: count), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).flatMap { line -> [String] in
      var characters = Array(line)
      let cut = String(characters.prefix(random.number(0...characters.count)))
      let oddities = ["\"", ";", ":", " : ", "->", "\\", "\u{301}", "\u{A0}", "病", "; on ", ","]
      characters.insert(
        contentsOf: random.pick(oddities), at: random.number(0...characters.count))
      return [String(line), cut, String(characters)]
    }
  }

  @Test(
    "parts stand in order, and only white space between them",
    arguments: 1...8 as ClosedRange<UInt64>)
  func cover(seed: UInt64) {
    for line in Self.randomLines(seed: seed, count: 400) {
      let characters = Array(line)
      var place = 0
      for part in EntryParts(line).parts {
        #expect(part.range.lowerBound >= place && !part.range.isEmpty, "\(line)")
        #expect(Self.isBlank(characters[place..<part.range.lowerBound]), "\(line)")
        #expect(part.range.upperBound <= characters.count, "\(line)")
        place = part.range.upperBound
      }
      #expect(Self.isBlank(characters[place...]), "\(line)")
    }
  }

  @Test(
    "where a line can be read, its parts are what is read", arguments: 1...8 as ClosedRange<UInt64>)
  func agreesWithReading(seed: UInt64) throws {
    for line in Self.randomLines(seed: seed, count: 400) {
      let reading = try Document(reading: Array(line.utf8))
      // A separator that a mark has joined is one character with it.
      let isJoined = line.contains { $0.unicodeScalars.count > 1 && !$0.isLetter }
      guard let fact = reading.map.facts.first, reading.lineCount == 1, !isJoined else { continue }
      let entry = EntryParts(line)
      let names = entry.parts.filter { $0.kind == .name }.map(\.text)
      #expect(entry.factKind == fact.kind, "\(line)")
      switch fact {
      case .flow(let step):
        #expect(names.first == step.source && names.count == reading.map.flows.count + 1, "\(line)")
        let label = entry.parts.first { $0.kind == .label }?.text ?? ""
        #expect(label == step.label, "\(line)")
      case .agency(let declaration): #expect(names == [declaration.name], "\(line)")
      case .journey(let journey): #expect(names == journey.stops, "\(line)")
      case .remark, .title, .heading: #expect(names.isEmpty, "\(line)")
      }
      let keys = entry.parts.count { $0.kind == .attributeKey }
      let values = entry.parts.count { $0.kind == .attributeValue }
      #expect(fact.attributes.count <= keys + values, "\(line)")
    }
  }
}
