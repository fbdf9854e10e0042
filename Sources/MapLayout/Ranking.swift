/// Gives every vertex a rank so that lines run downwards and are as short as can be.
///
/// Ranks count from 0 at the top. A line with a label spans at least two, so that the label has one
/// for itself.
///
/// - Parameter graph: Lines that run downwards and close no cycle.
/// - Returns: A rank for each vertex; every line spans at least as many ranks as it must.
/// - Complexity: As `Spacing.solve()`, with a number for each vertex.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 2.
func ranks(of graph: FlowGraph) -> [Int] {
  var spacing = Spacing(count: graph.vertices.count, greatestDistance: 2)
  for line in graph.lines {
    spacing.keep(line.lower, behind: line.upper, by: line.leastSpan)
    spacing.pull(line.upper, line.lower, weight: line.strands.count)
  }
  return spacing.solve()
}
