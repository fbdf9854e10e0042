import MapEditor
import Testing
import TextCanvas

/// Keys and the mouse that move boxes, draw flows and pick things on the map.
@Suite("Boxes, keys and the mouse")
struct BoxKeysTests {
  private static let told = "GP -> Ward : phones\nWard -> Home : goes\n"

  private func stage(_ keys: String = "", on text: String = told) -> Stage {
    var stage = Stage(text)
    stage.press(keys)
    return stage
  }

  // MARK: m, p, R

  @Test(
    "m moves the selected box by arrows and letters, and Enter pins it there",
    arguments: ["<Right><Right><Down>", "llj", "<Left>l<Right>ljk<Down>"])
  func moves(keys: String) throws {
    var stage = stage("<Tab><Tab><Tab><Tab><Tab>")
    #expect(stage.line == "Home: 1 in, 0 out")
    let before = try #require(stage.place(of: "Home"))
    let still = stage.place(of: "GP")
    stage.press("m")
    #expect(stage.hints == "arrows move   Enter keeps it here   Esc takes it back")
    stage.press(keys + "<Enter>")
    #expect(stage.line == "moved and pinned: Home")
    #expect(stage.text.hasPrefix(Self.told + "agency Home ; pin "))
    #expect(stage.place(of: "Home") == before.offset(by: Point(column: 4, row: 1)))
    #expect(stage.place(of: "GP") == still)
    stage.press("<Left><Right>")
    #expect(stage.line == "Home: 1 in, 0 out, pinned")
    stage.press("u")
    #expect(stage.text == Self.told)
    #expect(stage.place(of: "Home") == before)
  }

  @Test("Esc takes the box back, and Enter where it stood keeps nothing")
  func movesBack() {
    for keys in ["lljj<Esc>", "<Enter>", "lh<Enter>", "lllx?<Esc>"] {
      var stage = stage("<Tab>")
      let before = stage.screen
      stage.press("m" + keys)
      #expect(stage.screen == before, "\(keys)")
      #expect(stage.text == Self.told, "\(keys)")
      stage.press("u")
      #expect(stage.line == "there is nothing to undo", "\(keys)")
    }
  }

  @Test("m moves agencies alone")
  func movesNothing() {
    #expect(stage("m").line == "no agency is selected: Tab selects")
    #expect(stage("<Tab><Tab>m").line == "no agency is selected: Tab selects")
  }

  @Test("p lets a box stand where the layout has it, in one step to undo")
  func unpins() {
    let pinned = "agency GP ; short G ; pin 30,2\n" + Self.told
    var stage = stage("<Tab>p", on: pinned)
    #expect(stage.text == "agency GP ; short G\n" + Self.told)
    #expect(stage.line == "no longer pinned: GP")
    stage.press("p")
    #expect(stage.line == "the selection is not pinned: m moves a box and pins it")
    stage.press("u")
    #expect(stage.text == pinned)
  }

  @Test("R lays the map out afresh, and Esc stops it while that takes long")
  func layAfresh() {
    var stage = stage()
    stage.isLaidOutAtOnce = false
    stage.press("R")
    #expect(stage.hints == "laying the map out afresh; Esc stops")
    stage.press("<Esc>")
    #expect(stage.hints.contains("i fact"))
    stage.press("R")
    for job in stage.jobs.suffix(1) { stage.send(.laidOut(job.done())) }
    #expect(stage.hints.contains("i fact"))
    #expect(["GP", "Ward", "Home"].allSatisfy { stage.place(of: $0) != nil })
  }

  // MARK: The mouse

