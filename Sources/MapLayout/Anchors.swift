/// Gives the items of every level their columns, so that lines are as straight as may be.
///
/// An item is anchored to an even column: a line to its own, a text to its middle, a box to the first
/// column at which lines may leave it. Levels are swept down and up; each item wants to stand where its
/// neighbours' lines come from, and all wishes of a level are granted together as well as order,
/// distances and width allow. At the end lines that nearly run straight are made to.
///
/// - Parameters:
///   - graph: Lines from level to level, with few crossings.
///   - width: The width that no level exceeds, or nothing where any will do.
/// - Returns: The column that each item is anchored to.
/// - Precondition: No level is wider than asked.
/// - Complexity: O(*r* *m*), where *r* is the number of rounds and *m* of segments and items.
/// - SeeAlso: G. Sander, “A Fast Heuristic for Hierarchical Manhattan Layout”, 1996; and R. E. Barlow et
///   al., “Statistical Inference under Order Restrictions”, 1972, for the wishes of one level.
func anchors(of graph: LevelGraph, width: Int?) -> [Int] {
  var placing = AnchorPlacing(graph, width: width)
  placing.sweep()
  placing.straighten()
  return placing.anchors
}

private struct AnchorPlacing {
  private let graph: LevelGraph
  private let width: Int
  private(set) var anchors: [Int]

  init(_ graph: LevelGraph, width: Int?) {
    self.graph = graph
    let widest = graph.levels.map { Self.width(of: $0, graph) }.max() ?? 0
    // Where any width will do, a little more than the widest level lets lines run straight.
    self.width = width ?? widest + widest / 4
    anchors = [Int](repeating: 0, count: graph.items.count)
    for level in graph.levels {
      guard let first = level.first else { continue }
      let spare = max(0, min(self.width, widest) - Self.width(of: level, graph))
      var anchor = Track.up(graph.items[first].before) + spare / 4 * 2
      for (index, item) in level.enumerated() {
        anchors[item] = anchor
        if index + 1 < level.count { anchor += graph.distance(item, level[index + 1]) }
      }
    }
  }

  private static func width(of level: [Int], _ graph: LevelGraph) -> Int {
    guard let first = level.first, let last = level.last else { return 0 }
    let distances = zip(level, level.dropFirst()).map { graph.distance($0, $1) }
    return distances.reduce(Track.up(graph.items[first].before) + 1 + graph.items[last].after, +)
  }

  /// How far an item's middle is from its anchor.
  private func middle(_ item: Int) -> Int {
    (graph.items[item].after - graph.items[item].before) / 2
  }

  mutating func sweep() {
    for round in 0..<12 {
      let isDownward = round.isMultiple(of: 2)
      for level in isDownward ? Array(graph.levels.indices) : graph.levels.indices.reversed() {
        place(graph.levels[level], looking: round < 8 ? (isDownward ? .up : .down) : .both)
      }
    }
  }

  private enum Look { case up, down, both }

  private mutating func place(_ level: [Int], looking look: Look) {
    guard let first = level.first, let last = level.last else { return }
    var wishes: [Double] = []
    var weights: [Double] = []
    for item in level {
      var sum = 0.0
      var weight = 0.0
      func wish(_ other: Int) {
        let strength = graph.items[item].isLine && graph.items[other].isLine ? 8.0 : 1.0
        sum += strength * Double(anchors[other] + middle(other))
        weight += strength
      }
      if look != .down { for segment in graph.above[item] { wish(graph.segments[segment].upper) } }
      if look != .up { for segment in graph.below[item] { wish(graph.segments[segment].lower) } }
      let wish = weight > 0 ? sum / weight - Double(middle(item)) : Double(anchors[item])
      wishes.append(wish / Double(Track.columns))
      weights.append(max(weight, 0.01))
    }
    let distances = zip(level, level.dropFirst()).map { graph.distance($0, $1) / Track.columns }
    let least = Track.up(graph.items[first].before) / Track.columns
    let most = max(least, (width - 1 - graph.items[last].after) / Track.columns)
    let granted = nearestInOrder(
      to: wishes, weights: weights, distances: distances, within: least...most)
    for (item, place) in zip(level, granted) { anchors[item] = place * Track.columns }
  }

