import MapDrawing
import MapModel

/// A part of the map to look at, with the rest dimmed.
enum Focus: Hashable, Sendable {
  /// What is so many steps away from an agency at most, in any direction.
  case steps(Int, from: String)
  /// All that flows to an agency come from.
  case upstream(of: String)
  /// All that flows from an agency go on to.
  case downstream(of: String)
  /// The paths from one agency to another.
  case paths(from: String, to: String)

  /// The next thing to look at, as the key asks for one after the other; nothing behind the last.
  func next() -> Focus? {
    switch self {
    case .steps(3, let key): .upstream(of: key)
    case .steps(let count, let key): .steps(count + 1, from: key)
    case .upstream(let key): .downstream(of: key)
    case .downstream, .paths: nil
    }
  }

  /// The flows in it, and the agencies.
  ///
  /// - Complexity: O(*a* + *f*), where *a* is the number of agencies and *f* of flows.
  func part(of map: CareMap, _ layers: LayerSet) -> Emphasis.Part {
    let flows = map.flows.filter { layers.contains($0.layer) }
    func agency(_ key: String) -> Agency.ID? { map.agencies.first { $0.key == key }?.id }
    func reached(_ start: Agency.ID?, _ isForward: Bool, _ isBackward: Bool, _ steps: Int) -> Set<
      Agency.ID
    > {
      var reached = Set(start.map { [$0] } ?? [])
      var edge = reached
      for _ in 0..<steps where !edge.isEmpty {
        var next: Set<Agency.ID> = []
        for flow in flows {
          if isForward, edge.contains(flow.source) { next.insert(flow.target) }
          if isBackward, edge.contains(flow.target) { next.insert(flow.source) }
        }
        edge = next.subtracting(reached)
        reached.formUnion(edge)
      }
      return reached
    }
    let agencies: Set<Agency.ID> =
      switch self {
      case .steps(let count, let key): reached(agency(key), true, true, count)
      case .upstream(let key): reached(agency(key), false, true, map.agencies.count)
      case .downstream(let key): reached(agency(key), true, false, map.agencies.count)
      case .paths(let from, let to):
        reached(agency(from), true, false, map.agencies.count)
          .intersection(reached(agency(to), false, true, map.agencies.count))
      }
    let inside = flows.filter { agencies.contains($0.source) && agencies.contains($0.target) }
    return Emphasis.Part(flows: Set(inside.map(\.id)), agencies: agencies)
  }
}
