import Foundation
import MapLayout
import MapModel
import MapText
import TestSupport
import Testing

@Suite("The maps that come with the project")
struct MapsTests {
  @Test("are read without loss, without a mistake and without a warning", arguments: exampleMaps)
  func reading(map: URL) throws {
    let bytes = try Data(contentsOf: map)
    let document = try Document(reading: Array(bytes))
    #expect(Data(document.bytes) == bytes)
    #expect(document.diagnostics + document.findings == [])
  }

  @Test(
    "are laid out without a fault, as one picture from eighty columns on", arguments: exampleMaps)
  func layingOut(map: URL) throws {
    let care = try Document(reading: Array(Data(contentsOf: map))).map
    for columns in [20, 40, 80, 100, 132] {
      for labels in LayoutOptions.Labels.allCases {
        let layout = layout(of: care, LayoutOptions(columns: columns, labels: labels))
        for part in layout.parts { #expect(faults(of: part, care, columns: columns) == []) }
        if columns >= 80 { #expect(layout.parts.count == 1, "\(columns) \(labels)") }
      }
    }
  }

  @Test("are drawn by the program in both charsets, no wider than asked", arguments: exampleMaps)
  func drawing(map: URL) throws {
    try Tool.use { tool in
      for width in ["40", "80", "132"] {
        for charset in ["unicode", "ascii"] {
          let run = try tool.run(
            ["draw", map.path, "--width", width, "--charset", charset])
          #expect(run.exitCode == 0)
          let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.allSatisfy { $0.unicodeScalars.count <= Int(width) ?? 0 })
          if charset == "ascii" { #expect(run.output.utf8.allSatisfy { $0 < 0x80 }) }
        }
      }
    }
  }

  @Test(
    "tell all three layers, with waits that nobody knows, voices and journeys",
    arguments: exampleMaps)
  func contents(map: URL) throws {
    let care = try Document(reading: Array(Data(contentsOf: map))).map
    #expect(Set(care.flows.map(\.layer)) == Set(Layer.allCases))
    #expect(care.flows.contains { $0.wait == .unknown })
    #expect(care.flows.contains { $0.volume != nil })
    #expect(care.flows.contains { !$0.voices.isEmpty })
    #expect(Set(care.journeys.map(\.layer)).count >= 2)
    #expect(care.remarks.contains { $0.kind == .action && $0.due != nil })
    #expect((12...20).contains(care.agencies.count))
    #expect((25...45).contains(care.flows.count))
  }
}
