public import MapModel

/// What is counted of one agency in one layer.
public struct AgencyMeasures: Hashable, Sendable {
  /// The layer.
  public let layer: Layer
  /// How many flows come in.
  public private(set) var flowsIn = 0
  /// How many flows go out; one to itself counts as both.
  public private(set) var flowsOut = 0
  /// How many of them are handoffs: between agencies or services of different organisations.
  public private(set) var handoffs = 0
  /// What people wait for it: the waits of the flows that come in.
  public private(set) var wait = TimeSum()

  /// Counts an agency in every layer in which it has a flow, in the layers' order.
  ///
  /// - Complexity: O(*a* + *f*), where *a* is the number of agencies and *f* of flows.
  public static func all(of agency: Agency.ID, in map: CareMap) -> [AgencyMeasures] {
    let standings = Standings(of: map)
    return Layer.allCases.compactMap { layer in
      var measures = AgencyMeasures(layer: layer)
      for flow in map.flows where flow.layer == layer {
        guard flow.source == agency || flow.target == agency else { continue }
        if flow.source == agency { measures.flowsOut += 1 }
        if flow.target == agency {
          measures.flowsIn += 1
          measures.wait.add(flow.wait)
        }
        let ends = [flow.source, flow.target].map { standings.ofAgency[$0.index] }
        if ends[0].isHandoff(to: ends[1]) { measures.handoffs += 1 }
      }
      return measures.flowsIn + measures.flowsOut > 0 ? measures : nil
    }
  }

  private init(layer: Layer) {
    self.layer = layer
  }
}
