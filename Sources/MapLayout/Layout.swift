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
  pinnedLayout(of: map, options) ?? freeLayout(of: map, options)
}

/// Lays a map out as if no box were pinned.
func freeLayout(of map: CareMap, _ options: LayoutOptions) -> Layout {
  let composer = Composer(map, options)
  return composer.whole ?? composer.divided
}

/// Tries one way of setting texts after the other.
private struct Composer {
  let map: CareMap
  let options: LayoutOptions
  let frames: [SiteGroup]
  let groups: [[Agency.ID]]
  let flowsOfGroup: [[Flow]]
  let effort: Effort

  init(_ map: CareMap, _ options: LayoutOptions) {
    self.map = map
    self.options = options
    frames = SiteGroup.groups(of: map, by: options.grouping)
    let groups = components(of: map, frames)
    var groupOfAgency = [Int](repeating: 0, count: map.agencies.count)
    for (index, group) in groups.enumerated() {
      for agency in group { groupOfAgency[agency.index] = index }
    }
    var flows = [[Flow]](repeating: [], count: groups.count)
    for flow in map.flows { flows[groupOfAgency[flow.source.index]].append(flow) }
    self.groups = groups
    flowsOfGroup = flows
    effort = Effort(flows: map.flows.count)
  }

  /// A way of setting texts, and of folding one group of agencies with it.
  private struct Plan {
    let setting: TextSetting
    let folds: [[Fold]]
  }

  /// The map as one picture, or nothing where that would be wider than asked in every setting.
  ///
  /// Of all ways of setting and folding it, those that promise the fewest rows are tried.
  var whole: Layout? {
    guard !groups.isEmpty else { return Layout(parts: [.empty], keyed: []) }
    guard frames.isEmpty else { return framed }
    guard options.columns != nil else { return anyWidth }
    var best: (layout: Layout, cost: Int)?
    let plans = settings(.down).map { setting in
      Plan(
        setting: setting,
        folds: zip(groups, flowsOfGroup).map { group, flows in
          let part = FlowPart(agencies: group.map { map[$0] }, flows: flows)
          return MapLayout.folds(of: FlowGraph(part, setting), columns: options.columns)
        })
    }
    let largest = groups.indices.max { groups[$0].count < groups[$1].count }
    var tries: [(setting: TextSetting, folds: [Fold], rows: Int)] = []
    for plan in plans where !plan.folds.contains(where: \.isEmpty) {
      // Small groups are folded in their best way, the largest in all ways.
      let least = plan.folds.map { folds in folds.min { $0.rows < $1.rows } }.compactMap { $0 }
      guard let largest, largest < least.count else { continue }
      for fold in plan.folds[largest] {
        var folds = least
        folds[largest] = fold
        let rows = cost(folds.reduce(0) { $0 + $1.rows }, keys: plan.setting.keys.count)
        tries.append((plan.setting, folds, told(rows, fold)))
      }
    }
    for attempt in tries.sorted(by: { $0.rows < $1.rows }).prefix(triesAllowed) {
      let pictures = attempt.folds.compactMap {
        picture(of: [$0], columns: options.columns, effort: effort.divided(by: 4))
      }
      guard pictures.count == attempt.folds.count else { continue }
      let placement = packed(pictures, columns: options.columns)
      let layout = Layout(parts: [placement], keyed: keyed(attempt.setting))
      let cost = told(cost(of: layout), largest.map { attempt.folds[$0] })
      if cost < best?.cost ?? .max { best = (layout, cost) }
    }
    if let (layout, _) = rightward, cost(of: layout) * 5 < (best?.cost ?? .max / 5) * 4 {
      return layout
    }
    return best?.layout
  }

  /// The map with levels that follow each other to the right, where they fit into the width.
  ///
  /// Only few levels do, so it is tried for small maps alone.
  private var rightward: (layout: Layout, cost: Int)? {
    guard let columns = options.columns, map.flows.count <= 40 else { return nil }
    var best: (layout: Layout, cost: Int)?
    // It would have few rows for its keys' sake alone.
    for setting in settings(.right) where options.labels == .keyed || setting.keys.isEmpty {
      var pictures: [Placement] = []
      for (group, flows) in zip(groups, flowsOfGroup) {
        let part = FlowPart(agencies: group.map { map[$0] }, flows: flows)
        let folds = folds(of: FlowGraph(part, setting), columns: nil)
          .filter { $0.length <= columns }
        guard let picture = picture(of: folds, columns: nil, effort: effort.divided(by: 4)),
          picture.columns <= columns
        else { break }
        pictures.append(picture)
      }
      guard pictures.count == groups.count else { continue }
      let layout = Layout(parts: [packed(pictures, columns: columns)], keyed: keyed(setting))
      let cost = cost(of: layout)
      if cost < best?.cost ?? .max { best = (layout, cost) }
    }
    return best
  }

