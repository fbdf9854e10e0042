import MapModel
import TestSupport
import Testing

@Suite("How far care reaches")
struct AdjacencyReachTests {
  /// What is downstream, nearest first, then in the order in which flows that lead there from a step
  /// nearer were told.
  private func plainDownstream(
    of start: Agency.ID, _ graph: PlainGraph
  ) -> [Adjacency.Reached] {
    var steps = graph.steps(from: start)
    steps[start] = 0
    func firstFlow(to agency: Agency.ID, _ count: Int) -> Flow.ID {
      graph.flows(to: agency).first { steps[$0.source] == count - 1 }?.id ?? Flow.ID(-1)
    }
    return steps.filter { $0.key != start }
      .map { (Adjacency.Reached($0.key, steps: $0.value), firstFlow(to: $0.key, $0.value)) }
      .sorted { ($0.0.steps, $0.1) < ($1.0.steps, $1.1) }
      .map(\.0)
  }

  /// The map with every flow turned round, told in the same order.
  private func turnedRound(_ map: CareMap) -> CareMap {
    CareMap(
      map.agencyNames.map { agency($0) }
        + map.flows.map { flow(map[$0.target].name, map[$0.source].name, $0.layer) })
  }

  private func expectReach(_ map: CareMap, _ layers: LayerSet, _ place: String) {
    let adjacency = Adjacency(of: map, layers)
    let graph = PlainGraph(of: map, layers)
    let turned = PlainGraph(of: turnedRound(map), layers)
    for agency in graph.agencies {
      #expect(adjacency.downstream(of: agency) == plainDownstream(of: agency, graph), "\(place)")
      #expect(adjacency.upstream(of: agency) == plainDownstream(of: agency, turned), "\(place)")
    }
  }

  @Test("on every small map care reaches what steps upon steps reach", arguments: 0...3)
  func smallWorlds(agencies: Int) {
    for map in smallMaps(agencies: agencies) { expectReach(map, .all, "\(map.flowEnds)") }
  }

  @Test("in some layers of a tangled map care reaches what steps upon steps reach")
  func tangledMaps() {
    for seed in 0..<100 as Range<UInt64> {
      let map = tangledMap(seed: seed, agencies: 8, flows: Int(seed) % 20)
      expectReach(map, layers(seed: seed), "seed \(seed)")
    }
  }

  @Test("agencies equally near stand in the order in which the flows to them were told")
  func orderOfTelling() throws {
    let map = try map("A -> C\nB -> D\nA -> B\nC -> E")
    let reached = Adjacency(of: map).downstream(of: Agency.ID(0))
    #expect(reached.map { map[$0.agency].name } == ["C", "B", "D", "E"])
    #expect(reached.map(\.steps) == [1, 1, 2, 2])
  }

  @Test(
    "entry points send to others and no other sends to them, exit points the other way",
    arguments: 0...3)
  func entriesAndExits(agencies: Int) {
    for map in smallMaps(agencies: agencies) {
      let ends = map.flowEnds.filter { $0[0] != $0[1] }
      let (sources, targets) = (Set(ends.map { $0[0] }), Set(ends.map { $0[1] }))
      let adjacency = Adjacency(of: map)
      let entries = adjacency.entryPoints.map { map[$0].name }
      let exits = adjacency.exitPoints.map { map[$0].name }
      #expect(entries == sources.subtracting(targets).sorted(), "\(map.flowEnds)")
      #expect(exits == targets.subtracting(sources).sorted(), "\(map.flowEnds)")
    }
  }

  @Test("only flows of the layers asked for make entry and exit points")
  func entriesOfLayers() throws {
    let map = try map("A -> B -> C\nC => A")
    let official = Adjacency(of: map, LayerSet(.official))
    #expect(official.entryPoints.map { map[$0].name } == ["C"])
    #expect(official.exitPoints.map { map[$0].name } == ["A"])
    #expect(Adjacency(of: map).entryPoints.isEmpty)
  }

  @Test("the end of a chain of a hundred thousand agencies is reached")
  func longChain() {
    let count = 100_000
    let map = CareMap((0..<count).map { flow("\($0)", "\($0 + 1)") })
    let adjacency = Adjacency(of: map)
    #expect(
      adjacency.downstream(of: Agency.ID(0)).last == .init(Agency.ID(count), steps: count))
    #expect(adjacency.upstream(of: Agency.ID(count)).last == .init(Agency.ID(0), steps: count))
  }
}
