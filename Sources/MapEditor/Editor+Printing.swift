import MapDrawing
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

/// Handouts: what is shown, on paper, looked at page by page before it is printed.
extension Editor {
  /// Shows the handout as it would be printed, and asks which printers there are.
  mutating func preview() -> [Effect] {
    let empty = Handout(HandoutContents(title: [], running: ""))
    var printing = Printing(handout: empty)
    printing.comparing = isComparing ? .together : nil
    printing.isAnonymous = hidesVoices
    set(printing)
    return [.findPrinters]
  }

  /// Sets the pages anew, and shows them from the first one.
  private mutating func set(_ printing: Printing) {
    var options = HandoutOptions(sheet: sheet)
    options.sheet.charset = .ascii
    options.comparing = printing.comparing
    options.isAnonymous = printing.isAnonymous
    if let part = printing.part { options.parts = [part] }
    var printing = printing
    let size = printing.size
    printing.handout = Handout(
      handoutContents(of: document.map, options, columns: size.columns), size)
    (printing.page, printing.row) = (0, 0)
    mode = .printing(printing)
  }

  mutating func takeInPrinting(_ key: Key, _ printing: Printing) -> [Effect] {
    if let file = printing.file { return takeInFileName(key, file, printing) }
    var printing = printing
    switch key {
    case .enter: return print(printing)
    case .character("o"): printing.file = LineInput()
    case .escape, .character("q"):
      mode = .map
      return []
    case .character("p"):
      printing.printer = Printing.next(printing.printer, of: printers.indices)
      if printers.isEmpty { message = Message(text: EditorWords.noOtherPrinter) }
    default:
      if turnPage(key, &printing) { break }
      guard change(key, &printing) else { return [] }
      set(printing)
      return []
    }
    mode = .printing(printing)
    return []
  }

  /// Takes a key that changes what is on the pages.
  private func change(_ key: Key, _ printing: inout Printing) -> Bool {
    switch key {
    case .character("w"):
      printing.part = Printing.next(printing.part, of: HandoutPart.allCases)
    case .character("f"):
      printing.format = Printing.following(printing.format, of: PageFormat.allCases)
    case .character("r"): printing.isLandscape.toggle()
    case .character("c"):
      printing.comparing = Printing.next(printing.comparing, of: [.together, .sideBySide])
    case .character("a"): printing.isAnonymous.toggle()
    default: return false
    }
    return true
  }

  /// Takes a key that shows another page, or another part of it.
  private func turnPage(_ key: Key, _ printing: inout Printing) -> Bool {
    let last = printing.handout.pages.count - 1
    let lastRow = max(0, printing.size.rows - 1 - pageRows)
    func go(to page: Int, row: Int = 0) {
      guard (0...last).contains(page) else { return }
      (printing.page, printing.row) = (page, row)
    }
    let (page, row) = (printing.page, printing.row)
    switch key {
    // First the rest of a page that is larger than the window, then the next one.
    case .pageDown, .character(" "):
      row < lastRow ? go(to: page, row: min(lastRow, row + pageRows)) : go(to: page + 1)
    case .pageUp, .character("b"):
      row > 0 ? go(to: page, row: max(0, row - pageRows)) : go(to: page - 1, row: lastRow)
    case .arrow(.right), .character("n"): go(to: page + 1)
    case .arrow(.left), .character("N"): go(to: page - 1)
    case .home: go(to: 0)
    case .end: go(to: last)
    case .arrow(.down), .character("j"): printing.row = min(lastRow, row + 1)
    case .arrow(.up), .character("k"): printing.row = max(0, row - 1)
    default: return false
    }
    return true
  }

  mutating func takeInPrinting(_ mouse: Mouse, _ printing: Printing) {
    switch mouse.action {
    case .wheelUp: _ = takeInPrinting(.arrow(.up), printing)
    case .wheelDown: _ = takeInPrinting(.arrow(.down), printing)
    default: return
    }
  }

  private mutating func takeInFileName(
    _ key: Key, _ input: LineInput, _ printing: Printing
  ) -> [Effect] {
    var printing = printing
    var input = input
    switch key {
    case .enter:
      let name = input.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !name.isEmpty else { return [] }
      printing.file = nil
      guard !name.hasSuffix(".map") else {
        message = Message(text: EditorWords.handoutIsNoMap, isTrouble: true)
        break
      }
      return print(printing, to: .file(name))
    case .escape: printing.file = nil
    default:
      _ = input.edit(key)
      printing.file = input
    }
    mode = .printing(printing)
    return []
  }

  private mutating func print(_ printing: Printing, to target: PrintTarget? = nil) -> [Effect] {
    let name = printing.printer.flatMap { printers.indices.contains($0) ? printers[$0] : nil }
    let options = printing.format.printerOptions(isLandscape: printing.isLandscape)
    let target = target ?? .printer(name, options: options)
    printTarget = target
    // The pages stay in view until they are printed.
    mode = .printing(printing)
    return [.print(printing.handout.text, to: target)]
  }

  // MARK: On the screen

  /// How many rows of a page are seen.
  private var pageRows: Int { max(1, rows - Self.titleRows - Self.footRows) }

  func draw(_ printing: Printing, on canvas: inout Canvas) {
    let page = printing.handout.pages[printing.page].dropFirst(printing.row).prefix(pageRows)
    for (row, line) in page.enumerated() {
      canvas.write(line, at: Point(column: 1, row: Self.titleRows + row))
    }
    // Where the paper ends.
    let edge = Point(column: printing.size.columns + 2, row: Self.titleRows)
    for row in 0..<pageRows where edge.column < columns {
      canvas.draw(
        Joint([.up, .down]), at: Point(column: edge.column, row: edge.row + row),
        Style(.plain, .dim))
    }
  }

  /// What is printed, how, where to, and which page of it is seen.
  func text(of printing: Printing) -> String {
    let printer = printing.printer.flatMap { printers.indices.contains($0) ? printers[$0] : nil }
    return EditorWords.printing(printing, on: printer.map(shownText))
  }
}
