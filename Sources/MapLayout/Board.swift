package import TextCanvas

/// The cells of a picture, and what each of them is used for.
///
/// A line may be led anywhere by it: across other lines where they run straight, along nothing that it
/// could be taken for a part of.
struct Board {
  /// What a cell is used for.
  enum Use: UInt8 {
    case free
    case horizontal
    case vertical
    case crossing
    case corner
    case head
    /// A box, or the corner of a frame: nothing passes.
    case box
    case text

    /// Whether a line stands in the cell from top to bottom, or something that it must not touch.
    var isUpright: Bool {
      switch self {
      case .vertical, .crossing, .corner, .head, .box, .text: true
      case .free, .horizontal: false
      }
    }

    /// Whether it is a border or a text, beside which a line is hard to follow.
    var isSolid: Bool { self == .box || self == .text }
  }

  private(set) var columns: Int
  private(set) var rows: Int
  private var uses: [Use]
  /// The cells of boxes' borders at which lines leave or before which they end.
  private(set) var ports: Set<Point> = []

  /// Makes the board of a picture, with some free columns and rows behind it.
  init(_ placement: Placement, columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    uses = [Use](repeating: .free, count: columns * rows)
    for frame in placement.frames { add(frame) }
    for box in placement.boxes { fill(box.frame, .box) }
    for route in placement.routes { add(route, of: placement) }
    for label in placement.labels { add(label) }
    for end in placement.looseEnds {
      for (row, line) in end.lines.enumerated() {
        write(line, at: Point(column: end.origin.column, row: end.origin.row + row))
      }
    }
  }

  func contains(_ point: Point) -> Bool {
    point.column >= 0 && point.row >= 0 && point.column < columns && point.row < rows
  }

  /// What a cell is used for; outside the board nothing passes.
  subscript(point: Point) -> Use {
    get { contains(point) ? uses[point.row * columns + point.column] : .box }
    set { if contains(point) { uses[point.row * columns + point.column] = newValue } }
  }

  /// Whether nothing at all stands in some cells.
  func isFree(_ rect: Rect) -> Bool {
    guard rect.left >= 0, rect.top >= 0, rect.right < columns, rect.bottom < rows else {
      return false
    }
    return (rect.top...rect.bottom).allSatisfy { row in
      (rect.left...rect.right).allSatisfy { uses[row * columns + $0] == .free }
    }
  }

  mutating func fill(_ rect: Rect, _ use: Use) {
    for row in rect.top...rect.bottom {
      for column in rect.left...rect.right { self[Point(column: column, row: row)] = use }
    }
  }

  private mutating func add(_ frame: Placement.Frame) {
    let rect = frame.rect
    for column in rect.left...rect.right {
      self[Point(column: column, row: rect.top)] = .horizontal
      self[Point(column: column, row: rect.bottom)] = .horizontal
    }
    for row in rect.top...rect.bottom {
      self[Point(column: rect.left, row: row)] = .vertical
      self[Point(column: rect.right, row: row)] = .vertical
    }
    for row in [rect.top, rect.bottom] {
      for column in [rect.left, rect.right] { self[Point(column: column, row: row)] = .box }
    }
    write(frame.title, at: Point(column: rect.left + 2, row: rect.top))
  }

  /// Puts a line on the board.
  mutating func add(_ route: Placement.Route, of placement: Placement) {
    let cells = route.cells
    for (index, cell) in cells.enumerated() {
      if index == 0, route.hasPort {
        ports.insert(cell)
        continue
      }
      guard index + 1 < cells.count else {
        self[cell] = .head
        if index > 0 { ports.insert(Self.next(behind: cells[index - 1], cell)) }
        continue
      }
      let before = index > 0 ? cells[index - 1] : cell
      let next = cells[index + 1]
      if index > 0, before.row != next.row, before.column != next.column {
        self[cell] = .corner
      } else {
        let isVertical = next.column == cell.column
        switch self[cell] {
        case .horizontal where isVertical, .vertical where !isVertical, .crossing:
          self[cell] = .crossing
        case .free, .horizontal, .vertical, .corner, .head, .box, .text:
          self[cell] = isVertical ? .vertical : .horizontal
        }
      }
    }
  }

  private static func next(behind before: Point, _ cell: Point) -> Point {
    Point(
      column: 2 * cell.column - before.column, row: 2 * cell.row - before.row)
  }

  /// Puts a label on the board.
  mutating func add(_ label: Placement.Label) {
    for (origin, line) in zip(label.origins, label.lines) { write(line, at: origin) }
  }

  private mutating func write(_ text: String, at origin: Point) {
    for offset in 0..<TextCanvas.columns(of: text) {
      self[Point(column: origin.column + offset, row: origin.row)] = .text
    }
  }
}

extension Placement.Route {
  /// Every cell of the line, from its source to its head.
  package var cells: [Point] {
    var cells: [Point] = []
    for (from, to) in zip(bends, bends.dropFirst()) where from != to {
      let direction: Direction =
        from.row == to.row
        ? (to.column > from.column ? .right : .left) : (to.row > from.row ? .down : .up)
      var here = from
      while here != to {
        cells.append(here)
        here = here.moved(direction)
      }
    }
    return cells + bends.suffix(1)
  }
}
