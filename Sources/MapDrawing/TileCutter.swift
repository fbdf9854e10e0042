import MapLayout
import MapModel
import TextCanvas

/// Cuts one picture.
struct TileCutter {
  let map: CareMap
  let columns: Cuts
  let rows: Cuts
  private let whole: Canvas
  private let shown: Placement
  private let size: PageSize.Room
  private let things: [CutThing]
  private let labels: [Flow.ID: [AnchoredLabel]]
  /// The flows from an agency to itself, which stand whole beside it.
  private let loops: [Flow.ID: CutThing]

  let cutBoxes: Int

  init(
    _ placement: Placement, of map: CareMap, _ emphasis: Emphasis, _ all: Emphasis,
    _ size: PageSize.Room
  ) {
    let marks = String(map.flows.count).utf8.count
    self.map = map
    var canvas = Canvas(columns: placement.columns, rows: placement.rows)
    canvas.draw(placement, of: map, emphasis)
    whole = canvas
    shown = placement.shown(of: map, emphasis)
    let kept = placement.shown(of: map, all)
    let loops = kept.loops(of: map)
    let labels = kept.anchoredLabels.filter { label in loops[label.flow] == nil }
    // A title that is wider than half a page goes on over the cut.
    let titles = kept.frames.map(\.titleExtent).filter { $0.columns <= size.columns / 2 }
    let texts =
      labels.map(\.thing) + titles.map { CutThing(extent: $0, cost: 1) }
      + kept.routes.compactMap { loops[$0.flow] }
    let (linesAcross, linesDown) = (
      kept.lines(placement.columns) { $0.column }, kept.lines(placement.rows) { $0.row }
    )
    func cuts(_ boxes: [CutThing]) -> (columns: Cuts, rows: Cuts) {
      let things = boxes + texts
      return (
        Cuts(
          placement.columns, room: size.columns, margin: marks, things.map(\.across),
          lines: linesAcross),
        Cuts(
          placement.rows, room: size.rows, margin: marks, things.map(\.down), lines: linesDown)
      )
    }
    let boxes = kept.boxes.map { CutThing(extent: $0.frame, cost: 4) }
    let trial = cuts(boxes)
    // Of a box that is larger than a page at least each line of its name stays whole.
    let parts = zip(kept.boxes, boxes).flatMap { box, thing in
      thing.hasRoom(trial.columns, trial.rows)
        ? [thing] : box.nameRects.map { CutThing(extent: $0, cost: 4) }
    }
    let areAllWhole = boxes.allSatisfy { $0.hasRoom(trial.columns, trial.rows) }
    (columns, rows) = areAllWhole ? trial : cuts(parts)
    things = parts + texts
    let (across, down) = (columns, rows)
    cutBoxes = boxes.filter { !$0.hasRoom(across, down) }.count
    self.size = size
    self.loops = loops
    self.labels = Dictionary(grouping: labels, by: \.flow)
  }

  /// What stands on one tile.
  private struct Contents {
    let rect: Rect
    /// What stands on it beyond its own cells.
    var guests: [Rect] = []
    /// What stands on its cells in the picture, and is shown on another tile.
    var absent: [Rect] = []
    var numbers: [EdgeNumber] = []
    var passing: [Tiling.Passing] = []

    /// Notes that a line goes over an edge.
    mutating func pass(_ flow: Flow.ID, to place: Int, at point: Point, _ way: Direction) {
      numbers.append(EdgeNumber(of: flow, at: point, towards: way))
      guard passing.last?.flow == flow else {
        passing.append(Tiling.Passing(flow: flow, places: [place]))
        return
      }
      if passing[passing.count - 1].places.last != place {
        passing[passing.count - 1].places.append(place)
      }
    }
  }

  var tiles: (tiles: [Tiling.Tile], ofAgency: [Agency.ID: Int]) {
    var contents = rows.pieces.flatMap { row in
      columns.pieces.map { column in
        Contents(
          rect: Rect(
            origin: Point(column: column.lowerBound, row: row.lowerBound),
            columns: column.count, rows: row.count))
      }
    }
    for thing in things { settle(thing, &contents) }
    for route in shown.routes { setNumbers(route, &contents) }
    return tiles(contents)
  }

  /// Puts what a cut runs through on one tile.
  private func settle(_ thing: CutThing, _ contents: inout [Contents]) {
    guard let owner = tile(of: thing) else { return }
    let there = tiles(of: thing.extent)
    guard there != [owner] else { return }
    contents[owner].guests += thing.rects
    for tile in there where tile != owner { contents[tile].absent += thing.rects }
  }

