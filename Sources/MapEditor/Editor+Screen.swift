import MapDrawing
import MapLayout
import MapModel
import MapText
public import TextCanvas

extension Editor {
  /// The rows above the map, and below it.
  static var titleRows: Int { 1 }
  private static var footRows: Int { 2 }
  static var fewestColumns: Int { 40 }
  private static var fewestRows: Int { 12 }

  /// The cell of the screen where the picture's first cell is.
  var pictureOrigin: Point {
    Point(column: -scroll.column, row: Self.titleRows - scroll.row)
  }

  /// Whether the window is too small to show a map.
  var isTooSmall: Bool { columns < Self.fewestColumns || rows < Self.fewestRows }

  /// How many rows of the screen the map has.
  var mapRows: Int { max(1, rows - Self.titleRows - Self.footRows) }

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
    if case .help = mode { drawHelp(on: &canvas) } else { drawMap(on: &canvas) }
    drawTitle(on: &canvas)
    drawFoot(on: &canvas)
    return canvas
  }

  /// Where the cursor stands, where something is typed.
  public var cursor: Point? {
    switch mode {
    case .entry(let line, _): cursor(in: line.input, behind: "")
    case .naming(let input, _): cursor(in: input, behind: EditorWords.namingPrompt)
    case .map, .question, .help: nil
    }
  }

  private func cursor(in input: LineInput, behind prompt: String) -> Point {
    let before = TextCanvas.columns(of: prompt + shownInput(input.textBeforeCursor))
    return Point(column: min(before, columns - 1), row: rows - 2)
  }

  private func drawMap(on canvas: inout Canvas) {
    guard placement.rows > 0 else {
      let words = isAwaitingFresh ? [EditorWords.layingOut] : EditorWords.emptyMap
      for (row, line) in words.enumerated() where row + 3 < rows - Self.footRows {
        canvas.write(line, at: Point(column: 2, row: row + 3))
      }
      return
    }
    let map = picture.map
    var emphasis = Emphasis(layers: sheet.layers, idleBoxes: .dimmed)
    emphasis.agency = map.agency(selection)?.id
    emphasis.flow = map.flow(selection)?.id
    canvas.draw(placement, of: map, at: pictureOrigin, emphasis)
    for row in [0, rows - 2, rows - 1] {
      canvas.erase(Rect(origin: Point(column: 0, row: row), columns: columns, rows: 1))
    }
  }

  private func drawTitle(on canvas: inout Canvas) {
    let title = document.map.title.map { shownText($0.text) } ?? path.map(shownText) ?? "new map"
    let mark = isUnsaved ? "* " : ""
    let counts = TitleCounts(document.map, sheet.layers).texts
    var shown = counts
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

  private func drawFoot(on canvas: inout Canvas) {
    let line = Point(column: 0, row: rows - 2)
    let hints = Point(column: 0, row: rows - 1)
    switch mode {
    case .map:
      if let message {
        canvas.write(
          cut(message.text, to: columns, sheet.charset), at: line,
          message.isTrouble ? Style(.red, [.bold]) : Style(.plain, [.bold]))
      } else {
        canvas.write(cut(selectionText, to: columns, sheet.charset), at: line)
      }
      canvas.write(cut(mapHints, to: columns, sheet.charset), at: hints, Style(.plain, .dim))
    case .entry(let entry, _):
      drawInput(entry.input, behind: "", on: &canvas)
      let words = message?.text ?? EditorWords.entryHints
      let style = message?.isTrouble ?? false ? Style(.red, .bold) : Style(.plain, .dim)
      canvas.write(cut(words, to: columns, sheet.charset), at: hints, style)
    case .naming(let input, _):
      drawInput(input, behind: EditorWords.namingPrompt, on: &canvas)
      canvas.write(EditorWords.namingHints, at: hints, Style(.plain, .dim))
    case .question(let question):
      var name = ""
      if case .removeAgency(let key, _) = question {
        name = document.map.agency(.agency(key: key)).map { shownText($0.name) } ?? ""
      }
      let words = EditorWords.question(question, name)
      canvas.write(cut(words, to: columns, sheet.charset), at: line, Style(.plain, .bold))
    case .help: canvas.write(EditorWords.helpHints, at: hints, Style(.plain, .dim))
    }
  }

  /// Writes what is typed; where it is longer than the line, the part round the cursor is seen.
  private func drawInput(_ input: LineInput, behind prompt: String, on canvas: inout Canvas) {
    let before = TextCanvas.columns(of: prompt + shownInput(input.textBeforeCursor))
    let shift = max(0, before - (columns - 1))
    canvas.write(prompt + shownInput(input.text), at: Point(column: -shift, row: rows - 2))
  }

  /// What is typed, as it may be shown: blanks stay as they are.
  private func shownInput(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\t" ? " " : isControl($0) ? "?" : $0 }))
  }

  /// The keys that are used most; that of a fresh layout first where one would be easier to read.
  private var mapHints: String {
    let hints = EditorCommand.allCases
      .compactMap { command in
        command.hint.map { "\(command.keys[0].name) \($0)" }
      }
      .joined(separator: "   ")
    guard let offered else { return hints }
    return EditorWords.offer(
      crossings: placement.crossings, fresh: offered.placement.crossings) + "   " + hints
  }

  /// The selected fact in its own words.
  private var selectionText: String {
    let map = document.map
    if let flow = map.flow(selection) { return line(of: flow) }
    guard let agency = map.agency(selection) else { return "" }
    let adjacency = Adjacency(of: map, sheet.layers)
    let inCount = adjacency.flows(to: agency.id).count
    let outCount = adjacency.flows(from: agency.id).count
    return "\(shownText(agency.name)): \(inCount) in, \(outCount) out"
  }

  /// The line that tells a flow, as it may be shown.
  func line(of flow: Flow) -> String {
    shownText(document.text(ofLine: document.line(ofFact: document.map.place(of: flow.id))))
  }

  private func drawHelp(on canvas: inout Canvas) {
    let commands = EditorCommand.allCases
    let names = commands.map { $0.keys.map(\.name).joined(separator: ", ") }
    let nameColumns = (names.map { TextCanvas.columns(of: $0) }.max() ?? 0) + 2
    // Two columns of keys where one is too long.
    let room = rows - Self.titleRows - Self.footRows
    let isTwofold = commands.count > room && columns >= 100
    let half = isTwofold ? (commands.count + 1) / 2 : commands.count
    for (index, command) in commands.enumerated() {
      let column = index < half ? 1 : columns / 2
      let row = Self.titleRows + (index < half ? index : index - half)
      guard row < rows - Self.footRows else { continue }
      canvas.write(names[index], at: Point(column: column, row: row), Style(.plain, .bold))
      let width = (isTwofold ? columns / 2 : columns) - nameColumns - 2
      canvas.write(
        cut(command.help, to: max(4, width), sheet.charset),
        at: Point(column: column + nameColumns, row: row))
    }
  }
}
