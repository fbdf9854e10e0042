public import TextCanvas

extension Canvas {
  /// A canvas with text in several scripts, lines, boxes and all styles, as numbers decide.
  ///
  /// - Parameters:
  ///   - columns: Its width, at least 8.
  ///   - rows: Its height, at least 4.
  ///   - generator: Where the numbers come from.
  /// - Returns: A canvas of that size.
  public static func random(
    columns: Int, rows: Int, using generator: inout some RandomNumberGenerator
  ) -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows)
    for _ in 0..<Int.random(in: 1...rows * 2, using: &generator) {
      canvas.drawSomething(using: &generator)
    }
    return canvas
  }

  /// Draws one random thing upon what is there, which may go beyond the edges or over halves.
  public mutating func drawSomething(using generator: inout some RandomNumberGenerator) {
    let point = Point(
      column: .random(in: 0..<columns, using: &generator),
      row: .random(in: 0..<rows, using: &generator))
    let style = Style.random(using: &generator)
    let rect = Rect(
      origin: point, columns: .random(in: 2...columns, using: &generator),
      rows: .random(in: 2...rows, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: drawFrame(rect, style)
    case 1: drawHead(.allCases.randomElement(using: &generator) ?? .up, at: point, style)
    case 2:
      let end = Int.random(in: point.column..<columns, using: &generator)
      let stroke = Stroke.allCases.randomElement(using: &generator) ?? .light
      drawLine(along: (point.column...end).map { Point(column: $0, row: point.row) }, stroke, style)
    case 3: erase(rect)
    case 4: restyle(rect) { $0 = style }
    default: write(.random(using: &generator), at: point, style)
    }
  }
}

extension Style {
  fileprivate static func random(using generator: inout some RandomNumberGenerator) -> Style {
    guard Bool.random(using: &generator) else { return .plain }
    return Style(
      Ink.allCases.randomElement(using: &generator) ?? .plain,
      Traits(rawValue: .random(in: 0..<16, using: &generator)))
  }
}

extension String {
  fileprivate static func random(using generator: inout some RandomNumberGenerator) -> String {
    let words = [
      "agency", "x", "    ", "aaaaaaaaaaaaaaaa", "été", "e\u{301}te\u{301}", "Übergabe", "病院", "中",
      "日本語テスト", "한국", "😀", "👍🏽", "Ж", "a\u{308}\u{323}", "--------", "१२", "ﬁ",
    ]
    let count = Int.random(in: 1...4, using: &generator)
    return (0..<count).compactMap { _ in words.randomElement(using: &generator) }
      .joined(separator: Bool.random(using: &generator) ? " " : "")
  }
}
