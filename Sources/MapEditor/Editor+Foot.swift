import MapDrawing
import MapLayout
import MapModel
import MapText
public import TextCanvas

/// The entry line and the line of hints.
extension Editor {
  /// Where the cursor stands, where something is typed.
  public var cursor: Point? {
    guard !isTooSmall else { return nil }
    switch mode {
    case .entry(let line, _): return cursor(in: line.input, behind: "")
    case .naming(let input, _): return cursor(in: input, behind: EditorWords.namingPrompt)
    case .printing(let printing):
      return printing.file.map { cursor(in: $0, behind: EditorWords.printingPrompt) }
    case .searching(let input, _): return cursor(in: input, behind: EditorWords.searchPrompt)
    case .picking(let picker):
      return cursor(in: picker.input, behind: EditorWords.picking(picker.purpose).prompt)
    case .map, .question, .moving, .reading, .listing, .settling, .walking: return nil
    }
  }

  private func cursor(in input: LineInput, behind prompt: String) -> Point {
    let before = TextCanvas.columns(of: prompt + shownInput(input.textBeforeCursor))
    return Point(column: min(before, columns - 1), row: rows - 2)
  }

  func drawFoot(on canvas: inout Canvas) {
    switch mode {
    case .map: drawMapFoot(on: &canvas)
    case .entry(let entry, _): drawEntry(entry, on: &canvas)
    case .naming(let input, _):
      drawInput(input, behind: EditorWords.namingPrompt, on: &canvas)
      // Why another name is wanted, where that is so.
      drawHints(
        message?.text ?? EditorWords.namingHints,
        message == nil ? Style(.plain, .dim) : Style(.red, .bold), on: &canvas)
    case .printing(let printing):
      if let file = printing.file {
        drawInput(file, behind: EditorWords.printingPrompt, on: &canvas)
        drawHints(EditorWords.printingFileHints, on: &canvas)
      } else {
        if !drawMessage(on: &canvas) { drawLine(text(of: printing), Style.plain, on: &canvas) }
        drawHints(EditorWords.printingHints, on: &canvas)
      }
    case .searching(let input, _):
      drawInput(input, behind: EditorWords.searchPrompt, on: &canvas)
      drawHints(EditorWords.searchHints, on: &canvas)
    case .picking(let picker):
      let words = EditorWords.picking(picker.purpose)
      drawInput(picker.input, behind: words.prompt, on: &canvas)
      drawHints(words.hints, on: &canvas)
    case .moving:
      drawLine(selectionText, Style.plain, on: &canvas)
      drawHints(EditorWords.moveHints, on: &canvas)
    case .reading: drawHints(EditorWords.readingHints, on: &canvas)
    case .listing:
      drawLine(comparedTally, Style.plain, on: &canvas)
      drawHints(EditorWords.listHints, on: &canvas)
    case .settling: drawHints(EditorWords.conflictHints, on: &canvas)
    case .walking(let walk):
      drawLine(text(of: walk), Style.plain, on: &canvas)
      drawHints(EditorWords.walkHints, on: &canvas)
    case .question(let question):
      drawLine(
        EditorWords.question(question, name(in: question)), Style(.plain, .bold), on: &canvas)
    }
  }

  /// The name that a question is about; that of a file leaves the answers their room.
  private func name(in question: Mode.Question) -> String {
    switch question {
    case .removeAgency(let key, _):
      return document.map.agency(.agency(key: key)).map { shownText($0.name) } ?? ""
    case .replaceChanged(let replacement):
      let name = replacement.path.split(separator: "/").last.map(String.init) ?? ""
      let room = columns - TextCanvas.columns(of: EditorWords.question(question, ""))
      return cut(shownText(name), to: max(8, room), sheet.charset)
    case .saveBeforeQuit, .takeUp, .throwAway: return ""
    }
  }

  func drawLine(_ text: String, _ style: Style, on canvas: inout Canvas) {
    canvas.write(
      cut(text, to: columns, sheet.charset), at: Point(column: 0, row: rows - 2), style)
  }

  private func drawHints(
    _ text: String, _ style: Style = Style(.plain, .dim), on canvas: inout Canvas
  ) {
    canvas.write(
      cut(text, to: columns, sheet.charset), at: Point(column: 0, row: rows - 1), style)
  }

  /// Draws what there is to tell the person, if anything is.
  private func drawMessage(on canvas: inout Canvas) -> Bool {
    guard let message else { return false }
    let style = message.isTrouble ? Style(.red, .bold) : Style(.plain, .bold)
    drawLine(withoutVoices(message.text), style, on: &canvas)
    return true
  }

  private func drawMapFoot(on canvas: inout Canvas) {
    if !drawMessage(on: &canvas) {
      drawLine(comparedText ?? selectionText, Style.plain, on: &canvas)
    }
    drawHints(comparedLegend ?? mapHints, on: &canvas)
  }

  // MARK: The line that is typed

