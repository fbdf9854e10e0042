import MapModel
import TextCanvas

extension Settling {
  /// Leads a line, if there is a way.
  mutating func lead(_ flow: Flow, isTerse: Bool = false) -> Bool {
    guard let source = placement.box(of: flow.source)?.frame,
      let target = placement.box(of: flow.target)?.frame
    else { return true }
    let text = words(of: flow)
    return lead(flow, from: source, to: target, isTerse && !text.isEmpty ? nextKey : text)
  }

  private mutating func lead(_ flow: Flow, from source: Rect, to target: Rect, _ text: String)
    -> Bool
  {
    let exits = exits(of: source)
    let entries = entries(of: target)
    guard let direct = directWay(flow, exits, entries) else { return false }
    let route = route(of: flow, direct.bends)
    if !touchesItself(route.cells) {
      if text.isEmpty { return add(route, nil) }
      if let label = label(of: flow, text, on: route) { return add(route, label) }
    }
    return !text.isEmpty && leadPastRoom(flow, text, exits, entries, direct.cost)
  }

  /// Leads a line past a place that has room for its label: near by if it can be, else anywhere.
  private mutating func leadPastRoom(
    _ flow: Flow, _ text: String, _ exits: [FreeRoute.Step], _ entries: [FreeRoute.Step],
    _ directCost: Int32
  ) -> Bool {
    let near = board.window(around: (exits + entries).map(\.cell))
    for (window, mostCost) in [(near, directCost + 60), (board.whole, .max)]
    where window.columns * window.rows <= mostCells {
      let from = FreeRoute(from: exits, on: board, in: window, mostCost: mostCost)
      let to = FreeRoute(
        from: entries.map(\.reversed), on: board, in: window, mostCost: mostCost, endsThere: true)
      for words in text == nextKey ? [text] : [text, nextKey] {
        if let (bends, label) = ledPast(flow, words, from, to, window) {
          return add(self.route(of: flow, bends), label)
        }
      }
    }
    return false
  }

  /// The cheapest way, whether or not it has room for a label.
  private func directWay(
    _ flow: Flow, _ exits: [FreeRoute.Step], _ entries: [FreeRoute.Step]
  ) -> (bends: [Point], cost: Int32)? {
    guard flow.source == flow.target else {
      return FreeRoute.way(from: exits, to: entries, on: board, mostCells: mostCells)
    }
    // A flow to oneself comes back at another place than it left.
    for exit in exits {
      let others = entries.filter {
        abs($0.cell.column - exit.cell.column) + abs($0.cell.row - exit.cell.row) > 1
      }
      if let way = FreeRoute.way(from: [exit], to: others, on: board, mostCells: mostCells) {
        return way
      }
    }
    return nil
  }

  /// What is to stand upon the line of a flow.
  private func words(of flow: Flow) -> String {
    let text = flowText(flow, setting.detail)
    return text.isEmpty || options.labels != .keyed ? text : nextKey
  }

  private var nextKey: String { "[\(keyed.count + 1)]" }

  private mutating func add(_ route: Placement.Route, _ label: Placement.Label?) -> Bool {
    placement.routes.append(route)
    board.add(route, of: placement)
    if let label { add(label) }
    let extent = placement.extent
    placement.columns = extent.right + 1
    placement.rows = extent.bottom + 1
    if board.rows < placement.rows + 12 { renewBoard() }
    return true
  }

  private func route(of flow: Flow, _ bends: [Point]) -> Placement.Route {
    // The first step lies beside the border in which the line begins.
    let first = bends[0]
    let port =
      Direction.allCases.map { first.moved($0) }
      .first { placement.box(of: flow.source)?.frame.contains($0) ?? false } ?? first
    return Placement.Route(flow: flow.id, bends: [port] + bends, hasPort: true)
  }

  /// Gives a line that is there the label that it should have, where there is room for it.
  mutating func relabel(_ flow: Flow) -> Bool {
    let text = words(of: flow)
    guard !text.isEmpty, let route = placement.route(of: flow.id) else { return true }
    guard let label = label(of: flow, text, on: route) else { return false }
    add(label)
    return true
  }

  private mutating func add(_ label: Placement.Label) {
    placement.labels.append(label)
    board.add(label)
    if label.lines == [nextKey] { keyed.append(label.flow) }
  }

