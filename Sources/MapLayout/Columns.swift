/// Where everything stands from left to right.
struct Columns {
  /// The column of each item: of a line's first strand, of the middle of a text, of a box's left border.
  fileprivate(set) var items: [Int]
  /// The right border of each box; of other items their column.
  fileprivate(set) var rights: [Int]
  /// The column of the first strand at each segment's upper end, and at its lower end.
  fileprivate(set) var upper: [Int]
  fileprivate(set) var lower: [Int]
  /// The columns of both ends of each loop.
  fileprivate(set) var loops: [(left: Int, right: Int)]
}

/// Gives everything its column, so that lines are as straight as may be.
///
/// Lines run down every other column. Each line has a place of its own on the sides of the boxes that
/// it leaves and reaches, in the order of the other ends; boxes grow to have room for them. The first
/// time all bends are as short as can be. Then short ones pull harder and long ones less, so that
/// few bends are left rather than many short ones.
///
/// - Parameters:
///   - graph: Lines from level to level, with few crossings.
///   - width: The width that no level exceeds, or nothing where about the widest level's will do.
/// - Returns: The columns, or nothing where a level is wider than asked.
/// - Complexity: As `Spacing.solve()` for each of four rounds, with a number for each end of each
///   segment.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 4; E. J.
///   Candès, M. B. Wakin and S. P. Boyd, “Enhancing Sparsity by Reweighted ℓ₁ Minimization”, 2008.
func columns(of graph: LevelGraph, width: Int?) -> Columns? {
  let spacing = ColumnSpacing(graph)
  let widest = graph.levels.map(spacing.leastWall).max() ?? 0
  let wall = width.map { ($0 - 1) / Track.columns }
  if let wall, widest > wall { return nil }
  return spacing.columns(wall: wall ?? widest + widest / 8)
}

/// The numbers that columns follow from, one for every two columns.
private struct ColumnSpacing {
  private let graph: LevelGraph
  /// The number of each item, or that of a box's first place for a line.
  private var left: [Int] = []
  /// The number of a box's last place for a line; that of the item where it is no box.
  private var right: [Int] = []
  /// The numbers of both ends of each segment.
  private var upper: [Int]
  private var lower: [Int]
  private var loops: [Int]
  private var count = 2
  private let portSpans: [Int]
  private let leftWall = 0
  private let rightWall = 1

  init(_ graph: LevelGraph) {
    self.graph = graph
    portSpans = Self.portSpans(of: graph.graph)
    upper = [Int](repeating: 0, count: graph.segments.count)
    lower = upper
    loops = [Int](repeating: 0, count: graph.graph.loops.count)
    for item in graph.items.indices {
      left.append(addNumber())
      right.append(isBox(item) ? addNumber() : left[item])
    }
    for index in graph.segments.indices {
      let segment = graph.segments[index]
      upper[index] = isBox(segment.upper) ? addNumber() : left[segment.upper]
      lower[index] = isBox(segment.lower) ? addNumber() : left[segment.lower]
    }
    for loop in loops.indices { loops[loop] = addNumber() }
  }

  private mutating func addNumber() -> Int {
    count += 1
    return count - 1
  }

  private func isBox(_ item: Int) -> Bool {
    guard case .vertex(let vertex) = graph.items[item].content else { return false }
    return graph.graph.vertices[vertex].isBox
  }

  // MARK: Widths

