import MapDiff
import MapModel
import TestSupport
import Testing

@Suite("Three layers side by side")
struct ThreeWayTests {
  @Test(
    "the proposal brings back, makes official, adds, changes, keeps or leaves",
    arguments: [
      ("A => B\nA ~> B", [ThreeWay.Verdict.bringsBack]), ("A -> B\nA ~> B", [.makesOfficial]),
      ("A ~> B", [.adds]), ("A => B\nA -> B\nA ~> B", [.keeps]), ("A => B", [.leaves]),
      ("A -> B", [.leaves]),
      ("A => B ; wait 1h\nA -> B ; wait 2h\nA ~> B ; wait 1h", [.bringsBack]),
      ("A => B ; wait 1h\nA -> B ; wait 2h\nA ~> B ; wait 2h", [.makesOfficial]),
      ("A => B ; wait 1h\nA -> B ; wait 2h\nA ~> B ; wait 3h", [.changes]),
      // The proposal joins what is alike, not what was told first.
      ("A => B : x\nA -> B : x\nA -> B : y\nA ~> B : y", [.leaves, .makesOfficial]),
      ("A => B\nA ~> B\nA ~> B", [.bringsBack, .adds]), ("B ~> A\nA => B", [.adds, .leaves]),
    ])
  func verdicts(lines: String, verdicts: [ThreeWay.Verdict]) throws {
    #expect(ThreeWay(of: try map(lines)).rows.map(\.verdict) == verdicts)
  }

  @Test("every flow of every layer stands in one row", arguments: 0..<50)
  func nothingIsLost(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let map = CareMap(random.facts(random.number(0...60)))
    let rows = ThreeWay(of: map).rows
    let flows = rows.flatMap { [$0.official, $0.real, $0.proposed].compactMap(\.self) }
    #expect(flows.sorted { $0.id < $1.id } == Array(map.flows))
    #expect(rows.allSatisfy { ($0.status == nil) == ($0.verdict == .adds) })
  }
}
