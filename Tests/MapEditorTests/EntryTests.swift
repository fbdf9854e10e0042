import MapEditor
import Testing
import TextCanvas

@Suite("Telling facts")
struct EntryTests {
  @Test("i, a line and Enter put a fact at the end of the map")
  func tellsFact() {
    var stage = Stage("map A\n\nGP -> Ward\n")
    stage.press("iNeighbour -> Ambulance: calls 999<Enter>")
    #expect(stage.text == "map A\n\nGP -> Ward\nNeighbour -> Ambulance : calls 999\n")
  }

  @Test("Enter keeps the thread: the flow's target is the next source, in its layer")
  func keepsThread() {
    var stage = Stage("")
    stage.press("iNeighbour=Carelink<Enter>")
    #expect(stage.line == "Carelink =>")
    stage.press("GP<Enter>")
    #expect(stage.text == "Neighbour => Carelink\nCarelink => GP\n")
    #expect(stage.line == "GP =>")
  }

  @Test(
    "Enter on the thread alone leaves the entry line, and so does Esc",
    arguments: ["<Enter>", "<Esc>"])
  func leaves(key: String) {
    var stage = Stage("")
    stage.press("iGP>Ward<Enter>" + key)
    #expect(stage.editor.cursor == nil)
    #expect(stage.text == "GP -> Ward\n")
  }

  @Test("an empty line records nothing")
  func emptyLine() {
    var stage = Stage("")
    stage.press("i<Enter>i   <Enter>")
    #expect(stage.text == "")
  }

  @Test(
    "one key writes an arrow, and an arrow typed in full is the same",
    arguments: [
      ("GP>Ward", "GP -> Ward"), ("GP->Ward", "GP -> Ward"), ("GP -> Ward", "GP -> Ward"),
      ("GP  ->  Ward", "GP -> Ward"), ("GP=Ward", "GP => Ward"), ("GP=>Ward", "GP => Ward"),
      ("GP => Ward", "GP => Ward"), ("GP~Ward", "GP ~> Ward"), ("GP ~> Ward", "GP ~> Ward"),
      ("GP --> Ward", "GP -> Ward"), ("GP>Ward>Home", "GP -> Ward -> Home"),
      ("Out-of-hours>GP", "Out-of-hours -> GP"),
    ])
  func arrows(typed: String, written: String) {
    var stage = Stage("")
    stage.press("i" + typed)
    #expect(stage.line == written)
  }

  @Test(
    "a colon before a blank is set apart, and any other stays",
    arguments: [
      ("GP>Ward: phones", "GP -> Ward : phones"), ("GP>Ward : phones", "GP -> Ward : phones"),
      ("GP>Ward :  phones", "GP -> Ward :  phones"), ("GP>Ward 1:2", "GP -> Ward 1:2"),
    ])
  func colons(typed: String, written: String) {
    var stage = Stage("")
    stage.press("i" + typed)
    #expect(stage.line == written)
  }

  @Test(
    "nothing expands in quotation marks, behind a keyword, a label's colon or a semicolon",
    arguments: [
      "\"a > b = c", "issue more > less = worse", "GP -> Ward : a > b ~ c",
      "GP -> Ward ; note a > b",
    ])
  func noExpansion(typed: String) {
    var stage = Stage("")
    stage.press("i" + typed)
    #expect(stage.line == typed)
  }

  @Test("nothing expands in a paste")
  func pasteIsAsItIs() {
    var stage = Stage("")
    stage.press("i")
    stage.send(.pasted("GP>Ward: x"))
    #expect(stage.line == "GP>Ward: x")
  }

  @Test(
    "Backspace takes an expansion back, and the next takes a character",
    arguments: [
      ("GP><BS>", "GP>"), ("GP -><BS>", "GP ->"), ("GP=<BS>", "GP="),
      ("GP>Ward: <BS>", "GP -> Ward:"),
      ("GP><BS><BS>", "GP"),
    ])
  func takesBack(typed: String, written: String) {
    var stage = Stage("")
    stage.press("i" + typed)
    #expect(stage.line == written)
  }

  @Test("a few words without separators declare an agency")
  func bareText() {
    var stage = Stage("")
    stage.press("iFalls  Clinic<Enter>")
    #expect(stage.text == "agency Falls Clinic\n")
  }

  @Test("a line that cannot be read is kept as it is, and the editor says why")
  func unreadableLine() {
    var stage = Stage("")
    stage.press("ithey all said it is the phone that nobody answers<Enter>")
    #expect(stage.text == "they all said it is the phone that nobody answers\n")
    #expect(stage.line.hasPrefix("kept as it is: a line cannot begin with \"they\""))
  }

  @Test("a value that cannot be read is kept too, and the editor says how to mend it")
  func unreadableValue() {
    var stage = Stage("")
    stage.press("iGP>Ward ; wait 2 weeks<Enter>")
    #expect(stage.text == "GP -> Ward ; wait 2 weeks\n")
    #expect(stage.hints == "kept as it is: \"2 weeks\" is not a duration; write 2w")
  }

  @Test("several pasted lines are as many facts")
  func pastedLines() {
    var stage = Stage("")
    stage.press("i")
    stage.send(.pasted("GP -> Ward\r\n\r\nWard -> Home : goes home\n"))
    #expect(stage.text == "GP -> Ward\nWard -> Home : goes home\n")
    stage.press("<Esc>u")
    #expect(stage.text == "")
  }

  @Test("the line is edited as in a shell")
  func lineEditing() {
    var stage = Stage("")
    stage.press("iWard -> Home<Home>GP <C-e> : goes<C-a><C-k>one two three<C-w>four<C-Left><C-u>")
    #expect(stage.line == "four")
  }

  @Test("wide and combining characters are typed and removed whole")
  func wideCharacters() {
    var stage = Stage("")
    stage.press("i病院e\u{301}")
    #expect(stage.line == "病院e\u{301}")
    #expect(stage.editor.cursor == Point(column: 5, row: 22))
    stage.press("<BS><BS>")
    #expect(stage.line == "病")
    #expect(stage.editor.cursor == Point(column: 2, row: 22))
  }

  @Test("a combining character that comes by itself joins the one before it")
  func combiningAlone() {
    var stage = Stage("")
    stage.press("ie")
    stage.send(.key(.character("\u{301}")))
    stage.press("<BS>")
    #expect(stage.line == "")
  }

  @Test("a line longer than the screen is seen round the cursor")
  func longLine() {
    var stage = Stage("", columns: 40, rows: 12)
    stage.press("i" + String(repeating: "a", count: 50) + "end")
    #expect(stage.line.hasSuffix("aend"))
    #expect(stage.editor.cursor?.column == 39)
  }

  @Test("a, >, = and ~ begin a flow from the selected agency")
  func beginsFlow() {
    for (key, beginning) in [("a", "GP =>"), (">", "GP ->"), ("=", "GP =>"), ("~", "GP ~>")] {
      var stage = Stage("GP => Ward\n")
      stage.press("<Tab>" + key)
      #expect(stage.editor.typedLine == beginning + " ")
    }
  }

  @Test("Enter edits the selected fact's own line; an agency without one gets one")
  func editsFact() {
    var stage = Stage("GP -> Ward : phones ; wait 2h\n")
    stage.press("<Tab><Tab><Enter><C-w>3h<Enter>")
    #expect(stage.text == "GP -> Ward : phones ; wait 3h\n")
    stage.press("<Esc><Tab><Enter> ; short G<Enter>")
    #expect(stage.text == "GP -> Ward : phones ; wait 3h\nagency GP ; short G\n")
  }
}
