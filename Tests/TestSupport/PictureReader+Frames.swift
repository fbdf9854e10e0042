import MapModel

extension PictureReader {
  /// What stands in a cell of a frame instead of the number of a line.
  static let frameMark: Int32 = -1

  /// Finds the frames round sites: a blank and a title stand behind their first corner.
  mutating func findFrames() {
    let corner: Unicode.Scalar = grid.isUnicode ? "┌" : "+"
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount {
        let spot = Spot(row: row, column: column)
        if grid[spot] == corner, let frame = frame(from: spot) { add(frame) }
      }
    }
  }

  private func frame(from corner: Spot) -> FrameOnPaper? {
    let corners: [Unicode.Scalar] = grid.isUnicode ? ["┐", "└", "┘"] : ["+", "+", "+"]
    func end(_ from: Spot, _ way: Way, _ corner: Unicode.Scalar) -> Spot? {
      var spot = from.moved(way)
      while isInside(spot), isFramePiece(grid[spot], way) { spot = spot.moved(way) }
      return isInside(spot) && grid[spot] == corner ? spot : nil
    }
    // The title ends before a blank behind which the border goes on.
    var last = corner.moved(.right)
    guard grid.isBlank(last), !grid.isBlank(last.moved(.right)) else { return nil }
    repeat {
      last = last.moved(.right)
      guard isInside(last) else { return nil }
    } while !grid.isBlank(last) || end(last, .right, corners[0]) == nil
    guard let right = end(last, .right, corners[0]), let bottom = end(corner, .down, corners[1]),
      bottom.row > corner.row + 1,
      end(right, .down, corners[2]) == Spot(row: bottom.row, column: right.column),
      end(bottom, .right, corners[2]) == Spot(row: bottom.row, column: right.column)
    else { return nil }
    return FrameOnPaper(
      top: corner.row, left: corner.column, bottom: bottom.row, right: right.column,
      title: grid.text(corner.row, corner.column + 2...last.column - 1))
  }

  /// Whether a character may stand in a frame's border: a straight piece, or a line that passes.
  private func isFramePiece(_ scalar: Unicode.Scalar, _ way: Way) -> Bool {
    guard grid.isUnicode else { return scalar == (way.isVertical ? "|" : "-") }
    guard let glyph = LineGlyph.unicode(scalar), !glyph.isDouble(way) else { return false }
    return glyph.arms == way.bit | way.opposite.bit && glyph.layer == .real || glyph.armCount == 4
  }

  private mutating func add(_ frame: FrameOnPaper) {
    frames.append(frame)
    for column in frame.left...frame.right {
      for row in [frame.top, frame.bottom] {
        let place = index(Spot(row: row, column: column))
        let isTitle =
          row == frame.top && column > frame.left
          && column < frame.left + 3 + DrawingGrid([frame.title]).columnCount
        if isTitle { labels[place] = Self.frameMark } else { runs[0][place] = Self.frameMark }
      }
    }
    for row in frame.top...frame.bottom {
      for column in [frame.left, frame.right] {
        runs[1][index(Spot(row: row, column: column))] = Self.frameMark
      }
    }
    let corner = Spot(row: frame.top, column: frame.left)
    checkText(frame.title, at: corner)
    if frame.title.hasSuffix("-") || frame.title.hasSuffix(" ") {
      tell("a gap in the border of a frame", at: corner)
    }
  }

  /// Whether a line may pass a frame's border in a cell.
  func passesFrame(_ spot: Spot, _ way: Way) -> Bool {
    runs[way.isVertical ? 0 : 1][index(spot)] == Self.frameMark
      && runs[way.isVertical ? 1 : 0][index(spot)] != Self.frameMark
  }
}
