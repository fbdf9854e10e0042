import MapLayout
import MapModel
import TextCanvas

/// A picture that is too large for a page, cut into tiles in rows and columns.
///
/// A box or a label that a cut runs through stands whole on the tile that has most of it, and the other is
/// blank there: laid side by side, the tiles are the whole picture again. Where a line goes over the edge of a
/// tile, the flow's number stands.
struct Tiling: Sendable {
  /// One tile.
  struct Tile: Sendable {
    /// Which tile it is in its row of tiles, from 0.
    let column: Int
    /// In which row of tiles it is, from 0.
    let row: Int
    /// The cells of the picture that are this tile's.
    let cells: Rect
    /// Its cells and what reaches over its edges.
    let canvas: Canvas
    /// Which cell of the picture the canvas begins with.
    let origin: Point
    /// The numbers of flows whose lines go over an edge, beyond the cells.
    let numbers: [EdgeNumber]
    /// The flows whose lines go over an edge, in the order of telling.
    let passing: [Passing]

    /// What is printed of it.
    func lines(_ charset: Charset) -> [String] {
      var printed = canvas
      for number in numbers {
        for (point, digit) in number.digits {
          let place = Point(column: point.column - origin.column, row: point.row - origin.row)
          printed.write(String(digit), at: place)
        }
      }
      return printed.lines(charset)
    }
  }

  /// A flow whose line goes over an edge of a tile.
  struct Passing: Sendable {
    /// The flow.
    let flow: Flow.ID
    /// The places that its line goes to from the tile, or comes from.
    var places: [Int]
  }

  /// How many boxes are cut in two, since they are larger than what pages have room for.
  let cutBoxes: Int
  /// The tiles that have anything on them, row by row.
  let tiles: [Tile]
  /// Where the picture is cut from top to bottom.
  let columns: Cuts
  /// Where the picture is cut from side to side.
  let rows: Cuts
  /// The tile on which an agency's box is looked for.
  let tileOfAgency: [Agency.ID: Int]
  /// The tile at each place, row by row; nothing where none is.
  private let places: [Int?]

  /// Cuts a picture.
  ///
  /// - Parameters:
  ///   - placement: The picture.
  ///   - map: The map.
  ///   - emphasis: What is drawn of it.
  ///   - whole: What must not be cut, of which that is a part; two looks at one picture are cut alike.
  ///   - size: How many cells a page has room for.
  /// - Complexity: O(*c* + *n* · *p*), where *c* is the number of cells, *n* of boxes and labels and *p* of
  ///   cells on a page.
  init(
    _ placement: Placement, of map: CareMap, _ emphasis: Emphasis, whole: Emphasis,
    _ size: PageSize.Room
  ) {
    let cutter = Cutter(placement, of: map, emphasis, whole, size)
    cutBoxes = cutter.cutBoxes
    columns = cutter.columns
    rows = cutter.rows
    (tiles, tileOfAgency) = cutter.tiles
    var places = [Int?](repeating: nil, count: columns.pieces.count * rows.pieces.count)
    for (number, tile) in tiles.enumerated() {
      places[tile.row * columns.pieces.count + tile.column] = number
    }
    self.places = places
  }

  /// The tile at one of the places, counted row by row; nothing where it is empty.
  func tile(at place: Int) -> Int? { places[place] }

  /// What a tile's neighbour is; nothing where the picture ends or the tile there is empty.
  func neighbour(of tile: Tile, _ direction: Direction) -> Int? {
    let place = Point(column: tile.column, row: tile.row).moved(direction)
    let (across, down) = (columns.bounds.count - 1, rows.bounds.count - 1)
    guard (0..<across).contains(place.column), (0..<down).contains(place.row) else { return nil }
    return places[place.row * across + place.column]
  }
}

