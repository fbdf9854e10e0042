/// Orders the items of every level so that few lines cross.
///
/// First levels are swept down and up, and items go where the weighted median of their neighbours is.
/// Then single items, and whole lines, are taken out and put back where they cross the fewest others,
/// until that gains nothing. Last, some items are displaced and put right again, for as long as the
/// effort lasts, and what came out no worse is kept.
///
///     var ordering = Ordering(graph)
///     ordering.sweep(effort: 1_000_000)
///     ordering.improve(effort: 100_000)
///     ordering.graph.levels
///
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 3;
///   C. Matuszewski, R. Schönfeld and P. Molitor, “Using Sifting for k-Layer Straightline Crossing
///   Minimization”, 1999; H. R. Lourenço, O. C. Martin and T. Stützle, “Iterated Local Search”, 2003.
struct Ordering {
  /// The picture, in the best order found so far.
  private(set) var graph: LevelGraph
  /// How many strands cross in that order.
  private(set) var crossings: Int
  private var state: OrderState

  /// Begins with the order in which the items are.
  init(_ graph: LevelGraph) {
    self.graph = graph
    state = OrderState(graph)
    crossings = state.crossings
  }

  private mutating func keepIfBetter() -> Bool {
    guard state.crossings < crossings else { return false }
    keep()
    return true
  }

  private mutating func keep() {
    crossings = state.crossings
    graph.levels = state.levels
  }

  /// Sweeps from the orders in which walks from the top and from the bottom meet the items.
  ///
  /// - Parameter effort: About how many steps may go into sifting levels.
  /// - Complexity: O(*m* log *n* + *e*), where *m* is the number of segments, *n* of items and *e* the
  ///   effort.
  mutating func sweep(effort: Int) {
    var effort = effort
    for isFromTop in [true, false] {
      state.walk(graph, isFromTop)
      _ = keepIfBetter()
      var sweepsWithoutGain = 0
      for sweep in 0..<24 where sweepsWithoutGain < 6 && crossings > 0 {
        state.sortByMedians(
          downwards: sweep.isMultiple(of: 2) == isFromTop, turningEquals: sweep % 4 >= 2)
        state.sift(&effort, turningEquals: sweep % 4 < 2)
        sweepsWithoutGain = keepIfBetter() ? 0 : sweepsWithoutGain + 1
      }
    }
    state.arrange(graph.levels, crossings)
  }

  /// Searches on for about as many steps as asked.
  ///
  /// - Complexity: O(*e*), where *e* is the effort.
  mutating func improve(effort: Int) {
    var effort = effort
    state.reinsertLines(&effort)
    _ = keepIfBetter()
    let wide = graph.levels.indices.filter { level in
      graph.levels[level].count > 1 && !graph.fixedLevels.contains(level)
    }
    guard !wide.isEmpty else { return }
    var random = RandomSteps()
    var fruitless = 0
    while effort > 0, crossings > 0, fruitless < 100 {
      let before = crossings
      for _ in 0..<(2 + random.next(below: 3)) {
        let level = wide[random.next(below: wide.count)]
        let count = state.levels[level].count
        state.move(
          inLevel: level, from: random.next(below: count), to: random.next(below: count))
      }
      state.sift(&effort)
      if state.crossings <= before + before / 16 { state.reinsertLines(&effort) }
      if state.crossings <= before { keep() } else { state.arrange(graph.levels, crossings) }
      fruitless = crossings < before ? 0 : fruitless + 1
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct RandomSteps {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

/// How many pairs of weighted numbers stand in the wrong order.
///
/// - Parameters:
///   - numbers: Numbers from 0, with their weights.
///   - bound: A number that is greater than all of them.
/// - Returns: The products of the weights of all pairs of which the first number is greater, summed up.
/// - Complexity: O(*n* log *b*), where *b* is the bound.
/// - SeeAlso: W. Barth, M. Jünger and P. Mutzel, “Simple and Efficient Bilayer Cross Counting”, 2002.
func inversions(in numbers: [(place: Int, weight: Int)], below bound: Int) -> Int {
  var leaves = 1
  while leaves < bound { leaves *= 2 }
  var tree = [Int](repeating: 0, count: leaves * 2)
  var count = 0
  for (place, weight) in numbers {
    var node = place + leaves
    tree[node] += weight
    while node > 1 {
      if node.isMultiple(of: 2) { count += tree[node + 1] * weight }
      node /= 2
      tree[node] += weight
    }
  }
  return count
}
