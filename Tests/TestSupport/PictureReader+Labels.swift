extension PictureReader {
  /// Goes on behind the label that a line is interrupted by.
  ///
  /// - Returns: Whether there is a label, and the line goes on behind it.
  mutating func passLabel(_ eye: inout Eye) -> Bool {
    eye.way.isVertical ? passRows(&eye) : passWords(&eye)
  }

  // MARK: Upon lines that run up and down

  private mutating func passRows(_ eye: inout Eye) -> Bool {
    var rows: [Int] = []
    var spot = eye.spot
    while hasText(spot), !goesOn(spot, eye) {
      rows.append(spot.row)
      spot = spot.moved(eye.way)
    }
    guard !rows.isEmpty, goesOn(spot, eye) else { return false }
    if upright.contains(where: { $0.line == eye.line }) || labelOfLine[eye.line] != nil {
      tell("a line with two labels", at: eye.spot)
    }
    upright.append((eye.line, rows.sorted(), spot.column))
    eye.spot = spot
    return true
  }

  /// Whether a text stands in a cell, or on both sides of it.
  private func hasText(_ spot: Spot) -> Bool {
    guard isInside(spot), owner(spot) == nil else { return false }
    guard grid.isBlank(spot) else { return !grid.isUnicode || !isLinePiece(grid[spot]) }
    let sides = Way.down.sides.map { spot.moved($0) }
    return sides.allSatisfy { !grid.isBlank($0) && owner($0) == nil }
      && sides.contains { !isLinePiece(grid[$0]) }
  }

  /// The texts of labels upon lines that run up and down, which stand in the middle upon them.
  mutating func readUprightLabels() {
    for label in upright {
      var rows: [String] = []
      for row in label.rows {
        let (first, last) = textAround(Spot(row: row, column: label.column))
        let text = grid.text(row, first...last)
        let start = Spot(row: row, column: first)
        checkText(text, at: start)
        if label.column - (last - first) / 2 != first {
          tell("a label that does not stand in the middle of its line: \(text)", at: start)
        }
        claim(text: first...last, of: label.line, row)
        rows.append(text)
      }
      labelOfLine[label.line] = ReadText(rows)
    }
  }

  /// The first and the last column of the text that stands upon a cell: words a blank apart, as far as no
  /// line runs.
  private func textAround(_ spot: Spot) -> (Int, Int) {
    func isFree(_ spot: Spot) -> Bool {
      isInside(spot) && !grid.isBlank(spot) && owner(spot) == nil && !hasLine(spot)
    }
    func end(_ way: Way) -> Int {
      var here = spot
      while true {
        if isFree(here.moved(way)) {
          here = here.moved(way)
        } else if grid.isBlank(here.moved(way)), isFree(here.moved(way, by: 2)) {
          here = here.moved(way, by: 2)
        } else {
          return here.column
        }
      }
    }
    return (end(.left), end(.right))
  }

  private mutating func claim(text columns: ClosedRange<Int>, of line: Int32, _ row: Int) {
    for column in columns {
      let spot = Spot(row: row, column: column)
      if labels[index(spot)] != 0 { tell("a label of two lines", at: spot) }
      if owner(spot) != nil || hasLine(spot) { tell("a label upon something else", at: spot) }
      labels[index(spot)] = line
    }
  }

  // MARK: Upon lines that run from side to side

  private mutating func passWords(_ eye: inout Eye) -> Bool {
    var spot = eye.spot
    while isInside(spot), owner(spot) == nil, !goesOn(spot, eye) {
      // Words stand a blank apart.
      if grid.isBlank(spot), grid.isBlank(spot.moved(eye.way)) { return false }
      if grid.isUnicode, isLinePiece(grid[spot]) { return false }
      spot = spot.moved(eye.way)
    }
    let last = spot.moved(eye.way.opposite)
    guard goesOn(spot, eye), last != eye.spot.moved(eye.way.opposite),
      !grid.isBlank(last), !grid.isBlank(eye.spot)
    else { return false }
    let columns = min(eye.spot.column, last.column)...max(eye.spot.column, last.column)
    let text = grid.text(spot.row, columns)
    checkText(text, at: eye.spot)
    if upright.contains(where: { $0.line == eye.line }) || labelOfLine[eye.line] != nil {
      tell("a line with two labels", at: eye.spot)
    }
    claim(text: columns, of: eye.line, spot.row)
    labelOfLine[eye.line] = ReadText([text])
    eye.spot = spot
    return true
  }

  // MARK: What is left

  /// Whatever no line, box or text accounts for; and crossings through which only one line runs.
  mutating func checkLeftovers() {
    for row in 0..<grid.rowCount {
      var stray = ""
      for column in 0..<grid.columnCount {
        let spot = Spot(row: row, column: column)
        let place = index(spot)
        guard !grid.isBlank(spot), owners[place] == 0, labels[place] == 0 else { continue }
        if !hasLine(spot) {
          if stray.isEmpty { tell("something that belongs to nothing", at: spot) }
          stray += grid.text(row, column...column)
        } else if grid.isUnicode, LineGlyph.unicode(grid[spot])?.armCount == 4,
          runs[0][place] == 0 || runs[1][place] == 0
        {
          tell("a crossing of one line", at: spot)
        }
      }
    }
    for end in looseEnds where end.isTarget {
      let heads = lines.compactMap { $0 }.filter { line in
        end.doors.contains { $0.spot == line.head }
      }
      if heads.count != 1 { tell("a name that \(heads.count) lines lead to", at: end.origin) }
    }
  }
}
