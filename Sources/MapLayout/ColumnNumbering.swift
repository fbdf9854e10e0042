/// The numbers that columns follow from, one for every two columns, and what holds them apart.
struct ColumnNumbering {
  /// An end of a line, or a loop, on a side of a box: its number, and how many places it takes beyond it.
  typealias End = (number: Int, span: Int)

  private let graph: LevelGraph
  private let widths: Widths
  /// The number of each item, or that of a box's first place for a line.
  private(set) var left: [Int] = []
  /// The number of a box's last place for a line; that of the item where it is no box.
  private(set) var right: [Int] = []
  /// The numbers of both ends of each segment.
  private(set) var upper: [Int]
  private(set) var lower: [Int]
  private(set) var loops: [Int]
  private(set) var count = 2
  let leftWall = 0
  let rightWall = 1
  /// The segments that begin in each level.
  private(set) var segments: [[Int]]
  /// The segments that end, and those that begin, at each vertex, from left to right.
  private var above: [[Int]]
  private var below: [[Int]]
  private var loopsOf: [[Int]]

  /// Numbers everything that has a column.
  init(_ graph: LevelGraph) {
    self.graph = graph
    widths = Widths(graph.graph)
    upper = [Int](repeating: 0, count: graph.segments.count)
    lower = upper
    loops = [Int](repeating: 0, count: graph.graph.loops.count)
    segments = [[Int]](repeating: [], count: graph.levels.count)
    above = [[Int]](repeating: [], count: graph.graph.vertices.count)
    below = above
    loopsOf = above
    for item in graph.items.indices {
      left.append(addNumber())
      right.append(isBox(item) ? addNumber() : left[item])
    }
    for index in graph.segments.indices {
      let segment = graph.segments[index]
      segments[graph.items[segment.upper].level].append(index)
      upper[index] = left[segment.upper]
      lower[index] = left[segment.lower]
      if isBox(segment.upper) {
        upper[index] = addNumber()
        below[segment.upper].append(index)
      }
      if isBox(segment.lower) {
        lower[index] = addNumber()
        above[segment.lower].append(index)
      }
    }
    for (index, loop) in graph.graph.loops.enumerated() {
      loops[index] = addNumber()
      loopsOf[loop.vertex].append(index)
    }
    sortEnds()
  }

  private mutating func addNumber() -> Int {
    count += 1
    return count - 1
  }

  /// Lines leave and reach a box in the order of their other ends.
  private mutating func sortEnds() {
    let places = placesInLevels(graph)
    for vertex in above.indices {
      above[vertex].sort {
        (places[graph.segments[$0].upper], $0) < (places[graph.segments[$1].upper], $1)
      }
      below[vertex].sort {
        (places[graph.segments[$0].lower], $0) < (places[graph.segments[$1].lower], $1)
      }
    }
  }

  /// Whether an item is a box, to which lines come side by side.
  func isBox(_ item: Int) -> Bool {
    guard case .vertex(let vertex) = graph.items[item].content else { return false }
    return graph.graph.vertices[vertex].isBox
  }

  /// Whether an item is nothing but a line.
  func isLine(_ item: Int) -> Bool {
    if case .line = graph.items[item].content { true } else { false }
  }

  /// The ends on the upper and the lower side of a box, from left to right.
  func sides(of vertex: Int) -> [[End]] {
    let upperSide = above[vertex].map { End(lower[$0], graph.strandCount($0) - 1) }
    let lowerSide = below[vertex].map { End(upper[$0], graph.strandCount($0) - 1) }
    let loopEnds = loopsOf[vertex].map { loop in
      End(loops[loop], graph.graph.loops[loop].span / Track.columns)
    }
    return [upperSide, lowerSide + loopEnds]
  }

  /// All numbers that belong to the items of a level.
  func numbers(ofLevel level: Int) -> [Int] {
    graph.levels[level].flatMap { item in
      isBox(item)
        ? [left[item], right[item]] + sides(of: item).joined().map(\.number) : [left[item]]
    }
  }

  /// Levels in bands of some thousands of numbers, from the top.
  var bands: [Range<Int>] {
    let mostNumbers = 6000
    var bands: [Range<Int>] = []
    var first = 0
    var size = 0
    for level in graph.levels.indices {
      let more = numbers(ofLevel: level).count
      if size + more > mostNumbers, level > first {
        bands.append(first..<level)
        first = level
        size = 0
      }
      size += more
    }
    return bands + [first..<graph.levels.count]
  }

  // MARK: Widths

  /// How many columns an item takes left of the column of its left number.
  func before(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line: 0
    case .label(let line): (graph.graph.lines[line].labelColumns - 1) / 2
    case .vertex(let vertex): isBox(item) ? 1 : (graph.graph.vertices[vertex].columns - 1) / 2
    }
  }

  /// How many columns an item takes right of the column of its right number.
  func after(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line(let line): (graph.graph.lines[line].strands.count - 1) * Track.columns
    case .label(let line): graph.graph.lines[line].labelColumns / 2
    case .vertex(let vertex): isBox(item) ? 1 : graph.graph.vertices[vertex].columns / 2
    }
  }

  /// How far the left number of an item is behind the right one of its neighbour: a blank stands
  /// beside every line, two between boxes and texts.
  func distance(_ one: Int, _ other: Int) -> Int {
    let blanks = isLine(one) || isLine(other) ? 1 : 2
    return (after(one) + before(other) + blanks + 2) / Track.columns
  }

  /// How many places for lines a box has for its name alone, beyond the first one.
  func leastSpan(_ vertex: Int) -> Int {
    (graph.graph.vertices[vertex].columns - 2) / Track.columns
  }

  /// The least number that the right wall can have for a level to fit.
  func leastWall(_ level: [Int]) -> Int {
    var number = 0
    for (index, item) in level.enumerated() {
      number += index == 0 ? (before(item) + 1) / Track.columns : distance(level[index - 1], item)
      if isBox(item) { number += widths.span(item) }
      if index == level.count - 1 { number += (after(item) + 1) / Track.columns }
    }
    return number
  }
}
