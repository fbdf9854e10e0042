import MapDiff
import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

/// Where the official path and the real one part.
extension Editor {
  /// Whether anything that is shown needs the comparison.
  var needsComparison: Bool {
    switch mode {
    case .listing, .walking: true
    case .picking(let picker): picker.purpose == .journey
    default: isComparing
    }
  }

  /// The map as it is drawn where the layers are compared; nothing where they are not.
  var comparedLines: [Flow.ID: Emphasis.Line]? {
    // A picture that is being laid out afresh may be that of another map.
    guard isComparing, picture.map.facts.count == document.map.facts.count else { return nil }
    return compared?.lines
  }

  /// The comparison is painted on the map; again: it is listed; again: all is as before.
  mutating func compare() {
    if isComparing {
      mode = .listing(marked: 0)
      return
    }
    let told = Set(document.map.flows.map(\.layer))
    guard told.contains(.official), told.contains(.real) else {
      message = Message(text: ComparisonWords.missing(official: told.contains(.official)))
      return
    }
    compared = Compared(of: document.map)
    isComparing = true
    if let flow = document.map.flow(selection), compared?.lines[flow.id] == nil { selection = nil }
  }

  // MARK: The list

  mutating func takeInList(_ key: Key, _ marked: Int) {
    let last = max(0, (compared?.differences.count ?? 0) - 1)
    var marked = min(marked, last)
    switch key {
    case .arrow(.down), .character("j"), .tab: marked += 1
    case .arrow(.up), .character("k"), .backTab: marked -= 1
    case .pageDown: marked += max(1, mapRows - 2)
    case .pageUp: marked -= max(1, mapRows - 2)
    case .home: marked = 0
    case .end: marked = last
    case .enter:
      jump(to: marked)
      return
    case .escape:
      mode = .map
      return
    case .character("c"):
      mode = .map
      isComparing = false
      return
    default: return
    }
    mode = .listing(marked: min(max(0, marked), last))
  }

  mutating func takeInList(_ mouse: Mouse, _ marked: Int) {
    switch mouse.action {
    case .wheelUp: takeInList(.arrow(.up), marked)
    case .wheelDown: takeInList(.arrow(.down), marked)
    case .pressed(.left):
      let row = mouse.point.row - Self.titleRows
      let lines = visibleLines(marked: marked)
      guard lines.indices.contains(row) else { return }
      jump(to: lines[row].difference)
    default: return
    }
  }

  /// Shows where on the map a difference is.
  private mutating func jump(to place: Int) {
    mode = .map
    guard let differences = compared?.differences, differences.indices.contains(place),
      let flow = differences[place].drawn
    else { return }
    selection = .flow(flow.id)
    follow()
  }

  private struct ListLine {
    /// The place of the difference that the line tells of.
    let difference: Int
    let text: String
    let isFirst: Bool
  }

  /// The lines of the list that have room, with what is told of the marked difference below it.
  private func visibleLines(marked: Int) -> [ListLine] {
    guard let compared else { return [] }
    let differences = compared.differences
    let words = differences.map { TextCanvas.columns(of: ComparisonWords.status($0.status)) }.max()
    var lines: [ListLine] = []
    var markedLine = 0
    for (place, difference) in differences.enumerated() {
      if place == marked { markedLine = lines.count }
      let word = ComparisonWords.status(difference.status)
      let blanks = String(repeating: " ", count: (words ?? 0) - TextCanvas.columns(of: word) + 2)
      let text = shownText(ComparisonWords.flow(difference, of: compared.comparison))
      lines.append(ListLine(difference: place, text: " \(word)\(blanks)\(text)", isFirst: true))
      guard place == marked else { continue }
      let details = details(of: difference).flatMap { detail in
        wrapped(detail, to: max(8, columns - 8), indent: 2)
      }
      lines += details.map { ListLine(difference: place, text: "      \($0)", isFirst: false) }
    }
    let first = min(max(0, markedLine - mapRows / 3), max(0, lines.count - mapRows))
    return Array(lines.dropFirst(first).prefix(mapRows))
  }

  func drawList(marked: Int, on canvas: inout Canvas) {
    let lines = visibleLines(marked: marked)
    guard !lines.isEmpty else {
      canvas.write(ComparisonWords.nothingDiffers, at: Point(column: 1, row: Self.titleRows))
      return
    }
    for (offset, line) in lines.enumerated() {
      let row = Self.titleRows + offset
      canvas.write(
        cut(line.text, to: columns, sheet.charset), at: Point(column: 0, row: row))
      if line.difference == marked, line.isFirst {
        let cells = Rect(origin: Point(column: 0, row: row), columns: columns, rows: 1)
        canvas.restyle(cells) { $0 = Style(.plain, .reversed) }
      }
    }
  }

  private func details(of difference: FlowDifference) -> [String] {
    guard let comparison = compared?.comparison else { return [] }
    return ComparisonWords.details(of: difference, in: comparison, hidesVoices: hidesVoices)
      .map(shownText)
  }

  // MARK: The foot

  /// How many flows there are of each kind, where layers are compared.
  var comparedTally: String {
    compared.map { ComparisonWords.briefTally($0.comparison.flows) } ?? ""
  }

  /// How the selected flow stands, or how many of each kind there are; nothing where nothing is compared.
  var comparedText: String? {
    guard isComparing, let compared else { return nil }
    guard let flow = document.map.flow(selection) else {
      return selection == nil ? comparedTally : nil
    }
    guard let difference = compared[flow.id] else { return nil }
    let told = [ComparisonWords.flow(difference, of: compared.comparison)].map(shownText)
    return ComparisonWords.status(difference.status) + ", "
      + (told + details(of: difference)).joined(separator: "; ")
  }

  /// What the lines mean, where layers are compared.
  var comparedLegend: String? {
    guard isComparing else { return nil }
    let lines = [(Layer.official, Status.onPaperOnly), (.toBe, .workaround), (.real, .asDesigned)]
    let meanings = lines.map { layer, status in
      return
        "\(Words.sample(of: layer, sheet.charset)) \(layer == .real ? ComparisonWords.both : ComparisonWords.status(status))"
    }
    return ([EditorWords.comparingHints] + meanings).joined(separator: "   ")
  }
}
