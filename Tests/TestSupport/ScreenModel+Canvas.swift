public import TextCanvas

extension ScreenModel {
  /// Says where the screen looks otherwise than a canvas, or nothing where it shows the canvas.
  ///
  /// Beyond the canvas the screen is to be blank. Of blanks only what can be seen of them counts.
  ///
  /// - Parameters:
  ///   - canvas: What is to be seen.
  ///   - charset: What its lines are drawn with.
  ///   - ignored: Traits that the terminal does not have.
  /// - Returns: The first cell that differs, in words.
  public func firstDifference(
    from canvas: Canvas, _ charset: Charset = .unicode, ignoring ignored: ScreenLook.Traits = []
  ) -> String? {
    for row in 0..<rows {
      for column in 0..<columns {
        let point = Point(column: column, row: row)
        let wanted = canvas.screenCell(at: point, charset).asSeen(without: ignored)
        let present = self[point].asSeen(without: ignored)
        if wanted != present { return "row \(row), column \(column): \(present), not \(wanted)" }
      }
    }
    return nil
  }
}

extension Canvas {
  /// The cell of a screen that shows a cell of a canvas.
  fileprivate func screenCell(at point: Point, _ charset: Charset) -> ScreenCell {
    let cell = self[point]
    let look = ScreenLook(
      foreground: cell.style.ink == .plain ? nil : Int(cell.style.ink.rawValue),
      .init(rawValue: Int(cell.style.traits.rawValue)))
    let isWhole = cell.isContinuation && point.column > 0
    if isWhole { return ScreenCell("", look) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars(of: cell, charset))
    return ScreenCell(text.isEmpty ? " " : String(text), look)
  }
}

extension ScreenCell {
  /// The cell without what nobody can see: the ink of a blank, the look of a second half.
  fileprivate func asSeen(without ignored: ScreenLook.Traits) -> ScreenCell {
    if text.isEmpty { return ScreenCell("") }
    var seen = self
    seen.look.traits.subtract(ignored)
    guard text == " " else { return seen }
    seen.look.traits.formIntersection([.reversed, .underlined])
    if seen.look.traits.isEmpty { seen.look.foreground = nil }
    return seen
  }
}
