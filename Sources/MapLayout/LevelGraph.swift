/// A picture whose every line leads from one level to the next.
///
/// A line that passes levels by has an item of its own in each, which takes one column.
struct LevelGraph {
  struct Item {
    let level: Int
    /// The vertex, or nothing where the item is a line that passes by.
    let vertex: Int?
    /// How many columns lie left and right of the column that the item is anchored to.
    let before: Int
    let after: Int

    var isLine: Bool { vertex == nil }
  }

  /// A piece of a line between two neighbouring levels.
  struct Segment {
    let upper: Int
    let lower: Int
    let edge: Int
  }

  let graph: FlowGraph
  private(set) var items: [Item] = []
  private(set) var segments: [Segment] = []
  /// The segments that leave each item downwards and upwards.
  private(set) var below: [[Int]] = []
  private(set) var above: [[Int]] = []
  /// The items of each level, from left to right.
  var levels: [[Int]]

  /// Gives lines their items.
  ///
  /// - Parameters:
  ///   - graph: Lines that run downwards.
  ///   - levelOfVertex: A level for each vertex; every edge spans at least one.
  init(_ graph: FlowGraph, _ levelOfVertex: [Int]) {
    self.graph = graph
    levels = [[Int]](repeating: [], count: (levelOfVertex.max() ?? -1) + 1)
    for (vertex, level) in levelOfVertex.enumerated() {
      let content = graph.vertices[vertex]
      add(
        Item(level: level, vertex: vertex, before: content.before, after: content.after))
    }
    for (index, edge) in graph.edges.enumerated() {
      var upper = edge.upper
      for level
        in (levelOfVertex[edge.upper] + 1)..<max(
          levelOfVertex[edge.upper] + 1, levelOfVertex[edge.lower])
      {
        add(Item(level: level, vertex: nil, before: 0, after: 0))
        connect(upper, items.count - 1, index)
        upper = items.count - 1
      }
      connect(upper, edge.lower, index)
    }
  }

  private mutating func add(_ item: Item) {
    levels[item.level].append(items.count)
    items.append(item)
    below.append([])
    above.append([])
  }

  private mutating func connect(_ upper: Int, _ lower: Int, _ edge: Int) {
    below[upper].append(segments.count)
    above[lower].append(segments.count)
    segments.append(Segment(upper: upper, lower: lower, edge: edge))
  }

  /// How far the anchors of two neighbours are at least apart: a blank stands beside every line, and
  /// two between boxes and texts.
  func distance(_ left: Int, _ right: Int) -> Int {
    let gap = items[left].isLine || items[right].isLine ? 1 : 2
    return Track.up(items[left].after + gap + 1 + items[right].before)
  }

  /// Whether an item is the label of a flow or the name of a loose end, to which lines come in its middle.
  func isText(_ item: Int) -> Bool {
    guard let vertex = items[item].vertex else { return false }
    return !graph.vertices[vertex].isBox
  }
}
