public import MapModel

extension Comparison {
  /// Both sides as one map, to be drawn in one picture: each agency once, each pairing of flows as one
  /// flow, in the order of the comparison.
  ///
  /// A flow's layer stands for the line that it is drawn with: light where both sides have it, double for
  /// what is only on paper or gone, dashed, as a trodden trail is on walkers' maps, for what is only done
  /// or new.
  ///
  /// - Parameter label: What stands on a flow's line.
  /// - Returns: A map whose flows have the numbers of `flows`.
  /// - Complexity: O(*n*) expected, where *n* is the number of facts.
  public func merged(label: (FlowDifference) -> String) -> CareMap {
    var names = MergedNames()
    var facts: [Fact] = []
    for agency in agencies {
      guard let one = agency.left ?? agency.right else { continue }
      names.add(one.name, left: agency.left?.id, right: agency.right?.id)
      facts.append(
        .agency(Fact.Declaration(names.latest, attributes: one.attributes.filter(Self.isOfBox))))
    }
    for flow in flows {
      guard let source = names[flow.source], let target = names[flow.target] else { continue }
      facts.append(
        .flow(
          Fact.Step(
            source, line(of: flow), target, label: label(flow), attributes: Self.shared(flow))))
    }
    return CareMap(facts)
  }

  /// The layer whose line a flow has in the picture of both sides.
  public func line(of flow: FlowDifference) -> Layer {
    switch (flow.left != nil, flow.right != nil) {
    case (true, true): .real
    case (true, false): lineOfSide(left.layer, beside: right.layer, isLeft: true)
    default: lineOfSide(right.layer, beside: left.layer, isLeft: false)
    }
  }

  /// What only a side has keeps the line of its layer where it can; of two maps the right one is new.
  private func lineOfSide(_ layer: Layer?, beside other: Layer?, isLeft: Bool) -> Layer {
    guard layer != other else { return isLeft ? .official : .toBe }
    switch layer {
    case .official: return .official
    case .toBe: return .toBe
    case .real, nil: return other == .official ? .toBe : .official
    }
  }

  /// What decides where a box stands; other names are not needed, and may be names of others.
  private static func isOfBox(_ attribute: Attribute) -> Bool {
    switch attribute {
    case .of, .at, .kind, .pin: true
    default: false
    }
  }

  /// What all sides that have a flow tell alike of its times and how often it happens.
  private static func shared(_ flow: FlowDifference) -> [Attribute] {
    flow.attributes.filter { attribute in
      switch attribute {
      case .wait, .takes, .volume: flow.changes.allSatisfy { $0.key != attribute.key }
      default: false
      }
    }
  }
}

/// The names of agencies in a picture of two maps, in which no two are alike.
private struct MergedNames {
  private(set) var latest = ""
  private var ofLeft: [Agency.ID: String] = [:]
  private var ofRight: [Agency.ID: String] = [:]
  private var taken: Set<String> = []

  /// Adds an agency; a name that another has gets a mark behind it.
  mutating func add(_ name: String, left: Agency.ID?, right: Agency.ID?) {
    latest = name
    while !taken.insert(NameKey.key(of: latest)).inserted { latest += " (other)" }
    if let left { ofLeft[left] = latest }
    if let right { ofRight[right] = latest }
  }

  subscript(match: AgencyMatch) -> String? {
    match.left.flatMap { ofLeft[$0] } ?? match.right.flatMap { ofRight[$0] }
  }
}
