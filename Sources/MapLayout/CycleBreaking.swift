/// Orders of the vertices against which few flows run; what runs against the order is drawn upwards.
///
/// That of telling comes first, since a story runs forward; then the greedy one of Eades, Lin and
/// Smyth, and the one in which a walk along the flows, each to its end, leaves the vertices.
///
/// - Parameter graph: A picture whose lines run as its flows do.
/// - Returns: For each order, the place of every vertex.
/// - Complexity: O(*v* + *e*).
/// - SeeAlso: P. Eades, X. Lin and W. F. Smyth, “A Fast and Effective Heuristic for the Feedback Arc
///   Set Problem”, 1993.
func downwardOrders(of graph: FlowGraph) -> [[Int]] {
  let edges = graph.lines.flatMap { line in
    line.strands.map { strand in
      strand.isUpward
        ? (source: line.lower, target: line.upper) : (source: line.upper, target: line.lower)
    }
  }
  let told = Array(graph.vertices.indices)
  return [
    told, greedyPlaces(edges, vertexCount: told.count),
    walkedPlaces(edges, vertexCount: told.count, fromEntries: true),
    walkedPlaces(edges, vertexCount: told.count, fromEntries: false),
  ]
}

/// Takes away sinks from the end and sources from the beginning, else the vertex with the greatest
/// surplus of edges out over edges in.
private func greedyPlaces(_ edges: [(source: Int, target: Int)], vertexCount: Int) -> [Int] {
  var outgoing = [[Int]](repeating: [], count: vertexCount)
  var incoming = outgoing
  for edge in edges {
    outgoing[edge.source].append(edge.target)
    incoming[edge.target].append(edge.source)
  }
  var outDegree = outgoing.map(\.count)
  var inDegree = incoming.map(\.count)
  var buckets = SurplusBuckets(zip(outDegree, inDegree).map { $0 - $1 })
  var sources = (0..<vertexCount).filter { inDegree[$0] == 0 }
  var sinks = (0..<vertexCount).filter { outDegree[$0] == 0 && inDegree[$0] > 0 }
  var places = [Int](repeating: -1, count: vertexCount)
  var isGone = [Bool](repeating: false, count: vertexCount)
  var first = 0
  var last = vertexCount - 1
  func takeAway(_ vertex: Int) {
    isGone[vertex] = true
    buckets.remove(vertex)
    for target in outgoing[vertex] where !isGone[target] {
      inDegree[target] -= 1
      buckets.change(target, by: 1)
      if inDegree[target] == 0 { sources.append(target) }
    }
    for source in incoming[vertex] where !isGone[source] {
      outDegree[source] -= 1
      buckets.change(source, by: -1)
      if outDegree[source] == 0 { sinks.append(source) }
    }
  }
  while first <= last {
    if let sink = sinks.popLast() {
      guard !isGone[sink] else { continue }
      places[sink] = last
      last -= 1
      takeAway(sink)
    } else if let source = sources.popLast() ?? buckets.greatest {
      guard !isGone[source] else { continue }
      places[source] = first
      first += 1
      takeAway(source)
    }
  }
  return places
}

/// Places vertices from the last to the first, each when all that can be reached from it have theirs.
private func walkedPlaces(
  _ edges: [(source: Int, target: Int)], vertexCount: Int, fromEntries: Bool
) -> [Int] {
  var outgoing = [[Int]](repeating: [], count: vertexCount)
  var hasEntry = [Bool](repeating: false, count: vertexCount)
  for edge in edges {
    outgoing[edge.source].append(edge.target)
    hasEntry[edge.target] = true
  }
  var places = [Int](repeating: -1, count: vertexCount)
  var isSeen = [Bool](repeating: false, count: vertexCount)
  var last = vertexCount - 1
  let vertices = Array(0..<vertexCount)
  let first = fromEntries ? vertices.filter { !hasEntry[$0] } : []
  for start in first + vertices where !isSeen[start] {
    var path = [(vertex: start, next: 0)]
    isSeen[start] = true
    while let (vertex, next) = path.last {
      guard next < outgoing[vertex].count else {
        places[vertex] = last
        last -= 1
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = outgoing[vertex][next]
      if !isSeen[target] {
        isSeen[target] = true
        path.append((target, 0))
      }
    }
  }
  return places
}

/// Vertices by how many more edges leave than reach them; of equals the first told is found first.
private struct SurplusBuckets {
  private var surplus: [Int]
  private var members: [Int: Set<Int>] = [:]
  private var highest: Int

  init(_ surplus: [Int]) {
    self.surplus = surplus
    highest = surplus.max() ?? 0
    for (vertex, value) in surplus.enumerated() { members[value, default: []].insert(vertex) }
  }

  mutating func remove(_ vertex: Int) {
    members[surplus[vertex]]?.remove(vertex)
  }

  mutating func change(_ vertex: Int, by amount: Int) {
    guard members[surplus[vertex]]?.remove(vertex) != nil else { return }
    surplus[vertex] += amount
    members[surplus[vertex], default: []].insert(vertex)
    highest = max(highest, surplus[vertex])
  }

  var greatest: Int? {
    mutating get {
      let lowest = members.keys.min() ?? 0
      while highest >= lowest {
        if let vertex = members[highest]?.min() { return vertex }
        highest -= 1
      }
      return nil
    }
  }
}
