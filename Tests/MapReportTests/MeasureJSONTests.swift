import Foundation
import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("The counts as JSON")
struct MeasureJSONTests {
  @Test("a map's counts have the documented shape, in a stable order")
  func shape() throws {
    let map = try map(
      """
      map A fall "at night"
      agency Ward ; of Acute Trust ; at Hospital
      agency Clinic ; at Town
      agency Neighbour ; kind person
      Neighbour -> Ward : rings ; wait 1.5s ; takes 1.5s ; said Resident: so
      Ward -> Clinic ; wait 1-2h ; takes 20m
      Clinic -> Ward ; wait ?
      Ward -> Care Home
      Neighbour => Ward ; table 1
      journey x : Neighbour -> Ward -> Clinic
      """)
    #expect(
      measureJSON(of: map) == #"""
        {
          "map": "A fall \"at night\"",
          "layers": [
            {
              "layer": "official",
              "agencies": 2,
              "flows": 1,
              "organisations": 1,
              "handoffs": 0,
              "siteChanges": 0,
              "wait": {"low": 0, "high": 0, "unknown": 1},
              "takes": {"low": 0, "high": 0, "unknown": 1},
              "touchShare": null,
              "loops": [],
              "blackHoles": ["Ward"],
              "singleVoices": [{"from": "Neighbour", "to": "Ward"}],
              "noVoice": 0,
              "longestWait": null,
              "journeys": []
            },
            {
              "layer": "real",
              "agencies": 4,
              "flows": 4,
              "organisations": 3,
              "handoffs": 3,
              "siteChanges": 2,
              "wait": {"low": 3601.5, "high": 7201.5, "unknown": 2},
              "takes": {"low": 1201.5, "high": 1201.5, "unknown": 2},
              "touchShare": {"low": 0.14298, "high": 0.25016},
              "loops": [["Ward", "Clinic"]],
              "blackHoles": ["Care Home"],
              "singleVoices": [{"from": "Neighbour", "to": "Ward"}],
              "noVoice": 3,
              "longestWait": {"from": "Ward", "to": "Clinic", "low": 3600, "high": 7200},
              "journeys": [
                {
                  "title": "x",
                  "steps": 2,
                  "handoffs": 1,
                  "organisations": 2,
                  "siteChanges": 1,
                  "wait": {"low": 3601.5, "high": 7201.5, "unknown": 0},
                  "takes": {"low": 1201.5, "high": 1201.5, "unknown": 0}
                }
              ]
            }
          ]
        }

        """#)
  }

  @Test("a map without a title and without flows has neither")
  func emptyMap() {
    #expect(measureJSON(of: CareMap()) == "{\"map\": null, \"layers\": []}\n")
  }

  @Test("programs read it, and no terminal is touched by it", arguments: UInt64(0)..<100)
  func readBack(seed: UInt64) throws {
    let document = try Document(reading: randomText(seed: seed, lines: Int(seed % 40)))
    let json = measureJSON(of: document.map)
    let controls = json.unicodeScalars.filter { $0 != "\n" && isControl($0) }
    #expect(controls.isEmpty)
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let layers = try #require(read?["layers"] as? [[String: Any]])
    let flows = layers.compactMap { $0["flows"] as? Int }
    #expect(flows.reduce(0, +) == document.map.flows.count)
    #expect(read?["map"] as? String == document.map.title?.text)
    let names = layers.flatMap { $0["singleVoices"] as? [[String: String]] ?? [] }
    let known = Set(document.map.agencies.map(\.name))
    #expect(names.allSatisfy { $0.values.allSatisfy(known.contains) })
  }
}
