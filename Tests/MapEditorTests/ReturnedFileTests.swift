import MapEditor
import MapText
import Testing

@Suite("A file that was lost and comes back with less")
struct ReturnedFileTests {
  private static let story = "GP -> Ward : phones\nWard -> Home : sends\nissue who pays?\n"
  private static let new = "New -> Fact\n"
  private static let stays = "; what that file lacks stays here"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static let losses = [Event.goneElsewhere, .replacedElsewhere, .savedElsewhere([])]

  @Test(
    "takes nothing from the map, which is unsaved until the file has all of it",
    arguments: losses)
  func keepsAll(loss: Event) {
    var stage = Stage(Self.story)
    stage.send(loss)
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.text == Self.new + Self.story)
    #expect(stage.line == "from elsewhere: 1 fact told" + Self.stays)
    #expect(stage.screen[0].hasPrefix(" * "))
    // The journal starts from what the file holds now, so that a kill costs nothing.
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == bytes(Self.new))
    stage.press("q")
    #expect(stage.line.hasPrefix("Save before you go?"))
    stage.press("y")
    #expect(stage.effects == [.save(bytes(Self.new + Self.story), path: "test.map"), .quit])
  }

  @Test("an older text that is put back takes back nothing that was saved since")
  func older() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc><C-s>")
    let all = Self.story + "Home -> GP\n"
    #expect(stage.editor.savedBytes == bytes(all))
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes(Self.story)))
    #expect(stage.text == all && stage.editor.isUnsaved)
    #expect(stage.line == "from elsewhere: the file was changed" + Self.stays)
    // From then on the file tells again what others removed.
    stage.send(.savedElsewhere(bytes("GP -> Ward : phones\nissue who pays?\n")))
    #expect(stage.text == "GP -> Ward : phones\nissue who pays?\nHome -> GP\n")
  }

  @Test("a wait that others changed in it is changed here, and there is no second fact")
  func edited() {
    var stage = Stage(Self.story)
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes("GP -> Ward : phones ; wait 2h\n")))
    #expect(
      stage.text == "GP -> Ward : phones ; wait 2h\nWard -> Home : sends\nissue who pays?\n")
    #expect(stage.line == "from elsewhere: 1 fact changed" + Self.stays)
  }

  @Test("with all of the map and more, it leaves nothing unsaved")
  func more() {
    var stage = Stage(Self.story)
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes(Self.story + Self.new)))
    #expect(stage.text == Self.story + Self.new && !stage.editor.isUnsaved)
    #expect(stage.line == "from elsewhere: 1 fact told")
    #expect(stage.editor.journalBase == stage.editor.savedBytes)
  }

  @Test("is merged so too where it is seen only at saving, or after a question about it")
  func atSaving() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.send(.goneElsewhere)
    stage.press("<C-s>")
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.effects.last == .save(bytes(Self.new + Self.story), path: "test.map"))
    stage.send(.saved)
    #expect(stage.line == "saved to test.map; from elsewhere: 1 fact told" + Self.stays)
    #expect(!stage.editor.isUnsaved && stage.editor.journalBase == stage.editor.savedBytes)
    var asked = Stage(Self.story)
    asked.savesSucceed = false
    asked.press("<C-s>")
    asked.send(.savedElsewhere([]))
    #expect(asked.line.hasPrefix("Somebody else has changed test.map."))
    asked.press("y")
    asked.send(.savedElsewhere(bytes(Self.new)))
    #expect(asked.effects.last == .save(bytes(Self.new + Self.story), path: "test.map"))
  }

  @Test("is merged so too before the map is saved under another name")
  func otherName() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press(":save as<Enter><C-u>new.map")
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
    stage.press("<Enter>")
    #expect(stage.effects.last == .save(bytes(Self.new + Self.story), path: "new.map"))
    stage.send(.saved)
    #expect(!stage.editor.isUnsaved && stage.editor.path == "new.map")
  }

  @Test("takes nothing either from what a journal gave back while the file was gone or empty")
  func afterRecovery() {
    var stage = Stage("")
    stage.send(
      .journalFound(
        UnsavedChanges(
          base: bytes(Self.story), text: bytes(Self.story + "Home -> GP\n"), halfTyped: "",
          changeCount: 1, lastLines: [], written: "", isFileChanged: true, isCutShort: false)))
    stage.press("y")
    #expect(stage.text == Self.story + "Home -> GP\n")
    #expect(stage.editor.journalBase == [])
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.text == Self.new + Self.story + "Home -> GP\n")
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == bytes(Self.new))
  }

  // MARK: In modes that nothing may disturb

  /// Keys that lead into modes in which nothing from elsewhere is merged.
  private static let modes = [
    "?", "/", ":", "/phones<Enter>e", "/GP<Enter>m", "<C-p>", "J", "cc", "/GP<Enter>x",
    ":save as<Enter>",
  ]

  @Test("a file that is no map any more is noticed in every mode", arguments: modes)
  func lostInAnyMode(keys: String) {
    var stage = Stage(Self.walked)
    stage.press(keys)
    for text in ["", "# half a map\n"] {
      #expect(!stage.editor.isUnsaved)
      stage.send(.savedElsewhere(bytes(text)))
      #expect(stage.screen[0].hasPrefix(" * "))
      #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
      stage.send(.unchangedElsewhere)
    }
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes("# half a map\n")))
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
    #expect(stage.text == Self.walked)
    stage.press("<Esc><Esc><Esc>")
    #expect(stage.text == Self.new + Self.walked)
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == bytes(Self.new))
  }

  private static let walked =
    story + "GP => Home\njourney winter : GP -> Ward -> Home\n"

  @Test("that is so too in the list of what was told otherwise")
  func lostInListOfConflicts() {
    var stage = Stage(Self.story)
    stage.press("/phones<Enter><Enter> ; wait 1h<Enter>")
    let theirs = "GP -> Ward : phones ; wait 3h\n" + Self.story.dropFirst(20)
    stage.send(.savedElsewhere(bytes(theirs)))
    stage.press("<C-s>:told otherwise<Enter>")
    #expect(!stage.editor.isUnsaved)
    stage.send(.savedElsewhere([]))
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
  }

  @Test("that is told once it can be seen")
  func toldLater() {
    var stage = Stage(Self.story)
    stage.press("?")
    stage.send(.savedElsewhere([]))
    stage.press("<Esc>")
    #expect(
      stage.line
        == "the file has changed and is no map any more: saving asks, save as keeps both")
  }

  @Test("what waits to be merged leaves the map unsaved as long as the file lacks some of it")
  func waits() {
    var stage = Stage(Self.story)
    stage.press("?")
    stage.send(.goneElsewhere)
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.text == Self.story)
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
    stage.send(.savedElsewhere(bytes(Self.story + Self.new)))
    #expect(!stage.editor.isUnsaved)
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(stage.editor.isUnsaved)
    stage.press("<Esc>")
    #expect(stage.text == Self.new + Self.story)
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == bytes(Self.new))
  }

  @Test("what waits and was honestly removed is no reason to count as unsaved")
  func honest() {
    var stage = Stage(Self.story)
    stage.press("?")
    stage.send(.savedElsewhere(bytes(Self.new)))
    #expect(!stage.editor.isUnsaved)
    stage.press("<Esc>")
    #expect(stage.text == Self.new && !stage.editor.isUnsaved)
  }
}
