import MapDiff
import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("Laws of comparisons, over random maps")
struct ComparisonLawsTests {
  private typealias Maps = (seed: UInt64, left: CareMap, right: CareMap)

  /// Pairs of maps of the same few names, the second with much of the first.
  private func randomPairs(_ ten: UInt64) -> [Maps] {
    (ten * 10..<ten * 10 + 10).map { seed in
      var random = RandomFacts(seed: seed)
      let facts = random.facts(random.number(0...40))
      let kept = facts.filter { _ in random.chance(70) }
      return (seed, CareMap(facts), CareMap(kept + random.facts(random.number(0...20))))
    }
  }

  /// Everything that can be compared in two maps: the maps, each layer of them, two layers of one.
  private func comparisons(_ maps: Maps) -> [(one: Comparison, turned: Comparison)] {
    ([nil] + Layer.allCases).map { layer in
      (
        Comparison(of: maps.left, with: maps.right, layer: layer),
        Comparison(of: maps.right, with: maps.left, layer: layer)
      )
    }
      + [(Layer.official, Layer.real), (.real, .toBe)].map { one, other in
        (Comparison(of: maps.left, one, with: other), Comparison(of: maps.left, other, with: one))
      }
  }

  @Test("comparing a map with itself finds nothing", arguments: 0..<20)
  func itself(ten: UInt64) {
    for (seed, map, _) in randomPairs(ten) {
      #expect(Comparison(of: map, with: map).findsNothing, "seed \(seed)")
      #expect(Comparison(of: map, with: map).suggestions.isEmpty, "seed \(seed)")
      for layer in Layer.allCases {
        #expect(Comparison(of: map, with: map, layer: layer).findsNothing, "seed \(seed)")
      }
    }
  }

