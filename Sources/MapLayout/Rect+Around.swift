import TextCanvas

extension Rect {
  /// The least rectangle that holds some points.
  init(around points: [Point]) {
    let columns = points.map(\.column)
    let rows = points.map(\.row)
    let origin = Point(column: columns.min() ?? 0, row: rows.min() ?? 0)
    self.init(
      origin: origin, columns: (columns.max() ?? -1) - origin.column + 1,
      rows: (rows.max() ?? -1) - origin.row + 1)
  }

  /// A rectangle that is wider on every side, as far as it stays in another.
  func widened(columns: Int, rows: Int, in whole: Rect) -> Rect {
    let corner = Point(
      column: max(whole.left, left - columns), row: max(whole.top, top - rows))
    let end = Point(
      column: min(whole.right, right + columns), row: min(whole.bottom, bottom + rows))
    return Rect(
      origin: corner, columns: end.column - corner.column + 1, rows: end.row - corner.row + 1)
  }
}
