import MapModel
import TextCanvas

/// What of a picture is still told by the map as it is now, with the numbers that things have now.
struct CarriedOver {
  private(set) var placement = Placement.empty
  private(set) var keyed: [Flow.ID] = []
  private(set) var unsettled: [Flow.ID] = []

  private let map: CareMap
  private let previous: LaidOutMap
  private let setting: TextSetting

  /// Takes over boxes and lines, and those labels whose words are the same.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of agencies and flows of both maps.
  init(_ map: CareMap, _ previous: LaidOutMap, _ setting: TextSetting) {
    self.map = map
    self.previous = previous
    self.setting = setting
    let old = previous.placement
    placement.columns = old.columns
    placement.rows = old.rows
    let agencies = sameAgencies
    placement.boxes = old.boxes.compactMap { box in
      agencies[box.agency].map { Placement.Box(agency: $0, frame: box.frame, lines: box.lines) }
    }
    let unchanged = unchangedFlows(agencies)
    let flows = sameFlows(agencies, unchanged)
    placement.routes = old.routes.compactMap { route in
      flows[route.flow].map {
        Placement.Route(flow: $0, bends: route.bends, hasPort: route.hasPort)
      }
    }
    let relabelled = Set(
      flows.filter { old, now in
        old.index >= unchanged
          && flowText(previous.map[old], previous.options.detail)
            != flowText(map[now], setting.detail)
      }.keys)
    placement.labels = old.labels.filter { !relabelled.contains($0.flow) }.compactMap { label in
      flows[label.flow].map {
        Placement.Label(flow: $0, origins: label.origins, lines: label.lines)
      }
    }
    keyed = previous.keyed.filter { !relabelled.contains($0) }.compactMap { flows[$0] }
    unsettled = previous.unsettled.compactMap { flows[$0] }
  }

  /// For each agency of the map as it was, the same one now: that of the same name, and where as many
  /// names are gone as have come, the one that has come in the place of it.
  private var sameAgencies: [Agency.ID: Agency.ID] {
    var now: [String: Agency.ID] = [:]
    for agency in map.agencies { now[agency.key] = agency.id }
    var same: [Agency.ID: Agency.ID] = [:]
    var gone: [Agency.ID] = []
    for agency in previous.map.agencies {
      same[agency.id] = now.removeValue(forKey: agency.key)
      if same[agency.id] == nil { gone.append(agency.id) }
    }
    let new = now.values.sorted()
    if gone.count == new.count {
      for (old, new) in zip(gone, new) { same[old] = new }
    }
    return same
  }

  /// What two flows of the two maps have in common: the more, the better they match.
  private struct Likeness: Hashable {
    let source: Agency.ID
    let target: Agency.ID
    var layer: Layer?
    var text: String?
  }

  /// How many flows at the beginning of the story are told as they were, since most changes are at the end.
  private func unchangedFlows(_ agencies: [Agency.ID: Agency.ID]) -> Int {
    let most = min(map.flows.count, previous.map.flows.count)
    return (0..<most).first { index in
      let flow = Flow.ID(index)
      let (old, now) = (previous.map.ends(of: flow), map.ends(of: flow))
      return agencies[old.source] != now.source || agencies[old.target] != now.target
        || previous.map.layer(of: flow) != map.layer(of: flow)
        || flowText(previous.map[flow], previous.options.detail)
          != flowText(map[flow], setting.detail)
    } ?? most
  }

  /// For each flow of the map as it was, the same one now: that with the same words and layer between
  /// the same agencies, then one with other words, then one in another layer.
  private func sameFlows(
    _ agencies: [Agency.ID: Agency.ID], _ unchanged: Int
  ) -> [Flow.ID: Flow.ID] {
    let known = (0..<unchanged).map { Flow.ID($0) }
    var same = Dictionary(uniqueKeysWithValues: zip(known, known))
    var taken = Set(known)
    for pass in 0..<3 {
      func likeness(_ flow: Flow, _ source: Agency.ID, _ target: Agency.ID, _ text: String)
        -> Likeness
      {
        Likeness(
          source: source, target: target, layer: pass < 2 ? flow.layer : nil,
          text: pass < 1 ? text : nil)
      }
      var waiting: [Likeness: [Flow.ID]] = [:]
      for flow in map.flows[unchanged...].reversed() where !taken.contains(flow.id) {
        let words = flowText(flow, setting.detail)
        waiting[likeness(flow, flow.source, flow.target, words), default: []].append(flow.id)
      }
      for flow in previous.map.flows[unchanged...] where same[flow.id] == nil {
        guard let source = agencies[flow.source], let target = agencies[flow.target] else {
          continue
        }
        let words = flowText(flow, previous.options.detail)
        if let now = waiting[likeness(flow, source, target, words)]?.popLast() {
          same[flow.id] = now
          taken.insert(now)
        }
      }
    }
    return same
  }
}
