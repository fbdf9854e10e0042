import MapMeasures
import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

/// What a case asks of a telling: the first line holds the order, and whether it stays hidden who told.
private func output(_ input: String) throws -> String {
  let words = input.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
  let order = try #require(TellingOrder.allCases.first { words.contains($0.rawValue) })
  let map = try Document(reading: Array(input.utf8)).map
  return telling(of: map, by: order, isAnonymous: words.contains("anonymous"))
}

@Suite("A map told journey by journey, or agency by agency")
struct TellingOrderTests {
  @Test("reads as its case file says", arguments: CaseFile.all(in: "Cases/Tellings"))
  func cases(_ file: CaseFile) throws {
    let told = try output(file.input)
    if told != file.expected { file.record(told) }
    #expect(told == file.expected)
  }

  @Test("has cases")
  func hasCases() { #expect(CaseFile.all(in: "Cases/Tellings").count >= 8) }

  @Test(
    "nothing in it can do anything to a terminal, and no line is drawn", arguments: UInt64(0)..<20)
  func safety(ten: UInt64) throws {
    for seed in ten * 5..<ten * 5 + 5 {
      let map = try Document(reading: randomText(seed: seed, lines: Int(seed % 60))).map
      for order in TellingOrder.allCases {
        let told = telling(of: map, by: order, isAnonymous: seed % 2 == 0)
        let scalars = told.unicodeScalars
        #expect(!scalars.contains { $0 != "\n" && isControl($0) }, "seed \(seed)")
        #expect(!scalars.contains { (0x2500...0x259F).contains($0.value) }, "seed \(seed)")
        #expect(told.hasSuffix("\n") && !told.contains("\n\n\n"), "seed \(seed)")
      }
    }
  }

  @Test(
    "every step of every journey is walked with its flow, wait and quotes", arguments: MapFile.all)
  func walks(file: MapFile) throws {
    let map = try file.map()
    let told = telling(of: map, by: .journey)
    let steps = told.split(separator: "\n").count { $0.hasPrefix("Step ") }
    #expect(steps == map.journeys.reduce(0) { $0 + $1.stops.count - 1 })
    for journey in map.journeys {
      for (from, to) in zip(journey.stops, journey.stops.dropFirst()) {
        let (source, target) = (map.agency(named: from), map.agency(named: to))
        let flow = map.flows.first {
          $0.layer == journey.layer && $0.source == source?.id && $0.target == target?.id
        }
        #expect(told.contains("From \(source?.name ?? from) to \(target?.name ?? to)"))
        for voice in flow?.voices ?? [] {
          #expect(told.contains("\(voice.role): \"\(voice.words ?? "")\""))
        }
      }
    }
  }

  @Test("every flow is told twice: where it leaves and where it arrives", arguments: MapFile.all)
  func agencies(file: MapFile) throws {
    let map = try file.map()
    let lines = telling(of: map, by: .agency).split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("From ") } == 2 * map.flows.count)
    for agency in map.agencies {
      #expect(lines.contains { $0.hasPrefix(agency.name) })
    }
    let loops = Measures(of: map).layers.flatMap(\.loops).reduce(0) { $0 + $1.count }
    #expect(lines.count { $0.contains("care can come back to") } == loops)
    let holes = Measures(of: map).layers.reduce(0) { $0 + $1.blackHoles.count }
    #expect(lines.count { $0.contains("nobody told how they go on") } == holes)
  }

  @Test("the order of telling is the one that is told unasked", arguments: MapFile.all)
  func unasked(file: MapFile) throws {
    let map = try file.map()
    #expect(telling(of: map) == telling(of: map, by: .telling))
  }
}
