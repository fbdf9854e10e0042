import MapModel
import TestSupport
import Testing

@testable import MapLayout

@Suite("Folding")
struct FoldingTests {
  private static func graph(seed: UInt64, agencies: Int) -> FlowGraph {
    flowGraph(of: randomMap(seed: seed, agencies: agencies, flows: agencies * 3 / 2))
  }

  @Test(
    "lets every line run down, with a level for its label on the way", arguments: UInt64(0)..<40)
  func downwards(seed: UInt64) {
    let agencies = 2 + Int(seed % 12)
    for columns in [40, 60, 100, nil] {
      for fold in folds(of: Self.graph(seed: seed, agencies: agencies), columns: columns) {
        #expect(fold.levels.count == agencies && fold.levels.min() == 0)
        for (index, line) in fold.graph.lines.enumerated() {
          let (first, last) = (fold.levels[line.upper], fold.levels[line.lower])
          #expect(first < last, "seed \(seed)")
          guard !line.label.isEmpty else { continue }
          #expect(first < fold.labelLevels[index] && fold.labelLevels[index] < last, "seed \(seed)")
        }
      }
    }
  }

  @Test("has levels that are no wider than asked, in whatever order", arguments: UInt64(0)..<40)
  func width(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    for columns in [30, 44, 61, 100] {
      for fold in folds(of: Self.graph(seed: seed, agencies: 9), columns: columns) {
        var graph = LevelGraph(fold)
        graph.levels = graph.levels.map { shuffled($0, &random) }
        let numbering = AcrossNumbering(graph)
        for level in graph.levels {
          #expect(numbering.leastWall(level) * 2 < columns, "seed \(seed), \(columns) columns")
        }
      }
    }
  }

  @Test("is not possible where a box alone is wider than asked")
  func tooWide() {
    let map = CareMap([.flow(Fact.Step("Community Hub", .real, "GP"))])
    let graph = flowGraph(of: map)
    let box = graph.vertices[0].extent.across
    #expect(folded(graph, priorities: [0, 1], columns: box - 4) == nil)
    #expect(folded(graph, priorities: [0, 1], columns: box + 4) != nil)
  }

  @Test("puts down first what is to come first, where the width allows it")
  func priorities() {
    let map = CareMap((0..<6).map { .agency(Fact.Declaration("Agency \($0)")) })
    let graph = flowGraph(of: map)
    let fold = folded(graph, priorities: [5, 4, 3, 2, 1, 0], columns: 40)
    let levels = fold?.levels ?? []
    #expect(levels == levels.sorted(by: >))
    #expect(Set(levels).count > 1)
  }
}

@Suite("A narrow order")
struct NarrowOrderTests {
  /// How many strands are open at most between two neighbours of an order.
  private static func widest(_ graph: FlowGraph, _ places: [Int]) -> Int {
    places.indices.map { place in
      graph.lines.reduce(0) { sum, line in
        let ends = [places[line.upper], places[line.lower]].sorted()
        return ends[0] <= place && place < ends[1] ? sum + line.strands.count : sum
      }
    }.max() ?? 0
  }

  private static func downward(_ graph: FlowGraph, _ places: [Int]) -> Int {
    graph.lines.reduce(0) { sum, line in
      line.strands.reduce(sum) { sum, strand in
        sum + ((places[line.upper] < places[line.lower]) != strand.isUpward ? 1 : -1)
      }
    }
  }

  @Test(
    "has every vertex once, and more flows run downwards than upwards", arguments: UInt64(0)..<40)
  func order(seed: UInt64) {
    let agencies = 1 + Int(seed % 10)
    let graph = flowGraph(of: tinyMap(seed: seed, agencies: agencies, flows: agencies * 2))
    let places = narrowPlaces(of: graph)
    #expect(places.sorted() == Array(0..<agencies))
    #expect(Self.downward(graph, places) >= 0, "seed \(seed)")
  }

  @Test("opens hardly more lines at a time than the best one")
  func againstAllOrders() {
    var least = 0
    var found = 0
    for seed in UInt64(0)..<40 {
      let graph = flowGraph(of: tinyMap(seed: seed, agencies: 5, flows: 8))
      let best = permutations(of: Array(0..<5)).map { Self.widest(graph, $0) }.min() ?? 0
      let here = Self.widest(graph, narrowPlaces(of: graph))
      #expect(here >= best)
      least += best
      found += here
    }
    #expect(found <= least + least / 20, "\(found) lines are open, \(least) would do")
  }
}