  private func drawEntry(_ entry: EntryLine, on canvas: inout Canvas) {
    let shift = drawInput(entry.input, behind: "", on: &canvas)
    for part in EntryParts(entry.text).parts {
      let characters = entry.input.characters
      let before = TextCanvas.columns(of: shownInput(String(characters[..<part.range.lowerBound])))
      let width = TextCanvas.columns(of: shownInput(String(characters[part.range])))
      guard let style = style(of: part) else { continue }
      let cells = Rect(
        origin: Point(column: before - shift, row: rows - 2), columns: width, rows: 1)
      canvas.restyle(cells) { $0 = style }
    }
    let end = TextCanvas.columns(of: shownInput(entry.text)) - shift
    let isAtEnd = entry.input.cursor == entry.input.characters.count
    if isAtEnd, let rest = notes?.completions.first?.dimmedRest {
      let shown = sheet.charset == .ascii ? rest.replacing(" → ", with: " -> ") : rest
      canvas.write(
        cut(shownInput(shown), to: max(0, columns - end), sheet.charset),
        at: Point(column: end, row: rows - 2), Style(.plain, .dim))
    }
    drawEntryHints(on: &canvas)
  }

  /// How a part of the line looks: names that are on the map are bold, arrows have their layer's colour.
  private func style(of part: EntryParts.Part) -> Style? {
    switch part.kind {
    case .keyword: Style(.magenta, .bold)
    case .name: document.map.agency(named: part.text) == nil ? nil : Style(.plain, .bold)
    case .arrow(let layer): Style(layer.ink, .bold)
    case .separator, .comment: Style(.plain, .dim)
    case .attributeKey: Style(.yellow)
    case .label, .attributeValue: nil
    }
  }

  private func drawEntryHints(on canvas: inout Canvas) {
    if let message {
      drawHints(
        message.text, message.isTrouble ? Style(.red, .bold) : Style(.plain, .dim), on: &canvas)
    } else if let near = notes?.nearName {
      drawHints(
        EditorWords.didYouMean(shownText(near.agency), near.reason), Style(.plain, .bold),
        on: &canvas)
    } else if let problem = notes?.problem {
      drawHints("\(shownText(problem.what)); \(problem.mend)", on: &canvas)
    } else if let completions = notes?.completions, !completions.isEmpty {
      drawHints(EditorWords.completions(completions.map { shownText($0.text) }), on: &canvas)
    } else {
      drawHints(EditorWords.entryHints, on: &canvas)
    }
  }

  /// Writes what is typed; where it is longer than the line, the part round the cursor is seen.
  ///
  /// - Returns: How many columns are hidden at the left.
  @discardableResult
  private func drawInput(
    _ input: LineInput, behind prompt: String, on canvas: inout Canvas
  ) -> Int {
    let before = TextCanvas.columns(of: prompt + shownInput(input.textBeforeCursor))
    let shift = max(0, before - (columns - 1))
    canvas.write(prompt + shownInput(input.text), at: Point(column: -shift, row: rows - 2))
    return shift
  }

  /// What is typed, as it may be shown: blanks stay as they are.
  private func shownInput(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "\t" ? " " : isControl($0) ? "?" : $0 }))
  }

  // MARK: Hints

  /// The keys that are used most, and before most of them what is out of the ordinary.
  private var mapHints: String {
    if isAwaitingFresh { return EditorWords.stopHints }
    let always: [EditorCommand] = [.help, .palette]
    let others = EditorCommand.allCases.filter { !always.contains($0) }
    let now =
      focus.map { [focusHints($0)] } ?? offered.map { offered in
        [
          EditorWords.offer(
            crossings: placement.crossings, fresh: offered.placement.crossings)
        ]
      } ?? []
    return (hints(of: always) + now + hints(of: others)).joined(separator: "   ")
  }

  private func hints(of commands: [EditorCommand]) -> [String] {
    commands.compactMap { command in command.hint.map { "\(command.keys[0].name) \($0)" } }
  }

  private func focusHints(_ focus: Focus) -> String {
    let key =
      switch focus {
      case .steps(_, let key), .upstream(let key), .downstream(let key), .paths(let key, _): key
      }
    let name = document.map.agency(.agency(key: key)).map { shownText($0.name) } ?? ""
    return "\(EditorWords.focus(focus, name)); f more, Esc all"
  }

  /// The selected fact in its own words.
  private var selectionText: String {
    let map = document.map
    if let flow = map.flow(selection) { return line(of: flow) }
    guard let agency = map.agency(selection) else { return "" }
    let adjacency = Adjacency(of: map, sheet.layers)
    let inCount = adjacency.flows(to: agency.id).count
    let outCount = adjacency.flows(from: agency.id).count
    let pin = agency.pin == nil ? "" : ", pinned"
    return "\(shownText(agency.name)): \(inCount) in, \(outCount) out\(pin)"
  }

  /// A text that may quote a line, without who said what in it where that is hidden.
  func withoutVoices(_ text: String) -> String {
    guard hidesVoices else { return text }
    return text.split(separator: " ; ").filter { !$0.hasPrefix("said ") }.joined(separator: " ; ")
  }

  /// The line that tells a flow, as it may be shown.
  func line(of flow: Flow) -> String {
    let text = document.text(ofLine: document.line(ofFact: document.map.place(of: flow.id)))
    guard hidesVoices, case .flow(var step) = document.map.facts[document.map.place(of: flow.id)]
    else { return shownText(text) }
    step.attributes.removeAll { if case .said = $0 { true } else { false } }
    return shownText(LineWriter.line(.flow(step)))
  }
}
