import TextCanvas

/// Finds free rectangles of a board.
///
/// - SeeAlso: F. C. Crow, “Summed-Area Tables for Texture Mapping”, 1984, for the sums.
struct FreeSpots {
  private let columns: Int
  private let rows: Int
  /// How many cells left of and above each corner are taken.
  private var sums: [Int32]

  /// Looks at a board.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells.
  init(_ board: Board) {
    columns = board.columns
    rows = board.rows
    sums = [Int32](repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var sum: Int32 = 0
      for column in 0..<columns {
        sum += board[Point(column: column, row: row)] == .free ? 0 : 1
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + sum
      }
    }
  }

  /// Whether nothing stands in a rectangle, as far as it lies on the board.
  func isFree(_ rect: Rect) -> Bool {
    let left = max(0, rect.left)
    let top = max(0, rect.top)
    let right = min(columns, rect.right + 1)
    let bottom = min(rows, rect.bottom + 1)
    guard left < right, top < bottom else { return true }
    func sum(_ column: Int, _ row: Int) -> Int32 { sums[row * (columns + 1) + column] }
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top) == 0
  }

  /// The top left cell of the free rectangle nearest to a wish, with a free margin for lines round it.
  ///
  /// A picture grows to the right and down rather than to the left and up, where one would have to
  /// scroll back.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells.
  func nearest(to wish: Point, columns width: Int, rows height: Int) -> Point? {
    var best: (cost: Int, corner: Point)?
    guard width <= columns, height <= rows else { return nil }
    for row in 0...(rows - height) {
      let down = abs(row - wish.row) * 2 + (row < LaidOutMap.origin.row ? Self.backCost : 0)
      guard down < best?.cost ?? .max else { continue }
      for column in 0...(columns - width) {
        let cost =
          down + abs(column - wish.column)
          + (column < LaidOutMap.origin.column ? Self.backCost : 0)
        guard cost < best?.cost ?? .max else { continue }
        let room = Rect(
          origin: Point(column: column - 8, row: row - 4), columns: width + 16, rows: height + 8)
        if isFree(room) { best = (cost, Point(column: column, row: row)) }
      }
    }
    return best?.corner
  }

  private static let backCost = 24
}
