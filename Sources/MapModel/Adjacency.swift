/// Which flows leave and which reach every agency, in some layers of a map.
///
/// Flows of one agency stand in the order of telling. The lists of all agencies lie one after the
/// other in one array for each direction (compressed sparse rows).
public struct Adjacency: Sendable {
  private let leaving: Rows
  private let reaching: Rows
  private let ends: [CareMap.Ends]

  /// Sorts the flows of some layers by the agencies at their ends.
  ///
  /// - Complexity: O(*a* + *f*), where *a* is the number of agencies and *f* of flows.
  public init(of map: CareMap, _ layers: LayerSet = .all) {
    ends = map.ends
    let flows = map.flowPlaces.indices.filter { flow in
      guard case .flow(let stored) = map.stored[Int(map.flowPlaces[flow])] else { return false }
      return layers.contains(stored.layer)
    }
    leaving = Rows(flows, rowCount: map.agencies.count) { [ends] in Int(ends[$0].source) }
    reaching = Rows(flows, rowCount: map.agencies.count) { [ends] in Int(ends[$0].target) }
  }

  /// How many agencies the map has.
  public var agencyCount: Int { leaving.starts.count - 1 }

  /// The flows that leave an agency.
  public func flows(from agency: Agency.ID) -> [Flow.ID] { leaving[agency.index] }

  /// The flows that reach an agency.
  public func flows(to agency: Agency.ID) -> [Flow.ID] { reaching[agency.index] }

  /// The agency that a flow leaves.
  public func source(of flow: Flow.ID) -> Agency.ID { Agency.ID(Int(ends[flow.index].source)) }

  /// The agency that a flow reaches.
  public func target(of flow: Flow.ID) -> Agency.ID { Agency.ID(Int(ends[flow.index].target)) }

  /// The agencies that an agency's flows reach, each once, in the order of telling.
  public func successors(of agency: Agency.ID) -> [Agency.ID] {
    Self.each(flows(from: agency).map(target(of:)))
  }

  /// The agencies whose flows reach an agency, each once, in the order of telling.
  public func predecessors(of agency: Agency.ID) -> [Agency.ID] {
    Self.each(flows(to: agency).map(source(of:)))
  }

  private static func each(_ agencies: [Agency.ID]) -> [Agency.ID] {
    var seen: Set<Agency.ID> = []
    return agencies.filter { seen.insert($0).inserted }
  }

  private struct Rows: Sendable {
    var starts: [Int32]
    var flows: [Int32]

    init(_ all: [Int], rowCount: Int, row: (Int) -> Int) {
      starts = [Int32](repeating: 0, count: rowCount + 1)
      for flow in all { starts[row(flow) + 1] += 1 }
      for index in 0..<rowCount { starts[index + 1] += starts[index] }
      flows = [Int32](repeating: 0, count: all.count)
      var next = starts
      for flow in all {
        let place = row(flow)
        flows[Int(next[place])] = Int32(flow)
        next[place] += 1
      }
    }

    subscript(row: Int) -> [Flow.ID] {
      flows[Int(starts[row])..<Int(starts[row + 1])].map { Flow.ID(Int($0)) }
    }
  }
}
