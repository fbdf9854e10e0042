import MapDiff
import MapModel
import MapText
import TestSupport
import Testing

@Suite("Both sides as one map")
struct MergedTests {
  private static func comparisons(_ seed: UInt64) -> [Comparison] {
    let map = randomMap(seed: seed, agencies: 7, flows: 20)
    let other = randomMap(seed: seed &+ 1000, agencies: 7, flows: 20)
    return [
      Comparison(of: map), Comparison(of: map, .real, with: .toBe),
      Comparison(of: map, .toBe, with: .official), Comparison(of: map, with: other),
      Comparison(of: map, with: other, layer: .real),
    ]
  }

  @Test("has each pairing as one flow, between the agencies of the pairing, with its line")
  func flows() {
    for comparison in (UInt64(0)..<60).flatMap(Self.comparisons) {
      let merged = comparison.merged { $0.left?.label ?? $0.right?.label ?? "" }
      #expect(merged.flows.count == comparison.flows.count)
      #expect(merged.agencies.count == comparison.agencies.count)
      for (flow, difference) in zip(merged.flows, comparison.flows) {
        #expect(flow.layer == comparison.line(of: difference))
        let name = (difference.left ?? difference.right)?.label
        #expect(flow.label == name)
        for (agency, match) in [
          (flow.source, difference.source), (flow.target, difference.target),
        ] {
          let names = [
            match.left.map { comparison.left.map[$0].name },
            match.right.map { comparison.right.map[$0].name },
          ]
          #expect(names.contains(merged[agency].name))
        }
      }
    }
  }

  @Test("lines tell sides apart, and keep those of the official and the proposed layer")
  func lines() throws {
    let map = try map("A => B\nA -> C\nA ~> D\nA => E\nA -> E\nA ~> E")
    func lines(_ left: Layer, _ right: Layer) -> [Layer] {
      let comparison = Comparison(of: map, left, with: right)
      return comparison.flows.map(comparison.line)
    }
    #expect(lines(.official, .real) == [.official, .toBe, .real])
    #expect(lines(.real, .official) == [.official, .toBe, .real])
    #expect(lines(.real, .toBe) == [.official, .toBe, .real])
    #expect(lines(.toBe, .real) == [.official, .toBe, .real])
    #expect(lines(.official, .toBe) == [.official, .toBe, .real])
    let maps = Comparison(
      of: try TestSupport.map("A -> B\nA -> C"), with: try TestSupport.map("A -> B\nA -> D"))
    #expect(maps.flows.map(maps.line) == [.real, .toBe, .official])
  }

  @Test("two agencies with one name that are not the same stay two")
  func namesakes() throws {
    let comparison = Comparison(
      of: try map("Desk -> B"), with: try map("Front -> B\nDesk -> C"),
      same: [SameNames("Desk", "Front")])
    let merged = comparison.merged { _ in "" }
    #expect(merged.agencies.map(\.name) == ["Desk", "B", "Desk (other)", "C"])
    #expect(merged.flows.map { merged[$0.source].name } == ["Desk", "Desk (other)"])
  }

  @Test("keeps what places boxes, and times that both sides tell alike")
  func attributes() throws {
    let map = try map(
      "agency A ; short AA ; at Town ; of Trust\nA => B : x ; wait 1h ; takes 5m\nA -> B : x ; wait 2h ; takes 5m"
    )
    let merged = Comparison(of: map).merged { _ in "x" }
    #expect(merged.agencies.first?.attributes == [.of("Trust"), .at("Town")])
    #expect(merged.flows.first?.attributes.count == 1)
    #expect(merged.flows.first?.takes?.description == "5m")
  }
}
