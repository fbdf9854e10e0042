import MapModel
import TextCanvas

/// Puts what stands across and what lies between levels together, moves it along, and gives everything
/// its cells.
struct Assembly {
  private let graph: LevelGraph
  private let plan: Across
  private let heading: Heading
  private var objects: [AlongObject] = []
  /// The object of each item that has one.
  private var objectOfItem: [Int]
  private var objectOfLoop: [Int]
  /// The turns of each strand of each segment: the object of the track, and the place it leads to.
  private var turns: [[[(object: Int, place: Int)]]]
  private var starts: [Int] = []
  /// How many cells the picture takes along.
  private(set) var length = 0
  /// The places of the heads at the lower and at the upper side of each box.
  private var headsBelow: [[Int]]
  private var headsAbove: [[Int]]
  private let joined: Set<Joined>

  private struct Joined: Hashable {
    let upper: Int
    let lower: Int
  }

  /// Assembles a picture whose levels are in order.
  ///
  /// There is none where it would be wider than asked, or where lines find no way.
  ///
  /// - Parameters:
  ///   - graph: Lines from level to level, in order.
  ///   - columns: The greatest width in cells across, or nothing where any will do.
  init?(_ graph: LevelGraph, columns: Int?) {
    guard let plan = across(graph, width: columns),
      let channels = channels(of: graph, plan, width: columns)
    else { return nil }
    self.graph = graph
    self.plan = plan
    heading = graph.graph.heading
    objectOfItem = [Int](repeating: -1, count: graph.items.count)
    objectOfLoop = [Int](repeating: -1, count: graph.graph.loops.count)
    headsBelow = [[Int]](repeating: [], count: graph.graph.vertices.count)
    headsAbove = headsBelow
    turns = graph.segments.indices.map { index in
      [[(object: Int, place: Int)]](repeating: [], count: graph.strandCount(index))
    }
    joined = Set(
      graph.graph.lines.filter(\.label.isEmpty).map { Joined(upper: $0.upper, lower: $0.lower) })
    var loopsOf = [[Int]](repeating: [], count: graph.graph.vertices.count)
    for (index, loop) in graph.graph.loops.enumerated() { loopsOf[loop.vertex].append(index) }
    for (level, channel) in channels.enumerated() {
      for item in graph.levels[level] { add(item) }
      for item in graph.levels[level] {
        guard case .vertex(let vertex) = graph.items[item].content else { continue }
        for loop in loopsOf[vertex] { add(loop: loop) }
      }
      for piece in channel.channel.pieces { add(piece, channel) }
    }
    findHeads()
    (starts, length) = along(
      objects, gap: gap, chains: chains, isFramed: graph.graph.isFramed)
  }

  private mutating func add(_ item: Int) {
    let kind: AlongObject.Kind
    let extent: Extent
    var first = plan.items[item]
    switch graph.items[item].content {
    case .line: return
    case .label(let line):
      extent = graph.graph.lines[line].labelExtent
      first -= (extent.across - 1) / 2
      kind = .label(line: line)
    case .vertex(let vertex):
      var size = graph.graph.vertices[vertex].extent
      if graph.graph.vertices[vertex].isBox {
        size.across = plan.ends[item] - first + 1
        kind = .box(vertex: vertex)
      } else {
        first -= (size.across - 1) / 2
        kind =
          graph.graph.vertices[vertex].isGate ? .gate(vertex: vertex) : .looseEnd(vertex: vertex)
      }
      extent = size
    }
    objectOfItem[item] = objects.count
    objects.append(
      AlongObject(
        kind: kind, across: first...first + extent.across - 1, along: extent.along,
        margin: margin(of: kind)))
  }

  /// From left to right a blank keeps lines off boxes and texts; from top to bottom, off boxes.
  private func margin(of kind: AlongObject.Kind) -> Int {
    switch kind {
    case .box: 1
    case .label, .looseEnd: heading == .down ? 1 : 0
    case .gate, .loop, .track: 0
    }
  }

