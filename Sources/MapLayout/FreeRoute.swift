import TextCanvas

/// Finds a way for a line across a board, when everything else stays where it is.
///
/// Short ways are good, bends cost, crossings cost more; what would make a drawing hard to read is not
/// done at all.
///
/// - SeeAlso: P. E. Hart, N. J. Nilsson and B. Raphael, “A Formal Basis for the Heuristic Determination
///   of Minimum Cost Paths”, 1968; M. Wybrow, K. Marriott and P. J. Stuckey, “Orthogonal Connector
///   Routing”, 2009, for the costs.
struct FreeRoute {
  /// A cell, and the direction in which a line comes into it.
  struct Step: Hashable {
    let cell: Point
    let direction: Direction

    /// The first step of the way back.
    var reversed: Step { Step(cell: cell, direction: direction.opposite) }
  }

  private let window: Rect
  /// How far it is from a cell to the one below it: 2 to this power, which is quick to divide by.
  private let shift: Int
  /// What may be done in each cell of the window, which has a closed cell on every side.
  private let cells: [Cell]
  private let goalArea: Rect?
  private var isGoal: [Bool]
  /// What each state costs at least, and the number of the one it comes from.
  private var costs: [Int32]
  private var origins: [Int32]
  private var waiting = Buckets()
  private let mostCost: Int32

  /// What a line may do in a cell.
  private struct Cell: OptionSet {
    let rawValue: UInt8
    static let free = Cell(rawValue: 1)
    static let horizontal = Cell(rawValue: 2)
    static let vertical = Cell(rawValue: 4)
    /// A line from top to bottom may stand here: there is a blank on either side.
    static let mayBeUpright = Cell(rawValue: 8)
    /// A border or a text is above, and below: lines do not run along them where they can help it.
    static let isBesideAbove = Cell(rawValue: 16)
    static let isBesideBelow = Cell(rawValue: 32)
  }

  /// What a line did just before, which says what it may do next.
  private enum Last: Int, CaseIterable {
    case ranStraight, crossed, leftCrossing, turned
  }

  private static let columnCost: Int32 = 1
  private static let rowCost: Int32 = 2
  private static let bendCost: Int32 = 8
  private static let crossingCost: Int32 = 32
  private static let besideCost: Int32 = 5

  /// Finds the cheapest way from one of some starts to one of some goals.
  ///
  /// - Parameters:
  ///   - starts: First cells, each with the direction in which the line comes into it; of two that are
  ///     as good, a later one is taken.
  ///   - goals: Last cells, each with the direction in which the line comes into it.
  ///   - board: What stands where.
  ///   - mostCells: Where ways are looked for has at most so many cells.
  /// - Returns: The cells at which the line begins, bends and ends, and what the way costs, or nothing
  ///   where there is no way.
  /// - Complexity: O(*c*), where *c* is the number of cells looked at.
  static func way(
    from starts: [Step], to goals: [Step], on board: Board, mostCells: Int = .max
  ) -> (bends: [Point], cost: Int32)? {
    guard !starts.isEmpty, !goals.isEmpty else { return nil }
    // Most ways lead near by; the whole board is looked at where none does.
    let near = board.window(around: (starts + goals).map(\.cell))
    for window in near == board.whole ? [near] : [near, board.whole]
    where window.columns * window.rows <= mostCells {
      var search = FreeRoute(from: starts, to: goals, board, window)
      if let last = search.run() { return (search.bends(to: last), search.costs[last]) }
    }
    return nil
  }

  /// Finds the cheapest ways from some starts to everywhere in a window.
  ///
  /// - Parameters:
  ///   - starts: First cells, each with the direction in which the line comes into it.
  ///   - board: What stands where.
  ///   - window: The part of the board that lines may run in.
  ///   - mostCost: What a way may cost.
  ///   - endsThere: Whether the line is followed back from where it ends, in a head.
  init(
    from starts: [Step], on board: Board, in window: Rect, mostCost: Int32, endsThere: Bool = false
  ) {
    self.init(from: starts, to: [], board, window, mostCost: mostCost, endsThere: endsThere)
    _ = run()
  }

