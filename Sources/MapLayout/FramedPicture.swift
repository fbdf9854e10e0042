import MapModel
import TextCanvas

/// Lays out some agencies and their flows as one picture with frames round the groups among them.
///
/// A frame is a picture by itself, laid out first with gates in its border for the flows that come in
/// and go out; in the picture round it the frame is a box. The order of lines round the frames decides
/// the order of gates, and the frames are then laid out once more.
///
/// - Parameters:
///   - part: The agencies and their flows.
///   - groups: The groups among them.
///   - setting: How wide texts may be and which labels are keyed.
///   - columns: The greatest width, or nothing where any will do.
///   - effort: How long the search for few crossings may go on.
/// - Returns: The picture, or nothing where it would be wider than asked.
/// - SeeAlso: K. Sugiyama and K. Misue, “Visualization of Structural Information: Automatic Drawing of
///   Compound Digraphs”, 1991, for pictures within pictures.
func framedPicture(
  of part: FlowPart, _ groups: [SiteGroup], _ setting: TextSetting, columns: Int?, effort: Effort
) -> Placement? {
  let framing = Framing(part, groups, setting, columns: columns)
  var best: Placement?
  for order in framing.orders {
    guard let picture = framing.picture(order, effort: effort) else { continue }
    if picture.rows < best?.rows ?? .max { best = picture }
  }
  return best
}

private struct Framing {
  private let part: FlowPart
  private let groups: [SiteGroup]
  private let setting: TextSetting
  private let columns: Int?
  private let agencies: [Agency.ID: Agency]
  /// The group of each agency that is in one.
  private var groupOf: [Agency.ID: Int] = [:]
  /// The picture round the frames, in which the first vertices are the frames.
  private var outside: FlowGraph
  /// The flow of each line of that picture that leads to a frame.
  private var flowOfLine: [Int: Flow] = [:]

  init(_ part: FlowPart, _ groups: [SiteGroup], _ setting: TextSetting, columns: Int?) {
    self.part = part
    self.groups = groups
    self.setting = setting
    self.columns = columns
    agencies = Dictionary(uniqueKeysWithValues: part.agencies.map { ($0.id, $0) })
    outside = FlowGraph(.down)
    for (number, group) in groups.enumerated() {
      for member in group.members { groupOf[member] = number }
      _ = outside.add(
        FlowGraph.Vertex(
          kind: .site(number), lines: [], extent: Extent(columns: 5, rows: 3, .down)))
    }
    var vertexOf: [Agency.ID: Int] = [:]
    for agency in part.agencies {
      vertexOf[agency.id] = groupOf[agency.id] ?? outside.addBox(of: agency, setting)
    }
    for flow in part.flows {
      let source =
        vertexOf[flow.source]
        ?? outside.addLooseEnd(of: flow, part, setting, isSource: true)
      let target =
        vertexOf[flow.target]
        ?? outside.addLooseEnd(of: flow, part, setting, isSource: false)
      if source == target {
        if groupOf[flow.source] == nil { outside.addLoop(flow, at: source, setting) }
        continue
      }
      let count = outside.lines.count
      outside.addLine(
        of: flow, from: source, to: target, label: setting.labelLines(of: flow))
      if outside.lines.count > count { flowOfLine[count] = flow }
    }
  }

  /// Orders of frames and boxes to try.
  var orders: [[Int]] {
    var seen: Set<[Int]> = []
    let narrow = columns == nil ? [] : [narrowPlaces(of: outside)]
    return (downwardOrders(of: outside) + narrow).filter { order in
      seen.insert(outside.directed(by: order).lines.map(\.upper)).inserted
    }
  }

  func picture(_ order: [Int], effort: Effort) -> Placement? {
    var around = outside.directed(by: order)
    var inside: [FramePicture] = []
    for number in groups.indices {
      let graph = insideGraph(number, around)
      guard
        let frame = FramePicture(
          graph, title: groups[number].title, columns: roomInside, effort: effort)
      else { return nil }
      inside.append(frame)
      around.resize(number, to: frame.extent)
    }
    guard let fold = fold(around, order) else { return nil }
    var ordering = Ordering(LevelGraph(fold))
    ordering.sweep(effort: effort.sweeping)
    ordering.improve(effort: effort.improving)
    var ordered = ordering.graph
    let numbering = AcrossNumbering(ordered)
    for number in groups.indices {
      let sides = numbering.linesAtSides(of: number).map { lines in
        lines.compactMap { flowOfLine[$0]?.id }
      }
      guard let frame = inside[number].reordered(sides[0], sides[1], effort: effort) else {
        return nil
      }
      inside[number] = frame
      ordered.graph.resize(number, to: frame.extent)
      ordered.graph.gates[number] = gates(of: frame, number, ordered.graph)
    }
    guard let assembly = Assembly(ordered, columns: columns) else { return nil }
    return composed(assembly, inside)
  }

