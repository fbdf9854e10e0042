import MapEditor
import Testing
import TextCanvas

/// What keys do while a fact is typed.
@Suite("Keys of the entry line")
struct EntryKeysTests {
  private static let told = """
    agency Emergency Dept ; short ED ; also Casualty
    Neighbour -> Emergency Dept : rings ; said Resident: they come
    Medical Ward -> Neighbour

    """

  private func stage(_ keys: String, on text: String = told) -> Stage {
    var stage = Stage(text)
    stage.press(keys)
    return stage
  }

  @Test("the best guess is shown dimmed behind what is typed, and the hints say what Tab does")
  func guess() {
    let stage = stage("iGP>eme")
    #expect(stage.line == "GP -> emergency Dept")
    #expect(stage.hints.hasPrefix("Tab Emergency Dept"))
    let row = Array(stage.editor.screen().row(22))
    #expect(!row[8].style.traits.contains(.dim))
    #expect(row[9].style.traits.contains(.dim))
    #expect(stage.editor.cursor == Point(column: 9, row: 22))
  }

  @Test("behind an arrow, what another layer has is guessed, and Tab takes it")
  func guessedTarget() {
    let story = "GP => Ward : admits\nGP => Home\nGP -> Home\n"
    #expect(stage("iGP>", on: story).line == "GP -> Ward")
    #expect(stage("iGP><Tab>", on: story).editor.typedLine == "GP -> Ward")
    #expect(stage("iGP><Enter>", on: story).text.hasSuffix("GP -> \n"))
    #expect(stage("iGP~<Tab>", on: story).editor.typedLine == "GP ~> Ward")
    #expect(stage("iGP~<Tab><Tab>", on: story).editor.typedLine == "GP ~> Home")
    #expect(stage("iGP=", on: story).line == "GP =>")
    #expect(stage("iWard>", on: story).line == "Ward ->")
  }

  @Test(
    "Shift-Tab makes the line ready from whoever was mentioned before",
    arguments: [
      ("", "C ->"), ("<S-Tab>", "B ->"), ("<S-Tab><S-Tab>", "A ->"),
      ("<S-Tab><S-Tab><S-Tab>", "C ->"), ("D<S-Tab>", "C -> D"), ("<C-u><S-Tab>", ""),
    ])
  func before(keys: String, line: String) {
    let stage = stage("iA>B<Enter>C<Enter>" + keys, on: "")
    #expect(stage.editor.typedLine.split(separator: " ").joined(separator: " ") == line)
  }

  @Test("Shift-Tab on an empty new line begins where the last flow came from")
  func beforeNothing() {
    #expect(stage("i<S-Tab>", on: "A => B\n").editor.typedLine == "A => ")
    #expect(stage("i<S-Tab>", on: "").editor.typedLine == "")
    #expect(stage("iA>B<Enter><S-Tab><Enter>i", on: "").text == "A -> B\n")
  }

  @Test(
    "Tab completes names, keywords, keys and values",
    arguments: [
      ("eme<Tab>", "Emergency Dept"), ("GP>cas<Tab>", "GP -> Emergency Dept"),
      ("GP>ward<Tab>", "GP -> Medical Ward"),
      ("jour<Tab>", "journey"), ("GP>Ward ; wa<Tab>2h", "GP -> Ward ; wait 2h"),
      ("GP>Ward ; carries pe<Tab>", "GP -> Ward ; carries people"),
      ("GP>Ward ; said Re<Tab>", "GP -> Ward ; said Resident"), ("xyz<Tab>", "xyz"),
    ])
  func completes(keys: String, line: String) {
    #expect(stage("i" + keys).line == line)
  }

  @Test("Tab again takes the next that fits, round and round, until another key is pressed")
  func completesAgain() {
    let text = "Night Team -> Night Ward\nNight Ward -> Night Team\n"
    var stage = stage("inig<Tab>", on: text)
    let first = stage.line
    stage.press("<Tab>")
    let second = stage.line
    #expect(Set([first, second]) == ["Night Team", "Night Ward"])
    stage.press("<Tab>")
    #expect(stage.line == first)
    stage.press(">x")
    #expect(stage.line == first + " -> x")
    stage.press("<Tab>")
    #expect(stage.line == first + " -> x")
  }

  @Test(
    "behind a completed name one key writes a separator with its blanks",
    arguments: [
      ("eme<Tab>>w", "Emergency Dept -> w"), ("GP>eme<Tab>:rings", "GP -> Emergency Dept : rings"),
      ("GP>eme<Tab>; wait 1h", "GP -> Emergency Dept ; wait 1h"),
      ("GP>eme<Tab>:<BS>", "GP -> Emergency Dept:"),
    ])
  func separators(keys: String, line: String) {
    #expect(stage("i" + keys).line.hasPrefix(line))
  }

  @Test("in the middle of a line the hints alone say what Tab does")
  func guessInTheMiddle() {
    var stage = stage("iGP -> Ward ; later<Home><C-Right><C-Right>")
    #expect(stage.line == "GP -> Ward ; later")
    #expect(stage.hints.hasPrefix("Tab Medical Ward"))
    stage.press("<Tab>")
    #expect(stage.line == "GP -> Medical Ward ; later")
  }

  @Test("a name that is nearly known is asked about, and Ctrl-Y takes it")
  func nearName() {
    var stage = stage("iGP>Neigbour : phones")
    #expect(stage.hints == "did you mean Neighbour? Ctrl-Y takes it (spelling)")
    stage.press("<C-y>!")
    #expect(stage.line == "GP -> Neighbour : phones!")
    stage.press("<C-y><Enter>")
    #expect(stage.text == Self.told + "GP -> Neighbour : phones!\n")
  }

