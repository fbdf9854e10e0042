import MapLayout
import MapModel
import TextCanvas

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
