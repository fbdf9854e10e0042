import MapEditor
import MapText
import Testing

@Suite("A file that is gone, or is no map any more")
struct LostFileTests {
  private static let story = "GP -> Ward : phones\nWard -> Home : sends\n"
  private static let gone = "the file is no longer there; saving puts it back"
  private static let noFile =
    "no file stands there any more, but something else: save as keeps the map"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(
    "is told, and the map counts as unsaved: quitting asks, and the journal starts from nothing",
    arguments: [
      (Event.goneElsewhere, Self.gone), (.replacedElsewhere, Self.noFile),
      (
        .savedElsewhere([]),
        "the file has changed and is no map any more: saving asks, save as keeps both"
      ),
    ])
  func told(event: Event, words: String) {
    var stage = Stage(Self.story)
    #expect(!stage.editor.isUnsaved && stage.editor.journalBase == bytes(Self.story))
    stage.send(event)
    #expect(stage.line == words)
    #expect(stage.screen[0].hasPrefix(" * "))
    #expect(stage.editor.isUnsaved && stage.editor.journalBase == [])
    stage.press("q")
    #expect(stage.line.hasPrefix("Save before you go?"))
    stage.press("y")
    #expect(stage.effects.last == .quit && !stage.editor.isUnsaved)
  }

  @Test("saving puts it back without a question, and all is saved")
  func putBack() {
    var stage = Stage(Self.story)
    stage.send(.goneElsewhere)
    stage.press("<C-s>")
    #expect(stage.effects == [.save(bytes(Self.story), path: "test.map")])
    #expect(stage.line == "saved to test.map")
    stage.press("q")
    #expect(stage.effects.last == .quit)
  }

  @Test("where it is back as it was, nothing is said of it any more, and nothing is unsaved")
  func back() {
    for event in [Event.goneElsewhere, .replacedElsewhere, .savedElsewhere([])] {
      var stage = Stage(Self.story)
      stage.send(event)
      stage.send(.unchangedElsewhere)
      #expect(stage.line == "" && !stage.editor.isUnsaved)
      #expect(stage.editor.journalBase == bytes(Self.story))
      stage.press("q")
      #expect(stage.effects == [.quit])
    }
  }

  @Test("where it is back or saved before that could be told, it is not told")
  func neverTold() {
    var stage = Stage(Self.story)
    stage.press("?")
    stage.send(.goneElsewhere)
    stage.send(.unchangedElsewhere)
    stage.press("<Esc>")
    #expect(stage.line == "")
    stage.press("?")
    stage.send(.goneElsewhere)
    stage.press("<Esc>")
    #expect(stage.line == Self.gone)
    stage.press("?")
    stage.send(.goneElsewhere)
    stage.send(.replacedElsewhere)
    stage.press("<Esc>")
    #expect(stage.line == Self.noFile)
    stage.press("<C-s><Tab>")
    #expect(!stage.line.contains("no file"))
  }

  @Test("where it is back with what others told, that is merged with what was told here")
  func backOtherwise() {
    var stage = Stage(Self.story)
    stage.press("iGP>Home<Enter>half")
    stage.send(.goneElsewhere)
    #expect(stage.hints == Self.gone)
    // All of the map is in no file, and what the file held no longer tells what others removed.
    #expect(stage.editor.journalBase == [])
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    #expect(stage.hints == "from elsewhere: 1 fact told")
    #expect(stage.text == Self.story + "Bob -> Elsewhere\nGP -> Home\n")
    stage.press("<Esc>uu")
    stage.send(.unchangedElsewhere)
    stage.press("<C-r>")
    #expect(stage.line.hasPrefix("done again"))
  }

  @Test("other messages stay where the file is as it was, and so does a question of another kind")
  func othersStay() {
    var stage = Stage(Self.story)
    stage.press("iGP>Home<Enter><Esc>n")
    let line = stage.line
    stage.send(.unchangedElsewhere)
    #expect(stage.line == line && !line.isEmpty)
    stage.press("q")
    stage.send(.unchangedElsewhere)
    #expect(stage.line.hasPrefix("Save before you go?"))
  }

  @Test("what waits to be merged is forgotten, and the question goes, where the file is as it was")
  func forgets() {
    var stage = Stage(Self.story)
    stage.press("?")
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    stage.send(.unchangedElsewhere)
    stage.press("<Esc>")
    #expect(stage.text == Self.story)
    stage.savesSucceed = false
    stage.press("iGP>Home<Enter><Esc><C-s>")
    stage.send(.savedElsewhere([]))
    stage.send(.unchangedElsewhere)
    #expect(stage.line == "not saved yet: the file is as it was")
  }

  @Test("an empty map has nothing to lose")
  func empty() {
    var stage = Stage("")
    stage.send(.goneElsewhere)
    stage.press("q")
    #expect(stage.effects == [.quit])
  }
}
