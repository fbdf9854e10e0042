/// The name of an agency in another part: `> Ward (part 2)` where a line leads to it, `Ward (part 2) >`
/// where one comes from it.
struct LooseEndOnPaper {
  let origin: Spot
  let rows: [String]
  let columns: Int
  let isTarget: Bool
  let name: String
  let part: Int

  /// Where a line may touch the text, and which way one looks from there to it.
  var doors: [(spot: Spot, way: Way)] {
    let middle = origin.column + (columns - 1) / 2
    return [
      (Spot(row: origin.row, column: origin.column - 2), .right),
      (Spot(row: origin.row - 1, column: middle), .down),
      (Spot(row: origin.row + rows.count, column: middle), .up),
    ]
  }
}
