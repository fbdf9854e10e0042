/// A way that somebody went, or should go, through the agencies of one layer.
public struct Journey: Hashable, Sendable, Attributed {
  /// Whose way it is: `Mrs A falls at 2 am`.
  public var title: String
  /// Whether it is the official, the real or the proposed way.
  public var layer: Layer
  /// The names of the agencies on the way, as they were spelled; at least two.
  public var stops: [String]
  /// What else is said of it, in the order of a tidy line.
  public var attributes: [Attribute]

  /// Makes a journey.
  ///
  /// - Precondition: It has at least two stops.
  public init(
    _ title: String, _ layer: Layer, stops: [String], attributes: [Attribute] = []
  ) {
    precondition(stops.count >= 2, "a journey goes from somewhere to somewhere")
    self.title = title
    self.layer = layer
    self.stops = stops
    self.attributes = Attribute.inOrder(attributes)
  }

  /// How many people went this way; one unless said.
  public var count: Int {
    first { if case .count(let count) = $0 { count } else { nil } } ?? 1
  }
}
