import MapEditor
import Testing
import TextCanvas

/// Every row of the key table, as (before, keys, after).
@Suite("Keys on the map")
struct KeysTests {
  private static let story = """
    Neighbour => Carelink : call the night number
    Neighbour -> Ambulance : rings 999 ; said Resident: they come
    Ambulance ~> Carelink : takes her there

    """

  /// The line of the foot after some keys.
  private func line(_ keys: String, on text: String = story) -> String {
    var stage = Stage(text)
    stage.press(keys)
    return stage.line
  }

  /// The map's text after some keys.
  private func text(_ keys: String, on text: String = story) -> String {
    var stage = Stage(text)
    stage.press(keys)
    return stage.text
  }

  // MARK: Telling

  @Test("i and Insert make an empty line ready", arguments: ["i", "<Ins>"])
  func newFact(key: String) {
    #expect(text(key + "GP>Ward<Enter>", on: "") == "GP -> Ward\n")
  }

  @Test("a, >, = and ~ go on from the target of a selected flow, and need a selection")
  func goesOnFromFlow() {
    #expect(line("<Tab><Tab>a") == "Carelink =>")
    #expect(line("<Tab><Tab>~") == "Carelink ~>")
    for key in ["a", ">", "=", "~"] {
      #expect(line(key) == "nothing is selected: Tab selects", "\(key)")
    }
  }

  @Test("a name that would be read as something else is quoted where a flow begins")
  func quotesNames() {
    #expect(line("<Tab>>", on: "\"note: x\" -> GP\n") == "\"note: x\" ->")
  }

  @Test(
    "what a key does goes on below itself where a line has no room, and its key keeps its place")
  func narrowHelp() {
    var stage = Stage(Self.story, columns: 60, rows: 60)
    stage.press("?")
    #expect(stage.screen.contains("   a                 and then? carry on from the selected"))
    #expect(stage.screen.contains("                     agency"))
  }

  // MARK: Leaving

  @Test("Ctrl-C gets out of anything as Esc does, never quits, and says what does")
  func interrupt() {
    let howToQuit = "q quits, and asks where something is unsaved"
    for keys in ["", "iGP>Wa", "<Tab>", "/gp", ":", "?", "iGP>Ward<Enter><Esc>q"] {
      var stage = Stage(Self.story)
      stage.press(keys + "<C-c>")
      #expect(stage.line == howToQuit, "\(keys)")
      #expect(!stage.effects.contains(.quit), "\(keys)")
      stage.press("i")
      #expect(stage.line.isEmpty, "\(keys)")
    }
    #expect(line("iGP>Wa<C-c>i<Up>") == "GP -> Wa")
  }

  // MARK: Selecting

  @Test(
    "arrows and letters select what is nearest that way",
    arguments: [("<Down>", "<Up>"), ("j", "k"), ("<Right>", "<Left>"), ("l", "h")])
  func nearest(there: String, back: String) {
    // In a narrow window flows go down.
    let isDown = there == "j" || there == "<Down>"
    var stage = Stage(
      "Emergency Department -> Medical Ward : sends up\n", columns: isDown ? 40 : 120)
    stage.press("<Tab>")
    let first = stage.line
    stage.press(there)
    #expect(stage.line != first)
    let next = stage.line
    stage.press(there + back)
    #expect(stage.line == next)
    stage.press(back)
    #expect(stage.line == first)
  }

  @Test("an arrow selects the first of all where nothing is selected")
  func firstOfAll() {
    #expect(line("<Left>") == "Neighbour: 0 in, 2 out")
    #expect(line("<Left>", on: "") == "")
  }

