/// What lies between two levels, where lines run across.
///
/// Every line that does not run straight has a track of its own: a piece of a row that no other line
/// shares. A line comes down at its upper place, runs across on its track and goes on at its lower one.
///
///        │          │
///        └───┐  ┌───┘      two lines that cross
///            ┼──┘
struct Channel {
  /// A strand's way through the channel.
  struct Net {
    let upper: Int
    let lower: Int
  }

  /// A piece that runs across: a whole line's, or a part of one that steps aside.
  struct Piece {
    /// The net it is a piece of.
    let net: Int
    /// The place at which it comes from above.
    let top: Int
    /// The place at which it goes on below.
    let bottom: Int

    var span: ClosedRange<Int> { min(top, bottom)...max(top, bottom) }
  }

  /// The pieces from the uppermost to the lowest.
  let pieces: [Piece]

  /// Finds an order of tracks with the fewest crossings, and among those few rows high.
  ///
  /// There is no channel where two lines must change places and no place is free for one of them to
  /// step aside.
  ///
  /// - Parameters:
  ///   - nets: The lines; no two share their upper places, no two their lower ones.
  ///   - reserved: Places that no line may step aside to.
  ///   - width: How many cells there are to run in, or nothing where any will do.
  ///   - pitch: How far lines are apart.
  /// - Complexity: O(*n*²), where *n* is the number of nets that bend.
  /// - SeeAlso: A. Hashimoto and J. Stevens, “Wire Routing by Optimizing Channel Assignment”, 1971, and
  ///   D. Deutsch, “A Dogleg Channel Router”, 1976.
  init?(_ nets: [Net], reserved: [ClosedRange<Int>], width: Int?, pitch: Int) {
    var pieces: [Piece] = []
    var taken: Set<Int> = []
    for (index, net) in nets.enumerated() {
      taken.insert(net.upper)
      taken.insert(net.lower)
      guard net.upper != net.lower else { continue }
      pieces.append(Piece(net: index, top: net.upper, bottom: net.lower))
    }
    for range in reserved { taken.formUnion(range) }
    var search = TrackSearch(pieces)
    while !search.run() {
      // Lines in a circle wait for each other: one of them steps aside, to a place of its own.
      guard let piece = search.pieceToSplit,
        let place = Self.freePlace(near: pieces[piece].span, taken, width, pitch)
      else { return nil }
      taken.insert(place)
      let whole = pieces[piece]
      pieces[piece] = Piece(net: whole.net, top: whole.top, bottom: place)
      pieces.append(Piece(net: whole.net, top: place, bottom: whole.bottom))
      search = TrackSearch(pieces)
    }
    self.pieces = search.order.map { pieces[$0] }
  }

  /// The place nearest to a span to which a line can step aside.
  ///
  /// Lines run a pitch apart, and a place that is free will do best. Else one between does, if no other
  /// line has stepped aside beside it, so that never more than three lines run side by side.
  private static func freePlace(
    near span: ClosedRange<Int>, _ taken: Set<Int>, _ width: Int?, _ pitch: Int
  ) -> Int? {
    let bound = width ?? span.upperBound + taken.count * pitch * 2
    let middle = (span.lowerBound + span.upperBound) / 2
    let nearest = (0..<bound).sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }
    return nearest.first { $0.isMultiple(of: pitch) && !taken.contains($0) }
      ?? nearest.first { place in
        !place.isMultiple(of: pitch)
          && [-pitch, 0, pitch].allSatisfy { !taken.contains(place + $0) }
      }
  }
}

/// Orders pieces from the uppermost to the lowest.
///
/// Where one line comes down at a place and another goes on at it, the first must turn away before
/// the second turns in. And two lines that need not cross do not if, running to the right, the right
/// one turns first, and running to the left, the left one.
private struct TrackSearch {
  private let pieces: [Channel.Piece]
  /// For each piece, those that must run below it, and those that had better.
  private var mustBeBelow: [[Int]]
  private var betterBelow: [[Int]]
  private(set) var order: [Int] = []
  private(set) var pieceToSplit: Int?

