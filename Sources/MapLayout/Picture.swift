import MapModel
import TextCanvas

/// Lays out some agencies and their flows as one picture, phase by phase.
///
/// - Parameters:
///   - part: The agencies and their flows.
///   - setting: How wide texts may be and which labels are keyed.
///   - columns: The greatest width, or nothing where any will do.
///   - effort: How many starts the search for few crossings makes.
/// - Returns: The picture, or nothing where it would be wider than asked.
func picture(
  of part: FlowPart, _ setting: TextSetting, columns: Int?, effort: Int
) -> Placement? {
  let graph = FlowGraph(part, setting)
  // The last columns stay free for lines that must step aside to change places.
  let room = columns.map { $0 - Track.columns }
  guard let levelOfVertex = levels(of: graph, ranks(of: graph), columns: room) else { return nil }
  let levelGraph = ordered(LevelGraph(graph, levelOfVertex), effort: effort)
  let anchors = anchors(of: levelGraph, width: room)
  let ports = ports(of: levelGraph, anchors)
  guard let channels = channels(of: levelGraph, ports, columns: columns) else { return nil }
  return Assembly(levelGraph, anchors, ports, channels).placement
}

/// The channels below each level, or nothing where lines find no way in the width asked.
private func channels(of graph: LevelGraph, _ ports: Ports, columns: Int?) -> [Channel]? {
  var nets = [[Channel.Net]](repeating: [], count: graph.levels.count)
  for (index, segment) in graph.segments.enumerated() {
    nets[graph.items[segment.upper].level].append(
      Channel.Net(segment: index, upper: ports.upper[index], lower: ports.lower[index]))
  }
  var loops = [[Channel.Loop]](repeating: [], count: graph.levels.count)
  for (index, loop) in graph.graph.loops.enumerated() {
    // The items of vertices come first, in the same order.
    let ends = ports.loops[index]
    loops[graph.items[loop.vertex].level].append(
      Channel.Loop(loop: index, left: ends.left, right: ends.right))
  }
  var channels: [Channel] = []
  for (netsOfLevel, loopsOfLevel) in zip(nets, loops) {
    guard let channel = Channel(netsOfLevel, loopsOfLevel, columns: columns) else { return nil }
    channels.append(channel)
  }
  return channels
}

/// Puts levels and channels one below the other and gives everything its cells.
private struct Assembly {
  private let graph: LevelGraph
  private let anchors: [Int]
  private let ports: Ports
  private let channels: [Channel]
  /// The first row of each level, and the first row of the tracks below it.
  private var levelTops: [Int] = []
  private var trackTops: [Int] = []
  private var rows = 0

  init(_ graph: LevelGraph, _ anchors: [Int], _ ports: Ports, _ channels: [Channel]) {
    self.graph = graph
    self.anchors = anchors
    self.ports = ports
    self.channels = channels
    for (level, items) in graph.levels.enumerated() {
      levelTops.append(rows)
      rows +=
        items.compactMap { graph.items[$0].vertex }.map { graph.graph.vertices[$0].rows }.max() ?? 1
      trackTops.append(rows + 1)
      rows += height(ofChannelBelow: level)
    }
  }

  /// How many rows stand between a level and the next.
  ///
  /// A row above and below the tracks keeps them off boxes and texts and holds heads; without tracks
  /// one row does, but for a line from box to box, which needs a piece of line beside its head.
  private func height(ofChannelBelow level: Int) -> Int {
    let rows = channels[level].rows
    guard level + 1 < graph.levels.count else { return rows == 0 ? 0 : rows + 1 }
    guard rows == 0 else { return rows + 2 }
    let joinsBoxes = graph.levels[level].contains { item in
      isEnd(item) && graph.below[item].contains { isEnd(graph.segments[$0].lower) }
    }
    return joinsBoxes ? 2 : 1
  }