  private init(
    from starts: [Step], to goals: [Step], _ board: Board, _ window: Rect,
    mostCost: Int32 = .max, endsThere: Bool = false
  ) {
    self.window = window
    self.mostCost = mostCost
    shift = Self.shift(of: window)
    cells = Self.cells(of: board, window)
    goalArea = goals.isEmpty ? nil : Rect(around: goals.map(\.cell))
    isGoal = [Bool](repeating: false, count: cells.count * 4)
    costs = [Int32](repeating: .max, count: cells.count * 16)
    origins = [Int32](repeating: -1, count: cells.count * 16)
    for goal in goals where window.contains(goal.cell) {
      isGoal[place(of: goal.cell) * 4 + Int(goal.direction.rawValue)] = true
    }
    for start in starts where window.contains(start.cell) {
      let place = place(of: start.cell)
      let isUpright = start.direction.isVertical
      guard !isUpright || cells[place].contains(.mayBeUpright) else { continue }
      // A line may leave a box across one that runs along its border.
      let crosses = !endsThere && isUpright && cells[place].contains(.horizontal)
      guard cells[place].contains(.free) || crosses else { continue }
      // Beside a box a line that runs sideways goes on for a cell before it turns, and one that ends
      // there in a head never turns in it.
      let last: Last = endsThere || crosses ? .crossed : isUpright ? .ranStraight : .turned
      reach(
        number(place, start.direction, last), crosses ? Self.crossingCost : 0, from: -1)
    }
  }

  private static func shift(of window: Rect) -> Int {
    Int.bitWidth - (window.columns + 1).leadingZeroBitCount
  }

  private static func cells(of board: Board, _ window: Rect) -> [Cell] {
    let stride = 1 << shift(of: window)
    var cells = [Cell](repeating: [], count: stride * (window.rows + 2))
    for row in window.top...window.bottom {
      var place = (row - window.top + 1) * stride + 1
      for column in window.left...window.right {
        cells[place] = cell(of: board, Point(column: column, row: row))
        place += 1
      }
    }
    return cells
  }

  private static func cell(of board: Board, _ point: Point) -> Cell {
    var cell: Cell
    switch board[point] {
    case .free: cell = .free
    case .horizontal: cell = .horizontal
    case .vertical: cell = .vertical
    case .crossing, .corner, .head, .box, .text: return []
    }
    if !board[point.moved(.left)].isUpright, !board[point.moved(.right)].isUpright {
      cell.insert(.mayBeUpright)
    }
    if board[point.moved(.up)].isSolid { cell.insert(.isBesideAbove) }
    if board[point.moved(.down)].isSolid { cell.insert(.isBesideBelow) }
    return cell
  }

  /// What the cheapest way costs that comes into a cell in a direction, or nothing where there is none.
  func cost(to step: Step) -> Int32? { cheapest(step).map { costs[$0] } }

  /// The cells at which the cheapest way begins, bends and ends.
  func bends(to step: Step) -> [Point]? { cheapest(step).map { bends(to: $0) } }

  private func cheapest(_ step: Step) -> Int? {
    guard window.contains(step.cell) else { return nil }
    let place = place(of: step.cell)
    var cheapest: Int?
    for last in [Last.ranStraight, .leftCrossing, .turned] {
      let number = number(place, step.direction, last)
      if costs[number] < cheapest.map({ costs[$0] }) ?? .max { cheapest = number }
    }
    return cheapest
  }

  // MARK: States

  private func place(of cell: Point) -> Int {
    (cell.row - window.top + 1) << shift + cell.column - window.left + 1
  }

  private func cell(at place: Int) -> Point {
    Point(
      column: window.left + place & (1 << shift - 1) - 1, row: window.top + place >> shift - 1)
  }

  private func number(_ place: Int, _ direction: Direction, _ last: Last) -> Int {
    place * 16 + Int(direction.rawValue) * 4 + last.rawValue
  }

  private func direction(of number: Int) -> Direction {
    Direction(rawValue: UInt8(number / 4 % 4)) ?? .down
  }

  private func step(_ direction: Direction) -> Int {
    switch direction {
    case .up: -(1 << shift)
    case .down: 1 << shift
    case .left: -1
    case .right: 1
    }
  }

  // MARK: Searching

  private mutating func run() -> Int? {
    while let (number, estimate) = waiting.popLeast(), estimate <= mostCost {
      let place = number / 16
      guard costs[number] + rest(from: place) == estimate else { continue }
      let last = Last(rawValue: number % 4) ?? .ranStraight
      let direction = direction(of: number)
      // A head that runs sideways has a straight piece behind it: `.>` and `|>` would be hard to read.
      let mayEnd = direction.isVertical ? last != .crossed : last == .ranStraight
      if isGoal[number / 4], mayEnd { return number }
      goOn(from: number, place, direction, last)
    }
    return nil
  }

