public import MapModel

/// What is counted of one layer of a map.
public struct LayerMeasures: Hashable, Sendable {
  /// The layer.
  public let layer: Layer
  /// How many agencies have a flow in it.
  public let agencies: Int
  /// The organisations of the agencies and services in it, in the order of first mention.
  public let organisations: [Organisation]
  /// What its flows add up to.
  public let figures: Figures
  /// Where one can come back to where one was: agencies that can all reach each other, and agencies
  /// with a flow to themselves, in the order of first mention.
  public let loops: [[Agency.ID]]
  /// Agencies and services that people come to from elsewhere, and that no flow of people leaves but
  /// to themselves, and where no journey of this layer ends.
  public let blackHoles: [Agency.ID]
  /// Flows of which one voice told, in the order of telling.
  public let singleVoices: [Flow.ID]
  /// How many flows there are of which it is not known who told them.
  public let noVoice: Int
  /// The flow with the greatest upper wait, the first told among equals.
  public let longestWait: Flow.ID?
  /// What is counted of its journeys, in the order of telling.
  public let journeys: [JourneyMeasures]

  /// How many flows it has.
  public var flows: Int { figures.steps }
}