  /// Whether a flow ends at the item: at a box or a loose end.
  private func isEnd(_ item: Int) -> Bool {
    guard let vertex = graph.items[item].vertex else { return false }
    if case .label = graph.graph.vertices[vertex].kind { return false }
    return true
  }

  var placement: Placement {
    var placement = Placement.empty
    for (vertex, content) in graph.graph.vertices.enumerated() {
      let origin = Point(column: anchors[vertex] - content.before, row: top(of: vertex))
      switch content.kind {
      case .agency(let agency):
        placement.boxes.append(
          Placement.Box(
            agency: agency,
            frame: Rect(origin: origin, columns: content.columns, rows: content.rows),
            lines: content.lines))
      case .looseEnd(let agency, let part):
        placement.looseEnds.append(
          Placement.LooseEnd(agency: agency, part: part, origin: origin, lines: content.lines))
      case .label(let flow):
        placement.labels.append(
          Placement.Label(
            flow: flow, origins: centred(content.lines, vertex), lines: content.lines))
      }
    }
    placement.routes = routes
    for (index, loop) in graph.graph.loops.enumerated() { add(loop, index, to: &placement) }
    placement.fit()
    return placement
  }

  private func top(of vertex: Int) -> Int { levelTops[graph.items[vertex].level] }
  private func bottom(of vertex: Int) -> Int {
    top(of: vertex) + graph.graph.vertices[vertex].rows - 1
  }

  /// Where lines of text begin that all stand upon the column of their flow's line.
  private func centred(_ lines: [String], _ vertex: Int) -> [Point] {
    return lines.enumerated().map { row, line in
      Point(
        column: anchors[vertex] - (TextCanvas.columns(of: line) - 1) / 2, row: top(of: vertex) + row
      )
    }
  }

  /// One route for each flow, from its own edges, which stand one after the other.
  private var routes: [Placement.Route] {
    var routes: [Placement.Route] = []
    var index = 0
    while index < graph.segments.count {
      let first = index
      let flow = graph.graph.edges[graph.segments[index].edge].flow
      while index < graph.segments.count,
        graph.graph.edges[graph.segments[index].edge].flow == flow
      {
        index += 1
      }
      routes.append(route(of: flow, first..<index))
    }
    return routes
  }

  private func route(of flow: Flow.ID, _ segments: Range<Int>) -> Placement.Route {
    let upperVertex = graph.graph.edges[graph.segments[segments.lowerBound].edge].upper
    let lowerVertex = graph.graph.edges[graph.segments[segments.upperBound - 1].edge].lower
    let isUpward = graph.graph.edges[graph.segments[segments.lowerBound].edge].isUpward
    let source = isUpward ? lowerVertex : upperVertex
    let hasPort = graph.graph.vertices[source].isBox
    // A line begins in its source's border, and ends beside its target's.
    let start = bottom(of: upperVertex) + (isUpward || !hasPort ? 1 : 0)
    let end = top(of: lowerVertex) - (!isUpward || !hasPort ? 1 : 0)
    var points = [Point(column: ports.upper[segments.lowerBound], row: start)]
    for index in segments {
      let level = graph.items[graph.segments[index].upper].level
      let channel = channels[level]
      var column = ports.upper[index]
      for turn in channel.turnsOfSegment(index) {
        let row = trackTops[level] + turn.row
        points.append(Point(column: column, row: row))
        points.append(Point(column: turn.column, row: row))
        column = turn.column
      }
    }
    points.append(Point(column: ports.lower[segments.upperBound - 1], row: end))
    return Placement.Route(
      flow: flow, bends: isUpward ? points.reversed() : points, hasPort: hasPort)
  }

  private func add(_ loop: FlowGraph.Loop, _ index: Int, to placement: inout Placement) {
    let (left, right) = ports.loops[index]
    let level = graph.items[loop.vertex].level
    let row = trackTops[level]
    let bottom = bottom(of: loop.vertex)
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
