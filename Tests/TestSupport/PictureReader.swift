import MapModel

/// Reads one picture: finds boxes and loose ends, follows every line, reads labels, and tells whatever
/// is left over or contradicts itself.
struct PictureReader {
  let grid: DrawingGrid
  /// The row of the whole drawing in which the picture begins.
  let firstRow: Int
  var frames: [FrameOnPaper] = []
  var boxes: [BoxOnPaper] = []
  var looseEnds: [LooseEndOnPaper] = []
  /// The lines that were followed; nothing for those that led nowhere.
  var lines: [FollowedLine?] = []
  var troubles: [String] = []
  /// What a cell belongs to: nought, a box's number and one, or a loose end's below nought.
  var owners: [Int32]
  /// The number of the line that runs through a cell from side to side, and of the one up and down.
  var runs: [[Int32]]
  /// The number of the line whose label stands in a cell.
  var labels: [Int32]
  /// The labels that stand upon lines that run up and down: rows, and the line's column.
  var upright: [(line: Int32, rows: [Int], column: Int)] = []
  /// The label of each line that has one.
  var labelOfLine: [Int32: ReadText] = [:]

  init(_ grid: DrawingGrid, firstRow: Int) {
    self.grid = grid
    self.firstRow = firstRow
    let count = grid.rowCount * grid.columnCount
    owners = [Int32](repeating: 0, count: count)
    runs = [[Int32]](repeating: [Int32](repeating: 0, count: count), count: 2)
    labels = [Int32](repeating: 0, count: count)
  }

  /// Reads everything.
  mutating func read() {
    findFrames()
    findBoxes()
    findLooseEnds()
    followAllLines()
    readUprightLabels()
    checkLeftovers()
  }

  mutating func tell(_ what: String, at spot: Spot) {
    let trouble = "\(Spot(row: spot.row + firstRow, column: spot.column)): \(what)"
    if !troubles.contains(trouble) { troubles.append(trouble) }
  }

  func isInside(_ spot: Spot) -> Bool {
    spot.row >= 0 && spot.row < grid.rowCount && spot.column >= 0
      && spot.column < grid.columnCount
  }

  func index(_ spot: Spot) -> Int { spot.row * grid.columnCount + spot.column }

  func owner(_ spot: Spot) -> LineEnd? {
    guard isInside(spot) else { return nil }
    let owner = owners[index(spot)]
    return owner > 0 ? .box(Int(owner) - 1) : owner < 0 ? .looseEnd(-Int(owner) - 1) : nil
  }

  /// Whether a line runs through a cell.
  func hasLine(_ spot: Spot) -> Bool {
    isInside(spot) && (runs[0][index(spot)] != 0 || runs[1][index(spot)] != 0)
  }

  // MARK: Boxes

  mutating func findBoxes() {
    let corner: Unicode.Scalar = grid.isUnicode ? "┌" : "+"
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount {
        let spot = Spot(row: row, column: column)
        guard grid[spot] == corner, owners[index(spot)] == 0, var box = box(from: spot) else {
          continue
        }
        readName(of: &box)
        boxes.append(box)
        for row in box.top...box.bottom {
          for column in box.left...box.right {
            owners[index(Spot(row: row, column: column))] = Int32(boxes.count)
          }
        }
      }
    }
  }

  /// The closed border that begins at a corner, or nothing where there is none.
  private func box(from corner: Spot) -> BoxOnPaper? {
    let corners: [Unicode.Scalar] = grid.isUnicode ? ["┐", "└", "┘"] : ["+", "+", "+"]
    func end(_ from: Spot, _ way: Way, _ side: Way, _ corner: Unicode.Scalar) -> Spot? {
      var spot = from.moved(way)
      while isInside(spot), isBorder(grid[spot], side) { spot = spot.moved(way) }
      return isInside(spot) && grid[spot] == corner && spot != from.moved(way) ? spot : nil
    }
    guard let right = end(corner, .right, .up, corners[0]),
      let bottom = end(corner, .down, .left, corners[1]),
      end(right, .down, .right, corners[2]) == Spot(row: bottom.row, column: right.column),
      end(bottom, .right, .down, corners[2]) == Spot(row: bottom.row, column: right.column)
    else { return nil }
    return BoxOnPaper(
      top: corner.row, left: corner.column, bottom: bottom.row, right: right.column)
  }

  /// Whether a character may stand in the border on a side of a box: straight, or with a line that leaves.
  private func isBorder(_ scalar: Unicode.Scalar, _ side: Way) -> Bool {
    guard grid.isUnicode else { return scalar == (side.isVertical ? "-" : "|") }
    guard let glyph = LineGlyph.unicode(scalar), !glyph.isDouble(side.sides[0]) else {
      return false
    }
    let along = side.sides[0].bit | side.sides[1].bit
    return glyph.arms == along && glyph.layer == .real || glyph.arms == along | side.bit
  }

  private mutating func readName(of box: inout BoxOnPaper) {
    var rows: [(row: Int, text: String)] = []
    for row in box.top + 1..<box.bottom where box.left + 1 < box.right {
      let text = grid.text(row, box.left + 1...box.right - 1)
      let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      if !trimmed.isEmpty { rows.append((row, String(trimmed))) }
    }
    let corner = Spot(row: box.top, column: box.left)
    if rows.isEmpty { tell("a box without a name", at: corner) }
    for (one, other) in zip(rows, rows.dropFirst()) where other.row != one.row + 1 {
      tell("a gap in the name of a box", at: corner)
    }
    for (_, text) in rows { checkText(text, at: corner) }
    box.name = ReadText(rows.map(\.text))
  }

  /// A text that was cut, or has two blanks side by side, is not as it was told.
  mutating func checkText(_ text: String, at spot: Spot) {
    if text.contains("…") || text.contains("...") { tell("a text that is cut: \(text)", at: spot) }
    if text.contains("  ") { tell("a gap in a text: \(text)", at: spot) }
    if text.unicodeScalars.contains(where: { LineGlyph.unicode($0) != nil }) {
      tell("a line in a text: \(text)", at: spot)
    }
  }
}