  @Test("a click on a box, a label or a line selects it, and beside them nothing")
  func click() throws {
    var stage = stage()
    stage.click(try #require(stage.place(of: "Ward")))
    #expect(stage.line == "Ward: 1 in, 1 out")
    stage.click(try #require(stage.place(of: "goes")))
    #expect(stage.line == "Ward -> Home : goes")
    stage.click(try #require(stage.place(of: "►")))
    #expect(stage.line.contains(" -> "))
    stage.click(Point(column: 0, row: 1))
    #expect(stage.line == "")
  }

  @Test("a second click on the same cell edits, elsewhere it selects")
  func doubleClick() throws {
    var stage = stage()
    let flow = try #require(stage.place(of: "goes"))
    stage.click(flow)
    stage.click(flow.offset(by: Point(column: 1, row: 0)))
    #expect(stage.editor.cursor == nil)
    stage.click(flow.offset(by: Point(column: 1, row: 0)))
    #expect(stage.line == "Ward -> Home : goes")
    #expect(stage.editor.cursor != nil)
    stage.press("<C-w>leaves<Enter>")
    #expect(stage.text == "GP -> Ward : phones\nWard -> Home : leaves\n")
  }

  @Test("a box that is dragged by its middle goes along, and is pinned where it is let go")
  func drag() throws {
    var stage = stage()
    let start = try #require(stage.place(of: "Home"))
    let end = start.offset(by: Point(column: 3, row: 5))
    stage.send(.mouse(Mouse(.pressed(.left), at: start)))
    stage.send(.mouse(Mouse(.dragged(.left), at: start.offset(by: Point(column: 1, row: 2)))))
    #expect(stage.place(of: "Home") == start.offset(by: Point(column: 1, row: 2)))
    #expect(stage.text == Self.told)
    stage.send(.mouse(Mouse(.dragged(.left), at: end)))
    stage.send(.mouse(Mouse(.released(.left), at: end)))
    #expect(stage.place(of: "Home") == end)
    #expect(stage.text.hasPrefix(Self.told + "agency Home ; pin "))
    #expect(stage.line == "moved and pinned: Home")
    stage.press("u")
    #expect(stage.text == Self.told)
    #expect(stage.place(of: "Home") == start)
  }

  @Test("a drag from a box's border to another box begins a flow between them")
  func dragFromBorder() throws {
    var stage = stage()
    let start = try #require(stage.place(of: "GP")).offset(by: Point(column: 0, row: -1))
    let end = try #require(stage.place(of: "Home"))
    stage.send(.mouse(Mouse(.pressed(.left), at: start)))
    stage.send(.mouse(Mouse(.dragged(.left), at: end)))
    stage.send(.mouse(Mouse(.released(.left), at: end)))
    #expect(stage.line == "GP -> Home")
    #expect(stage.editor.cursor != nil)
    stage.press(": visits<Enter>")
    #expect(stage.text == Self.told + "GP -> Home : visits\n")
  }

  @Test("a drag from a border to the box itself, or to nothing, begins nothing")
  func dragToNothing() throws {
    var stage = stage()
    let start = try #require(stage.place(of: "GP")).offset(by: Point(column: 0, row: -1))
    for end in [start.offset(by: Point(column: 1, row: 0)), Point(column: 0, row: 1)] {
      stage.send(.mouse(Mouse(.pressed(.left), at: start)))
      stage.send(.mouse(Mouse(.dragged(.left), at: end)))
      stage.send(.mouse(Mouse(.released(.left), at: end)))
      #expect(stage.editor.cursor == nil)
      stage.press("<Esc>")
    }
    #expect(stage.text == Self.told)
  }

  @Test("Enter records the flow that a drag began, as it stands")
  func dragIsRecorded() throws {
    var stage = stage()
    let start = try #require(stage.place(of: "GP")).offset(by: Point(column: 0, row: -1))
    stage.send(.mouse(Mouse(.pressed(.left), at: start)))
    stage.send(.mouse(Mouse(.released(.left), at: try #require(stage.place(of: "Home")))))
    stage.press("<Enter>")
    #expect(stage.text == Self.told + "GP -> Home\n")
  }

  @Test("Esc in the middle of a drag takes the box back, and letting go then does nothing")
  func dragLeft() throws {
    var stage = stage()
    let before = stage.screen.dropLast(2)
    let start = try #require(stage.place(of: "Home"))
    let end = start.offset(by: Point(column: 3, row: 4))
    stage.send(.mouse(Mouse(.pressed(.left), at: start)))
    stage.send(.mouse(Mouse(.dragged(.left), at: end)))
    stage.press("<Esc>")
    #expect(stage.screen.dropLast(2) == before)
    stage.send(.mouse(Mouse(.dragged(.left), at: end)))
    stage.send(.mouse(Mouse(.released(.left), at: end)))
    #expect(stage.text == Self.told)
    #expect(stage.screen.dropLast(2) == before)
  }

  @Test("the wheel looks further down and up, and the mouse does nothing while a fact is typed")
  func wheel() throws {
    let facts = (1...30).map { "Step \($0) -> Step \($0 + 1)\n" }.joined()
    var stage = Stage(facts, columns: 60, rows: 16)
    let before = stage.screen
    let point = Point(column: 1, row: 1)
    stage.send(.mouse(Mouse(.wheelDown, at: point)))
    #expect(Array(stage.screen[1...6]) == Array(before[4...9]))
    stage.send(.mouse(Mouse(.wheelUp, at: point)))
    #expect(stage.screen == before)
    stage.press("iGP")
    let typing = stage.screen
    stage.click(try #require(stage.place(of: "Step 1 ")))
    stage.send(.mouse(Mouse(.wheelDown, at: point)))
    #expect(stage.screen == typing)
  }
}

/// Moving a box while pictures are made in the background.
@Suite("A box that is moved while its picture is made")
struct MovingMeanwhileTests {
  private static let told = """
    Neighbour -> Ambulance : rings 999
    Ambulance -> Emergency Dept : conveys
    Emergency Dept -> Medical Ward : admits
    Medical Ward -> Home : goes home

    """

  @Test("Esc asks anew for the lines that were still to be led")
  func settlesAfterwards() throws {
    // A box of three rows has no room for so many lines at its sides.
    var stage = Stage("A -> B\nB -> C\n", columns: 100, rows: 60)
    stage.isLaidOutAtOnce = false
    for number in 1...8 { stage.press("iA>C : way \(number)<Enter><Esc>") }
    stage.press("<Esc>")
    let before = stage.screen
    var other = stage
    for job in other.jobs { other.send(.laidOut(job.done())) }
    #expect(before.dropLast(2) != other.screen.dropLast(2))
    stage.press("<Tab>ml<Esc><Esc>")
    for job in stage.jobs { stage.send(.laidOut(job.done())) }
    #expect(stage.screen.dropLast(2) == other.screen.dropLast(2))
  }

  @Test("a fresh picture that comes meanwhile stays when the box is taken back")
  func freshMeanwhile() throws {
    var stage = Stage(Self.told, columns: 100, rows: 60)
    stage.isLaidOutAtOnce = false
    stage.press("RiGP>Night Team<Enter><Esc>")
    stage.press("<Tab><Tab>mlj")
    #expect(stage.hints.hasPrefix("arrows move"))
    let job = try #require(stage.jobs.last)
    stage.send(.laidOut(job.done()))
    stage.press("<Esc>")
    #expect(stage.place(of: "Night Team") != nil)
  }

  @Test("the box that is moved is that of the agency, though others have gone since the picture")
  func staleBox() throws {
    var stage = Stage("agency X\n" + Self.told, columns: 100, rows: 60)
    let before = try #require(stage.place(of: "Ambulance"))
    stage.isLaidOutAtOnce = false
    stage.press("R<Tab>x<Tab><Tab><Tab>")
    #expect(stage.line == "Ambulance: 1 in, 1 out")
    stage.press("mll")
    #expect(stage.place(of: "Ambulance") == before.offset(by: Point(column: 4, row: 0)))
  }
}
