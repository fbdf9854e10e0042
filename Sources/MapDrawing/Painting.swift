public import MapLayout
public import MapModel
public import TextCanvas

/// What is shown of a picture, and what stands out.
public struct Emphasis: Hashable, Sendable {
  /// The layers whose flows are drawn.
  public var layers: LayerSet
  /// What becomes of the boxes that have no flow in those layers.
  public var idleBoxes: IdleBoxes
  /// Agencies whose boxes stand out.
  public var agencies: Set<Agency.ID>
  /// A flow whose line stands out.
  public var flow: Flow.ID?
  /// The flows of the story that is being told: their lines are heavier.
  public var thread: Set<Flow.ID> = []
  /// The lines that are drawn, where not all of some layers are: others are left out.
  public var lines: [Flow.ID: Line]?
  /// What is looked at, where that is not all: everything else looks faint.
  public var part: Part?

  /// How a flow is drawn, where lines mean something else than layers.
  public struct Line: Hashable, Sendable {
    /// The layer whose line it has.
    public let layer: Layer
    /// Whether it is heavier than others.
    public let isHeavy: Bool

    /// Makes a line.
    public init(_ layer: Layer, isHeavy: Bool = false) {
      self.layer = layer
      self.isHeavy = isHeavy
    }
  }

  /// A part of a map.
  public struct Part: Hashable, Sendable {
    /// The flows in it.
    public let flows: Set<Flow.ID>
    /// The agencies in it.
    public let agencies: Set<Agency.ID>

    /// Makes a part.
    public init(flows: Set<Flow.ID>, agencies: Set<Agency.ID>) {
      self.flows = flows
      self.agencies = agencies
    }
  }

  /// What becomes of boxes without a flow in the layers shown.
  public enum IdleBoxes: Hashable, Sendable {
    /// They stay, and look faint.
    case dimmed
    /// They are left out, unless they have no flow in any layer.
    case leftOut
  }

  /// Makes an emphasis.
  public init(
    layers: LayerSet = .all, idleBoxes: IdleBoxes = .leftOut, agencies: Set<Agency.ID> = [],
    flow: Flow.ID? = nil
  ) {
    self.layers = layers
    self.idleBoxes = idleBoxes
    self.agencies = agencies
    self.flow = flow
  }

  /// The layer whose line a flow has; nothing where it is not drawn.
  func line(of flow: Flow.ID, _ map: CareMap) -> Layer? {
    if let lines { return lines[flow]?.layer }
    let layer = map.layer(of: flow)
    return layers.contains(layer) ? layer : nil
  }

  /// The agencies that have flows, though none that is drawn.
  func idleAgencies(of map: CareMap) -> Set<Agency.ID> {
    guard layers != .all || lines != nil else { return [] }
    var busy: Set<Agency.ID> = []
    var idle: Set<Agency.ID> = []
    for flow in (0..<map.flows.count).map({ Flow.ID($0) }) {
      let ends = map.ends(of: flow)
      if line(of: flow, map) != nil {
        busy.formUnion([ends.source, ends.target])
      } else {
        idle.formUnion([ends.source, ends.target])
      }
    }
    return idle.subtracting(busy)
  }
}

