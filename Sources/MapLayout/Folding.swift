/// Divides ranks into levels that are no wider than asked.
///
/// Vertices are put down level by level from the top. A level holds vertices of one rank, together
/// with every line that passes them by, and lines take columns too; what has no room waits for the
/// next level. Vertices that end more lines than they begin come first, since they make room.
///
/// - Parameters:
///   - graph: Lines that run downwards.
///   - ranks: A rank for each vertex; every edge spans at least one.
///   - columns: The greatest width, or nothing where any will do.
/// - Returns: A level for each vertex, counted from 0, or nothing where one vertex and the lines that
///   pass it by are wider than asked; every edge spans at least one level.
/// - Complexity: O(*v* log *v* + *e* + *l* *w*), where *l* is the number of levels and *w* of vertices
///   that wait.
/// - SeeAlso: N. S. Nikolov, A. Tarassov and J. Branke, “In Search for Efficient Heuristics for
///   Minimum-Width Graph Layering with Consideration of Dummy Nodes”, 2005.
func levels(of graph: FlowGraph, _ ranks: [Int], columns: Int?) -> [Int]? {
  var folding = Folding(graph, ranks, columns: columns ?? Int.max / 4)
  return folding.run()
}

private struct Folding {
  private let graph: FlowGraph
  private let ranks: [Int]
  private let columns: Int
  private var below: [[Int]]
  private var above: [[Int]]
  private var waitingFor: [Int]
  /// Vertices whose lines from above all begin in earlier levels, by rank.
  private var ready: [Int: [Int]] = [:]
  private var openLines = 0

  init(_ graph: FlowGraph, _ ranks: [Int], columns: Int) {
    self.graph = graph
    self.ranks = ranks
    self.columns = columns
    below = [[Int]](repeating: [], count: graph.vertices.count)
    above = below
    for edge in graph.edges {
      below[edge.upper].append(edge.lower)
      above[edge.lower].append(edge.upper)
    }
    waitingFor = above.map(\.count)
    for vertex in ranks.indices where waitingFor[vertex] == 0 {
      ready[ranks[vertex], default: []].append(vertex)
    }
  }

  mutating func run() -> [Int]? {
    var levels = [Int](repeating: 0, count: ranks.count)
    var level = 0
    var left = ranks.count
    while left > 0 {
      guard let rank = ready.keys.min(), let waiting = ready[rank] else { return nil }
      guard let chosen = choose(from: waiting) else { return nil }
      let isChosen = Set(chosen)
      let rest = waiting.filter { !isChosen.contains($0) }
      ready[rank] = rest.isEmpty ? nil : rest
      for vertex in chosen { levels[vertex] = level }
      for vertex in chosen { putDown(vertex) }
      left -= chosen.count
      level += 1
    }
    return levels
  }

  private mutating func putDown(_ vertex: Int) {
    openLines += below[vertex].count - above[vertex].count
    for lower in below[vertex] {
      waitingFor[lower] -= 1
      if waitingFor[lower] == 0 { ready[ranks[lower], default: []].append(lower) }
    }
  }

  /// As many vertices of a rank as a level has room for, or nothing where it has room for none.
  private func choose(from waiting: [Int]) -> [Int]? {
    let sorted = waiting.sorted { left, right in
      let gains = (above[left].count - below[left].count, above[right].count - below[right].count)
      return gains.0 != gains.1 ? gains.0 > gains.1 : left < right
    }
    var chosen: [Int] = []
    var used = openLines * Track.columns
    for vertex in sorted {
      let wider =
        used + graph.vertices[vertex].room - above[vertex].count * Track.columns
      if wider - Track.columns <= columns {
        chosen.append(vertex)
        used = wider
      }
    }
    return chosen.isEmpty ? nil : chosen
  }
}
