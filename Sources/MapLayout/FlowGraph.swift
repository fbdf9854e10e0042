import MapModel
import TextCanvas

/// What is laid out as one picture: boxes and loose ends, and the lines between them.
///
/// Flows of one pair that have nothing to say travel side by side as one line of several strands.
struct FlowGraph {
  enum Kind: Hashable {
    case agency(Agency.ID)
    case looseEnd(Agency.ID, part: Int)
  }

  struct Vertex {
    let kind: Kind
    let lines: [String]
    let columns: Int
    let rows: Int

    var isBox: Bool { if case .agency = kind { true } else { false } }
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

    var labelColumns: Int { label.map { TextCanvas.columns(of: $0) }.max() ?? 0 }

    /// How many levels the line spans at least: a label stands in a level of its own.
    var leastSpan: Int { label.isEmpty ? 1 : 2 }
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
  private(set) var lines: [Line] = []
  private(set) var loops: [Loop] = []

  /// Builds the picture of some agencies, with every flow running downwards, even round a cycle.
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
    var bareLines: [Pair: Int] = [:]
    for flow in part.flows {
      if flow.source == flow.target, let vertex = vertexOf[flow.source] {
        loops.append(Loop(vertex: vertex, flow: flow.id, label: setting.loopLabel(of: flow)))
        continue
      }
      let source = vertexOf[flow.source] ?? addLooseEnd(flow.source, part, setting, isSource: true)
      let target = vertexOf[flow.target] ?? addLooseEnd(flow.target, part, setting, isSource: false)
      let label = setting.labelLines(of: flow)
      let pair = Pair(min(source, target), max(source, target))
      if label.isEmpty, let line = bareLines[pair] {
        let strand = Strand(flow: flow.id, isUpward: lines[line].upper != source)
        lines[line].strands.append(strand)
        continue
      }
      if label.isEmpty { bareLines[pair] = lines.count }
      let strand = Strand(flow: flow.id, isUpward: false)
      lines.append(Line(upper: source, lower: target, strands: [strand], label: label))
    }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
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
