/// Gives every vertex a rank so that lines run downwards and are short.
///
/// Ranks count from 0 at the top. Vertices get the least rank that their lines allow, then move
/// towards where most of their lines lead, for as long as that shortens the lines.
///
/// - Parameter graph: Lines that run downwards.
/// - Returns: A rank for each vertex; every edge spans at least one rank.
/// - Complexity: O(*r* (*v* + *e*)), where *r* is the number of rounds, at most sixteen.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 2; the
///   network simplex there finds the shortest of all, this finds a short one.
func ranks(of graph: FlowGraph) -> [Int] {
  let count = graph.vertices.count
  var above = [[Int]](repeating: [], count: count)
  var below = above
  for edge in graph.edges {
    below[edge.upper].append(edge.lower)
    above[edge.lower].append(edge.upper)
  }
  let order = topologicalOrder(above: above, below: below)
  var ranks = [Int](repeating: 0, count: count)
  for vertex in order {
    ranks[vertex] = (above[vertex].map { ranks[$0] }.max() ?? -1) + 1
  }
  for round in 0..<16 {
    var hasMoved = false
    for vertex in round.isMultiple(of: 2) ? order.reversed() : order {
      let pull = below[vertex].count - above[vertex].count
      let lowest = below[vertex].map { ranks[$0] - 1 }.min() ?? ranks[vertex]
      let highest = above[vertex].map { ranks[$0] + 1 }.max() ?? ranks[vertex]
      let goal = pull > 0 ? lowest : pull < 0 ? highest : ranks[vertex]
      if goal != ranks[vertex] {
        ranks[vertex] = goal
        hasMoved = true
      }
    }
    guard hasMoved else { break }
  }
  let least = ranks.min() ?? 0
  return ranks.map { $0 - least }
}

/// The vertices so ordered that every line leads to a later one.
func topologicalOrder(above: [[Int]], below: [[Int]]) -> [Int] {
  var waiting = above.map(\.count)
  var order = above.indices.filter { waiting[$0] == 0 }
  var place = 0
  while place < order.count {
    for vertex in below[order[place]] {
      waiting[vertex] -= 1
      if waiting[vertex] == 0 { order.append(vertex) }
    }
    place += 1
  }
  return order
}
