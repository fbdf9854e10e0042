import TextCanvas

/// Rows of texts in columns, without a line between them.
///
/// Texts that are wider than their column go on in the next line.
struct Table {
  /// The cells of each row; all rows have as many.
  let rows: [[String]]

  /// The lines of the table.
  ///
  /// The first column is as wide as its widest cell where that leaves half of the room, or all that they
  /// need, to the others; these share the rest. None is wider than its cells need.
  func lines(columns: Int) -> [String] {
    let widths = widths(columns)
    return rows.flatMap { row in
      let cells = zip(row, widths).map { wrapped($0, to: $1) }
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { line in
        var text = ""
        var start = 0
        for (cell, width) in zip(cells, widths) {
          let words = line < cell.count ? cell[line] : ""
          if !words.isEmpty { text += blanks(start - TextCanvas.columns(of: text)) + words }
          start += width + Self.gap
        }
        return text
      }
    }
  }

  private static let gap = 2

  private func widths(_ columns: Int) -> [Int] {
    guard let first = rows.first else { return [] }
    let needed = first.indices.map { column in
      max(2, rows.map { TextCanvas.columns(of: $0[column]) }.max() ?? 0)
    }
    var widths = needed
    let asked = needed.dropFirst().reduce(0) { $0 + $1 + Self.gap }
    widths[0] = min(needed[0], max(columns / 2, columns - asked))
    var room = columns - widths[0]
    // The narrowest are served first, so that what they leave goes to the wider ones.
    let others = needed.indices.dropFirst().sorted { (needed[$0], $0) < (needed[$1], $1) }
    for (served, column) in others.enumerated() {
      widths[column] = min(needed[column], max(2, room / (others.count - served) - Self.gap))
      room -= widths[column] + Self.gap
    }
    return widths
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
