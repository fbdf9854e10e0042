import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

@Suite("Free spots")
struct FreeSpotsTests {
  /// A board that is taken here and there.
  private static func board(_ random: inout RandomFacts, taken: Int) -> Board {
    var board = Board(.empty, columns: random.number(1...40), rows: random.number(1...25))
    for _ in 0..<taken {
      board[
        Point(
          column: random.number(0...board.columns - 1), row: random.number(0...board.rows - 1))] =
        random.pick([.horizontal, .vertical, .box, .text, .head])
    }
    return board
  }

  /// Whether every cell of a rectangle that lies on the board is free.
  private static func isFree(_ rect: Rect, _ board: Board) -> Bool {
    (rect.top..<rect.top + rect.rows).allSatisfy { row in
      (rect.left..<rect.left + rect.columns).allSatisfy { column in
        let cell = Point(column: column, row: row)
        return !board.contains(cell) || board[cell] == .free
      }
    }
  }

  @Test("are free where every cell is", arguments: UInt64(0)..<40)
  func againstCounting(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let board = Self.board(&random, taken: random.number(0...12))
    let spots = FreeSpots(board)
    for _ in 0..<60 {
      let rect = Rect(
        origin: Point(column: random.number(-8...45), row: random.number(-8...30)),
        columns: random.number(0...12), rows: random.number(0...9))
      #expect(spots.isFree(rect) == Self.isFree(rect, board), "seed \(seed), \(rect)")
    }
  }

  @Test("are nearest to the wish, with a margin, where one is found", arguments: UInt64(0)..<60)
  func nearest(seed: UInt64) {
    var random = RandomFacts(seed: seed &+ 300)
    let board = Self.board(&random, taken: random.number(0...4))
    let spots = FreeSpots(board)
    let wish = Point(column: random.number(-5...45), row: random.number(-5...30))
    let (columns, rows) = (random.number(1...12), random.number(1...5))
    func distance(_ corner: Point) -> Int {
      // A picture grows to the right and down.
      abs(corner.column - wish.column) + 2 * abs(corner.row - wish.row)
        + (corner.column < LaidOutMap.origin.column ? 24 : 0)
        + (corner.row < LaidOutMap.origin.row ? 24 : 0)
    }
    var least: Int?
    for row in 0..<max(0, board.rows - rows + 1) {
      for column in 0..<max(0, board.columns - columns + 1) {
        let corner = Point(column: column, row: row)
        let room = Rect(origin: corner, columns: columns, rows: rows).widened(columns: 8, rows: 4)
        if Self.isFree(room, board) { least = min(least ?? .max, distance(corner)) }
      }
    }
    let found = spots.nearest(to: wish, columns: columns, rows: rows)
    #expect(found.map(distance) == least, "seed \(seed)")
    guard let found else { return }
    let room = Rect(origin: found, columns: columns, rows: rows)
    #expect(Self.isFree(room.widened(columns: 8, rows: 4), board), "seed \(seed)")
    #expect(board.contains(found) && room.right < board.columns && room.bottom < board.rows)
  }

  @Test("are what a board says of itself", arguments: UInt64(0)..<20)
  func boards(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let board = Self.board(&random, taken: 8)
    for _ in 0..<40 {
      let rect = Rect(
        origin: Point(column: random.number(-2...40), row: random.number(-2...25)),
        columns: random.number(1...12), rows: random.number(1...9))
      let isInside =
        rect.left >= 0 && rect.top >= 0 && rect.right < board.columns && rect.bottom < board.rows
      #expect(board.isFree(rect) == (isInside && Self.isFree(rect, board)), "seed \(seed)")
    }
  }
}
