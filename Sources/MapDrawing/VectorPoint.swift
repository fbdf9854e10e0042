import TextCanvas

/// A point of a drawing in vectors, in units of which a cell has eight across and sixteen down.
struct VectorPoint: Hashable {
  var x: Int
  var y: Int

  /// How wide a cell is.
  static let cellWidth = 8
  /// How high a cell is.
  static let cellHeight = 16

  init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The middle of a cell.
  init(middleOf cell: Point) {
    x = cell.column * Self.cellWidth + Self.cellWidth / 2
    y = cell.row * Self.cellHeight + Self.cellHeight / 2
  }

  /// The point so many units away.
  func moved(_ direction: Direction, by units: Int) -> VectorPoint {
    switch direction {
    case .up: VectorPoint(x: x, y: y - units)
    case .right: VectorPoint(x: x + units, y: y)
    case .down: VectorPoint(x: x, y: y + units)
    case .left: VectorPoint(x: x - units, y: y)
    }
  }
}

extension Direction {
  /// How many units a cell takes this way.
  var cellUnits: Int {
    switch self {
    case .up, .down: VectorPoint.cellHeight
    case .left, .right: VectorPoint.cellWidth
    }
  }

  /// The way from a point to another in its row or column.
  init(from: Point, to: Point) {
    if from.row == to.row {
      self = to.column > from.column ? .right : .left
    } else {
      self = to.row > from.row ? .down : .up
    }
  }
}
