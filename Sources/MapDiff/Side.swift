public import MapModel

/// One of the two that are compared: a layer of a map, or a whole map.
public struct Side: Hashable, Sendable {
  /// The map.
  public let map: CareMap
  /// The layer, or nothing where the whole map is compared.
  public let layer: Layer?

  /// Makes a side of a comparison.
  public init(_ map: CareMap, _ layer: Layer? = nil) {
    self.map = map
    self.layer = layer
  }

  /// Tells whether the flows of a layer are on this side.
  func contains(_ layer: Layer) -> Bool { self.layer == nil || self.layer == layer }

  /// For each agency of the map, whether it is on this side: in a layer those with a flow in it.
  var presence: [Bool] {
    guard layer != nil else { return [Bool](repeating: true, count: map.agencies.count) }
    var isPresent = [Bool](repeating: false, count: map.agencies.count)
    for flow in map.flows where contains(flow.layer) {
      isPresent[flow.source.index] = true
      isPresent[flow.target.index] = true
    }
    return isPresent
  }
}
