import MapModel
import TestSupport
import Testing

@testable import MapLayout

@Suite("Widths")
struct WidthsTests {
  private static let worlds = (UInt64(0)..<25).flatMap { seed in
    [Heading.down, .right].map { (seed, $0) }
  }

  @Test("are what a level of anything needs, in whatever order", arguments: UInt64(0)..<40)
  func enough(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let agencies = 2 + Int(seed % 8)
    let map = randomMap(seed: seed, agencies: agencies, flows: agencies * 2)
    let graph = flowGraph(of: map).directed(by: Array(0..<agencies))
    let widths = Widths(graph)
    let levels = LevelGraph(Fold(graph, ranks: ranks(of: graph)))
    let numbering = AcrossNumbering(levels)
    for level in levels.levels {
      let room = level.reduce(0) { sum, item in
        switch levels.items[item].content {
        case .vertex(let vertex): sum + widths.vertex(vertex)
        case .label(let line): sum + widths.label(line)
        case .line(let line): sum + graph.lines[line].strands.count
        }
      }
      for _ in 0..<4 {
        #expect(numbering.leastWall(shuffled(level, &random)) <= room, "seed \(seed)")
      }
    }
  }

  @Test("have a place on a box for every line of its fuller side", arguments: worlds)
  func places(seed: UInt64, heading: Heading) {
    let agencies = 2 + Int(seed % 8)
    let map = randomMap(seed: seed, agencies: agencies, flows: agencies * 2)
    let graph = flowGraph(of: map, heading).directed(by: Array(0..<agencies))
    let widths = Widths(graph)
    for vertex in graph.vertices.indices {
      func strands(_ lines: [FlowGraph.Line]) -> Int { lines.reduce(0) { $0 + $1.strands.count } }
      let above = strands(graph.lines.filter { $0.lower == vertex })
      let below = strands(graph.lines.filter { $0.upper == vertex })
      let loops = graph.loops.filter { $0.vertex == vertex }
        .reduce(0) { $0 + ($1.extent.across + heading.pitch - 1) / heading.pitch + 1 }
      let span = widths.span(vertex)
      #expect(span + 1 >= max(above, below + loops), "seed \(seed)")
      #expect(span == max(widths.nameSpan(vertex), above - 1, below + loops - 1), "seed \(seed)")
      #expect(
        (widths.nameSpan(vertex)) * heading.pitch + 3 >= graph.vertices[vertex].extent.across)
      #expect(widths.vertex(vertex) <= widths.widest)
    }
    for line in graph.lines.indices where !graph.lines[line].label.isEmpty {
      #expect(widths.label(line) <= widths.widest)
    }
  }
}
