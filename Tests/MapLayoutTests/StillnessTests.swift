import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("A picture while people tell")
struct StillnessTests {
  /// Tells the facts of a map one after the other, and looks at the picture before and after each.
  private func tell(
    _ map: CareMap, columns: Int?, _ look: (LaidOutMap, LaidOutMap, Fact) -> Void
  ) {
    var told: [Fact] = []
    var picture: LaidOutMap?
    for fact in map.facts {
      told.append(fact)
      let now = CareMap(told)
      guard let before = picture else {
        picture = LaidOutMap(now, LayoutOptions(columns: columns))
        continue
      }
      let after = placement(of: now, after: before)
      look(before, after, fact)
      picture = after
    }
  }

  @Test(
    "has no fault after any fact, and moves no box for a flow between boxes that are there",
    arguments: UInt64(0)..<30)
  func telling(seed: UInt64) {
    let agencies = 4 + Int(seed % 14)
    let map = randomTelling(seed: seed, agencies: agencies, flows: agencies * 2)
    tell(map, columns: 100) { before, after, fact in
      let faults = faults(of: after.placement, after.map, columns: nil)
      #expect(faults == [], "seed \(seed), after \(fact)")
      for box in before.placement.boxes {
        let key = before.map[box.agency].key
        let now = after.map.agencies.first { $0.key == key }
        let frame = now.flatMap { after.placement.box(of: $0.id)?.frame }
        #expect(frame?.origin == box.frame.origin, "seed \(seed), after \(fact)")
      }
      #expect(after.placement.boxes.count == after.map.agencies.count)
      #expect(after.placement.routes.count == after.map.flows.count)
    }
  }
}