  @Test(
    "turned round, statuses and changes of agencies, flows and remarks are mirrored",
    arguments: 0..<20)
  func mirrored(ten: UInt64) {
    for maps in randomPairs(ten) {
      for (one, turned) in comparisons(maps) {
        #expect(bag(one.flows.map(mirror)) == bag(turned.flows.map(same)), "seed \(maps.seed)")
        #expect(
          bag(one.agencies.map(mirror)) == bag(turned.agencies.map(same)), "seed \(maps.seed)")
        #expect(bag(one.remarks.map(mirror)) == bag(turned.remarks.map(same)), "seed \(maps.seed)")
        #expect(
          Set(one.suggestions.map { [$0.left, $0.right] })
            == Set(turned.suggestions.map { [$0.right, $0.left] }), "seed \(maps.seed)")
        #expect(one.leftMeasures == turned.rightMeasures, "seed \(maps.seed)")
      }
    }
  }

  @Test("every flow, journey and remark of both sides stands in the comparison", arguments: 0..<20)
  func nothingIsLost(ten: UInt64) {
    for maps in randomPairs(ten) {
      for (one, _) in comparisons(maps) {
        let left = one.left.map.flows.filter { one.left.layer ?? $0.layer == $0.layer }
        let right = one.right.map.flows.filter { one.right.layer ?? $0.layer == $0.layer }
        #expect(one.flows.compactMap(\.left).sorted { $0.id < $1.id } == left, "\(maps.seed)")
        #expect(one.flows.compactMap(\.right).sorted { $0.id < $1.id } == right, "\(maps.seed)")
        let told = one.journeys.compactMap(\.right).filter { !$0.isStandIn }.map(\.journey)
        let journeys = one.right.map.journeys.filter { one.right.layer ?? $0.layer == $0.layer }
        #expect(bag(told) == bag(journeys), "seed \(maps.seed)")
        guard one.left.layer == nil else { continue }
        #expect(one.remarks.compactMap(\.left).count == one.left.map.remarks.count)
        #expect(one.remarks.compactMap(\.right).count == one.right.map.remarks.count)
      }
    }
  }

  @Test("applying the differences to one side gives the other", arguments: 0..<20)
  func applied(ten: UInt64) {
    for maps in randomPairs(ten) {
      for (one, _) in comparisons(maps) {
        let right = one.right.map.flows.filter { one.right.layer ?? $0.layer == $0.layer }
        #expect(
          bag(one.flows.compactMap { applied($0) }) == bag(right.map(compared)), "\(maps.seed)")
        let agencies = one.agencies.compactMap { applied($0, one) }
        let known = one.agencies.compactMap(\.right).map { compared($0, one) }
        #expect(agencies == known, "\(maps.seed)")
        let remarks = one.remarks.compactMap { applied($0, one) }
        #expect(
          remarks == one.remarks.compactMap(\.right).map { compared($0, one) }, "\(maps.seed)")
      }
    }
  }

  // MARK: Applying differences

  /// What is compared of a fact: who or what it is, and its attributes, however they are written.
  private struct Compared: Hashable {
    let name: [String]
    let values: [String?: Set<String>]
  }

  /// The right flow as it follows from the left one and from what is said to differ, or nothing where it is gone.
  ///
  /// What the right side alone has is told whole.
  private func applied(_ difference: FlowDifference) -> Compared? {
    guard let source = difference.source.right, let target = difference.target.right else {
      return nil
    }
    guard let left = difference.left else { return difference.right.map(compared) }
    guard let right = difference.right else { return nil }
    let label = difference.isInOtherWords ? right.label : left.label
    return Compared(
      name: ["\(source)", "\(target)", "\(right.layer)", NameKey.key(of: label)],
      values: applied(values(of: left.attributes, Self.flowKeys), difference.changes))
  }

  private func compared(_ flow: Flow) -> Compared {
    Compared(
      name: ["\(flow.source)", "\(flow.target)", "\(flow.layer)", NameKey.key(of: flow.label)],
      values: values(of: flow.attributes, Self.flowKeys))
  }

  private func applied(_ difference: AgencyDifference, _ one: Comparison) -> Compared? {
    guard let left = difference.left else { return difference.right.map { compared($0, one) } }
    guard let right = difference.right else { return nil }
    return Compared(
      name: [right.key],
      values: applied(values(of: left.attributes, Self.agencyKeys), difference.changes))
  }

  private func compared(_ agency: Agency, _ one: Comparison) -> Compared {
    Compared(name: [agency.key], values: values(of: agency.attributes, Self.agencyKeys))
  }

  private func applied(_ difference: RemarkDifference, _ one: Comparison) -> Compared? {
    guard let left = difference.left else { return difference.right.map { compared($0, one) } }
    guard let right = difference.right else { return nil }
    return Compared(
      name: ["\(right.kind)", NameKey.key(of: left.text)],
      values: applied(values(of: left.attributes, Self.remarkKeys), difference.changes))
  }

  private func compared(_ remark: Remark, _ one: Comparison) -> Compared {
    Compared(
      name: ["\(remark.kind)", NameKey.key(of: remark.text)],
      values: values(of: remark.attributes, Self.remarkKeys))
  }

  private func applied(
    _ values: [String?: Set<String>], _ changes: [Change]
  ) -> [String?: Set<String>] {
    var values = values
    for change in changes where values[change.key?.word] != nil {
      values[change.key?.word] = Set(change.right.map(meaning))
    }
    return values
  }

  /// The keys whose values mean themselves; those that name agencies are left to examples.
  private static let flowKeys: [Attribute.Key?] = [
    .hours, .wait, .takes, .volume, .share, .by, .carries, nil,
  ]
  private static let agencyKeys: [Attribute.Key?] = [
    .short, .at, .kind, .sector, .hours, .capacity, .resource, .funding, .framework, .policy, nil,
  ]
  private static let remarkKeys: [Attribute.Key?] = [.by, .votes, .due, .done, nil]

  private func values(
    of attributes: [Attribute], _ keys: [Attribute.Key?]
  ) -> [String?: Set<String>] {
    var values: [String?: Set<String>] = [:]
    for key in keys {
      let told = attributes.filter {
        $0.key == key && $0 != .wait(.unknown) && $0 != .takes(.unknown)
      }
      values[key?.word] = Set(told.map(meaning))
    }
    // What goes without saying.
    if values["carries"]?.isEmpty == true { values["carries"] = [meaning(.carries(.people))] }
    if values["kind"]?.isEmpty == true { values["kind"] = [meaning(.kind(.agency))] }
    return values
  }

  /// What an attribute says, however it is written.
  private func meaning(_ attribute: Attribute) -> String {
    switch attribute {
    case .volume(let rate), .capacity(let rate):
      "\(Double(rate.amount.thousandths) / Double(rate.period.hours))"
    case .by(let text), .at(let text), .short(let text), .sector(let text), .hours(let text):
      NameKey.key(of: text)
    case .wait(let duration), .takes(let duration): "\(String(describing: duration.milliseconds))"
    default: "\(attribute)"
    }
  }

  @Test("a comparison says the same each time", arguments: 0..<5)
  func deterministic(ten: UInt64) {
    for maps in randomPairs(ten) {
      #expect(
        Comparison(of: maps.left, with: maps.right) == Comparison(of: maps.left, with: maps.right))
    }
  }

  /// What a difference says, the sides in their places or turned round.
  private struct Said: Hashable {
    let left: AnyHashable?
    let right: AnyHashable?
    let status: Status
    let changes: [Change]
  }

  private func same(_ flow: FlowDifference) -> Said {
    Said(left: flow.left, right: flow.right, status: flow.status, changes: flow.changes)
  }
  private func mirror(_ flow: FlowDifference) -> Said { turned(same(flow)) }
  private func same(_ agency: AgencyDifference) -> Said {
    Said(
      left: agency.left, right: agency.right, status: agency.status, changes: agency.changes)
  }
  private func mirror(_ agency: AgencyDifference) -> Said { turned(same(agency)) }
  private func same(_ remark: RemarkDifference) -> Said {
    Said(
      left: remark.left, right: remark.right, status: remark.status, changes: remark.changes)
  }
  private func mirror(_ remark: RemarkDifference) -> Said { turned(same(remark)) }

  private func turned(_ said: Said) -> Said {
    Said(
      left: said.right, right: said.left, status: said.status.mirrored,
      changes: said.changes.map(\.mirrored))
  }

  private func bag<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
