import TextCanvas

/// Printed lines as a grid of characters, one for each column; the second column of a wide character
/// repeats its first.
struct DrawingGrid {
  let rowCount: Int
  let columnCount: Int
  /// Whether lines are drawn with box-drawing characters.
  let isUnicode: Bool
  private var scalars: [Unicode.Scalar]
  /// The whole text of cells that hold more than one character, or the second column of one.
  private var texts: [Int: String] = [:]

  init(_ lines: [String]) {
    let widths = lines.map { TextCanvas.columns(of: $0) }
    rowCount = lines.count
    let columns = widths.max() ?? 0
    columnCount = columns
    isUnicode = lines.contains { $0.unicodeScalars.contains { (0x2500...0x257F) ~= $0.value } }
    scalars = [Unicode.Scalar](repeating: " ", count: lines.count * columns)
    for (row, line) in lines.enumerated() {
      var index = row * columns
      let end = index + columns
      for scalar in line.unicodeScalars {
        switch scalar.columns {
        case 0 where index > row * columns:
          let before = texts[index - 1] == "" ? index - 2 : index - 1
          texts[before, default: String(scalars[before])].unicodeScalars.append(scalar)
        case 2 where index + 1 < end:
          scalars[index] = scalar
          scalars[index + 1] = scalar
          texts[index + 1] = ""
          index += 2
        case 1 where index < end:
          scalars[index] = scalar
          index += 1
        default: break
        }
      }
    }
  }

  subscript(spot: Spot) -> Unicode.Scalar {
    guard spot.row >= 0, spot.row < rowCount, spot.column >= 0, spot.column < columnCount else {
      return " "
    }
    return scalars[spot.row * columnCount + spot.column]
  }

  func isBlank(_ spot: Spot) -> Bool { self[spot] == " " }

  /// What stands in some columns of a row.
  func text(_ row: Int, _ columns: ClosedRange<Int>) -> String {
    var text = ""
    for column in columns {
      let spot = Spot(row: row, column: column)
      if let whole = texts[row * columnCount + column] {
        text += whole
      } else {
        text.unicodeScalars.append(self[spot])
      }
    }
    return text
  }
}