  init(_ pieces: [Channel.Piece]) {
    self.pieces = pieces
    mustBeBelow = [[Int]](repeating: [], count: pieces.count)
    betterBelow = mustBeBelow
    var fromAbove: [Int: Int] = [:]
    for (index, piece) in pieces.enumerated() { fromAbove[piece.top] = index }
    for (index, piece) in pieces.enumerated() {
      guard let other = fromAbove[piece.bottom], other != index else { continue }
      // The two halves of a line that steps aside stand the other way round.
      let isSameLine = pieces[other].net == piece.net
      if isSameLine { mustBeBelow[index].append(other) } else { mustBeBelow[other].append(index) }
    }
    for rightward in [true, false] {
      let same = pieces.indices.filter { (pieces[$0].top < pieces[$0].bottom) == rightward }
        .sorted { pieces[$0].top < pieces[$1].top }
      for (index, left) in same.enumerated() {
        for right in same[(index + 1)...] {
          // Sorted by where they come from, so that those behind are out of reach.
          if rightward, pieces[right].top > pieces[left].bottom { break }
          guard pieces[left].bottom < pieces[right].bottom,
            pieces[left].span.overlaps(pieces[right].span)
          else { continue }
          if rightward { betterBelow[right].append(left) } else { betterBelow[left].append(right) }
        }
      }
    }
  }

  /// Finds the order, row by row; tells whether there is one.
  mutating func run() -> Bool {
    var waitsFor = [Int](repeating: 0, count: pieces.count)
    var wishes = waitsFor
    for below in mustBeBelow { for piece in below { waitsFor[piece] += 1 } }
    for below in betterBelow { for piece in below { wishes[piece] += 1 } }
    let heights = self.heights
    var left = Set(pieces.indices)
    while !left.isEmpty {
      let free = left.filter { waitsFor[$0] == 0 }
      guard !free.isEmpty else {
        pieceToSplit = pieceOnCycle(left)
        return false
      }
      // Where wishes contradict what must be, those are passed over that the fewest wish.
      let fewest = free.map { wishes[$0] }.min() ?? 0
      let ready = free.filter { wishes[$0] == fewest }
        .sorted { (-heights[$0], pieces[$0].top, $0) < (-heights[$1], pieces[$1].top, $1) }
      var row: [Int] = []
      for piece in ready
      where row.allSatisfy({ !pieces[$0].span.overlaps(pieces[piece].span) }) {
        row.append(piece)
        if fewest > 0 { break }
      }
      for piece in row {
        left.remove(piece)
        order.append(piece)
        for below in mustBeBelow[piece] { waitsFor[below] -= 1 }
        for below in betterBelow[piece] { wishes[below] -= 1 }
      }
    }
    return true
  }

  /// How many pieces stand below each other under each piece, at most.
  private var heights: [Int] {
    var heights = [Int](repeating: -1, count: pieces.count)
    var isOpen = [Bool](repeating: false, count: pieces.count)
    for start in pieces.indices where heights[start] < 0 {
      var path = [(piece: start, next: 0)]
      isOpen[start] = true
      while let (piece, next) = path.last {
        let must = mustBeBelow[piece].count
        guard next < must + betterBelow[piece].count else {
          let below = (mustBeBelow[piece] + betterBelow[piece]).map { heights[$0] }
          heights[piece] = (below.max() ?? -1) + 1
          isOpen[piece] = false
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let lower = next < must ? mustBeBelow[piece][next] : betterBelow[piece][next - must]
        if heights[lower] < 0, !isOpen[lower] {
          isOpen[lower] = true
          path.append((lower, 0))
        }
      }
    }
    return heights
  }

  /// A piece that must run above itself, by way of others.
  private func pieceOnCycle(_ left: Set<Int>) -> Int? {
    // Every piece that is left waits for one that is left: whoever follows them comes round.
    var above: [Int: Int] = [:]
    for piece in left.sorted() {
      for below in mustBeBelow[piece] where left.contains(below) { above[below] = piece }
    }
    guard var piece = left.min() else { return nil }
    var seen: Set<Int> = []
    while seen.insert(piece).inserted {
      guard let next = above[piece] else { return piece }
      piece = next
    }
    return piece
  }
}