  // MARK: Ends

  /// The first cells that a line may take from a box; those in the middle of a border come last.
  func exits(of frame: Rect) -> [FreeRoute.Step] {
    borderCells(of: frame).reversed().compactMap { border, direction in
      let cell = border.moved(direction)
      let isOpen =
        board[cell] == .free || direction.isVertical && board[cell] == .horizontal
      return isOpen ? FreeRoute.Step(cell: cell, direction: direction) : nil
    }
  }

  /// The last cells that a line may take to a box.
  func entries(of frame: Rect) -> [FreeRoute.Step] {
    borderCells(of: frame).compactMap { border, direction in
      let cell = border.moved(direction)
      return board[cell] == .free
        ? FreeRoute.Step(cell: cell, direction: direction.opposite) : nil
    }
  }

  /// The cells of a box's border at which there is room for a line, and the way out there; those in the
  /// middle first.
  private func borderCells(of frame: Rect) -> [(Point, Direction)] {
    var cells: [(Point, Direction)] = []
    for column in fromMiddle(frame.left + 1..<frame.right) {
      for (row, direction) in [(frame.bottom, Direction.down), (frame.top, .up)] {
        let near = (-1...1).map { Point(column: column + $0, row: row) }
        if !near.contains(where: board.ports.contains) { cells.append((near[1], direction)) }
      }
    }
    for row in fromMiddle(frame.top + 1..<frame.bottom) {
      for (column, direction) in [(frame.right, Direction.right), (frame.left, .left)] {
        let cell = Point(column: column, row: row)
        if !board.ports.contains(cell) { cells.append((cell, direction)) }
      }
    }
    return cells
  }

  private func fromMiddle(_ range: Range<Int>) -> [Int] {
    range.sorted {
      abs(2 * $0 - range.lowerBound - range.upperBound + 1)
        < abs(2 * $1 - range.lowerBound - range.upperBound + 1)
    }
  }

  // MARK: Labels

  /// The label of a flow at the place on its line that is nearest to the line's middle; its key where
  /// there is no room for all of it.
  private func label(of flow: Flow, _ text: String, on route: Placement.Route) -> Placement.Label? {
    let cells = route.cells
    let own = Set(cells)
    for words in text == nextKey ? [text] : [text, nextKey] {
      var best: (distance: Int, label: Placement.Label)?
      for (index, cell) in cells.enumerated().dropFirst(2).dropLast(2) {
        let distance = abs(index - cells.count / 2)
        guard distance < best?.distance ?? .max else { continue }
        let isUpright = cells[index - 1].column == cell.column
        let label =
          isUpright
          ? upright(flow, words, cells, index, own) : sideways(flow, words, cells, index)
        if let label { best = (distance, label) }
      }
      if let best { return best.label }
    }
    return nil
  }

  /// A label that interrupts a piece of line which runs sideways.
  private func sideways(
    _ flow: Flow, _ words: String, _ cells: [Point], _ index: Int
  ) -> Placement.Label? {
    let width = TextCanvas.columns(of: words)
    guard width <= 24, !setting.isLikeLine(words) else { return nil }
    let first = cells[index].column - width / 2
    let row = cells[index].row
    // A cell of the line stays on either side.
    for column in first - 1...first + width {
      let point = Point(column: column, row: row)
      guard board[point] == .free || board[point] == .horizontal,
        isStraight(cells, at: point, row: row)
      else { return nil }
    }
    return Placement.Label(
      flow: flow.id, origins: [Point(column: first, row: row)], lines: [words])
  }

  private func isStraight(_ cells: [Point], at point: Point, row: Int) -> Bool {
    guard let index = cells.firstIndex(of: point), index > 1, index < cells.count - 2 else {
      return false
    }
    return cells[index - 1].row == row && cells[index + 1].row == row
  }

