import MapEditor
import Testing
import TextCanvas

@Suite("The editor")
struct EditorTests {
  private static let story = """
    map A fall
    Neighbour => Carelink : call the night number
    Neighbour -> Ambulance : rings 999
    Ambulance -> Emergency Dept : conveys
    Ambulance ~> Carelink : takes her there

    """

  @Test("Tab and Shift-Tab select in telling order, round and round")
  func tabOrder() {
    var stage = Stage(Self.story)
    var lines: [String] = []
    for _ in 0..<9 {
      stage.press("<Tab>")
      lines.append(stage.line)
    }
    #expect(
      lines == [
        "Neighbour: 0 in, 2 out", "Neighbour => Carelink : call the night number",
        "Carelink: 2 in, 0 out", "Neighbour -> Ambulance : rings 999", "Ambulance: 1 in, 2 out",
        "Ambulance -> Emergency Dept : conveys", "Emergency Dept: 1 in, 0 out",
        "Ambulance ~> Carelink : takes her there", "Neighbour: 0 in, 2 out",
      ])
    stage.press("<S-Tab>")
    #expect(stage.line == "Ambulance ~> Carelink : takes her there")
  }

  @Test("arrows and their letters select what is nearest that way", arguments: ["<Right>", "l"])
  func arrows(key: String) {
    var stage = Stage("GP -> Ward : phones\nWard -> Home : goes\n")
    stage.press("<Tab>" + key)
    #expect(stage.line == "GP -> Ward : phones")
    stage.press(key)
    #expect(stage.line == "Ward: 1 in, 1 out")
    stage.press(key == "l" ? "h" : "<Left>")
    #expect(stage.line == "GP -> Ward : phones")
  }

  @Test("x removes a selected flow, u brings it back, Ctrl-R removes it again")
  func removesFlow() {
    var stage = Stage(Self.story)
    stage.press("<Tab><Tab>x")
    let removed = Self.story.replacing("Neighbour => Carelink : call the night number\n", with: "")
    #expect(stage.text == removed)
    #expect(stage.line == "removed: Neighbour => Carelink : call the night number")
    stage.press("u")
    #expect(stage.text == Self.story)
    #expect(stage.line == "undone, removed: Neighbour => Carelink : call the night number")
    stage.press("<C-r>")
    #expect(stage.text == removed)
  }

  @Test("x asks before it removes an agency with its flows, and says how many")
  func removesAgency() {
    var stage = Stage(Self.story)
    stage.press("<Tab>x")
    #expect(stage.line == "Remove Neighbour and its 2 flows? y yes   n no")
    stage.press("n")
    #expect(stage.text == Self.story)
    stage.press("xy")
    #expect(
      stage.text
        == "map A fall\nAmbulance -> Emergency Dept : conveys\nAmbulance ~> Carelink : takes her there\n"
    )
    stage.press("u")
    #expect(stage.text == Self.story)
  }

  @Test("undo goes back through everything, and redo forward again")
  func undoWithoutLimit() {
    var stage = Stage("")
    for number in 1...50 { stage.press("iA\(number)>B\(number)<Enter><Esc>") }
    let whole = stage.text
    stage.press(String(repeating: "u", count: 50))
    #expect(stage.text == "")
    stage.press("u")
    #expect(stage.line == "there is nothing to undo")
    for _ in 0..<50 { stage.press("<C-r>") }
    #expect(stage.text == whole)
    stage.press("<C-r>")
    #expect(stage.line == "there is nothing to do again")
  }

  @Test("0 to 3 show all layers, the official, the real and the to-be one")
  func layers() {
    var stage = Stage(Self.story)
    stage.press("1")
    #expect(stage.screen.contains { $0.contains("night number") || $0.contains("call the night") })
    #expect(!stage.screen.contains { $0.contains("rings 999") })
    stage.press("2")
    #expect(stage.screen.contains { $0.contains("rings 999") })
    stage.press("3")
    #expect(!stage.screen.contains { $0.contains("rings 999") })
    #expect(stage.screen.contains { $0.contains("takes her") })
    stage.press("0")
    #expect(stage.screen.contains { $0.contains("rings 999") })
    #expect(stage.screen.contains { $0.contains("takes her") })
  }

  @Test("Ctrl-S saves, and the mark of unsaved changes goes")
  func saves() {
    var stage = Stage(Self.story)
    stage.press("iGP>Ward<Enter><Esc>")
    #expect(stage.screen[0].hasPrefix(" * A fall"))
    stage.press("<C-s>")
    #expect(stage.effects == [.save(Array((Self.story + "GP -> Ward\n").utf8), path: "test.map")])
    #expect(stage.screen[0].hasPrefix(" A fall"))
    #expect(stage.line == "saved to test.map")
  }

  @Test("what somebody else has saved is not saved over without asking, and nothing typed is lost")
  func changedElsewhere() {
    var stage = Stage("GP -> Ward\n")
    stage.press("iGP>Home<Enter>half typed")
    stage.savesSucceed = false
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    #expect(stage.hints == "not saved yet, Ctrl-S asks: somebody else has changed the file")
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    #expect(stage.line.hasPrefix("Somebody else has changed test.map."))
    stage.press("n")
    #expect(stage.hints == "not saved: the file has changed; the palette has: save as")
    #expect(stage.editor.isUnsaved)
    #expect(stage.line == "Home -> half typed")
    stage.press("<Esc><C-s>")
    stage.send(.savedElsewhere([]))
    stage.press("y")
    let bytes = Array("GP -> Ward\nGP -> Home\n".utf8)
    #expect(stage.effects.last == .save(bytes, path: "test.map", replacing: []))
  }

  @Test("q quits at once where all is saved")
  func quits() {
    var stage = Stage(Self.story)
    stage.press("q")
    #expect(stage.effects == [.quit])
  }

  @Test("q asks where something is unsaved: y saves and goes, n goes, Esc stays")
  func asksBeforeQuitting() {
    for (key, effects) in [("n", 1), ("y", 2), ("<Esc>", 0)] {
      var stage = Stage(Self.story)
      stage.press("iGP>Ward<Enter><Esc>q")
      #expect(stage.line == "Save before you go? y yes   n no   Esc stay")
      stage.press("?" + key)
      #expect(stage.effects.count == effects)
      #expect(stage.effects.contains(.quit) == (key != "<Esc>"))
    }
  }

  @Test("a map that cannot be saved stays open, with all its facts and what is amiss")
  func saveFails() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("iGP>Ward<Enter><Esc>qy")
    stage.send(.saveFailed(what: "the disk has no room left", mend: "make room"))
    #expect(!stage.effects.contains(.quit))
    #expect(stage.editor.isUnsaved)
    #expect(stage.line == "save as: test.map")
    #expect(
      stage.screen.last == "not saved to test.map: the disk has no room left; make room")
  }

  @Test(
    "a map that cannot be saved is offered another name, and goes by the old one until that is good"
  )
  func saveFailsThenElsewhere() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("iGP>Ward<Enter><Esc>:save as<Enter><C-u>gone/x<Enter>")
    stage.send(.saveFailed(what: "the folder is not there", mend: "make it"))
    #expect(stage.line == "save as: gone/x.map")
    #expect(stage.screen.last == "not saved to gone/x.map: the folder is not there; make it")
    #expect(stage.editor.path == "test.map")
    stage.press("<C-u>other")
    #expect(stage.screen.last == "Enter saves   Esc leaves")
    stage.press("<Enter>")
    stage.send(.saved)
    #expect(stage.editor.path == "other.map" && !stage.editor.isUnsaved)
    #expect(stage.line == "saved to other.map")
  }

  @Test("a map that cannot be saved to quit is saved elsewhere, and then the editor quits")
  func saveFailsThenQuits() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("iGP>Ward<Enter><Esc>qy")
    stage.send(.saveFailed(what: "the disk has no room left", mend: "make room"))
    stage.press("<C-u>other<Enter>")
    stage.send(.saved)
    #expect(stage.effects.last == .quit)
  }

  @Test("what is half typed is kept when saving fails")
  func saveFailsWhileTyping() {
    var stage = Stage(Self.story, columns: 120)
    stage.savesSucceed = false
    stage.press("iHub>Ward")
    for time in 1...2 {
      #expect(stage.line == "Hub -> Ward")
      #expect(stage.hints.contains("Ctrl-S asks for another name") == (time == 2))
      stage.press("<C-s>")
      stage.send(.saveFailed(what: "the disk has no room left", mend: "make room"))
    }
    #expect(stage.line == "save as: test.map")
    stage.press("<Esc>")
    #expect(stage.line == "Hub -> Ward")
  }

  @Test("a folder's name is no map's", arguments: ["..", ".", "/", "sub/", "sub/..", "../."])
  func namesFolder(name: String) {
    var stage = Stage("", path: nil)
    stage.press("<C-s>\(name)<Enter>")
    #expect(stage.line == "save as: \(name)")
    #expect(stage.hints == "that is a folder: say what the file in it is called")
    stage.press("a<Enter>")
    #expect(stage.effects == [.save([], path: "\(name)a.map")])
  }

  @Test("a new map is named when it is saved")
  func names() {
    var stage = Stage("", path: nil)
    stage.press("iGP>Ward<Enter><Esc><C-s>")
    #expect(stage.line == "save as:")
    stage.press("winter shelter<Enter>")
    #expect(stage.effects == [.save(Array("GP -> Ward\n".utf8), path: "winter shelter.map")])
  }

  @Test("? shows every key, and any key closes them")
  func help() {
    var stage = Stage(Self.story, columns: 100, rows: 40)
    stage.press("?")
    var page = stage.screen
    for _ in 0..<3 {
      stage.press("<PgDn>")
      page += stage.screen
    }
    for command in EditorCommand.allCases {
      #expect(page.contains { $0.contains(command.help) }, "\(command)")
    }
    stage.press("x")
    #expect(stage.text == Self.story)
    #expect(stage.screen.contains { $0.contains("Neighbour") })
  }

  @Test("an empty map says how to begin")
  func emptyMap() {
    let stage = Stage("")
    #expect(stage.screen.contains { $0.contains("Press i and type what somebody says") })
  }

  @Test("a window that is too small is asked to be larger, politely, down to one cell")
  func tooSmall() {
    for (columns, rows) in [(39, 24), (80, 11), (20, 5), (5, 3), (1, 1)] {
      var stage = Stage(Self.story, columns: columns, rows: rows)
      stage.press("iGP>Ward<Enter><Tab>")
      let screen = stage.editor.screen()
      #expect((screen.columns, screen.rows) == (columns, rows))
      if columns >= 20 { #expect(stage.screen[0].hasPrefix("please make the")) }
      stage.send(.resized(columns: 80, rows: 24))
      #expect(stage.screen.contains { $0.contains("Neighbour") })
    }
  }

  @Test("the selection stays in sight on a map that is larger than the screen")
  func follows() {
    let facts = (1...40).map { "Agency \($0) -> Agency \($0 + 1) : step \($0)\n" }.joined()
    var stage = Stage(facts, columns: 60, rows: 15)
    for _ in 0..<81 {
      stage.press("<Tab>")
      let selected = stage.editor.screen()
      let isSeen = (1..<13).contains { row in
        selected.row(row).contains { $0.style.traits.contains(.reversed) }
      }
      #expect(isSeen)
    }
  }

  @Test("Ctrl-L draws anew, Ctrl-Z suspends")
  func redrawAndSuspend() {
    var stage = Stage(Self.story)
    stage.press("<C-l><C-z>")
    #expect(stage.effects == [.redraw, .suspend])
  }

  @Test("a click selects, the wheel scrolls")
  func mouse() {
    var stage = Stage("GP -> Ward : phones\n")
    let row = stage.screen.firstIndex { $0.contains("GP") } ?? 0
    let column = stage.screen[row].distance(
      from: stage.screen[row].startIndex,
      to: stage.screen[row].firstIndex(of: "G") ?? stage.screen[row].startIndex)
    stage.send(.mouse(Mouse(.pressed(.left), at: Point(column: column, row: row))))
    #expect(stage.line == "GP: 0 in, 1 out")
    stage.send(.mouse(Mouse(.wheelDown, at: Point(column: 1, row: 1))))
    stage.send(.mouse(Mouse(.pressed(.left), at: Point(column: 0, row: 5))))
    #expect(stage.line == "")
  }
}