  /// How wide a frame's picture may be: frames stand side by side where they have few boxes.
  private var roomInside: Int? { columns.map { max(20, $0 - 10) } }

  private func fold(_ graph: FlowGraph, _ order: [Int]) -> Fold? {
    let ranks = ranks(of: graph)
    guard let columns else { return Fold(graph, ranks: ranks) }
    return folded(graph, priorities: ranks, columns: columns)
      ?? folded(graph, priorities: order, columns: columns)
  }

  /// The picture of a group's members, with a gate for each flow that comes in or goes out.
  private func insideGraph(_ number: Int, _ around: FlowGraph) -> FlowGraph {
    var graph = FlowGraph(.down)
    graph.isFramed = true
    var vertexOf: [Agency.ID: Int] = [:]
    for member in groups[number].members {
      if let agency = agencies[member] { vertexOf[member] = graph.addBox(of: agency, setting) }
    }
    for flow in part.flows {
      guard let source = vertexOf[flow.source], let target = vertexOf[flow.target] else { continue }
      if source == target {
        graph.addLoop(flow, at: source, setting)
      } else {
        graph.addLine(of: flow, from: source, to: target, label: setting.labelLines(of: flow))
      }
    }
    for (line, flow) in flowOfLine.sorted(by: { $0.key < $1.key }) {
      let ends = around.lines[line]
      guard ends.upper == number || ends.lower == number else { continue }
      let gate = graph.add(
        FlowGraph.Vertex(
          kind: .gate(flow.id, isTop: ends.lower == number), lines: [],
          extent: Extent(columns: 1, rows: 1, .down)))
      if let source = vertexOf[flow.source] {
        graph.addLine(of: flow, from: source, to: gate, label: [])
      } else if let target = vertexOf[flow.target] {
        graph.addLine(of: flow, from: gate, to: target, label: [])
      }
    }
    return graph
  }

  /// The places of a frame's gates, for each line that leads there.
  private func gates(of frame: FramePicture, _ number: Int, _ graph: FlowGraph) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (line, flow) in flowOfLine
    where graph.lines[line].upper == number || graph.lines[line].lower == number {
      places[line] = frame.gatePlaces[flow.id]
    }
    return places
  }

  // MARK: Putting together

  /// The picture with the pictures of all frames in their places, and every route in one piece.
  private func composed(_ assembly: Assembly, _ inside: [FramePicture]) -> Placement {
    var whole = assembly.placement
    var pieces: [Flow.ID: [Placement.Route]] = [:]
    for (number, frame) in inside.enumerated() {
      var placement = frame.placement
      let gated = Set(frame.gatePlaces.keys)
      let origin = assembly.origin(of: number)
      for route in placement.routes where gated.contains(route.flow) {
        var moved = route
        moved.bends = route.bends.map { $0.offset(by: origin) }
        pieces[route.flow, default: []].append(moved)
      }
      placement.routes.removeAll { gated.contains($0.flow) }
      whole.add(placement, at: origin)
    }
    for (index, route) in whole.routes.enumerated() {
      guard let ends = pieces[route.flow] else { continue }
      whole.routes[index] = route.joined(with: ends)
    }
    whole.fit()
    return whole
  }
}

extension Placement.Route {
  /// The route together with the pieces of it that lie within frames, from its source to its target.
  fileprivate func joined(with pieces: [Placement.Route]) -> Placement.Route {
    var bends = self.bends
    for piece in pieces {
      if piece.bends.last == bends.first {
        bends = piece.bends + bends.dropFirst()
      } else if piece.bends.first == bends.last {
        bends += piece.bends.dropFirst()
      }
    }
    // Where a piece goes on straight, nothing bends.
    var kept: [Point] = []
    for (index, point) in bends.enumerated() {
      if index > 0, index + 1 < bends.count, let before = kept.last {
        let next = bends[index + 1]
        let isStraight =
          before.column == point.column && point.column == next.column
          || before.row == point.row && point.row == next.row
        if isStraight || before == point { continue }
      }
      kept.append(point)
    }
    let first = pieces.contains { $0.hasPort } || hasPort
    return Placement.Route(flow: flow, bends: kept, hasPort: first)
  }
}
