import MapMeasures
import MapModel
import MapText
import TestSupport
import Testing

@Suite("A journey stop by stop")
struct JourneyWalkTests {
  @Test("has the flow that leads to each stop, the first told, and none where there is none")
  func flows() throws {
    let map = try map("A -> B : first\nA -> B : second\nA => C\nB -> C ; wait 2h")
    let walk = JourneyWalk(Journey("x", .real, stops: ["A", "B", "C", "D"]), in: map)
    #expect(walk.stops.map { $0.map { map[$0].name } } == ["A", "B", "C", nil])
    #expect(walk.flows == [nil, Flow.ID(0), Flow.ID(3), nil])
    #expect(walk.figures.map(\.steps) == [0, 1, 2, 3])
    #expect(walk.figures.map(\.wait.unknown) == [0, 1, 1, 2])
    #expect(walk.figures[2].wait.low == 7_200_000)
  }

  @Test("adds up to what is counted of the whole journey")
  func sums() {
    var walked = 0
    for seed in UInt64(0)..<300 {
      var random = RandomFacts(seed: seed)
      let map = CareMap(random.facts(random.number(0...40)))
      for measures in Measures(of: map).journeys {
        let walk = JourneyWalk(measures.journey, in: map)
        #expect(walk.figures.last == measures.figures)
        #expect(walk.stops == measures.stops)
        walked += 1
      }
    }
    #expect(walked > 200)
  }
}
