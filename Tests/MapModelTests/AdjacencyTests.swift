import MapModel
import TestSupport
import Testing

@Suite("Which flows leave and reach an agency")
struct AdjacencyTests {
  /// Compares each list of a map with what going through all flows gives.
  private func expectLists(_ map: CareMap, _ layers: LayerSet, _ place: String) {
    let adjacency = Adjacency(of: map, layers)
    let plain = PlainGraph(of: map, layers)
    #expect(adjacency.agencyCount == map.agencies.count)
    for agency in plain.agencies {
      let leaving = plain.flows(from: agency)
      let reaching = plain.flows(to: agency)
      #expect(adjacency.flows(from: agency) == leaving.map(\.id), "\(place)")
      #expect(adjacency.flows(to: agency) == reaching.map(\.id), "\(place)")
      #expect(adjacency.successors(of: agency) == each(leaving.map(\.target)), "\(place)")
      #expect(adjacency.predecessors(of: agency) == each(reaching.map(\.source)), "\(place)")
    }
  }

  /// Values without those that stand before.
  private func each(_ agencies: [Agency.ID]) -> [Agency.ID] {
    agencies.indices.filter { !agencies[..<$0].contains(agencies[$0]) }.map { agencies[$0] }
  }

  @Test("on every small map they are those that going through all flows finds", arguments: 0...3)
  func smallWorlds(agencies: Int) {
    for map in smallMaps(agencies: agencies) { expectLists(map, .all, "\(map.flowEnds)") }
  }

  @Test("in some layers of a tangled map they are those that going through all flows finds")
  func tangledMaps() {
    for seed in 0..<100 as Range<UInt64> {
      let map = tangledMap(seed: seed, agencies: 6, flows: Int(seed) % 20)
      expectLists(map, layers(seed: seed), "seed \(seed)")
    }
  }

  @Test("a flow has the ends that it has on the map, whatever the layers")
  func ends() {
    let map = tangledMap(seed: 1, agencies: 6, flows: 20)
    let adjacency = Adjacency(of: map, .init(.real))
    #expect(map.flows.map { adjacency.source(of: $0.id) } == map.flows.map(\.source))
    #expect(map.flows.map { adjacency.target(of: $0.id) } == map.flows.map(\.target))
  }
}