  /// How many columns an item takes left of the column of its left number, and right of that of its
  /// right one.
  private func before(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line: 0
    case .label(let line): (graph.graph.lines[line].labelColumns - 1) / 2
    case .vertex(let vertex): isBox(item) ? 1 : (graph.graph.vertices[vertex].columns - 1) / 2
    }
  }

  private func after(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line(let line): (graph.graph.lines[line].strands.count - 1) * Track.columns
    case .label(let line): graph.graph.lines[line].labelColumns / 2
    case .vertex(let vertex): isBox(item) ? 1 : graph.graph.vertices[vertex].columns / 2
    }
  }

  /// A blank stands beside every line, two between boxes and texts.
  private func distance(_ one: Int, _ other: Int) -> Int {
    let blanks = isLine(one) || isLine(other) ? 1 : 2
    return (after(one) + before(other) + blanks + 2) / Track.columns
  }

  private func isLine(_ item: Int) -> Bool {
    if case .line = graph.items[item].content { true } else { false }
  }

  /// How many places for lines a box has beyond the first one.
  private func leastSpan(_ vertex: Int) -> Int {
    (graph.graph.vertices[vertex].columns - 2) / Track.columns
  }

  /// The least number that the right wall can have for a level to fit.
  func leastWall(_ level: [Int]) -> Int {
    var number = 0
    for (index, item) in level.enumerated() {
      number += index == 0 ? (before(item) + 1) / Track.columns : distance(level[index - 1], item)
      if case .vertex(let vertex) = graph.items[item].content, isBox(item) {
        number += max(leastSpan(vertex), portSpans[vertex])
      }
      if index == level.count - 1 { number += (after(item) + 1) / Track.columns }
    }
    return number
  }

  /// How many places beyond the first one the lines of each vertex take on its fuller side.
  private static func portSpans(of graph: FlowGraph) -> [Int] {
    var above = [Int](repeating: 0, count: graph.vertices.count)
    var below = above
    for line in graph.lines {
      below[line.upper] += line.strands.count
      above[line.lower] += line.strands.count
    }
    for loop in graph.loops { below[loop.vertex] += loop.span / Track.columns + 1 }
    return zip(above, below).map { max($0, $1) - 1 }
  }

  // MARK: Solving

  func columns(wall: Int) -> Columns {
    let widest = graph.items.indices.map { before($0) + after($0) }.max() ?? 0
    var spacing = Spacing(count: count, greatestDistance: max(wall, widest + 2))
    keepApart(&spacing, wall: wall)
    pullTogether(&spacing)
    var numbers = spacing.solve()
    for _ in 0..<3 {
      straighten(&spacing, numbers)
      numbers = spacing.solve()
    }
    let origin = numbers[leftWall]
    func column(_ number: Int) -> Int { (numbers[number] - origin) * Track.columns }
    var columns = Columns(
      items: left.map(column), rights: left.map(column), upper: upper.map(column),
      lower: lower.map(column), loops: [])
    columns.loops = zip(loops, graph.graph.loops).map { number, loop in
      (column(number), column(number) + loop.span)
    }
    setBoxes(&columns, lastColumn: wall * Track.columns)
    return columns
  }

  /// Sets every box upon the middle of its lines, as wide as its name and its lines need.
  private func setBoxes(_ columns: inout Columns, lastColumn: Int) {
    var lines = [ClosedRange<Int>?](repeating: nil, count: graph.graph.vertices.count)
    func cover(_ item: Int, _ column: Int, _ strands: Int) {
      guard isBox(item) else { return }
      let last = column + (strands - 1) * Track.columns
      lines[item] =
        min(
          column, lines[item]?.lowerBound ?? column)...max(
          last, lines[item]?.upperBound ?? last)
    }
    for (index, segment) in graph.segments.enumerated() {
      cover(segment.upper, columns.upper[index], graph.strandCount(index))
      cover(segment.lower, columns.lower[index], graph.strandCount(index))
    }
    for (loop, ends) in zip(graph.graph.loops, columns.loops) {
      cover(loop.vertex, ends.left, 1)
      cover(loop.vertex, ends.right, 1)
    }
    for level in graph.levels {
      for (index, item) in level.enumerated() where isBox(item) {
        let name = graph.graph.vertices[item].columns
        guard let ends = lines[item] else {
          columns.items[item] -= 1
          columns.rights[item] = columns.items[item] + name - 1
          continue
        }
        let width = max(name, ends.count + 2)
        var least = max(0, ends.upperBound + 2 - width)
        if index > 0 {
          let left = level[index - 1]
          let edge = isBox(left) ? columns.rights[left] : columns.items[left] + after(left)
          least = max(least, edge + (isLine(left) ? 2 : 3))
        }
        // What stands to the right keeps the room that it was given.
        var most = min(ends.lowerBound - 1, lastColumn - width + 1)
        if index + 1 < level.count {
          let right = level[index + 1]
          let edge = columns.items[right] - before(right)
          most = min(most, edge - (isLine(right) ? 2 : 3) - width + 1)
        }
        let middle = (ends.lowerBound + ends.upperBound + 1 - width) / 2
        columns.items[item] = min(max(middle, least), max(least, most))
        columns.rights[item] = columns.items[item] + width - 1
      }
    }
  }

  private func keepApart(_ spacing: inout Spacing, wall: Int) {
    for level in graph.levels {
      guard let first = level.first, let last = level.last else { continue }
      spacing.keep(left[first], behind: leftWall, by: (before(first) + 1) / Track.columns)
      for (one, other) in zip(level, level.dropFirst()) {
        spacing.keep(left[other], behind: right[one], by: distance(one, other))
      }
      spacing.keep(rightWall, behind: right[last], by: (after(last) + 1) / Track.columns)
    }
    spacing.keep(leftWall, behind: rightWall, by: -wall)
    for (vertex, content) in graph.graph.vertices.enumerated() where content.isBox {
      spacing.keep(right[vertex], behind: left[vertex], by: leastSpan(vertex))
    }
    keepPortsApart(&spacing)
  }

  private func keepPortsApart(_ spacing: inout Spacing) {
    let places = placesInLevels(graph)
    var above = [[Int]](repeating: [], count: graph.graph.vertices.count)
    var below = above
    for (index, segment) in graph.segments.enumerated() {
      if isBox(segment.upper) { below[segment.upper].append(index) }
      if isBox(segment.lower) { above[segment.lower].append(index) }
    }
    var loopsOf = [[Int]](repeating: [], count: graph.graph.vertices.count)
    for (index, loop) in graph.graph.loops.enumerated() { loopsOf[loop.vertex].append(index) }
    for vertex in graph.graph.vertices.indices where isBox(vertex) {
      above[vertex].sort {
        (places[graph.segments[$0].upper], $0) < (places[graph.segments[$1].upper], $1)
      }
      below[vertex].sort {
        (places[graph.segments[$0].lower], $0) < (places[graph.segments[$1].lower], $1)
      }
      let upperSide = above[vertex].map { (lower[$0], graph.strandCount($0) - 1) }
      let lowerSide =
        below[vertex].map { (upper[$0], graph.strandCount($0) - 1) }
        + loopsOf[vertex].map { (loops[$0], graph.graph.loops[$0].span / Track.columns) }
      for side in [upperSide, lowerSide] {
        guard let first = side.first, let last = side.last else { continue }
        spacing.keep(first.0, behind: left[vertex], by: 0)
        for (one, other) in zip(side, side.dropFirst()) {
          spacing.keep(other.0, behind: one.0, by: one.1 + 1)
        }
        spacing.keep(right[vertex], behind: last.0, by: last.1)
      }
    }
  }

  private func pullTogether(_ spacing: inout Spacing) {
    for (index, segment) in graph.segments.enumerated() {
      let isInner = !isBox(segment.upper) && !isBox(segment.lower)
      spacing.pull(
        upper[index], lower[index], weight: (isInner ? 8 : 4) * graph.strandCount(index))
    }
    for item in graph.items.indices where isBox(item) {
      spacing.pull(left[item], right[item], weight: 8)
    }
    spacing.pull(leftWall, rightWall, weight: 1)
  }

  /// Lets lines that are straight, or bend but a little, pull harder.
  private func straighten(_ spacing: inout Spacing, _ numbers: [Int]) {
    for index in graph.segments.indices {
      let bend = abs(numbers[upper[index]] - numbers[lower[index]])
      spacing.pull(
        upper[index], lower[index], weight: 16 * graph.strandCount(index) / (bend + 1))
    }
  }
}

/// The place of each item in its level.
func placesInLevels(_ graph: LevelGraph) -> [Int] {
  var places = [Int](repeating: 0, count: graph.items.count)
  for level in graph.levels {
    for (place, item) in level.enumerated() { places[item] = place }
  }
  return places
}
