import TextCanvas

/// What happens to cells.
extension ScreenModel {
  /// Moves the cursor to a point, or as near as the screen allows.
  mutating func move(to point: Point) {
    cursor = Point(
      column: min(max(0, point.column), columns - 1), row: min(max(0, point.row), rows - 1))
    isWrapPending = false
  }

  mutating func write(_ scalar: Unicode.Scalar) {
    let width = scalar.columns
    guard width > 0 else { return join(scalar) }
    if isWrapPending || cursor.column + width > columns {
      startNextRow(width)
    }
    if isInserting { insertCells(width) }
    lastWritten = scalar
    put(ScreenCell(String(scalar), look), at: cursor)
    if width == 2 { put(ScreenCell("", look), at: cursor.moved(.right)) }
    let next = cursor.moved(.right, by: width)
    move(to: next)
    isWrapPending = next.column == columns
  }

  /// Goes where a character goes that has no room: to the next row, or upon the last one of this row
  /// where rows do not go on.
  private mutating func startNextRow(_ width: Int) {
    if modes.contains(7) { lineFeed() }
    move(to: Point(column: modes.contains(7) ? 0 : columns - width, row: cursor.row))
  }

  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    guard column >= 0 else { return }
    if cells[cursor.row][column].isContinuation, column > 0 { column -= 1 }
    cells[cursor.row][column].text.unicodeScalars.append(scalar)
  }

  /// Puts a cell; where that leaves half of a wide character, the half becomes blank.
  private mutating func put(_ cell: ScreenCell, at point: Point) {
    if cells[point.row][point.column].isContinuation, !cell.isContinuation, point.column > 0 {
      cells[point.row][point.column - 1].text = " "
    }
    let next = point.column + 1
    if next < columns, cells[point.row][next].isContinuation { cells[point.row][next].text = " " }
    cells[point.row][point.column] = cell
  }

  /// What stands where something was erased: the background goes on.
  private var erased: ScreenCell { ScreenCell(" ", ScreenLook(background: look.background)) }

  mutating func erase(_ range: Range<Int>, ofRow row: Int) {
    for column in range.clamped(to: 0..<columns) {
      put(erased, at: Point(column: column, row: row))
    }
  }

  mutating func eraseLine(_ kind: Int) {
    switch kind {
    case 0: erase(cursor.column..<columns, ofRow: cursor.row)
    case 1: erase(0..<cursor.column + 1, ofRow: cursor.row)
    default: erase(0..<columns, ofRow: cursor.row)
    }
  }

  mutating func eraseScreen(_ kind: Int) {
    if kind < 2 { eraseLine(kind) }
    let others =
      switch kind {
      case 0: cursor.row + 1..<rows
      case 1: 0..<cursor.row
      default: 0..<rows
      }
    for row in others { erase(0..<columns, ofRow: row) }
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    breakWide(at: cursor.column)
    cells[cursor.row].insert(
      contentsOf: Array(repeating: erased, count: count), at: cursor.column)
    breakWide(at: columns)
    cells[cursor.row].removeLast(count)
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    breakWide(at: cursor.column)
    breakWide(at: cursor.column + count)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row].append(contentsOf: Array(repeating: erased, count: count))
  }

  /// Makes blanks of a wide character that begins before a column and ends behind it.
  private mutating func breakWide(at column: Int) {
    guard column > 0, column < cells[cursor.row].count, cells[cursor.row][column].isContinuation
    else { return }
    cells[cursor.row][column - 1].text = " "
    cells[cursor.row][column].text = " "
  }

  mutating func scrollUp(_ rows: ClosedRange<Int>, _ count: Int) {
    for _ in 0..<min(count, rows.count) {
      cells.remove(at: rows.lowerBound)
      cells.insert(Array(repeating: erased, count: columns), at: rows.upperBound)
    }
    isWrapPending = false
  }

  mutating func scrollDown(_ rows: ClosedRange<Int>, _ count: Int) {
    for _ in 0..<min(count, rows.count) {
      cells.remove(at: rows.upperBound)
      cells.insert(Array(repeating: erased, count: columns), at: rows.lowerBound)
    }
    isWrapPending = false
  }

  mutating func lineFeed() {
    if cursor.row == region.upperBound {
      scrollUp(region, 1)
    } else {
      move(to: cursor.moved(.down))
    }
  }

  mutating func reverseLineFeed() {
    if cursor.row == region.lowerBound {
      scrollDown(region, 1)
    } else {
      move(to: cursor.moved(.up))
    }
  }
}
