extension Adjacency {
  /// Ways from one agency to another that visit none twice, the shortest first.
  ///
  /// Each way is the list of the flows taken. Among ways of one length those come first whose flows
  /// were told first. From an agency to itself there is the way that takes no flow.
  ///
  /// - Parameters:
  ///   - source: Where the ways begin.
  ///   - target: Where they end.
  ///   - limit: The greatest number of ways to find; there may be very many.
  /// - Returns: At most `limit` ways.
  /// - Complexity: O(*k* *a* (*a* + *f*)), where *k* is the number of ways found.
  /// - SeeAlso: J. Y. Yen, “Finding the K Shortest Loopless Paths in a Network”, 1971.
  public func paths(
    from source: Agency.ID, to target: Agency.ID, limit: Int = 100
  ) -> [[Flow.ID]] {
    guard limit > 0, let first = shortestPath(from: source, to: target) else { return [] }
    var found = [first]
    var candidates: Set<[Flow.ID]> = []
    while found.count < limit {
      let last = found[found.count - 1]
      for spur in last.indices {
        let root = Array(last[..<spur])
        let closed = Set(found.filter { $0.starts(with: root) && $0.count > spur }.map { $0[spur] })
        let visited = Set(root.map(self.source(of:)))
        let start = self.source(of: last[spur])
        if let rest = shortestPath(
          from: start, to: target, avoiding: visited, firstStepsClosed: closed)
        {
          candidates.insert(root + rest)
        }
      }
      guard let next = candidates.min(by: Self.comesFirst) else { break }
      candidates.remove(next)
      found.append(next)
    }
    return found
  }

  /// A way with the fewest flows, or nothing where there is none.
  ///
  /// Among several it is the one whose flows were told first.
  ///
  /// - Complexity: O(*a* + *f*).
  public func shortestPath(from source: Agency.ID, to target: Agency.ID) -> [Flow.ID]? {
    shortestPath(from: source, to: target, avoiding: [], firstStepsClosed: [])
  }

  private static func comesFirst(_ left: [Flow.ID], _ right: [Flow.ID]) -> Bool {
    left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
  }

  /// Distances are counted back from the target, so that each step taken from the source can be
  /// the first told among those that lead nearer.
  private func shortestPath(
    from source: Agency.ID, to target: Agency.ID, avoiding: Set<Agency.ID>,
    firstStepsClosed closed: Set<Flow.ID>
  ) -> [Flow.ID]? {
    guard source != target else { return [] }
    var distance = [target: 0]
    var queue = [target]
    var place = 0
    while place < queue.count {
      let here = queue[place]
      place += 1
      for agency in predecessors(of: here)
      where agency != source && distance[agency] == nil && !avoiding.contains(agency) {
        distance[agency] = (distance[here] ?? 0) + 1
        queue.append(agency)
      }
    }
    func nearest(from agency: Agency.ID, closed: Set<Flow.ID>) -> Flow.ID? {
      let open = flows(from: agency).filter {
        !closed.contains($0) && distance[self.target(of: $0)] != nil
      }
      return open.min { left, right in
        (distance[self.target(of: left)] ?? 0, left) < (
          distance[self.target(of: right)] ?? 0, right
        )
      }
    }
    var path: [Flow.ID] = []
    var here = source
    while here != target {
      guard let flow = nearest(from: here, closed: path.isEmpty ? closed : []) else { return nil }
      path.append(flow)
      here = self.target(of: flow)
    }
    return path
  }
}
