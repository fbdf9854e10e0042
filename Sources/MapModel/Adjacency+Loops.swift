extension Adjacency {
  /// The loops: greatest sets of agencies that can all reach each other, and agencies with a flow to
  /// themselves.
  ///
  /// Agencies of a loop stand in the order of first mention, and loops by their first agency.
  ///
  /// - Complexity: O(*a* + *f*), and no recursion, however long a chain is.
  /// - SeeAlso: R. E. Tarjan, “Depth-First Search and Linear Graph Algorithms”, 1972.
  public var loops: [[Agency.ID]] {
    var search = ComponentSearch(self)
    for index in 0..<agencyCount { search.visit(Agency.ID(index)) }
    return search.components
      .filter { $0.count > 1 || hasFlowToItself($0[0]) }
      .map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  private func hasFlowToItself(_ agency: Agency.ID) -> Bool {
    flows(from: agency).contains { target(of: $0) == agency }
  }
}

/// Tarjan's search for strongly connected components, with its own stack.
private struct ComponentSearch {
  private let adjacency: Adjacency
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Agency.ID] = []
  private var count = 0
  private(set) var components: [[Agency.ID]] = []

  init(_ adjacency: Adjacency) {
    self.adjacency = adjacency
    order = [Int](repeating: -1, count: adjacency.agencyCount)
    low = order
    isOpen = [Bool](repeating: false, count: adjacency.agencyCount)
  }

  mutating func visit(_ root: Agency.ID) {
    guard order[root.index] < 0 else { return }
    var path = [enter(root)]
    while let (agency, next, step) = path.last {
      if step < next.count {
        path[path.count - 1].step += 1
        let target = next[step]
        if order[target.index] < 0 {
          path.append(enter(target))
        } else if isOpen[target.index] {
          low[agency.index] = min(low[agency.index], order[target.index])
        }
      } else {
        path.removeLast()
        leave(agency, to: path.last?.agency)
      }
    }
  }

  private mutating func enter(
    _ agency: Agency.ID
  ) -> (agency: Agency.ID, next: [Agency.ID], step: Int) {
    order[agency.index] = count
    low[agency.index] = count
    count += 1
    open.append(agency)
    isOpen[agency.index] = true
    return (agency, adjacency.successors(of: agency), 0)
  }

  private mutating func leave(_ agency: Agency.ID, to parent: Agency.ID?) {
    if let parent { low[parent.index] = min(low[parent.index], low[agency.index]) }
    guard low[agency.index] == order[agency.index] else { return }
    var component: [Agency.ID] = []
    while let last = open.popLast() {
      isOpen[last.index] = false
      component.append(last)
      if last == agency { break }
    }
    components.append(component)
  }
}
