import MapModel
import TestSupport
import Testing

@Suite("Loops")
struct AdjacencyLoopsTests {
  @Test("on every small map they are the agencies that can reach each other", arguments: 0...4)
  func smallWorlds(agencies: Int) {
    for map in smallMaps(agencies: agencies, toThemselves: agencies < 4) {
      #expect(Adjacency(of: map).loops == PlainGraph(of: map).loops, "\(map.flowEnds)")
    }
  }

  @Test("in some layers of a tangled map they are the agencies that can reach each other")
  func tangledMaps() {
    for seed in 0..<300 as Range<UInt64> {
      let map = tangledMap(seed: seed, agencies: 10, flows: Int(seed) % 24)
      let layers = layers(seed: seed)
      #expect(Adjacency(of: map, layers).loops == PlainGraph(of: map, layers).loops, "seed \(seed)")
    }
  }

  @Test("they stand in the order of first mention, whatever order the flows were told in")
  func order() throws {
    let map = try map("D -> C\nB -> A\nE -> E\nA -> B\nC -> D")
    let loops = Adjacency(of: map).loops.map { $0.map { map[$0].name } }
    #expect(loops == [["D", "C"], ["B", "A"], ["E"]])
  }

  @Test("a chain of a hundred thousand agencies has none until its end leads back")
  func longChain() {
    let count = 100_000
    let chain = (0..<count).map { flow("\($0)", "\($0 + 1)") }
    #expect(Adjacency(of: CareMap(chain)).loops.isEmpty)
    let ring = CareMap(chain + [flow("\(count)", "0")])
    #expect(Adjacency(of: ring).loops == [(0...count).map(Agency.ID.init)])
  }
}
