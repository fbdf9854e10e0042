import MapModel

/// Works out a comparison of agencies, flows and remarks.
struct Comparing {
  let left: Side
  let right: Side
  let matching: AgencyMatching
  let order: TellingOrder

  private var wording: Wording { Wording(left.layer, right.layer) }

  /// What may be told differently of an agency: all but the place of its box and who told it.
  private static let agencyKeys: [Attribute.Key?] = [
    .short, .also, .of, .at, .kind, .sector, .hours, .capacity, .resource, .funding, .framework,
    .policy, nil,
  ]

  /// What makes a flow of paper and practice drift.
  private static let driftKeys: [Attribute.Key] = [.wait, .takes, .volume, .by, .carries]

  /// What may be told differently of a flow; of two layers only one is ever accepted or disputed.
  private static let practiceKeys: [Attribute.Key?] = [
    .hours, .wait, .takes, .volume, .share, .by, .carries, nil,
  ]
  private static let flowKeys: [Attribute.Key?] = [
    .hours, .wait, .takes, .volume, .share, .by, .carries, .accepted, .disputed, nil,
  ]

  private static let remarkKeys: [Attribute.Key?] = [.by, .votes, .on, .due, .done, nil]

  var agencies: [AgencyDifference] {
    let (lefts, rights) = (left.presence, right.presence)
    return matching.matches.compactMap { match in
      let left = match.left.flatMap { lefts[$0.index] ? self.left.map[$0] : nil }
      let right = match.right.flatMap { rights[$0.index] ? self.right.map[$0] : nil }
      return difference(left, right)
    }
  }

  private func difference(_ left: Agency?, _ right: Agency?) -> AgencyDifference? {
    guard let left, let right else {
      guard left != nil || right != nil else { return nil }
      let status = left != nil ? wording.leftAlone : wording.rightAlone
      return AgencyDifference(left: left, right: right, status: status, changes: [])
    }
    let changes = Change.changes(
      from: left.attributes, to: right.attributes, keys: Self.agencyKeys, matching)
    let known = changes.filter(\.isKnownOnBothSides)
    let isMoved = known.contains { $0.key == .of || $0.key == .at }
    return AgencyDifference(
      left: left, right: right, status: isMoved ? .moved : wording.both(differ: !known.isEmpty),
      changes: changes)
  }

  var flows: [FlowDifference] {
    let wording = wording
    let pairing = FlowPairing(
      left, right, matching, order, isDisputedLast: wording.isPaperAndPractice)
    return pairing.pairs.compactMap { left, right in
      guard let ends = ends(left, right) else { return nil }
      let changes = changes(left, right, wording)
      return FlowDifference(
        source: ends.source, target: ends.target, left: left, right: right,
        status: status(left, right, changes, wording), changes: changes)
    }
  }

  private func ends(_ left: Flow?, _ right: Flow?) -> (source: AgencyMatch, target: AgencyMatch)? {
    let places =
      left.map {
        (matching.numbersOfLeft[$0.source.index], matching.numbersOfLeft[$0.target.index])
      }
      ?? right.map {
        (matching.numbersOfRight[$0.source.index], matching.numbersOfRight[$0.target.index])
      }
    return places.map { (matching.matches[$0.0], matching.matches[$0.1]) }
  }

  private func changes(_ left: Flow?, _ right: Flow?, _ wording: Wording) -> [Change] {
    guard let left, let right else { return [] }
    return Change.changes(
      from: left.attributes, to: right.attributes,
      keys: left.layer != right.layer ? Self.practiceKeys : Self.flowKeys, matching)
  }

  private func status(
    _ left: Flow?, _ right: Flow?, _ changes: [Change], _ wording: Wording
  ) -> Status {
    guard let left else { return wording.rightAlone }
    guard let right else { return wording.leftAlone }
    guard wording.isPaperAndPractice else {
      return wording.both(differ: changes.contains(where: Self.isChange))
    }
    return wording.both(
      differ: left.isDisputed || right.isDisputed || changes.contains(where: Self.isDrift))
  }

  /// What two flows of one map tell differently.
  static func changes(from left: Flow, to right: Flow, _ matching: AgencyMatching) -> [Change] {
    Change.changes(
      from: left.attributes, to: right.attributes, keys: practiceKeys, matching)
  }

  /// Whether a change makes a flow of paper and practice drift.
  static func isDrift(_ change: Change) -> Bool {
    change.isKnownOnBothSides && driftKeys.contains { $0 == change.key }
  }

  /// A value that one side does not know is no change, but that nobody accepts or disputes is known.
  private static func isChange(_ change: Change) -> Bool {
    change.isKnownOnBothSides || change.key == .accepted || change.key == .disputed
  }

  /// The remarks of two maps, those of one kind and with the same words paired in the order of telling.
  var remarks: [RemarkDifference] {
    guard left.layer == nil, right.layer == nil else { return [] }
    let (lefts, rights) = (left.map.remarks, right.map.remarks)
    var waiting: [String: ArraySlice<Int>] = [:]
    for (index, remark) in rights.enumerated() {
      waiting[Self.key(of: remark), default: []].append(index)
    }
    var isTaken = [Bool](repeating: false, count: rights.count)
    var places: [TellingOrder.Places] = lefts.enumerated().map { index, remark in
      let other = waiting[Self.key(of: remark)]?.popFirst()
      if let other { isTaken[other] = true }
      return (index, other)
    }
    places += rights.indices.filter { !isTaken[$0] }.map { (nil, $0) }
    return order.sorted(places).map { index in
      difference(places[index].left.map { lefts[$0] }, places[index].right.map { rights[$0] })
    }
  }

  private static func key(of remark: Remark) -> String {
    "\(remark.kind.rawValue) \(NameKey.key(of: remark.text))"
  }

  /// What one side alone tells of a remark is a change: an action that is done now was not before.
  private func difference(_ left: Remark?, _ right: Remark?) -> RemarkDifference {
    guard let left, let right else {
      let status = left != nil ? wording.leftAlone : wording.rightAlone
      return RemarkDifference(left: left, right: right, status: status, changes: [])
    }
    let changes = Change.changes(
      from: left.attributes, to: right.attributes, keys: Self.remarkKeys, matching)
    return RemarkDifference(
      left: left, right: right, status: wording.both(differ: !changes.isEmpty), changes: changes)
  }
}
