public import MapModel

/// A journey stop by stop: the flow that leads to each, and what the steps up to there add up to.
public struct JourneyWalk: Hashable, Sendable {
  /// The agencies on the way; nothing for a stop that is no agency on the map.
  public let stops: [Agency.ID?]
  /// For each stop the first told flow that leads there; nothing at the start, and where there is none.
  public let flows: [Flow.ID?]
  /// For each stop, what the steps up to there add up to, as `JourneyMeasures` counts them.
  public let figures: [Figures]

  /// Walks a journey along a map.
  ///
  /// - Parameters:
  ///   - journey: The journey.
  ///   - map: The map, of which the journey need not be one.
  /// - Complexity: O(*n*) expected, where *n* is the number of facts of the map.
  public init(_ journey: Journey, in map: CareMap) {
    let stops = journey.stops.map { map.agency(named: $0)?.id }
    let adjacency = Adjacency(of: map, LayerSet(journey.layer))
    var standings = Standings(of: map)
    let path = zip(journey.stops, stops).map { standings.standing(ofStop: $0, agency: $1) }
    var flows: [Flow.ID?] = [nil]
    var figures = [Figures()]
    var sum = Figures()
    for step in 1..<path.count {
      var flow: Flow.ID?
      if let source = stops[step - 1], let target = stops[step] {
        flow = adjacency.flows(from: source).first { map.ends(of: $0).target == target }
      }
      let told = flow.map { map[$0] }
      sum.add(from: path[step - 1], to: path[step], wait: told?.wait, takes: told?.takes)
      flows.append(flow)
      figures.append(sum)
    }
    self.stops = stops
    self.flows = flows
    self.figures = figures
  }
}
