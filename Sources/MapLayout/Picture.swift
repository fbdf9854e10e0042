import MapModel
import TextCanvas

/// Ways of folding some agencies and their flows into levels, the most promising first.
///
/// - Parameters:
///   - graph: The agencies and their flows.
///   - columns: The greatest width, or nothing where any will do.
/// - Returns: Folds; none where every one would be wider than asked.
func folds(of graph: FlowGraph, columns: Int?) -> [Fold] {
  var seen: Set<[Int]> = []
  var folds: [Fold] = []
  for order in downwardOrders(of: graph) {
    let directed = graph.directed(by: order)
    guard seen.insert(directed.lines.map(\.upper)).inserted else { continue }
    let ranks = ranks(of: directed)
    guard let columns else {
      folds.append(Fold(directed, ranks: ranks))
      // Of very large pictures one is enough.
      if graph.lines.count > 2000 { break }
      continue
    }
    if let fold = folded(directed, priorities: ranks, columns: columns) { folds.append(fold) }
  }
  if let columns {
    let places = narrowPlaces(of: graph)
    let directed = graph.directed(by: places)
    if let fold = folded(directed, priorities: places, columns: columns) { folds.append(fold) }
  }
  return folds
}

/// Lays out a picture that has been folded into levels, phase by phase.
///
/// - Parameters:
///   - folds: Ways of folding it, of which the one with the fewest crossings is taken.
///   - columns: The greatest width, or nothing where any will do.
///   - effort: About how many steps the search for few crossings may take.
/// - Returns: The picture, or nothing where it would be wider than asked.
func picture(of folds: [Fold], columns: Int?, effort: Effort) -> Placement? {
  var best: Ordering?
  for fold in folds {
    var ordering = Ordering(LevelGraph(fold.graph, fold.levels, fold.labelLevels))
    ordering.sweep(effort: effort.sweeping)
    if ordering.crossings < best?.crossings ?? .max { best = ordering }
  }
  best?.improve(effort: effort.improving)
  guard let ordered = best?.graph else { return nil }
  guard let columnPlan = MapLayout.columns(of: ordered, width: columns) else { return nil }
  guard let channels = channels(of: ordered, columnPlan, columns: columns) else { return nil }
  return Assembly(ordered, columnPlan, channels).placement
}

/// The channels below each level, or nothing where lines find no way in the width asked.
private func channels(
  of graph: LevelGraph, _ plan: Columns, columns: Int?
) -> [(channel: Channel, segments: [Int])]? {
  var nets = [[Channel.Net]](repeating: [], count: graph.levels.count)
  var segments = [[Int]](repeating: [], count: graph.levels.count)
  for (index, segment) in graph.segments.enumerated() {
    let level = graph.items[segment.upper].level
    for strand in 0..<graph.strandCount(index) {
      segments[level].append(index)
      let shift = strand * Track.columns
      nets[level].append(
        Channel.Net(upper: plan.upper[index] + shift, lower: plan.lower[index] + shift))
    }
  }
  var loops = [[ClosedRange<Int>]](repeating: [], count: graph.levels.count)
  for (loop, ends) in zip(graph.graph.loops, plan.loops) {
    loops[graph.items[loop.vertex].level].append(ends.left...ends.right)
  }
  var channels: [(Channel, [Int])] = []
  for level in graph.levels.indices {
    guard let channel = Channel(nets[level], reserved: loops[level], columns: columns) else {
      return nil
    }
    channels.append((channel, segments[level]))
  }
  return channels
}

/// Gives everything its cells.
private struct Assembly {
  private let graph: LevelGraph
  private let plan: Columns
  private var objects: [RowObject] = []
  /// The object of each item that has one.
  private var objectOfItem: [Int]
  private var objectOfLoop: [Int] = []
  /// The turns of each strand of each segment: the object of the track, and the column it leads to.
  private var turns: [[[(object: Int, column: Int)]]]
  private var rowOfObject: [Int] = []
  private var headsBelow: [Int: [Int]] = [:]
  private var headsAbove: [Int: [Int]] = [:]

