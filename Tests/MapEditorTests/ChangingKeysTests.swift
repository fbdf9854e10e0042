import MapEditor
import Testing
import TextCanvas

/// Keys and names in the palette that change what is told, and those that find it.
@Suite("Keys that change, find and list")
struct ChangingKeysTests {
  /// The stage after some keys.
  private func stage(_ text: String, _ keys: String) -> Stage {
    var stage = Stage(text)
    stage.press(keys)
    return stage
  }

  // MARK: Names

  private static let told = """
    agency GP ; short G
    GP -> Ward : phones
    Ward -> GP -> Home
    journey Mrs A : GP -> Ward
    issue Nobody answers ; on GP

    """

  @Test("another name in an agency's own line is its name everywhere, in one step to undo")
  func renamesDeclared() {
    var stage = stage(Self.told, "<Tab><Enter>")
    #expect(stage.line == "agency GP ; short G")
    stage.press("<Home><C-Right><C-Right><C-w>Practice<Enter>")
    let renamed = """
      agency Practice ; short G
      Practice -> Ward : phones
      Ward -> Practice -> Home
      journey Mrs A : Practice -> Ward
      issue Nobody answers ; on Practice

      """
    #expect(stage.text == renamed)
    #expect(stage.line == "Practice: 1 in, 2 out")
    stage.press("u")
    #expect(stage.text == Self.told)
    stage.press("u")
    #expect(stage.line == "there is nothing to undo")
    stage.press("<C-r>")
    #expect(stage.text == renamed)
  }

