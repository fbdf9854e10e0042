import MapDiff
import MapDrawing
import MapLayout
import MapMeasures
import MapModel
import MapReport
import MapText
import TextCanvas

/// A journey that is walked.
struct Walk: Hashable, Sendable {
  /// Which of the comparison's journeys it is.
  var journey: Int
  /// Which row of it, both ways side by side.
  var row = 0
}

/// Walking a journey along the map, official beside real.
extension Editor {
  /// Walks the only journey there is, or asks which.
  mutating func chooseJourney() {
    let compared = compared ?? Compared(of: document.map)
    self.compared = compared
    switch compared.comparison.journeys.count {
    case 0: message = Message(text: ComparisonWords.noJourneys)
    case 1: walk(0)
    default: mode = .picking(Picker(purpose: .journey))
    }
  }

  mutating func walk(_ journey: Int) {
    show(Walk(journey: journey))
  }

  /// The journeys to choose from.
  var journeyRows: [PickerRow] {
    guard let comparison = compared?.comparison else { return [] }
    return comparison.journeys.enumerated().map { place, journey in
      PickerRow(
        text: shownText(ComparisonWords.journey(journey, of: comparison)),
        detail: ComparisonWords.cost(of: journey), target: .journey(place))
    }
  }

  mutating func takeInWalk(_ key: Key, _ walk: Walk) {
    var walk = walk
    let journeys = compared?.comparison.journeys ?? []
    switch key {
    case .arrow(.right), .character("l"), .tab, .enter: walk.row += 1
    case .arrow(.left), .character("h"), .backTab: walk.row -= 1
    case .home: walk.row = 0
    case .end: walk.row = .max
    case .arrow(.down), .character("j"): walk = Walk(journey: walk.journey + 1)
    case .arrow(.up), .character("k"): walk = Walk(journey: walk.journey - 1)
    case .escape:
      mode = .map
      follow()
      return
    default: return
    }
    guard journeys.indices.contains(walk.journey) else { return }
    show(walk)
  }

  mutating func takeInWalk(_ mouse: Mouse, _ walk: Walk) {
    switch mouse.action {
    case .wheelUp: takeInWalk(.arrow(.left), walk)
    case .wheelDown: takeInWalk(.arrow(.right), walk)
    default: return
    }
  }

  private mutating func show(_ walk: Walk) {
    mode = .map
    guard let sides = WalkedSides(walk.journey, of: compared) else { return }
    let row = min(max(0, walk.row), sides.rows.count - 1)
    mode = .walking(Walk(journey: walk.journey, row: row))
    let agencies = sides.agencies(at: row)
    // What is walked to is what is selected when one leaves.
    if let agency = agencies.first {
      selection = .agency(key: document.map[agency].key)
    }
    follow()
  }

  // MARK: On the screen

  /// How many rows the two ways have below the map.
  var panelRows: Int {
    guard case .walking(let walk) = mode, let sides = WalkedSides(walk.journey, of: compared)
    else { return 0 }
    // A heading, the rows, and what both sides add up to.
    return min(sides.rows.count + 3, max(6, (rows - Self.titleRows - Self.footRows) / 2))
  }

  /// Lets the two ways stand out from the map, and most of all where one is now.
  func emphasise(_ walk: Walk, in emphasis: inout Emphasis) {
    guard let sides = WalkedSides(walk.journey, of: compared),
      picture.map.facts.count == document.map.facts.count
    else { return }
    emphasis.layers = Compared.layers
    emphasis.part = Emphasis.Part(flows: Set(sides.flows), agencies: Set(sides.allAgencies))
    emphasis.agencies = Set(sides.agencies(at: walk.row))
    emphasis.flow = sides.flow(at: walk.row)
    emphasis.thread = Set(sides.flows(until: walk.row))
  }

  func draw(_ walk: Walk, on canvas: inout Canvas) {
    guard let comparison = compared?.comparison, let sides = WalkedSides(walk.journey, of: compared)
    else { return }
    let top = Self.titleRows + mapRows
    let height = panelRows
    canvas.erase(Rect(origin: Point(column: 0, row: top), columns: columns, rows: height))
    let width = max(4, (columns - 18) / 2)
    func write(_ cells: [String], at row: Int, _ style: Style) {
      for (place, cell) in cells.enumerated() {
        let shown = cut(shownText(cell), to: place < 2 ? width - 1 : 16, sheet.charset)
        canvas.write(shown, at: Point(column: 1 + place * width, row: row), style)
      }
    }
    let title = ComparisonWords.journey(sides.journey, of: comparison)
    let head = "\(title), \(ComparisonWords.step(walk.row + 1, of: sides.rows.count))"
    canvas.write(
      cut(shownText(head), to: columns - 1, sheet.charset), at: Point(column: 1, row: top),
      Style(.plain, .bold))
    let room = max(1, height - 3)
    let first = min(max(0, walk.row - room / 2), max(0, sides.rows.count - room))
    for offset in 0..<min(room, sides.rows.count) {
      let row = first + offset
      write(sides.cells(of: row), at: top + 1 + offset, Style.plain)
      if row == walk.row {
        let cells = Rect(
          origin: Point(column: 0, row: top + 1 + offset), columns: columns, rows: 1)
        canvas.restyle(cells) { $0 = Style(.plain, .reversed) }
      }
    }
    for (offset, line) in sides.sums(at: walk.row).enumerated() {
      canvas.write(
        cut(" " + line, to: columns, sheet.charset),
        at: Point(column: 0, row: top + height - 2 + offset), Style(.plain, .dim))
    }
  }

  /// What leads to where one is now.
  func text(of walk: Walk) -> String {
    guard let sides = WalkedSides(walk.journey, of: compared) else { return "" }
    return sides.flow(at: walk.row).map { line(of: document.map[$0]) } ?? ""
  }
}
