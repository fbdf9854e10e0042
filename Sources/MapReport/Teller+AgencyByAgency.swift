import MapMeasures
import MapModel

extension Teller {
  /// Each agency: who it is, who spoke for it, what reaches and what leaves it in each layer.
  var agencyByAgency: [Section] {
    let speakers = named.speakers
    var arriving = [[Flow.ID]](repeating: [], count: map.agencies.count)
    var leaving = arriving
    for flow in map.flows {
      leaving[flow.source.index].append(flow.id)
      arriving[flow.target.index].append(flow.id)
    }
    return map.agencies.map { agency in
      let place = agency.id.index
      let facts = details(of: agency) + findings(agency) + spokenFor(agency, speakers[place])
      let flows = Layer.allCases.flatMap { layer in
        paragraphs(agency, layer, arriving[place], leaving[place])
      }
      return Section(
        Words.introduction(agency),
        [facts] + (flows.isEmpty ? [[Words.noFlow(of: agency.name)]] : flows))
    }
  }

  private func paragraphs(
    _ agency: Agency, _ layer: Layer, _ arriving: [Flow.ID], _ leaving: [Flow.ID]
  ) -> [[String]] {
    let comes = arriving.filter { map.layer(of: $0) == layer }
    let goes = leaving.filter { map.layer(of: $0) == layer }
    guard !comes.isEmpty || !goes.isEmpty else { return [] }
    return [[Words.reaching(agency.name, layer, comes.count)]]
      + comes.map { sentences(of: map[$0]) }
      + [[Words.leaving(agency.name, layer, goes.count)]]
      + goes.map { sentences(of: map[$0]) }
  }

  /// In which layers one can come back to an agency, or people come to it and nobody told how they go on.
  private func findings(_ agency: Agency) -> [String] {
    measures.layers.flatMap { layer in
      layer.loops.filter { $0.contains(agency.id) }.map { loop in
        Words.loop(
          of: agency.name, layer.layer,
          by: loop.filter { $0 != agency.id }.map { map[$0].name })
      }
        + (layer.blackHoles.contains(agency.id)
          ? [Words.blackHole(agency.name, layer.layer)] : [])
    }
  }

  /// Who spoke for an agency; nothing for places, and where nobody wrote down who was there.
  private func spokenFor(_ agency: Agency, _ roles: [Role]) -> [String] {
    guard !roles.isEmpty else {
      let isKnown = agency.kind != .place && !named.present.isEmpty
      return isKnown ? [Words.unheard([agency.name])] : []
    }
    return [
      isAnonymous
        ? Words.speakers(count: roles.count, for: agency.name)
        : Words.speakers(roles.map(\.title), for: agency.name)
    ]
  }
}
