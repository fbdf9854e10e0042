import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("A picture whose map has changed")
struct SettlingTests {
  /// A box as people know it: by its name.
  private static func frames(_ picture: LaidOutMap) -> [String: Rect] {
    Dictionary(
      uniqueKeysWithValues: picture.placement.boxes.map {
        (picture.map[$0.agency].key, $0.frame)
      })
  }

  /// A line as people know it, whatever number its flow has.
  private struct Line: Hashable {
    let source: String
    let target: String
    let layer: Layer
    let label: String
    let bends: [Point]
  }

  private static func lines(_ picture: LaidOutMap) -> Set<Line> {
    Set(
      picture.placement.routes.map { route in
        let flow = picture.map[route.flow]
        return Line(
          source: picture.map[flow.source].key, target: picture.map[flow.target].key,
          layer: flow.layer, label: flow.label, bends: route.bends)
      })
  }

  private static func world(seed: UInt64) -> LaidOutMap {
    var random = RandomFacts(seed: seed)
    let agencies = random.number(2...10)
    let map = randomMap(seed: seed, agencies: agencies, flows: agencies * 3 / 2)
    return LaidOutMap(map, LayoutOptions(columns: random.pick([60, 100, nil])))
  }

  private static func facts(_ map: CareMap, without names: Set<String>) -> CareMap {
    CareMap(
      map.facts.filter { fact in
        switch fact {
        case .flow(let step): !names.contains(step.source) && !names.contains(step.target)
        case .agency(let declaration): !names.contains(declaration.name)
        default: true
        }
      })
  }

  @Test("stays as it is where nothing has changed", arguments: UInt64(0)..<20)
  func nothingChanged(seed: UInt64) {
    let picture = Self.world(seed: seed)
    let same = placement(of: picture.map, after: picture)
    #expect(same.placement.boxes == picture.placement.boxes)
    #expect(same.placement.routes == picture.placement.routes)
    #expect(same.placement.labels == picture.placement.labels)
    #expect(same.keyed == picture.keyed)
  }

  @Test("moves nothing else when a flow is removed", arguments: UInt64(0)..<15)
  func flowRemoved(seed: UInt64) {
    let picture = Self.world(seed: seed)
    for (index, fact) in picture.map.facts.enumerated() where fact.kind == .flow {
      var facts = Array(picture.map.facts)
      facts.remove(at: index)
      let after = placement(of: CareMap(facts), after: picture)
      #expect(Self.frames(after) == Self.frames(picture), "seed \(seed), without \(fact)")
      #expect(Self.lines(after).isSubset(of: Self.lines(picture)), "seed \(seed), without \(fact)")
      #expect(after.placement.routes.count == after.map.flows.count)
      #expect(faults(of: after.placement, after.map, columns: nil) == [])
    }
  }

  @Test("moves nothing else when an agency is removed", arguments: UInt64(0)..<15)
  func agencyRemoved(seed: UInt64) {
    let picture = Self.world(seed: seed)
    for agency in picture.map.agencies where picture.map.agencies.count > 1 {
      let after = placement(
        of: Self.facts(picture.map, without: [agency.name]), after: picture)
      var frames = Self.frames(picture)
      frames[agency.key] = nil
      #expect(Self.frames(after) == frames, "seed \(seed), without \(agency.name)")
      #expect(Self.lines(after).isSubset(of: Self.lines(picture)), "seed \(seed)")
      #expect(after.placement.routes.count == after.map.flows.count)
      #expect(faults(of: after.placement, after.map, columns: nil) == [])
    }
  }

