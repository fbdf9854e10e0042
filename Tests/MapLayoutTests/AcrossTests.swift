import MapModel
import TestSupport
import Testing

@testable import MapLayout

@Suite("Everything across a picture")
struct AcrossTests {
  /// A picture in order, with boxes, labels, flows side by side and flows to oneself.
  private static func levels(seed: UInt64, _ heading: Heading) -> LevelGraph {
    let agencies = 2 + Int(seed % 9)
    let map = randomMap(seed: seed, agencies: agencies, flows: agencies * 2)
    let graph = flowGraph(of: map, heading).directed(by: Array(0..<agencies))
    var ordering = Ordering(LevelGraph(Fold(graph, ranks: ranks(of: graph))))
    ordering.sweep(effort: 10_000)
    return ordering.graph
  }

  private static let worlds = (UInt64(0)..<20).flatMap { seed in
    [Heading.down, .right].map { (seed, $0) }
  }

  /// The cells that an item takes.
  private static func cells(of item: Int, _ graph: LevelGraph, _ plan: Across) -> ClosedRange<Int> {
    let first = plan.items[item]
    let extent: Int
    switch graph.items[item].content {
    case .line(let line):
      return first...first + (graph.graph.lines[line].strands.count - 1) * graph.graph.heading.pitch
    case .label(let line): extent = graph.graph.lines[line].labelExtent.across
    case .vertex(let vertex):
      if graph.graph.vertices[vertex].isBox { return first...plan.ends[item] }
      extent = graph.graph.vertices[vertex].extent.across
    }
    return first - (extent - 1) / 2...first + extent / 2
  }

  @Test("stands in its order, with blanks between and within the width", arguments: worlds)
  func order(seed: UInt64, heading: Heading) throws {
    let graph = Self.levels(seed: seed, heading)
    let numbering = AcrossNumbering(graph)
    let least = (graph.levels.map(numbering.leastWall).max() ?? 0) * heading.pitch + 1
    #expect(across(graph, width: least - heading.pitch) == nil, "seed \(seed)")
    for width in [least, least + 9] {
      let plan = try #require(across(graph, width: width))
      for level in graph.levels {
        let cells = level.map { Self.cells(of: $0, graph, plan) }
        #expect((cells.first?.lowerBound ?? 0) >= 0, "seed \(seed)")
        #expect((cells.last?.upperBound ?? 0) < width, "seed \(seed)")
        for (index, (one, other)) in zip(cells, cells.dropFirst()).enumerated() {
          let blanks = numbering.blanks(between: level[index], and: level[index + 1])
          #expect(other.lowerBound - one.upperBound > blanks, "seed \(seed)")
        }
      }
    }
  }

  @Test("has places for lines on the sides of boxes, no two at one place", arguments: worlds)
  func ports(seed: UInt64, heading: Heading) throws {
    let graph = Self.levels(seed: seed, heading)
    let plan = try #require(across(graph, width: nil))
    var taken: [[Int]: Set<Int>] = [:]
    func take(_ item: Int, _ place: Int, side: Int) {
      #expect(place.isMultiple(of: heading.pitch), "seed \(seed)")
      let isNew = taken[[item, side], default: []].insert(place).inserted
      #expect(isNew, "seed \(seed): two lines at place \(place)")
      guard AcrossNumbering(graph).isBox(item) else { return }
      #expect(place > plan.items[item] && place < plan.ends[item], "seed \(seed)")
    }
    for (index, segment) in graph.segments.enumerated() {
      for strand in 0..<graph.strandCount(index) {
        take(segment.upper, plan.upper[index] + strand * heading.pitch, side: 1)
        take(segment.lower, plan.lower[index] + strand * heading.pitch, side: 0)
      }
    }
    for (loop, cells) in zip(graph.graph.loops, plan.loops) {
      take(loop.vertex, cells.lowerBound, side: 1)
      take(loop.vertex, cells.upperBound, side: 1)
    }
  }

  @Test("leads lines to a box in the order of their other ends", arguments: UInt64(0)..<20)
  func portOrder(seed: UInt64) throws {
    let graph = Self.levels(seed: seed, .down)
    let plan = try #require(across(graph, width: nil))
    let places = placesInLevels(graph)
    for one in graph.segments.indices {
      for other in 0..<one {
        let (first, second) = (graph.segments[one], graph.segments[other])
        if first.upper == second.upper, places[first.lower] < places[second.lower] {
          #expect(plan.upper[one] < plan.upper[other], "seed \(seed)")
        }
        if first.lower == second.lower, places[first.upper] < places[second.upper] {
          #expect(plan.lower[one] < plan.lower[other], "seed \(seed)")
        }
      }
    }
  }

  @Test("is straight where boxes stand one below the other and nothing is beside them")
  func straight() throws {
    let graph = Self.chain(of: 5)
    let plan = try #require(across(graph, width: nil))
    #expect(plan.upper == plan.lower)
  }

  private static func chain(of agencies: Int) -> LevelGraph {
    var graph = FlowGraph(.down)
    for number in 0..<agencies {
      _ = graph.add(
        FlowGraph.Vertex(
          kind: .agency(.init(number)), lines: ["Agency"],
          extent: Extent(columns: 10, rows: 3, .down)))
    }
    let map = tinyMap(seed: 3, agencies: 2, flows: 20)
    for (number, flow) in map.flows.prefix(agencies - 1).enumerated() {
      graph.addLine(of: flow, from: number, to: number + 1, label: [])
    }
    return LevelGraph(Fold(graph, ranks: ranks(of: graph)))
  }
}
