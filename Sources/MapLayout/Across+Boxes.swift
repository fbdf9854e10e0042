extension Across {
  /// Sets every box upon the middle of its lines, as wide as its name and its lines need.
  ///
  /// - Parameters:
  ///   - graph: What stands across.
  ///   - numbering: How wide things are.
  ///   - last: The last cell that a box may reach.
  mutating func setBoxes(_ graph: LevelGraph, _ numbering: AcrossNumbering, last: Int) {
    let lines = linesOfBoxes(graph, numbering)
    for level in graph.levels {
      for (index, item) in level.enumerated() where numbering.isBox(item) {
        let name = graph.graph.vertices[item].extent.across
        guard let lines = lines[item], graph.graph.vertices[item].isAgency else {
          items[item] -= 1
          ends[item] = items[item] + name - 1
          continue
        }
        let width = max(name, lines.count + 2)
        let middle = (lines.lowerBound + lines.upperBound + 1 - width) / 2
        var least = max(0, lines.upperBound + 2 - width)
        if index > 0 {
          let left = level[index - 1]
          let edge = numbering.isBox(left) ? ends[left] : items[left] + numbering.after(left)
          least = max(least, edge + numbering.blanks(between: left, and: item) + 1)
        }
        // What stands behind it keeps the room that it was given.
        var most = min(lines.lowerBound - 1, last - width + 1)
        if index + 1 < level.count {
          let right = level[index + 1]
          let edge = items[right] - numbering.before(right)
          most = min(most, edge - numbering.blanks(between: item, and: right) - width)
        }
        items[item] = min(max(middle, least), max(least, most))
        ends[item] = items[item] + width - 1
      }
    }
  }

  /// From the first to the last cell at which lines leave and reach each box.
  private func linesOfBoxes(
    _ graph: LevelGraph, _ numbering: AcrossNumbering
  ) -> [ClosedRange<Int>?] {
    var lines = [ClosedRange<Int>?](repeating: nil, count: graph.graph.vertices.count)
    func cover(_ item: Int, _ first: Int, _ last: Int) {
      guard numbering.isBox(item) else { return }
      let known = lines[item] ?? first...last
      lines[item] = min(first, known.lowerBound)...max(last, known.upperBound)
    }
    for (index, segment) in graph.segments.enumerated() {
      let strands = (graph.strandCount(index) - 1) * graph.graph.heading.pitch
      cover(segment.upper, upper[index], upper[index] + strands)
      cover(segment.lower, lower[index], lower[index] + strands)
    }
    for (loop, cells) in zip(graph.graph.loops, loops) {
      cover(loop.vertex, cells.lowerBound, cells.upperBound)
    }
    return lines
  }
}
