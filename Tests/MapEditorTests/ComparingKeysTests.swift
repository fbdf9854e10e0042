import Foundation
import MapDrawing
import MapEditor
import Testing
import TextCanvas

/// What `c` and `J` do, as (before, keys, after).
@Suite("Comparing and walking on the map")
struct ComparingKeysTests {
  private static let story = """
    GP => Ward : admits ; wait 4h
    GP -> Ward : admits ; wait 9h ; said Nurse: we wait
    Ward => Home : goes home ; wait 1d
    Ward -> Hospice : is sent ; wait ?
    Ward ~> Clinic : plans
    journey Mrs A : GP => Ward => Home
    journey Mrs A : GP -> Ward -> Hospice -> Ward ; count 3
    journey Mrs A : GP -> Ward

    """

  private func stage(_ keys: String, on text: String = story, columns: Int = 80) -> Stage {
    var stage = Stage(text, columns: columns, rows: 30)
    stage.press(keys)
    return stage
  }

  // MARK: Painting

  @Test("c draws what is on paper only double, what is done alone dashed, what both have once")
  func painted() {
    let stage = stage("c")
    let map = stage.screen.dropFirst().dropLast(2).joined()
    #expect(map.contains("═") && map.contains("╌") && map.contains("─"))
    #expect(map.components(separatedBy: "admits").count == 2)
    #expect(!map.contains("plans"))
    #expect(stage.line == "1 on paper only, 1 workaround, 1 drifted")
    #expect(stage.hints == "c list   ══► on paper only   ╌╌► workaround   ──► both")
  }

  @Test("c moves no box, and what is not drawn leaves its place empty")
  func still() {
    var stage = stage("")
    let before = ["GP", "Ward", "Home", "Hospice", "Clinic"].map { stage.place(of: $0) }
    stage.press("c")
    #expect(["GP", "Ward", "Home", "Hospice", "Clinic"].map { stage.place(of: $0) } == before)
  }

