/// A cell of a canvas, counted from 0 at the top left.
public struct Point: Hashable, Sendable {
  /// The column, growing to the right.
  public var column: Int
  /// The row, growing downwards.
  public var row: Int

  /// Makes a point.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The point some cells away in a direction.
  public func moved(_ direction: Direction, by cells: Int = 1) -> Point {
    switch direction {
    case .up: Point(column: column, row: row - cells)
    case .right: Point(column: column + cells, row: row)
    case .down: Point(column: column, row: row + cells)
    case .left: Point(column: column - cells, row: row)
    }
  }

  /// The point moved by another's column and row.
  public func offset(by other: Point) -> Point {
    Point(column: column + other.column, row: row + other.row)
  }
}

/// A rectangle of cells.
public struct Rect: Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// How many columns it is wide.
  public var columns: Int
  /// How many rows it is high.
  public var rows: Int

  /// Makes a rectangle.
  public init(origin: Point, columns: Int, rows: Int) {
    self.origin = origin
    self.columns = columns
    self.rows = rows
  }

  /// The leftmost column.
  public var left: Int { origin.column }
  /// The rightmost column.
  public var right: Int { origin.column + columns - 1 }
  /// The uppermost row.
  public var top: Int { origin.row }
  /// The lowest row.
  public var bottom: Int { origin.row + rows - 1 }

  /// Tells whether a point lies in the rectangle.
  public func contains(_ point: Point) -> Bool {
    (left...max(left, right)).contains(point.column) && (top...max(top, bottom)).contains(point.row)
      && columns > 0 && rows > 0
  }

  /// Tells whether two rectangles share a cell.
  public func intersects(_ other: Rect) -> Bool {
    max(left, other.left) <= min(right, other.right)
      && max(top, other.top) <= min(bottom, other.bottom)
  }

  /// A rectangle that is wider on every side.
  public func widened(columns: Int, rows: Int) -> Rect {
    Rect(
      origin: Point(column: left - columns, row: top - rows),
      columns: self.columns + 2 * columns, rows: self.rows + 2 * rows)
  }

  /// The least rectangle that holds this one and another.
  public func united(with other: Rect) -> Rect {
    let corner = Point(column: min(left, other.left), row: min(top, other.top))
    let end = Point(column: max(right, other.right), row: max(bottom, other.bottom))
    return Rect(
      origin: corner, columns: end.column - corner.column + 1, rows: end.row - corner.row + 1)
  }

  /// The rectangle moved by a point's column and row.
  public func offset(by point: Point) -> Rect {
    Rect(origin: origin.offset(by: point), columns: columns, rows: rows)
  }
}

/// One of the four ways from a cell to its neighbours.
public enum Direction: UInt8, CaseIterable, Hashable, Sendable {
  case up, right, down, left

  /// The other way.
  public var opposite: Direction {
    switch self {
    case .up: .down
    case .right: .left
    case .down: .up
    case .left: .right
    }
  }
}
