public import MapLayout
public import MapModel
import TextCanvas

/// What is amiss with a picture: everything that a reader of it could stumble over.
///
/// It knows nothing of how the layout is made, only cells: which boxes, lines and texts take.
///
/// - Parameters:
///   - placement: The picture.
///   - map: The map that was laid out.
///   - columns: The greatest width, or nothing where any will do.
/// - Returns: A sentence for each fault; none where all is well.
public func faults(of placement: Placement, _ map: CareMap, columns: Int?) -> [String] {
  var check = PlacementCheck(placement, map)
  check.checkWidth(columns)
  check.checkBoxes()
  check.checkLabels()
  for route in placement.routes { check.check(route) }
  return check.faults
}

private struct PlacementCheck {
  let placement: Placement
  let map: CareMap
  private(set) var faults: [String] = []
  /// What each cell of a box or a text belongs to.
  private var owners: [Point: String] = [:]
  private var labelOwners: [Point: Flow.ID] = [:]
  /// The flows whose lines run through a cell, with whether they run up or down.
  private var lines: [Point: [(flow: Flow.ID, isVertical: Bool, isStraight: Bool)]] = [:]

  init(_ placement: Placement, _ map: CareMap) {
    self.placement = placement
    self.map = map
  }

  mutating func checkWidth(_ columns: Int?) {
    if let columns, placement.columns > columns {
      faults.append("\(placement.columns) columns are more than \(columns)")
    }
  }

  mutating func checkBoxes() {
    for box in placement.boxes {
      let name = map[box.agency].name
      let inner = box.frame.columns - 2
      if box.lines.contains(where: { columns(of: $0) > inner })
        || box.lines.count > box.frame.rows - 2
      {
        faults.append("the name of \(name) does not fit its box")
      }
      let spelled = box.lines.joined().filter { $0 != " " }
      if spelled != shownText(name).filter({ $0 != " " }) {
        faults.append("\(name) is not spelled out")
      }
      for row in box.frame.top...box.frame.bottom {
        for column in box.frame.left...box.frame.right {
          take(Point(column: column, row: row), name)
        }
      }
    }
    for end in placement.looseEnds {
      for (row, line) in end.lines.enumerated() {
        for column in 0..<columns(of: line) {
          take(
            Point(column: end.origin.column + column, row: end.origin.row + row),
            "loose end \(map[end.agency].name)")
        }
      }
    }
  }

  mutating func checkLabels() {
    for label in placement.labels {
      for (origin, line) in zip(label.origins, label.lines) {
        for column in 0..<columns(of: line) {
          let cell = Point(column: origin.column + column, row: origin.row)
          take(cell, "the label of flow \(label.flow.index)")
          labelOwners[cell] = label.flow
        }
      }
    }
  }

  private mutating func take(_ cell: Point, _ owner: String) {
    if let other = owners[cell] { faults.append("\(owner) stands upon \(other)") }
    owners[cell] = owner
    if cell.column < 0 || cell.row < 0 || cell.column >= placement.columns
      || cell.row >= placement.rows
    {
      faults.append("\(owner) stands outside the picture")
    }
  }

  mutating func check(_ route: Placement.Route) {
    let flow = map[route.flow]
    let cells = cells(along: route.bends)
    guard let first = cells.first, let last = cells.last, cells.count >= 2 else {
      faults.append("flow \(route.flow.index) has no line")
      return
    }
    checkEnds(of: route, flow, first, last)
    for (index, cell) in cells.enumerated() where index > 0 || !route.hasPort {
      if let owner = owners[cell], labelOwners[cell] != route.flow {
        faults.append("the line of flow \(route.flow.index) runs into \(owner)")
      }
      let before = index > 0 ? cells[index - 1] : nil
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      let isVertical = (before ?? next)?.column == cell.column
      let turns = before.map { $0.row == cell.row } != next.map { $0.row == cell.row }
      let isStraight = before == nil || next == nil || !turns
      for other in lines[cell] ?? [] {
        let isCrossing = other.isVertical != isVertical && other.isStraight && isStraight
        let isEnd = index == cells.count - 1 || before == nil
        if !isCrossing || isEnd {
          faults.append("flows \(route.flow.index) and \(other.flow.index) share \(cell)")
        }
      }
      lines[cell, default: []].append((route.flow, isVertical, isStraight && next != nil))
    }
  }

  private mutating func checkEnds(
    of route: Placement.Route, _ flow: Flow, _ first: Point, _ last: Point
  ) {
    if let source = placement.box(of: flow.source) {
      let isInBorder =
        source.frame.contains(first)
        && (first.row == source.frame.top || first.row == source.frame.bottom
          || first.column == source.frame.left || first.column == source.frame.right)
      if !isInBorder { faults.append("flow \(flow.id.index) does not begin at its source") }
      let isAtCorner =
        [source.frame.left, source.frame.right].contains(first.column)
        && [source.frame.top, source.frame.bottom].contains(first.row)
      if isAtCorner { faults.append("flow \(flow.id.index) begins at a corner") }
    }
    guard let target = placement.box(of: flow.target) else { return }
    // The head points at the border, beside its corners.
    let cells = cells(along: route.bends)
    guard cells.count > 1 else { return }
    let before = cells[cells.count - 2]
    let next = Point(column: 2 * last.column - before.column, row: 2 * last.row - before.row)
    let isCorner =
      [target.frame.left, target.frame.right].contains(next.column)
      && [target.frame.top, target.frame.bottom].contains(next.row)
    if !target.frame.contains(next) || isCorner {
      faults.append("flow \(flow.id.index) does not reach its target")
    }
  }

  private func cells(along bends: [Point]) -> [Point] {
    var cells: [Point] = []
    for (from, to) in zip(bends, bends.dropFirst()) where from != to {
      let step =
        from.row == to.row
        ? (column: to.column > from.column ? 1 : -1, row: 0)
        : (column: 0, row: to.row > from.row ? 1 : -1)
      var here = from
      while here != to {
        if cells.last != here { cells.append(here) }
        here = Point(column: here.column + step.column, row: here.row + step.row)
      }
      cells.append(to)
    }
    return cells
  }
}
