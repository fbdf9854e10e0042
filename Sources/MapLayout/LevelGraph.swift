/// A picture whose every line leads from one level to the next.
///
/// A line that passes levels by has an item of its own in each; one of them carries its label.
struct LevelGraph {
  struct Item {
    let level: Int
    let content: Content

    enum Content: Equatable {
      /// A box, a frame, a gate or a loose end.
      case vertex(Int)
      /// A line that passes by.
      case line(Int)
      /// A line with its label upon it.
      case label(Int)
    }
  }

  /// A piece of a line between two neighbouring levels.
  struct Segment {
    let upper: Int
    let lower: Int
    let line: Int
  }

  /// What is laid out; the sizes of frames become known later.
  var graph: FlowGraph
  private(set) var items: [Item] = []
  private(set) var segments: [Segment] = []
  /// The segments of each line, from its upper to its lower end, stand one after the other.
  private(set) var firstSegments: [Int] = []
  /// The items of each level, in the order in which they stand across.
  var levels: [[Int]]
  /// The levels whose items stay in their order.
  var fixedLevels: Set<Int> = []

  /// Gives lines their items; those of vertices come first, in the same order.
  ///
  /// - Parameter fold: A level for everything.
  init(_ fold: Fold) {
    graph = fold.graph
    levels = [[Int]](repeating: [], count: (fold.levels.max() ?? -1) + 1)
    for (vertex, level) in fold.levels.enumerated() {
      add(Item(level: level, content: .vertex(vertex)))
    }
    for (index, line) in graph.lines.enumerated() {
      firstSegments.append(segments.count)
      var upper = line.upper
      for level in fold.levels[line.upper] + 1..<fold.levels[line.lower] {
        let isLabel = !line.label.isEmpty && level == fold.labelLevels[index]
        add(Item(level: level, content: isLabel ? .label(index) : .line(index)))
        segments.append(Segment(upper: upper, lower: items.count - 1, line: index))
        upper = items.count - 1
      }
      segments.append(Segment(upper: upper, lower: line.lower, line: index))
    }
    firstSegments.append(segments.count)
  }

  private mutating func add(_ item: Item) {
    levels[item.level].append(items.count)
    items.append(item)
  }

  /// The segments of a line, from its upper to its lower end.
  func segments(ofLine line: Int) -> Range<Int> { firstSegments[line]..<firstSegments[line + 1] }

  /// How many strands run side by side in a segment.
  func strandCount(_ segment: Int) -> Int { graph.lines[segments[segment].line].strands.count }
}

/// Chooses the level in which each label stands: that of those its line passes which is least wide.
///
/// - Parameters:
///   - graph: Lines that run downwards.
///   - levelOfVertex: A level for each vertex.
/// - Returns: A level for each line; nought where the line has no label.
/// - Complexity: O(*s*), where *s* is how many levels all lines span together.
func labelLevels(of graph: FlowGraph, _ levelOfVertex: [Int]) -> [Int] {
  let pitch = graph.heading.pitch
  var widths = [Int](repeating: 0, count: (levelOfVertex.max() ?? -1) + 1)
  for (vertex, level) in levelOfVertex.enumerated() {
    widths[level] += graph.vertices[vertex].extent.across + pitch
  }
  for line in graph.lines {
    for level in levelOfVertex[line.upper] + 1..<levelOfVertex[line.lower] {
      widths[level] += line.strands.count * pitch
    }
  }
  var levels = [Int](repeating: 0, count: graph.lines.count)
  let labelled = graph.lines.indices.filter { !graph.lines[$0].label.isEmpty }
  func span(_ line: Int) -> Int {
    levelOfVertex[graph.lines[line].lower] - levelOfVertex[graph.lines[line].upper]
  }
  for index in labelled.sorted(by: { (span($0), $0) < (span($1), $1) }) {
    let line = graph.lines[index]
    let passed = levelOfVertex[line.upper] + 1..<levelOfVertex[line.lower]
    let level = passed.min { (widths[$0], -$0) < (widths[$1], -$1) } ?? passed.lowerBound
    levels[index] = level
    widths[level] += line.labelExtent.across
  }
  return levels
}
