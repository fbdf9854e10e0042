import Foundation
import MapModel
import TestSupport
import Testing

/// A row of the table of attributes in docs/FORMAT.md, for one key.
private struct DocumentedKey: Sendable {
  let word: String
  let kinds: Set<Fact.Kind>
  let mayRepeat: Bool
}

@Suite("Attributes")
struct AttributeTests {
  /// What docs/FORMAT.md says of each key; the bare rate is `volume`.
  private static func documentedKeys() throws -> [DocumentedKey] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/FORMAT.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let rows = lines.drop { !$0.hasPrefix("| key | on |") }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    return rows.flatMap { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return cells[0].split(separator: ",").map { key in
        let bare = key.trimmingCharacters(in: CharacterSet(charactersIn: "` *"))
        return DocumentedKey(
          word: bare == "bare rate" ? "volume" : bare, kinds: kinds(cells[1]),
          mayRepeat: row.contains("may repeat"))
      }
    }
  }

  private static func kinds(_ cell: String) -> Set<Fact.Kind> {
    guard cell != "any" else { return Set(Fact.Kind.allCases) }
    return Set(
      cell.split(separator: ",").compactMap {
        Fact.Kind(rawValue: $0.trimmingCharacters(in: .whitespaces))
      })
  }

  @Test("the format page names every key, and no other")
  func keys() throws {
    let words = try Self.documentedKeys().map(\.word)
    #expect(words.sorted() == Attribute.Key.allCases.map(\.word).sorted())
  }

  @Test("a key belongs to the kinds of facts that the format page gives it")
  func kindsOfFacts() throws {
    for documented in try Self.documentedKeys() {
      let key = try #require(Attribute.Key(word: documented.word))
      let kinds = Set(Fact.Kind.allCases.filter(key.belongs(to:)))
      #expect(kinds == documented.kinds, "\(documented.word)")
    }
  }

  @Test("a key may repeat where the format page says so")
  func repeating() throws {
    for documented in try Self.documentedKeys() {
      let key = try #require(Attribute.Key(word: documented.word))
      #expect(key.mayRepeat == documented.mayRepeat, "\(documented.word)")
    }
  }

  @Test("a key is found by its word in any case of letters", arguments: Attribute.Key.allCases)
  func words(key: Attribute.Key) {
    #expect(Attribute.Key(word: key.word) == key)
    #expect(Attribute.Key(word: key.word.uppercased()) == key)
  }

  @Test("no key is found by another word", arguments: ["", "waits", "wait ", "colour", "rate"])
  func otherWords(word: String) {
    #expect(Attribute.Key(word: word) == nil)
  }

  @Test("an attribute's key is the one it is named after")
  func keyOfAttribute() {
    var random = RandomFacts(seed: 1)
    var seen: Set<Attribute.Key> = []
    for _ in 0..<2000 {
      let attribute = random.attribute(on: random.pick(Fact.Kind.allCases))
      let name = Mirror(reflecting: attribute).children.first?.label
      #expect(attribute.key?.word ?? "other" == name)
      if let key = attribute.key { seen.insert(key) }
    }
    #expect(seen.count == Attribute.Key.allCases.count)
  }

  @Test("attributes stand in the order of their keys, those of one key in that of telling")
  func order() {
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let told = (0..<random.number(0...12)).map { _ in
        random.attribute(on: random.pick(Fact.Kind.allCases))
      }
      let byKey = Attribute.Key.allCases.flatMap { key in told.filter { $0.key == key } }
      #expect(Attribute.inOrder(told) == byKey + told.filter { $0.key == nil }, "seed \(seed)")
    }
  }

  @Test("every fact puts its attributes in order, however they were told")
  func facts() {
    let told: [Attribute] = [.note("x"), .later(""), .said(Voice(Role("Nurse")))]
    let tidy: [Attribute] = [.later(""), .said(Voice(Role("Nurse"))), .note("x")]
    let facts: [Fact] = [
      flow("A", "B", with: told), .agency(Fact.Declaration("A", attributes: told)),
      .journey(Journey("t", .real, stops: ["A", "B"], attributes: told)),
      .remark(Remark(.issue, "x", attributes: told)),
      .title(Fact.Title("x", attributes: told)),
      .heading(Fact.Heading(.note, "x", attributes: told)),
    ]
    for fact in facts { #expect(fact.attributes == tidy, "\(fact.kind)") }
  }
}
