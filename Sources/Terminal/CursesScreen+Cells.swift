import Cncurses
import TextCanvas

/// Cells of a canvas, as ncurses wants them.
extension CursesScreen {
  /// Puts some columns of a row where they stand on the canvas.
  ///
  /// A wide character that the last column cuts is a blank.
  ///
  /// - Precondition: The columns are on the canvas and on the screen, and the first one does not cut a
  ///   wide character.
  func put(_ columns: ClosedRange<Int>, ofRow row: Int, of canvas: Canvas, _ charset: Charset) {
    var cells: [cchar_t] = []
    cells.reserveCapacity(columns.count)
    var column = columns.lowerBound
    while column <= columns.upperBound {
      let cell = canvas[Point(column: column, row: row)]
      let isWide =
        !cell.isContinuation && canvas[Point(column: column + 1, row: row)].isContinuation
      let isCut = isWide && column == columns.upperBound
      let scalars = isCut ? [] : canvas.scalars(of: cell, charset)
      let width = isWide && !isCut ? 2 : 1
      append(scalars, cell.style, columns: width, to: &cells)
      column += width
    }
    nc_put_row(Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  /// Appends a character with those that join it.
  ///
  /// Where the C library gives it another width than the canvas, the rest of the row would stand
  /// askew; then `?` stands for it. Half a wide character is a blank.
  private func append(
    _ scalars: [Unicode.Scalar], _ style: Style, columns: Int, to cells: inout [cchar_t]
  ) {
    if let first = scalars.first, Self.columns(of: first) == columns {
      let joined = scalars.dropFirst().filter { Self.columns(of: $0) == 0 }
      cells.append(cell([first] + joined, style))
    } else {
      cells.append(cell([scalars.isEmpty ? " " : "?"], style))
      if columns == 2 { cells.append(cell([" "], style)) }
    }
  }

  /// How many columns the C library gives a character, and with it ncurses.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    scalar.isASCII ? 1 : Int(nc_width(scalar.value))
  }

  private func cell(_ scalars: [Unicode.Scalar], _ style: Style) -> cchar_t {
    var cell = cchar_t()
    nc_make_cell(
      &cell, scalars.map(\.value), Int32(scalars.count), palette.attributes(of: style),
      palette.pair(of: style))
    return cell
  }
}
