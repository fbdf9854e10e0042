public import MapMeasures
public import MapModel

/// A way on one side: a journey that was told, or a path that stands in for one.
public struct Route: Hashable, Sendable {
  /// The journey; one that stands in has no title.
  public let journey: Journey
  /// What is counted of it; nothing where it stands in.
  public let measures: JourneyMeasures?

  /// Whether nobody told it: it is a path from where care enters the layer to where it leaves.
  public var isStandIn: Bool { measures == nil }
}

/// A journey on two sides: each variant on the right beside the nearest on the left.
///
/// A variant on the left that no other is nearest to, and that none equals, stands alone.
public struct JourneyDifference: Hashable, Sendable {
  /// Whose way it is; empty where paths stand in on both sides.
  public let title: String
  /// The layer on the right side, or on the left where only that has it.
  public let layer: Layer
  /// Which of the variants on its side it is, counted from 1.
  public let variant: Int
  /// The way on the left side, where one was told there.
  public let left: Route?
  /// The way on the right side, where one was told there.
  public let right: Route?
  /// How it stands on one side beside the other.
  public let status: Status
  /// Both ways side by side, where there are both.
  public let alignment: Alignment?

  /// How many people went this way; one unless said.
  public var count: Int { (right ?? left)?.journey.count ?? 1 }
}
