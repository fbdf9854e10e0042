import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

/// A box that is being moved.
struct Move: Hashable, Sendable {
  /// The agency, by what all spellings of its name have in common.
  let key: String
  /// Where the box stands now, in cells of the picture.
  var corner: Point
}

/// What a button of the mouse went down on.
struct Grip: Hashable, Sendable {
  /// The agency whose box it is.
  let key: String
  /// The cell of the picture.
  let point: Point
  /// Whether the cell is in the box's border: from there a flow is drawn, else the box is moved.
  let isBorder: Bool
}

extension Editor {
  /// Begins to move the selected box.
  mutating func beginMove() {
    // The picture may be older than the map, and number its agencies otherwise.
    guard let agency = picture.map.agency(selection), let box = placement.box(of: agency.id),
      sheet.layout.grouping == .none
    else {
      message = Message(text: EditorWords.noAgencySelected)
      return
    }
    stillPicture = picture
    mode = .moving(Move(key: agency.key, corner: box.frame.origin))
  }

  mutating func takeInMove(_ key: Key, _ move: Move) {
    var corner = move.corner
    switch key {
    case .arrow(.left), .character("h"): corner.column -= 2
    case .arrow(.right), .character("l"): corner.column += 2
    case .arrow(.up), .character("k"): corner.row -= 1
    case .arrow(.down), .character("j"): corner.row += 1
    case .enter:
      keep(move)
      return
    case .escape:
      endMove()
      return
    default: return
    }
    self.move(move, to: corner)
  }

  /// Shows the box elsewhere, with its lines led anew; all else is as it was before it was taken up.
  private mutating func move(_ move: Move, to corner: Point) {
    guard let still = stillPicture, let agency = document.map.agency(.agency(key: move.key)) else {
      return
    }
    var move = move
    let origin = LaidOutMap.origin
    move.corner = Point(
      column: max(origin.column, corner.column), row: max(origin.row, corner.row))
    guard let map = try? document.map.applying(pinning(agency, at: move.corner)) else { return }
    mode = .moving(move)
    ticket += 1
    picture = quickPlacement(of: map, after: still)
    follow()
  }

  /// The edit that pins a box with its top left cell at a cell of the picture.
  private func pinning(_ agency: Agency, at corner: Point) -> Edit {
    let origin = LaidOutMap.origin
    let pin = Pin(column: corner.column - origin.column, row: corner.row - origin.row)
    return document.map.setting(.pin, to: .pin(pin), of: agency.id)
  }

  private mutating func keep(_ move: Move) {
    endMove()
    guard let agency = document.map.agency(.agency(key: move.key)),
      placement.box(of: agency.id)?.frame.origin != move.corner
    else { return }
    let words = EditorWords.moved(shownText(agency.name))
    change(pinning(agency, at: move.corner), words)
    message = Message(text: words)
  }

  private mutating func endMove() {
    mode = .map
    grip = nil
    guard let still = stillPicture else { return }
    picture = still
    stillPicture = nil
    follow()
    // What was asked for before the box was taken up has been let go.
    ticket += 1
    goOn()
  }

  /// Lets the selected box stand where the layout has it.
  mutating func unpin() {
    guard let agency = document.map.agency(selection), agency.pin != nil else {
      message = Message(text: EditorWords.notPinned)
      return
    }
    let words = EditorWords.unpinned(shownText(agency.name))
    change(document.map.setting(.pin, to: nil, of: agency.id), words)
    message = Message(text: words)
  }

  // MARK: Mouse

  /// Selects what is clicked, moves what is dragged, and scrolls with the wheel.
  mutating func take(_ mouse: Mouse) {
    switch mode {
    case .map, .moving: break
    case .listing(let marked):
      takeInList(mouse, marked)
      return
    case .walking(let walk):
      takeInWalk(mouse, walk)
      return
    case .printing(let printing):
      takeInPrinting(mouse, printing)
      return
    case .entry, .question, .naming, .picking, .searching, .reading, .settling: return
    }
    let point = Point(
      column: mouse.point.column - pictureOrigin.column,
      row: mouse.point.row - pictureOrigin.row)
    switch mouse.action {
    case .wheelUp: scroll(by: -3)
    case .wheelDown: scroll(by: 3)
    case .pressed(.left):
      guard case .map = mode, (0..<mapRows).contains(mouse.point.row - Self.titleRows) else {
        return
      }
      press(point)
    case .dragged(.left): drag(to: point)
    case .released: release(at: point)
    case .pressed, .dragged: return
    }
  }

  private mutating func press(_ point: Point) {
    let clicked = placement.selection(at: point, picture.map, isShown)
    // The second click on the same cell edits.
    if clicked != nil, clicked == selection, clickedCell == point {
      clickedCell = nil
      grip = nil
      _ = obey(.editFact)
      return
    }
    clickedCell = point
    selection = clicked
    grip = nil
    guard case .agency(let key)? = clicked, let agency = picture.map.agency(clicked),
      let frame = placement.box(of: agency.id)?.frame
    else { return }
    let isBorder =
      point.column == frame.left || point.column == frame.right || point.row == frame.top
      || point.row == frame.bottom
    grip = Grip(key: key, point: point, isBorder: isBorder)
  }

  private mutating func drag(to point: Point) {
    guard let grip, !grip.isBorder, point != grip.point else { return }
    if case .map = mode { beginMove() }
    guard case .moving(let move) = mode, let still = stillPicture,
      let agency = still.map.agency(.agency(key: grip.key)),
      let start = still.placement.box(of: agency.id)?.frame.origin
    else { return }
    clickedCell = nil
    self.move(
      move,
      to: Point(
        column: start.column + point.column - grip.point.column,
        row: start.row + point.row - grip.point.row))
  }

  private mutating func release(at point: Point) {
    defer { grip = nil }
    if case .moving(let move) = mode, grip != nil {
      keep(move)
      return
    }
    guard let grip, grip.isBorder, case .map = mode,
      case .agency(let key)? = placement.selection(at: point, picture.map, isShown),
      key != grip.key, let source = document.map.agency(.agency(key: grip.key)),
      let target = document.map.agency(.agency(key: key))
    else { return }
    clickedCell = nil
    let flow = LineWriter.beginning(from: source.name, .real) + LineWriter.name(target.name)
    // It can be recorded as it stands.
    mode = .entry(EntryLine(flow), .add(prepared: ""))
  }
}
