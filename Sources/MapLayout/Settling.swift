public import MapModel
import TextCanvas

/// Changes a picture as its map has changed, and leaves everything else where it is.
///
/// A flow between boxes that are there moves none: its line finds a way between what stands there. An
/// agency comes to the free place nearest to those it has to do with. What is gone leaves its place
/// free. Only where a box has no room for another line, or for a longer name, it grows, and what stands
/// behind it makes room without changing its order. Where frames are drawn, the map is laid out afresh.
///
/// - Parameters:
///   - map: The map as it is now.
///   - previous: The map as it was, with its picture.
///   - options: What a person asks of the picture now, where that is something else than before.
/// - Returns: The map with its picture.
/// - Complexity: O(*n* *c*), where *n* is the number of flows that changed and *c* of cells.
/// - SeeAlso: K. Misue et al., “Layout Adjustment and the Mental Map”, 1995.
public func placement(
  of map: CareMap, after previous: LaidOutMap, _ options: LayoutOptions? = nil
) -> LaidOutMap {
  settled(quickPlacement(of: map, after: previous, options))
}

/// Changes a picture as its map has changed, in the time that a person does not notice.
///
/// Boxes come where `placement(of:after:_:)` has them. A line is there where it finds a way at once;
/// `settled(_:)` does the rest.
///
/// - Parameters:
///   - map: The map as it is now.
///   - previous: The map as it was, with its picture.
///   - options: What a person asks of the picture now, where that is something else than before.
/// - Returns: The map with its picture.
/// - Complexity: O(*n* *c*), where *n* is the number of agencies that are new and *c* of cells.
public func quickPlacement(
  of map: CareMap, after previous: LaidOutMap, _ options: LayoutOptions? = nil
) -> LaidOutMap {
  let options = options ?? previous.options
  guard options.grouping == .none, previous.options.grouping == .none,
    !previous.placement.boxes.isEmpty
  else { return LaidOutMap(map, options) }
  var settling = Settling(map, previous, options)
  settling.begin()
  return settling.result
}

/// Finds a way for every line of a picture that has none yet, and a better one for those that are new.
///
/// - Parameter picture: A map with its picture.
/// - Returns: The same map, with nothing left to settle.
/// - Complexity: O(*n* *c*), where *n* is the number of lines that are not settled, and of those that
///   make way for them, and *c* of cells.
public func settled(_ picture: LaidOutMap) -> LaidOutMap {
  guard !picture.unsettled.isEmpty else { return picture }
  var settling = Settling(picture.map, picture, picture.options)
  return settling.finish() ? settling.result : LaidOutMap(picture.map, picture.options)
}

/// A picture that is being changed.
struct Settling {
  let map: CareMap
  let options: LayoutOptions
  var placement: Placement
  var keyed: [Flow.ID]
  var board: Board
  var setting: TextSetting
  /// The greatest width that new boxes and lines may take.
  let columns: Int
  /// The flows whose lines have no way yet, or not their best.
  private var unsettled: [Flow.ID]

  /// Takes over from a picture what is still told.
  init(_ map: CareMap, _ previous: LaidOutMap, _ options: LayoutOptions) {
    self.map = map
    self.options = options
    setting = TextSetting(nameColumns: 16, labelColumns: 14, detail: options.detail)
    let carried = CarriedOver(map, previous, setting)
    placement = carried.placement
    keyed = carried.keyed
    unsettled = carried.unsettled
    columns = max(
      LaidOutMap.origin.column + (options.columns ?? max(placement.columns, 80)), placement.columns)
    board = Self.board(of: placement, columns: columns)
    renumber()
  }

  /// What came of it.
  var result: LaidOutMap {
    var sorted = placement
    sorted.sort()
    let extent = sorted.extent
    sorted.columns = extent.right + 1
    sorted.rows = extent.bottom + 1
    return LaidOutMap(
      map: map, options: options, placement: sorted, keyed: keyed, unsettled: unsettled)
  }

  /// How many lines are led at once; more would take longer than a person waits for a key.
  private static let mostAtOnce = 6

  /// In how many cells a way is looked for at once: a person waits for it.
  private static let mostCellsAtOnce = 30_000

  /// In how many cells a way is looked for.
  private(set) var mostCells = Int.max

