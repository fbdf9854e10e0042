import TestSupport
import Testing

@testable import MapLayout

@Suite("The network simplex method")
struct NetworkSimplexTests {
  struct Arc {
    let tail: Int
    let head: Int
    let cost: Int
    let capacity: Int
  }

  private static func arcs(seed: UInt64, nodes: Int) -> [Arc] {
    var random = RandomFacts(seed: seed)
    return (0..<random.number(1...7)).map { _ in
      Arc(
        tail: random.number(0...nodes - 1), head: random.number(0...nodes - 1),
        cost: random.number(-3...3), capacity: random.number(1...2))
    }
  }

  /// The least cost of all that can flow in circles, found by trying everything.
  private static func leastCost(_ arcs: [Arc], nodes: Int) -> Int {
    var least = 0
    func tryAll(_ index: Int, _ surplus: [Int], _ cost: Int) {
      guard index < arcs.count else {
        if surplus.allSatisfy({ $0 == 0 }) { least = min(least, cost) }
        return
      }
      let arc = arcs[index]
      for flow in 0...arc.capacity {
        var surplus = surplus
        surplus[arc.tail] -= flow
        surplus[arc.head] += flow
        tryAll(index + 1, surplus, cost + flow * arc.cost)
      }
    }
    tryAll(0, [Int](repeating: 0, count: nodes), 0)
    return least
  }

  /// What the potentials prove: nothing that flows costs less.
  private static func bound(_ arcs: [Arc], _ potentials: [Int]) -> Int {
    arcs.reduce(0) { sum, arc in
      sum + arc.capacity * min(0, arc.cost + potentials[arc.tail] - potentials[arc.head])
    }
  }

  @Test("finds potentials that prove the least cost of any flow", arguments: UInt64(0)..<200)
  func duality(seed: UInt64) {
    let nodes = 1 + Int(seed % 4)
    let arcs = Self.arcs(seed: seed, nodes: nodes)
    var network = NetworkSimplex(nodeCount: nodes, greatestCost: 3)
    for arc in arcs {
      network.addArc(from: arc.tail, to: arc.head, cost: arc.cost, capacity: arc.capacity)
      // A network that grows is solved from where it stands.
      if seed.isMultiple(of: 2) { _ = network.potentials() }
    }
    let potentials = network.potentials()
    #expect(
      Self.bound(arcs, potentials) == Self.leastCost(arcs, nodes: nodes), "seed \(seed), \(arcs)")
  }

  @Test("ends where all pulls are alike, and thousands of arcs could come in")
  func degenerate() {
    let side = 30
    var network = NetworkSimplex(nodeCount: side * side, greatestCost: 1)
    for node in 0..<side * side {
      if node % side > 0 { network.addArc(from: node - 1, to: node, cost: -1, capacity: .max) }
      if node >= side { network.addArc(from: node - side, to: node, cost: -1, capacity: .max) }
    }
    let last = side * side - 1
    network.addArc(from: last, to: 0, cost: 0, capacity: 1)
    network.addArc(from: 0, to: last, cost: 0, capacity: 1)
    let potentials = network.potentials()
    #expect(potentials[0] - potentials[last] == 2 * (side - 1))
  }
}