  init(
    _ graph: LevelGraph, _ plan: Columns, _ channels: [(channel: Channel, segments: [Int])]
  ) {
    self.graph = graph
    self.plan = plan
    objectOfItem = [Int](repeating: -1, count: graph.items.count)
    objectOfLoop = [Int](repeating: -1, count: graph.graph.loops.count)
    turns = graph.segments.indices.map { index in
      [[(object: Int, column: Int)]](repeating: [], count: graph.strandCount(index))
    }
    var loopsOf = [[Int]](repeating: [], count: graph.graph.vertices.count)
    for (index, loop) in graph.graph.loops.enumerated() { loopsOf[loop.vertex].append(index) }
    for (level, (channel, segments)) in channels.enumerated() {
      for item in graph.levels[level] { add(item) }
      for item in graph.levels[level] {
        guard case .vertex(let vertex) = graph.items[item].content else { continue }
        for loop in loopsOf[vertex] {
          objectOfLoop[loop] = objects.count
          let ends = plan.loops[loop]
          objects.append(RowObject(kind: .loop(loop), columns: ends.left...ends.right, rows: 1))
        }
      }
      // The strand of a net is how many nets of its segment come before it.
      for piece in channel.pieces {
        let segment = segments[piece.net]
        let strand = piece.net - (segments[...piece.net].firstIndex(of: segment) ?? piece.net)
        turns[segment][strand].append((objects.count, piece.bottom))
        objects.append(
          RowObject(kind: .track(segment: segment), columns: piece.span, rows: 1))
      }
    }
    findHeads()
    rowOfObject = rows(of: objects, gap: gap, chains: chains)
  }

  private mutating func add(_ item: Int) {
    let kind: RowObject.Kind
    let columns: ClosedRange<Int>
    let rows: Int
    switch graph.items[item].content {
    case .line: return
    case .label(let line):
      let content = graph.graph.lines[line]
      let left = plan.items[item] - (content.labelColumns - 1) / 2
      columns = left...left + content.labelColumns - 1
      rows = content.label.count
      kind = .label(line: line)
    case .vertex(let vertex):
      let content = graph.graph.vertices[vertex]
      rows = content.rows
      if content.isBox {
        columns = plan.items[item]...plan.rights[item]
        kind = .box(vertex: vertex)
      } else {
        let left = plan.items[item] - (content.columns - 1) / 2
        columns = left...left + content.columns - 1
        kind = .looseEnd(vertex: vertex)
      }
    }
    objectOfItem[item] = objects.count
    objects.append(RowObject(kind: kind, columns: columns, rows: rows))
  }

  private mutating func findHeads() {
    for line in graph.graph.lines.indices {
      let segments = graph.segments(ofLine: line)
      for (index, strand) in graph.graph.lines[line].strands.enumerated() {
        if strand.isUpward {
          headsBelow[graph.graph.lines[line].upper, default: []]
            .append(plan.upper[segments.lowerBound] + index * Track.columns)
        } else {
          headsAbove[graph.graph.lines[line].lower, default: []]
            .append(plan.lower[segments.upperBound - 1] + index * Track.columns)
        }
      }
    }
  }

  /// How many rows stand at least between two objects: room for heads, and a blank beside texts.
  private func gap(_ upper: RowObject, _ lower: RowObject) -> Int {
    switch (upper.kind, lower.kind) {
    case (.track, .track), (.loop, .track): 0
    case (.box(let one), .box(let other)), (.box(let one), .looseEnd(let other)),
      (.looseEnd(let one), .box(let other)):
      isJoined(one, other) ? 2 : 1
    case (.box(let vertex), .track(let segment)):
      graph.segments[segment].upper == vertex
        && !(headsBelow[vertex] ?? []).contains { lower.columns.contains($0) } ? 0 : 1
    case (.track(let segment), .box(let vertex)):
      graph.segments[segment].lower == vertex
        && !(headsAbove[vertex] ?? []).contains { upper.columns.contains($0) } ? 0 : 1
    case (.box, _), (.looseEnd, _), (.label, _), (_, .box), (_, .looseEnd), (_, .label), (_, .loop):
      1
    }
  }

  private func isJoined(_ upper: Int, _ lower: Int) -> Bool {
    graph.graph.lines.contains { $0.upper == upper && $0.lower == lower && $0.label.isEmpty }
  }

  private var chains: [[Int]] {
    graph.graph.lines.indices.flatMap { line in
      let segments = graph.segments(ofLine: line)
      return graph.graph.lines[line].strands.indices.map { strand in
        var chain = [objectOfItem[graph.graph.lines[line].upper]]
        for segment in segments {
          chain += turns[segment][strand].map(\.object)
          let object = objectOfItem[graph.segments[segment].lower]
          if object >= 0 { chain.append(object) }
        }
        return chain
      }
    }
  }

  // MARK: The placement

