import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("What is counted of a journey")
struct JourneyMeasuresTests {
  private func journey(in lines: String) throws -> JourneyMeasures {
    try #require(Measures(of: map(lines)).journeys.first)
  }

  private let minute: Int64 = 60_000

  @Test("a step takes its times from the first told flow of its pair and layer")
  func firstTold() throws {
    let figures = try journey(
      in: """
        journey x : A -> B -> C
        A => B ; wait 1h
        B -> A ; wait 2h
        A -> B ; wait 10m ; takes 1m
        A -> B ; wait 20m ; takes 2m
        B -> C ; wait 30m
        """
    ).figures
    #expect(figures.steps == 2)
    #expect(figures.wait == TimeSum(low: 40 * minute, high: 40 * minute, known: 2))
    #expect(figures.takes == TimeSum(low: minute, high: minute, known: 1, unknown: 1))
  }

  @Test("a first flow without a wait is not filled up from the next")
  func firstToldWithoutWait() throws {
    let figures = try journey(in: "A -> B\nA -> B ; wait 1h\njourney x : A -> B").figures
    #expect(figures.wait == TimeSum(unknown: 1))
  }

  @Test("a step that no flow tells has unknown times, and is a handoff and a change of site")
  func stepWithoutFlow() throws {
    let measures = try journey(
      in: """
        agency Ward ; of Acute Trust ; at Hospital
        agency GP ; at Health Centre
        journey x : Ward -> GP
        """)
    #expect(measures.figures.wait == TimeSum(unknown: 1))
    #expect(measures.figures.takes == TimeSum(unknown: 1))
    #expect(measures.figures.handoffs == 1)
    #expect(measures.figures.siteChanges == 1)
    #expect(measures.organisations.map(\.name) == ["Acute Trust", "GP"])
  }

  @Test("a stop that is no agency on the map is an agency that answers for itself")
  func stopNotOnTheMap() throws {
    let measures = try journey(
      in: """
        agency Ward ; of Acute Trust
        GP -> Ward ; wait 5m
        journey x : GP -> Ward -> acute trust -> Elsewhere -> ELSEWHERE
        """)
    #expect(measures.stops == [Agency.ID(1), Agency.ID(0), nil, nil, nil])
    #expect(measures.figures.handoffs == 2)
    #expect(measures.organisations.map(\.name) == ["GP", "Acute Trust", "Elsewhere"])
    #expect(
      measures.figures.wait == TimeSum(low: 5 * minute, high: 5 * minute, known: 1, unknown: 3))
  }

  @Test("persons and places hand nothing off and are no organisation met")
  func personsAndPlaces() throws {
    let measures = try journey(
      in: """
        agency Neighbour ; kind person ; of Street
        agency Home ; kind place
        journey x : Neighbour -> GP -> Home -> Ward
        """)
    #expect(measures.figures.handoffs == 0)
    #expect(measures.organisations.map(\.name) == ["GP", "Ward"])
  }

  @Test("a way that is taken twice counts twice")
  func twice() throws {
    let measures = try journey(
      in: "A -> B ; wait 10m\nB -> A ; wait 1m\njourney x : A -> B -> A -> B")
    #expect(measures.figures.wait == TimeSum(low: 21 * minute, high: 21 * minute, known: 3))
    #expect(measures.figures.handoffs == 3)
    #expect(measures.organisations.count == 2)
  }

  @Test("stops are found by short and other names")
  func aliases() throws {
    let measures = try journey(
      in: """
        agency Emergency Dept ; short ED ; also A&E
        GP -> Emergency Dept ; wait 1h
        journey x : gp -> a&e -> ed
        """)
    #expect(
      measures.figures.wait == TimeSum(low: 60 * minute, high: 60 * minute, known: 1, unknown: 1))
    #expect(measures.figures.handoffs == 1)
  }

  @Test("journeys stand in the order of telling, in their layer and all together")
  func order() throws {
    let measures = Measures(
      of: try map("journey a : A -> B\njourney b : A => B\njourney c : A -> C"))
    #expect(measures.journeys.map(\.title) == ["a", "b", "c"])
    #expect(measures[.real]?.journeys.map(\.title) == ["a", "c"])
    #expect(measures[.official]?.journeys.map(\.title) == ["b"])
  }
}
