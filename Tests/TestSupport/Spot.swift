/// A place in a drawing.
struct Spot: Hashable, CustomStringConvertible {
  var row: Int
  var column: Int

  func moved(_ way: Way, by cells: Int = 1) -> Spot {
    switch way {
    case .up: Spot(row: row - cells, column: column)
    case .right: Spot(row: row, column: column + cells)
    case .down: Spot(row: row + cells, column: column)
    case .left: Spot(row: row, column: column - cells)
    }
  }

  /// Rows and columns as an editor counts them.
  var description: String { "row \(row + 1), column \(column + 1)" }
}
