import TestSupport
import Testing

@testable import MapLayout

/// How many strands of a picture cross, counted pair by pair.
func crossingsPairByPair(_ graph: LevelGraph, _ levels: [[Int]]) -> Int {
  var places = [Int](repeating: 0, count: graph.items.count)
  for level in levels {
    for (place, item) in level.enumerated() { places[item] = place }
  }
  var count = 0
  for one in graph.segments.indices {
    for other in 0..<one {
      let (first, second) = (graph.segments[one], graph.segments[other])
      guard graph.items[first.upper].level == graph.items[second.upper].level else { continue }
      let above = places[first.upper] - places[second.upper]
      let below = places[first.lower] - places[second.lower]
      if above * below < 0 { count += graph.strandCount(one) * graph.strandCount(other) }
    }
  }
  return count
}

@Suite("Ordering")
struct OrderingTests {
  /// The fewest crossings of all orders of all levels.
  private static func fewestCrossings(_ graph: LevelGraph) -> Int {
    func tryAll(_ index: Int, _ levels: [[Int]]) -> Int {
      guard index < levels.count else { return crossingsPairByPair(graph, levels) }
      guard !graph.fixedLevels.contains(index) else { return tryAll(index + 1, levels) }
      return permutations(of: levels[index]).map { order in
        var levels = levels
        levels[index] = order
        return tryAll(index + 1, levels)
      }.min() ?? 0
    }
    return tryAll(0, graph.levels)
  }

  @Test("counts crossings as one does who looks at every pair", arguments: UInt64(0)..<30)
  func counting(seed: UInt64) {
    let agencies = 4 + Int(seed % 9)
    let graph = tinyLevels(seed: seed, agencies: agencies, flows: agencies * 3)
    var ordering = Ordering(graph)
    var before = crossingsPairByPair(graph, graph.levels)
    #expect(ordering.crossings == before, "seed \(seed)")
    for step in [
      { (it: inout Ordering) in it.sweep(effort: 100_000) }, { $0.improve(effort: 50_000) },
    ] {
      step(&ordering)
      #expect(ordering.crossings == crossingsPairByPair(graph, ordering.graph.levels))
      #expect(ordering.crossings <= before, "seed \(seed)")
      before = ordering.crossings
      #expect(ordering.graph.levels.map { $0.sorted() } == graph.levels.map { $0.sorted() })
    }
  }

  @Test(
    "finds an order of tiny pictures in which as few lines cross as can", arguments: UInt64(0)..<80)
  func againstAllOrders(seed: UInt64) {
    let graph = tinyLevels(seed: seed, agencies: 4 + Int(seed % 3), flows: 7 + Int(seed % 3))
    let orders = graph.levels.reduce(1) { $0 * (1...max(1, $1.count)).reduce(1, *) }
    guard orders <= 1000 else { return }
    var ordering = Ordering(graph)
    ordering.sweep(effort: 1_000_000)
    ordering.improve(effort: 100_000)
    #expect(ordering.crossings == Self.fewestCrossings(graph), "seed \(seed)")
  }

  @Test("leaves fixed levels as they are", arguments: UInt64(0)..<20)
  func fixedLevels(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    var graph = tinyLevels(seed: seed, agencies: 8, flows: 18)
    graph.levels = graph.levels.map { shuffled($0, &random) }
    graph.fixedLevels = [0, graph.levels.count / 2]
    var ordering = Ordering(graph)
    ordering.sweep(effort: 100_000)
    ordering.improve(effort: 100_000)
    for level in graph.fixedLevels {
      #expect(ordering.graph.levels[level] == graph.levels[level], "seed \(seed)")
    }
    #expect(ordering.crossings == crossingsPairByPair(graph, ordering.graph.levels))
  }

  @Test("comes to the same order each time")
  func determinism() {
    for seed in UInt64(0)..<5 {
      let graph = tinyLevels(seed: seed, agencies: 12, flows: 40)
      let levels = (0..<2).map { _ in
        var ordering = Ordering(graph)
        ordering.sweep(effort: 100_000)
        ordering.improve(effort: 100_000)
        return ordering.graph.levels
      }
      #expect(levels[0] == levels[1])
    }
  }

  @Test(
    "counts pairs in the wrong order as one does who looks at every pair", arguments: UInt64(0)..<30
  )
  func inversionCount(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let bound = random.number(1...20)
    let numbers = (0..<random.number(0...25)).map { _ in
      (place: random.number(0...bound - 1), weight: random.number(1...4))
    }
    var count = 0
    for (index, one) in numbers.enumerated() {
      for other in numbers[index...] where one.place > other.place {
        count += one.weight * other.weight
      }
    }
    #expect(inversions(in: numbers, below: bound) == count, "seed \(seed)")
  }
}
