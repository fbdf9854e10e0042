import MapModel
import TestSupport
import Testing

@Suite("What a map tells")
struct CareMapFactsTests {
  @Test("a flow's place is that of its fact, and at every other place there is no flow")
  func places() {
    for seed in 0..<300 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let map = CareMap(random.facts(random.number(0...20)))
      let flows = map.facts.indices.filter { map.facts[$0].kind == .flow }
      #expect(map.flows.map { map.place(of: $0.id) } == flows, "seed \(seed)")
      for place in -1...map.facts.count {
        let flow = flows.firstIndex(of: place).map(Flow.ID.init)
        #expect(map.flow(at: place) == flow, "seed \(seed), place \(place)")
      }
    }
  }

  @Test("of several titles the first told counts")
  func title() {
    let map = CareMap([
      flow("A", "B"), .title(Fact.Title("A fall", attributes: [.note("draft")])),
      .title(Fact.Title("Another fall")),
    ])
    #expect(map.title == Fact.Title("A fall", attributes: [.note("draft")]))
  }

  @Test("the lines of the head are found by kind, in the order of telling")
  func headings() {
    let map = CareMap([
      .heading(Fact.Heading(.venue, "Town Hall")), .heading(Fact.Heading(.note, "first")),
      flow("A", "B"), .heading(Fact.Heading(.note, "second")), .title(Fact.Title("note")),
    ])
    #expect(map.headings(.note) == ["first", "second"])
    #expect(map.headings(.venue) == ["Town Hall"])
    #expect(map.headings(.facilitator) == [])
  }

  @Test(
    "who was in the room stands between commas, on one line or several",
    arguments: [
      (["Planner, Resident"], ["Planner", "Resident"]),
      (["Planner", "Resident,Nurse"], ["Planner", "Resident", "Nurse"]),
      (["  Ward   sister of\tWard 4 ,, "], ["Ward sister of Ward 4"]),
      ([" , "], []), ([], []),
    ])
  func present(lines: [String], roles: [String]) {
    let map = CareMap(lines.map { .heading(Fact.Heading(.present, $0)) })
    #expect(map.present.map(\.description) == roles)
  }

  @Test("journeys and remarks stand in the order of telling")
  func journeysAndRemarks() {
    let journeys = [
      Journey("Mrs A", .real, stops: ["A", "B"]), Journey("Mrs A", .official, stops: ["B", "C"]),
    ]
    let remarks = [Remark(.park, "Parking"), Remark(.issue, "Late"), Remark(.action, "Ring")]
    let map = CareMap([
      .remark(remarks[0]), .journey(journeys[0]), flow("A", "B"), .remark(remarks[1]),
      .journey(journeys[1]), .remark(remarks[2]),
    ])
    #expect(map.journeys == journeys)
    #expect(map.remarks == remarks)
  }
}
