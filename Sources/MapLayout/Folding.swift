/// A level for everything: which way lines run, where vertices stand and where labels do.
struct Fold {
  /// The picture, with every line running downwards.
  let graph: FlowGraph
  /// A level for each vertex.
  let levels: [Int]
  /// A level for the label of each line; nought where there is none.
  let labelLevels: [Int]
  /// About how many rows the picture will take.
  ///
  /// Levels take rows, and the more so lines that pass many of them, since they have to make way for
  /// each other; the factors were fitted to drawings of care maps.
  let rows: Int
  /// About how long the picture will be along, at least.
  let length: Int

  /// Whether whoever the story begins with stands in the first level.
  var beginsWithStory: Bool {
    let strands = graph.lines.flatMap { line in
      line.strands.map { (flow: $0.flow, source: $0.isUpward ? line.lower : line.upper) }
    }
    return strands.min { $0.flow < $1.flow }.map { levels[$0.source] == 0 } ?? true
  }

  /// How many flows run upwards.
  var upwardFlows: Int {
    graph.lines.reduce(0) { $0 + $1.strands.count(where: \.isUpward) }
  }

  /// Lets every vertex stand at its rank, and every label where there is most room.
  init(_ graph: FlowGraph, ranks: [Int]) {
    self.init(graph, ranks, MapLayout.labelLevels(of: graph, ranks), columns: nil)
  }

  fileprivate init(
    _ graph: FlowGraph, _ levels: [Int], _ labelLevels: [Int], columns: Int?
  ) {
    self.graph = graph
    self.levels = levels
    self.labelLevels = labelLevels
    var heights = [Int](repeating: 0, count: (levels.max() ?? -1) + 1)
    for (vertex, level) in levels.enumerated() {
      heights[level] = max(heights[level], graph.vertices[vertex].extent.along)
    }
    for (line, level) in labelLevels.enumerated() {
      heights[level] = max(heights[level], graph.lines[line].labelExtent.along)
    }
    let span = graph.lines.reduce(0) {
      $0 + $1.strands.count * (levels[$1.lower] - levels[$1.upper])
    }
    length = heights.reduce(0) { $0 + $1 + 2 }
    rows = heights.reduce(0) { $0 + $1 + 2 } * 2 / 5 + span * 30 / (columns ?? 100)
  }
}

/// Folds a picture into levels that are no wider than asked.
///
/// Vertices and labels are put down level by level from the top, those first that are to come first.
/// A level holds every line that passes it by, too; what has no room waits for the next level.
///
/// - Parameters:
///   - graph: Lines that run downwards.
///   - priorities: What is to come first, for each vertex; a label comes just before its line's end.
///   - columns: How wide a level may be.
/// - Returns: A fold, or nothing where one vertex and the lines that pass it by are wider than asked.
/// - Complexity: O(*l* *n* log *n*), where *l* is the number of levels and *n* of vertices and lines.
/// - SeeAlso: N. S. Nikolov, A. Tarassov and J. Branke, “In Search for Efficient Heuristics for
///   Minimum-Width Graph Layering with Consideration of Dummy Nodes”, 2005.
func folded(_ graph: FlowGraph, priorities: [Int], columns: Int) -> Fold? {
  let wall = (columns - 1) / graph.heading.pitch
  var folding = Folding(graph, priorities, Widths(graph), wall: wall)
  return folding.run()
    ? Fold(graph, folding.levels, folding.labelLevels, columns: columns) : nil
}

private struct Folding {
  private enum Candidate {
    case vertex(Int)
    case label(Int)
  }

  private let graph: FlowGraph
  private let priorities: [Int]
  private let widths: Widths
  private let wall: Int
  private(set) var levels: [Int]
  private(set) var labelLevels: [Int]
  private var above: [[Int]]
  private var below: [[Int]]
  /// How many lines of each vertex do not yet come down to it.
  private var waitingFor: [Int]
  private var readyVertices: [Int] = []
  private var readyLabels: [Int] = []
  private var openStrands = 0
  private var left: Int

  init(_ graph: FlowGraph, _ priorities: [Int], _ widths: Widths, wall: Int) {
    self.graph = graph
    self.priorities = priorities
    self.widths = widths
    self.wall = wall
    levels = [Int](repeating: 0, count: graph.vertices.count)
    labelLevels = [Int](repeating: 0, count: graph.lines.count)
    above = [[Int]](repeating: [], count: graph.vertices.count)
    below = above
    for (index, line) in graph.lines.enumerated() {
      below[line.upper].append(index)
      above[line.lower].append(index)
    }
    waitingFor = above.map(\.count)
    left = graph.vertices.count
    readyVertices = graph.vertices.indices.filter {
      waitingFor[$0] == 0 && !graph.vertices[$0].isGate
    }
  }

  mutating func run() -> Bool {
    var level = 0
    let gates = graph.vertices.indices.filter { graph.vertices[$0].isGate }
    while left > 0 {
      // The gates of a frame have the first and the last level for themselves.
      var chosen: [Candidate] = []
      if level == 0 { chosen = gates.filter { graph.vertices[$0].isTopGate }.map(Candidate.vertex) }
      if chosen.isEmpty, left > 0 { chosen = choose() }
      if chosen.isEmpty {
        let last = gates.filter { !graph.vertices[$0].isTopGate }
        if left == last.count { chosen = last.map(Candidate.vertex) }
      }
      guard !chosen.isEmpty else { return false }
      for candidate in chosen {
        switch candidate {
        case .vertex(let vertex): levels[vertex] = level
        case .label(let line): labelLevels[line] = level
        }
      }
      for candidate in chosen { putDown(candidate) }
      level += 1
    }
    return true
  }

