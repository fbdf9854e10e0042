import MapModel
import TextCanvas

extension Placement {
  /// Makes room behind a column: everything that stands behind it moves to the right.
  ///
  /// Boxes that the column runs through grow where lines end behind it, as lines do; the others, and
  /// texts, stay whole where they begin.
  ///
  /// - Parameters:
  ///   - count: How many columns.
  ///   - column: The column, in which nothing moves.
  ///   - growing: The agency whose box grows in any case, if the column runs through it.
  ///   - map: The map that was laid out.
  mutating func insertColumns(
    _ count: Int, behind column: Int, growing: Agency.ID?, _ map: CareMap
  ) {
    var room = Room(self, map, cut: column, growing) { $0.column }
    room.moved = { Point(column: $0.column + count, row: $0.row) }
    room.grown = { Rect(origin: $0.origin, columns: $0.columns + count, rows: $0.rows) }
    self = room.result
    columns += count
  }

  /// Makes room behind a row: everything that stands behind it moves down.
  ///
  /// - Parameters:
  ///   - count: How many rows.
  ///   - row: The row, in which nothing moves.
  ///   - growing: The agency whose box grows in any case, if the row runs through it.
  ///   - map: The map that was laid out.
  mutating func insertRows(_ count: Int, behind row: Int, growing: Agency.ID?, _ map: CareMap) {
    // A label of several lines that the cut runs through hangs down into the new rows.
    let hanging = labels.filter { $0.origins.first?.row ?? row <= row }
      .map { ($0.origins.last?.row ?? row) - row }
    let count = max(count, hanging.max() ?? 0)
    var room = Room(self, map, cut: row, growing) { $0.row }
    room.moved = { Point(column: $0.column, row: $0.row + count) }
    room.grown = { Rect(origin: $0.origin, columns: $0.columns, rows: $0.rows + count) }
    self = room.result
    rows += count
  }
}

/// Inserts cells behind a cut.
private struct Room {
  private let old: Placement
  private let cut: Int
  private let place: (Point) -> Int
  private var growing: Set<Agency.ID>
  var moved: (Point) -> Point = { $0 }
  var grown: (Rect) -> Rect = { $0 }

  init(
    _ placement: Placement, _ map: CareMap, cut: Int, _ growing: Agency.ID?,
    place: @escaping (Point) -> Int
  ) {
    old = placement
    self.cut = cut
    self.place = place
    self.growing = Set(growing.map { [$0] } ?? [])
    for route in placement.routes {
      let flow = map[route.flow]
      for (end, agency) in [(route.bends.first, flow.source), (Self.goal(of: route), flow.target)] {
        if let end, place(end) > cut { self.growing.insert(agency) }
      }
    }
  }

  var result: Placement {
    var new = old
    for index in new.boxes.indices {
      new.boxes[index].frame = shifted(
        old.boxes[index].frame, grows: growing.contains(old.boxes[index].agency))
    }
    for index in new.routes.indices {
      new.routes[index].bends = bends(of: old.routes[index])
    }
    for index in new.labels.indices where place(anchor(of: old.labels[index])) > cut {
      new.labels[index].origins = old.labels[index].origins.map(moved)
    }
    return new
  }

  /// A head goes where the border goes that it points at.
  private func bends(of route: Placement.Route) -> [Point] {
    var bends = route.bends.map { place($0) > cut ? moved($0) : $0 }
    if let head = route.bends.last, let goal = Self.goal(of: route) {
      bends[bends.count - 1] = place(goal) > cut ? moved(head) : head
    }
    return bends
  }

  /// The cell of the border that a head points at.
  private static func goal(of route: Placement.Route) -> Point? {
    let cells = route.cells.suffix(2)
    guard cells.count == 2, let before = cells.first, let head = cells.last else { return nil }
    return Point(column: 2 * head.column - before.column, row: 2 * head.row - before.row)
  }

  private func shifted(_ rect: Rect, grows: Bool) -> Rect {
    if place(rect.origin) > cut {
      return Rect(origin: moved(rect.origin), columns: rect.columns, rows: rect.rows)
    }
    let end = place(Point(column: rect.right, row: rect.bottom))
    return end > cut && grows ? grown(rect) : rect
  }

  /// A cell of a label that its line runs through, in the label's first line of text.
  private func anchor(of label: Placement.Label) -> Point {
    let cells = Set(old.route(of: label.flow)?.cells ?? [])
    guard let origin = label.origins.first, let line = label.lines.first else {
      return Point(column: 0, row: 0)
    }
    return (0..<TextCanvas.columns(of: line))
      .map { Point(column: origin.column + $0, row: origin.row) }
      .first(where: cells.contains) ?? origin
  }
}
