import MapModel
import TestSupport
import Testing

@testable import MapLayout

@Suite("The orders against which few flows run")
struct CycleBreakingTests {
  private static let orderCount = 4

  /// How many flows run against an order.
  private static func upward(_ graph: FlowGraph) -> Int {
    graph.lines.reduce(0) { $0 + $1.strands.count(where: \.isUpward) }
  }

  @Test("have every vertex once and leave no cycle", arguments: UInt64(0)..<40)
  func acyclic(seed: UInt64) {
    let agencies = 1 + Int(seed % 12)
    let map =
      seed.isMultiple(of: 2)
      ? randomMap(seed: seed, agencies: agencies, flows: agencies * 2)
      : tinyMap(seed: seed, agencies: agencies, flows: agencies * 4)
    let graph = flowGraph(of: map)
    let orders = downwardOrders(of: graph)
    #expect(orders.count == Self.orderCount)
    for order in orders {
      #expect(order.sorted() == Array(0..<agencies), "seed \(seed)")
      let directed = graph.directed(by: order)
      #expect(directed.lines.allSatisfy { order[$0.upper] < order[$0.lower] }, "seed \(seed)")
      for line in directed.lines {
        for strand in line.strands {
          let flow = map[strand.flow]
          let ends = strand.isUpward ? (line.lower, line.upper) : (line.upper, line.lower)
          #expect(ends.0 == flow.source.index && ends.1 == flow.target.index, "seed \(seed)")
        }
      }
      #expect(directed.lines.count == graph.lines.count)
    }
  }

  @Test("turn no flow round where none closes a cycle", arguments: UInt64(0)..<40)
  func nothingToTurn(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let agencies = random.number(2...12)
    let places = shuffled(Array(0..<agencies), &random)
    let told = tinyMap(seed: seed, agencies: agencies, flows: agencies * 2)
    // Every flow runs from the earlier to the later place, however agencies were told.
    let facts = told.flows.map { flow in
      let (one, other) = (flow.source.index, flow.target.index)
      let isForward = places[one] < places[other]
      return Fact.flow(
        Fact.Step(
          told.agencies[isForward ? one : other].name, .real,
          told.agencies[isForward ? other : one].name))
    }
    let graph = flowGraph(of: CareMap(facts))
    for order in downwardOrders(of: graph).dropFirst() {
      #expect(Self.upward(graph.directed(by: order)) == 0, "seed \(seed)")
    }
  }

  @Test("turn at most half of the flows round, if greedy", arguments: UInt64(0)..<60)
  func greedy(seed: UInt64) {
    let agencies = 2 + Int(seed % 9)
    let graph = flowGraph(of: tinyMap(seed: seed, agencies: agencies, flows: agencies * 4))
    let flows = graph.lines.reduce(0) { $0 + $1.strands.count }
    let greedy = downwardOrders(of: graph)[1]
    #expect(Self.upward(graph.directed(by: greedy)) * 2 <= flows, "seed \(seed)")
  }

  @Test("begin with that of telling")
  func told() {
    let graph = flowGraph(of: tinyMap(seed: 1, agencies: 7, flows: 9))
    #expect(downwardOrders(of: graph).first == Array(0..<7))
  }

  @Test("include one against which as few flows run as can be, on nearly all tiny maps")
  func againstAllOrders() {
    var least = 0
    var found = 0
    for seed in UInt64(0)..<60 {
      let graph = flowGraph(of: tinyMap(seed: seed, agencies: 4, flows: 8))
      func fewest(_ orders: [[Int]]) -> Int {
        orders.map { Self.upward(graph.directed(by: $0)) }.min() ?? 0
      }
      let best = fewest(permutations(of: Array(0..<4)))
      let here = fewest(downwardOrders(of: graph))
      #expect(here >= best)
      least += best
      found += here
    }
    #expect(found <= least + least / 20, "\(found) flows are turned round, \(least) would do")
  }
}
