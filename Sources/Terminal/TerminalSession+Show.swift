public import TextCanvas

extension TerminalSession {
  /// Shows a canvas, of which only what has changed is sent.
  ///
  /// What is larger than the terminal is cut off at the right and below; what is smaller leaves the
  /// rest blank. Nothing is shown while another program has the terminal.
  ///
  /// - Parameters:
  ///   - canvas: What is to be seen.
  ///   - cursor: Where the cursor is to be seen; nowhere where it is nothing or outside.
  ///   - charset: What lines are drawn with.
  public mutating func show(_ canvas: Canvas, cursor: Point?, charset: Charset) {
    guard hold == .ours, !isGone else { return }
    let earlier = known(like: canvas, charset)
    if earlier == nil { screen.erase() }
    let columns = min(canvas.columns, size.columns)
    for row in 0..<min(canvas.rows, size.rows) where columns > 0 {
      let whole = 0...canvas.columns - 1
      let changed = earlier.map { canvas.changedColumns(ofRow: row, since: $0) } ?? whole
      guard let changed, changed.lowerBound < columns else { continue }
      screen.put(changed.clamped(to: 0...columns - 1), ofRow: row, of: canvas, charset)
    }
    let isInside =
      cursor.map { canvas.contains($0) && $0.column < size.columns && $0.row < size.rows }
    screen.send(cursor: isInside == true ? cursor : nil)
    shown = (canvas, charset)
  }

  /// What is shown, where it can be compared with a canvas.
  private func known(like canvas: Canvas, _ charset: Charset) -> Canvas? {
    guard let shown, shown.charset == charset, shown.canvas.columns == canvas.columns,
      shown.canvas.rows == canvas.rows
    else { return nil }
    return shown.canvas
  }

  /// Lets the next canvas be sent whole, because something else may have written on the screen.
  public mutating func invalidate() {
    shown = nil
    screen.invalidate()
  }

  /// Takes over the terminal's size.
  mutating func adoptSize() {
    if let size = tty.size {
      screen.resize(to: size)
      self.size = size
    }
    invalidate()
  }
}
