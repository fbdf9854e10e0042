import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

/// A small board with anything anywhere.
func randomBoard(_ random: inout RandomFacts, columns: Int, rows: Int) -> Board {
  var board = Board(.empty, columns: columns, rows: rows)
  let density = random.pick([8, 20, 35])
  for row in 0..<rows {
    for column in 0..<columns where random.chance(density) {
      board[Point(column: column, row: row)] = random.pick([
        .horizontal, .horizontal, .vertical, .vertical, .crossing, .corner, .head, .box, .text,
      ])
    }
  }
  return board
}

@Suite("A way across a board")
struct FreeRouteTests {
  private static let size = 12

  private static func steps(_ random: inout RandomFacts, _ count: Int) -> [FreeRoute.Step] {
    (0..<count).map { _ in
      FreeRoute.Step(
        cell: Point(column: random.number(0...size - 1), row: random.number(0...size - 1)),
        direction: random.pick(Direction.allCases))
    }
  }

  /// What a way costs, cell by cell; nothing where a line may not run like that.
  ///
  /// The rules are told once more here, in words of a reader: through what is free; across a line that
  /// runs the other way, straight; upright only with nothing upright on either side.
  private static func cost(_ bends: [Point], _ board: Board, from start: FreeRoute.Step) -> Int? {
    var cells = Placement.Route(flow: .init(0), bends: bends, hasPort: false).cells
    guard cells.first == start.cell else { return nil }
    cells.insert(start.cell.moved(start.direction.opposite), at: 0)
    var cost = 0
    for (index, cell) in cells.enumerated().dropFirst() {
      let before = cells[index - 1]
      let isVertical = before.column == cell.column
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      let turns = next.map { ($0.column == cell.column) != isVertical } ?? false
      if index > 1 {
        cost += isVertical ? 2 : 1
        if !isVertical {
          for side in [Direction.up, .down] where board[cell.moved(side)].isSolid { cost += 5 }
        }
      }
      if turns { cost += 8 }
      let isAcross = board[cell] == (isVertical ? .horizontal : .vertical)
      if isAcross { cost += 32 }
      guard board[cell] == .free || isAcross && !turns && next != nil else { return nil }
      if isVertical || turns {
        let sides = [Direction.left, .right].map { board[cell.moved($0)] }
        guard !sides.contains(where: \.isUpright) else { return nil }
      }
    }
    return cost
  }

  @Test("costs as little as any, and runs only where a line may", arguments: UInt64(0)..<300)
  func againstPlainSearch(seed: UInt64) throws {
    var random = RandomFacts(seed: seed)
    let board = randomBoard(&random, columns: Self.size, rows: Self.size)
    let starts = Self.steps(&random, random.number(1...3))
    let goals = Self.steps(&random, random.number(1...3))
    let oracle = PlainSearch(board, from: starts)
    let way = FreeRoute.way(from: starts, to: goals, on: board)
    #expect(way?.cost == goals.compactMap(oracle.costOfEnd).min().map(Int32.init), "seed \(seed)")
    guard let way else { return }
    let end = try #require(way.bends.last)
    #expect(goals.contains { $0.cell == end })
    let costs = starts.compactMap { Self.cost(way.bends, board, from: $0) }
    #expect(costs.contains(Int(way.cost)), "seed \(seed): \(way.bends)")
  }

  @Test("is known to every cell at once, from either end", arguments: UInt64(0)..<60)
  func everywhere(seed: UInt64) {
    var random = RandomFacts(seed: seed &+ 700)
    let board = randomBoard(&random, columns: Self.size, rows: Self.size)
    let starts = Self.steps(&random, 2)
    for endsThere in [false, true] {
      let oracle = PlainSearch(board, from: starts, endsThere: endsThere)
      let ways = FreeRoute(
        from: starts, on: board, in: board.whole, mostCost: .max, endsThere: endsThere)
      for step in Self.allSteps {
        #expect(ways.cost(to: step) == oracle.cost(to: step).map(Int32.init), "seed \(seed)")
        guard let bends = ways.bends(to: step) else { continue }
        #expect(bends.last == step.cell && starts.contains { $0.cell == bends.first })
      }
    }
  }

  private static var allSteps: [FreeRoute.Step] {
    (0..<size * size).flatMap { number in
      Direction.allCases.map { direction in
        FreeRoute.Step(
          cell: Point(column: number % size, row: number / size), direction: direction)
      }
    }
  }

