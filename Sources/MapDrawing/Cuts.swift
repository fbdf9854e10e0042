/// Where a drawing is cut across one of its two ways, so that each piece has room on a page.
struct Cuts: Hashable, Sendable {
  /// Where each piece begins, and behind them the number of all cells.
  let bounds: [Int]

  /// The pieces, each from its first cell to the one behind its last.
  var pieces: [Range<Int>] { zip(bounds, bounds.dropFirst()).map { $0..<$1 } }

  /// The largest thing that stands whole on a piece; what is larger is cut as lines are.
  let largest: Int

  /// What stands whole on one piece: on the one that has the middle of its anchor.
  struct Thing {
    /// The cells that it takes.
    let cells: Range<Int>
    /// Those of them that decide where it stands.
    let anchor: Range<Int>
    /// How bad it is to cut through it.
    let cost: Int

    /// The cell that decides where it stands.
    var middle: Int { anchor.lowerBound + (anchor.count - 1) / 2 }
  }

  /// Finds the fewest pieces, and of these the cuts through the least, in pieces of about the same size.
  ///
  /// - Parameters:
  ///   - count: How many cells the drawing has.
  ///   - room: How many cells a page has room for.
  ///   - margin: How many cells beside a cut are needed for marks.
  ///   - things: What should stay whole.
  ///   - lines: How bad it is to cut the lines that go over each cell's near edge; nothing where no line runs.
  /// - Precondition: There is room for both margins and a cell.
  /// - Complexity: O(*count* · *room* + *t*), where *t* is the size of all things together.
  init(_ count: Int, room: Int, margin: Int, _ things: [Thing], lines: [Int] = []) {
    precondition(room > 2 * margin, "a page has room for marks")
    // With things of half a page a cut can always be found.
    for largest in [room - 2 * margin, room / 2 - 2 * margin] {
      let kept = things.filter { $0.cells.count <= largest }
      guard let bounds = Self.bounds(count, room, Reach(count, margin, kept, lines)) else {
        continue
      }
      self.bounds = bounds
      self.largest = largest
      return
    }
    bounds = Array(stride(from: 0, to: count, by: room - 2 * margin)) + [count]
    largest = 0
  }

  /// How far the pieces on both sides of a cut reach over it, and what it costs.
  private struct Reach {
    var low: [Int]
    var high: [Int]
    var cost: [Int]

    init(_ count: Int, _ margin: Int, _ things: [Thing], _ lines: [Int]) {
      // At the drawing's own edges no line goes on.
      low = (0...count).map { $0 == 0 ? 0 : $0 - margin }
      high = (0...count).map { $0 == count ? count : $0 + margin }
      cost = [Int](repeating: 0, count: count + 1)
      for (cut, lines) in lines.enumerated().prefix(count) { cost[cut] = lines }
      for thing in things {
        for cut in thing.cells.dropFirst() where cut > 0 && cut < count {
          if cut <= thing.middle {
            low[cut] = min(low[cut], thing.cells.lowerBound - margin)
          } else {
            high[cut] = max(high[cut], thing.cells.upperBound + margin)
          }
          cost[cut] += thing.cost
        }
      }
    }
  }

  private static func bounds(_ count: Int, _ room: Int, _ reach: Reach) -> [Int]? {
    if count <= room { return [0, count] }
    struct Way {
      var pieces: Int
      var cost: Int
      var from: Int
    }
    var ways = [Way?](repeating: nil, count: count + 1)
    ways[0] = Way(pieces: 0, cost: 0, from: 0)
    for end in 1...count {
      for start in max(0, end - room)..<end {
        guard let before = ways[start], reach.high[end] - reach.low[start] <= room else { continue }
        let unused = room - (end - start)
        let cost = before.cost + reach.cost[end] * room + unused * unused / room
        let way = Way(pieces: before.pieces + 1, cost: cost, from: start)
        guard let best = ways[end] else {
          ways[end] = way
          continue
        }
        if (way.pieces, way.cost) < (best.pieces, best.cost) { ways[end] = way }
      }
    }
    guard ways[count] != nil else { return nil }
    var bounds = [count]
    while let last = bounds.last, last > 0, let way = ways[last] { bounds.append(way.from) }
    return bounds.reversed()
  }

  // MARK: Which piece

  /// The piece that a cell is in.
  ///
  /// - Complexity: O(log *p*), where *p* is the number of pieces.
  func piece(of cell: Int) -> Int {
    var low = 0
    var high = bounds.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= cell { low = middle } else { high = middle }
    }
    return low
  }
}
