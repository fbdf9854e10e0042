/// Which pieces must run above which, so that no two lines share a cell of a column.
///
/// Where one line comes down a column and another goes on down it, the first must turn away before
/// the second turns in.
struct TrackConstraints {
  private var below: [[Int]]
  private var pairs: Set<Pair>

  private struct Pair: Hashable {
    let upper: Int
    let lower: Int
  }

  /// Works out what columns demand; loops run above all pieces that they share columns with.
  init(_ pieces: [Piece], loopCount: Int) {
    below = [[Int]](repeating: [], count: pieces.count)
    pairs = []
    var pieceFromAbove: [Int: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      for column in piece.tops { pieceFromAbove[column] = index }
    }
    for (index, piece) in pieces.enumerated() {
      for column in piece.bottoms {
        if let other = pieceFromAbove[column], other != index { add(other, above: index) }
      }
    }
    for loop in 0..<loopCount {
      for index in loopCount..<max(loopCount, pieces.count)
      where pieces[loop].isInTheWay(of: pieces[index]) {
        add(loop, above: index)
      }
    }
  }

  /// Tells whether columns demand that a piece runs above another.
  func mustBeAbove(_ upper: Int, _ lower: Int) -> Bool {
    pairs.contains(Pair(upper: upper, lower: lower))
  }

  private mutating func add(_ upper: Int, above lower: Int) {
    guard pairs.insert(Pair(upper: upper, lower: lower)).inserted else { return }
    below[upper].append(lower)
  }

  /// A piece that must run above itself, by way of others, or nothing where all is well.
  var pieceOnCycle: Int? {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: below.count)
    for start in below.indices where marks[start] == .new {
      var path: [(piece: Int, next: Int)] = [(start, 0)]
      marks[start] = .open
      while let (piece, next) = path.last {
        guard next < below[piece].count else {
          marks[piece] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let lower = below[piece][next]
        switch marks[lower] {
        case .done: continue
        case .open: return lower
        case .new:
          marks[lower] = .open
          path.append((lower, 0))
        }
      }
    }
    return nil
  }

  /// Lets a piece step aside to a free column: its upper half stays, its lower half becomes a piece.
  mutating func split(_ piece: Int, at column: Int, _ pieces: inout [Piece]) {
    let whole = pieces[piece]
    let top = whole.tops[0]
    let bottom = whole.bottoms[0]
    pieces[piece] = Piece(
      net: whole.net, tops: whole.tops, bottoms: [column],
      span: min(top, column)...max(top, column))
    let lower = pieces.count
    pieces.append(
      Piece(
        net: whole.net, tops: [column], bottoms: whole.bottoms,
        span: min(column, bottom)...max(column, bottom)))
    below.append([])
    for upper in below.indices where mustBeAbove(upper, piece) {
      add(upper, above: lower)
      let isLoop = pieces[upper].net == nil
      guard !isLoop else { continue }
      below[upper].removeAll { $0 == piece }
      pairs.remove(Pair(upper: upper, lower: piece))
    }
    add(piece, above: lower)
  }

  /// The pieces so ordered that each stands behind all that must run above it; of those that may be
  /// next the leftmost is.
  func anOrder(of pieces: [Piece]) -> [Int] {
    var waitingFor = [Int](repeating: 0, count: below.count)
    for lowers in below { for lower in lowers { waitingFor[lower] += 1 } }
    var ready = below.indices.filter { waitingFor[$0] == 0 }
    var order: [Int] = []
    while !ready.isEmpty {
      let next = ready.indices.min { left, right in
        (pieces[ready[left]].span.lowerBound, ready[left])
          < (pieces[ready[right]].span.lowerBound, ready[right])
      }
      let piece = ready.remove(at: next ?? 0)
      order.append(piece)
      for lower in below[piece] {
        waitingFor[lower] -= 1
        if waitingFor[lower] == 0 { ready.append(lower) }
      }
    }
    return order
  }
}