/// Cuts one picture.
private struct Cutter {
  let map: CareMap
  let columns: Cuts
  let rows: Cuts
  private let whole: Canvas
  private let shown: Placement
  private let size: PageSize.Room
  private let things: [Thing]
  private let labels: [Flow.ID: [AnchoredLabel]]
  /// The flows from an agency to itself, which stand whole beside it.
  private let loops: [Flow.ID: Thing]

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
      labels.map(\.thing) + titles.map { Thing(extent: $0, cost: 1) }
      + kept.routes.compactMap { loops[$0.flow] }
    let (linesAcross, linesDown) = (
      kept.lines(placement.columns) { $0.column }, kept.lines(placement.rows) { $0.row }
    )
    func cuts(_ boxes: [Thing]) -> (columns: Cuts, rows: Cuts) {
      let things = boxes + texts
      return (
        Cuts(
          placement.columns, room: size.columns, margin: marks, things.map(\.across),
          lines: linesAcross),
        Cuts(
          placement.rows, room: size.rows, margin: marks, things.map(\.down), lines: linesDown)
      )
    }
    let boxes = kept.boxes.map { Thing(extent: $0.frame, cost: 4) }
    let trial = cuts(boxes)
    // Of a box that is larger than a page at least each line of its name stays whole.
    let parts = zip(kept.boxes, boxes).flatMap { box, thing in
      thing.hasRoom(trial.columns, trial.rows)
        ? [thing] : box.nameRects.map { Thing(extent: $0, cost: 4) }
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

  /// What stands whole on one tile.
  fileprivate struct Thing {
    /// Its cells.
    let extent: Rect
    /// Its cells row by row, where they are not a rectangle.
    var rects: [Rect]
    /// What decides on which tile it stands.
    var anchor: Rect
    let cost: Int

    init(extent: Rect, cost: Int) {
      self.extent = extent
      self.cost = cost
      rects = [extent]
      anchor = extent
    }

    /// Whether it can stand whole on a page.
    func hasRoom(_ columns: Cuts, _ rows: Cuts) -> Bool {
      extent.columns <= columns.largest && extent.rows <= rows.largest
    }

    var across: Cuts.Thing {
      Cuts.Thing(cells: extent.across, anchor: anchor.across, cost: cost)
    }

    var down: Cuts.Thing { Cuts.Thing(cells: extent.down, anchor: anchor.down, cost: cost) }
  }

  /// A label, which stands where its line does.
  fileprivate struct AnchoredLabel {
    let flow: Flow.ID
    let thing: Thing
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
  private func settle(_ thing: Thing, _ contents: inout [Contents]) {
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
        return tile(of: Thing(extent: box.frame, cost: 0)) ?? tile(of: cell)
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
      let owner = tile(of: Thing(extent: box.frame, cost: 0)) ?? tile(of: box.frame.origin)
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
  private func tile(of thing: Thing) -> Int? {
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

/// A flow's number where its line goes over an edge.
struct EdgeNumber: Sendable {
  let digits: [(at: Point, digit: Character)]
  private let way: Direction

  /// Sets a number from the first cell beyond the edge onwards, to be read from left to right or downwards.
  init(of flow: Flow.ID, at point: Point, towards way: Direction) {
    let text = Array(String(flow.index + 1))
    self.way = way
    digits = text.enumerated().map { place, digit in
      let isForward = way == .right || way == .down
      return (point.moved(way, by: isForward ? place : text.count - 1 - place), digit)
    }
  }

  private init(_ digits: [(at: Point, digit: Character)], _ way: Direction) {
    self.digits = digits
    self.way = way
  }

  /// Where the number may stand, the best place first: as near to its line as can be.
  var places: [EdgeNumber] {
    let sides: [Direction] = way == .up || way == .down ? [.right, .left] : [.down, .up]
    let straight = (0...2).map { moved(way, by: $0) }
    return straight + sides.flatMap { side in straight.map { $0.moved(side, by: 1) } }
  }

  private func moved(_ direction: Direction, by cells: Int) -> EdgeNumber {
    EdgeNumber(digits.map { ($0.at.moved(direction, by: cells), $0.digit) }, way)
  }

  var rect: Rect {
    digits.reduce(Rect(origin: digits[0].at, columns: 1, rows: 1)) {
      $0.united(with: Rect(origin: $1.at, columns: 1, rows: 1))
    }
  }
}

extension Point {
  /// The way to a neighbouring cell.
  fileprivate func direction(to next: Point) -> Direction {
    if next.row == row { return next.column > column ? .right : .left }
    return next.row > row ? .down : .up
  }
}

extension Rect {
  fileprivate var across: Range<Int> { left..<right + 1 }
  fileprivate var down: Range<Int> { top..<bottom + 1 }
}

extension Placement {
  /// How many lines go from each cell's neighbour before it into the cell, along one way; those that
  /// would part a line's end from its box count thrice.
  ///
  /// - Parameters:
  ///   - count: How many cells there are that way.
  ///   - place: The cell of a point that way.
  /// - Returns: A number for each cell.
  fileprivate func lines(_ count: Int, _ place: (Point) -> Int) -> [Int] {
    var changes = [Int](repeating: 0, count: count + 2)
    func add(_ weight: Int, from: Int, to: Int) {
      guard from != to else { return }
      changes[min(from, to) + 1] += weight
      changes[max(from, to) + 1] -= weight
    }
    for route in routes {
      for (from, to) in zip(route.bends, route.bends.dropFirst()) {
        add(1, from: place(from), to: place(to))
      }
      guard let first = route.bends.first, let last = route.bends.last, route.bends.count > 1
      else { continue }
      let (second, before) = (route.bends[1], route.bends[route.bends.count - 2])
      add(2, from: place(first), to: place(first.moved(first.direction(to: second))))
      add(3, from: place(last), to: place(last.moved(before.direction(to: last))))
    }
    var lines = 0
    return changes.prefix(count).map { change in
      lines += change
      return lines
    }
  }

  /// The flows from an agency to itself, each with its label, to stand where its agency's box does.
  fileprivate func loops(of map: CareMap) -> [Flow.ID: Cutter.Thing] {
    var loops: [Flow.ID: Cutter.Thing] = [:]
    for route in routes {
      let ends = map.ends(of: route.flow)
      guard ends.source == ends.target, let box = box(of: ends.source) else { continue }
      let texts = labels.filter { $0.flow == route.flow }.flatMap(\.rects)
      // The first cell is the box's.
      let cells = route.cells.dropFirst().map { Rect(origin: $0, columns: 1, rows: 1) } + texts
      // With its box it is one thing.
      var thing = Cutter.Thing(extent: cells.reduce(box.frame) { $0.united(with: $1) }, cost: 2)
      thing.rects = cells
      thing.anchor = box.frame
      loops[route.flow] = thing
    }
    return loops
  }

  /// The labels with the cells of their lines below them.
  fileprivate var anchoredLabels: [Cutter.AnchoredLabel] {
    labels.compactMap { label in
      let rects = label.rects
      guard let first = rects.first else { return nil }
      var thing = Cutter.Thing(
        extent: rects.reduce(first) { $0.united(with: $1) }, cost: 1)
      thing.rects = rects
      let below =
        route(of: label.flow)?.cells.filter { cell in
          rects.contains { $0.contains(cell) }
        } ?? []
      if let cell = below.first {
        thing.anchor = below.reduce(Rect(origin: cell, columns: 1, rows: 1)) {
          $0.united(with: Rect(origin: $1, columns: 1, rows: 1))
        }
      }
      return Cutter.AnchoredLabel(flow: label.flow, thing: thing)
    }
  }
}

extension Placement.Frame {
  /// The cells of the title with the blanks round it.
  fileprivate var titleExtent: Rect {
    Rect(
      origin: Point(column: rect.left + 1, row: rect.top),
      columns: TextCanvas.columns(of: title) + 2, rows: 1)
  }
}
