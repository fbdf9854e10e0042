import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("A layout")
struct LayoutTests {
  @Test(
    "has no fault that a reader could stumble over, in any width and with any labels",
    arguments: UInt64(0)..<40)
  func randomMaps(seed: UInt64) {
    var random = RandomFacts(seed: seed &+ 1000)
    let agencies = random.number(1...25)
    let map = randomMap(seed: seed, agencies: agencies, flows: random.number(0...45))
    for columns in [40, 80, 132, nil] {
      let labels = random.pick(LayoutOptions.Labels.allCases)
      let detail = random.pick(LayoutOptions.Detail.allCases)
      let layout = layout(of: map, LayoutOptions(columns: columns, labels: labels, detail: detail))
      for part in layout.parts {
        #expect(
          faults(of: part, map, columns: columns) == [], "seed \(seed), \(columns ?? 0) columns")
      }
      expectEverythingIsThere(layout, map)
    }
  }

  @Test("is never wider than twenty columns where twenty are asked", arguments: UInt64(0)..<20)
  func narrowest(seed: UInt64) {
    let map = randomMap(seed: seed, agencies: 8, flows: 30, mostFlowsOfAgency: 40)
    let layout = layout(of: map, LayoutOptions(columns: 20))
    for part in layout.parts { #expect(faults(of: part, map, columns: 20) == [], "seed \(seed)") }
    expectEverythingIsThere(layout, map)
  }

  /// Every agency stands in one part; every flow is in the part of both its ends, or in the parts of
  /// either, with a name that leads to the other.
  private func expectEverythingIsThere(_ layout: Layout, _ map: CareMap) {
    var partOfAgency: [Agency.ID: Int] = [:]
    for (number, part) in layout.parts.enumerated() {
      for box in part.boxes {
        #expect(partOfAgency[box.agency] == nil)
        partOfAgency[box.agency] = number
      }
    }
    #expect(partOfAgency.count == map.agencies.count)
    for flow in map.flows {
      let parts = layout.parts.indices.filter { layout.parts[$0].route(of: flow.id) != nil }
      #expect(parts == Set([flow.source, flow.target].compactMap { partOfAgency[$0] }).sorted())
    }
    for (number, part) in layout.parts.enumerated() {
      for end in part.looseEnds {
        #expect(partOfAgency[end.agency].map { $0 + 1 } == end.part && end.part != number + 1)
      }
    }
  }

  @Test("is the same for the same map and options")
  func determinism() {
    for seed in UInt64(0)..<10 {
      let map = randomMap(seed: seed, agencies: 20, flows: 40)
      let options = LayoutOptions(columns: 80)
      #expect(layout(of: map, options) == layout(of: map, options))
    }
  }

  @Test("of a map without agencies is one empty picture")
  func emptyMap() {
    let layout = layout(of: CareMap(), LayoutOptions(columns: 80))
    #expect(layout.parts == [.empty])
    #expect(layout.keyed == [])
  }

  @Test("of agencies without flows is their boxes, on shelves")
  func lonelyAgencies() {
    let map = CareMap((1...9).map { .agency(Fact.Declaration("Agency number \($0)")) })
    let layout = layout(of: map, LayoutOptions(columns: 60))
    #expect(layout.parts.count == 1)
    #expect(faults(of: layout.parts[0], map, columns: 60) == [])
    #expect(layout.parts[0].boxes.count == 9)
    #expect(layout.parts[0].rows > 3)
  }

  @Test(
    "gives a hub with two hundred flows a row for each where it has no room for a side of ports")
  func hub() {
    let facts = (0..<200).map { number in
      Fact.flow(Fact.Step("Hub", .real, "Spoke \(number)", label: "sends number \(number)"))
    }
    let map = CareMap(facts)
    let layout = layout(of: map, LayoutOptions(columns: 80))
    for part in layout.parts { #expect(faults(of: part, map, columns: 80) == []) }
    expectEverythingIsThere(layout, map)
  }

  @Test("lays out a long name without a box that is wider than asked")
  func longNames() {
    let name = String(repeating: "word ", count: 2000) + "end"
    let unbroken = String(repeating: "病", count: 3000)
    let map = CareMap([
      .flow(Fact.Step(name, .real, unbroken, label: String(repeating: "label ", count: 500)))
    ])
    for columns in [20, 40, 80, 400] {
      let layout = layout(of: map, LayoutOptions(columns: columns))
      for part in layout.parts { #expect(faults(of: part, map, columns: columns) == []) }
    }
  }

  @Test("lays out three hundred agencies as one picture where any width will do")
  func hundredsOfAgencies() {
    let map = randomMap(seed: 7, agencies: 300, flows: 400)
    let layout = layout(of: map, LayoutOptions())
    #expect(layout.parts.count == 1)
    #expect(layout.parts[0].boxes.count == 300)
    #expect(layout.parts[0].routes.count == map.flows.count)
  }
}
