/// The numbers that places across follow from, one for every pitch, and what holds them apart.
struct AcrossNumbering {
  /// An end of a line, or a loop, on a side of a box: its number, and how many places it takes beyond it.
  typealias End = (number: Int, span: Int)

  private let graph: LevelGraph
  private let heading: Heading
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
    heading = graph.graph.heading
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

  /// Whether an item is nothing but a line, perhaps one that passes through a gate.
  func isLine(_ item: Int) -> Bool {
    switch graph.items[item].content {
    case .line: true
    case .label: false
    case .vertex(let vertex): graph.graph.vertices[vertex].isGate
    }
  }

  /// The ends on the upper and the lower side of a box, from left to right.
  func sides(of vertex: Int) -> [[End]] {
    let upperSide = above[vertex].map { End(lower[$0], graph.strandCount($0) - 1) }
    let lowerSide = below[vertex].map { End(upper[$0], graph.strandCount($0) - 1) }
    let loopEnds = loopsOf[vertex].map { loop in
      End(loops[loop], heading.places(graph.graph.loops[loop].extent.across))
    }
    return [upperSide, lowerSide + loopEnds]
  }

  /// The lines at the upper and at the lower side of a box, from left to right.
  func linesAtSides(of vertex: Int) -> [[Int]] {
    [above[vertex], below[vertex]].map { side in side.map { graph.segments[$0].line } }
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

  /// The ends of lines at a frame, each with its place behind the frame's first one.
  func gates(of vertex: Int) -> [(number: Int, place: Int)] {
    guard let gates = graph.graph.gates[vertex] else { return [] }
    return above[vertex].map { (lower[$0], gates[graph.segments[$0].line] ?? 0) }
      + below[vertex].map { (upper[$0], gates[graph.segments[$0].line] ?? 0) }
  }

  // MARK: Widths

  /// How many cells an item takes before the place of its left number.
  func before(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line: 0
    case .label(let line): (graph.graph.lines[line].labelExtent.across - 1) / 2
    case .vertex(let vertex):
      isBox(item) ? 1 : (graph.graph.vertices[vertex].extent.across - 1) / 2
    }
  }

  /// How many cells an item takes behind the place of its right number.
  func after(_ item: Int) -> Int {
    switch graph.items[item].content {
    case .line(let line): (graph.graph.lines[line].strands.count - 1) * heading.pitch
    case .label(let line): graph.graph.lines[line].labelExtent.across / 2
    case .vertex(let vertex):
      isBox(item) ? 1 : graph.graph.vertices[vertex].extent.across / 2
    }
  }

  /// How many cells stand blank between two neighbours.
  ///
  /// From left to right a blank stands beside every line, and two between boxes and texts. From top to
  /// bottom, where rows stand apart by themselves, a blank row stands above and below boxes.
  func blanks(between one: Int, and other: Int) -> Int {
    switch heading {
    case .down: isLine(one) || isLine(other) ? 1 : 2
    case .right: isBox(one) || isBox(other) ? 1 : 0
    }
  }

  /// How far the left number of an item is behind the right one of its neighbour.
  func distance(_ one: Int, _ other: Int) -> Int {
    heading.places(after(one) + before(other) + blanks(between: one, and: other) + 1)
  }

  /// How far the left number of a level's first item is behind the left wall.
  func leastStart(of item: Int) -> Int { heading.places(before(item)) }

  /// How far the right wall is behind the right number of a level's last item.
  func leastRest(behind item: Int) -> Int { heading.places(after(item)) }

  /// How many places a box has for its name alone, beyond the first one.
  func leastSpan(_ vertex: Int) -> Int { widths.nameSpan(vertex) }

  /// The least number that the right wall can have for a level to fit.
  func leastWall(_ level: [Int]) -> Int {
    var number = 0
    for (index, item) in level.enumerated() {
      number += index == 0 ? leastStart(of: item) : distance(level[index - 1], item)
      if isBox(item) { number += widths.span(item) }
      if index == level.count - 1 { number += leastRest(behind: item) }
    }
    return number
  }
}
