import MapModel
import TestSupport
import Testing

@Suite("A map")
struct CareMapTests {
  @Test("a map of no facts has no agencies, no flows and no title")
  func empty() {
    let map = CareMap()
    #expect(map.facts.isEmpty)
    #expect(map.agencies.isEmpty)
    #expect(map.flows.isEmpty)
    #expect(map.title == nil)
    #expect(map.agency(named: "") == nil)
  }

  @Test("it gives back the facts that it was told", arguments: 0..<20 as Range<UInt64>)
  func facts(fifty: UInt64) {
    for seed in fifty * 50..<fifty * 50 + 50 {
      var random = RandomFacts(seed: seed)
      let facts = random.facts(random.number(0...20))
      #expect(Array(CareMap(facts).facts) == facts, "seed \(seed)")
    }
  }

  @Test("maps with the same facts are the same, however they came about")
  func same() throws {
    let facts = [flow("A", "B", label: "calls"), agency("C"), flow("B", "C")]
    var grown = CareMap([flow("X", "Y")])
    try grown.apply(grown.replacing(at: 0, with: facts))
    #expect(grown == CareMap(facts))
    #expect(grown.hashValue == CareMap(facts).hashValue)
  }

  @Test(
    "maps whose facts differ in anything are not the same",
    arguments: [
      [flow("B", "A"), agency("A")], [agency("A"), flow("A", "B")], [flow("A", "B")],
      [flow("a", "B"), agency("A")], [flow("A", "B", .official), agency("A")],
      [flow("A", "B", label: "calls"), agency("A")], [flow("A", "B"), agency("A", .note("x"))],
      [flow("A", "B"), agency("A"), agency("A")],
    ])
  func different(facts: [Fact]) {
    #expect(CareMap(facts) != CareMap([flow("A", "B"), agency("A")]))
  }

  @Test("a flow knows its agencies, its layer, its label and what else was told of it")
  func flows() {
    let map = CareMap([
      agency("Ward", .short("W")),
      flow("GP", "w", .official, label: "writes", with: [.by("post"), .wait(Duration(2, .week))]),
    ])
    let flow = map[Flow.ID(0)]
    #expect(map[flow.source].name == "GP")
    #expect(map[flow.target].name == "Ward")
    #expect(flow.layer == .official)
    #expect(flow.label == "writes")
    #expect(flow.attributes == [.wait(Duration(2, .week)), .by("post")])
  }

  @Test("agencies and flows are numbered by their place, and every agency is told of")
  func numbers() {
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let map = CareMap(random.facts(random.number(0...20)))
      #expect(map.agencies.map(\.id.index) == Array(map.agencies.indices), "seed \(seed)")
      #expect(map.flows.map(\.id.index) == Array(map.flows.indices), "seed \(seed)")
      let touched = Set(map.flows.flatMap { [$0.source, $0.target] })
      let declared = map.agencies.filter(\.isDeclared).map(\.id)
      #expect(touched.union(declared) == Set(map.agencies.map(\.id)), "seed \(seed)")
    }
  }
}