  /// The numbers where a line goes over the edges of tiles.
  private func setNumbers(_ route: Placement.Route, _ contents: inout [Contents]) {
    let ends = map.ends(of: route.flow)
    var cells = route.cells
    // The head stands beside its box, which may be on another tile.
    if let last = cells.last, let before = cells.dropLast().last {
      cells.append(last.moved(before.direction(to: last)))
    }
    if let loop = loops[route.flow], tile(of: loop) != nil { return }
    let labels = labels[route.flow] ?? []
    let tiles = cells.enumerated().map { place, cell in
      if place == 0 || place == cells.count - 1,
        let box = shown.box(of: place == 0 ? ends.source : ends.target),
        box.frame.contains(cell)
      {
        return tile(of: CutThing(extent: box.frame, cost: 0)) ?? tile(of: cell)
      }
      let label = labels.first { $0.thing.rects.contains { $0.contains(cell) } }
      return label.flatMap { tile(of: $0.thing) } ?? tile(of: cell)
    }
    for place in cells.indices.dropFirst() where tiles[place - 1] != tiles[place] {
      let (here, there) = (cells[place - 1], cells[place])
      let way = here.direction(to: there)
      contents[tiles[place - 1]].pass(route.flow, to: tiles[place], at: there, way)
      contents[tiles[place]].pass(route.flow, to: tiles[place - 1], at: here, way.opposite)
    }
  }

  private func tiles(_ contents: [Contents]) -> (
    tiles: [Tiling.Tile], ofAgency: [Agency.ID: Int]
  ) {
    var tiles: [Tiling.Tile] = []
    var numbers = [Int?](repeating: nil, count: contents.count)
    for (place, tile) in contents.enumerated() {
      guard let made = self.tile(tile, at: place) else { continue }
      numbers[place] = tiles.count
      tiles.append(made)
    }
    var ofAgency: [Agency.ID: Int] = [:]
    for box in shown.boxes {
      let owner = tile(of: CutThing(extent: box.frame, cost: 0)) ?? tile(of: box.frame.origin)
      ofAgency[box.agency] = numbers[owner]
    }
    return (tiles, ofAgency)
  }

  /// The tile at a place among all; nothing where it is empty.
  private func tile(_ contents: Contents, at place: Int) -> Tiling.Tile? {
    let rect = contents.rect
    let numbers = settledNumbers(contents)
    let extent = (contents.guests + numbers.map(\.rect)).reduce(rect) { $0.united(with: $1) }
    let toCanvas = Point(column: -extent.left, row: -extent.top)
    var canvas = Canvas(columns: extent.columns, rows: extent.rows)
    canvas.lay(whole, showing: rect, at: rect.offset(by: toCanvas).origin)
    for absent in contents.absent { canvas.erase(absent.offset(by: toCanvas)) }
    for guest in contents.guests {
      canvas.lay(whole, showing: guest, at: guest.offset(by: toCanvas).origin)
    }
    let isEmpty = (0..<canvas.rows).allSatisfy { canvas.row($0).allSatisfy(\.isBlank) }
    if isEmpty, numbers.isEmpty { return nil }
    return Tiling.Tile(
      column: place % columns.pieces.count, row: place / columns.pieces.count, cells: rect,
      canvas: canvas, origin: extent.origin, numbers: numbers, passing: contents.passing)
  }

  /// The numbers at the edges, those that would meet another a little further out, or beside their line.
  private func settledNumbers(_ contents: Contents) -> [EdgeNumber] {
    var taken: Set<Point> = []
    var extent = contents.guests.reduce(contents.rect) { $0.united(with: $1) }
    /// Whether nothing stands there, nor another number so near that both would read as one.
    func isFree(_ point: Point, isAlone: Bool) -> Bool {
      let near = Direction.allCases.map { point.moved($0) }
      if isAlone, near.contains(where: taken.contains) { return false }
      if taken.contains(point) || contents.guests.contains(where: { $0.contains(point) }) {
        return false
      }
      return !contents.rect.contains(point) || whole[point].isBlank
        || contents.absent.contains { $0.contains(point) }
    }
    func hasRoom(_ number: EdgeNumber) -> Bool {
      let all = extent.united(with: number.rect)
      return all.columns <= size.columns && all.rows <= size.rows
    }
    return contents.numbers.map { number in
      let best =
        [true, false].lazy.compactMap { isAlone in
          number.places.first { place in
            place.digits.allSatisfy { isFree($0.at, isAlone: isAlone) } && hasRoom(place)
          }
        }.first ?? number
      taken.formUnion(best.digits.map(\.at))
      extent = extent.united(with: best.rect)
      return best
    }
  }

  // MARK: Which tile

  private func tile(of point: Point) -> Int {
    rows.piece(of: point.row) * columns.pieces.count + columns.piece(of: point.column)
  }

  /// The tile on which something stands whole; nothing where it is too large for that.
  private func tile(of thing: CutThing) -> Int? {
    guard thing.hasRoom(columns, rows) else { return nil }
    return tile(of: Point(column: thing.across.middle, row: thing.down.middle))
  }

  /// The tiles on whose cells a rectangle lies.
  private func tiles(of rect: Rect) -> [Int] {
    let across = columns.piece(of: rect.left)...columns.piece(of: rect.right)
    return (rows.piece(of: rect.top)...rows.piece(of: rect.bottom)).flatMap { row in
      across.map { row * columns.pieces.count + $0 }
    }
  }
}
