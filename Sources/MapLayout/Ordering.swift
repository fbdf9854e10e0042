/// Orders the items of every level so that few lines cross.
///
/// Levels are swept down and up; items go where the weighted median of their neighbours is, then
/// neighbours change places for as long as that takes crossings away. The best order met is kept.
/// Several starts are made, each from the best order so far with some items displaced.
///
/// - Parameters:
///   - graph: Lines from level to level.
///   - effort: How many starts are made, at least one.
/// - Returns: The same graph with its levels in order.
/// - Complexity: O(*s* *m* log *n*), where *s* is the number of starts, *m* of segments and *n* of
///   items.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 3.
func ordered(_ graph: LevelGraph, effort: Int) -> LevelGraph {
  var search = OrderSearch(graph)
  search.begin()
  for start in 0..<max(1, effort) where search.leastCrossings > 0 || start == 0 {
    if start > 0 { search.displace(start) }
    search.sweep()
  }
  var best = graph
  best.levels = search.best
  return best
}

private struct OrderSearch {
  private let graph: LevelGraph
  private var levels: [[Int]]
  private var place: [Int]
  private var neighboursAbove: [[Int]]
  private var neighboursBelow: [[Int]]
  private(set) var best: [[Int]]
  private(set) var leastCrossings = Int.max

  init(_ graph: LevelGraph) {
    self.graph = graph
    levels = graph.levels
    best = graph.levels
    place = [Int](repeating: 0, count: graph.items.count)
    neighboursAbove = graph.above.map { $0.map { graph.segments[$0].upper } }
    neighboursBelow = graph.below.map { $0.map { graph.segments[$0].lower } }
    renumber()
  }

  /// Begins with the order in which a walk along the lines meets the items.
  mutating func begin() {
    var seen = [Bool](repeating: false, count: graph.items.count)
    var fresh = [[Int]](repeating: [], count: levels.count)
    for start in levels.joined().sorted() where !seen[start] {
      var waiting = [start]
      seen[start] = true
      while let item = waiting.popLast() {
        fresh[graph.items[item].level].append(item)
        for next in (neighboursBelow[item] + neighboursAbove[item]).reversed() where !seen[next] {
          seen[next] = true
          waiting.append(next)
        }
      }
    }
    levels = fresh
    renumber()
    keepIfBest()
  }

  mutating func sweep() {
    var roundsWithoutGain = 0
    for round in 0..<24 where roundsWithoutGain < 4 && leastCrossings > 0 {
      let isDownward = round.isMultiple(of: 2)
      for level in isDownward ? Array(levels.indices) : levels.indices.reversed() {
        sortByMedians(level, isDownward ? neighboursAbove : neighboursBelow, turn: round % 4 >= 2)
      }
      exchange()
      roundsWithoutGain = keepIfBest() ? 0 : roundsWithoutGain + 1
    }
  }

  /// Goes back to the best order and lets some neighbours change places; which ones, the number of
  /// the start decides.
  mutating func displace(_ start: Int) {
    levels = best
    var state = UInt64(start) &* 0x9E37_79B9_7F4A_7C15
    for level in levels.indices where levels[level].count > 1 {
      for index in 0..<(levels[level].count - 1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if state >> 61 == 0 { levels[level].swapAt(index, index + 1) }
      }
    }
    renumber()
  }

  /// Sorts a level by the medians of its neighbours; items without any keep their places.
  private mutating func sortByMedians(_ level: Int, _ neighbours: [[Int]], turn: Bool) {
    let items = levels[level]
    let medians = items.map { Self.median(of: neighbours[$0].map { place[$0] }) }
    let movable = items.indices.filter { medians[$0] >= 0 }
    let sorted = movable.sorted { left, right in
      if medians[left] != medians[right] { return medians[left] < medians[right] }
      return turn ? left > right : left < right
    }
    for (slot, index) in zip(movable, sorted) { levels[level][slot] = items[index] }
    for (index, item) in levels[level].enumerated() { place[item] = index }
  }

  /// The weighted median of some places, or -1 where there are none.
  private static func median(of unsorted: [Int]) -> Double {
    let places = unsorted.sorted()
    let middle = places.count / 2
    switch places.count {
    case 0: return -1
    case 1: return Double(places[0])
    case 2: return Double(places[0] + places[1]) / 2
    case let count where count % 2 == 1: return Double(places[middle])
    default:
      let left = Double(places[middle - 1] - places[0])
      let right = Double(places[places.count - 1] - places[middle])
      guard left + right > 0 else { return Double(places[middle - 1]) }
      return (Double(places[middle - 1]) * right + Double(places[middle]) * left) / (left + right)
    }
  }

  /// Neighbours change places for as long as that takes crossings away.
  private mutating func exchange() {
    var hasGained = true
    while hasGained {
      hasGained = false
      for level in levels.indices where levels[level].count > 1 {
        for index in 0..<(levels[level].count - 1) {
          let left = levels[level][index]
          let right = levels[level][index + 1]
          let gain =
            Self.crossings(neighboursAbove[left], neighboursAbove[right], place)
            + Self.crossings(neighboursBelow[left], neighboursBelow[right], place)
            - Self.crossings(neighboursAbove[right], neighboursAbove[left], place)
            - Self.crossings(neighboursBelow[right], neighboursBelow[left], place)
          if gain > 0 {
            levels[level].swapAt(index, index + 1)
            place[left] = index + 1
            place[right] = index
            hasGained = true
          }
        }
      }
    }
  }

  /// How often lines cross that lead from two neighbours, the left one first, to one level.
  private static func crossings(_ left: [Int], _ right: [Int], _ place: [Int]) -> Int {
    var count = 0
    for item in left {
      for other in right where place[other] < place[item] { count += 1 }
    }
    return count
  }

  @discardableResult
  private mutating func keepIfBest() -> Bool {
    let now = allCrossings
    guard now < leastCrossings else { return false }
    leastCrossings = now
    best = levels
    return true
  }

  private var allCrossings: Int {
    levels.indices.dropLast().reduce(0) { sum, level in
      let ends = levels[level].flatMap { item in
        neighboursBelow[item].map { place[$0] }.sorted()
      }
      return sum + inversions(in: ends, below: levels[level + 1].count)
    }
  }

  private mutating func renumber() {
    for level in levels {
      for (index, item) in level.enumerated() { place[item] = index }
    }
  }
}

/// How many pairs of numbers stand in the wrong order.
///
/// - Parameters:
///   - numbers: Numbers from 0.
///   - bound: A number that is greater than all of them.
/// - Returns: The number of pairs of which the first is greater than the second.
/// - Complexity: O(*n* log *b*), where *b* is the bound.
/// - SeeAlso: W. Barth, M. Jünger and P. Mutzel, “Simple and Efficient Bilayer Cross Counting”, 2002.
func inversions(in numbers: [Int], below bound: Int) -> Int {
  var leaves = 1
  while leaves < bound { leaves *= 2 }
  var tree = [Int](repeating: 0, count: leaves * 2)
  var count = 0
  for number in numbers {
    var node = number + leaves
    tree[node] += 1
    while node > 1 {
      if node.isMultiple(of: 2) { count += tree[node + 1] }
      node /= 2
      tree[node] += 1
    }
  }
  return count
}
