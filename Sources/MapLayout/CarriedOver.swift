import MapModel
import TextCanvas

/// What of a picture is still told by the map as it is now, with the numbers that things have now.
struct CarriedOver {
  private(set) var placement = Placement.empty
  private(set) var keyed: [Flow.ID] = []

  /// What makes two flows of two maps the same: all that a picture shows of them.
  private struct Look: Hashable {
    let source: String
    let target: String
    let layer: Layer
    let text: String
  }

  init(_ map: CareMap, _ previous: LaidOutMap, _ setting: TextSetting) {
    let old = previous.placement
    placement.columns = old.columns
    placement.rows = old.rows
    var agencyOfKey: [String: Agency.ID] = [:]
    for agency in map.agencies { agencyOfKey[agency.key] = agency.id }
    placement.boxes = old.boxes.compactMap { box in
      agencyOfKey[previous.map[box.agency].key].map {
        Placement.Box(agency: $0, frame: box.frame, lines: box.lines)
      }
    }
    let flows = Self.sameFlows(map, previous.map, setting)
    placement.routes = old.routes.compactMap { route in
      flows[route.flow].map {
        Placement.Route(flow: $0, bends: route.bends, hasPort: route.hasPort)
      }
    }
    placement.labels = old.labels.compactMap { label in
      flows[label.flow].map {
        Placement.Label(flow: $0, origins: label.origins, lines: label.lines)
      }
    }
    keyed = previous.keyed.compactMap { flows[$0] }
  }

  /// For each flow of the map as it was, the one that looks the same now.
  private static func sameFlows(
    _ map: CareMap, _ previous: CareMap, _ setting: TextSetting
  ) -> [Flow.ID: Flow.ID] {
    func look(_ flow: Flow, _ map: CareMap) -> Look {
      Look(
        source: map[flow.source].key, target: map[flow.target].key, layer: flow.layer,
        text: flowText(flow, setting.detail))
    }
    var waiting: [Look: [Flow.ID]] = [:]
    for flow in map.flows.reversed() { waiting[look(flow, map), default: []].append(flow.id) }
    var same: [Flow.ID: Flow.ID] = [:]
    for flow in previous.flows {
      if let now = waiting[look(flow, previous)]?.popLast() { same[flow.id] = now }
    }
    return same
  }
}
