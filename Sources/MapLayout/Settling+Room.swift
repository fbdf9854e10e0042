import MapModel
import TextCanvas

extension Settling {
  /// Whose lines are led once more where there is no way for a new one.
  private enum Circle: CaseIterable {
    case ofItsBoxes, near, all

    /// Whether labels give way to keys, so that there is more room for lines.
    var isTerse: Bool { self != .ofItsBoxes }
  }

  /// Finds a way for a flow's line and a place for its label.
  ///
  /// Where there is none, other lines are led once more, in ever wider circles, or a box grows where
  /// nothing but lines stands beside it. Only where that does not help either, boxes make room.
  ///
  /// - Returns: Whether there is a way now.
  mutating func route(_ flow: Flow) -> Bool {
    growIfCrowded(flow.source)
    growIfCrowded(flow.target)
    if lead(flow) || leadAgain(flow) {
      untangle(flow)
      return true
    }
    for attempt in 0..<8 {
      makeRoom(for: flow, attempt)
      if lead(flow) || leadAgain(flow) { return true }
    }
    return false
  }

  /// Leads the lines once more that a new one crosses, where that makes for fewer crossings.
  mutating func untangle(_ flow: Flow) {
    var crossings = placement.crossings
    for other in crossed(by: flow.id).prefix(12) + [flow.id] {
      let before = self
      take([other])
      if lead(map[other]), placement.crossings < crossings {
        crossings = placement.crossings
      } else {
        self = before
      }
    }
  }

  /// The flows whose lines cross that of another.
  private func crossed(by flow: Flow.ID) -> [Flow.ID] {
    let cells = Set(placement.route(of: flow)?.cells ?? [])
    return placement.routes.filter { $0.flow != flow && $0.cells.contains(where: cells.contains) }
      .map(\.flow)
  }

  // MARK: Leading once more

  private mutating func leadAgain(_ flow: Flow) -> Bool {
    for circle in Circle.allCases {
      if hasPlaces(flow.source), hasPlaces(flow.target), leadAgain([flow], circle) { return true }
      if circle != .all, growBeside(flow, circle) { return true }
    }
    return false
  }

  /// Leads other lines once more, so that there is a way for new ones.
  private mutating func leadAgain(_ flows: [Flow], _ circle: Circle) -> Bool {
    let ends = Set(flows.prefix(1).flatMap { [$0.source, $0.target] })
    var others = placement.routes.map { map[$0.flow] }
    switch circle {
    case .ofItsBoxes: others.removeAll { !ends.contains($0.source) && !ends.contains($0.target) }
    case .near: others.removeAll { !comesNear($0, ends) }
    case .all: break
    }
    return others.count < 60 && lead(flows, andAgain: others, isTerse: circle.isTerse)
  }

  /// Whether a line, or its label, comes near one of some boxes.
  private func comesNear(_ flow: Flow, _ agencies: Set<Agency.ID>) -> Bool {
    let areas = agencies.compactMap { placement.box(of: $0)?.frame.widened(columns: 8, rows: 5) }
    let cells = placement.route(of: flow.id)?.cells ?? []
    return areas.contains { area in cells.contains(where: area.contains) }
  }

  /// Leads new lines first, then others once more; one that finds no way comes first the next time.
  private mutating func lead(_ flows: [Flow], andAgain others: [Flow], isTerse: Bool) -> Bool {
    let before = self
    take(Set(others.map(\.id)))
    let cleared = self
    let near = others.sorted { (distance($0), $0.id) < (distance($1), $1.id) }
    for others in [near, near.reversed(), others] {
      var order = flows + others
      for _ in 0..<4 {
        self = cleared
        guard let stuck = order.firstIndex(where: { !lead($0, isTerse: isTerse) }) else {
          return true
        }
        // What finds no way when all others are gone never finds one.
        guard stuck > 0 else { break }
        order.insert(order.remove(at: stuck), at: 0)
      }
    }
    self = before
    return false
  }

  /// How far apart the boxes of a flow stand, in cells; a row counts as two.
  private func distance(_ flow: Flow) -> Int {
    guard let source = placement.box(of: flow.source)?.frame,
      let target = placement.box(of: flow.target)?.frame
    else { return 0 }
    let both = Rect(around: [source.origin, target.origin])
    return both.columns + 2 * both.rows
  }

