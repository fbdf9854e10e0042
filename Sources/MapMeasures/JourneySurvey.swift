import MapModel

/// The journeys of a map, and the flows that their steps take.
struct JourneySurvey {
  private let journeys: [(journey: Journey, stops: [Agency.ID?])]
  /// The ways that journeys take and no flow has been met for.
  private var open: Set<Way> = []
  /// What the first told flow says of the other ways.
  private var times: [Way: Times] = [:]
  /// Whether any journey steps off from an agency, so that most flows need no looking up.
  private var isLeft: [Bool]

  private struct Way: Hashable {
    let source: Agency.ID
    let target: Agency.ID
    let layer: Layer
  }

  private struct Times {
    let wait: Duration?
    let takes: Duration?
  }

  init(of map: CareMap) {
    journeys = map.journeys.map { ($0, $0.stops.map { map.agency(named: $0)?.id }) }
    isLeft = [Bool](repeating: false, count: map.agencies.count)
    for (journey, stops) in journeys {
      for case (let source?, let target?) in zip(stops, stops.dropFirst()) {
        isLeft[source.index] = true
        open.insert(Way(source: source, target: target, layer: journey.layer))
      }
    }
  }

  /// Takes down what a flow says, where a journey takes it and none was told before.
  mutating func add(_ flow: Flow) {
    guard isLeft[flow.source.index] else { return }
    let way = Way(source: flow.source, target: flow.target, layer: flow.layer)
    guard open.remove(way) != nil else { return }
    times[way] = Times(wait: flow.wait, takes: flow.takes)
  }

  /// What is counted of every journey, once all flows are added.
  func measures(_ standings: inout Standings) -> [JourneyMeasures] {
    var all: [JourneyMeasures] = []
    for (journey, stops) in journeys {
      let path = zip(journey.stops, stops).map { standings.standing(ofStop: $0, agency: $1) }
      all.append(
        JourneyMeasures(
          journey: journey, stops: stops, figures: figures(of: journey.layer, stops, path),
          organisations: standings.met(in: path)))
    }
    return all
  }

  private func figures(of layer: Layer, _ stops: [Agency.ID?], _ path: [Standing]) -> Figures {
    var figures = Figures()
    for step in 1..<path.count {
      let times = times(from: stops[step - 1], to: stops[step], layer)
      figures.add(
        from: path[step - 1], to: path[step], wait: times?.wait, takes: times?.takes)
    }
    return figures
  }

  private func times(from source: Agency.ID?, to target: Agency.ID?, _ layer: Layer) -> Times? {
    guard let source, let target else { return nil }
    return times[Way(source: source, target: target, layer: layer)]
  }
}
