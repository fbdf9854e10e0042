/// Whole numbers that keep their distances from each other and stand as near together as wished.
///
/// Ranks, columns and rows are all found by this one question: some numbers must be at least so far
/// behind others, some pull each other, and the sum of all weighted distances of those that pull is
/// to be the least there is.
///
///     var spacing = Spacing(count: 3, greatestDistance: 2)
///     spacing.keep(1, behind: 0, by: 2)
///     spacing.keep(2, behind: 1, by: 2)
///     spacing.pull(0, 2, weight: 1)
///     spacing.solve()  // [0, 2, 4]
///
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 4, which
///   asks the same question for ranks and for columns. Here it is answered by its dual, a flow of the
///   least cost; see `NetworkSimplex`.
struct Spacing {
  /// How many numbers there are.
  let count: Int
  private var network: NetworkSimplex

  /// Makes numbers that nothing holds yet.
  ///
  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - greatestDistance: No distance will be greater than that, nor further below nought.
  init(count: Int, greatestDistance: Int) {
    self.count = count
    network = NetworkSimplex(nodeCount: count, greatestCost: greatestDistance)
  }

  /// Holds a number at least a distance behind another; a distance below nought bounds it from above.
  mutating func keep(_ later: Int, behind earlier: Int, by distance: Int) {
    network.addArc(from: earlier, to: later, cost: -distance, capacity: .max)
  }

  /// Lets two numbers pull each other, or pull each other harder than they do.
  mutating func pull(_ one: Int, _ other: Int, weight: Int) {
    guard weight > 0, one != other else { return }
    network.addArc(from: one, to: other, cost: 0, capacity: weight)
    network.addArc(from: other, to: one, cost: 0, capacity: weight)
  }

  /// Finds the numbers, of which the least is nought.
  ///
  /// More may be asked of numbers that were found; they are then found from where they stand.
  ///
  /// - Precondition: The distances contradict each other nowhere.
  /// - Complexity: O(*n* *m*) for each step of the simplex method, in practice about O(*m* √*m*) in all,
  ///   where *n* is the number of numbers and *m* of distances and pulls.
  mutating func solve() -> [Int] {
    let potentials = network.potentials()
    let highest = potentials.max() ?? 0
    return potentials.map { highest - $0 }
  }
}
