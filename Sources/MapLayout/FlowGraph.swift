import MapModel
import TextCanvas

/// What is laid out as one picture: boxes, labels and loose ends with the lines between them, every
/// line running downwards.
///
/// A label is a small vertex on its flow's line, so that whatever keeps vertices apart keeps labels
/// apart too.
struct FlowGraph {
  enum Kind: Hashable {
    case agency(Agency.ID)
    case label(Flow.ID)
    case looseEnd(Agency.ID, part: Int)
  }

  struct Vertex {
    let kind: Kind
    let lines: [String]
    var columns: Int
    let rows: Int

    var isBox: Bool { if case .agency = kind { true } else { false } }

    /// How many columns lie left of the vertex's anchor: the first column at which a line may leave or
    /// reach a box, and the middle column of a text.
    var before: Int { isBox ? 1 : (columns - 1) / 2 }

    /// How many columns lie right of the anchor.
    var after: Int { columns - 1 - before }

    /// How many columns the vertex takes in a level, whatever its neighbours are.
    var room: Int { Track.up(before + 2) + Track.up(after + 2) }
  }

  /// A piece of a flow's line between two vertices.
  struct Edge {
    let upper: Int
    let lower: Int
    let flow: Flow.ID
    /// Whether the flow runs from the lower vertex to the upper one.
    let isUpward: Bool
  }

  /// A flow from an agency to itself, drawn below its box.
  struct Loop {
    let vertex: Int
    let flow: Flow.ID
    /// The label, in one line; empty where there is none.
    let label: String

    /// How many columns its two ends are apart.
    var span: Int {
      label.isEmpty ? Track.columns : Track.up(TextCanvas.columns(of: label) + 3)
    }
  }

  private(set) var vertices: [Vertex] = []
  private(set) var edges: [Edge] = []
  private(set) var loops: [Loop] = []

  /// Builds the picture of some agencies.
  ///
  /// - Parameters:
  ///   - part: The agencies, their flows, and the agencies of other parts that flows lead to.
  ///   - setting: How wide texts may be and which labels are keyed.
  init(_ part: FlowPart, _ setting: TextSetting) {
    var vertexOf: [Agency.ID: Int] = [:]
    for agency in part.agencies {
      vertexOf[agency.id] = vertices.count
      let lines = setting.boxLines(of: agency)
      vertices.append(
        Vertex(
          kind: .agency(agency.id), lines: lines, columns: Self.widest(lines) + 4,
          rows: lines.count + 2))
    }
    var ends: [(source: Int, target: Int)] = []
    var flows: [Flow] = []
    for flow in part.flows {
      if flow.source == flow.target, let vertex = vertexOf[flow.source] {
        loops.append(
          Loop(vertex: vertex, flow: flow.id, label: setting.loopLabel(of: flow)))
        continue
      }
      let source = vertexOf[flow.source] ?? addLooseEnd(flow.source, part, setting, isSource: true)
      let target = vertexOf[flow.target] ?? addLooseEnd(flow.target, part, setting, isSource: false)
      ends.append((source, target))
      flows.append(flow)
    }
    let upward = upwardEdges(ends, vertexCount: vertices.count)
    for (flow, (end, isUpward)) in zip(flows, zip(ends, upward)) {
      let (upper, lower) = isUpward ? (end.target, end.source) : (end.source, end.target)
      addLine(of: flow, from: upper, to: lower, isUpward, setting)
    }
    widenBoxes()
  }

  private mutating func addLooseEnd(
    _ agency: Agency.ID, _ part: FlowPart, _ setting: TextSetting, isSource: Bool
  ) -> Int {
    let number = part.partOfOthers[agency] ?? 0
    let lines = setting.looseEndLines(
      part.nameOfOthers[agency] ?? "", part: number, isSource: isSource)
    vertices.append(
      Vertex(
        kind: .looseEnd(agency, part: number), lines: lines, columns: Self.widest(lines),
        rows: lines.count))
    return vertices.count - 1
  }

  private mutating func addLine(
    of flow: Flow, from upper: Int, to lower: Int, _ isUpward: Bool, _ setting: TextSetting
  ) {
    let lines = setting.labelLines(of: flow)
    guard !lines.isEmpty else {
      edges.append(Edge(upper: upper, lower: lower, flow: flow.id, isUpward: isUpward))
      return
    }
    let label = vertices.count
    vertices.append(
      Vertex(
        kind: .label(flow.id), lines: lines, columns: Self.widest(lines), rows: lines.count))
    edges.append(Edge(upper: upper, lower: label, flow: flow.id, isUpward: isUpward))
    edges.append(Edge(upper: label, lower: lower, flow: flow.id, isUpward: isUpward))
  }

  /// A side of a box has room for all lines that leave or reach it there, two columns apart.
  private mutating func widenBoxes() {
    var above = [Int](repeating: 0, count: vertices.count)
    var below = above
    for edge in edges {
      below[edge.upper] += Track.columns
      above[edge.lower] += Track.columns
    }
    for loop in loops { below[loop.vertex] += loop.span + Track.columns }
    for vertex in vertices.indices where vertices[vertex].isBox {
      let needed = max(above[vertex], below[vertex]) + 1
      vertices[vertex].columns = max(vertices[vertex].columns, needed)
    }
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

/// Lines run down every other column, so that no two touch; between them one may step aside.
enum Track {
  /// How far lines are apart.
  static let columns = 2

  /// The least number of columns from one line to another that is no less than a number.
  static func up(_ columns: Int) -> Int { (columns + 1) / 2 * 2 }
}
