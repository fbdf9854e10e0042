import MapModel
import TestSupport
import Testing

@Suite("Agencies of nearly the same name")
struct NearlySameNamesTests {
  @Test("pairs of a map are all those that are close for a reason better than shared words")
  func nearlySameNames() {
    for seed in 0..<100 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let map = CareMap((0..<12).map { _ in agency(random.nearlySameName()) })
      let expected = map.agencies.flatMap { second in
        map.agencies[..<second.id.index].compactMap { first -> [String]? in
          switch CloseName.Reason(first.name, second.name) {
          case .spelling, .acronym, .sameWords: [first.name, second.name]
          case .sharedWords, nil: nil
          }
        }
      }
      let found = map.nearlySameNames.map { [map[$0.first].name, map[$0.second].name] }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test("they are told with the one that was mentioned first and the reason")
  func reasons() {
    let map = CareMap([
      flow("Emergency Dept", "Ambulance"), flow("Ambulence", "ED"), flow("Hub Team", "Team"),
    ])
    let pairs = map.nearlySameNames
    #expect(pairs.map(\.reason) == [.spelling(letters: 1), .acronym])
    #expect(pairs.map { map[$0.first].name } == ["Ambulance", "Emergency Dept"])
    #expect(pairs.map { map[$0.second].name } == ["Ambulence", "ED"])
  }

  @Test("among more than four thousand agencies nobody looks for them")
  func manyAgencies() {
    let names = ["Ambulance", "Ambulence"] + (0..<3999).map { "Place number \($0)" }
    #expect(CareMap(names.map { agency($0) }).nearlySameNames.isEmpty)
  }
}
