import MapLayout
import MapModel
import TextCanvas

/// A large picture in little: its pages, where they lie, and where the boxes are on them.
struct Overview {
  /// The rows of text.
  let lines: [String]
  /// Whether the boxes are shown.
  let showsBoxes: Bool

  /// Makes the overview of a picture in tiles.
  ///
  /// Where the pages are too many to show what is on them, their numbers alone stand in rows.
  ///
  /// - Parameters:
  ///   - tiling: The picture in tiles.
  ///   - boxes: The boxes that are drawn.
  ///   - pages: The page of each tile.
  ///   - size: The room there is.
  ///   - charset: The glyphs of lines.
  init(
    of tiling: Tiling, boxes: [Rect], pages: [Int], in size: PageSize.Room, _ charset: Charset
  ) {
    let across = tiling.columns.pieces.map(\.count)
    let down = tiling.rows.pieces.map(\.count)
    let numbers = pages.map(Words.page)
    let least = (numbers.map(\.utf8.count).max() ?? 0) + 2
    for scale in 2..<40 {
      let widths = across.map { max(least, ($0 + scale - 1) / scale) }
      let heights = down.map { max(1, ($0 + scale - 1) / scale) }
      guard widths.reduce(1, { $0 + $1 + 1 }) <= size.columns,
        heights.reduce(1, { $0 + $1 + 1 }) <= size.rows
      else { continue }
      let grid = Grid(tiling, widths, heights, scale)
      lines = grid.canvas(boxes, numbers).lines(charset)
      showsBoxes = true
      return
    }
    showsBoxes = false
    lines = Self.numbers(numbers, of: tiling, columns: size.columns)
  }

  private static func numbers(
    _ numbers: [String], of tiling: Tiling, columns: Int
  ) -> [String] {
    let width = (numbers.map(\.utf8.count).max() ?? 0) + 1
    guard tiling.columns.pieces.count * width <= columns else {
      return tiling.rows.pieces.indices.flatMap { row in
        let here = zip(tiling.tiles, numbers).filter { $0.0.row == row }.map(\.1)
        return wrapped(here.joined(separator: " "), to: columns, indent: 2)
      }
    }
    return tiling.rows.pieces.indices.map { row in
      var line = ""
      for (tile, number) in zip(tiling.tiles, numbers) where tile.row == row {
        line += String(repeating: " ", count: max(0, tile.column * width - line.utf8.count))
        line += number
      }
      return line
    }
  }

  /// The tiles in little, with a line between them.
  private struct Grid {
    let tiling: Tiling
    let scale: Int
    let lefts: [Int]
    let tops: [Int]

    init(_ tiling: Tiling, _ widths: [Int], _ heights: [Int], _ scale: Int) {
      self.tiling = tiling
      self.scale = scale
      lefts = widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + 1) }
      tops = heights.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 + 1) }
    }

    func canvas(_ boxes: [Rect], _ numbers: [String]) -> Canvas {
      var canvas = Canvas(
        columns: lefts[lefts.count - 1] + 1, rows: tops[tops.count - 1] + 1)
      for tile in tiling.tiles {
        canvas.drawFrame(
          Rect(
            origin: Point(column: lefts[tile.column], row: tops[tile.row]),
            columns: lefts[tile.column + 1] - lefts[tile.column] + 1,
            rows: tops[tile.row + 1] - tops[tile.row] + 1))
      }
      for box in boxes {
        let column = place(box.left + box.columns / 2, tiling.columns.bounds, lefts)
        let row = place(box.top + box.rows / 2, tiling.rows.bounds, tops)
        canvas.write("o", at: Point(column: column, row: row))
      }
      for (tile, number) in zip(tiling.tiles, numbers) {
        canvas.write(
          number, at: Point(column: lefts[tile.column] + 1, row: tops[tile.row] + 1))
      }
      return canvas
    }

    /// Where a cell of the picture stands in little.
    private func place(_ cell: Int, _ bounds: [Int], _ starts: [Int]) -> Int {
      let piece = bounds.lastIndex { $0 <= cell } ?? 0
      return min(starts[piece] + 1 + (cell - bounds[piece]) / scale, starts[piece + 1] - 1)
    }
  }
}
