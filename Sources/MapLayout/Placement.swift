public import MapModel
public import TextCanvas

/// Where everything of a picture stands, in cells.
public struct Placement: Hashable, Sendable {
  /// An agency's box.
  public struct Box: Hashable, Sendable {
    /// The agency.
    public let agency: Agency.ID
    /// The box with its border.
    public var frame: Rect
    /// The name, broken into lines.
    public let lines: [String]
  }

  /// The line of a flow, or the part of it that is in this picture.
  public struct Route: Hashable, Sendable {
    /// The flow.
    public let flow: Flow.ID
    /// The cells at which the line begins, bends and ends.
    ///
    /// The first lies in the border of the source's box, or beside the name of a loose end; the last
    /// is the head, and touches the target's box or the name of a loose end.
    public var bends: [Point]
    /// Whether the line begins in the border of a box.
    public let hasPort: Bool
  }

  /// A flow's label upon its line.
  public struct Label: Hashable, Sendable {
    /// The flow.
    public let flow: Flow.ID
    /// Where the first line of text begins.
    public var origins: [Point]
    /// The text, broken into lines, one for each origin.
    public let lines: [String]

    /// The cells that each line of the text takes.
    public var rects: [Rect] {
      zip(origins, lines).map { origin, line in
        Rect(origin: origin, columns: TextCanvas.columns(of: line), rows: 1)
      }
    }
  }

  /// The name of an agency that stands in another part, where a flow goes on to it or comes from it.
  public struct LooseEnd: Hashable, Sendable {
    /// The agency in the other part.
    public let agency: Agency.ID
    /// The part that it is in, counted from 1.
    public let part: Int
    /// The flow that goes on there or comes from there.
    public let flow: Flow.ID
    /// Where the first line of text begins.
    public var origin: Point
    /// The text, broken into lines.
    public let lines: [String]
  }

  /// A frame round the boxes of one site or organisation.
  public struct Frame: Hashable, Sendable {
    /// The name of the site or the organisation.
    public let title: String
    /// The frame with its border, in whose top row the title stands, two cells from the left.
    public var rect: Rect
  }

  /// How many columns the picture takes.
  public var columns: Int
  /// How many rows the picture takes.
  public var rows: Int
  /// The boxes, in the order in which their agencies were first mentioned.
  public var boxes: [Box]
  /// The lines, in the order in which their flows were told.
  public var routes: [Route]
  /// The labels, in the order in which their flows were told.
  public var labels: [Label]
  /// The names that lead to other parts.
  public var looseEnds: [LooseEnd]
  /// The frames, in the order in which their sites were first mentioned.
  public var frames: [Frame]

  /// A picture with nothing on it.
  public static let empty = Placement(
    columns: 0, rows: 0, boxes: [], routes: [], labels: [], looseEnds: [], frames: [])

  /// The box of an agency, where it stands in this picture.
  public func box(of agency: Agency.ID) -> Box? {
    // Where every agency has its box, and they are in order, nothing has to be looked for.
    let place = agency.index
    if place < boxes.count, boxes[place].agency == agency { return boxes[place] }
    return boxes.first { $0.agency == agency }
  }

  /// The route of a flow, where it is in this picture.
  public func route(of flow: Flow.ID) -> Route? {
    let place = flow.index
    if place < routes.count, routes[place].flow == flow { return routes[place] }
    return routes.first { $0.flow == flow }
  }

  /// In how many cells a line crosses another.
  ///
  /// - Complexity: O(*c*), where *c* is the length of all lines together.
  public var crossings: Int {
    let bends = routes.flatMap(\.bends)
    guard let first = bends.first else { return 0 }
    let room = bends.reduce(Rect(origin: first, columns: 1, rows: 1)) { room, bend in
      room.united(with: Rect(origin: bend, columns: 1, rows: 1))
    }
    var isTaken = [Bool](repeating: false, count: room.columns * room.rows)
    var crossings = 0
    for route in routes {
      let cells = route.cells
      for ((before, cell), next) in zip(zip(cells, cells.dropFirst()), cells.dropFirst(2))
      where before.row == next.row || before.column == next.column {
        let place = (cell.row - room.top) * room.columns + cell.column - room.left
        if isTaken[place] { crossings += 1 }
        isTaken[place] = true
      }
    }
    return crossings
  }

  /// The cells from the first to the last that anything takes; no columns and rows where nothing does.
  ///
  /// - Complexity: O(*n*), where *n* is the number of boxes, bends and labels.
  public var extent: Rect {
    var rects = boxes.map(\.frame) + frames.map(\.rect)
    rects += routes.flatMap { $0.bends.map { Rect(origin: $0, columns: 1, rows: 1) } }
    rects += labels.flatMap(\.rects)
    rects += looseEnds.map { end in
      let columns = end.lines.map { TextCanvas.columns(of: $0) }.max() ?? 0
      return Rect(origin: end.origin, columns: columns, rows: end.lines.count)
    }
    guard let first = rects.first else {
      return Rect(origin: Point(column: 0, row: 0), columns: 0, rows: 0)
    }
    return rects.reduce(first) { $0.united(with: $1) }
  }

  /// Moves everything to the top left, and finds out how much room it takes.
  mutating func fit() {
    let extent = self.extent
    var moved = Placement.empty
    moved.add(self, at: Point(column: -extent.left, row: -extent.top))
    moved.columns = extent.columns
    moved.rows = extent.rows
    self = moved
  }

  /// Puts another picture into this one, moved so that its top left cell is a point.
  mutating func add(_ other: Placement, at point: Point) {
    columns = max(columns, point.column + other.columns)
    rows = max(rows, point.row + other.rows)
    boxes += other.boxes.map { box in
      var moved = box
      moved.frame = box.frame.offset(by: point)
      return moved
    }
    routes += other.routes.map { route in
      var moved = route
      moved.bends = route.bends.map { $0.offset(by: point) }
      return moved
    }
    labels += other.labels.map { label in
      var moved = label
      moved.origins = label.origins.map { $0.offset(by: point) }
      return moved
    }
    looseEnds += other.looseEnds.map { end in
      var moved = end
      moved.origin = end.origin.offset(by: point)
      return moved
    }
    frames += other.frames.map { frame in
      var moved = frame
      moved.rect = frame.rect.offset(by: point)
      return moved
    }
  }

  /// Puts everything into the order of telling.
  mutating func sort() {
    boxes.sort { $0.agency < $1.agency }
    routes.sort { $0.flow < $1.flow }
    labels.sort { $0.flow < $1.flow }
  }
}

/// A map laid out: one picture, or several parts where one would be too wide.
public struct Layout: Hashable, Sendable {
  /// The pictures; a map without agencies has one, and it is empty.
  public let parts: [Placement]
  /// The flows whose labels are in the list below, in the order of telling; the first has number 1.
  public let keyed: [Flow.ID]
}
