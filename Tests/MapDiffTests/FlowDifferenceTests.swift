import MapDiff
import MapModel
import TestSupport
import Testing

@Suite("Flows on two sides")
struct FlowDifferenceTests {
  /// Both places of telling and the status of each pairing: `0-2 drifted`.
  private func pairings(_ lines: String) throws -> [String] {
    Comparison(of: try map(lines)).flows.map { "\(places($0)) \($0.status)" }
  }

  private func places(_ flow: FlowDifference) -> String {
    let sides = [flow.left, flow.right].map { $0.map { String($0.id.index) } ?? "" }
    return sides.joined(separator: "-")
  }

  @Test(
    "flows of one pair are paired by words, then channel, then cargo, then in the order of telling",
    arguments: [
      ("A => B\nA -> B", ["0-1 asDesigned"]),
      ("A => B", ["0- onPaperOnly"]),
      ("A -> B", ["-0 workaround"]),
      ("A => B\nB -> A", ["0- onPaperOnly", "-1 workaround"]),
      // Words before the order of telling.
      ("A => B : x\nA => B : y\nA -> B : y\nA -> B : x", ["0-3 asDesigned", "1-2 asDesigned"]),
      // A channel before the order of telling, whatever the words.
      (
        "A => B : x ; by fax\nA => B ; by phone\nA -> B : z ; by phone\nA -> B : w ; by fax",
        ["0-3 asDesigned", "1-2 asDesigned"]
      ),
      // A cargo before the order of telling, with another channel.
      (
        "A => B ; by fax\nA => B ; carries money\nA -> B ; carries money ; by post\nA -> B ; by post",
        ["0-3 drifted", "1-2 asDesigned"]
      ),
      // What is not alike at all, in the order of telling.
      ("A => B ; carries money\nA -> B ; by post", ["0-1 drifted"]),
      ("A => B\nA -> B : x\nA -> B", ["0-2 asDesigned", "-1 workaround"]),
      // Case and white space make no other channel and no other words.
      ("A => B : Rings  up ; by Phone\nA -> B : rings up ; by phone", ["0-1 asDesigned"]),
    ])
  func stages(lines: String, expected: [String]) throws {
    #expect(try pairings(lines) == expected)
  }

  @Test(
    "only what both sides know and tell differently is drift",
    arguments: [
      ("wait 60m", "wait 1h", Status.asDesigned, 0), ("wait 1h", "wait 1-2h", .drifted, 1),
      ("wait 1h", "wait ?", .asDesigned, 1), ("wait 1h", "takes 1h", .asDesigned, 2),
      ("takes 1h", "takes 2h", .drifted, 1), ("1/day", "7/week", .asDesigned, 0),
      ("1/day", "8/week", .drifted, 1), ("0/day", "0/week", .asDesigned, 0),
      ("by fax", "by post", .drifted, 1), ("by fax", "note x", .asDesigned, 1),
      ("carries people", "note x", .asDesigned, 0), ("carries money", "note x", .drifted, 1),
      ("share 10%", "share 20%", .asDesigned, 1), ("hours days", "hours nights", .asDesigned, 1),
      ("wait ?", "wait ?", .asDesigned, 0),
    ])
  func drift(left: String, right: String, status: Status, changes: Int) throws {
    for (left, right) in [(left, right), (right, left)] {
      let flows = Comparison(of: try map("A => B ; \(left)\nA -> B ; \(right)")).flows
      #expect(flows.map(\.status) == [status], "\(left) \(right)")
      #expect(flows.map(\.changes.count) == [changes], "\(left) \(right)")
    }
  }

  @Test("a change keeps both values, and what only one side knows")
  func values() throws {
    let flow = try #require(
      Comparison(of: try map("A => B ; wait 1d ; by fax\nA -> B ; wait 9h-2d")).flows.first)
    let real = Duration.known(9 * 3_600_000...48 * 3_600_000)
    #expect(
      flow.changes == [
        Change(.wait, from: [.wait(Duration(1, .day))], to: [.wait(real)]),
        Change(.by, from: [.by("fax")], to: []),
      ])
    #expect(flow.changes.map(\.isKnownOnBothSides) == [true, false])
  }

  @Test("other words keep the status and are told")
  func otherWords() throws {
    let flows = Comparison(of: try map("A => B : x\nA -> B : y\nB => A : z\nB -> A : Z")).flows
    #expect(flows.map(\.status) == [.asDesigned, .asDesigned])
    #expect(flows.map(\.isInOtherWords) == [true, false])
  }

  @Test("a disputed flow is never as designed, and takes no other's place")
  func disputed() throws {
    let alone = try #require(Comparison(of: try map("A => B\nA -> B ; disputed")).flows.first)
    #expect(alone.status == .drifted)
    #expect(alone.standing == .disputed)
    let flows = Comparison(of: try map("A => B : x\nA -> B : x ; disputed\nA -> B : y")).flows
    #expect(flows.map(places) == ["0-2", "-1"])
    #expect(flows.map(\.standing) == [.plain, .disputed])
  }

  @Test("an accepted flow stands apart, and who disputes is heard first")
  func accepted() throws {
    let flows = Comparison(
      of: try map("A -> B ; accepted good\nB -> A ; accepted ; disputed\nA -> A")
    ).flows
    #expect(flows.map(\.status) == [.workaround, .workaround, .workaround])
    #expect(flows.map(\.standing) == [.accepted, .disputed, .plain])
    #expect(flows.map(\.isAccepted) == [true, true, false])
  }

  @Test("a difference keeps the voices of both sides, each once")
  func voices() throws {
    let flow = try #require(
      Comparison(
        of: try map("A => B ; said Planner: so\nA -> B ; said Nurse: no ; said Planner: so")
      ).flows.first)
    #expect(flow.voices.map(\.role.description) == ["Planner", "Nurse"])
  }

  @Test("any other two are kept, gone, new or changed")
  func twoMaps() throws {
    let left = try map("A -> B ; wait 1h\nB -> C\nC -> D ; wait 1h\nD -> A ; disputed")
    let right = try map("A -> B ; wait 60m\nX -> C\nC -> D ; wait 2h\nD -> A")
    let flows = Comparison(of: left, with: right).flows
    #expect(flows.map(\.status) == [.kept, .new, .gone, .changed, .changed])
    let toBe = Comparison(of: try map("A -> B\nA ~> C"), .real, with: .toBe)
    #expect(toBe.flows.map(\.status) == [.gone, .new])
    #expect(toBe.agencies.map(\.status) == [.kept, .gone, .new])
  }

  @Test("whole maps are compared layer by layer")
  func wholeMaps() throws {
    let flows = Comparison(of: try map("A => B"), with: try map("A -> B")).flows
    #expect(Set(flows.map(\.status)) == [.gone, .new])
    let real = Comparison(of: try map("A => B"), with: try map("A -> B"), layer: .real)
    #expect(real.flows.map(\.status) == [.new])
  }

  @Test("paper and practice say the same whichever side they are on")
  func turned() throws {
    let told = try map("A => B\nB -> C\nC => A\nC -> A")
    let flows = Comparison(of: told, .real, with: .official).flows
    #expect(flows.map(\.status) == [.onPaperOnly, .workaround, .asDesigned])
  }
}
