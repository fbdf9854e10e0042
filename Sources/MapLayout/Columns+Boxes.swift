extension Columns {
  /// Sets every box upon the middle of its lines, as wide as its name and its lines need.
  ///
  /// - Parameters:
  ///   - graph: What the columns are of.
  ///   - numbering: How wide things are.
  ///   - lastColumn: The last column that a box may reach.
  mutating func setBoxes(_ graph: LevelGraph, _ numbering: ColumnNumbering, lastColumn: Int) {
    let ends = ends(graph, numbering)
    for level in graph.levels {
      for (index, item) in level.enumerated() where numbering.isBox(item) {
        let name = graph.graph.vertices[item].columns
        guard let ends = ends[item] else {
          items[item] -= 1
          rights[item] = items[item] + name - 1
          continue
        }
        let width = max(name, ends.count + 2)
        let middle = (ends.lowerBound + ends.upperBound + 1 - width) / 2
        var least = max(0, ends.upperBound + 2 - width)
        if index > 0 {
          let left = level[index - 1]
          let edge = numbering.isBox(left) ? rights[left] : items[left] + numbering.after(left)
          least = max(least, edge + (numbering.isLine(left) ? 2 : 3))
        }
        // What stands to the right keeps the room that it was given.
        var most = min(ends.lowerBound - 1, lastColumn - width + 1)
        if index + 1 < level.count {
          let right = level[index + 1]
          let edge = items[right] - numbering.before(right)
          most = min(most, edge - (numbering.isLine(right) ? 2 : 3) - width + 1)
        }
        items[item] = min(max(middle, least), max(least, most))
        rights[item] = items[item] + width - 1
      }
    }
  }

  /// From the first to the last column at which lines leave and reach each box.
  private func ends(_ graph: LevelGraph, _ numbering: ColumnNumbering) -> [ClosedRange<Int>?] {
    var ends = [ClosedRange<Int>?](repeating: nil, count: graph.graph.vertices.count)
    func cover(_ item: Int, _ first: Int, _ last: Int) {
      guard numbering.isBox(item) else { return }
      let known = ends[item] ?? first...last
      ends[item] = min(first, known.lowerBound)...max(last, known.upperBound)
    }
    for (index, segment) in graph.segments.enumerated() {
      let strands = (graph.strandCount(index) - 1) * Track.columns
      cover(segment.upper, upper[index], upper[index] + strands)
      cover(segment.lower, lower[index], lower[index] + strands)
    }
    for (loop, columns) in zip(graph.graph.loops, loops) {
      cover(loop.vertex, columns.left, columns.right)
    }
    return ends
  }
}
