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
    for place in facts.indices {
      if let flow = self.flow(at: place) {
        guard layers.contains(layer(of: flow)) else { continue }
        mention(ends(of: flow).source)
        selections.append(.flow(flow))
        mention(ends(of: flow).target)
      } else if case .agency(let declaration) = facts[place] {
        let key = NameKey.key(of: declaration.name)
        if let agency = agency(.agency(key: key)) { mention(agency.id) }
      }
    }
    return selections
  }

  /// The agency that is selected, where it is still on the map.
  func agency(_ selection: Selection?) -> Agency? {
    guard case .agency(let key) = selection else { return nil }
    // A key that is no agency's own may still be another name of one.
    return agency(named: key).flatMap { $0.key == key ? $0 : nil }
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
    return frame(of: flow.id, labels.first { $0.flow == flow.id })
  }

  /// The cells of a flow's label, or the middle of its line where it has none.
  private func frame(of flow: Flow.ID, _ label: Label?) -> Rect? {
    if let label, let origin = label.origins.first {
      let columns = label.lines.map { TextCanvas.columns(of: $0) }.max() ?? 1
      return Rect(origin: origin, columns: columns, rows: label.lines.count)
    }
    guard let bends = route(of: flow)?.bends, !bends.isEmpty else { return nil }
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
  ///
  /// - Complexity: O(*n*), where *n* is the number of candidates and labels.
  func nearest(
    to rect: Rect, _ direction: Direction, among candidates: [Selection], _ map: CareMap
  ) -> Selection? {
    var best: (score: Int, selection: Selection)?
    let labelOf = Dictionary(labels.map { ($0.flow, $0) }) { first, _ in first }
    for candidate in candidates {
      let cells: Rect? =
        switch candidate {
        case .agency: frame(of: candidate, map)
        case .flow(let flow): frame(of: flow, labelOf[flow])
        }
      guard let other = cells, other != rect else { continue }
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
