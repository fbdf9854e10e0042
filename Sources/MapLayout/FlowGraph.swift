import MapModel
import TextCanvas

/// What is laid out as one picture: boxes and loose ends, and the lines between them.
///
/// Flows of one pair that have nothing to say travel side by side as one line of several strands.
struct FlowGraph {
  enum Kind: Hashable {
    case agency(Agency.ID)
    case looseEnd(Agency.ID, part: Int, flow: Flow.ID)
    /// A frame with a picture of its own in it.
    case site(Int)
    /// The cell of a frame's border at which a flow comes into the frame's picture, or leaves it.
    case gate(Flow.ID, isTop: Bool)
  }

  struct Vertex {
    let kind: Kind
    let lines: [String]
    var extent: Extent

    /// Whether lines leave and reach it side by side on its border.
    var isBox: Bool {
      switch kind {
      case .agency, .site: true
      case .looseEnd, .gate: false
      }
    }

    /// Whether flows begin and end at it, not just pass through its border.
    var isAgency: Bool { if case .agency = kind { true } else { false } }

    var isGate: Bool { if case .gate = kind { true } else { false } }
    var isTopGate: Bool { if case .gate(_, let isTop) = kind { isTop } else { false } }
  }

  /// A flow's part of a line.
  struct Strand {
    let flow: Flow.ID
    /// Whether the flow runs from the line's lower end to its upper one.
    var isUpward: Bool
  }

  /// What joins two vertices: the line of a flow with its label, or bare lines side by side.
  struct Line {
    var upper: Int
    var lower: Int
    var strands: [Strand]
    let label: [String]
    let labelExtent: Extent

    /// How many levels the line spans at least: a label stands in a level of its own.
    var leastSpan: Int { label.isEmpty ? 1 : 2 }
  }

  /// A flow from an agency to itself, drawn behind its box.
  struct Loop {
    let vertex: Int
    let flow: Flow.ID
    /// The label, in one line; empty where there is none.
    let label: String
    /// How far its two ends are apart, and how far it reaches away from the box.
    let extent: Extent
  }

  let heading: Heading
  private(set) var vertices: [Vertex] = []
  private(set) var lines: [Line] = []
  private(set) var loops: [Loop] = []
  /// Whether a frame is drawn round the picture, which needs a row above and below.
  var isFramed = false
  /// For each frame, how many places behind its first one the line of each gate comes in.
  var gates: [Int: [Int: Int]] = [:]
  private var bareLines: [Pair: Int] = [:]

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Makes an empty picture.
  init(_ heading: Heading) {
    self.heading = heading
  }

  /// Builds the picture of some agencies, with every line running as its flow does.
  ///
  /// - Parameters:
  ///   - part: The agencies, their flows, and the agencies of other parts that flows lead to.
  ///   - setting: How wide texts may be, which labels are keyed, which way levels follow each other.
  init(_ part: FlowPart, _ setting: TextSetting) {
    self.init(setting.heading)
    var vertexOf: [Agency.ID: Int] = [:]
    for agency in part.agencies { vertexOf[agency.id] = addBox(of: agency, setting) }
    for flow in part.flows {
      if flow.source == flow.target, let vertex = vertexOf[flow.source] {
        addLoop(flow, at: vertex, setting)
        continue
      }
      let source = vertexOf[flow.source] ?? addLooseEnd(of: flow, part, setting, isSource: true)
      let target = vertexOf[flow.target] ?? addLooseEnd(of: flow, part, setting, isSource: false)
      addLine(of: flow, from: source, to: target, label: setting.labelLines(of: flow))
    }
  }

  mutating func addBox(of agency: Agency, _ setting: TextSetting) -> Int {
    let lines = setting.boxLines(of: agency)
    return add(
      Vertex(
        kind: .agency(agency.id), lines: lines,
        extent: Extent(columns: Self.widest(lines) + 4, rows: lines.count + 2, heading)))
  }

  mutating func addLooseEnd(
    of flow: Flow, _ part: FlowPart, _ setting: TextSetting, isSource: Bool
  ) -> Int {
    let agency = isSource ? flow.source : flow.target
    let number = part.partOfOthers[agency] ?? 0
    let lines = setting.looseEndLines(
      part.nameOfOthers[agency] ?? "", part: number, isSource: isSource)
    return add(
      Vertex(
        kind: .looseEnd(agency, part: number, flow: flow.id), lines: lines,
        extent: Extent(columns: Self.widest(lines), rows: lines.count, heading)))
  }

  /// Adds a frame or a gate.
  mutating func add(_ vertex: Vertex) -> Int {
    vertices.append(vertex)
    return vertices.count - 1
  }

  mutating func addLoop(_ flow: Flow, at vertex: Int, _ setting: TextSetting) {
    let label = setting.loopLabel(of: flow)
    let room = TextCanvas.columns(of: label)
    // Downwards the label stands between both ends, to the right upon the line that leaves.
    var extent = Extent(columns: room == 0 ? 2 : heading.up(room + 3), rows: 1, heading)
    if heading == .right {
      extent.across = 1
      extent.along = room + (room == 0 ? 3 : 4)
    }
    loops.append(Loop(vertex: vertex, flow: flow.id, label: label, extent: extent))
  }

  mutating func addLine(of flow: Flow, from source: Int, to target: Int, label: [String]) {
    let joinsBoxes = vertices[source].isAgency && vertices[target].isAgency
    let pair = Pair(first: min(source, target), second: max(source, target))
    if label.isEmpty, joinsBoxes, let line = bareLines[pair] {
      let strand = Strand(flow: flow.id, isUpward: lines[line].upper != source)
      lines[line].strands.append(strand)
      return
    }
    if label.isEmpty, joinsBoxes { bareLines[pair] = lines.count }
    let columns = Self.widest(label)
    // Upon a line that runs to the right, a blank stands on either side of the label.
    let extent = Extent(
      columns: heading == .right ? columns + 2 : columns, rows: label.count, heading)
    lines.append(
      Line(
        upper: source, lower: target, strands: [Strand(flow: flow.id, isUpward: false)],
        label: label, labelExtent: extent))
  }

  /// The same picture with every line running from the vertex that comes first in an order.
  ///
  /// - Parameter places: The place of each vertex in the order; no two share one.
  /// - Returns: The picture, with the same lines in the same order.
  func directed(by places: [Int]) -> FlowGraph {
    var directed = self
    for index in lines.indices where places[lines[index].upper] > places[lines[index].lower] {
      directed.lines[index].upper = lines[index].lower
      directed.lines[index].lower = lines[index].upper
      for strand in lines[index].strands.indices {
        directed.lines[index].strands[strand].isUpward.toggle()
      }
    }
    return directed
  }

  /// Gives a vertex another size.
  mutating func resize(_ vertex: Int, to extent: Extent) {
    vertices[vertex].extent = extent
  }

  private static func widest(_ lines: [String]) -> Int {
    lines.map { TextCanvas.columns(of: $0) }.max() ?? 0
  }
}

/// Some agencies of a map that are drawn together, with everything that flows from and to them.
struct FlowPart {
  var agencies: [Agency]
  /// The flows that touch one of the agencies, in the order of telling.
  var flows: [Flow]
  /// For the agencies at far ends that are not among these: which part they are in, and their names.
  var partOfOthers: [Agency.ID: Int] = [:]
  var nameOfOthers: [Agency.ID: String] = [:]
}
