import MapModel

/// What is found out of one layer while walking along its flows.
struct LayerSurvey {
  let layer: Layer
  private(set) var figures = Figures()
  private var roles: [Roles]
  private var singleVoices: [Flow.ID] = []
  private var noVoice = 0
  private var longestWait: (flow: Flow.ID, milliseconds: Int64)?

  /// What an agency does in the layer.
  private struct Roles: OptionSet {
    let rawValue: UInt8
    static let present = Roles(rawValue: 1)
    static let takesPeopleIn = Roles(rawValue: 2)
    static let sendsPeopleOn = Roles(rawValue: 4)
  }

  init(of layer: Layer, agencies: Int) {
    self.layer = layer
    roles = [Roles](repeating: [], count: agencies)
  }

  /// Counts a flow of the layer.
  mutating func add(_ flow: Flow, _ standings: Standings) {
    let wait = flow.wait
    figures.add(
      from: standings[flow.source], to: standings[flow.target], wait: wait, takes: flow.takes)
    note(flow)
    switch flow.voiceCount {
    case 0: noVoice += 1
    case 1: singleVoices.append(flow.id)
    default: break
    }
    if let longest = wait?.milliseconds?.upperBound, longest > longestWait?.milliseconds ?? -1 {
      longestWait = (flow.id, longest)
    }
  }

  private mutating func note(_ flow: Flow) {
    roles[flow.source.index].insert(.present)
    roles[flow.target.index].insert(.present)
    guard flow.source != flow.target, flow.cargo == .people else { return }
    roles[flow.source.index].insert(.sendsPeopleOn)
    roles[flow.target.index].insert(.takesPeopleIn)
  }

  /// What is counted of the layer, once all its flows are added.
  func measures(
    _ map: CareMap, _ standings: Standings, _ journeys: [JourneyMeasures]
  ) -> LayerMeasures {
    let present = roles.indices.filter { roles[$0].contains(.present) }
    let ends = Set(journeys.compactMap { $0.stops.last ?? nil })
    let blackHoles = present.map(Agency.ID.init).filter { agency in
      roles[agency.index].contains(.takesPeopleIn) && !roles[agency.index].contains(.sendsPeopleOn)
        && standings[agency].organisation != nil && !ends.contains(agency)
    }
    return LayerMeasures(
      layer: layer, agencies: present.count,
      organisations: standings.met(in: present.lazy.map { standings.ofAgency[$0] }),
      figures: figures, loops: Adjacency(of: map, LayerSet(layer)).loops, blackHoles: blackHoles,
      singleVoices: singleVoices, noVoice: noVoice, longestWait: longestWait?.flow,
      journeys: journeys)
  }
}
