import MapDrawing
import MapLayout
import MapModel
import TextCanvas

/// What is shown over the map, or instead of it.
extension Editor {
  /// Draws a list to pick from above the line that is typed, the best row uppermost.
  func draw(_ picker: Picker, on canvas: inout Canvas) {
    let rows = rows(of: picker)
    let room = min(mapRows, 14)
    let first = max(0, min(picker.marked - room / 2, rows.count - room))
    let shown = rows.indices.dropFirst(first).prefix(room)
    let bottom = self.rows - Self.footRows - 1
    for (offset, index) in shown.enumerated() {
      let row = bottom - (shown.count - 1) + offset
      let cells = Rect(origin: Point(column: 0, row: row), columns: columns, rows: 1)
      canvas.erase(cells)
      let detail = rows[index].detail
      let width = columns - TextCanvas.columns(of: detail) - 3
      canvas.write(
        cut(" " + withoutVoices(rows[index].text), to: max(4, width), sheet.charset),
        at: Point(column: 0, row: row))
      canvas.write(
        detail, at: Point(column: columns - TextCanvas.columns(of: detail) - 1, row: row),
        Style(.plain, .dim))
      if index == picker.marked { canvas.restyle(cells) { $0 = Style(.plain, .reversed) } }
    }
  }

  mutating func takeInReading(_ key: Key, _ page: Mode.Page, _ first: Int) {
    let last = max(0, lines(of: page).count - mapRows)
    switch key {
    case .arrow(.down), .character("j"): mode = .reading(page, from: min(first + 1, last))
    case .arrow(.up), .character("k"): mode = .reading(page, from: max(0, first - 1))
    case .pageDown: mode = .reading(page, from: min(first + mapRows - 1, last))
    case .pageUp: mode = .reading(page, from: max(0, first - mapRows + 1))
    default: mode = .map
    }
  }

  func draw(_ page: Mode.Page, from first: Int, on canvas: inout Canvas) {
    for (offset, line) in lines(of: page).dropFirst(first).prefix(mapRows).enumerated() {
      let isTitle = offset + first == 0
      canvas.write(
        line, at: Point(column: 1, row: Self.titleRows + offset),
        isTitle ? Style(.plain, .bold) : Style.plain)
    }
  }

  /// The lines of a page, broken to the width of the screen.
  private func lines(of page: Mode.Page) -> [String] {
    let (lines, indent) =
      switch page {
      case .keys: (EditorWords.keys, EditorWords.keyColumns)
      case .details: (details, Self.detailColumns)
      }
    // Nobody sees it in a window that is smaller.
    let room = max(columns, Self.fewestColumns) - 2
    // A line that has room keeps its blanks, and so does what stands before the second column.
    return lines.flatMap { line in
      guard TextCanvas.columns(of: line) > room else { return [line] }
      let head = line.prefix(indent)
      guard head.last == " ", TextCanvas.columns(of: String(head)) == indent else {
        return wrapped(line, to: room, indent: indent)
      }
      let blanks = String(repeating: " ", count: indent)
      return wrapped(String(line.dropFirst(indent)), to: room - indent).enumerated().map {
        ($0.offset == 0 ? String(head) : blanks) + $0.element
      }
    }
  }

  /// Draws the whole picture small in the corner, where most of it is out of sight.
  func drawMinimap(on canvas: inout Canvas) {
    let view = Rect(origin: scroll, columns: columns, rows: mapRows)
    let frame = selection.flatMap { placement.frame(of: $0, picture.map) }
    guard showsMinimap, columns >= 60, mapRows >= 16,
      let minimap = Minimap(of: placement, view: view, selection: frame)
    else { return }
    let width = minimap.lines.first?.count ?? 0
    let corner = Point(column: columns - width, row: Self.titleRows)
    canvas.erase(
      Rect(
        origin: Point(column: corner.column - 1, row: corner.row), columns: width + 1,
        rows: minimap.lines.count + 1))
    for (row, line) in minimap.lines.enumerated() {
      canvas.write(line, at: corner.offset(by: Point(column: 0, row: row)), Style(.plain, .dim))
    }
    canvas.restyle(minimap.seen.offset(by: corner)) { $0 = Style(.plain, .reversed) }
    if let selected = minimap.selected {
      canvas.write("@", at: selected.offset(by: corner), Style(.plain, [.bold, .reversed]))
    }
  }

  /// Lists below the picture what the numbers upon lines stand for.
  func drawKeys(on canvas: inout Canvas) {
    let map = picture.map
    let extent = placement.extent
    var row = extent.bottom + 2 + pictureOrigin.row
    let column = max(0, extent.left + pictureOrigin.column)
    for (number, flow) in picture.keyed.enumerated()
    where isShown(flow) {
      guard row < rows - Self.footRows else { return }
      if row >= Self.titleRows {
        canvas.write(
          cut(
            "[\(number + 1)] " + Words.key(of: map[flow], map), to: columns - column, sheet.charset),
          at: Point(column: column, row: row), Style(.plain, .dim))
      }
      row += 1
    }
  }
}
