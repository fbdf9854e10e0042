import MapEditor
import MapText
import Testing

@Suite("Saving where others have saved")
struct AskedToReplaceTests {
  private static let story = "GP -> Ward : phones\nWard -> Home : sends\n"
  private static let own = story + "GP -> Home\n"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A stage on which a flow was told that the file has not, and saving waits for the world.
  private func told(path: String? = "test.map") -> Stage {
    var stage = Stage(Self.story, path: path)
    stage.savesSucceed = false
    stage.press("iGP>Home<Enter><Esc>")
    return stage
  }

  // MARK: Another name

  @Test("who will not save over a file of another name goes on with the name before")
  func refusedName() {
    for key in ["n", "<Esc>"] {
      var stage = told()
      stage.press(":save as<Enter><C-u>other.map<Enter>")
      #expect(stage.effects.last == .save(bytes(Self.own), path: "other.map"))
      stage.send(.changedElsewhere(bytes("X -> Y\n")))
      #expect(stage.line == "other.map is there already. Save over it? y yes   n not now")
      stage.press(key)
      #expect(stage.line == "not saved: other.map stays as it is")
      #expect(stage.editor.path == "test.map" && stage.editor.isUnsaved)
      stage.press("<C-s>")
      #expect(stage.effects.last == .save(bytes(Self.own), path: "test.map"))
    }
    var unnamed = told(path: nil)
    unnamed.press("<C-s>other.map<Enter>")
    unnamed.send(.changedElsewhere(bytes("X -> Y\n")))
    unnamed.press("n")
    #expect(unnamed.editor.path == nil)
    unnamed.press("<C-s>")
    #expect(unnamed.line == "save as:")
  }

