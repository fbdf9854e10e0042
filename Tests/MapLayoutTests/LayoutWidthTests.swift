import MapLayout
import MapModel
import TestSupport
import Testing

@Suite("The width of a layout")
struct LayoutWidthTests {
  private static func hub(spokes: Int, _ label: String = "sends on") -> CareMap {
    CareMap(
      (0..<spokes).map { number in
        let spoke = "Spoke \(number)"
        return .flow(
          number.isMultiple(of: 2)
            ? Fact.Step("Hub", .real, spoke, label: "\(label) \(number)")
            : Fact.Step(spoke, .official, "Hub", label: label))
      })
  }

  private static let word = String(repeating: "Unbreakable", count: 6)
  private static let marks = "e\u{301}\u{302}\u{323}"

  /// Maps that are hard to fit, by what makes them so.
  static let hardMaps: [String: CareMap] = [
    "nobody": CareMap(),
    "one agency": CareMap([.agency(Fact.Declaration("GP"))]),
    "one agency that flows to itself": CareMap(
      (0..<9).map { .flow(Fact.Step("GP", .real, "GP", label: "asks itself \($0)")) }),
    "a hub of twenty flows": hub(spokes: 20),
    "a hub of sixty flows": hub(spokes: 60),
    "twenty flows from one to another": CareMap(
      (0..<20).map { .flow(Fact.Step("GP", .real, "Ward", label: "refers \($0)")) }),
    "twenty flows that say nothing": CareMap(
      (0..<20).map {
        .flow(Fact.Step($0 % 2 == 0 ? "GP" : "Ward", .real, $0 % 2 == 0 ? "Ward" : "GP"))
      }),
    "long words": CareMap([
      .flow(Fact.Step(word, .real, "\(word) of \(word)", label: "\(word) \(word)")),
      .flow(Fact.Step("\(word) of \(word)", .toBe, "GP", label: word)),
    ]),
    "wide characters": CareMap(
      (0..<8).map { .flow(Fact.Step("病院の救急外来\($0)", .real, "夜間診療所", label: "紹介状を送る\($0)")) }),
    "combining marks": CareMap(
      (0..<6).map {
        .flow(Fact.Step("\(marks) \($0)", .real, "\(marks)\(marks)", label: "\(marks) \(marks)"))
      }),
    "many that have nothing to do with each other": CareMap(
      (0..<30).map { .agency(Fact.Declaration("Agency number \($0)")) }),
    "pairs": CareMap(
      (0..<12).map { .flow(Fact.Step("From \($0)", .real, "To \($0)", label: "refers")) }),
  ]

  @Test("is never more than asked, however hard a map is to fit", arguments: hardMaps.keys.sorted())
  func hardMap(name: String) throws {
    let map = try #require(Self.hardMaps[name])
    for columns in [20, 21, 26, 33, 47, 80, 133, 240, 400] {
      for labels in LayoutOptions.Labels.allCases {
        expectFits(map, LayoutOptions(columns: columns, labels: labels), name)
      }
    }
  }

  @Test("is never more than asked, whatever is asked", arguments: UInt64(0)..<60)
  func anyWidth(seed: UInt64) {
    var random = RandomFacts(seed: seed &+ 60)
    let agencies = random.number(1...16)
    let map = randomMap(
      seed: seed &+ 2000, agencies: agencies, flows: random.number(0...agencies * 2),
      mostFlowsOfAgency: random.pick([6, 12, 22]))
    for _ in 0..<4 {
      let options = LayoutOptions(
        columns: random.number(20...random.pick([50, 100, 400])),
        labels: random.pick(LayoutOptions.Labels.allCases),
        detail: random.pick(LayoutOptions.Detail.allCases),
        grouping: random.pick([.none, .none, .site]))
      expectFits(map, options, "seed \(seed)")
    }
  }

  private func expectFits(_ map: CareMap, _ options: LayoutOptions, _ name: String) {
    let layout = layout(of: map, options)
    let about = "\(name), \(options.columns ?? 0) columns, \(options.labels)"
    for part in layout.parts {
      #expect(faults(of: part, map, columns: options.columns) == [], "\(about)")
    }
    #expect(layout.parts.flatMap { $0.boxes.map(\.agency) }.sorted() == map.agencies.map(\.id))
    let drawn = Set(layout.parts.flatMap { $0.routes.map(\.flow) })
    #expect(drawn == Set(map.flows.map(\.id)), "\(about)")
    // What is not told upon a line is told in the list.
    let labelled = Set(layout.parts.flatMap { $0.labels.map(\.flow) })
    if options.detail == .labels {
      #expect(labelled == Set(map.flows.filter { !$0.label.isEmpty }.map(\.id)), "\(about)")
    }
    #expect(layout.keyed == layout.keyed.sorted() && labelled.isSuperset(of: layout.keyed))
  }

  @Test(
    "is kept with thousands of agencies", .timeLimit(.minutes(5)),
    arguments: [(2000, 1400, 80), (1000, 1000, nil)] as [(Int, Int, Int?)])
  func thousands(agencies: Int, flows: Int, columns: Int?) {
    let map = randomMap(seed: 5, agencies: agencies, flows: flows)
    let layout = layout(of: map, LayoutOptions(columns: columns))
    #expect(layout.parts.allSatisfy { $0.columns <= columns ?? .max })
    #expect(layout.parts.reduce(0) { $0 + $1.boxes.count } == agencies)
    #expect(Set(layout.parts.flatMap { $0.routes.map(\.flow) }).count == map.flows.count)
  }
}
