import MapDiff
import MapModel
import MapReport
import TestSupport
import Testing

@Suite("The greatest differences")
struct GreatestDifferencesTests {
  private func ranked(_ lines: String) throws -> [String] {
    let map = try map(lines)
    return GreatestDifferences(of: Comparison(of: map)).entries.map { entry in
      let flow = entry.difference.left ?? entry.difference.right
      return flow.map { "\(map[$0.source].name)\(map[$0.target].name) \(entry.votes)" } ?? ""
    }
  }

  @Test("what nobody voted for, waits for or counts stands in the order of telling")
  func order() throws {
    #expect(try ranked("A => B\nA -> C\nB -> C\nA => D") == ["AB 0", "AC 0", "BC 0", "AD 0"])
  }

  @Test("a remark with votes is about a flow where it names both ends, or one of them alone")
  func votes() throws {
    let ranked = try ranked(
      """
      A => X
      A -> B
      B -> C
      C -> D
      issue one ; votes 3 ; on A, B
      question two ; votes 5 ; on D
      issue three ; votes 7 ; on A, C
      issue four ; votes 9
      """)
    #expect(ranked == ["CD 5", "AB 3", "AX 0", "BC 0"])
  }

  @Test("waits count by how much longer or shorter they really are, and on paper only not at all")
  func waits() throws {
    let ranked = try ranked(
      """
      A => B ; wait 5w
      A => C ; wait 1h
      A -> C ; wait 1-3h
      A => D ; wait 5h
      A -> D ; wait 1h
      A -> E ; wait 90m
      A -> F ; wait ?
      """)
    #expect(ranked == ["AD 0", "AC 0", "AE 0", "AB 0", "AF 0"])
  }

  @Test("votes, waits and how often it happens weigh alike")
  func sum() throws {
    let ranked = try ranked(
      """
      X => Y
      A -> B ; wait 10h
      A -> C ; wait 6h ; 6/week
      A -> D ; 10/week
      A -> E ; 4/week
      issue one ; votes 10 ; on E
      """)
    #expect(ranked == ["AE 10", "AC 0", "AB 0", "AD 0", "XY 0"])
  }

  @Test("what is agreed to be good, disputed or as designed is no part of it")
  func apart() throws {
    let ranked = try ranked(
      "A => B\nA -> B\nA -> C ; accepted\nA -> D ; disputed\nA => E ; wait 1h\nA -> E ; wait 2h")
    #expect(ranked == ["AE 0"])
  }

  @Test("is the same as counted plainly on random maps, whichever is told")
  func isWhole() {
    for seed in UInt64(0)..<50 {
      let comparison = Comparison(of: randomMap(seed: seed, agencies: 7, flows: 20))
      let entries = GreatestDifferences(of: comparison).entries
      let all = comparison.flows.filter { !$0.status.isSame && $0.standing == .plain }
      #expect(Set(entries.map(\.difference)) == Set(all) && entries.count == all.count)
    }
  }
}
