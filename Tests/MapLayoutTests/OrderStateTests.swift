import TestSupport
import Testing

@testable import MapLayout

@Suite("An order of items")
struct OrderStateTests {
  @Test("knows after every move how many lines cross", arguments: UInt64(0)..<30)
  func moves(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let graph = tinyLevels(seed: seed, agencies: 9, flows: 24)
    var state = OrderState(graph)
    var effort = 1_000_000
    for _ in 0..<20 {
      switch random.number(0...5) {
      case 0: state.walk(graph, random.chance(50))
      case 1: state.sortByMedians(downwards: random.chance(50), turningEquals: random.chance(50))
      case 2: state.sift(&effort, turningEquals: random.chance(50))
      case 3: state.reinsertLines(&effort)
      default:
        let level = random.number(0...state.levels.count - 1)
        let last = state.levels[level].count - 1
        state.move(inLevel: level, from: random.number(0...last), to: random.number(0...last))
      }
      #expect(state.crossings == crossingsPairByPair(graph, state.levels), "seed \(seed)")
      #expect(state.crossings == state.countedCrossings, "seed \(seed)")
      #expect(state.levels.map { $0.sorted() } == graph.levels.map { $0.sorted() })
    }
  }

  @Test(
    "sifted, or with lines put back, has no more crossings than before", arguments: UInt64(0)..<30)
  func neverWorse(seed: UInt64) {
    var state = OrderState(tinyLevels(seed: seed, agencies: 10, flows: 30))
    var effort = 1_000_000
    var before = state.crossings
    for turningEquals in [false, true] {
      state.sift(&effort, turningEquals: turningEquals)
      #expect(state.crossings <= before, "seed \(seed)")
      before = state.crossings
    }
    state.reinsertLines(&effort)
    #expect(state.crossings <= before, "seed \(seed)")
  }

  @Test("has no line that would cross fewer others on another way", arguments: UInt64(0)..<40)
  func linesAreAtTheirBest(seed: UInt64) {
    let graph = tinyLevels(seed: seed, agencies: 6, flows: 14)
    var state = OrderState(graph)
    var effort = 10_000_000
    state.reinsertLines(&effort)
    for line in graph.graph.lines.indices {
      let passing = graph.segments(ofLine: line).dropLast().map { graph.segments[$0].lower }
      guard !passing.isEmpty, passing.count <= 3 else { continue }
      #expect(
        Self.fewestCrossings(graph, state.levels, moving: passing) == state.crossings,
        "seed \(seed), line \(line)")
    }
  }

  /// The fewest crossings of all ways of a line's items through their levels.
  private static func fewestCrossings(
    _ graph: LevelGraph, _ levels: [[Int]], moving items: [Int]
  ) -> Int {
    guard let item = items.first else { return crossingsPairByPair(graph, levels) }
    let level = graph.items[item].level
    let others = levels[level].filter { $0 != item }
    return (0...others.count).map { slot in
      var levels = levels
      levels[level] = others
      levels[level].insert(item, at: slot)
      return fewestCrossings(graph, levels, moving: Array(items.dropFirst()))
    }.min() ?? 0
  }
}
