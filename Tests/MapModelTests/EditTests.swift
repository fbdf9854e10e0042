import MapModel
import TestSupport
import Testing

extension Edit {
  /// An edit of some splices that fits a map, and the facts that it should leave.
  fileprivate static func random(
    of map: CareMap, _ random: inout RandomFacts
  ) -> (edit: Edit, facts: [Fact]) {
    var facts = Array(map.facts)
    let splices = (0..<random.number(0...3)).map { _ in
      let place = random.number(0...facts.count)
      let end = random.number(place...min(facts.count, place + 3))
      let splice = Splice(
        at: place, removing: Array(facts[place..<end]),
        inserting: random.facts(random.number(0...3)))
      facts.replaceSubrange(place..<end, with: splice.inserted)
      return splice
    }
    return (Edit(splices), facts)
  }
}

@Suite("An edit")
struct EditTests {
  private static let seeds = 0..<300 as Range<UInt64>

  /// A random map with an edit that fits it, and the facts that the edit should leave.
  private func example(_ seed: UInt64) -> (map: CareMap, edit: Edit, facts: [Fact]) {
    var random = RandomFacts(seed: seed)
    let map = CareMap(random.facts(random.number(0...12)))
    let (edit, facts) = Edit.random(of: map, &random)
    return (map, edit, facts)
  }

  @Test("the inverse of the inverse is the edit itself", arguments: seeds)
  func inverseOfInverse(seed: UInt64) {
    let edit = example(seed).edit
    #expect(edit.inverse.inverse == edit)
  }

  @Test("an edit followed by its inverse leaves the map as it was", arguments: seeds)
  func takingBack(seed: UInt64) throws {
    let (map, edit, _) = example(seed)
    let restored = try map.applying(edit).applying(edit.inverse)
    #expect(Array(restored.facts) == Array(map.facts))
  }

  @Test("an edited map is the map of the facts that are left", arguments: seeds)
  func editedMap(seed: UInt64) throws {
    let (map, edit, facts) = example(seed)
    let edited = try map.applying(edit)
    let expected = CareMap(facts)
    #expect(Array(edited.facts) == facts)
    #expect(edited.agencies == expected.agencies)
    #expect(Array(edited.flows) == Array(expected.flows))
    #expect(edited.claims == expected.claims)
  }

  @Test("a name that an edit takes from the map means nothing any more")
  func forgottenNames() throws {
    let map = CareMap([agency("Ward", .short("W")), flow("GP", "Ward")])
    let edited = try map.applying(Edit([Edit.Splice(at: 0, removing: Array(map.facts))]))
    for name in ["Ward", "W", "GP"] { #expect(edited.agency(named: name) == nil, "\(name)") }
  }

  @Test("each splice is made upon the map that the ones before it have left")
  func splicesInOrder() throws {
    let edit = Edit([
      Edit.Splice(at: 0, removing: [flow("A", "B")], inserting: [flow("C", "D"), flow("E", "F")]),
      Edit.Splice(at: 1, removing: [flow("E", "F")]),
      Edit.Splice(at: 1, inserting: [agency("G")]),
    ])
    let map = try CareMap([flow("A", "B")]).applying(edit)
    #expect(Array(map.facts) == [flow("C", "D"), agency("G")])
  }

  @Test(
    "an edit beyond the facts is refused, with the place",
    arguments: [
      Edit.Splice(at: -1, inserting: [agency("X")]), Edit.Splice(at: 3, inserting: [agency("X")]),
      Edit.Splice(at: 1, removing: [agency("B"), agency("C")]),
      Edit.Splice(at: .max, removing: [agency("A")]), Edit.Splice(at: .min),
    ])
  func noSuchPlace(splice: Edit.Splice) {
    let map = CareMap([agency("A"), agency("B")])
    #expect(throws: EditError.noSuchPlace(splice.place)) { try map.applying(Edit([splice])) }
  }

  @Test("an edit that is to remove another fact is refused, with the place")
  func otherFact() {
    let map = CareMap([agency("A"), agency("B"), flow("A", "B")])
    let splice = Edit.Splice(at: 1, removing: [agency("B"), flow("A", "B", .official)])
    #expect(throws: EditError.otherFact(at: 2)) { try map.applying(Edit([splice])) }
  }

  @Test("an edit of which one splice is refused changes nothing")
  func refusedAltogether() {
    var map = CareMap([agency("A"), agency("B")])
    let edit = Edit([
      Edit.Splice(at: 0, removing: [agency("A")]), Edit.Splice(at: 0, inserting: [flow("C", "D")]),
      Edit.Splice(at: 1, removing: [agency("A")]),
    ])
    #expect(throws: EditError.otherFact(at: 1)) { try map.apply(edit) }
    #expect(Array(map.facts) == [agency("A"), agency("B")])
    #expect(map.agencyNames == ["A", "B"])
  }
}
