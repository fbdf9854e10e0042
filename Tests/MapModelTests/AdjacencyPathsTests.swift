import MapModel
import TestSupport
import Testing

@Suite("Ways between agencies")
struct AdjacencyPathsTests {
  /// Compares the ways between all agencies of a map with all that there are.
  private func expectPaths(_ map: CareMap, _ layers: LayerSet, _ place: String) {
    let adjacency = Adjacency(of: map, layers)
    let plain = PlainGraph(of: map, layers)
    for source in plain.agencies {
      for target in plain.agencies {
        let expected = plain.paths(from: source, to: target)
        #expect(adjacency.paths(from: source, to: target, limit: 10_000) == expected, "\(place)")
        #expect(adjacency.shortestPath(from: source, to: target) == expected.first, "\(place)")
      }
    }
  }

  @Test(
    "on every small map they are all there are, the shortest and first told first",
    arguments: 0...3)
  func smallWorlds(agencies: Int) {
    for map in smallMaps(agencies: agencies) { expectPaths(map, .all, "\(map.flowEnds)") }
  }

  @Test(
    "in some layers of a tangled map they are all there are, the shortest and first told first",
    arguments: 0..<8 as Range<UInt64>)
  func tangledMaps(ten: UInt64) {
    for seed in ten * 10..<ten * 10 + 10 {
      let map = tangledMap(seed: seed, agencies: 6, flows: 4 + Int(seed) % 12)
      expectPaths(map, layers(seed: seed / 2), "seed \(seed)")
    }
  }

  @Test("no more are found than asked for, and those are the first", arguments: 0...6)
  func limit(limit: Int) throws {
    let map = try map("A -> B -> C\nA -> C\nA -> C\nB -> C\nA -> D -> C")
    let (source, target) = (Agency.ID(0), Agency.ID(2))
    let all = PlainGraph(of: map).paths(from: source, to: target)
    let found = Adjacency(of: map).paths(from: source, to: target, limit: limit)
    #expect(found == Array(all.prefix(limit)))
  }

  @Test("from an agency to itself leads the way that takes no flow, and no other")
  func toItself() throws {
    let map = try map("A -> B -> A\nA -> A")
    let adjacency = Adjacency(of: map)
    #expect(adjacency.paths(from: Agency.ID(0), to: Agency.ID(0)) == [[]])
    #expect(adjacency.shortestPath(from: Agency.ID(0), to: Agency.ID(0)) == [])
  }

  @Test("where no flow leads on there is no way")
  func noWay() throws {
    let map = try map("A -> B\nC -> B\nA => C")
    let real = Adjacency(of: map, LayerSet(.real))
    #expect(real.paths(from: Agency.ID(0), to: Agency.ID(2)).isEmpty)
    #expect(real.shortestPath(from: Agency.ID(1), to: Agency.ID(0)) == nil)
  }

  @Test("the way along a chain of a hundred thousand agencies takes every flow")
  func longChain() {
    let count = 100_000
    let map = CareMap((0..<count).map { flow("\($0)", "\($0 + 1)") })
    let path = Adjacency(of: map).shortestPath(from: Agency.ID(0), to: Agency.ID(count))
    #expect(path == (0..<count).map(Flow.ID.init))
  }
}
