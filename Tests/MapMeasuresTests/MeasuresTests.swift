import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("All measures of a map")
struct MeasuresTests {
  /// Random maps in which short names, organisations and journeys meet often.
  private func randomMaps(_ hundred: UInt64) -> [(seed: UInt64, map: CareMap)] {
    (hundred * 50..<hundred * 50 + 50).map { seed in
      var random = RandomFacts(seed: seed)
      return (seed, CareMap(random.facts(random.number(0...40))))
    }
  }

  @Test("layers are counted as one would count them one by one", arguments: 0..<20)
  func layersByOracle(hundred: UInt64) {
    for (seed, map) in randomMaps(hundred) {
      for measures in Measures(of: map).layers {
        let plain = PlainMeasures(map: map, layer: measures.layer)
        let figures = measures.figures
        #expect(measures.flows == plain.flows.count, "seed \(seed)")
        #expect(measures.agencies == map.agencies.filter(plain.touches).count, "seed \(seed)")
        #expect(figures.handoffs == plain.handoffs, "seed \(seed)")
        #expect(figures.siteChanges == plain.siteChanges, "seed \(seed)")
        #expect(measures.organisations.map(\.key) == plain.organisations, "seed \(seed)")
        #expect(measures.blackHoles == plain.blackHoles, "seed \(seed)")
        #expect(measures.longestWait == plain.longestWait, "seed \(seed)")
        #expect(numbers(figures.wait) == plain.sum(plain.flows.map(\.wait)), "seed \(seed)")
        #expect(numbers(figures.takes) == plain.sum(plain.flows.map(\.takes)), "seed \(seed)")
      }
    }
  }

  @Test("journeys are counted as one would count them one by one", arguments: 0..<20)
  func journeysByOracle(hundred: UInt64) {
    for (seed, map) in randomMaps(hundred) {
      for measures in Measures(of: map).journeys {
        let plain = PlainMeasures(map: map, layer: measures.journey.layer)
        let stops = measures.journey.stops
        let steps = Array(zip(stops, stops.dropFirst()))
        let flows = steps.map { plain.flow(from: $0, to: $1) }
        let keys = stops.filter(plain.handsOff).map { plain.organisation(of: $0) }
        #expect(measures.figures.steps == steps.count, "seed \(seed)")
        #expect(measures.figures.handoffs == steps.filter(plain.isHandoff).count, "seed \(seed)")
        #expect(
          measures.figures.siteChanges == steps.filter(plain.isSiteChange).count, "seed \(seed)")
        #expect(Set(measures.organisations.map(\.key)) == Set(keys), "seed \(seed)")
        #expect(numbers(measures.figures.wait) == plain.sum(flows.map { $0?.wait }), "seed \(seed)")
        #expect(
          numbers(measures.figures.takes) == plain.sum(flows.map { $0?.takes }), "seed \(seed)")
      }
    }
  }

  @Test("every flow is counted in its layer, with one voice, several or none", arguments: 0..<20)
  func nothingIsLost(hundred: UInt64) {
    for (seed, map) in randomMaps(hundred) {
      let measures = Measures(of: map)
      #expect(measures.layers.map(\.flows).reduce(0, +) == map.flows.count, "seed \(seed)")
      #expect(measures.journeys.map(\.journey) == map.journeys, "seed \(seed)")
      let single = measures.layers.flatMap(\.singleVoices)
      #expect(single.allSatisfy { map[$0].voiceCount == 1 }, "seed \(seed)")
      #expect(single.count == map.flows.filter { $0.voiceCount == 1 }.count, "seed \(seed)")
      let none = measures.layers.map(\.noVoice).reduce(0, +)
      #expect(none == map.flows.filter { $0.voiceCount == 0 }.count, "seed \(seed)")
    }
  }

  @Test("loops and touch shares of random maps keep their bounds", arguments: 0..<20)
  func bounds(hundred: UInt64) {
    for (seed, map) in randomMaps(hundred) {
      for measures in Measures(of: map).layers {
        #expect(Set(measures.loops.joined()).count == measures.loops.joined().count, "seed \(seed)")
        let elapsed = measures.figures.elapsed
        #expect(elapsed.known + elapsed.unknown == measures.flows, "seed \(seed)")
        #expect(
          elapsed.low == measures.figures.wait.low + measures.figures.takes.low, "seed \(seed)")
        guard let share = measures.figures.touchShare else { continue }
        #expect(share.low.percent <= share.high.percent, "seed \(seed)")
        #expect(share.high.percent <= Amount(100), "seed \(seed)")
      }
    }
  }

  private func numbers(_ sum: TimeSum) -> [Int64] { [sum.low, sum.high, Int64(sum.unknown)] }
}