extension Canvas {
  /// Draws a picture of a map with its top left cell at a point.
  ///
  /// - Parameters:
  ///   - placement: Where everything stands.
  ///   - map: The map that was laid out.
  ///   - origin: Where the picture's top left cell goes.
  ///   - emphasis: What is shown, and what stands out.
  /// - Complexity: O(*n* + *c*), where *n* is the number of boxes, bends and texts, and *c* of cells on
  ///   the canvas.
  public mutating func draw(
    _ placement: Placement, of map: CareMap, at origin: Point = Point(column: 0, row: 0),
    _ emphasis: Emphasis = Emphasis()
  ) {
    // What of the picture is on the canvas.
    let window = Rect(
      origin: Point(column: -origin.column, row: -origin.row), columns: columns, rows: rows)
    let idle = emphasis.idleAgencies(of: map)
    for frame in placement.frames {
      let rect = frame.rect.offset(by: origin)
      drawFrame(rect, Style(.plain, .dim))
      let title = Point(column: rect.left + 1, row: rect.top)
      write(" \(frame.title) ", at: title, Style(.plain, .dim))
    }
    for box in placement.boxes where box.frame.intersects(window) {
      let isIdle = idle.contains(box.agency)
      if isIdle, emphasis.idleBoxes == .leftOut { continue }
      let isFaint = isIdle || !(emphasis.part?.agencies.contains(box.agency) ?? true)
      var style = Style(.plain, isFaint ? .dim : [])
      if emphasis.agencies.contains(box.agency) { style.traits = [.bold, .reversed] }
      draw(box, at: origin, style)
    }
    for route in placement.routes where route.mayTouch(window) {
      guard let line = emphasis.line(of: route.flow, map) else { continue }
      draw(route, at: origin, line, style(of: route.flow, line, emphasis))
    }
    for label in placement.labels {
      guard let layer = emphasis.line(of: label.flow, map) else { continue }
      for (point, line) in zip(label.origins, label.lines)
      where (window.top...max(window.top, window.bottom)).contains(point.row) {
        write(line, at: point.offset(by: origin), style(of: label.flow, layer, emphasis))
      }
    }
    for end in placement.looseEnds where emphasis.line(of: end.flow, map) != nil {
      for (row, line) in end.lines.enumerated() {
        let point = Point(column: end.origin.column, row: end.origin.row + row)
        write(line, at: point.offset(by: origin), Style(.plain, .dim))
      }
    }
  }

  private func style(of flow: Flow.ID, _ line: Layer, _ emphasis: Emphasis) -> Style {
    let ink = line.ink
    if flow == emphasis.flow { return Style(ink, [.bold, .reversed]) }
    if !(emphasis.part?.flows.contains(flow) ?? true) { return Style(ink, .dim) }
    let isHeavy = emphasis.thread.contains(flow) || emphasis.lines?[flow]?.isHeavy ?? false
    return Style(ink, isHeavy ? .bold : [])
  }

  private mutating func draw(_ box: Placement.Box, at origin: Point, _ style: Style) {
    let frame = box.frame.offset(by: origin)
    drawFrame(frame, style)
    for (line, place) in zip(box.lines, box.nameRects) {
      write(line, at: place.offset(by: origin).origin, style)
    }
  }

  private mutating func draw(
    _ route: Placement.Route, at origin: Point, _ layer: Layer, _ style: Style
  ) {
    let bends = route.bends.map { $0.offset(by: origin) }
    drawLine(along: bends, layer.stroke, style)
    guard let head = bends.last, let before = bends.dropLast().last(where: { $0 != head }) else {
      return
    }
    drawHead(Direction(from: before, to: head), at: head, style)
  }
}

extension Placement.Box {
  /// The cells of each line of the name, which stands in the middle, a blank away from the border.
  var nameRects: [Rect] {
    let first = frame.top + 1 + (frame.rows - 2 - lines.count) / 2
    return lines.enumerated().map { row, line in
      let width = TextCanvas.columns(of: line)
      let column = frame.left + 1 + (frame.columns - 2 - width) / 2
      return Rect(origin: Point(column: column, row: first + row), columns: width, rows: 1)
    }
  }
}

extension Placement {
  /// What of the picture is drawn: the boxes, lines and texts of some layers or lines.
  func shown(of map: CareMap, _ emphasis: Emphasis) -> Placement {
    var shown = self
    let idle = emphasis.idleAgencies(of: map)
    if emphasis.idleBoxes == .leftOut { shown.boxes.removeAll { idle.contains($0.agency) } }
    shown.routes.removeAll { emphasis.line(of: $0.flow, map) == nil }
    shown.labels.removeAll { emphasis.line(of: $0.flow, map) == nil }
    shown.looseEnds.removeAll { emphasis.line(of: $0.flow, map) == nil }
    return shown
  }
}

extension Placement.Route {
  /// Whether a cell of the line can lie in a rectangle: false only where none does.
  fileprivate func mayTouch(_ rect: Rect) -> Bool {
    zip(bends, bends.dropFirst()).contains { from, to in
      min(from.column, to.column) <= rect.right && max(from.column, to.column) >= rect.left
        && min(from.row, to.row) <= rect.bottom && max(from.row, to.row) >= rect.top
    }
  }
}
