public import MapModel

/// What is counted of one journey.
///
/// A step takes its wait and touch time from the first told flow of that pair in the journey's layer;
/// where there is none, nobody knows them. Whether a step is a handoff or changes site follows from
/// its ends alone.
public struct JourneyMeasures: Hashable, Sendable {
  /// The journey.
  public let journey: Journey
  /// The agencies on the way; nothing for a stop that is no agency on the map.
  public let stops: [Agency.ID?]
  /// What its steps add up to.
  public let figures: Figures
  /// The organisations of the agencies and services on the way, in the order of meeting them.
  public let organisations: [Organisation]

  /// Whose way it is.
  public var title: String { journey.title }
}