  private mutating func goOn(from number: Int, _ place: Int, _ direction: Direction, _ last: Last) {
    let cost = costs[number]
    let behind: Last = last == .crossed ? .leftCrossing : .ranStraight
    go(from: number, place, direction, cost, behind)
    let mayTurn: Bool =
      switch last {
      case .crossed: false
      // Beside a crossing or a corner a line that runs sideways goes on for a cell.
      case .leftCrossing, .turned: direction.isVertical
      case .ranStraight: true
      }
    guard mayTurn, cells[place].contains([.free, .mayBeUpright]) else { return }
    if direction.isVertical {
      go(from: number, place, .left, cost + Self.bendCost, .turned)
      go(from: number, place, .right, cost + Self.bendCost, .turned)
    } else {
      go(from: number, place, .up, cost + Self.bendCost, .turned)
      go(from: number, place, .down, cost + Self.bendCost, .turned)
    }
  }

  /// Goes on to the next cell, if a line may run there.
  private mutating func go(
    from number: Int, _ place: Int, _ direction: Direction, _ cost: Int32, _ last: Last
  ) {
    let next = place + step(direction)
    let cell = cells[next]
    var last = last
    var cost = cost
    if direction.isVertical {
      guard cell.contains(.mayBeUpright) else { return }
      cost += Self.rowCost
      if cell.contains(.horizontal) {
        last = .crossed
        cost += Self.crossingCost
      } else if !cell.contains(.free) {
        return
      }
    } else {
      cost += Self.columnCost
      if cell.contains(.vertical) {
        guard last == .ranStraight else { return }
        last = .crossed
        cost += Self.crossingCost
      } else if !cell.contains(.free) {
        return
      }
      if cell.contains(.isBesideAbove) { cost += Self.besideCost }
      if cell.contains(.isBesideBelow) { cost += Self.besideCost }
    }
    reach(self.number(next, direction, last), cost, from: Int32(number))
  }

  private mutating func reach(_ number: Int, _ cost: Int32, from origin: Int32) {
    guard cost < costs[number] else { return }
    costs[number] = cost
    origins[number] = origin
    waiting.push(number, cost + rest(from: number / 16))
  }

  /// What the rest of the way costs at least.
  private func rest(from place: Int) -> Int32 {
    guard let goalArea else { return 0 }
    let cell = cell(at: place)
    let across = max(goalArea.left - cell.column, cell.column - goalArea.right, 0)
    let down = max(goalArea.top - cell.row, cell.row - goalArea.bottom, 0)
    return Int32(across) * Self.columnCost + Int32(down) * Self.rowCost
  }

  private func bends(to last: Int) -> [Point] {
    var bends = [cell(at: last / 16)]
    var here = last
    while origins[here] >= 0 {
      let before = Int(origins[here])
      if direction(of: before) != direction(of: here) { bends.append(cell(at: before / 16)) }
      here = before
    }
    let first = cell(at: here / 16)
    if bends.last != first { bends.append(first) }
    return bends.reversed()
  }

  /// States by what they cost, a bucket for each cost, since costs are small whole numbers.
  ///
  /// - SeeAlso: R. B. Dial, “Algorithm 360: Shortest-Path Forest with Topological Ordering”, 1969.
  private struct Buckets {
    /// The last entry of each bucket, and for each entry the one below it; -1 where there is none.
    private var tops: [Int32] = []
    private var entries: [(state: Int32, below: Int32)] = []
    private var least = 0

    mutating func push(_ state: Int, _ cost: Int32) {
      let cost = Int(cost)
      while tops.count <= cost { tops.append(-1) }
      entries.append((Int32(state), tops[cost]))
      tops[cost] = Int32(entries.count - 1)
      least = min(least, cost)
    }

    mutating func popLeast() -> (state: Int, cost: Int32)? {
      while least < tops.count {
        let top = Int(tops[least])
        if top >= 0 {
          tops[least] = entries[top].below
          return (Int(entries[top].state), Int32(least))
        }
        least += 1
      }
      return nil
    }
  }
}

extension Board {
  /// All of the board.
  var whole: Rect { Rect(origin: Point(column: 0, row: 0), columns: columns, rows: rows) }

  /// The part of the board round some cells that most ways between them stay in.
  func window(around cells: [Point]) -> Rect {
    Rect(around: cells).widened(columns: 40, rows: 20, in: whole)
  }
}

extension Direction {
  /// Whether it leads up or down.
  var isVertical: Bool { self == .up || self == .down }
}