  @Test("Tab goes round through the layer that is shown alone")
  func tabInLayer() {
    var stage = Stage(Self.story)
    stage.press("2")
    let lines = (0..<4).map { _ in
      stage.press("<Tab>")
      return stage.line
    }
    #expect(
      lines == [
        "Neighbour: 0 in, 1 out", "Neighbour -> Ambulance : rings 999 ; said Resident: they come",
        "Ambulance: 1 in, 0 out", "Neighbour: 0 in, 1 out",
      ])
  }

  @Test("a flow of a layer that is hidden is selected no more, and Esc selects nothing")
  func selectionGoes() {
    #expect(line("<Tab><Tab>1") == "Neighbour => Carelink : call the night number")
    #expect(line("<Tab><Tab>2") == "")
    #expect(line("<Tab><Esc>") == "")
  }

  // MARK: Removing, undoing

  @Test("x and Delete remove an agency without flows at once", arguments: ["x", "<Del>"])
  func removesLoneAgency(key: String) {
    var stage = Stage("agency GP ; short G\nagency Ward\n")
    stage.press("<Tab>" + key)
    #expect(stage.text == "agency Ward\n")
    #expect(stage.line == "removed: GP")
    #expect(line(key) == "nothing is selected: Tab selects")
  }

  @Test("a question takes no other key, and Esc and n leave all as it is")
  func questionStays() {
    #expect(line("<Tab>xzju").hasPrefix("Remove Neighbour and its 2 flows?"))
    #expect(text("<Tab>xz<Esc>") == Self.story)
    #expect(text("<Tab>xzn") == Self.story)
    #expect(text("<Tab>x<Enter>") == "Ambulance ~> Carelink : takes her there\n")
  }

  @Test("a flow is taken out of a chain, and undone to the byte")
  func removesFromChain() {
    let chain = "# a night\r\nGP->Ward -> Home  :  goes ;wait 2h\r\n"
    #expect(text("<Tab><Tab>x", on: chain) == "# a night\r\nWard -> Home :  goes ;wait 2h\r\n")
    #expect(text("<Tab><Tab>xu", on: chain) == chain)
  }

  @Test("the list of what was done returns to any point, back and forth")
  func history() {
    var stage = Stage("")
    stage.press("iA>B<Enter>C<Enter>D<Enter><Esc>:history<Enter>")
    #expect(stage.line == "back to:")
    #expect(
      stage.screen.dropLast(2).suffix(4) == [
        " told: C -> D", " told: B -> C", " told: A -> B", " as it was opened",
      ])
    stage.press("<Down><Down><Enter>")
    #expect(stage.text == "A -> B\n")
    stage.press(":history<Enter>")
    #expect(stage.screen[18].hasPrefix(" told: C -> D") && stage.screen[18].hasSuffix("undone"))
    stage.press("<Enter>")
    #expect(stage.text == "A -> B\nB -> C\nC -> D\n")
    stage.press(":history<Enter>opened<Enter>")
    #expect(stage.text == "")
    stage.press(":history<Enter><Down><Down><Down><Esc>")
    #expect(stage.text == "")
  }

  // MARK: Looking

  @Test("+ and - show more and less, and stop at the last")
  func detail() {
    var stage = Stage("GP -> Ward : phones ; wait 2h\n")
    func sees(_ words: String) -> Bool { stage.screen[1...20].contains { $0.contains(words) } }
    #expect(sees("phones") && !sees("2h"))
    stage.press("++")
    #expect(sees("phones") && sees("2h"))
    stage.press("---")
    #expect(!sees("phones") && sees("GP"))
    stage.press("+")
    #expect(sees("phones") && !sees("2h"))
  }

  @Test("f looks 1, 2, 3 steps round, then before, then behind, then at all; Esc at all")
  func focus() {
    var stage = Stage(Self.story)
    stage.press("<Tab>")
    let hints = (0..<6).map { _ in
      stage.press("f")
      return String(stage.hints.dropFirst("? keys   : all   ".count).prefix { $0 != ";" })
    }
    #expect(
      hints.dropLast() == [
        "Neighbour and what is one step away", "Neighbour and what is 2 steps away",
        "Neighbour and what is 3 steps away", "all that leads to Neighbour",
        "all that Neighbour leads to",
      ])
    #expect(hints[5].hasPrefix("i fact"))
    stage.press("f<Esc>")
    #expect(stage.hints.hasPrefix("? keys   : all   i fact"))
    #expect(stage.line == "Neighbour: 0 in, 2 out")
    #expect(line("f") == "nothing is selected: Tab selects")
  }

  @Test("what is out of focus is dimmed")
  func focusDims() {
    var stage = Stage("GP -> Ward\nWard -> Home\n")
    stage.press("<Tab>f")
    #expect(isDimmed("Home", on: stage) == true)
    #expect(isDimmed("Ward", on: stage) == false)
    stage.press("f")
    #expect(isDimmed("Home", on: stage) == false)
  }

  @Test("paths to another agency dim what is on none of them")
  func paths() {
    var stage = Stage("GP -> Ward\nWard -> Home\nGP -> Clinic\n")
    stage.press("<Tab>:paths<Enter>")
    #expect(stage.line == "paths to:")
    stage.press("hom<Enter>")
    #expect(stage.hints.contains("the paths from GP; f more, Esc all"))
    #expect(["GP", "Ward", "Home"].map { isDimmed($0, on: stage) } == [false, false, false])
    #expect(isDimmed("Clinic", on: stage) == true)
    #expect(line(":paths<Enter>") == "no agency is selected: Tab selects")
  }

  /// Whether a name is dimmed on the map, or nothing where it is not there.
  private func isDimmed(_ name: String, on stage: Stage) -> Bool? {
    guard let place = stage.place(of: name) else { return nil }
    let row = Array(stage.editor.screen().row(place.row))
    return row[place.column].style.traits.contains(.dim)
  }

  @Test("t hides who told us in the line and in the details, and shows it again")
  func hidesWho() {
    let selected = "Neighbour -> Ambulance : rings 999 ; said Resident: they come"
    var stage = Stage(Self.story)
    stage.press("<Tab><Tab><Tab><Tab>")
    #expect(stage.line == selected)
    stage.press("t")
    #expect(stage.line == "Neighbour -> Ambulance : rings 999")
    stage.press("e")
    #expect(!stage.screen.contains { $0.contains("Resident") })
    #expect(stage.screen.contains { $0.contains("they come") })
    stage.press("<Esc>t")
    #expect(stage.line == selected)
  }

  @Test("e shows all that is known of an agency or a flow")
  func details() {
    var stage = Stage("agency GP ; short G ; at High Street\nGP -> Ward : phones ; wait 2h\n")
    stage.press("<Tab>e")
    #expect(stage.screen[1] == " GP")
    #expect(stage.screen.contains("   short       G"))
    #expect(stage.screen.contains("   at          High Street"))
    #expect(stage.screen.contains { $0.hasPrefix("   real        0 in, 1 out") })
    #expect(stage.screen.contains("   GP -> Ward : phones ; wait 2h"))
    stage.press("<Esc><Tab>e")
    #expect(stage.screen[1] == " GP -> Ward")
    #expect(stage.screen.contains("   wait        2h"))
    #expect(line("e") == "")
  }

  @Test("a page is scrolled by a line and by a screen, no further than its ends")
  func scrollsPage() {
    var stage = Stage(Self.story)
    stage.press("?")
    let first = stage.screen
    #expect(first[1] == " While you look at the map")
    stage.press("j<Down>")
    #expect(stage.screen[1] == first[3])
    stage.press("k<Up><Up>")
    #expect(stage.screen == first)
    stage.press(String(repeating: "<PgDn>", count: 9))
    #expect(stage.screen[21].hasPrefix("   wheel"))
    stage.press(String(repeating: "<PgUp>", count: 9))
    #expect(stage.screen == first)
    stage.press("<F1>")
    #expect(stage.hints.contains("i fact"))
  }

  @Test("a page that is read outlasts a window of one cell")
  func pageInTinyWindow() {
    var stage = Stage(Self.story)
    stage.press("?")
    let first = stage.screen
    stage.send(.resized(columns: 1, rows: 1))
    stage.press("jk")
    stage.send(.resized(columns: 80, rows: 24))
    #expect(stage.screen == first)
  }

  @Test("PageUp and PageDown look further up and down, no further than the picture goes")
  func scrollsMap() {
    let facts = (1...30).map { "Step \($0) -> Step \($0 + 1)\n" }.joined()
    var stage = Stage(facts, columns: 60, rows: 16)
    #expect(stage.place(of: "Step 1 ") != nil)
    stage.press("<PgDn>")
    #expect(stage.place(of: "Step 1 ") == nil)
    stage.press(String(repeating: "<PgDn>", count: 20))
    #expect(stage.place(of: "Step 31") != nil)
    stage.press(String(repeating: "<PgUp>", count: 20))
    #expect(stage.place(of: "Step 1 ") != nil)
  }
}