  // MARK: Growing

  /// Lets a box grow to the right or down, where only lines are, and leads these once more.
  private mutating func growBeside(_ flow: Flow, _ circle: Circle) -> Bool {
    let ends = [flow.source, flow.target].sorted { freePlaces(of: $0) < freePlaces(of: $1) }
    for agency in ends {
      for (columns, rows) in [(4, 0), (2, 0), (0, 1), (4, 1)] {
        let before = self
        if let displaced = enlarge(agency, columns, rows), leadAgain([flow] + displaced, circle) {
          return true
        }
        self = before
      }
    }
    return false
  }

  /// Lets a box grow where its border begins to be crowded and nothing at all is beside it.
  mutating func growIfCrowded(_ agency: Agency.ID) {
    guard let frame = placement.box(of: agency)?.frame, ends(of: agency) * 2 > places(of: frame)
    else { return }
    for (columns, rows) in [(4, 0), (2, 0), (0, 1)] {
      let larger = Rect(
        origin: frame.origin, columns: frame.columns + columns, rows: frame.rows + rows)
      let new = Rect(
        origin: columns > 0
          ? Point(column: frame.right + 1, row: frame.top - 1)
          : Point(column: frame.left - 1, row: frame.bottom + 1),
        columns: columns > 0 ? columns + 3 : frame.columns + 2,
        rows: columns > 0 ? frame.rows + 2 : rows + 2)
      guard larger.right < self.columns, board.isFree(new) else { continue }
      put(agency, larger, keepingLines: true)
      return
    }
  }

  /// Whether a box's border has as many places for lines as the box has lines.
  private func hasPlaces(_ agency: Agency.ID) -> Bool {
    placement.box(of: agency).map { ends(of: agency) <= places(of: $0.frame) } ?? true
  }

  /// How many lines begin or end at a box.
  private func ends(of agency: Agency.ID) -> Int {
    map.flows.reduce(0) {
      $0 + ($1.source == agency ? 1 : 0) + ($1.target == agency ? 1 : 0)
    }
  }

  /// How many lines have room at the border of a box.
  private func places(of frame: Rect) -> Int {
    2 * ((frame.columns - 1) / 2) + 2 * (frame.rows - 2)
  }

  private func freePlaces(of agency: Agency.ID) -> Int {
    placement.box(of: agency).map { entries(of: $0.frame).count } ?? 0
  }

  /// Makes a box larger, if no other is in the way.
  ///
  /// - Returns: The flows whose lines were in the way and are taken away, or nothing where the box
  ///   stays as it is.
  private mutating func enlarge(_ agency: Agency.ID, _ columns: Int, _ rows: Int) -> [Flow]? {
    guard let old = placement.box(of: agency)?.frame else { return nil }
    let frame = Rect(
      origin: old.origin, columns: old.columns + columns, rows: old.rows + rows)
    let room = frame.widened(columns: 2, rows: 1)
    let isTaken = placement.boxes.contains { $0.agency != agency && $0.frame.intersects(room) }
    guard !isTaken, frame.right < self.columns else { return nil }
    return put(agency, frame)
  }

  /// Makes boxes larger that have no place left for a line, or the room between boxes.
  private mutating func makeRoom(for flow: Flow, _ attempt: Int) {
    guard let source = placement.box(of: flow.source)?.frame,
      let target = placement.box(of: flow.target)?.frame
    else { return }
    if exits(of: source).isEmpty {
      grow(flow.source, source)
    } else if entries(of: target).isEmpty {
      grow(flow.target, target)
    } else {
      let row = [source.bottom, target.top - 1, source.top - 1, target.bottom][attempt % 4]
      placement.insertRows(3, behind: row, growing: nil, map)
    }
    renewBoard()
  }

  /// Gives a box more places for lines, in the direction in which fewer boxes must make room.
  private mutating func grow(_ agency: Agency.ID, _ frame: Rect) {
    let below = placement.boxes.count { $0.frame.top > frame.bottom - 1 }
    let behind = placement.boxes.count { $0.frame.left > frame.right - 1 }
    if behind < below, placement.columns + 4 <= columns {
      placement.insertColumns(4, behind: frame.right - 1, growing: agency, map)
    } else {
      placement.insertRows(2, behind: frame.bottom - 1, growing: agency, map)
    }
  }
}