  @Test("an agency that no line declares is renamed by the line that is offered for it")
  func renamesUndeclared() {
    var stage = stage("GP -> Ward : phones\nWard -> GP\n", "<Tab><Enter>")
    #expect(stage.line == "agency GP")
    stage.press("<C-w>Practice<Enter>")
    #expect(stage.text == "Practice -> Ward : phones\nWard -> Practice\n")
    stage.press("<Enter> ; short P<Enter>")
    #expect(
      stage.text == "Practice -> Ward : phones\nWard -> Practice\nagency Practice ; short P\n")
    stage.press("<Enter><C-u>agency Dr ; short D<Enter>")
    #expect(stage.text == "Dr -> Ward : phones\nWard -> Dr\nagency Dr ; short D\n")
    stage.press("uuu")
    #expect(stage.text == "GP -> Ward : phones\nWard -> GP\n")
  }

  @Test("a name that means another agency is refused, and the palette's same as is told of")
  func nameTaken() {
    let stage = stage("GP -> Ward\n", "<Tab><Enter><C-w>Ward<Enter>")
    #expect(stage.text == "GP -> Ward\n")
    #expect(stage.line == "that name means Ward already; the palette has: same as")
  }

  @Test("same as makes two agencies one, in one step to undo")
  func sameAs() {
    let told = "GP -> Ward\nSurgery -> Ward : sends\n"
    var stage = stage(told, "<S-Tab><S-Tab>:same<Enter>")
    #expect(stage.line == "is the same as:")
    #expect(stage.screen.dropLast(2).suffix(2) == [" GP", " Ward"])
    stage.press("gp<Enter>")
    #expect(stage.text == "GP -> Ward\nGP -> Ward : sends\nagency GP ; also Surgery\n")
    #expect(stage.line == "Surgery is the same as GP")
    stage.press("u")
    #expect(stage.text == told)
    stage.press("<Esc>:same<Enter>")
    #expect(stage.line == "no agency is selected: Tab selects")
  }

  // MARK: Flows

  @Test("reverse lets a flow go the other way, also within a chain, and keeps it selected")
  func reverse() {
    var stage = stage("GP -> Ward -> Home : goes\n", "<Tab><Tab>:reverse<Enter>")
    #expect(stage.text == "Ward -> GP : goes\nWard -> Home : goes\n")
    #expect(stage.line == "Ward -> GP : goes")
    stage.press(":reverse<Enter>")
    #expect(stage.text == "GP -> Ward : goes\nWard -> Home : goes\n")
    stage.press("uu")
    #expect(stage.text == "GP -> Ward -> Home : goes\n")
  }

  @Test(
    "a flow is told in another layer",
    arguments: [("real", "->"), ("official", "=>"), ("to-be", "~>")])
  func tellAs(layer: String, arrow: String) {
    let other = arrow == "->" ? "=>" : "->"
    var stage = stage("GP \(other) Ward : phones\n", "<Tab><Tab>:tell as \(layer)<Enter>")
    #expect(stage.text == "GP \(arrow) Ward : phones\n")
    #expect(stage.line == "GP \(arrow) Ward : phones")
    stage.press("u")
    #expect(stage.text == "GP \(other) Ward : phones\n")
  }

  @Test("what is told so already changes nothing, and leaves nothing to undo")
  func toldSoAlready() {
    for keys in [":tell as real<Enter>", ":reverse<Enter>"] {
      var stage = stage("GP -> GP : phones\n", "<Tab><Tab>" + keys + "u")
      #expect(stage.line == "there is nothing to undo", "\(keys)")
      stage.press("<Esc>" + keys)
      #expect(stage.line == "no flow is selected: Tab selects", "\(keys)")
    }
  }

  // MARK: Coming back

  @Test("b marks a flow or an agency to come back to, and takes the mark away")
  func mark() {
    var stage = stage("GP -> Ward : phones ; wait 2h\n", "<Tab><Tab>b")
    #expect(stage.text == "GP -> Ward : phones ; wait 2h ; later\n")
    #expect(stage.line == "to come back to: GP -> Ward : phones ; wait 2h")
    stage.press("b")
    #expect(stage.text == "GP -> Ward : phones ; wait 2h\n")
    stage.press("<S-Tab>b")
    #expect(stage.text == "GP -> Ward : phones ; wait 2h\nagency GP ; later\n")
    stage.press("<Esc>b")
    #expect(stage.line == "nothing is selected: Tab selects")
  }

  @Test("B goes to each mark and each line that cannot be read, round and round")
  func nextMark() {
    let told = """
      GP -> Ward ; later
      they all said it is the phone nobody answers
      agency Home ; later
      question Who rings? ; later
      Ward -> Home

      """
    var stage = stage(told, "B")
    #expect(stage.line == "GP -> Ward ; later")
    #expect(stage.editor.cursor == nil)
    stage.press("B")
    #expect(stage.line == "they all said it is the phone nobody answers")
    #expect(stage.editor.cursor != nil)
    stage.press("<C-u>GP -> Home : phones<Enter>")
    #expect(stage.text.contains("; later\nGP -> Home : phones\nagency Home"))
    stage.press("B")
    #expect(stage.line == "Home: 2 in, 0 out")
    stage.press("B")
    #expect(stage.line == "question Who rings? ; later")
    stage.press("<Esc>B")
    #expect(stage.line == "GP -> Ward ; later")
  }

  @Test("B says so where nothing is marked")
  func nothingMarked() {
    let stage = stage("GP -> Ward\n", "B")
    #expect(stage.line == "nothing is marked to come back to: b marks the selection")
  }

  // MARK: Searching

  private static let sought = """
    Neighbour -> Ambulance : rings 999 ; said Resident: They always come
    Ambulance -> Emergency Dept : conveys
    agency Emergency Dept ; also Casualty

    """

  @Test("what is searched for is selected while it is typed, in names, labels and quotes")
  func search() {
    var stage = stage(Self.sought, "/conv")
    #expect(stage.line == "/conv")
    #expect(stage.hints == "Enter stays here, n goes on   Esc goes back")
    #expect(stage.editor.cursor == Point(column: 5, row: 22))
    stage.press("<Enter>")
    #expect(stage.line == "Ambulance -> Emergency Dept : conveys")
    for (words, found) in [
      ("ALWAYS", "Neighbour -> Ambulance : rings 999 ; said Resident: They always come"),
      ("casu", "Emergency Dept: 1 in, 0 out"),
    ] {
      stage.press("/" + words + "<Enter>")
      #expect(stage.line == found)
    }
  }

  @Test("Esc brings back what was selected before, and Backspace what was found before")
  func searchLeft() {
    var stage = stage(Self.sought, "<Tab>/conv<Esc>")
    #expect(stage.line == "Neighbour: 0 in, 1 out")
    stage.press("/conx<BS><Enter>")
    #expect(stage.line == "Ambulance -> Emergency Dept : conveys")
    stage.press("<Esc>/zzz<Enter>")
    #expect(stage.line == "")
  }

  @Test("n and N go on to the next and the one before, round and round")
  func findAgain() {
    var stage = stage("GP -> Ward\nHome -> Clinic\nWard -> Home\n", "/ward<Enter>")
    var lines = [stage.line]
    for key in ["n", "n", "n", "N", "N"] {
      stage.press(key)
      lines.append(stage.line)
    }
    #expect(
      lines == [
        "Ward: 1 in, 1 out", "Ward -> Home", "GP -> Ward", "Ward: 1 in, 1 out", "GP -> Ward",
        "Ward -> Home",
      ])
  }

  @Test(
    "the agency of a name is found before what mentions it, best first",
    arguments: [
      ("em", "Emergency Dept: 1 in, 0 out"), ("casualty", "Emergency Dept: 1 in, 0 out"),
      ("neigh", "Neighbour: 0 in, 1 out"), ("conv", "Ambulance -> Emergency Dept : conveys"),
    ])
  func findsAgencies(words: String, found: String) {
    #expect(stage(Self.sought, "/" + words + "<Enter>").line == found)
  }

  @Test("history says what was renamed, turned round and told in another layer")
  func historyWords() {
    var stage = stage("GP -> Ward : admits\n", "<Tab><Enter><C-u>agency Surgery<Enter>")
    stage.press("<Tab>:reverse<Enter>:tell as off<Enter>:history<Enter>")
    for words in [
      "renamed: GP to Surgery", "the other way: Surgery -> Ward : admits",
      "told as official: Ward -> Surgery : admits",
    ] {
      #expect(stage.screen.contains { $0.contains(words) }, "\(words)")
    }
  }

  @Test("same as tells what it does not keep")
  func mergingTells() {
    let stage = stage(
      "agency Surgery ; at Town ; hours 9-5\nagency GP ; at Village\n",
      "<Tab>:same as<Enter>gp<Enter>")
    #expect(stage.line == "Surgery is the same as GP; not kept: at Town")
  }

  @Test("n says where nothing was searched for, and where nothing says it")
  func findNothing() {
    var stage = stage("GP -> Ward\n", "n")
    #expect(stage.line == "nothing was searched for: / searches")
    stage.press("/zzz<Enter>n")
    #expect(stage.line == "nothing says zzz")
    stage.press("N")
    #expect(stage.line == "nothing says zzz")
  }

  // MARK: The palette

  @Test("the palette finds every command by its name", arguments: EditorCommand.allCases)
  func paletteFinds(command: EditorCommand) {
    let stage = stage("GP -> Ward\n", ":" + command.name)
    #expect(stage.screen[1...21].contains { $0.hasPrefix(" \(command.name): ") }, "\(command)")
  }

  @Test("the best row is marked; arrows mark another, Enter does it, Esc leaves")
  func palette() {
    var stage = stage("GP -> Ward\n", ":")
    #expect(stage.line == ":")
    #expect(stage.hints == "type some letters   Up Down   Enter does it   Esc leaves")
    stage.press("lyt")
    #expect(markedRow(of: stage).hasPrefix(" lay out afresh: lay the map out afresh"))
    #expect(markedRow(of: stage).hasSuffix("R"))
    stage.press("<Esc>:svx<BS><Enter>")
    #expect(stage.effects == [.save(Array("GP -> Ward\n".utf8), path: "test.map")])
    stage.press(":redo<Enter>")
    #expect(stage.line == "there is nothing to do again")
    stage.press(":tell as<Down>")
    #expect(markedRow(of: stage).hasPrefix(" tell as official"))
    stage.press("<Enter>")
    #expect(stage.line == "no flow is selected: Tab selects")
    stage.press(":zzzz<Enter>")
    #expect(stage.hints.contains("i fact"))
  }

  /// The row of the map's part of the screen that is marked.
  private func markedRow(of stage: Stage) -> String {
    let canvas = stage.editor.screen()
    let row = (1...21).first { row in
      canvas.row(row).allSatisfy { $0.style.traits.contains(.reversed) }
    }
    return row.map { stage.screen[$0] } ?? ""
  }
}