  @Test("who saves over a file of another name has that name then, and not before")
  func takenName() {
    var stage = told()
    stage.press(":save as<Enter><C-u>maps/other.map<Enter>")
    stage.send(.changedElsewhere(bytes("X -> Y\n")))
    stage.press("y")
    #expect(
      stage.effects.last
        == .save(bytes(Self.own), path: "maps/other.map", replacing: bytes("X -> Y\n")))
    #expect(stage.editor.path == "test.map")
    stage.send(.saved)
    #expect(stage.editor.path == "maps/other.map" && !stage.editor.isUnsaved)
    #expect(stage.line == "saved to maps/other.map")
  }

  @Test("what waits to be merged is merged before the map is saved under another name")
  func mergedBeforeNewName() {
    var stage = told()
    stage.press(":save as<Enter><C-u>new.map")
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    stage.press("<Enter>")
    let both = Self.story + "Bob -> Elsewhere\nGP -> Home\n"
    #expect(stage.effects.last == .save(bytes(both), path: "new.map"))
    stage.send(.saved)
    #expect(stage.text == both)
    #expect(stage.line == "saved to new.map; from elsewhere: 1 fact told")
    stage.press("<Tab>")
    #expect(stage.text == both)
  }

  @Test("what cannot be merged is no longer waited for once the map has another name")
  func unmergeableBeforeNewName() {
    var stage = told()
    stage.press(":save as<Enter><C-u>new.map")
    stage.send(.savedElsewhere([]))
    stage.press("<Enter>")
    stage.send(.saved)
    #expect(stage.line == "saved to new.map")
    stage.press("<Tab>")
    #expect(!stage.line.contains("no map any more") && stage.text == Self.own)
  }

  // MARK: The question

  @Test("the question names the file, and long names leave the answers their room")
  func namesFile() {
    for name in ["x.map", String(repeating: "long ", count: 40) + "x.map"] {
      var stage = told(path: "maps/" + name)
      stage.press("<C-s>")
      stage.send(.savedElsewhere([]))
      #expect(stage.line.hasPrefix("Somebody else has changed " + name.prefix(8).prefix(5)))
      #expect(stage.line.hasSuffix("Save over that? y yes   n not now"))
    }
  }

  @Test("only what was asked about is saved over; what is there instead by then is merged")
  func onlyWhatWasAsked() {
    var stage = told()
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    stage.press("y")
    #expect(stage.effects.last == .save(bytes(Self.own), path: "test.map", replacing: []))
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    let both = Self.story + "Bob -> Elsewhere\nGP -> Home\n"
    #expect(stage.effects.last == .save(bytes(both), path: "test.map"))
    stage.send(.saved)
    #expect(stage.line == "saved to test.map; from elsewhere: 1 fact told")
    #expect(stage.text == both)
  }

  @Test("what is there by then and cannot be merged is asked about anew")
  func asksAnew() {
    var stage = told()
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    stage.press("y")
    stage.send(.savedElsewhere([0xFF]))
    #expect(stage.line.hasPrefix("Somebody else has changed test.map."))
    stage.press("y")
    #expect(stage.effects.last == .save(bytes(Self.own), path: "test.map", replacing: [0xFF]))
    var other = told()
    other.press(":save as<Enter><C-u>other.map<Enter>")
    other.send(.changedElsewhere([]))
    other.press("y")
    other.send(.changedElsewhere([0xFF]))
    #expect(other.line.hasPrefix("other.map is there already."))
    #expect(other.editor.path == "test.map")
  }

  @Test("where the file becomes a map again, the question goes, and it is merged and told")
  func questionGoes() {
    var stage = told()
    stage.press("ihalf typed<C-s>")
    stage.send(.savedElsewhere([]))
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    stage.send(.savedElsewhere([0xFF]))
    #expect(stage.line.hasPrefix("Somebody else has changed test.map."))
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    #expect(stage.line == "half typed")
    #expect(stage.hints == "not saved yet; from elsewhere: 1 fact told")
    #expect(stage.text == Self.story + "Bob -> Elsewhere\nGP -> Home\n")
    stage.press("<Esc><Tab>")
    #expect(stage.text == Self.story + "Bob -> Elsewhere\nGP -> Home\n")
  }

  @Test("a question that waits to be asked goes too, and leaves other questions alone")
  func waitingQuestionGoes() {
    var stage = told()
    stage.isQuiet = false
    stage.press("<C-s>")
    stage.send(.savedElsewhere([]))
    #expect(stage.editor.awaitsQuiet)
    stage.press("q")
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    #expect(stage.line.hasPrefix("Save before you go?"))
    stage.press("<Esc>")
    #expect(!stage.editor.awaitsQuiet)
    #expect(stage.line == "not saved yet; from elsewhere: 1 fact told")
    #expect(stage.text == Self.story + "Bob -> Elsewhere\nGP -> Home\n")
  }

  @Test("what becomes of the map's file leaves a question about another file alone")
  func otherQuestionStays() {
    var stage = told()
    stage.press(":save as<Enter><C-u>other.map<Enter>")
    stage.send(.changedElsewhere([]))
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    #expect(stage.line.hasPrefix("other.map is there already."))
    stage.press("n")
    #expect(stage.text == Self.story + "Bob -> Elsewhere\nGP -> Home\n")
  }

  @Test("what was seen before the map was saved over it is not merged afterwards")
  func notMergedAfterwards() {
    var stage = told()
    stage.press("<C-s>")
    stage.send(.savedElsewhere([0xFF]))
    stage.send(.savedElsewhere([0xFF, 0xFE]))
    stage.press("y")
    stage.send(.saved)
    stage.press("<Tab>")
    #expect(stage.text == Self.own)
    #expect(!stage.line.contains("no map any more"))
  }

  // MARK: Quitting

  @Test(
    "who saves to quit stays where something was told otherwise meanwhile, and is told",
    arguments: [true, false])
  func staysForContradictions(isSeenBefore: Bool) {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("/phones<Enter><Enter> ; wait 1h<Enter>q")
    let theirs = Event.savedElsewhere(
      bytes("GP -> Ward : phones ; wait 3h\nWard -> Home : sends\n"))
    if isSeenBefore { stage.send(theirs) }
    stage.press("y")
    if !isSeenBefore { stage.send(theirs) }
    #expect(
      stage.effects.last
        == .save(
          bytes(
            "GP -> Ward : phones ; wait 3h\nGP -> Ward : phones ; wait 1h\nWard -> Home : sends\n"),
          path: "test.map"))
    stage.send(.saved)
    #expect(!stage.effects.contains(.quit) && !stage.editor.isUnsaved)
    #expect(stage.line == "saved; 1 told otherwise here: B goes there, q quits")
    stage.press("B")
    #expect(stage.line.hasPrefix("told otherwise too: "))
    stage.press("q")
    #expect(stage.effects.last == .quit)
  }

  @Test("who saves to quit, and sees what others told come without contradiction, quits")
  func quitsWithoutContradictions() {
    var stage = told()
    stage.press("q")
    stage.send(.savedElsewhere(bytes(Self.story + "Bob -> Elsewhere\n")))
    stage.press("y")
    stage.send(.saved)
    #expect(stage.effects.last == .quit)
  }
}
