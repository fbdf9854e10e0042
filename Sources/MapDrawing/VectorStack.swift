import MapLayout
import TextCanvas

/// Blocks of a drawing in vectors, one below the other with a blank row between them.
struct VectorStack {
  private(set) var elements: [String] = []
  /// How many columns the widest block takes.
  private(set) var columns = 0
  /// How many rows all blocks take together.
  private(set) var rows = 0

  /// Adds lines of text; nothing where there are none.
  mutating func add(_ lines: [String], isBold: Bool = false) {
    guard !lines.isEmpty else { return }
    begin()
    let texts = lines.enumerated().map { row, line in
      columns = max(columns, TextCanvas.columns(of: line))
      return vectorText(line, at: Point(column: 0, row: rows + row))
    }
    elements.append("<g\(isBold ? " font-weight=\"bold\"" : "")>\(texts.joined())</g>")
    rows += lines.count
  }

  /// Adds a picture; nothing where it is empty.
  mutating func add(
    _ placement: Placement, _ picture: (Placement, Point) -> VectorPicture
  ) {
    guard placement.rows > 0 else { return }
    begin()
    elements += picture(placement, Point(column: 0, row: rows)).elements
    columns = max(columns, placement.columns)
    rows += placement.rows
  }

  /// Adds what lines mean, each behind a piece of its line.
  mutating func add(_ meanings: [Caption.Meaning], columns width: Int) {
    guard !meanings.isEmpty else { return }
    begin()
    for meaning in meanings {
      let start = VectorPoint(middleOf: Point(column: 0, row: rows))
      let line = VectorLine(
        sampleFrom: VectorPoint(x: 0, y: start.y), units: 4 * VectorPoint.cellWidth)
      let lines = wrapped(shownText(Words.words(of: meaning)), to: width - Self.margin)
      let texts = lines.enumerated().map { row, line in
        columns = max(columns, Self.margin + TextCanvas.columns(of: line))
        return vectorText(line, at: Point(column: Self.margin, row: rows + row))
      }
      elements.append(
        "<g class=\"legend\">\(line.elements(meaning.layer))\(texts.joined())</g>")
      rows += lines.count
    }
  }

  /// How many columns a piece of a line takes with the blank behind it.
  private static let margin = 5

  private mutating func begin() {
    if rows > 0 { rows += 1 }
  }
}
