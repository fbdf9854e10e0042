import MapModel
import TestSupport
import Testing
import TextCanvas

@testable import MapLayout

@Suite("A map in parts")
struct DivisionTests {
  private static func parts(_ map: CareMap, columns: Int) -> [Placement] {
    var setting = TextSetting(nameColumns: 10, labelColumns: nil, detail: .labels)
    setting.roomOfName = columns - 5
    for flow in map.flows where !flow.label.isEmpty {
      setting.keys[flow.id] = setting.keys.count + 1
    }
    return Division(map, components(of: map, []), setting, frames: [], columns: columns).placements
  }

  @Test("has every agency once, and is nowhere wider than asked", arguments: UInt64(0)..<20)
  func agencies(seed: UInt64) {
    let map = randomMap(seed: seed, agencies: 10, flows: 25, mostFlowsOfAgency: 20)
    for columns in [20, 27, 40, 66] {
      let parts = Self.parts(map, columns: columns)
      #expect(
        parts.flatMap { $0.boxes.map(\.agency) }.sorted() == map.agencies.map(\.id), "seed \(seed)")
      for part in parts {
        #expect(faults(of: part, map, columns: columns) == [], "seed \(seed), \(columns) columns")
      }
    }
  }

  @Test(
    "leads every flow to another part to that part's number, on both sides",
    arguments: UInt64(0)..<20)
  func looseEnds(seed: UInt64) {
    let map = randomMap(seed: seed, agencies: 10, flows: 25, mostFlowsOfAgency: 20)
    let parts = Self.parts(map, columns: 36)
    var partOf: [Agency.ID: Int] = [:]
    for (index, part) in parts.enumerated() {
      for box in part.boxes { partOf[box.agency] = index + 1 }
    }
    for (index, part) in parts.enumerated() {
      let flows = part.routes.map { map[$0.flow] }
      let inner = flows.filter { partOf[$0.source] == partOf[$0.target] }
      #expect(inner.allSatisfy { partOf[$0.source] == index + 1 })
      let others = flows.compactMap { flow in
        [flow.source, flow.target].first { partOf[$0] != index + 1 }
      }
      #expect(part.looseEnds.map(\.agency).sorted() == others.sorted(), "seed \(seed)")
      for end in part.looseEnds {
        #expect(end.part == partOf[end.agency])
        let text = end.lines.joined().filter { $0 != " " }
        #expect(text.contains("(part\(end.part))"), "\(text)")
        #expect(text.contains(map[end.agency].name.filter { $0 != " " }), "\(text)")
      }
    }
    for flow in map.flows {
      let drawn = parts.count { $0.route(of: flow.id) != nil }
      #expect(drawn == (partOf[flow.source] == partOf[flow.target] ? 1 : 2), "seed \(seed)")
    }
  }

  @Test("keeps those together that most flows join")
  func clusters() {
    // Two rings of four, each of flows both ways, and one flow between them.
    var facts: [Fact] = []
    for ring in ["Red", "Blue"] {
      for number in 0..<4 {
        let (one, other) = ("\(ring) \(number)", "\(ring) \((number + 1) % 4)")
        facts.append(.flow(Fact.Step(one, .real, other, label: "sends")))
        facts.append(.flow(Fact.Step(other, .real, one, label: "sends back")))
      }
    }
    facts.append(.flow(Fact.Step("Red 0", .real, "Blue 0", label: "once")))
    let map = CareMap(facts)
    let widths = (20...80).filter { Self.parts(map, columns: $0).count == 2 }
    #expect(!widths.isEmpty)
    for columns in widths {
      let colours = Self.parts(map, columns: columns).map { part in
        Set(part.boxes.map { map[$0.agency].name.prefix(3) })
      }
      #expect(colours.contains { $0.count == 1 }, "\(columns) columns")
    }
  }
}

@Suite("A roster")
struct RosterTests {
  private static let names = [
    "Hub", "An agency of a very long name indeed", "病院の救急外来と夜間診療", "Caf\u{65}\u{301} \u{301}",
    "Unbreakablenamewithoutanyblankatall",
  ]

  @Test("has a row for each flow and is no wider than asked", arguments: names)
  func rows(name: String) throws {
    let facts = (0..<30).map { number in
      let other = number % 7 == 3 ? name : "Spoke \(number)"
      let label = number.isMultiple(of: 3) ? "" : "sends"
      return Fact.flow(
        number.isMultiple(of: 2)
          ? Fact.Step(name, .real, other, label: label)
          : Fact.Step(other, .toBe, name, label: label))
    }
    let map = CareMap(facts)
    var setting = TextSetting(nameColumns: 10, labelColumns: nil, detail: .labels)
    for flow in map.flows { setting.keys[flow.id] = flow.id.index + 1 }
    var part = FlowPart(agencies: [map.agencies[0]], flows: Array(map.flows))
    for agency in map.agencies.dropFirst() {
      part.partOfOthers[agency.id] = agency.id.index + 1
      part.nameOfOthers[agency.id] = agency.name
    }
    for columns in [20, 25, 40, 77] {
      let roster = roster(of: map.agencies[0], part, setting, columns: columns)
      #expect(faults(of: roster, map, columns: columns) == [], "\(columns) columns")
      let rows = roster.routes.compactMap { $0.bends.first?.row }
      #expect(rows.count == map.flows.count)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 })
      let labels = roster.labels.count
      #expect(labels == map.flows.count { !$0.label.isEmpty })
    }
  }
}
