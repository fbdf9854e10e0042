import MapLayout
import TextCanvas

/// The whole picture in a few cells, with the part that is seen marked.
struct Minimap {
  private static let columns = 18
  private static let rows = 6

  /// The rows of text.
  let lines: [String]
  /// The cells of them that stand for what is seen.
  let seen: Rect
  /// The cell of them in which the selection is, where something is selected.
  let selected: Point?

  /// Makes a small picture of a large one; nothing where half of that is seen anyway.
  ///
  /// - Parameters:
  ///   - placement: Where everything stands.
  ///   - view: The cells of the picture that are seen.
  ///   - selection: The cells of the selection.
  /// - Complexity: O(*n*), where *n* is the number of boxes, bends and labels.
  init?(of placement: Placement, view: Rect, selection: Rect?) {
    let extent = placement.extent
    guard extent.columns > 2 * view.columns || extent.rows > 2 * view.rows else { return nil }
    let whole = extent.united(with: view)
    func place(_ point: Point) -> Point {
      Point(
        column: (point.column - whole.left) * Self.columns / whole.columns,
        row: (point.row - whole.top) * Self.rows / whole.rows)
    }
    var cells = [[Character]](
      repeating: [Character](repeating: " ", count: Self.columns), count: Self.rows)
    for box in placement.boxes {
      let middle = Point(
        column: (box.frame.left + box.frame.right) / 2,
        row: (box.frame.top + box.frame.bottom) / 2)
      cells[place(middle).row][place(middle).column] = "o"
    }
    lines = cells.map { String($0) }
    let first = place(view.origin)
    let last = place(Point(column: view.right, row: view.bottom))
    seen = Rect(
      origin: first, columns: last.column - first.column + 1, rows: last.row - first.row + 1)
    selected = selection.map { place($0.origin) }
  }
}
