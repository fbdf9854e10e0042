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
        for flow in one.flows {
          guard let left = flow.left, let right = flow.right else { continue }
          let applied = told(left).merging(flow.changes.map { ($0.key?.word, $0.right) }) { $1 }
          for (key, value) in told(right) where !isSame(applied[key] ?? [], value) {
            Issue.record("seed \(maps.seed): \(key ?? "?") \(applied[key] ?? []) \(value)")
          }
        }
      }
    }
  }

  @Test("a comparison says the same each time", arguments: 0..<5)
  func deterministic(ten: UInt64) {
    for maps in randomPairs(ten) {
      #expect(
        Comparison(of: maps.left, with: maps.right) == Comparison(of: maps.left, with: maps.right))
    }
  }

  /// What is told of a flow and compared, by keys.
  private func told(_ flow: Flow) -> [String?: [Attribute]] {
    var told: [String?: [Attribute]] = [:]
    let keys: [Attribute.Key?] = [.wait, .takes, .volume, .share, .by, .hours, nil]
    for key in keys { told[key?.word] = flow.attributes.filter { $0.key == key } }
    told[Attribute.Key.wait.word] = flow.wait?.milliseconds.map { [.wait(.known($0))] } ?? []
    told[Attribute.Key.takes.word] = flow.takes?.milliseconds.map { [.takes(.known($0))] } ?? []
    told[Attribute.Key.carries.word] = [.carries(flow.cargo)]
    return told
  }

  private func isSame(_ left: [Attribute], _ right: [Attribute]) -> Bool {
    switch (left.first, right.first) {
    case (.volume(let left), .volume(let right)): left.isAsMany(as: right)
    case (.by(let left), .by(let right)): NameKey.key(of: left) == NameKey.key(of: right)
    case (.hours(let left), .hours(let right)): NameKey.key(of: left) == NameKey.key(of: right)
    default: Set(left) == Set(right)
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