  /// Gives every agency its box, and leads new lines that find a way at once.
  mutating func begin() {
    for agency in map.agencies {
      if let box = placement.box(of: agency.id) { fitName(of: agency, box) }
    }
    for agency in map.agencies where placement.box(of: agency.id) == nil { placeBox(of: agency) }
    for agency in map.agencies {
      if let pin = agency.pin {
        let origin = LaidOutMap.origin
        self.pin(
          agency.id, Point(column: pin.column + origin.column, row: pin.row + origin.row))
      }
    }
    let labelled = Set(placement.labels.map(\.flow))
    let bare = placement.routes.map(\.flow).filter { !labelled.contains($0) }.sorted()
    let mislabelled = Set(bare.filter { !relabel(map[$0]) })
    if !mislabelled.isEmpty { take(mislabelled) }
    let new = flowsWithoutLine
    mostCells = Self.mostCellsAtOnce
    for flow in new.prefix(Self.mostAtOnce) {
      growIfCrowded(flow.source)
      growIfCrowded(flow.target)
      _ = lead(flow)
    }
    unsettled = Set(unsettled + new.map(\.id)).sorted()
  }

  /// Finds ways for all lines that have none, and better ones for those that have had no time.
  ///
  /// - Returns: Whether every line has a way.
  mutating func finish() -> Bool {
    let waiting = unsettled.map { map[$0] }
    unsettled = []
    for flow in waiting where placement.route(of: flow.id) != nil { untangle(flow) }
    // Where boxes make way, more lines than those are to be led.
    for flow in waiting + flowsWithoutLine where placement.route(of: flow.id) == nil {
      guard route(flow) else { return false }
    }
    return flowsWithoutLine.isEmpty
  }

  private var flowsWithoutLine: [Flow] {
    var isRouted = [Bool](repeating: false, count: map.flows.count)
    for route in placement.routes { isRouted[route.flow.index] = true }
    return isRouted.indices.filter { !isRouted[$0] }.map { map.flows[$0] }
  }

  /// Looks at the board anew, with some free rows behind the picture.
  mutating func renewBoard() {
    let extent = placement.extent
    placement.columns = extent.right + 1
    placement.rows = extent.bottom + 1
    board = Self.board(of: placement, columns: columns)
  }

  /// The board of a picture with free room behind it, so that there is always a way round.
  private static func board(of placement: Placement, columns: Int) -> Board {
    Board(
      placement, columns: columns + LaidOutMap.origin.column, rows: placement.rows + 24)
  }

  /// Writes the numbers of keys upon their lines.
  mutating func renumber() {
    guard !keyed.isEmpty else { return }
    let numbers = Dictionary(zip(keyed, keyed.indices)) { first, _ in first }
    for index in placement.labels.indices {
      let label = placement.labels[index]
      guard let number = numbers[label.flow] else { continue }
      placement.labels[index] = Placement.Label(
        flow: label.flow, origins: Array(label.origins.prefix(1)), lines: ["[\(number + 1)]"])
    }
  }

  // MARK: Boxes

  /// Puts the name of an agency into its box, which grows where it must.
  private mutating func fitName(of agency: Agency, _ box: Placement.Box) {
    let name = shownText(agency.name)
    guard box.lines.joined(separator: " ") != name, box.lines != setting.boxLines(of: agency) else {
      return
    }
    var lines = wrapped(name, to: max(2, box.frame.columns - 4))
    if lines.count > box.frame.rows - 2 {
      lines = setting.boxLines(of: agency)
      let columns = (lines.map { TextCanvas.columns(of: $0) }.max() ?? 0) + 4
      if columns > box.frame.columns {
        placement.insertColumns(
          columns - box.frame.columns, behind: box.frame.right - 1, growing: agency.id, map)
      }
      if lines.count + 2 > box.frame.rows {
        placement.insertRows(
          lines.count + 2 - box.frame.rows, behind: box.frame.bottom - 1, growing: agency.id, map)
      }
      renewBoard()
    }
    guard let index = placement.boxes.firstIndex(where: { $0.agency == agency.id }) else { return }
    placement.boxes[index] = Placement.Box(
      agency: agency.id, frame: placement.boxes[index].frame, lines: lines)
  }