  /// A label that interrupts a piece of line which runs up or down, with every line of text in the
  /// middle upon it.
  private func upright(
    _ flow: Flow, _ words: String, _ cells: [Point], _ index: Int, _ own: Set<Point>
  ) -> Placement.Label? {
    let isDown = cells[index].row > cells[index - 1].row
    for width in [18, 14, 12] {
      let lines = wrapped(words, to: width)
      guard lines.count <= 4 else { continue }
      let last = index + lines.count - 1
      // A straight piece of the line stays above and below.
      guard index > 1, last < cells.count - 2,
        (index - 2...last + 2).allSatisfy({ cells[$0].column == cells[index].column })
      else { continue }
      let top = isDown ? cells[index].row : cells[last].row
      let origins = lines.enumerated().map { offset, line in
        Point(
          column: cells[index].column - (TextCanvas.columns(of: line) - 1) / 2, row: top + offset)
      }
      let isClear = zip(origins, lines).allSatisfy { origin, line in
        let columns = origin.column...origin.column + TextCanvas.columns(of: line) - 1
        func point(_ column: Int) -> Point { Point(column: column, row: origin.row) }
        // One blank between two texts would make one of them.
        let ends = [columns.lowerBound - 2, columns.upperBound + 2]
        return !ends.contains { board[point($0)] == .text }
          && (columns.lowerBound - 1...columns.upperBound + 1).allSatisfy { column in
            // The line's own cells may be on the board already.
            column == cells[index].column
              ? [.free, .vertical].contains(board[point(column)])
              : board[point(column)] == .free && !own.contains(point(column))
          }
      }
      if isClear { return Placement.Label(flow: flow.id, origins: origins, lines: lines) }
    }
    return nil
  }

  /// A way that leads past a free place for words, which stand in a row upon it.
  ///
  /// - Parameters:
  ///   - flow: Whose words they are.
  ///   - words: What stands upon the line.
  ///   - from: All ways from the source.
  ///   - to: All ways to the target, turned round.
  ///   - window: Where the words may stand.
  /// - Returns: The cells at which the line bends, and the label; nothing where there is no such way.
  private func ledPast(
    _ flow: Flow, _ words: String, _ from: FreeRoute, _ to: FreeRoute, _ window: Rect
  ) -> (bends: [Point], label: Placement.Label)? {
    let width = TextCanvas.columns(of: words)
    guard width <= 40, !setting.isLikeLine(words) else { return nil }
    let spots = FreeSpots(board)
    var ways: [(cost: Int32, first: FreeRoute.Step, last: FreeRoute.Step, row: Int, column: Int)] =
      []
    for row in window.top...window.bottom {
      for column in window.left...max(window.left, window.right - width - 3) {
        let line = Rect(origin: Point(column: column, row: row), columns: width + 4, rows: 1)
        guard spots.isFree(line) else { continue }
        let room = Rect(
          origin: Point(column: column, row: row - 1), columns: width + 4, rows: 3)
        let tightness: Int32 = spots.isFree(room) ? 0 : 16
        let ends = [column + 1, column + width + 2].map { Point(column: $0, row: row) }
        for (enter, leave, direction) in [
          (ends[0], ends[1], Direction.right), (ends[1], ends[0], .left),
        ] {
          let first = FreeRoute.Step(cell: enter, direction: direction)
          let last = FreeRoute.Step(cell: leave, direction: direction.opposite)
          if let before = from.cost(to: first), let behind = to.cost(to: last) {
            ways.append((before + behind + tightness, first, last, row, column))
          }
        }
      }
    }
    for way in ways.sorted(by: { $0.cost < $1.cost }).prefix(40) {
      guard let before = from.bends(to: way.first), let behind = to.bends(to: way.last) else {
        continue
      }
      let bends = before.dropLast() + behind.reversed().dropFirst()
      let route = Placement.Route(flow: flow.id, bends: Array(bends), hasPort: false)
      let cells = route.cells
      guard bends.count > 1, !touchesItself(cells) else { continue }
      let origin = Point(column: way.column + 2, row: way.row)
      return (
        Array(bends), Placement.Label(flow: flow.id, origins: [origin], lines: [words])
      )
    }
    return nil
  }

  /// Whether a line comes so near to itself that it could be taken for another.
  private func touchesItself(_ cells: [Point]) -> Bool {
    var places: [Point: Int] = [:]
    for (index, cell) in cells.enumerated() { places[cell] = index }
    guard places.count == cells.count else { return true }
    return cells.enumerated().contains { index, cell in
      [Direction.left, .right].contains { side in
        places[cell.moved(side)].map { abs($0 - index) > 2 } ?? false
      }
    }
  }
}