  var placement: Placement {
    var placement = Placement.empty
    for (vertex, content) in graph.graph.vertices.enumerated() {
      let object = objectOfItem[vertex]
      let columns = objects[object].columns
      let origin = Point(column: columns.lowerBound, row: rowOfObject[object])
      switch content.kind {
      case .agency(let agency):
        let frame = Rect(origin: origin, columns: columns.count, rows: content.rows)
        placement.boxes.append(
          Placement.Box(agency: agency, frame: frame, lines: content.lines))
      case .looseEnd(let agency, let part):
        placement.looseEnds.append(
          Placement.LooseEnd(agency: agency, part: part, origin: origin, lines: content.lines))
      }
    }
    for line in graph.graph.lines.indices { add(line: line, to: &placement) }
    for index in graph.graph.loops.indices { add(loop: index, to: &placement) }
    placement.fit()
    return placement
  }

  private func add(line: Int, to placement: inout Placement) {
    let content = graph.graph.lines[line]
    for (index, strand) in content.strands.enumerated() {
      placement.routes.append(route(of: strand, index, line))
    }
    for segment in graph.segments(ofLine: line) {
      let item = graph.segments[segment].lower
      guard case .label = graph.items[item].content else { continue }
      let row = rowOfObject[objectOfItem[item]]
      // Every line of the text stands in the middle upon the line that it interrupts.
      let origins = content.label.enumerated().map { offset, text in
        Point(
          column: plan.items[item] - (TextCanvas.columns(of: text) - 1) / 2, row: row + offset)
      }
      placement.labels.append(
        Placement.Label(flow: content.strands[0].flow, origins: origins, lines: content.label))
    }
  }

  private func route(of strand: FlowGraph.Strand, _ index: Int, _ line: Int) -> Placement.Route {
    let content = graph.graph.lines[line]
    let segments = graph.segments(ofLine: line)
    let shift = index * Track.columns
    let source = graph.graph.vertices[strand.isUpward ? content.lower : content.upper]
    let isUpperHead = strand.isUpward || !graph.graph.vertices[content.upper].isBox
    let isLowerHead = !strand.isUpward || !graph.graph.vertices[content.lower].isBox
    // A line begins in its source's border, and ends beside its target's.
    let upper = objectOfItem[content.upper]
    let start = rowOfObject[upper] + objects[upper].rows - (isUpperHead ? 0 : 1)
    let end = rowOfObject[objectOfItem[content.lower]] - (isLowerHead ? 1 : 0)
    var column = plan.upper[segments.lowerBound] + shift
    var points = [Point(column: column, row: start)]
    for segment in segments {
      for turn in turns[segment][index] {
        let row = rowOfObject[turn.object]
        points.append(Point(column: column, row: row))
        column = turn.column
        points.append(Point(column: column, row: row))
      }
    }
    points.append(Point(column: column, row: end))
    return Placement.Route(
      flow: strand.flow, bends: strand.isUpward ? points.reversed() : points,
      hasPort: source.isBox)
  }

  private func add(loop index: Int, to placement: inout Placement) {
    let loop = graph.graph.loops[index]
    let (left, right) = plan.loops[index]
    let row = rowOfObject[objectOfLoop[index]]
    let box = objectOfItem[loop.vertex]
    let bottom = rowOfObject[box] + objects[box].rows - 1
    placement.routes.append(
      Placement.Route(
        flow: loop.flow,
        bends: [
          Point(column: left, row: bottom), Point(column: left, row: row),
          Point(column: right, row: row), Point(column: right, row: bottom + 1),
        ], hasPort: true))
    guard !loop.label.isEmpty else { return }
    placement.labels.append(
      Placement.Label(
        flow: loop.flow, origins: [Point(column: left + 2, row: row)], lines: [loop.label]))
  }
}

extension Placement {
  /// Moves everything to the top left, and finds out how much room it takes.
  mutating func fit() {
    var rights: [Int] = [-1]
    var bottoms: [Int] = [-1]
    var lefts: [Int] = []
    func cover(_ left: Int, _ right: Int, _ bottom: Int) {
      lefts.append(left)
      rights.append(right)
      bottoms.append(bottom)
    }
    for box in boxes { cover(box.frame.left, box.frame.right, box.frame.bottom) }
    for route in routes {
      for point in route.bends { cover(point.column, point.column, point.row) }
    }
    for label in labels {
      for (origin, line) in zip(label.origins, label.lines) {
        cover(origin.column, origin.column + TextCanvas.columns(of: line) - 1, origin.row)
      }
    }
    for end in looseEnds {
      for (row, line) in end.lines.enumerated() {
        cover(
          end.origin.column, end.origin.column + TextCanvas.columns(of: line) - 1,
          end.origin.row + row)
      }
    }
    let shift = Point(column: -(lefts.min() ?? 0), row: 0)
    var moved = Placement.empty
    moved.add(self, at: shift)
    moved.columns = (rights.max() ?? -1) + 1 + shift.column
    moved.rows = (bottoms.max() ?? -1) + 1
    self = moved
  }
}
