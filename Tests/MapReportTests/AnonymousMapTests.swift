import MapDiff
import MapMeasures
import MapModel
import MapReport
import MapText
import TestSupport
import Testing

@Suite("A map without who told it")
struct AnonymousMapTests {
  @Test("has no role, table, list of who was there or facilitator, and keeps the words")
  func hides() throws {
    let named = try map(
      """
      map M ; said Planner
      facilitator Independent
      present Ward sister of Ward, Planner
      date 2005-11-03
      agency Ward ; table 7 ; note Ward sister said so
      A -> B : x ; said Ward sister: So. ; said Carer: Not so. ; said ward SISTER ; table 4
      A => B : x ; said Carer: No.
      A -> C : y ; table 4 ; table 5 ; table 4
      issue I ; said Planner: Why?
      """)
    let expected = try map(
      """
      map M ; said somebody
      date 2005-11-03
      agency Ward ; note Ward sister said so ; said somebody
      A -> B : x ; said somebody: So. ; said somebody else: Not so. ; said somebody
      A => B : x ; said somebody else: No.
      A -> C : y ; said somebody ; said somebody else
      issue I ; said somebody: Why?
      """)
    #expect(Array(named.anonymous.facts) == Array(expected.facts))
  }

  @Test("each of many who told one thing keeps a voice of their own")
  func manyVoices() throws {
    let voices = (1...12).map { "; said Role \($0)" }.joined(separator: " ")
    let hidden = try map("A -> B \(voices)").anonymous
    #expect(hidden.flows.map(\.voiceCount) == [12])
    #expect(Set(hidden.flows.flatMap(\.voices).map(\.role)).count == 12)
  }

  @Test("measures as the map does, and hidden twice is the same", arguments: UInt64(0)..<20)
  func sameMeasures(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let map = try Document(reading: randomText(seed: seed, lines: Int(seed % 80))).map
      let hidden = map.anonymous
      #expect(Measures(of: hidden) == Measures(of: hidden.anonymous), "seed \(seed)")
      #expect(hidden == hidden.anonymous, "seed \(seed)")
      #expect(hidden.agencies.map(\.key) == map.agencies.map(\.key), "seed \(seed)")
      #expect(hidden.flows.map(\.voiceCount) == map.flows.map(\.voiceCount), "seed \(seed)")
      #expect(
        hidden.flows.flatMap(\.voices).compactMap(\.words)
          == map.flows.flatMap(\.voices).compactMap(\.words), "seed \(seed)")
      #expect(hidden.facts.allSatisfy { $0.tables.isEmpty }, "seed \(seed)")
      #expect(hidden.present.isEmpty && hidden.headings(.facilitator).isEmpty, "seed \(seed)")
    }
  }

  @Test("as many told each difference as on the map", arguments: MapFile.all)
  func differences(file: MapFile) throws {
    let map = try file.map()
    #expect(
      Comparison(of: map.anonymous).flows.map(\.voiceCount)
        == Comparison(of: map).flows.map(\.voiceCount))
  }

  @Test("no role of a map's voices is in its briefs and tellings", arguments: MapFile.all)
  func nowhere(file: MapFile) throws {
    let map = try file.map()
    let texts =
      [Brief(of: map, isAnonymous: true).markdown]
      + TellingOrder.allCases.map { telling(of: map, by: $0, isAnonymous: true) }
    let roles = map.facts.flatMap(\.voices).map(\.role.description)
    #expect(!roles.isEmpty)
    for text in texts {
      for role in roles {
        #expect(!text.contains("\(role): \"") && !text.contains("Told by \(role)"), "\(role)")
      }
      #expect(!text.contains("Told at table") && !text.contains("told at table"))
      #expect(!text.contains("Facilitator") && !text.contains("In the room:"))
      #expect(text.contains("\(map.present.count) roles were in the room."))
    }
  }
}
