import Foundation
import MapEditor
import MapModel
import MapText
import Testing

@Suite("The keys that a fast typist presses")
struct TypistTests {
  private static let map = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "maps/night-fall.map")

  @Test("a told night is written as told, with few keys beside what was said")
  func nightFall() throws {
    let document = try Document(reading: Array(Data(contentsOf: Self.map)))
    let map = document.map
    var prepared = ""
    var lines: [[Fact.Step]] = []
    for line in 0..<document.lineCount {
      let steps = document.facts(ofLine: line).compactMap { place -> Fact.Step? in
        if case .flow(let step) = map.facts[place] { step } else { nil }
      }
      if !steps.isEmpty { lines.append(steps) }
      let isFact = !document.facts(ofLine: line).isEmpty
      if steps.isEmpty, isFact { prepared += document.text(ofLine: line) + "\n" }
    }
    try expectTold(lines, in: prepared, "with the agencies declared", mostForFlow: 5)
    try expectTold(lines, in: "", "from nothing", mostForFlow: 6)
  }

  private func expectTold(
    _ lines: [[Fact.Step]], in prepared: String, _ name: String, mostForFlow: Double
  ) throws {
    var typist = Typist(prepared)
    var told: [Typist.Keys] = []
    for steps in lines {
      typist.tell(steps)
      // A chain tells several flows.
      told += steps.map { _ in typist.keys }
    }
    let counts = zip(told, lines.flatMap { steps in steps.map { _ in Double(steps.count) } })
    let flow = counts.map { Double($0.flow) / $1 }
    let all = counts.map { Double($0.overhead) / $1 }
    let values = counts.map { Double($0.values) / $1 }
    print(
      "\(name): \(flow.count) flows, keys for a flow: median \(median(flow)), most \(flow.max() ?? 0);",
      "with keys of attributes \(median(all)), their values \(median(values))")
    #expect(median(flow) <= mostForFlow)
    let after = try Document(reading: typist.stage.editor.document.bytes).map
    let flows = after.facts.filter { if case .flow = $0 { true } else { false } }
    #expect(flows == lines.flatMap { $0 }.map(Fact.flow))
  }

  private func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