  /// Lets lines and labels stand exactly where a neighbour's line comes from, where there is room.
  mutating func straighten() {
    for _ in 0..<4 {
      for level in graph.levels { straighten(level) }
      for level in graph.levels.reversed() { straighten(level) }
    }
  }

  private mutating func straighten(_ level: [Int]) {
    for (index, item) in level.enumerated() where graph.items[item].isLine || graph.isText(item) {
      let others =
        graph.above[item].map { graph.segments[$0].upper }
        + graph.below[item].map { graph.segments[$0].lower }
      let least =
        index == 0
        ? Track.up(graph.items[item].before)
        : anchors[level[index - 1]] + graph.distance(level[index - 1], item)
      let most =
        index == level.count - 1
        ? (width - 1 - graph.items[item].after) / Track.columns * Track.columns
        : anchors[level[index + 1]] - graph.distance(item, level[index + 1])
      guard least <= most else { continue }
      var best = (score: straightness(at: anchors[item], others), anchor: anchors[item])
      for other in others {
        let anchor = min(max(goal(other, from: anchors[item]), least), most)
        let score = straightness(at: anchor, others)
        if score > best.score { best = (score, anchor) }
      }
      anchors[item] = best.anchor
    }
  }

  /// The column nearest to another at which a line could leave or reach an item.
  private func goal(_ item: Int, from column: Int) -> Int {
    guard !graph.items[item].isLine, !graph.isText(item) else { return anchors[item] }
    let last = anchors[item] + (graph.items[item].after - 1) / Track.columns * Track.columns
    return min(max(column, anchors[item]), last)
  }

  /// How many of an item's lines run straight where it stands at a column, and how short the others are.
  private func straightness(at column: Int, _ others: [Int]) -> Int {
    others.reduce(0) { score, other in
      let goal = goal(other, from: column)
      return score + (goal == column ? 1000 : 0) - abs(goal - column)
    }
  }
}

/// Whole numbers that stay in order and apart, as near to wishes as they can be.
///
/// The sum of the weighted squares of the distances to the wishes is the least there is, before
/// numbers are made whole.
///
/// - Parameters:
///   - wishes: What each number would like to be.
///   - weights: How much each wish counts.
///   - distances: How far each number is at least behind the one before it.
///   - range: Where the first number may begin and the last may end.
/// - Returns: The numbers.
/// - Precondition: All distances together fit into the range.
/// - Complexity: O(*n*).
/// - SeeAlso: M. Ayer et al., “An Empirical Distribution Function for Sampling with Incomplete
///   Information”, 1955, which pools adjacent violators.
func nearestInOrder(
  to wishes: [Double], weights: [Double], distances: [Int], within range: ClosedRange<Int>
) -> [Int] {
  var offset = 0
  var offsets = [0]
  for distance in distances {
    offset += distance
    offsets.append(offset)
  }
  struct Pool {
    var sum: Double
    var weight: Double
    var count: Int
    var mean: Double { sum / weight }
  }
  var pools: [Pool] = []
  for index in wishes.indices {
    let wish = wishes[index] - Double(offsets[index])
    pools.append(Pool(sum: wish * weights[index], weight: weights[index], count: 1))
    while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
      let last = pools.removeLast()
      pools[pools.count - 1].sum += last.sum
      pools[pools.count - 1].weight += last.weight
      pools[pools.count - 1].count += last.count
    }
  }
  let highest = max(range.lowerBound, range.upperBound - (offsets.last ?? 0))
  var numbers: [Int] = []
  for pool in pools {
    let base = min(max(Int(pool.mean.rounded()), range.lowerBound), highest)
    for _ in 0..<pool.count { numbers.append(base + offsets[numbers.count]) }
  }
  return numbers
}
