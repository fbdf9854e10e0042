public import MapMeasures
public import MapModel

/// A map's three layers side by side: what a proposal does to each flow.
public struct ThreeWay: Hashable, Sendable {
  /// What the proposal does to a flow.
  public enum Verdict: Hashable, Sendable, CaseIterable {
    /// It wants what is both official and real.
    case keeps
    /// It wants what is official and not real, or not so.
    case bringsBack
    /// It wants what is real and not official, or not so: what was a workaround becomes the way.
    case makesOfficial
    /// It wants what is both official and real, but otherwise than either.
    case changes
    /// It wants what is neither.
    case adds
    /// It does not speak of it.
    case leaves
  }

  /// One flow in up to three layers.
  public struct Row: Hashable, Sendable {
    /// Where it comes from.
    public let source: Agency.ID
    /// Where it goes to.
    public let target: Agency.ID
    /// How it is supposed to happen.
    public let official: Flow?
    /// How it really happens.
    public let real: Flow?
    /// How people want it to happen.
    public let proposed: Flow?
    /// How it stands on paper and in practice; nothing where it is in neither.
    public let status: Status?
    /// What the proposal does to it.
    public let verdict: Verdict
    /// What the proposal tells differently than the official layer.
    public let changesFromOfficial: [Change]
    /// What the proposal tells differently than the real layer.
    public let changesFromReal: [Change]
  }

  /// The map.
  public let map: CareMap
  /// All flows of all layers, each once, in the order of telling.
  public let rows: [Row]
  /// What is counted of the layers.
  public let measures: Measures

  /// Lays the three layers of a map side by side.
  ///
  /// Official and real flows are paired as in `Comparison`. Each proposed flow then joins one of those of
  /// its pair of agencies in the same stages, at each stage as the official one is before as the real one is.
  ///
  /// - Complexity: O(*f* log *f*) expected, where *f* is the number of flows.
  public init(of map: CareMap) {
    self.map = map
    measures = Measures(of: map)
    let matching = AgencyMatching(of: map)
    let comparison = Comparing(
      left: Side(map, .official), right: Side(map, .real), matching: matching, order: .oneMap)
    var threes = comparison.flows.map(Three.init)
    var rowsOfPair: [Pair: [Int]] = [:]
    for (row, three) in threes.enumerated() {
      if let pair = three.pair { rowsOfPair[pair, default: []].append(row) }
    }
    var pairs: [Pair] = []
    var proposed: [Pair: [Flow]] = [:]
    for flow in map.flows where flow.layer == .toBe {
      let pair = Pair(flow)
      if proposed[pair] == nil { pairs.append(pair) }
      proposed[pair, default: []].append(flow)
    }
    for pair in pairs {
      Self.join(proposed[pair] ?? [], to: rowsOfPair[pair] ?? [], of: &threes)
    }
    rows = threes.sorted { $0.place < $1.place }.compactMap { $0.row(matching) }
  }

  fileprivate struct Pair: Hashable {
    let source: Agency.ID
    let target: Agency.ID

    init(_ flow: Flow) {
      source = flow.source
      target = flow.target
    }
  }

  /// Joins proposed flows to rows of their pair; what is left over gets rows of its own.
  private static func join(_ flows: [Flow], to rows: [Int], of threes: inout [Three]) {
    let likenesses = flows.map(Likeness.init)
    var rowOfFlow = [Int?](repeating: nil, count: flows.count)
    for stage in Likeness.Stage.allCases {
      for side in [\Three.official, \Three.real] {
        let open = flows.indices.filter { rowOfFlow[$0] == nil }
          .map { (index: $0, likeness: likenesses[$0].at(stage)) }
        let free = rows.filter { threes[$0].proposed == nil }.compactMap { row in
          threes[row][keyPath: side].map { (index: row, likeness: Likeness($0).at(stage)) }
        }
        for (flow, row) in pairedAlike(open, free) {
          rowOfFlow[flow] = row
          threes[row].proposed = flows[flow]
        }
      }
    }
    for index in flows.indices where rowOfFlow[index] == nil {
      threes.append(Three(proposed: flows[index]))
    }
  }
}

/// A row in the making.
private struct Three {
  let official: Flow?
  let real: Flow?
  var proposed: Flow?
  let status: Status?

  init(_ difference: FlowDifference) {
    official = difference.left
    real = difference.right
    status = difference.status
  }

  init(proposed: Flow) {
    official = nil
    real = nil
    status = nil
    self.proposed = proposed
  }

  private var first: Flow? { official ?? real ?? proposed }

  var pair: ThreeWay.Pair? { first.map(ThreeWay.Pair.init) }

  /// Where it was told first.
  var place: Int { [official, real, proposed].compactMap(\.?.id.index).min() ?? .max }

  func row(_ matching: AgencyMatching) -> ThreeWay.Row? {
    guard let pair else { return nil }
    let (fromOfficial, fromReal) = (
      changes(from: official, matching), changes(from: real, matching)
    )
    return ThreeWay.Row(
      source: pair.source, target: pair.target, official: official, real: real,
      proposed: proposed, status: status, verdict: verdict(fromOfficial, fromReal),
      changesFromOfficial: fromOfficial, changesFromReal: fromReal)
  }

  private func changes(from flow: Flow?, _ matching: AgencyMatching) -> [Change] {
    guard let flow, let proposed else { return [] }
    return Comparing.changes(from: flow, to: proposed, matching)
  }

  private func verdict(_ fromOfficial: [Change], _ fromReal: [Change]) -> ThreeWay.Verdict {
    guard proposed != nil else { return .leaves }
    switch (official != nil, real != nil) {
    case (false, false): return .adds
    case (true, false): return .bringsBack
    case (false, true): return .makesOfficial
    case (true, true):
      let isOfficial = !fromOfficial.contains(where: Comparing.isDrift)
      let isReal = !fromReal.contains(where: Comparing.isDrift)
      if isOfficial { return isReal ? .keeps : .bringsBack }
      return isReal ? .makesOfficial : .changes
    }
  }
}
