import MapMeasures
import MapModel

extension Teller {
  /// The journeys, each walked step by step; those of one title together.
  var walks: [Section] {
    guard !measures.journeys.isEmpty else { return [Section(nil, [[Words.noJourneys]])] }
    let flows = FirstFlows(of: map)
    return measures.journeysByTitle.map { group in
      var seen: Set<Layer> = []
      let paragraphs = group.journeys.flatMap { journey in
        let isVariant = !seen.insert(journey.journey.layer).inserted
        return walk(journey, isVariant: isVariant, flows)
      }
      return Section(Words.journey(group.title), paragraphs)
    }
  }

  private func walk(
    _ measures: JourneyMeasures, isVariant: Bool, _ flows: FirstFlows
  ) -> [[String]] {
    let journey = measures.journey
    let steps = (1..<measures.stops.count).map { step in
      let flow = flows[measures.stops[step - 1], measures.stops[step], journey.layer]
      let told =
        flow.map { sentences(ofStep: map[$0]) }
        ?? Words.untold(
          from: shownName(journey.stops[step - 1]), to: shownName(journey.stops[step]),
          journey.layer)
      return [Words.step(step, of: measures.stops.count - 1)] + told
    }
    return [way(measures, isVariant: isVariant) + asides(journey)] + steps + [Words.sums(measures)]
  }

  /// The sentences of a flow; that nobody was asked about its wait is said too.
  private func sentences(ofStep flow: Flow) -> [String] {
    var told = sentences(of: flow)
    if flow.wait == nil { told.insert(Words.nobodyAsked, at: 1) }
    return told
  }
}

/// For each pair of agencies, the flow in each layer that was told first, from which a journey's step
/// has its figures.
private struct FirstFlows {
  private struct Way: Hashable {
    let source: Agency.ID
    let target: Agency.ID
    let layer: Layer
  }

  private var flows: [Way: Flow.ID] = [:]

  init(of map: CareMap) {
    for flow in map.flows {
      let way = Way(source: flow.source, target: flow.target, layer: flow.layer)
      if flows[way] == nil { flows[way] = flow.id }
    }
  }

  subscript(source: Agency.ID?, target: Agency.ID?, layer: Layer) -> Flow.ID? {
    guard let source, let target else { return nil }
    return flows[Way(source: source, target: target, layer: layer)]
  }
}
