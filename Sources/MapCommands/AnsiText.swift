import TextCanvas

/// A canvas as lines of text with the colours that terminals know.
///
/// - Parameters:
///   - canvas: What was drawn.
///   - charset: The glyphs of its lines.
/// - Returns: Lines, each ended; every colour is taken back before the end of its line.
func ansiText(_ canvas: Canvas, _ charset: Charset) -> String {
  (0..<canvas.rows).map { row in
    let cells = canvas.row(row)
    let used = cells.prefix { _ in true }.lastIndex { !$0.isBlank }.map { cells[...$0] } ?? []
    var line = ""
    var style = Style.plain
    for cell in used {
      if cell.style != style {
        style = cell.style
        line += ansiCode(for: style)
      }
      for scalar in canvas.scalars(of: cell, charset) { line.unicodeScalars.append(scalar) }
    }
    return line + (style == .plain ? "" : ansiCode(for: .plain)) + "\n"
  }
  .joined()
}

/// The sequence that gives all that follows a style, whatever came before.
private func ansiCode(for style: Style) -> String {
  var codes = ["0"]
  if style.traits.contains(.bold) { codes.append("1") }
  if style.traits.contains(.dim) { codes.append("2") }
  if style.traits.contains(.underlined) { codes.append("4") }
  if style.traits.contains(.reversed) { codes.append("7") }
  switch style.ink {
  case .plain: break
  case .red: codes.append("31")
  case .green: codes.append("32")
  case .yellow: codes.append("33")
  case .blue: codes.append("34")
  case .magenta: codes.append("35")
  case .cyan: codes.append("36")
  }
  return "\u{1B}[" + codes.joined(separator: ";") + "m"
}
