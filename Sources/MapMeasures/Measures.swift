public import MapModel

/// What facilitators count on a map: steps, handoffs, waits, loops, black holes, voices.
///
///     let measures = Measures(of: map)
///     measures[.real]?.figures.handoffs  // 4
public struct Measures: Hashable, Sendable {
  /// The layers that have flows or journeys: the official one, the real one, the proposal.
  public let layers: [LayerMeasures]
  /// What is counted of all journeys, in the order of telling.
  public let journeys: [JourneyMeasures]

  /// Counts everything once.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of facts.
  public init(of map: CareMap) {
    var standings = Standings(of: map)
    var journeySurvey = JourneySurvey(of: map)
    var surveys = Layer.allCases.map { LayerSurvey(of: $0, agencies: map.agencies.count) }
    for flow in map.flows {
      surveys[Int(flow.layer.rawValue)].add(flow, standings)
      journeySurvey.add(flow)
    }
    let walked = journeySurvey.measures(&standings)
    journeys = walked
    layers = surveys.compactMap { survey in
      let journeys = walked.filter { $0.journey.layer == survey.layer }
      guard survey.figures.steps > 0 || !journeys.isEmpty else { return nil }
      return survey.measures(map, standings, journeys)
    }
  }

  /// What is counted of a layer, where it has flows or journeys.
  public subscript(layer: Layer) -> LayerMeasures? { layers.first { $0.layer == layer } }
}