  @Test("a selected flow says how it stands, with its figures and who told us, unless hidden")
  func selected() {
    #expect(
      stage("c<Tab><Tab><Tab>").line
        == "drifted, GP to Ward: admits; wait on paper 4h, really 9h; told by Nurse")
    #expect(
      stage("tc<Tab><Tab><Tab>").line == "drifted, GP to Ward: admits; wait on paper 4h, really 9h")
  }

  @Test("Tab selects only what is drawn")
  func tab() {
    var stage = stage("c")
    var lines: [String] = []
    for _ in 0..<8 {
      stage.press("<Tab>")
      lines.append(stage.line)
    }
    #expect(lines.count { $0.contains("GP to Ward") } == 1)
    #expect(lines.allSatisfy { !$0.contains("plans") })
  }

  @Test("the comparison follows what is told, and what is undone")
  func live() {
    var stage = stage("c")
    stage.press("iGP>Home<Enter><Esc><Esc><Esc>")
    stage.press("c")
    #expect(stage.line == "1 on paper only, 2 workarounds, 1 drifted")
    stage.press("u")
    stage.press("<Esc><Tab>")
    stage.press("ccc")
    stage.press("<Esc>c")
    #expect(stage.line == "1 on paper only, 1 workaround, 1 drifted")
  }

  @Test("c says what is missing where there is nothing to compare")
  func missing() {
    #expect(
      stage("c", on: "A -> B\n").line
        == "nothing to compare yet: => tells how it is supposed to happen")
    #expect(
      stage("c", on: "A => B\n").line == "nothing to compare yet: -> tells how it really happens")
  }

  @Test("Esc and the keys of the layers end it", arguments: ["<Esc>", "0", "1", "2", "3"])
  func ends(key: String) {
    #expect(stage("c" + key).hints.contains("? keys"))
  }

  // MARK: The list

  @Test("c again lists what differs in the order of the story, with what is told of the marked one")
  func list() {
    #expect(
      stage("cc").screen[1...5] == [
        " drifted        GP to Ward: admits", "      wait on paper 4h, really 9h",
        "      told by Nurse", " on paper only  Ward to Home: goes home",
        " workaround     Ward to Hospice: is sent",
      ])
    #expect(stage("ccj").screen[3] == "      wait 1d")
  }

  @Test(
    "Enter shows the marked one on the map; c goes back to the map as it was, Esc to the painted one"
  )
  func leavingList() {
    #expect(
      stage("ccjj<Enter>").line
        == "workaround, Ward to Hospice: is sent; wait not known; no voice yet")
    #expect(stage("ccc").hints.contains("? keys"))
    #expect(stage("cc<Esc>").hints.hasPrefix("c list"))
  }

  @Test(
    "keys mark others, no further than the list goes",
    arguments: [
      ("j", 1), ("<Down><Down>", 2), ("jjjjj", 2), ("jk", 0), ("k", 0), ("<End>", 2), ("<PgDn>", 2),
      ("<End><Home>", 0), ("<End><PgUp>", 0), ("<Tab>", 1), ("<End><S-Tab>", 1), ("z", 0),
    ])
  func marks(keys: String, place: Int) {
    let words = ["drifted, GP", "on paper only, Ward", "workaround, Ward"]
    #expect(stage("cc" + keys + "<Enter>").line.hasPrefix(words[place]))
  }

  @Test("a click on a line of the list shows it on the map, the wheel marks others")
  func mouse() {
    var stage = stage("cc")
    stage.click(Point(column: 20, row: 4))
    #expect(stage.line.hasPrefix("on paper only, Ward to Home"))
    stage.press("c")
    stage.send(.mouse(Mouse(.wheelDown, at: Point(column: 1, row: 1))))
    stage.press("<Enter>")
    #expect(stage.line.hasPrefix("on paper only, Ward to Home"))
  }

  @Test("a list longer than the screen goes along with the mark")
  func longList() {
    let text = (1...40).map { "A => B\($0)\nA -> C\($0)\n" }.joined()
    let stage = stage("cc<End>", on: text)
    #expect(stage.screen.contains(" workaround     A to C40"))
    #expect(!stage.screen.contains(" on paper only  A to B1"))
  }

  @Test("says where nothing differs")
  func nothingDiffers() {
    #expect(stage("cc", on: "A -> B\nA => B\n").screen[1] == " Nothing differs.")
    #expect(stage("cc<Enter>", on: "A -> B\nA => B\n").hints.hasPrefix("c list"))
  }

  // MARK: Walking

  @Test("J lists the ways with what sets them apart, and the only one is walked at once")
  func choosing() {
    let stage = stage("J")
    #expect(stage.screen.contains { $0.contains("Mrs A (3 people)") && $0.contains("1 left out") })
    #expect(stage.screen.contains { $0.contains("Mrs A, way 2") })
    #expect(
      self.stage("J", on: "A => B\nA -> B\njourney x : A => B\njourney x : A -> B\n").hints
        .hasPrefix("Left Right step"))
  }

  @Test("a walk stands in two columns, with what the steps add up to so far")
  func walking() {
    let stage = stage("J<Enter>ll")
    let panel = stage.screen.dropLast(2).suffix(8).map { $0 }
    #expect(panel[0] == " Mrs A (3 people), 3 of 5")
    #expect(
      panel[1...5].map { $0.split(separator: " ").joined(separator: " ") } == [
        "GP GP as it should", "Ward Ward as it should", "Home - left out", "- Hospice extra",
        "- Ward again",
      ])
    #expect(panel[6] == " on paper so far: 2 handoffs, waits 1d4h")
    #expect(panel[7] == " really so far: 1 handoff, waits 9h")
    #expect(stage.line == "Ward => Home : goes home ; wait 1d")
  }

  @Test("a wait that nobody knows is counted as unknown")
  func unknownWait() {
    let stage = stage("J<Enter>lll")
    #expect(stage.screen.contains(" really so far: 2 handoffs, waits at least 9h with 1 unknown"))
  }

  @Test(
    "keys step no further than the way goes, and change to another way",
    arguments: [
      ("l", "Mrs A (3 people), 2 of 5"), ("<Right><Right>h", "Mrs A (3 people), 2 of 5"),
      ("<Left>", "Mrs A (3 people), 1 of 5"), ("<End>", "Mrs A (3 people), 5 of 5"),
      ("lllllllll", "Mrs A (3 people), 5 of 5"), ("<End><Home>", "Mrs A (3 people), 1 of 5"),
      ("<Tab><S-Tab>", "Mrs A (3 people), 1 of 5"), ("j", "Mrs A, way 2, 1 of 3"),
      ("<Down><Up>", "Mrs A (3 people), 1 of 5"), ("k", "Mrs A (3 people), 1 of 5"),
      ("jj", "Mrs A, way 2, 1 of 3"), ("z", "Mrs A (3 people), 1 of 5"),
    ])
  func steps(keys: String, head: String) {
    #expect(stage("J<Enter>" + keys).screen.contains(" " + head))
  }

  @Test("where one is stands out on the map, and is selected when one leaves")
  func leaving() {
    var stage = stage("J<Enter>l")
    let cell = stage.place(of: "Ward")
    #expect(cell != nil)
    stage.press("<Esc>")
    #expect(stage.line == "Ward: 2 in, 3 out")
  }

  @Test("paths stand in where no journey is told, and where there is nothing J says so")
  func standIns() {
    #expect(
      stage("J", on: "A => B\nB => C\nA -> C\n").screen
        .contains(" From where care enters to where it leaves, 1 of 3"))
    #expect(stage("J", on: "A ~> B\n").line.hasPrefix("no journey is told"))
    #expect(stage("J", on: "").line.hasPrefix("no journey is told"))
  }

  @Test(
    "a window too small shows neither, and has them again when it grows",
    arguments: ["cc", "J<Enter>l"])
  func smallWindows(keys: String) {
    var stage = stage(keys)
    let screen = stage.screen
    for (columns, rows) in [(20, 30), (1, 1), (40, 12), (39, 11), (80, 30)] {
      stage.send(.resized(columns: columns, rows: rows))
      #expect(stage.screen.count == rows)
    }
    #expect(stage.screen.count == screen.count)
    #expect(stage.hints == screen.last)
  }

  @Test("nothing of it needs Unicode")
  func ascii() {
    for keys in ["c", "cc", "J<Enter>ll"] {
      var stage = Stage(Self.story, columns: 80, rows: 30, charset: .ascii)
      stage.press(keys)
      let lines = stage.editor.screen().lines(.ascii)
      #expect(lines.joined().utf8.allSatisfy { $0 < 0x80 }, "\(keys)")
    }
  }
}
