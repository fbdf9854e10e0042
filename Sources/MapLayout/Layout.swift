public import MapModel
import TextCanvas

/// Lays a map out: who stands where, which way the lines run, where the labels are.
///
/// The same map and options give the same layout, always. All three layers are laid out together, so
/// that showing one of them moves no box.
///
///     layout(of: map, LayoutOptions(columns: 80)).parts[0].box(of: gp.id)?.frame
///
/// - Parameters:
///   - map: The map.
///   - options: What a person asks of the drawing.
/// - Returns: One picture, or parts where one would be wider than asked.
/// - Complexity: O(*m* log *n*) for each try, where *m* is the number of segments of lines and *n* of
///   agencies, labels and lines in a level; there are at most five tries.
public func layout(of map: CareMap, _ options: LayoutOptions) -> Layout {
  let composer = Composer(map, options)
  return composer.whole ?? composer.divided
}

/// Tries one way of setting texts after the other.
private struct Composer {
  let map: CareMap
  let options: LayoutOptions
  let groups: [[Agency.ID]]
  let flowsOfGroup: [[Flow]]
  let effort: Int

  init(_ map: CareMap, _ options: LayoutOptions) {
    self.map = map
    self.options = options
    let groups = components(of: map)
    var groupOfAgency = [Int](repeating: 0, count: map.agencies.count)
    for (index, group) in groups.enumerated() {
      for agency in group { groupOfAgency[agency.index] = index }
    }
    var flows = [[Flow]](repeating: [], count: groups.count)
    for flow in map.flows { flows[groupOfAgency[flow.source.index]].append(flow) }
    self.groups = groups
    flowsOfGroup = flows
    effort = map.flows.count < 60 ? 12 : map.flows.count < 400 ? 6 : 2
  }

  /// The map as one picture, or nothing where that would be wider than asked in every setting.
  var whole: Layout? {
    var best: (layout: Layout, rows: Int)?
    for setting in settings {
      guard let placement = picture(setting) else { continue }
      let layout = Layout(parts: [placement], keyed: keyed(setting))
      // What is keyed must be looked up, so labels upon their lines may take half as many rows again.
      let isKeyed = !layout.keyed.isEmpty
      let rows = isKeyed ? (placement.rows + layout.keyed.count) * 3 / 2 : placement.rows
      if rows < best?.rows ?? Int.max { best = (layout, rows) }
    }
    return best?.layout
  }

  /// The settings to try: texts upon their lines first, then narrower ones.
  private var settings: [TextSetting] {
    let inline = [(18, 18), (16, 14), (14, 12), (12, 10)].map { setting(names: $0.0, labels: $0.1) }
    let keyed = [setting(names: 16, labels: nil), setting(names: 10, labels: nil)]
    switch options.labels {
    case .inline: return inline + [setting(names: 10, labels: 8)]
    case .keyed: return keyed
    case .auto:
      let isVeryLarge = map.flows.count > 400
      return isVeryLarge ? [options.columns == nil ? inline[0] : keyed[1]] : inline + keyed
    }
  }

  private func setting(names: Int, labels: Int?) -> TextSetting {
    var numbers: [Flow.ID: Int] = [:]
    var setting = TextSetting(
      nameColumns: names, labelColumns: labels, detail: options.detail, keys: [:])
    setting.roomOfName = options.columns.map { $0 - 5 }
    for flow in map.flows where isKeyed(flow, setting) { numbers[flow.id] = numbers.count + 1 }
    var numbered = TextSetting(
      nameColumns: names, labelColumns: labels, detail: options.detail, keys: numbers)
    numbered.roomOfName = setting.roomOfName
    return numbered
  }

  private func isKeyed(_ flow: Flow, _ setting: TextSetting) -> Bool {
    let key = setting.keyText(of: flow)
    return flow.source == flow.target
      ? setting.loopLabel(of: flow) == key : setting.labelLines(of: flow) == [key]
  }

  private func keyed(_ setting: TextSetting) -> [Flow.ID] {
    setting.keys.keys.sorted()
  }

  private func picture(_ setting: TextSetting) -> Placement? {
    var pictures: [Placement] = []
    for (group, flows) in zip(groups, flowsOfGroup) {
      let part = FlowPart(agencies: group.map { map[$0] }, flows: flows)
      guard
        let picture = MapLayout.picture(
          of: part, setting, columns: options.columns, effort: effort)
      else { return nil }
      pictures.append(picture)
    }
    return packed(pictures, columns: options.columns)
  }

  /// The map in parts, each no wider than asked.
  var divided: Layout {
    let setting = setting(names: 10, labels: nil)
    let columns = options.columns ?? Int.max / 4
    let division = Division(map, groups, flowsOfGroup, setting, columns: columns)
    return Layout(parts: division.placements, keyed: keyed(setting))
  }
}
