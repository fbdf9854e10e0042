/// A grid of cells to draw on: lines, boxes, heads, text.
///
/// What is drawn outside the grid is clipped. A wide character takes two cells; where one of them is
/// drawn over, the other becomes blank.
public struct Canvas: Sendable {
  /// How many columns the grid has.
  public let columns: Int
  /// How many rows the grid has.
  public let rows: Int
  private var cells: [Cell]
  /// Characters that others join, such as a letter with an accent of its own.
  private var clusters: [[Unicode.Scalar]] = []

  private static let firstCluster: UInt32 = 0x11_0000

  /// Makes an empty canvas.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = [Cell](repeating: .blank, count: self.columns * self.rows)
  }

  /// Tells whether a point lies on the canvas.
  public func contains(_ point: Point) -> Bool {
    point.column >= 0 && point.column < columns && point.row >= 0 && point.row < rows
  }

  /// What stands at a point; blank outside the canvas.
  public subscript(point: Point) -> Cell {
    contains(point) ? cells[point.row * columns + point.column] : .blank
  }

  /// The cells of a row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * columns..<(row + 1) * columns]
  }

  /// The characters that a cell shows: none for the second column of a wide one.
  public func scalars(of cell: Cell, _ charset: Charset) -> [Unicode.Scalar] {
    switch cell.kind {
    case .blank: [" "]
    case .continuation: []
    case .text:
      cell.code >= Self.firstCluster
        ? clusters[Int(cell.code - Self.firstCluster)]
        : [Unicode.Scalar(cell.code) ?? "?"]
    case .line: [charset.glyph(Joint(rawValue: cell.shape))]
    case .frame: [charset.frameGlyph(Joint(rawValue: cell.shape))]
    case .head: [charset.head(Direction(rawValue: cell.shape) ?? .down)]
    }
  }

  /// The canvas as lines of text, without blanks at their ends.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells.
  public func lines(_ charset: Charset) -> [String] {
    (0..<rows).map { row in
      var line: [UInt8] = []
      write(row: row, charset, to: &line)
      return String(decoding: line, as: UTF8.self)
    }
  }

  /// The canvas as text in UTF-8, without blanks at the ends of its lines, each of which is ended.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells.
  public func text(_ charset: Charset) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(rows * (columns + 1))
    for row in 0..<rows {
      write(row: row, charset, to: &text)
      text.append(0x0A)
    }
    return text
  }

  private func write(row: Int, _ charset: Charset, to text: inout [UInt8]) {
    let start = text.count
    for cell in self.row(row) {
      switch cell.kind {
      case .blank: text.append(0x20)
      case .continuation: break
      case .text where cell.code < 0x80: text.append(UInt8(cell.code))
      case .text, .line, .frame, .head:
        for scalar in scalars(of: cell, charset) {
          if let units = UTF8.encode(scalar) { text += units }
        }
      }
    }
    while text.count > start, text.last == 0x20 { text.removeLast() }
  }

  private mutating func put(_ cell: Cell, at point: Point) {
    guard contains(point) else { return }
    let index = point.row * columns + point.column
    if cells[index].kind == .continuation, point.column > 0 {
      cells[index - 1] = blanked(cells[index - 1])
    }
    if point.column + 1 < columns, cells[index + 1].kind == .continuation,
      cell.kind != .continuation
    {
      cells[index + 1] = blanked(cells[index + 1])
    }
    cells[index] = cell
  }

  private func blanked(_ cell: Cell) -> Cell {
    var blank = Cell.blank
    blank.style = cell.style
    return blank
  }
}

extension Canvas {
  /// Writes text from a point to the right.
  ///
  /// - Parameters:
  ///   - text: Text as it may be shown; see `shownText(_:)`.
  ///   - point: Where the first character goes.
  ///   - style: How it looks.
  /// - Returns: The column behind the last character.
  @discardableResult
  public mutating func write(_ text: String, at point: Point, _ style: Style = .plain) -> Int {
    var here = point
    var last: Point?
    for scalar in text.unicodeScalars {
      let shown: Unicode.Scalar = scalar == "\t" ? " " : isControl(scalar) ? "?" : scalar
      let width = shown.columns
      if width == 0 {
        if let last { join(scalar, at: last) }
        continue
      }
      var cell = Cell(.text, code: shown.value)
      cell.style = style
      // Of a wide character that is cut by the canvas's edge a blank is left.
      let isCut = width == 2 && (here.column == columns - 1 || here.column == -1)
      if isCut { cell.code = 0x20 }
      put(cell, at: here)
      last = here
      if width == 2 {
        cell.kind = isCut ? .text : .continuation
        cell.code = isCut ? 0x20 : 0
        putContinuation(cell, at: here.moved(.right))
      }
      here.column += width
    }
    return here.column
  }

  /// Draws lines that leave a cell; those that are there already stay.
  public mutating func draw(_ joint: Joint, at point: Point, _ style: Style = .plain) {
    put(joint, .line, at: point, style)
  }

