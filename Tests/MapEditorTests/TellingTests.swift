import Foundation
import MapEditor
import MapLayout
import MapModel
import MapText
import Testing
import TextCanvas

/// The example maps, told line by line as in a room.
@Suite("Telling a whole map")
struct TellingTests {
  private static func lines(of name: String) throws -> [String] {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../maps/\(name).map")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  /// Where the box of each agency stands in the picture, by what spellings of its name share.
  private static func corners(_ picture: LaidOutMap) -> [String: String] {
    var corners: [String: String] = [:]
    for box in picture.placement.boxes {
      let origin = box.frame.origin
      corners[picture.map[box.agency].key] = "\(origin.column),\(origin.row)"
    }
    return corners
  }

  @Test(
    "moves no box that is there, and writes the same map",
    arguments: ["night-fall", "priorities"])
  func stillness(name: String) throws {
    let lines = try Self.lines(of: name)
    var stage = Stage("", columns: 120, rows: 40)
    for line in lines {
      let before = Self.corners(stage.editor.picture)
      stage.press("i")
      stage.send(.pasted(line))
      stage.press("<Enter>")
      if stage.editor.cursor != nil { stage.press("<Esc>") }
      let after = Self.corners(stage.editor.picture)
      let moved = before.filter { after[$0.key] != $0.value }
      #expect(moved == [:], "after \(line)")
      #expect(stage.editor.picture.placement.routes.count == stage.editor.document.map.flows.count)
    }
    let told = try Document(reading: Array((lines.joined(separator: "\n") + "\n").utf8))
    #expect(Array(stage.editor.document.map.facts) == Array(told.map.facts))
    while stage.editor.isUnsaved { stage.press("u") }
    #expect(stage.text == "")
  }
}
