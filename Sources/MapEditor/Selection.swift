import MapLayout
import MapModel
import TextCanvas

/// What is selected on the map.
enum Selection: Hashable, Sendable {
  /// An agency, by what all spellings of its name have in common.
  case agency(key: String)
  /// A flow, by its place in telling order.
  case flow(Flow.ID)
}

extension CareMap {
  /// Everything that can be selected, in telling order: an agency where it is first mentioned, a flow
  /// where it is told.
  func selectable(_ layers: LayerSet) -> [Selection] {
    var told: Set<Agency.ID> = []
    var selections: [Selection] = []
    func mention(_ agency: Agency.ID) {
      if told.insert(agency).inserted { selections.append(.agency(key: self[agency].key)) }
    }
    var flow = 0
    for fact in facts {
      switch fact {
      case .flow:
        let told = flows[flow]
        flow += 1
        guard layers.contains(told.layer) else { continue }
        mention(told.source)
        selections.append(.flow(told.id))
        mention(told.target)
      case .agency(let declaration):
        let key = NameKey.key(of: declaration.name)
        if let agency = agencies.first(where: { $0.key == key }) { mention(agency.id) }
      case .journey, .remark, .title, .heading: continue
      }
    }
    return selections
  }

  /// The agency that is selected, where it is still on the map.
  func agency(_ selection: Selection?) -> Agency? {
    guard case .agency(let key) = selection else { return nil }
    return agencies.first { $0.key == key }
  }

  /// The flow that is selected, where it is still on the map.
  func flow(_ selection: Selection?) -> Flow? {
    guard case .flow(let id) = selection, id.index < flows.count else { return nil }
    return self[id]
  }
}

extension Placement {
  /// The cells that what is selected takes, as far as they must be seen.
  func frame(of selection: Selection, _ map: CareMap) -> Rect? {
    if let agency = map.agency(selection) { return box(of: agency.id)?.frame }
    guard let flow = map.flow(selection) else { return nil }
    if let label = labels.first(where: { $0.flow == flow.id }), let origin = label.origins.first {
      let columns = label.lines.map { TextCanvas.columns(of: $0) }.max() ?? 1
      return Rect(origin: origin, columns: columns, rows: label.lines.count)
    }
    guard let bends = route(of: flow.id)?.bends, !bends.isEmpty else { return nil }
    return Rect(origin: bends[bends.count / 2], columns: 1, rows: 1)
  }

  /// The cells that a flow takes from the one box to the other.
  func surroundings(of selection: Selection, _ map: CareMap) -> Rect? {
    guard let flow = map.flow(selection), let frame = frame(of: selection, map),
      let source = box(of: flow.source), let target = box(of: flow.target)
    else { return nil }
    return frame.united(with: source.frame).united(with: target.frame)
  }

  /// What is nearest in a direction to some cells, of all that can be selected.
  func nearest(
    to rect: Rect, _ direction: Direction, among candidates: [Selection], _ map: CareMap
  ) -> Selection? {
    var best: (score: Int, selection: Selection)?
    for candidate in candidates {
      guard let other = frame(of: candidate, map), other != rect else { continue }
      // A cell is about twice as high as it is wide.
      let across = (other.left + other.right - rect.left - rect.right) / 2
      let down = other.top + other.bottom - rect.top - rect.bottom
      let (ahead, aside) =
        switch direction {
        case .up: (-down, across)
        case .down: (down, across)
        case .left: (-across, down)
        case .right: (across, down)
        }
      guard ahead > 0 else { continue }
      let score = ahead + 2 * abs(aside)
      if score < best?.score ?? Int.max { best = (score, candidate) }
    }
    return best?.selection
  }
}
