import MapModel

/// Divides a map into parts that are each drawn by themselves.
///
/// Where frames are asked for, what stands in one frame is a part, if it is not too wide. Else a part
/// grows from the first agency that has none by the agency that most flows join to it, for as
/// long as the picture is no wider than asked. Flows to other parts end at the other agency's name.
/// An agency with more flows than a picture has room for is a part by itself.
struct Division {
  private(set) var placements: [Placement] = []
  private let map: CareMap
  private let setting: TextSetting
  private let columns: Int
  private let frames: [SiteGroup]
  private var parts: [[Agency.ID]] = []
  private var flowsOfAgency: [[Flow]]

  init(
    _ map: CareMap, _ groups: [[Agency.ID]], _ setting: TextSetting, frames: [SiteGroup],
    columns: Int
  ) {
    self.map = map
    self.setting = setting
    self.columns = columns
    self.frames = frames
    flowsOfAgency = [[Flow]](repeating: [], count: map.agencies.count)
    for flow in map.flows {
      flowsOfAgency[flow.source.index].append(flow)
      if flow.source != flow.target { flowsOfAgency[flow.target.index].append(flow) }
    }
    for group in groups { divide(group) }
    drawAll()
  }

  private mutating func divide(_ group: [Agency.ID]) {
    var left = group
    for frame in frames where left.contains(where: frame.members.contains) {
      guard framed(flowPart(frame.members) { _ in 100 }) != nil else { continue }
      parts.append(frame.members)
      left.removeAll(where: frame.members.contains)
    }
    while let first = left.first {
      var part = [first]
      left.removeFirst()
      while let next = closest(to: part, among: left) {
        guard isFeasible(part + [next]) else { break }
        part.append(next)
        left.removeAll { $0 == next }
      }
      parts.append(part)
    }
  }

  /// The agency that most flows join to a part; of equals the first told, or nothing where none is.
  private func closest(to part: [Agency.ID], among left: [Agency.ID]) -> Agency.ID? {
    let isLeft = Set(left)
    var flowCount: [Agency.ID: Int] = [:]
    for agency in part {
      for flow in flowsOfAgency[agency.index] {
        for end in [flow.source, flow.target] where isLeft.contains(end) {
          flowCount[end, default: 0] += 1
        }
      }
    }
    return flowCount.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// Whether a part can be drawn; numbers of parts are taken to have three digits.
  private func isFeasible(_ agencies: [Agency.ID]) -> Bool {
    let graph = FlowGraph(flowPart(agencies) { _ in 100 }, setting)
    return !folds(of: graph, columns: columns).isEmpty
  }

  private func flowPart(_ agencies: [Agency.ID], _ part: (Agency.ID) -> Int) -> FlowPart {
    let isHere = Set(agencies)
    var flows: [Flow.ID: Flow] = [:]
    var flowPart = FlowPart(agencies: agencies.sorted().map { map[$0] }, flows: [])
    for agency in agencies {
      for flow in flowsOfAgency[agency.index] {
        flows[flow.id] = flow
        for end in [flow.source, flow.target] where !isHere.contains(end) {
          flowPart.partOfOthers[end] = part(end)
          flowPart.nameOfOthers[end] = map[end].name
        }
      }
    }
    flowPart.flows = flows.values.sorted { $0.id < $1.id }
    return flowPart
  }

  /// The picture of a part that stands in one frame.
  private func framed(_ part: FlowPart) -> Placement? {
    let members = part.agencies.map(\.id)
    guard let frame = frames.first(where: { $0.members == members }) else { return nil }
    return framedPicture(
      of: part, [frame], setting, columns: columns, effort: Effort(flows: part.flows.count))
  }

  private func plain(_ part: FlowPart) -> Placement? {
    picture(
      of: folds(of: FlowGraph(part, setting), columns: columns), columns: columns,
      effort: Effort(flows: part.flows.count))
  }

  /// Draws every part; one for which lines find no way after all becomes a part for each agency.
  private mutating func drawAll() {
    while true {
      var partOfAgency: [Agency.ID: Int] = [:]
      for (index, part) in parts.enumerated() {
        for agency in part { partOfAgency[agency] = index + 1 }
      }
      var drawn: [Placement] = []
      var failed: Int?
      for (index, agencies) in parts.enumerated() {
        let part = flowPart(agencies) { partOfAgency[$0] ?? 0 }
        if var placement = framed(part) ?? plain(part) {
          placement.sort()
          drawn.append(placement)
        } else if agencies.count == 1 {
          drawn.append(roster(of: map[agencies[0]], part, setting, columns: columns))
        } else {
          failed = index
          break
        }
      }
      guard let failed else {
        placements = drawn
        return
      }
      parts.replaceSubrange(failed...failed, with: parts[failed].map { [$0] })
    }
  }
}
