import MapModel
import MapText
import Testing

/// Every chain of few names, every step and every change of it, against all ways to write it.
@Suite("A chain with a changed step")
struct FewestChainsTests {
  enum Change: CaseIterable {
    case removing, reversing, relayering

    func edit(_ flow: Flow.ID, of map: CareMap) -> Edit {
      switch self {
      case .removing: map.removing(flow)
      case .reversing: map.reversing(flow)
      case .relayering: map.moving(flow, to: .toBe)
      }
    }
  }

  /// All rows of so many names.
  private static func rows(of names: [String], count: Int) -> [[String]] {
    guard count > 0 else { return [[]] }
    return rows(of: names, count: count - 1).flatMap { row in names.map { row + [$0] } }
  }

  private static let chains =
    (2...6).flatMap { rows(of: ["A", "B"], count: $0) }
    + (3...4).flatMap { rows(of: ["A", "B", "C"], count: $0) }

  /// How many lines tell some flows in their order, by trying all ways to cut them into chains.
  private func fewestLines(_ facts: [Fact]) -> Int {
    let steps = facts.compactMap { if case .flow(let step) = $0 { step } else { nil } }
    let joints = zip(steps, steps.dropFirst()).map { first, second in
      first.target == second.source && first.layer == second.layer
    }
    guard !steps.isEmpty else { return 0 }
    let ways = (0..<1 << joints.count).filter { cuts in
      joints.indices.allSatisfy { joints[$0] || cuts & 1 << $0 != 0 }
    }
    return (ways.map(\.nonzeroBitCount).min() ?? 0) + 1
  }

  @Test(
    "is told in the fewest lines, and every other line is as it was", arguments: Change.allCases)
  func fewest(change: Change) throws {
    for chain in Self.chains {
      let before = try document("# top\n\(chain.joined(separator: " -> ")) : x ; wait 1h\n\nend")
      for flow in before.map.flows {
        var document = before
        try document.apply(change.edit(flow.id, of: before.map))
        let lines = (0..<document.lineCount).map(document.text(ofLine:))
        #expect(lines.count - 3 == fewestLines(Array(document.map.facts)), "\(chain) \(flow.id)")
        #expect(lines.prefix(1) + lines.suffix(2) == ["# top", "", "end"], "\(chain) \(flow.id)")
      }
    }
  }
}
