import MapLayout
import MapModel
import TextCanvas

/// What stands whole on one tile.
struct CutThing {
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
struct AnchoredLabel {
  let flow: Flow.ID
  let thing: CutThing
}

extension Point {
  /// The way to a neighbouring cell.
  func direction(to next: Point) -> Direction {
    if next.row == row { return next.column > column ? .right : .left }
    return next.row > row ? .down : .up
  }
}

extension Rect {
  var across: Range<Int> { left..<right + 1 }
  var down: Range<Int> { top..<bottom + 1 }
}

extension Placement {
  /// How many lines go from each cell's neighbour before it into the cell, along one way; those that
  /// would part a line's end from its box count thrice.
  ///
  /// - Parameters:
  ///   - count: How many cells there are that way.
  ///   - place: The cell of a point that way.
  /// - Returns: A number for each cell.
  func lines(_ count: Int, _ place: (Point) -> Int) -> [Int] {
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
  func loops(of map: CareMap) -> [Flow.ID: CutThing] {
    var loops: [Flow.ID: CutThing] = [:]
    for route in routes {
      let ends = map.ends(of: route.flow)
      guard ends.source == ends.target, let box = box(of: ends.source) else { continue }
      let texts = labels.filter { $0.flow == route.flow }.flatMap(\.rects)
      // The first cell is the box's.
      let cells = route.cells.dropFirst().map { Rect(origin: $0, columns: 1, rows: 1) } + texts
      // With its box it is one thing.
      var thing = CutThing(extent: cells.reduce(box.frame) { $0.united(with: $1) }, cost: 2)
      thing.rects = cells
      thing.anchor = box.frame
      loops[route.flow] = thing
    }
    return loops
  }

  /// The labels with the cells of their lines below them.
  var anchoredLabels: [AnchoredLabel] {
    labels.compactMap { label in
      let rects = label.rects
      guard let first = rects.first else { return nil }
      var thing = CutThing(
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
      return AnchoredLabel(flow: label.flow, thing: thing)
    }
  }
}

extension Placement.Frame {
  /// The cells of the title with the blanks round it.
  var titleExtent: Rect {
    Rect(
      origin: Point(column: rect.left + 1, row: rect.top),
      columns: TextCanvas.columns(of: title) + 2, rows: 1)
  }
}