  /// Draws a line from bend to bend.
  ///
  /// The ends reach to the middle of their cells; corners come of themselves. Where a line begins in
  /// a box's border, the border opens for it.
  ///
  /// - Precondition: Each bend stands in the row or the column of the one before it.
  public mutating func drawLine(
    along bends: [Point], _ stroke: Stroke, _ style: Style = .plain
  ) {
    for (from, to) in zip(bends, bends.dropFirst()) where from != to {
      precondition(from.row == to.row || from.column == to.column, "lines run up, down or sideways")
      let direction: Direction =
        from.row == to.row
        ? (to.column > from.column ? .right : .left) : (to.row > from.row ? .down : .up)
      // What lies outside the canvas is not drawn, however long it is.
      let isAside =
        from.row == to.row
        ? !(0..<rows).contains(from.row) : !(0..<columns).contains(from.column)
      if isAside { continue }
      var here = beside(from)
      let end = beside(to)
      while here != end {
        let next = here.moved(direction)
        draw(Joint([direction], stroke), at: here, style)
        draw(Joint([direction.opposite], stroke), at: next, style)
        here = next
      }
    }
  }

  /// The point itself where it lies on the canvas, else the nearest one that is beside it.
  private func beside(_ point: Point) -> Point {
    Point(
      column: min(max(-1, point.column), columns), row: min(max(-1, point.row), rows))
  }

  /// Draws the head of a line.
  public mutating func drawHead(
    _ direction: Direction, at point: Point, _ style: Style = .plain
  ) {
    var cell = Cell(.head, shape: direction.rawValue)
    cell.style = style
    put(cell, at: point)
  }

  /// Draws a box's border.
  public mutating func drawFrame(_ rect: Rect, _ style: Style = .plain) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    for column in rect.left...rect.right {
      let sides: [Direction] =
        column == rect.left ? [.right] : column == rect.right ? [.left] : [.left, .right]
      let isEnd = sides.count == 1
      put(
        Joint(sides + (isEnd ? [.down] : [])), .frame,
        at: Point(column: column, row: rect.top), style)
      put(
        Joint(sides + (isEnd ? [.up] : [])), .frame,
        at: Point(column: column, row: rect.bottom), style)
    }
    for row in (rect.top + 1)..<max(rect.top + 1, rect.bottom) {
      for column in [rect.left, rect.right] {
        put(Joint([.up, .down]), .frame, at: Point(column: column, row: row), style)
      }
    }
  }

  /// Gives every cell of a rectangle another look.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let across = (rect.left..<rect.left + max(0, rect.columns)).clamped(to: 0..<columns)
    for row in (rect.top..<rect.top + max(0, rect.rows)).clamped(to: 0..<rows) {
      for column in across {
        change(&cells[row * columns + column].style)
      }
    }
  }

  /// Empties every cell of a rectangle.
  public mutating func erase(_ rect: Rect) {
    for row in rect.top..<rect.top + max(0, rect.rows) {
      for column in rect.left..<rect.left + max(0, rect.columns) {
        put(.blank, at: Point(column: column, row: row))
      }
    }
  }

  /// Lays another canvas upon this one, blanks and all.
  ///
  /// - Parameters:
  ///   - other: What to lay upon it.
  ///   - rect: The part of the other canvas to show.
  ///   - point: Where the part's top left cell goes.
  public mutating func lay(_ other: Canvas, showing rect: Rect, at point: Point) {
    for row in 0..<rect.rows {
      for column in 0..<rect.columns {
        let source = Point(column: rect.left + column, row: rect.top + row)
        let target = Point(column: point.column + column, row: point.row + row)
        var cell = other[source]
        let isFirst = column == 0 || target.column == 0
        let isLast = column == rect.columns - 1 || target.column == columns - 1
        let isHalf =
          isFirst && cell.kind == .continuation
          || isLast && other[source.moved(.right)].kind == .continuation
        if isHalf { cell = blanked(cell) }
        if cell.kind == .text, cell.code >= Self.firstCluster {
          clusters.append(other.clusters[Int(cell.code - Self.firstCluster)])
          cell.code = Self.firstCluster + UInt32(clusters.count - 1)
        }
        if cell.kind == .continuation {
          putContinuation(cell, at: target)
        } else {
          put(cell, at: target)
        }
      }
    }
  }

  private mutating func put(_ joint: Joint, _ kind: Cell.Kind, at point: Point, _ style: Style) {
    let there = self[point]
    let isJoint = there.kind == .line || there.kind == .frame
    let whole = isJoint ? Joint(rawValue: there.shape).joined(with: joint) : joint
    var cell = Cell(isJoint ? there.kind : kind, shape: whole.rawValue)
    cell.style = style
    put(cell, at: point)
  }

  /// The second column of a wide character, whose first column stands already.
  private mutating func putContinuation(_ cell: Cell, at point: Point) {
    guard contains(point) else { return }
    if point.column + 1 < columns, self[point.moved(.right)].kind == .continuation {
      put(.blank, at: point.moved(.right))
    }
    cells[point.row * columns + point.column] = cell
  }

  private mutating func join(_ scalar: Unicode.Scalar, at point: Point) {
    guard contains(point) else { return }
    let index = point.row * columns + point.column
    guard cells[index].kind == .text else { return }
    let whole = scalars(of: cells[index], .unicode) + [scalar]
    clusters.append(whole)
    cells[index].code = Self.firstCluster + UInt32(clusters.count - 1)
  }
}
