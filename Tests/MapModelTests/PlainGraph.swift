import MapModel

/// Which agencies flows join, worked out in the plainest way: every question goes through all flows.
struct PlainGraph {
  let agencies: [Agency.ID]
  let flows: [Flow]

  init(of map: CareMap, _ layers: LayerSet = .all) {
    agencies = map.agencies.map(\.id)
    flows = map.flows.filter { layers.contains($0.layer) }
  }

  func flows(from agency: Agency.ID) -> [Flow] { flows.filter { $0.source == agency } }

  func flows(to agency: Agency.ID) -> [Flow] { flows.filter { $0.target == agency } }

  /// The least number of steps, at least one, in which each agency can be reached from one.
  func steps(from start: Agency.ID) -> [Agency.ID: Int] {
    var steps: [Agency.ID: Int] = [:]
    var ends: Set<Agency.ID> = [start]
    for number in 1...max(1, agencies.count) {
      ends = Set(flows.filter { ends.contains($0.source) }.map(\.target))
      for end in ends where steps[end] == nil { steps[end] = number }
    }
    return steps
  }

  /// The sets of agencies that can all come back to themselves through each other.
  var loops: [[Agency.ID]] {
    let steps = agencies.map { self.steps(from: $0) }
    var loops: [[Agency.ID]] = []
    for agency in agencies where steps[agency.index][agency] != nil {
      let loop = agencies.filter {
        steps[agency.index][$0] != nil && steps[$0.index][agency] != nil
      }
      if !loops.contains(loop) { loops.append(loop) }
    }
    return loops
  }

  /// All ways that visit no agency twice, the shortest first, then those whose flows were told first.
  func paths(from source: Agency.ID, to target: Agency.ID) -> [[Flow.ID]] {
    var found: [[Flow.ID]] = []
    func walk(from here: Agency.ID, _ path: [Flow.ID], _ visited: Set<Agency.ID>) {
      guard here != target else {
        found.append(path)
        return
      }
      for flow in flows(from: here) where !visited.contains(flow.target) {
        walk(from: flow.target, path + [flow.id], visited.union([flow.target]))
      }
    }
    walk(from: source, [], [source])
    return found.sorted { left, right in
      left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }
  }
}