  @Test("a name that is nearly known is recorded as typed where nobody says yes")
  func nearNameIgnored() {
    #expect(stage("iGP>Neigbour<Enter>").text == Self.told + "GP -> Neigbour\n")
  }

  @Test("Ctrl-B marks the line to come back to, and again takes the mark away")
  func later() {
    var stage = stage("iGP>Clinic<C-b>")
    #expect(stage.line == "GP -> Clinic ; later")
    #expect(stage.editor.cursor == Point(column: 12, row: 22))
    stage.press("<C-b>")
    #expect(stage.line == "GP -> Clinic")
    stage.press("<C-b>: phones<Enter>")
    #expect(stage.text == Self.told + "GP -> Clinic : phones ; later\n")
    stage.press("<Esc>B")
    #expect(stage.line == "GP -> Clinic : phones ; later")
  }

  @Test("Up and Down go through what was typed before, and Esc keeps what was half typed")
  func recalls() {
    var stage = stage("iA>B<Enter><Esc>iC>D : half<Esc>i<Up>", on: "")
    #expect(stage.text == "A -> B\n")
    #expect(stage.line == "C -> D : half")
    stage.press("<Up>")
    #expect(stage.line == "A -> B")
    stage.press("<Up>")
    #expect(stage.line == "A -> B")
    stage.press("<Down>")
    #expect(stage.line == "C -> D : half")
    stage.press("<Enter>")
    #expect(stage.text == "A -> B\nC -> D : half\n")
  }

  @Test("Down comes back to what was half typed before Up")
  func recallsHalfTyped() {
    var stage = stage("iA>B<Enter><Esc>iC>D : half<Up>", on: "")
    #expect(stage.line == "A -> B")
    stage.press("<Down>")
    #expect(stage.line == "C -> D : half")
    stage.press("<Up><Up><Down><Down>")
    #expect(stage.line == "C -> D : half")
  }

  @Test("an edit that was left with Esc is brought back by Up, to be told beside the old line")
  func recallsEdit() {
    let stage = stage("/B<Enter><Enter> : half<Esc>i<Up>", on: "A -> GP\nagency B\n")
    #expect(stage.text == "A -> GP\nagency B\n")
    #expect(stage.line == "agency B : half")
  }

  @Test("Esc leaves the line of a fact that is edited as it was", arguments: ["<Esc>", "<Enter>"])
  func leavesEdit(key: String) {
    var stage = stage("<Tab><Tab><Enter>" + (key == "<Esc>" ? "xyz" : "") + key)
    #expect(stage.text == Self.told)
    stage.press("u")
    #expect(stage.line == "there is nothing to undo")
  }

  @Test("a fact whose line is emptied goes, and u brings it back")
  func emptiesLine() {
    var stage = stage("<S-Tab><S-Tab><Enter>", on: "# a\nGP -> Ward\nWard -> Home\n")
    stage.press("<C-u><Enter>")
    #expect(stage.text == "# a\nGP -> Ward\n")
    stage.press("u")
    #expect(stage.text == "# a\nGP -> Ward\nWard -> Home\n")
  }

  @Test("an edited line that cannot be read is kept, and told of")
  func editsBadly() {
    let stage = stage("<Tab><Tab><Enter> ; wait 2 weeks<Enter>", on: "GP -> Ward\n")
    #expect(stage.text == "GP -> Ward ; wait 2 weeks\n")
    #expect(stage.line == "kept as it is: \"2 weeks\" is not a duration; write 2w")
  }

  @Test("while a line is typed the hints say what is amiss with it and how to mend it")
  func problem() {
    var stage = stage("iGP>Ward ; wait 2 weeks ;")
    #expect(stage.hints == "\"2 weeks\" is not a duration; write 2w")
    stage.press("<C-u>")
    #expect(stage.hints.hasPrefix("Enter records   Esc leaves"))
  }

  @Test("a line longer than the window is seen from its beginning when the cursor is there")
  func longLine() {
    var stage = Stage(Self.told, columns: 40, rows: 12)
    stage.press("iGP>Ward : what is said is long ; wait 2h ; later<Home>")
    #expect(stage.line == "GP -> Ward : what is said is long ; wait")
  }

  @Test("keys of the map are letters here, and Tab, Up and Ctrl-B select and mark nothing")
  func letters() {
    var stage = stage("<Tab>ixujkhlq?/nNbBmpRtf0123+")
    #expect(stage.line == "xujkhlq?/nNbBmpRtf0123+")
    stage.press("<Esc>")
    #expect(stage.text == Self.told)
    #expect(stage.line == "Emergency Dept: 1 in, 0 out")
  }

  @Test("what is pasted into a name, a search or the palette is one line")
  func pastes() {
    var named = Stage("GP -> Ward\n", path: nil)
    named.press("<C-s>")
    named.send(.pasted("my\nmap"))
    #expect(named.line == "save as: mymap")
    var sought = stage("/")
    sought.send(.pasted("neigh\nbour"))
    #expect(sought.line == "/neighbour")
    var listed = stage(":")
    listed.send(.pasted("un\ndo"))
    #expect(listed.line == ":undo")
    var looking = stage("<Tab>")
    looking.send(.pasted("x"))
    #expect(looking.text == Self.told)
  }

  @Test("what is pasted may be long, and no longer")
  func longPastes() {
    var stage = Stage("")
    stage.press("i")
    stage.send(.pasted(String(repeating: "x", count: 65_537)))
    #expect(stage.line == "")
    #expect(stage.hints == "not pasted: more than 64 KB; desirepath add takes facts from a file")
    stage.send(.pasted("a -> b\n" + String(repeating: "#", count: 65_529)))
    #expect(stage.text.hasPrefix("a -> b\n##"))
  }
}
