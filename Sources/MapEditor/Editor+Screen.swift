import MapDrawing
import MapLayout
import MapMeasures
import MapModel
import MapText
public import TextCanvas

extension Editor {
  /// The rows above the map, and below it.
  static var titleRows: Int { 1 }
  static var footRows: Int { 2 }
  static var fewestColumns: Int { 40 }
  private static var fewestRows: Int { 12 }

  /// The cell of the screen where the picture's first cell is.
  var pictureOrigin: Point {
    Point(column: -scroll.column, row: Self.titleRows - scroll.row)
  }

  /// Whether the window is too small to show a map.
  var isTooSmall: Bool { columns < Self.fewestColumns || rows < Self.fewestRows }

  /// How many rows of the screen the map has.
  var mapRows: Int { max(1, rows - Self.titleRows - Self.footRows - panelRows) }

  /// The screen as it is now: title, map, entry line, hints.
  ///
  /// - Complexity: O(*c*), where *c* is the number of cells of the picture.
  public func screen() -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows)
    guard !isTooSmall else {
      let words = EditorWords.tooSmall(columns: Self.fewestColumns, rows: Self.fewestRows)
      for (row, line) in wrapped(words, to: max(2, columns)).enumerated() {
        canvas.write(line, at: Point(column: 0, row: row))
      }
      return canvas
    }
    switch mode {
    case .reading(let page, let first): draw(page, from: first, on: &canvas)
    case .picking(let picker):
      drawMap(on: &canvas)
      draw(picker, on: &canvas)
    case .listing(let marked): drawList(marked: marked, on: &canvas)
    case .settling(let marked): drawConflicts(marked: marked, on: &canvas)
    case .walking(let walk):
      drawMap(on: &canvas)
      draw(walk, on: &canvas)
    case .printing(let printing): draw(printing, on: &canvas)
    case .question(.takeUp(let unsaved)), .question(.throwAway(let unsaved)):
      draw(unsaved, on: &canvas)
    case .map, .entry, .question, .naming, .searching, .moving: drawMap(on: &canvas)
    }
    drawTitle(on: &canvas)
    drawFoot(on: &canvas)
    return canvas
  }

  func drawMap(on canvas: inout Canvas) {
    guard placement.rows > 0 else {
      let words =
        isAwaitingFresh
        ? [EditorWords.layingOut]
        : document.map.agencies.isEmpty ? EditorWords.emptyMap : [EditorWords.stopped]
      for (row, line) in words.enumerated() where row + 3 < rows - Self.footRows {
        canvas.write(line, at: Point(column: 2, row: row + 3))
      }
      return
    }
    let map = picture.map
    var emphasis = Emphasis(layers: sheet.layers, idleBoxes: .dimmed)
    if let agency = map.agency(selection) { emphasis.agencies = [agency.id] }
    emphasis.flow = map.flow(selection)?.id
    emphasis.thread = Set(thread)
    emphasis.part = focus?.part(of: map, sheet.layers)
    emphasis.lines = comparedLines
    if case .walking(let walk) = mode { emphasise(walk, in: &emphasis) }
    canvas.draw(placement, of: map, at: pictureOrigin, emphasis)
    drawKeys(on: &canvas)
    drawMinimap(on: &canvas)
    for row in [0, rows - 2, rows - 1] {
      canvas.erase(Rect(origin: Point(column: 0, row: row), columns: columns, rows: 1))
    }
  }

  private func drawTitle(on canvas: inout Canvas) {
    let title = document.map.title.map { shownText($0.text) } ?? path.map(shownText) ?? "new map"
    let mark = isUnsaved ? "* " : ""
    let counts = TitleCounts(document.map, measures ?? Measures(of: document.map), sheet.layers)
    // The most important first: where the window is narrow, the last ones go.
    var shown =
      (lacksJournal ? [EditorWords.noJournal] : [])
      + (hidesVoices ? [EditorWords.voicesHidden] : []) + counts.layer
      + (others.isEmpty ? [] : [EditorWords.alsoOpen(others, sheet.charset)]) + counts.texts
    let room = columns - 2
    func width() -> Int { shown.map { TextCanvas.columns(of: $0) + 3 }.reduce(0, +) }
    while !shown.isEmpty, width() + 12 > room { shown.removeLast() }
    let name = cut(mark + title, to: max(4, room - width()), sheet.charset)
    let line = " " + ([name] + shown).joined(separator: " · ")
    canvas.write(
      sheet.charset == .ascii ? line.replacing(" · ", with: " | ") : line,
      at: Point(column: 0, row: 0))
    canvas.restyle(Rect(origin: Point(column: 0, row: 0), columns: columns, rows: 1)) {
      $0 = Style(.plain, [.reversed])
    }
  }
}