  /// What began left of something, or above it, still does.
  private func expectSameOrder(_ old: [String: Rect], _ new: [String: Rect], _ seed: UInt64) {
    for (one, frame) in old {
      for (other, second) in old {
        guard let now = new[one], let then = new[other] else { continue }
        if frame.left < second.left { #expect(now.left < then.left, "seed \(seed)") }
        if frame.top < second.top { #expect(now.top < then.top, "seed \(seed)") }
      }
    }
  }

  @Test("keeps all boxes in their order when an agency is added", arguments: UInt64(0)..<30)
  func agencyAdded(seed: UInt64) {
    let picture = Self.world(seed: seed)
    var random = RandomFacts(seed: seed)
    var facts = Array(picture.map.facts)
    for _ in 0..<random.number(0...3) {
      let other = random.pick(picture.map.agencies.map(\.name))
      let isSource = random.chance(50)
      facts.append(
        .flow(
          Fact.Step(
            isSource ? "Newcomer" : other, .toBe, isSource ? other : "Newcomer",
            label: random.pick(["", "is asked at last"]))))
    }
    facts.append(.agency(Fact.Declaration("Newcomer")))
    let after = placement(of: CareMap(facts), after: picture)
    let (old, new) = (Self.frames(picture), Self.frames(after))
    #expect(new.count == old.count + 1)
    expectSameOrder(old, new, seed)
    #expect(faults(of: after.placement, after.map, columns: nil) == [], "seed \(seed)")
  }

  @Test("moves nothing when a name is spelled another way for which its box has room")
  func spelling() {
    let told = CareMap([.flow(Fact.Step("emergency dept", .real, "gp", label: "asks"))])
    let picture = LaidOutMap(told, LayoutOptions(columns: 80))
    let declared = CareMap(
      Array(told.facts) + [
        .agency(Fact.Declaration("Emergency Dept")), .agency(Fact.Declaration("GP")),
      ])
    let after = placement(of: declared, after: picture)
    #expect(Self.frames(after) == Self.frames(picture))
    #expect(Self.lines(after) == Self.lines(picture))
    #expect(
      after.placement.boxes.map { $0.lines.joined(separator: " ") } == ["Emergency Dept", "GP"])
  }

  @Test("has no fault whatever is told, taken back and told anew", arguments: UInt64(0)..<12)
  func anyEdits(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    var picture = Self.world(seed: seed &+ 80)
    let more = Array(randomTelling(seed: seed, agencies: 9, flows: 14).facts)
    for (number, fact) in more.enumerated() {
      var facts = Array(picture.map.facts)
      if number.isMultiple(of: 3) { facts.remove(at: random.number(0...facts.count - 1)) }
      facts.insert(fact, at: random.number(0...facts.count))
      let before = Self.frames(picture)
      picture = placement(of: CareMap(facts), after: picture)
      let found = faults(of: picture.placement, picture.map, columns: nil)
      #expect(found == [], "seed \(seed), edit \(number)")
      #expect(picture.placement.boxes.count == picture.map.agencies.count)
      #expect(picture.placement.routes.count == picture.map.flows.count)
      for (name, frame) in Self.frames(picture) {
        guard let old = before[name] else { continue }
        #expect(frame.columns >= old.columns && frame.rows >= old.rows, "seed \(seed), \(name)")
      }
      expectSameOrder(before, Self.frames(picture), seed)
    }
  }

  @Test("is the same each time")
  func determinism() {
    for seed in UInt64(0)..<10 {
      let picture = Self.world(seed: seed)
      let facts =
        Array(picture.map.facts) + [
          .flow(Fact.Step("Newcomer", .real, picture.map.agencies[0].name, label: "asks")),
          .flow(Fact.Step(picture.map.agencies[0].name, .official, "Newcomer")),
        ]
      let pictures = (0..<2).map { _ in placement(of: CareMap(facts), after: picture) }
      #expect(pictures[0].placement == pictures[1].placement)
      #expect(pictures[0].keyed == pictures[1].keyed)
    }
  }
}

@Suite("A pin")
struct PinTests {
  private static func pinned(_ name: String, _ column: Int, _ row: Int) -> Fact {
    .agency(Fact.Declaration(name, attributes: [.pin(Pin(column: column, row: row))]))
  }

  private static func frame(_ name: String, _ picture: LaidOutMap) -> Rect? {
    picture.map.agencies.first { $0.name == name }
      .flatMap { picture.placement.box(of: $0.id)?.frame }
  }

  @Test("holds a box where it is, whatever is told later", arguments: UInt64(0)..<10)
  func held(seed: UInt64) {
    let map = randomTelling(seed: seed, agencies: 8, flows: 12)
    let first = map.facts.prefix(1)
    let name = CareMap(first).agencies[0].name
    var told = Array(first)
    var picture = LaidOutMap(CareMap(told), LayoutOptions(columns: 100))
    told.append(Self.pinned(name, 60, 30))
    picture = placement(of: CareMap(told), after: picture)
    let place = Self.frame(name, picture)?.origin
    for fact in map.facts.dropFirst() {
      told.append(fact)
      picture = placement(of: CareMap(told), after: picture)
      #expect(Self.frame(name, picture)?.origin == place, "seed \(seed), after \(fact)")
      #expect(faults(of: picture.placement, picture.map, columns: nil) == [], "seed \(seed)")
    }
  }

  @Test("puts boxes as far apart as their pins are")
  func distances() throws {
    let flow = Fact.flow(Fact.Step("GP", .real, "Ward", label: "refers"))
    let picture = LaidOutMap(CareMap([flow]), LayoutOptions(columns: 100))
    let facts = [flow, Self.pinned("GP", 50, 8), Self.pinned("Ward", 12, 29)]
    let after = placement(of: CareMap(facts), after: picture)
    let gp = try #require(Self.frame("GP", after))
    let ward = try #require(Self.frame("Ward", after))
    #expect(gp.left - ward.left == 50 - 12)
    #expect(ward.top - gp.top == 29 - 8)
    #expect(faults(of: after.placement, after.map, columns: nil) == [])
  }
}
