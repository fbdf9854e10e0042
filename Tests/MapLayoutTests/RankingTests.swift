import MapModel
import TestSupport
import Testing

@testable import MapLayout

@Suite("Ranks")
struct RankingTests {
  private static func length(_ ranks: [Int], _ graph: FlowGraph) -> Int {
    graph.lines.reduce(0) { $0 + $1.strands.count * (ranks[$1.lower] - ranks[$1.upper]) }
  }

  /// The least length of all lines together, found by trying all ranks.
  private static func leastLength(_ graph: FlowGraph, _ ranks: [Int] = []) -> Int {
    guard ranks.count < graph.vertices.count else { return length(ranks, graph) }
    let vertex = ranks.count
    // Vertices come in the order in which lines run, so all that is above has a rank.
    let least =
      graph.lines.filter { $0.lower == vertex }
      .map { ranks[$0.upper] + $0.leastSpan }.max() ?? 0
    let last = 2 * (graph.vertices.count - 1)
    guard least <= last else { return .max }
    return (least...last).map { leastLength(graph, ranks + [$0]) }.min() ?? 0
  }

  @Test("make all lines together as short as can be", arguments: UInt64(0)..<80)
  func againstAllRanks(seed: UInt64) {
    let agencies = 2 + Int(seed % 3)
    let map = tinyMap(seed: seed, agencies: agencies, flows: 2 + Int(seed % 6))
    let graph = flowGraph(of: map).directed(by: Array(0..<agencies))
    let ranks = ranks(of: graph)
    #expect(ranks.min() == 0)
    #expect(graph.lines.allSatisfy { ranks[$0.lower] - ranks[$0.upper] >= $0.leastSpan })
    #expect(Self.length(ranks, graph) == Self.leastLength(graph), "seed \(seed): \(ranks)")
  }

  @Test("put a box nearer to that to which more lines lead")
  func weights() {
    // From A to E it is one step by way of B, or two by way of C and D.
    for (toB, toE) in [(3, 1), (1, 3)] {
      let steps = [("A", "B", toB), ("B", "E", toE), ("A", "C", 1), ("C", "D", 1), ("D", "E", 1)]
      let facts = ["A", "B", "C", "D", "E"].map { Fact.agency(Fact.Declaration($0)) }
      let flows = steps.flatMap { step in
        (0..<step.2).map { _ in Fact.flow(Fact.Step(step.0, .real, step.1)) }
      }
      let graph = flowGraph(of: CareMap(facts + flows))
      #expect(ranks(of: graph) == [0, toB > toE ? 1 : 2, 1, 2, 3])
    }
  }

  @Test("put a frame's gates above and below everything in it", arguments: UInt64(0)..<40)
  func gates(seed: UInt64) {
    let map = tinyMap(seed: seed, agencies: 4, flows: 6)
    var graph = flowGraph(of: map)
    let inside = graph.vertices.indices
    var random = RandomFacts(seed: seed)
    for flow in map.flows.prefix(1 + Int(seed % 3)) {
      let isTop = random.chance(50)
      let gate = graph.add(
        FlowGraph.Vertex(
          kind: .gate(flow.id, isTop: isTop), lines: [],
          extent: Extent(columns: 1, rows: 1, .down)))
      let agency = random.number(0...3)
      graph.addLine(of: flow, from: isTop ? gate : agency, to: isTop ? agency : gate, label: [])
    }
    let places = graph.vertices.map { vertex in
      vertex.isTopGate ? 0 : vertex.isGate ? 2 : 1
    }
    let order = graph.vertices.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var placeOf = [Int](repeating: 0, count: order.count)
    for (place, vertex) in order.enumerated() { placeOf[vertex] = place }
    let directed = graph.directed(by: placeOf)
    let ranks = ranks(of: directed)
    let within = inside.map { ranks[$0] }
    for vertex in graph.vertices.indices where graph.vertices[vertex].isGate {
      if graph.vertices[vertex].isTopGate {
        #expect(ranks[vertex] == 0 && within.allSatisfy { $0 > 0 }, "seed \(seed)")
      } else {
        #expect(within.allSatisfy { $0 < ranks[vertex] }, "seed \(seed)")
        #expect(ranks[vertex] == ranks.max(), "seed \(seed)")
      }
    }
    #expect(directed.lines.allSatisfy { ranks[$0.lower] - ranks[$0.upper] >= $0.leastSpan })
  }
}