  /// Puts the box of an agency where there is room for it, near those it has to do with.
  private mutating func placeBox(of agency: Agency) {
    let lines = setting.boxLines(of: agency)
    let columns = max(12, (lines.map { TextCanvas.columns(of: $0) }.max() ?? 0) + 4)
    let wish = wish(for: agency, columns: columns)
    let spots = FreeSpots(board)
    let corner = spots.nearest(to: wish, columns: columns, rows: lines.count + 2)
    let origin = corner ?? Point(column: LaidOutMap.origin.column, row: placement.rows + 1)
    let frame = Rect(origin: origin, columns: columns, rows: lines.count + 2)
    placement.boxes.append(Placement.Box(agency: agency.id, frame: frame, lines: lines))
    renewBoard()
  }

  /// The top left cell that a new box had best have: below those that flows come from, above those
  /// that they go to.
  private func wish(for agency: Agency, columns: Int) -> Point {
    var middles: [Int] = []
    var rows: [Int] = []
    for flow in map.flows where flow.source != flow.target {
      let isTarget = flow.target == agency.id
      guard isTarget || flow.source == agency.id,
        let other = placement.box(of: isTarget ? flow.source : flow.target)
      else { continue }
      middles.append((other.frame.left + other.frame.right) / 2)
      rows.append(isTarget ? other.frame.bottom + 6 : other.frame.top - 8)
    }
    guard !middles.isEmpty else { return nextInRow(columns) }
    return Point(
      column: max(0, middles.reduce(0, +) / middles.count - columns / 2),
      row: max(0, rows.reduce(0, +) / rows.count))
  }

  /// Behind the last box of the lowest row, where an agency comes that has no flows yet.
  private func nextInRow(_ columns: Int) -> Point {
    let last = placement.boxes.max {
      ($0.frame.bottom, $0.frame.right) < ($1.frame.bottom, $1.frame.right)
    }
    guard let last = last?.frame, last.right + Self.gap.column + columns < self.columns else {
      return Point(column: LaidOutMap.origin.column, row: placement.rows + Self.gap.row)
    }
    return Point(column: last.right + 1 + Self.gap.column, row: last.top)
  }

  private static let gap = Point(column: 12, row: 5)

  /// Moves a box to where a person has put it; what stands there makes way.
  ///
  /// Where another box stands that a person has put there, it stays where it was.
  private mutating func pin(_ agency: Agency.ID, _ corner: Point) {
    guard let box = placement.box(of: agency), box.frame.origin != corner else { return }
    let frame = Rect(origin: corner, columns: box.frame.columns, rows: box.frame.rows)
    let room = frame.widened(columns: 2, rows: 1)
    let others = placement.boxes.filter { $0.agency != agency && $0.frame.intersects(room) }
    guard !others.contains(where: { map[$0.agency].pin != nil }) else { return }
    placement.boxes.removeAll { box in others.contains { $0.agency == box.agency } }
    put(agency, frame)
    for other in others {
      let spot = FreeSpots(board).nearest(
        to: other.frame.origin, columns: other.frame.columns, rows: other.frame.rows)
      let origin = spot ?? Point(column: other.frame.left, row: placement.rows + Self.gap.row)
      placement.boxes.append(other)
      put(other.agency, Rect(origin: origin, columns: other.frame.columns, rows: other.frame.rows))
    }
  }

  /// Puts a box somewhere, and takes the lines away that are in its way, and its own.
  ///
  /// - Returns: Whose lines are gone.
  @discardableResult
  mutating func put(_ agency: Agency.ID, _ frame: Rect, keepingLines: Bool = false) -> [Flow] {
    guard let index = placement.boxes.firstIndex(where: { $0.agency == agency }) else { return [] }
    placement.boxes[index].frame = frame
    guard !keepingLines else {
      renewBoard()
      return []
    }
    let room = frame.widened(columns: 2, rows: 1)
    let displaced = Set(
      placement.routes.filter { route in
        let flow = map[route.flow]
        return flow.source == agency || flow.target == agency
          || route.cells.contains { room.contains($0) }
      }.map(\.flow)
        + placement.labels.filter { $0.rects.contains { $0.intersects(room) } }.map(\.flow))
    take(displaced)
    return displaced.sorted().map { map[$0] }
  }

  /// Takes lines and their labels away.
  mutating func take(_ flows: Set<Flow.ID>) {
    placement.routes.removeAll { flows.contains($0.flow) }
    placement.labels.removeAll { flows.contains($0.flow) }
    keyed.removeAll { flows.contains($0) }
    renumber()
    renewBoard()
  }
}
