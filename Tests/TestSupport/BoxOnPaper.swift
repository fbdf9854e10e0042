/// A box that was found in a drawing.
struct BoxOnPaper {
  let top: Int
  let left: Int
  let bottom: Int
  let right: Int
  var name = ReadText([])

  /// Which side of the box a cell of its border is in; nothing at corners and inside.
  func side(of spot: Spot) -> Way? {
    let isInRow = (left + 1..<right).contains(spot.column)
    let isInColumn = (top + 1..<bottom).contains(spot.row)
    if spot.row == top, isInRow { return .up }
    if spot.row == bottom, isInRow { return .down }
    if spot.column == left, isInColumn { return .left }
    if spot.column == right, isInColumn { return .right }
    return nil
  }
}