  /// How much a reader has to do with a picture: rows to look at, bends to follow, keys to look up.
  private func cost(of layout: Layout) -> Int {
    let bends = layout.parts[0].routes.reduce(0) { $0 + $1.bends.count - 2 }
    return cost(layout.parts[0].rows + bends / 8, keys: layout.keyed.count)
  }

  /// What is keyed must be looked up, so labels upon their lines may take half as many rows again.
  private func cost(_ rows: Int, keys: Int) -> Int {
    keys == 0 ? rows : (rows + keys) * 3 / 2
  }

  /// What a picture costs that runs against the story here and there: people look for whoever it begins
  /// with at the top, and read on downwards.
  private func told(_ cost: Int, _ fold: Fold?) -> Int {
    guard let fold else { return cost }
    let begun = fold.beginsWithStory ? cost : cost * 6 / 5
    return begun + begun * fold.upwardFlows / max(1, map.flows.count)
  }

  private var triesAllowed: Int {
    let flows = map.flows.count
    return flows <= 200 ? 4 : 1
  }

  /// The map with frames round sites or organisations.
  private var framed: Layout? {
    var best: (layout: Layout, cost: Int)?
    for setting in settings(.down) {
      var pictures: [Placement] = []
      for (group, flows) in zip(groups, flowsOfGroup) {
        let part = FlowPart(agencies: group.map { map[$0] }, flows: flows)
        let isHere = Set(group)
        let inside = frames.filter { $0.members.contains(where: isHere.contains) }
        let picture =
          inside.isEmpty
          ? MapLayout.picture(
            of: folds(of: FlowGraph(part, setting), columns: options.columns),
            columns: options.columns, effort: effort.divided(by: 4))
          : framedPicture(
            of: part, inside, setting, columns: options.columns, effort: effort.divided(by: 4))
        guard let picture else { break }
        pictures.append(picture)
      }
      guard pictures.count == groups.count else { continue }
      let layout = Layout(
        parts: [packed(pictures, columns: options.columns)], keyed: keyed(setting))
      let cost = cost(of: layout)
      if cost < best?.cost ?? .max { best = (layout, cost) }
      // Where any width will do, texts need not be narrow; large maps are tried once.
      if options.columns == nil || map.flows.count > 200 { break }
    }
    return best?.layout
  }

  private var anyWidth: Layout? {
    guard let setting = settings(.down).first else { return nil }
    let pictures = zip(groups, flowsOfGroup).compactMap { group, flows in
      let part = FlowPart(agencies: group.map { map[$0] }, flows: flows)
      let folds = folds(of: FlowGraph(part, setting), columns: nil)
      return picture(of: folds, columns: nil, effort: effort)
    }
    return Layout(parts: [packed(pictures, columns: nil)], keyed: keyed(setting))
  }

  /// The settings to try: texts upon their lines first, then narrower ones.
  private func settings(_ heading: Heading) -> [TextSetting] {
    let widths = heading == .down ? [(18, 18), (16, 14), (14, 12), (12, 10)] : [(16, 24)]
    let inline = widths.map { setting(names: $0.0, labels: $0.1, heading) }
    let keyed = [16, 10].map { setting(names: $0, labels: nil, heading) }
    switch options.labels {
    case .inline: return inline + (heading == .down ? [setting(names: 10, labels: 8, heading)] : [])
    case .keyed: return keyed
    case .auto:
      let isVeryLarge = map.flows.count > 400
      return isVeryLarge ? [options.columns == nil ? inline[0] : keyed[1]] : inline + keyed
    }
  }

  private func setting(names: Int, labels: Int?, _ heading: Heading) -> TextSetting {
    var setting = TextSetting(nameColumns: names, labelColumns: labels, detail: options.detail)
    setting.heading = heading
    setting.roomOfName = [options.columns.map { $0 - 5 }, options.mostNameColumns]
      .compactMap { $0 }.min()
    var keys: [Flow.ID: Int] = [:]
    for flow in map.flows where isKeyed(flow, setting) {
      keys[flow.id] = options.numbersAsTold ? flow.id.index + 1 : keys.count + 1
    }
    setting.keys = keys
    return setting
  }

  private func isKeyed(_ flow: Flow, _ setting: TextSetting) -> Bool {
    let key = setting.keyText(of: flow)
    return flow.source == flow.target
      ? setting.loopLabel(of: flow) == key : setting.labelLines(of: flow) == [key]
  }

  private func keyed(_ setting: TextSetting) -> [Flow.ID] {
    setting.keys.keys.sorted()
  }

  /// The map in parts, each no wider than asked.
  var divided: Layout {
    let setting = setting(names: 10, labels: nil, .down)
    let columns = options.columns ?? Int.max / 4
    let division = Division(map, groups, setting, frames: frames, columns: columns)
    return Layout(parts: division.placements, keyed: keyed(setting))
  }
}
