import MapModel

/// The counts of one layer, worked out in the plainest way: every question goes through all facts.
struct PlainMeasures {
  let map: CareMap
  let layer: Layer

  var flows: [Flow] { map.flows.filter { $0.layer == layer } }

  /// The names that the chain of a name goes through, and at last what it ends in.
  func organisation(of name: String, seen: [String] = []) -> String {
    let agency = map.agency(named: name)
    let key = agency?.key ?? NameKey.key(of: name)
    guard let parent = agency?.organisation, !NameKey.key(of: parent).isEmpty else { return key }
    let parentKey = map.agency(named: parent)?.key ?? NameKey.key(of: parent)
    return (seen + [key]).contains(parentKey)
      ? key : organisation(of: parent, seen: seen + [key])
  }

  func handsOff(_ name: String) -> Bool { map.agency(named: name)?.handsOff ?? true }

  func isHandoff(_ source: String, _ target: String) -> Bool {
    handsOff(source) && handsOff(target)
      && organisation(of: source) != organisation(of: target)
  }

  func isSiteChange(_ source: String, _ target: String) -> Bool {
    guard let from = map.agency(named: source)?.site, let to = map.agency(named: target)?.site
    else {
      return false
    }
    return NameKey.key(of: from) != NameKey.key(of: to)
  }

  func ends(of flow: Flow) -> (String, String) { (map[flow.source].name, map[flow.target].name) }

  var handoffs: Int { flows.filter { isHandoff(ends(of: $0).0, ends(of: $0).1) }.count }

  var siteChanges: Int { flows.filter { isSiteChange(ends(of: $0).0, ends(of: $0).1) }.count }

  func touches(_ agency: Agency) -> Bool {
    flows.contains { $0.source == agency.id || $0.target == agency.id }
  }

  var organisations: [String] {
    var keys: [String] = []
    for agency in map.agencies where touches(agency) && agency.handsOff {
      let key = organisation(of: agency.name)
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  var blackHoles: [Agency.ID] {
    map.agencies.filter { agency in
      let others = flows.filter { $0.source != $0.target && $0.cargo == .people }
      return agency.handsOff && others.contains { $0.target == agency.id }
        && !others.contains { $0.source == agency.id }
        && !map.journeys.contains { journey in
          journey.layer == layer
            && journey.stops.last.flatMap { map.agency(named: $0) }?.id == agency.id
        }
    }.map(\.id)
  }

  /// Low end, high end, how many are unknown.
  func sum(_ durations: [Duration?]) -> [Int64] {
    let known = durations.compactMap { $0?.milliseconds }
    return [
      known.map(\.lowerBound).reduce(0, +), known.map(\.upperBound).reduce(0, +),
      Int64(durations.count - known.count),
    ]
  }

  var longestWait: Flow.ID? {
    let waits = flows.compactMap { flow in
      flow.wait?.milliseconds.map { (flow.id, $0.upperBound) }
    }
    let greatest = waits.map(\.1).max()
    return waits.first { $0.1 == greatest }?.0
  }

  func flow(from source: String, to target: String) -> Flow? {
    guard let from = map.agency(named: source), let to = map.agency(named: target) else {
      return nil
    }
    return flows.first { $0.source == from.id && $0.target == to.id }
  }
}
