/// Gives every vertex a rank so that lines run downwards and are as short as can be.
///
/// Ranks count from 0 at the top. A line with a label spans at least two, so that the label has one
/// for itself. The gates of a frame have the first and the last rank for themselves.
///
/// - Parameter graph: Lines that run downwards and close no cycle.
/// - Returns: A rank for each vertex; every line spans at least as many ranks as it must.
/// - Complexity: As `Spacing.solve()`, with a number for each vertex.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 2.
func ranks(of graph: FlowGraph) -> [Int] {
  let count = graph.vertices.count
  var spacing = Spacing(count: count + 2, greatestDistance: 2)
  for line in graph.lines {
    spacing.keep(line.lower, behind: line.upper, by: line.leastSpan)
    spacing.pull(line.upper, line.lower, weight: line.strands.count)
  }
  let (first, last) = (count, count + 1)
  if graph.vertices.contains(where: \.isGate) {
    for (vertex, content) in graph.vertices.enumerated() {
      if content.isGate {
        let edge = content.isTopGate ? first : last
        spacing.keep(vertex, behind: edge, by: 0)
        spacing.keep(edge, behind: vertex, by: 0)
      } else {
        spacing.keep(vertex, behind: first, by: 1)
        spacing.keep(last, behind: vertex, by: 1)
      }
    }
    spacing.pull(first, last, weight: 1)
  }
  let ranks = spacing.solve()[..<count]
  let least = ranks.min() ?? 0
  return ranks.map { $0 - least }
}