  @Test("leads round what fills the board near by")
  func farRound() throws {
    var board = Board(.empty, columns: 150, rows: 70)
    board.fill(Rect(origin: Point(column: 70, row: 0), columns: 1, rows: 69), .box)
    let start = FreeRoute.Step(cell: Point(column: 60, row: 10), direction: .right)
    let goal = FreeRoute.Step(cell: Point(column: 80, row: 10), direction: .right)
    let way = try #require(FreeRoute.way(from: [start], to: [goal], on: board))
    #expect(way.bends.contains { $0.row == 69 })
    board.fill(Rect(origin: Point(column: 70, row: 69), columns: 1, rows: 1), .text)
    #expect(FreeRoute.way(from: [start], to: [goal], on: board) == nil)
  }
}

/// The costs of all ways by a search that knows no more than the rules: it relaxes until nothing gains.
private struct PlainSearch {
  private enum Last: Hashable {
    case ran, crossed, leftCrossing, turned
  }

  private struct State: Hashable {
    let cell: Point
    let direction: Direction
    let last: Last
  }

  private let board: Board
  private var costs: [State: Int] = [:]

  init(_ board: Board, from starts: [FreeRoute.Step], endsThere: Bool = false) {
    self.board = board
    var waiting: [State] = []
    for start in starts {
      let isUpright = start.direction.isVertical
      if isUpright, hasUprightBeside(start.cell) { continue }
      let crosses = board[start.cell] == .horizontal && isUpright && !endsThere
      guard board[start.cell] == .free || crosses else { continue }
      let last: Last = endsThere || crosses ? .crossed : isUpright ? .ran : .turned
      let state = State(cell: start.cell, direction: start.direction, last: last)
      costs[state] = min(costs[state] ?? .max, crosses ? 32 : 0)
      waiting.append(state)
    }
    var next = 0
    while next < waiting.count {
      let state = waiting[next]
      next += 1
      for (other, cost) in steps(from: state) {
        let all = (costs[state] ?? 0) + cost
        guard all < costs[other] ?? .max else { continue }
        costs[other] = all
        waiting.append(other)
      }
    }
  }

  /// What it costs to end with a head in a cell: sideways it has a straight piece behind it.
  func costOfEnd(at step: FreeRoute.Step) -> Int? {
    (step.direction.isVertical ? [Last.ran, .leftCrossing, .turned] : [.ran])
      .compactMap { costs[State(cell: step.cell, direction: step.direction, last: $0)] }.min()
  }

  func cost(to step: FreeRoute.Step) -> Int? {
    [Last.ran, .leftCrossing, .turned]
      .compactMap { costs[State(cell: step.cell, direction: step.direction, last: $0)] }.min()
  }

  private func hasUprightBeside(_ cell: Point) -> Bool {
    board[cell.moved(.left)].isUpright || board[cell.moved(.right)].isUpright
  }

  private func steps(from state: State) -> [(State, Int)] {
    Direction.allCases.compactMap { direction in
      guard direction != state.direction.opposite else { return nil }
      let turns = direction != state.direction
      if turns {
        guard state.last != .crossed, board[state.cell] == .free, !hasUprightBeside(state.cell),
          state.direction.isVertical || state.last == .ran
        else { return nil }
      }
      let last: Last = turns ? .turned : state.last == .crossed ? .leftCrossing : .ran
      return step(to: state.cell.moved(direction), direction, last)
        .map { ($0.0, $0.1 + (turns ? 8 : 0)) }
    }
  }

  private func step(to cell: Point, _ direction: Direction, _ last: Last) -> (State, Int)? {
    let use = board[cell]
    let isUpright = direction.isVertical
    if isUpright, hasUprightBeside(cell) { return nil }
    var cost = isUpright ? 2 : 1
    if !isUpright {
      for side in [Direction.up, .down]
      where board[cell.moved(side)].isSolid && board.contains(cell) {
        cost += 5
      }
    }
    switch use {
    case .free: return (State(cell: cell, direction: direction, last: last), cost)
    case .horizontal where isUpright, .vertical where !isUpright && last == .ran:
      return (State(cell: cell, direction: direction, last: .crossed), cost + 32)
    default: return nil
    }
  }
}
