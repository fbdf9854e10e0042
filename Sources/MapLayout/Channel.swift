/// The rows between two levels, in which lines run sideways.
///
/// Every line that does not run straight has a track of its own: a piece of a row that no other line
/// shares. A line comes down its upper column, runs along its track and goes down its lower column.
///
///        │          │
///        └───┐  ┌───┘      two lines that cross
///            ┼──┘
struct Channel {
  /// A line's way through the channel.
  struct Net {
    let segment: Int
    let upper: Int
    let lower: Int
  }

  /// A flow from an agency to itself, whose both ends come down from the box above.
  struct Loop {
    let loop: Int
    let left: Int
    let right: Int
  }

  /// A line's way through the channel: how many rows down it turns to which column, in order.
  struct Turn {
    let row: Int
    let column: Int
  }

  /// The turns of the line of each segment that does not run straight.
  private var turns: [Int: [Turn]] = [:]
  /// How many rows the tracks take.
  private(set) var rows = 0

  /// Finds tracks for all lines, few rows high and with few crossings.
  ///
  /// There is no channel where two lines must change places and no column is free for one of them to
  /// step aside.
  ///
  /// - Parameters:
  ///   - nets: The lines; no two share their upper columns, no two their lower ones.
  ///   - loops: The flows from an agency to itself; they get the first row.
  ///   - columns: How many columns there are to run in, or nothing where any will do.
  /// - Complexity: O(*n*²), where *n* is the number of nets that bend.
  /// - SeeAlso: A. Hashimoto and J. Stevens, “Wire Routing by Optimizing Channel Assignment”, 1971, and
  ///   D. Deutsch, “A Dogleg Channel Router”, 1976.
  init?(_ nets: [Net], _ loops: [Loop], columns: Int?) {
    var pieces: [Piece] = loops.map { loop in
      Piece(net: nil, tops: [loop.left, loop.right], bottoms: [], span: loop.left...loop.right)
    }
    for (index, net) in nets.enumerated() where net.upper != net.lower {
      pieces.append(
        Piece(
          net: index, tops: [net.upper], bottoms: [net.lower],
          span: min(net.upper, net.lower)...max(net.upper, net.lower)))
    }
    guard !pieces.isEmpty else { return }
    var constraints = TrackConstraints(pieces, loopCount: loops.count)
    var taken = Set(nets.flatMap { [$0.upper, $0.lower] })
    for loop in loops { taken.formUnion(loop.left...loop.right) }
    while let piece = constraints.pieceOnCycle {
      guard let column = Self.freeColumn(near: pieces[piece].span, taken, columns) else {
        return nil
      }
      taken.insert(column)
      constraints.split(piece, at: column, &pieces)
    }
    let order = TrackOrder(pieces, constraints).order
    let rowOfPiece = Self.rows(of: pieces, order, constraints)
    rows = (rowOfPiece.max() ?? -1) + 1
    for (index, piece) in pieces.enumerated() {
      guard let net = piece.net else { continue }
      turns[nets[net].segment, default: []].append(
        Turn(row: rowOfPiece[index], column: piece.bottoms[0]))
    }
    for segment in turns.keys { turns[segment]?.sort { $0.row < $1.row } }
  }

  /// Where the line of a segment turns, from above to below; nowhere where it runs straight.
  func turnsOfSegment(_ segment: Int) -> [Turn] { turns[segment] ?? [] }

  /// The column nearest to a span to which a line can step aside; columns within it come first.
  ///
  /// Lines run down even columns, so odd ones are free but for other lines that have stepped aside;
  /// two of those keep so far apart that never more than three lines run side by side.
  private static func freeColumn(
    near span: ClosedRange<Int>, _ taken: Set<Int>, _ columns: Int?
  ) -> Int? {
    func isFree(_ column: Int) -> Bool {
      !column.isMultiple(of: 2) && !taken.contains(column) && !taken.contains(column - 2)
        && !taken.contains(column + 2)
    }
    if let inside = span.first(where: isFree) { return inside }
    let bound = columns ?? Int.max
    var distance = 1
    while span.lowerBound - distance >= 0 || span.upperBound + distance < bound {
      let right = span.upperBound + distance
      if right < bound, isFree(right) { return right }
      let left = span.lowerBound - distance
      if left >= 0, isFree(left) { return left }
      distance += 1
    }
    return nil
  }

  /// Puts every piece into the first row that is below all pieces that it must be below.
  private static func rows(
    of pieces: [Piece], _ order: [Int], _ constraints: TrackConstraints
  ) -> [Int] {
    var rows = [Int](repeating: 0, count: pieces.count)
    for (index, piece) in order.enumerated() {
      for earlier in order[..<index]
      where pieces[earlier].isInTheWay(of: pieces[piece])
        || constraints.mustBeAbove(earlier, piece)
      {
        rows[piece] = max(rows[piece], rows[earlier] + 1)
      }
    }
    return rows
  }
}

/// What takes one track: a line that bends once to the side, a half of one that steps aside, or a loop.
struct Piece {
  /// The net it is a piece of, or nothing where it is a loop.
  let net: Int?
  /// The columns in which it comes from above.
  let tops: [Int]
  /// The columns in which it goes on below.
  let bottoms: [Int]
  let span: ClosedRange<Int>

  /// Tells whether two pieces cannot share a row: they would touch, or leave no blank between them.
  func isInTheWay(of other: Piece) -> Bool {
    span.lowerBound <= other.span.upperBound + 1 && other.span.lowerBound <= span.upperBound + 1
  }
}
