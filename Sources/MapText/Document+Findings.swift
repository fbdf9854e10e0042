import MapModel

extension Document {
  /// What looks wrong about the map as a whole, in the order of the text.
  ///
  /// Two names that are nearly the same, a journey's step that no flow makes, an agency that is
  /// declared but has no flow, a flow that is told twice.
  ///
  /// - Complexity: O(*a*² + *n*), where *a* is the number of agencies and *n* of facts.
  public var findings: [Diagnostic] {
    let found = nearlySameNames + stepsWithoutFlow + agenciesWithoutFlow + toldTwice
    return found.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }

  private func diagnostic(atFact place: Int, _ problem: Problem) -> Diagnostic {
    let line = line(ofFact: place)
    let text = text(ofLine: line)
    let indent = text.prefix { $0.isWhitespace }.count
    return Diagnostic(line: line + 1, column: indent + 1, problem)
  }

  private var nearlySameNames: [Diagnostic] {
    map.nearlySameNames.compactMap { pair in
      guard let place = map.places(of: pair.second).first else { return nil }
      return diagnostic(
        atFact: place,
        .nearlySameNames(map[pair.first].name, map[pair.second].name, pair.reason))
    }
  }

  private struct Way: Hashable {
    let source: Agency.ID
    let target: Agency.ID
    let layer: Layer
  }

  private var stepsWithoutFlow: [Diagnostic] {
    let ways = Set(map.flows.map { Way(source: $0.source, target: $0.target, layer: $0.layer) })
    return map.facts.indices.flatMap { place -> [Diagnostic] in
      guard case .journey(let journey) = map.facts[place] else { return [] }
      var told: Set<[String]> = []
      return zip(journey.stops, journey.stops.dropFirst()).compactMap { source, target in
        if let from = map.agency(named: source), let to = map.agency(named: target),
          ways.contains(Way(source: from.id, target: to.id, layer: journey.layer))
        {
          return nil
        }
        let isNew = told.insert([NameKey.key(of: source), NameKey.key(of: target)]).inserted
        guard isNew else { return nil }
        return diagnostic(
          atFact: place, .stepWithoutFlow(from: source, to: target, journey.layer))
      }
    }
  }

  private var agenciesWithoutFlow: [Diagnostic] {
    let busy = Set(map.flows.flatMap { [$0.source, $0.target] })
    return map.agencies.compactMap { agency in
      guard !busy.contains(agency.id), let place = map.places(of: agency.id).first else {
        return nil
      }
      return diagnostic(atFact: place, .agencyWithoutFlow(agency.name))
    }
  }

  /// What makes two flows the same told twice: all but who told it and remarks upon it.
  private struct Told: Hashable {
    let way: Way
    let label: String
    let attributes: [Attribute]
  }

  private var toldTwice: [Diagnostic] {
    var first: [Told: Int] = [:]
    var found: [Diagnostic] = []
    for flow in map.flows {
      let told = Told(
        way: Way(source: flow.source, target: flow.target, layer: flow.layer),
        label: NameKey.key(of: flow.label),
        attributes: flow.attributes.filter { attribute in
          switch attribute.key {
          case .said, .table, .note, .tag, .later: false
          default: true
          }
        })
      let place = map.place(of: flow.id)
      if let earlier = first[told] {
        found.append(diagnostic(atFact: place, .toldTwice(firstLine: line(ofFact: earlier) + 1)))
      } else {
        first[told] = place
      }
    }
    return found
  }
}