  private mutating func add(loop: Int) {
    objectOfLoop[loop] = objects.count
    objects.append(
      AlongObject(
        kind: .loop(loop), across: plan.loops[loop],
        along: graph.graph.loops[loop].extent.along, margin: 0))
  }

  private mutating func add(_ piece: Channel.Piece, _ channel: LevelChannel) {
    let (segment, strand) = channel.strands[piece.net]
    turns[segment][strand].append((objects.count, piece.bottom))
    objects.append(
      AlongObject(kind: .track(segment: segment), across: piece.span, along: 1, margin: 0))
  }

  private mutating func findHeads() {
    for (index, line) in graph.graph.lines.enumerated() {
      let segments = graph.segments(ofLine: index)
      for (strand, content) in line.strands.enumerated() {
        let shift = strand * heading.pitch
        if content.isUpward, graph.graph.vertices[line.upper].isAgency {
          headsBelow[line.upper].append(plan.upper[segments.lowerBound] + shift)
        }
        if !content.isUpward, graph.graph.vertices[line.lower].isAgency {
          headsAbove[line.lower].append(plan.lower[segments.upperBound - 1] + shift)
        }
      }
    }
  }

  /// How many cells stand at least between two objects: room for heads, for a piece of line that shows
  /// its layer, and for a blank beside texts.
  private func gap(_ upper: AlongObject, _ lower: AlongObject) -> Int {
    let isRight = heading == .right
    switch (upper.kind, lower.kind) {
    case (.track, .track): return isRight ? 1 : 0
    case (.loop, .track): return isRight ? 1 : 0
    case (.box, .loop): return isRight ? 0 : 1
    case (.box(let one), .box(let other)), (.box(let one), .looseEnd(let other)),
      (.looseEnd(let one), .box(let other)):
      return joined.contains(Joined(upper: one, lower: other)) ? (isRight ? 3 : 2) : 1
    case (.box(let vertex), .track(let segment)):
      let hasHead = headsBelow[vertex].contains { lower.across.contains($0) }
      let isOwn = graph.segments[segment].upper == vertex
      let isFrame = !graph.graph.vertices[vertex].isAgency
      return hasHead ? (isRight ? 2 : 1) : isOwn && !isRight && !isFrame ? 0 : 1
    case (.track(let segment), .box(let vertex)):
      let hasHead = headsAbove[vertex].contains { upper.across.contains($0) }
      let isOwn = graph.segments[segment].lower == vertex
      let isFrame = !graph.graph.vertices[vertex].isAgency
      return hasHead ? (isRight ? 2 : 1) : isOwn && !isRight && !isFrame ? 0 : 1
    case (.label, .box), (.box, .label), (.label, .looseEnd), (.looseEnd, .label):
      return isRight ? 2 : 1
    case (.box, _), (.looseEnd, _), (.label, _), (.loop, _), (.gate, _), (_, .box), (_, .looseEnd),
      (_, .label), (_, .loop), (_, .gate):
      return 1
    }
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

  /// The picture, with its first cell at the top left.
  var placement: Placement {
    var placement = Placement.empty
    for (vertex, content) in graph.graph.vertices.enumerated() {
      let object = objectOfItem[vertex]
      let origin = heading.point(across: objects[object].across.lowerBound, along: starts[object])
      var extent = content.extent
      extent.across = objects[object].across.count
      switch content.kind {
      case .agency(let agency):
        let frame = Rect(
          origin: origin, columns: extent.columns(heading), rows: extent.rows(heading))
        placement.boxes.append(
          Placement.Box(agency: agency, frame: frame, lines: content.lines))
      case .looseEnd(let agency, let part, let flow):
        placement.looseEnds.append(
          Placement.LooseEnd(
            agency: agency, part: part, flow: flow, origin: origin, lines: content.lines))
      case .site, .gate: break
      }
    }
    for line in graph.graph.lines.indices { add(line: line, to: &placement) }
    for index in graph.graph.loops.indices { add(loop: index, to: &placement) }
    return placement
  }

  /// Where the first cell of a vertex lies.
  func origin(of vertex: Int) -> Point {
    let object = objectOfItem[vertex]
    return heading.point(across: objects[object].across.lowerBound, along: starts[object])
  }

  private func add(line: Int, to placement: inout Placement) {
    let content = graph.graph.lines[line]
    for (index, strand) in content.strands.enumerated() {
      placement.routes.append(route(of: strand, index, line))
    }
    for segment in graph.segments(ofLine: line) {
      let item = graph.segments[segment].lower
      guard case .label = graph.items[item].content else { continue }
      placement.labels.append(
        Placement.Label(
          flow: content.strands[0].flow, origins: origins(of: content, item),
          lines: content.label))
    }
  }

  /// Where the lines of a label's text begin: each stands in the middle upon the line it interrupts.
  private func origins(of line: FlowGraph.Line, _ item: Int) -> [Point] {
    let start = starts[objectOfItem[item]]
    switch heading {
    case .down:
      return line.label.enumerated().map { offset, text in
        Point(
          column: plan.items[item] - (TextCanvas.columns(of: text) - 1) / 2, row: start + offset)
      }
    case .right:
      let first = plan.items[item] - (line.labelExtent.across - 1) / 2
      return line.label.indices.map { Point(column: start + 1, row: first + $0) }
    }
  }

  private func route(of strand: FlowGraph.Strand, _ index: Int, _ line: Int) -> Placement.Route {
    let content = graph.graph.lines[line]
    let segments = graph.segments(ofLine: line)
    let (upperEnd, lowerEnd) = (
      graph.graph.vertices[content.upper], graph.graph.vertices[content.lower]
    )
    let source = strand.isUpward ? lowerEnd : upperEnd
    // A line begins in its source's border and ends beside its target's; borders of frames it passes.
    let isInUpper = upperEnd.isGate || upperEnd.isBox && !(upperEnd.isAgency && strand.isUpward)
    let isInLower = lowerEnd.isGate || lowerEnd.isBox && !(lowerEnd.isAgency && !strand.isUpward)
    let upper = objectOfItem[content.upper]
    let start = starts[upper] + objects[upper].along - (isInUpper ? 1 : 0)
    let end = starts[objectOfItem[content.lower]] - (isInLower ? 0 : 1)
    var place = plan.upper[segments.lowerBound] + index * heading.pitch
    var points = [heading.point(across: place, along: start)]
    for segment in segments {
      for turn in turns[segment][index] {
        points.append(heading.point(across: place, along: starts[turn.object]))
        place = turn.place
        points.append(heading.point(across: place, along: starts[turn.object]))
      }
    }
    points.append(heading.point(across: place, along: end))
    return Placement.Route(
      flow: strand.flow, bends: strand.isUpward ? points.reversed() : points,
      hasPort: source.isBox)
  }

  private func add(loop index: Int, to placement: inout Placement) {
    let loop = graph.graph.loops[index]
    let cells = plan.loops[index]
    let object = objectOfLoop[index]
    let box = objectOfItem[loop.vertex]
    let border = starts[box] + objects[box].along - 1
    let far = starts[object] + objects[object].along - 1
    placement.routes.append(
      Placement.Route(
        flow: loop.flow,
        bends: [
          heading.point(across: cells.lowerBound, along: border),
          heading.point(across: cells.lowerBound, along: far),
          heading.point(across: cells.upperBound, along: far),
          heading.point(across: cells.upperBound, along: border + 1),
        ], hasPort: true))
    guard !loop.label.isEmpty else { return }
    let origin = heading.point(across: cells.lowerBound, along: far)
    let label =
      heading == .down
      ? Point(column: origin.column + 2, row: origin.row)
      : Point(column: border + 2, row: origin.row)
    placement.labels.append(
      Placement.Label(flow: loop.flow, origins: [label], lines: [loop.label]))
  }
}
