import MapModel
import MapText
import TestSupport
import Testing

@Suite("A document")
struct DocumentTests {
  @Test("a text that was read and not edited is the same to the byte", arguments: 0..<100)
  func losslessReading(hundred: UInt64) throws {
    for seed in hundred * 100..<hundred * 100 + 100 {
      let text = randomText(seed: seed, lines: Int(seed % 30))
      #expect(try Document(reading: text).bytes == text, "seed \(seed)")
    }
  }

  @Test("what is written reads back as what it was", arguments: 0..<40)
  func writingReadsBack(hundred: UInt64) throws {
    for seed in hundred * 100..<hundred * 100 + 100 {
      var random = RandomFacts(seed: seed)
      let fact = random.fact()
      let line = LineWriter.line(fact)
      let document = try Document(reading: Array(line.utf8))
      #expect(Array(document.map.facts) == [fact], "seed \(seed): \(line)")
    }
  }

  @Test(
    "an edit of facts changes text and map alike, and its inverse restores the bytes",
    arguments: 0..<40)
  func editing(fifty: UInt64) throws {
    for seed in fifty * 50..<fifty * 50 + 50 {
      var random = RandomFacts(seed: seed)
      let document = try Document(reading: randomText(seed: seed, lines: 1 + Int(seed % 12)))
      let facts = Array(document.map.facts)
      let place = random.number(0...facts.count)
      let count = random.number(0...min(3, facts.count - place))
      let edit = Edit([
        Edit.Splice(
          at: place, removing: Array(facts[place..<place + count]),
          inserting: random.facts(random.number(0...2)))
      ])
      var edited = document
      let textEdit = try edited.apply(edit)
      #expect(try edited.map == document.map.applying(edit), "seed \(seed)")
      try edited.apply(textEdit.inverse)
      #expect(edited.bytes == document.bytes, "seed \(seed)")
    }
  }

  @Test("tidying changes no fact, and done twice changes nothing", arguments: 0..<40)
  func tidying(fifty: UInt64) throws {
    for seed in fifty * 50..<fifty * 50 + 50 {
      let document = try Document(reading: randomText(seed: seed, lines: 1 + Int(seed % 25)))
      let tidy = try Document(reading: document.tidied)
      #expect(tidy.tidied == tidy.bytes, "seed \(seed)")
      #expect(inHeadFirstOrder(tidy.map) == inHeadFirstOrder(document.map), "seed \(seed)")
    }
  }

  /// Facts in the order that tidying gives them.
  private func inHeadFirstOrder(_ map: CareMap) -> [Fact] {
    func rank(_ fact: Fact) -> Int {
      switch fact.kind {
      case .map: 0
      case .heading: 1
      case .agency: 2
      default: 3
      }
    }
    return map.facts.enumerated()
      .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
      .map(\.element)
  }
}
