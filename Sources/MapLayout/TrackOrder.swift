/// Orders pieces from the uppermost track to the lowest so that few lines cross.
///
/// Each piece in turn goes to the place where it crosses the fewest others, as far as what columns
/// demand allows (sifting).
///
/// - SeeAlso: C. Matuszewski, R. Schönfeld and P. Molitor, “Using Sifting for k-Layer Straightline
///   Crossing Minimization”, 1999.
struct TrackOrder {
  private(set) var order: [Int]
  private let pieces: [Piece]
  private let constraints: TrackConstraints

  /// More pieces than this are not sifted, since every one is compared with every other.
  private static let mostToSift = 250

  init(_ pieces: [Piece], _ constraints: TrackConstraints) {
    self.pieces = pieces
    self.constraints = constraints
    order = constraints.anOrder(of: pieces)
    guard pieces.count <= Self.mostToSift else { return }
    for _ in 0..<3 {
      var hasGained = false
      for piece in pieces.indices where sift(piece) { hasGained = true }
      if !hasGained { break }
    }
  }

  /// Moves a piece to its best place; tells whether that took crossings away.
  private mutating func sift(_ piece: Int) -> Bool {
    guard let start = order.firstIndex(of: piece) else { return false }
    var best = (change: 0, place: start)
    var change = 0
    for place in stride(from: start - 1, through: 0, by: -1) {
      let other = order[place]
      if constraints.mustBeAbove(other, piece) { break }
      change += crossings(piece, above: other) - crossings(other, above: piece)
      if change < best.change { best = (change, place) }
    }
    change = 0
    for place in (start + 1)..<max(start + 1, order.count) {
      let other = order[place]
      if constraints.mustBeAbove(piece, other) { break }
      change += crossings(other, above: piece) - crossings(piece, above: other)
      if change < best.change { best = (change, place) }
    }
    guard best.change < 0 else { return false }
    order.remove(at: start)
    order.insert(piece, at: best.place)
    return true
  }

  /// How often two pieces cross if one runs above the other.
  private func crossings(_ upper: Int, above lower: Int) -> Int {
    let down = pieces[upper].bottoms.count { pieces[lower].span.holdsInside($0) }
    let up = pieces[lower].tops.count { pieces[upper].span.holdsInside($0) }
    return down + up
  }
}

extension ClosedRange<Int> {
  /// Tells whether a number lies between the ends.
  fileprivate func holdsInside(_ number: Int) -> Bool { lowerBound < number && number < upperBound }
}