  /// As much as a level has room for, in the order of priority.
  private func choose() -> [Candidate] {
    var used = openStrands
    var next = openStrands
    var chosen: [Candidate] = []
    for candidate in candidates {
      let cost: Int
      let change: Int
      switch candidate {
      case .label(let line):
        cost = widths.label(line) - 1
        change = 0
      case .vertex(let vertex):
        let closed = above[vertex].reduce(0) { $0 + graph.lines[$1].strands.count }
        let opened = below[vertex].reduce(0) { $0 + graph.lines[$1].strands.count }
        cost = widths.vertex(vertex) - closed
        change = opened - closed
      }
      // What is put down must leave room for what comes next.
      guard used + cost <= wall, next + change <= max(next, wall - widths.widest) else { continue }
      used += cost
      next += change
      chosen.append(candidate)
    }
    if chosen.isEmpty, let first = candidates.first(where: { fits($0) }) { chosen = [first] }
    return chosen
  }

  private func fits(_ candidate: Candidate) -> Bool {
    switch candidate {
    case .label(let line): return openStrands + widths.label(line) - 1 <= wall
    case .vertex(let vertex):
      let closed = above[vertex].reduce(0) { $0 + graph.lines[$1].strands.count }
      return openStrands + widths.vertex(vertex) - closed <= wall
    }
  }

  private var candidates: [Candidate] {
    let labels = readyLabels.map { line in
      (priority: priorities[graph.lines[line].lower], order: 0, number: line)
    }
    let vertices = readyVertices.map { vertex in
      (priority: priorities[vertex], order: 1, number: vertex)
    }
    return (labels + vertices)
      .sorted { ($0.priority, $0.order, $0.number) < ($1.priority, $1.order, $1.number) }
      .map { $0.order == 0 ? .label($0.number) : .vertex($0.number) }
  }

  private mutating func putDown(_ candidate: Candidate) {
    switch candidate {
    case .label(let line):
      readyLabels.removeAll { $0 == line }
      comeDown(line)
    case .vertex(let vertex):
      readyVertices.removeAll { $0 == vertex }
      left -= 1
      for line in above[vertex] { openStrands -= graph.lines[line].strands.count }
      for line in below[vertex] {
        openStrands += graph.lines[line].strands.count
        if graph.lines[line].label.isEmpty { comeDown(line) } else { readyLabels.append(line) }
      }
    }
  }

  private mutating func comeDown(_ line: Int) {
    let vertex = graph.lines[line].lower
    waitingFor[vertex] -= 1
    if waitingFor[vertex] == 0, !graph.vertices[vertex].isGate { readyVertices.append(vertex) }
  }
}

/// An order of the vertices in which few lines are open at any time, whichever way they run.
///
/// Beginning with one vertex, always that comes next which opens the fewest lines beyond those it
/// closes; of all beginnings the best is taken.
///
/// - Parameter graph: A picture.
/// - Returns: The place of each vertex.
/// - Complexity: O(*b* (*v*² + *e*)), where *b* is the number of beginnings, at most 16.
/// - SeeAlso: J. Petit, “Experiments on the Minimum Linear Arrangement Problem”, 2003.
func narrowPlaces(of graph: FlowGraph) -> [Int] {
  let count = graph.vertices.count
  var lines = [[(other: Int, strands: Int)]](repeating: [], count: count)
  for line in graph.lines {
    lines[line.upper].append((line.lower, line.strands.count))
    lines[line.lower].append((line.upper, line.strands.count))
  }
  let degrees = lines.map { $0.reduce(0) { $0 + $1.strands } }
  let starts = (0..<count).sorted { (degrees[$0], $0) < (degrees[$1], $1) }.prefix(16)
  var best: (places: [Int], widest: Int, sum: Int)?
  for start in starts {
    var opens = degrees
    var places = [Int](repeating: -1, count: count)
    var open = 0
    var widest = 0
    var sum = 0
    for place in 0..<count {
      var next = place == 0 ? start : -1
      if place > 0 {
        for vertex in 0..<count where places[vertex] < 0 {
          if next < 0 || opens[vertex] < opens[next] { next = vertex }
        }
      }
      places[next] = place
      open += opens[next]
      widest = max(widest, open)
      sum += open
      for line in lines[next] { opens[line.other] -= 2 * line.strands }
    }
    if (widest, sum) < (best?.widest ?? .max, best?.sum ?? .max) { best = (places, widest, sum) }
  }
  let places = best?.places ?? []
  // Of both ways to go through the order, that is taken in which more flows run downwards.
  let downward = graph.lines.reduce(0) { count, line in
    line.strands.reduce(count) { count, strand in
      let runsDown = (places[line.upper] < places[line.lower]) != strand.isUpward
      return count + (runsDown ? 1 : -1)
    }
  }
  return downward < 0 ? places.map { places.count - 1 - $0 } : places
}
