import MapModel
import TextCanvas

/// The picture within a frame, with the frame.
struct FramePicture {
  /// Everything in the frame, and the frame itself, whose top left cell is the first one.
  let placement: Placement
  /// How many places behind the frame's first one each flow passes its border.
  let gatePlaces: [Flow.ID: Int]
  private let title: String
  private let columns: Int?
  private let ordered: LevelGraph

  /// Lays out a frame's picture.
  ///
  /// There is none where it would be wider than asked.
  ///
  /// - Parameters:
  ///   - graph: The picture, with its gates.
  ///   - title: What the frame is called.
  ///   - columns: The greatest width without the frame, or nothing where any will do.
  ///   - effort: How long the search for few crossings may go on.
  init?(_ graph: FlowGraph, title: String, columns: Int?, effort: Effort) {
    var best: Ordering?
    for fold in folds(of: graph, columns: columns) {
      var ordering = Ordering(LevelGraph(fold))
      ordering.sweep(effort: effort.sweeping)
      if ordering.crossings < best?.crossings ?? .max { best = ordering }
    }
    best?.improve(effort: effort.improving / 4)
    guard let ordered = best?.graph else { return nil }
    self.init(ordered, title: title, columns: columns)
  }

  private init?(_ ordered: LevelGraph, title: String, columns: Int?) {
    guard let assembly = Assembly(ordered, columns: columns) else { return nil }
    self.ordered = ordered
    self.title = title
    self.columns = columns
    // A blank stands on either side, and the title stands left of all lines that pass it; the first
    // place for a line is the cell behind the border, and places for lines are even cells.
    let content = assembly.placement.extent
    let titleColumns = TextCanvas.columns(of: title)
    let gates = ordered.graph.vertices.indices.filter { ordered.graph.vertices[$0].isTopGate }
      .map { assembly.origin(of: $0).column }
    var left = min(content.left - 2, (gates.min() ?? .max) - titleColumns - 4)
    if left.isMultiple(of: 2) { left -= 1 }
    let room = max(content.right + 2 - left, titleColumns + 4)
    let width = room.isMultiple(of: 2) ? room + 1 : room + 2
    var placement = Placement.empty
    placement.add(assembly.placement, at: Point(column: -left, row: 0))
    placement.frames.append(
      Placement.Frame(
        title: title,
        rect: Rect(
          origin: Point(column: 0, row: 0), columns: width, rows: assembly.length)))
    placement.columns = width
    placement.rows = assembly.length
    self.placement = placement
    var places: [Flow.ID: Int] = [:]
    for (vertex, content) in ordered.graph.vertices.enumerated() {
      guard case .gate(let flow, _) = content.kind else { continue }
      places[flow] = (assembly.origin(of: vertex).column - left - 1) / 2
    }
    gatePlaces = places
  }

  /// How much room the frame takes.
  var extent: Extent { Extent(columns: placement.columns, rows: placement.rows, .down) }

  /// The same picture with its gates in another order.
  ///
  /// - Parameters:
  ///   - top: The flows that pass the upper border, from left to right.
  ///   - bottom: Those that pass the lower one.
  ///   - effort: How long the search for few crossings may go on.
  /// - Returns: The picture, or nothing where it would be wider than asked.
  func reordered(_ top: [Flow.ID], _ bottom: [Flow.ID], effort: Effort) -> FramePicture? {
    var graph = ordered
    var places: [Flow.ID: Int] = [:]
    for (place, flow) in (top + bottom).enumerated() { places[flow] = place }
    for level in [0, graph.levels.count - 1] {
      let gates = graph.levels[level].filter { graph.isGate($0) }
      guard gates.count == graph.levels[level].count, !gates.isEmpty else { continue }
      graph.levels[level] = gates.sorted { one, other in
        (places[graph.flow(ofGate: one)] ?? 0, one) < (
          places[graph.flow(ofGate: other)] ?? 0, other
        )
      }
      graph.fixedLevels.insert(level)
    }
    var ordering = Ordering(graph)
    ordering.sweep(effort: effort.sweeping)
    ordering.improve(effort: effort.improving)
    return FramePicture(ordering.graph, title: title, columns: columns)
  }
}

extension LevelGraph {
  fileprivate func isGate(_ item: Int) -> Bool {
    guard case .vertex(let vertex) = items[item].content else { return false }
    return graph.vertices[vertex].isGate
  }

  fileprivate func flow(ofGate item: Int) -> Flow.ID {
    guard case .vertex(let vertex) = items[item].content,
      case .gate(let flow, _) = graph.vertices[vertex].kind
    else { return Flow.ID(0) }
    return flow
  }
}
