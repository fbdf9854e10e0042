extension Canvas {
  /// The columns of a row that look otherwise than on another canvas, from the first to the last.
  ///
  /// They cut no wide character, neither of this canvas nor of the other one, so that they can be
  /// drawn over what stands there.
  ///
  /// - Parameters:
  ///   - row: A row of both canvases.
  ///   - other: A canvas of the same size.
  /// - Returns: Nothing where the rows look alike.
  /// - Complexity: O(*c*), where *c* is the number of columns.
  public func changedColumns(ofRow row: Int, since other: Canvas) -> ClosedRange<Int>? {
    precondition(columns == other.columns && rows == other.rows, "canvases are of one size")
    let these = self.row(row)
    let those = other.row(row)
    let offset = those.startIndex - these.startIndex
    func isChanged(_ index: Int) -> Bool {
      let cell = these[index]
      guard cell == those[index + offset] else { return true }
      return cell.isCluster && scalars(of: cell, .unicode) != other.scalars(of: cell, .unicode)
    }
    func isSecondHalf(_ index: Int) -> Bool {
      these[index].isContinuation || those[index + offset].isContinuation
    }
    guard var first = these.indices.first(where: isChanged),
      var last = these.indices.last(where: isChanged)
    else { return nil }
    while first > these.startIndex, isSecondHalf(first) { first -= 1 }
    while last + 1 < these.endIndex, isSecondHalf(last + 1) { last += 1 }
    return first - these.startIndex...last - these.startIndex
  }
}

extension Cell {
  /// Whether the cell shows several characters, which only its canvas knows.
  fileprivate var isCluster: Bool { kind == .text && code > 0x10FFFF }
}
