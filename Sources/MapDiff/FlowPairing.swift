import MapModel

/// Which flow on one side is which on the other.
///
/// Flows are paired within one pair of agencies and one layer, in the stages of `Likeness.Stage`.
/// Beside the official layer those that nobody disputes are paired first, so that a flow that people do
/// not agree on takes no other's place.
struct FlowPairing {
  typealias Pair = (left: Flow?, right: Flow?)

  /// Every flow of both sides once, in the order of telling.
  private(set) var pairs: [Pair] = []
  private let isDisputedLast: Bool

  /// Pairs the flows of two sides.
  ///
  /// - Complexity: O(*f* log *f*) expected.
  init(
    _ left: Side, _ right: Side, _ matching: AgencyMatching, _ order: TellingOrder,
    isDisputedLast: Bool
  ) {
    self.isDisputedLast = isDisputedLast
    let lefts = Self.sorted(left, matching.numbersOfLeft, matching.matches.count)
    let rights = Self.sorted(right, matching.numbersOfRight, matching.matches.count)
    var (next, other) = (0, 0)
    while next < lefts.count || other < rights.count {
      let key = min(
        next < lefts.count ? lefts[next].key : .max,
        other < rights.count ? rights[other].key : .max)
      let ends = (Self.end(of: key, lefts, from: next), Self.end(of: key, rights, from: other))
      pair(lefts[next..<ends.0], rights[other..<ends.1], left.map.flows, right.map.flows)
      (next, other) = ends
    }
    let places = pairs.map { (left: $0.left?.id.index, right: $0.right?.id.index) }
    pairs = order.sorted(places).map { pairs[$0] }
  }

  private typealias Keyed = (key: Int, index: Int)

  /// The flows of a side, those of one pair of agencies and one layer together, in the order of telling.
  private static func sorted(_ side: Side, _ numbers: [Int], _ count: Int) -> [Keyed] {
    var keyed: [Keyed] = []
    for flow in side.map.flows where side.contains(flow.layer) {
      // Two layers of one map are compared as if they were one.
      let layer = side.layer == nil ? Int(flow.layer.rawValue) : 0
      let ends = numbers[flow.source.index] * count + numbers[flow.target.index]
      keyed.append((layer * count * count + ends, flow.id.index))
    }
    return keyed.sorted(by: <)
  }

  private static func end(of key: Int, _ keyed: [Keyed], from start: Int) -> Int {
    var end = start
    while end < keyed.count, keyed[end].key == key { end += 1 }
    return end
  }

  private mutating func pair(
    _ lefts: ArraySlice<Keyed>, _ rights: ArraySlice<Keyed>, _ left: CareMap.Flows,
    _ right: CareMap.Flows
  ) {
    // However little two flows are alike, they are paired where there is no other.
    if lefts.count <= 1, rights.count <= 1 {
      pairs.append((lefts.first.map { left[$0.index] }, rights.first.map { right[$0.index] }))
      return
    }
    var group = FlowGroup(lefts.map { left[$0.index] }, rights.map { right[$0.index] })
    if isDisputedLast { group.pair { !$0.isDisputed } }
    group.pair { _ in true }
    pairs += group.pairs
  }
}

/// The flows of one pair of agencies.
private struct FlowGroup {
  private let left: [LikenedFlow]
  private let right: [LikenedFlow]
  private var rightOfLeft: [Int?]
  private var isTaken: [Bool]

  init(_ left: [Flow], _ right: [Flow]) {
    self.left = left.map(LikenedFlow.init)
    self.right = right.map(LikenedFlow.init)
    rightOfLeft = [Int?](repeating: nil, count: left.count)
    isTaken = [Bool](repeating: false, count: right.count)
  }

  var pairs: [FlowPairing.Pair] {
    left.indices.map { (left[$0].flow, rightOfLeft[$0].map { right[$0].flow }) }
      + right.indices.filter { !isTaken[$0] }.map { (nil, right[$0].flow) }
  }

  /// Pairs what is open and may be paired now, stage by stage.
  mutating func pair(_ mayBePaired: (Flow) -> Bool) {
    for stage in Likeness.Stage.allCases {
      let lefts = left.indices.filter { rightOfLeft[$0] == nil && mayBePaired(left[$0].flow) }
      let rights = right.indices.filter { !isTaken[$0] && mayBePaired(right[$0].flow) }
      guard !lefts.isEmpty, !rights.isEmpty else { return }
      let found = pairedAlike(
        lefts.map { ($0, left[$0].likeness.at(stage)) },
        rights.map { ($0, right[$0].likeness.at(stage)) })
      for (left, right) in found {
        rightOfLeft[left] = right
        isTaken[right] = true
      }
    }
  }
}
