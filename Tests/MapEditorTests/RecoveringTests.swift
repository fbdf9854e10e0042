import MapEditor
import Testing

@Suite("What was told before the editor ended")
struct RecoveringTests {
  private static let file = "GP -> Ward\n"
  private static let text = file + "Ward -> Home : goes\nHome -> GP\n"

  private func unsaved(
    half: String = "", insteadOf old: String = "", changes: Int = 2, isFileChanged: Bool = false,
    isCutShort: Bool = false
  ) -> UnsavedChanges {
    UnsavedChanges(
      base: Array(Self.file.utf8),
      text: Array((changes == 0 ? Self.file : Self.text).utf8), halfTyped: half,
      replacedLine: old, changeCount: changes,
      lastLines: changes == 0 ? [] : ["Ward -> Home : goes", "Home -> GP"],
      written: "2026-11-28 09:05", isFileChanged: isFileChanged, isCutShort: isCutShort)
  }

  private func stage(_ unsaved: UnsavedChanges, columns: Int = 80) -> Stage {
    var stage = Stage(Self.file, columns: columns)
    stage.send(.journalFound(unsaved))
    return stage
  }

  @Test("is shown instead of the map, and it is asked what becomes of it")
  func page() {
    let stage = stage(unsaved(half: "GP -> Pha", isFileChanged: true, isCutShort: true))
    let page = stage.screen.dropFirst().prefix(15).map { String($0.drop { $0 == " " }) }
    #expect(
      page == [
        "The editor ended before this map was saved, and its journal has what was told.", "",
        "2 changes, last written 2026-11-28 09:05.",
        "The file has changed since: what it holds besides is kept.",
        "The end of the journal cannot be read.", "", "The last that the file has not:", "",
        "Ward -> Home : goes", "Home -> GP", "", "Half typed:", "", "GP -> Pha", "",
      ])
    #expect(
      stage.line == "Take it up? y yes   a look at the file, keep this aside   t throw it away")
  }

  @Test("of one change, and of a line half typed alone, is told so")
  func amounts() {
    #expect(stage(unsaved(changes: 1)).screen[3] == "   1 change, last written 2026-11-28 09:05.")
    let half = stage(unsaved(half: "GP -> X", changes: 0))
    #expect(half.screen[3] == "   A line that was being typed, last written 2026-11-28 09:05.")
    #expect(half.screen[4] == "   The file has not changed since.")
  }

  @Test("of a line that was being edited shows the one whose place it takes")
  func editedLine() {
    let page = stage(unsaved(half: "GP -> Ward : ph", insteadOf: "GP -> Ward")).screen
    #expect(page.contains("   GP -> Ward : ph") && page.contains("   in the place of GP -> Ward"))
  }

  @Test("of a line that was being edited goes on with it, in its place where that is still there")
  func editsOn() {
    var same = stage(unsaved(half: "Ward -> Home : go", insteadOf: "Ward -> Home : goes"))
    same.press("y")
    #expect(same.line == "Ward -> Home : go")
    #expect(same.editor.replacedLine == "Ward -> Home : goes")
    same.press(" soon<Enter>")
    #expect(same.text == Self.file + "Ward -> Home : go soon\nHome -> GP\n")
    // Merged with what others told before it.
    var moved = Stage("A -> B\n" + Self.file)
    moved.send(.journalFound(unsaved(half: "GP -> Ward : ph", insteadOf: "GP -> Ward", changes: 0)))
    moved.press("yones<Enter>")
    #expect(moved.text == "A -> B\nGP -> Ward : phones\n")
    var gone = stage(unsaved(half: "GP -> Ward : ph", insteadOf: "GP -> Clinic", changes: 0))
    gone.press("y")
    #expect(gone.editor.replacedLine.isEmpty)
    gone.press("<Enter>")
    #expect(gone.text == Self.file + "GP -> Ward : ph\n")
  }

  @Test("fits a narrow window")
  func narrow() {
    let screen = stage(unsaved(half: "GP -> Pha"), columns: 40).screen
    #expect(screen.contains { $0.contains("Home -> GP") })
    #expect(screen.allSatisfy { $0.count <= 40 })
  }

  @Test("y takes it up as one change, unsaved, that can be undone", arguments: ["y", "<Enter>"])
  func takesUp(key: String) {
    var stage = stage(unsaved())
    stage.press(key)
    #expect(stage.effects == [.dealWithJournal(.takenUp)])
    #expect(stage.text == Self.text)
    #expect(stage.editor.isUnsaved)
    #expect(stage.line == "taken up: 2 changes; Ctrl-S saves, u takes it back")
    #expect(stage.place(of: "Home") != nil)
    stage.press("u")
    #expect(stage.text == Self.file)
    #expect(stage.line == "undone, what was not saved is taken up")
    stage.press("<C-r>")
    #expect(stage.text == Self.text)
  }

  @Test("a line that was half typed is typed again")
  func typesAgain() {
    var stage = stage(unsaved(half: "GP -> Pha"))
    stage.press("y")
    #expect(stage.line == "GP -> Pha")
    #expect(stage.editor.halfTypedLine == "GP -> Pha")
    stage.press("rmacy<Enter>")
    #expect(stage.text == Self.text + "GP -> Pharmacy\n")
  }

  @Test("a shows the map as the file has it, and says where the journal is")
  func putsAside() {
    var stage = stage(unsaved())
    stage.press("a")
    #expect(stage.effects == [.dealWithJournal(.putAside)])
    #expect(stage.text == Self.file && !stage.editor.isUnsaved)
    stage.send(.journalPutAside(name: "x.map.journal.aside"))
    #expect(stage.line == "kept in x.map.journal.aside; desirepath recover takes that name")
  }

  @Test("one that could not be put aside is named, and the title says nothing of it")
  func notPutAside() {
    var stage = Stage(Self.file, columns: 160)
    stage.send(.journalFound(unsaved()))
    stage.press("a")
    stage.send(.journalNotPutAside(name: ".x.map.journal", what: "there is no such file"))
    #expect(
      stage.line == ".x.map.journal could not be put aside: there is no such file; "
        + "look where it is, desirepath recover takes its name")
    #expect(!stage.screen[0].contains("no journal"))
  }

  @Test("of a journal that cannot be read is told, for as long as nothing else is asked")
  func unreadable() {
    var stage = Stage(Self.file)
    stage.send(.journalFound(unsaved()))
    stage.send(.journalUnreadable(name: ".x.map.journal"))
    #expect(stage.line.hasPrefix("Take it up?"))
    stage.press("ty")
    #expect(
      stage.line
        == ".x.map.journal is a journal that cannot be read: look at it, then move it away")
  }

  @Test("t throws it away after asking once more", arguments: ["n", "<Esc>"])
  func throwsAway(no: String) {
    var stage = stage(unsaved())
    stage.press("t")
    #expect(stage.line == "Throw 2 changes away for good? y yes   n no")
    #expect(stage.screen.contains { $0.contains("Home -> GP") })
    stage.press("x" + no)
    #expect(stage.line.hasPrefix("Take it up?") && stage.effects == [])
    stage.press("ty")
    #expect(stage.effects == [.dealWithJournal(.thrownAway)])
    #expect(stage.text == Self.file)
  }

  @Test("any other key is no answer")
  func otherKeys() {
    var stage = stage(unsaved())
    stage.press("q<Esc>nix<Tab><C-s>")
    #expect(stage.line.hasPrefix("Take it up?"))
    #expect(stage.text == Self.file && stage.effects == [])
  }

  @Test("what is no text is not taken up, and put aside")
  func noText() {
    var found = unsaved()
    found.text = [0xFF, 0]
    var stage = stage(found)
    stage.press("y")
    #expect(stage.effects == [.dealWithJournal(.putAside)])
    #expect(stage.text == Self.file)
  }

  @Test("escape sequences in it do nothing, and who said it can be hidden")
  func hostile() {
    var found = unsaved(half: "\u{1B}[2J")
    found.lastLines = ["GP\u{1B}]0; -> X", "GP -> Ward ; said Nurse: no"]
    var stage = Stage(Self.file)
    stage.press("V")
    stage.send(.journalFound(found))
    #expect(!stage.screen.joined().contains("\u{1B}"))
    #expect(stage.screen.joined().contains("GP -> Ward"))
  }

  @Test("a line counts as half typed once it is another than the one made ready")
  func halfTypedLine() {
    var stage = Stage(Self.file)
    #expect(stage.editor.halfTypedLine == "")
    stage.press("i")
    #expect(stage.editor.halfTypedLine == "")
    stage.press("GP>Home<Enter>")
    #expect(stage.line == "Home ->")
    #expect(stage.editor.halfTypedLine == "")
    stage.press("x")
    #expect(stage.editor.halfTypedLine == "Home -> x")
    #expect(stage.editor.replacedLine == "")
    stage.press("<Esc>")
    #expect(stage.editor.halfTypedLine == "")
    stage.press("<Tab><Tab>e")
    #expect(stage.editor.halfTypedLine == "")
    stage.press("  : no<Esc>i  ")
    #expect(stage.editor.halfTypedLine == "")
  }

  @Test(
    "a line is half typed also while a prompt or a question is shown over it, and typed on then")
  func halfTypedBelow() {
    for keys in ["<Esc>", "<Enter>", "name<Enter>"] {
      var stage = Stage(Self.file, path: nil)
      stage.press("iGP>Home ; later<C-s>x<BS>")
      #expect(stage.line == "save as:")
      #expect(stage.editor.halfTypedLine == "GP -> Home ; later")
      stage.press(keys)
      #expect(stage.line == "GP -> Home ; later")
    }
    for key in ["y", "n", "<Esc>"] {
      var stage = Stage("GP -> Ward : phones\n")
      stage.savesSucceed = false
      stage.press("/phones<Enter><Enter> twi<C-s>")
      stage.send(.savedElsewhere([]))
      stage.press("<C-s>")
      stage.send(.savedElsewhere([]))
      #expect(stage.line.hasPrefix("Somebody else has changed test.map."))
      #expect(stage.editor.halfTypedLine == "GP -> Ward : phones twi")
      #expect(stage.editor.replacedLine == "GP -> Ward : phones")
      stage.press(key)
      #expect(stage.editor.halfTypedLine == "GP -> Ward : phones twi")
      // It still takes the place of the line that it was.
      stage.press("ce<Enter>")
      #expect(stage.text == "GP -> Ward : phones twice\n")
      #expect(stage.editor.halfTypedLine == "")
    }
  }

  @Test("of which there is only a half typed line is told so, also where it comes onto the map")
  func takesUpLine() {
    var stage = stage(unsaved(half: "GP -> Pha", changes: 0))
    stage.press("y")
    #expect(stage.hints == "taken up: the line that was being typed; Enter tells it")
    stage.send(.journalFound(unsaved(half: "GP -> Cli", changes: 0)))
    stage.press("y")
    #expect(
      stage.hints
        == "taken up: the line that was being typed; Ctrl-S saves, u takes it back")
    #expect(stage.text == Self.file + "GP -> Cli\n")
  }

  @Test("where the journal is in another folder, that is said once, and no more than that")
  func journalElsewhere() {
    var stage = Stage(Self.file, columns: 160)
    stage.send(
      .journalElsewhere(name: "/home/me/.x.map.journal", what: "the disk has no room left"))
    #expect(
      stage.line == "the disk has no room left; what you tell is kept in /home/me/.x.map.journal, "
        + "and found there when the map is opened again")
    #expect(!stage.screen[0].contains("no journal"))
  }

  @Test("where there is no journal, that is said once, and shown until it is there again")
  func noJournal() {
    var stage = Stage(Self.file)
    stage.send(.journalFailed(what: "the disk has no room left", mend: "make room"))
    #expect(stage.line.hasPrefix("only Ctrl-S keeps what you tell, there is no journal: the disk"))
    stage.press("iGP>Home<Enter>")
    #expect(stage.text == Self.file + "GP -> Home\n")
    #expect(stage.screen[0].contains("no journal"))
    stage.send(.journalMended)
    #expect(!stage.screen[0].contains("no journal"))
  }
}
