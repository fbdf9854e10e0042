import MapMeasures
import MapModel

extension Teller {
  /// Each agency: who it is, who spoke for it, what reaches and what leaves it in each layer.
  var agencyByAgency: [Section] {
    let speakers = named.speakers
    let findings = findings
    var arriving = [[Flow.ID]](repeating: [], count: map.agencies.count)
    var leaving = arriving
    for flow in map.flows {
      leaving[flow.source.index].append(flow.id)
      arriving[flow.target.index].append(flow.id)
    }
    return map.agencies.map { agency in
      let place = agency.id.index
      let facts = details(of: agency) + findings[place] + spokenFor(agency, speakers[place])
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
  private var findings: [[String]] {
    var findings = [[String]](repeating: [], count: map.agencies.count)
    for layer in measures.layers {
      for loop in layer.loops {
        for agency in loop {
          let others = loop.lazy.filter { $0 != agency }.prefix(12).map { map[$0].name }
          findings[agency.index].append(
            Words.loop(
              of: map[agency].name, layer.layer, by: Array(others), count: loop.count - 1))
        }
      }
      for agency in layer.blackHoles {
        findings[agency.index].append(Words.blackHole(map[agency].name, layer.layer))
      }
    }
    return findings
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
