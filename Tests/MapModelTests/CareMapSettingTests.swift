import MapModel
import TestSupport
import Testing

@Suite("Saying one thing of a fact or an agency")
struct CareMapSettingTests {
  private let pin = Attribute.pin(Pin(column: 10, row: 4))

  @Test(
    "what is said stands in the order of a tidy line, in the place of what was said before",
    arguments: [
      ([], .later("ask"), [.later("ask")]),
      ([.wait(.unknown), .later("x"), .note("n")], nil, [.wait(.unknown), .note("n")]),
      ([.later("x"), .note("n")], .later(""), [.later(""), .note("n")]),
      ([.note("n"), .wait(.unknown)], .later("y"), [.wait(.unknown), .later("y"), .note("n")]),
    ] as [([Attribute], Attribute?, [Attribute])])
  func ofFact(before: [Attribute], set: Attribute?, after: [Attribute]) throws {
    let map = CareMap([agency("GP"), flow("GP", "Ward", with: before), agency("Ward")])
    let edited = try map.applying(map.setting(.later, to: set, ofFact: 1))
    #expect(Array(edited.facts) == [map.facts[0], flow("GP", "Ward", with: after), map.facts[2]])
  }

  @Test("every kind of fact can be marked, and the mark taken off again")
  func everyKind() throws {
    let map = CareMap([
      flow("A", "B"), agency("A"), .journey(Journey("T", .real, stops: ["A", "B"])),
      .remark(Remark(.park, "x")), .title(Fact.Title("T")), .heading(Fact.Heading(.note, "n")),
    ])
    for place in map.facts.indices {
      let marked = try map.applying(map.setting(.later, to: .later("why"), ofFact: place))
      #expect(marked.facts[place].attributes == [.later("why")])
      #expect(try marked.applying(marked.setting(.later, to: nil, ofFact: place)) == map)
    }
  }

  @Test("of a key that may repeat, one stands in the place of all")
  func repeated() throws {
    let map = CareMap([flow("A", "B", with: [.tag("x"), .note("n"), .tag("y")])])
    let edited = try map.applying(map.setting(.tag, to: .tag("z"), ofFact: 0))
    #expect(edited.facts[0].attributes == [.note("n"), .tag("z")])
  }

  @Test("nothing changes where it is said so already, or there is nothing to take back")
  func nothing() {
    let map = CareMap([flow("A", "B", with: [.later("x")]), agency("C", pin)])
    #expect(map.setting(.later, to: .later("x"), ofFact: 0) == Edit([]))
    #expect(map.setting(.later, to: nil, ofFact: 1) == Edit([]))
    #expect(map.setting(.pin, to: pin, of: Agency.ID(2)) == Edit([]))
    #expect(map.setting(.pin, to: nil, of: Agency.ID(0)) == Edit([]))
  }

  @Test(
    "an agency is told it in the line that says it, else in its first, else in a new one at the end",
    arguments: [
      (
        [agency("gp"), agency("GP", .at("x"))],
        [agency("gp", .pin(Pin(column: 10, row: 4))), agency("GP", .at("x"))]
      ),
      (
        [agency("gp"), agency("GP", .pin(Pin(column: 1, row: 1)))],
        [agency("gp"), agency("GP", .pin(Pin(column: 10, row: 4)))]
      ),
      ([], [agency("GP", .pin(Pin(column: 10, row: 4)))]),
    ] as [([Fact], [Fact])])
  func ofAgency(before: [Fact], after: [Fact]) throws {
    let map = CareMap([flow("GP", "A")] + before)
    let edited = try map.applying(map.setting(.pin, to: pin, of: Agency.ID(0)))
    #expect(Array(edited.facts) == [flow("GP", "A")] + after)
  }

  @Test("taken back, it is gone from all lines of the agency, which stay")
  func takenBack() throws {
    let map = CareMap([
      agency("A", pin), flow("A", "B"), agency("a", .at("x"), pin), agency("B", pin),
    ])
    let edited = try map.applying(map.setting(.pin, to: nil, of: Agency.ID(0)))
    #expect(
      Array(edited.facts) == [agency("A"), flow("A", "B"), agency("a", .at("x")), agency("B", pin)])
  }

  @Test("what was set is what the agency says; others say what they said", arguments: namingSeeds)
  func laws(seed: UInt64) throws {
    for (map, agency) in mapsOfRoom(seed) {
      for value in [pin, nil] {
        let edit = map.setting(.pin, to: value, of: agency.id)
        let edited = try map.applying(edit)
        #expect(
          edited[agency.id].attributes.filter { $0.key == .pin } == (value.map { [$0] } ?? []))
        #expect(
          edited[agency.id].attributes.filter { $0.key != .pin }
            == agency.attributes.filter { $0.key != .pin }, "\(agency.name)")
        #expect(
          edited.agencies.filter { $0.id != agency.id }
            == map.agencies.filter { $0.id != agency.id })
        #expect(try Array(edited.applying(edit.inverse).facts) == Array(map.facts))
      }
    }
  }
}
