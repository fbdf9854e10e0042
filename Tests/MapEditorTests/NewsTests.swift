import MapEditor
import Testing

@Suite("What comes of its own accord")
struct NewsTests {
  private static let story = "GP -> Ward : phones\nWard -> Home : sends\n"

  private let ann = OtherEditor(user: "ann", host: "ward-pc", since: "10:42", isSure: true)

  /// What can come, and how what is said of it begins.
  private static let comes: [(Event, String)] = [
    (.journalFailed(what: "the disk is full", mend: "make room"), "only Ctrl-S keeps"),
    (.journalElsewhere(name: "/h/.x.journal", what: "the disk is full"), "the disk is full; what"),
    (.goneElsewhere, "the file is no longer there"),
    (.savedElsewhere(Array((story + "GP -> ED\n").utf8)), "from elsewhere: 1 fact told"),
    (.savedElsewhere([]), "the file has changed and is no map any more"),
    (.journalUnreadable(name: ".x.journal"), ".x.journal is a journal that cannot be read"),
  ]

  @Test("stays while a line is typed, until that is ended")
  func staysWhileTyping() {
    for (event, words) in Self.comes {
      for ending in ["<Enter>", "<Esc>", "<C-c>"] {
        var stage = Stage(Self.story, columns: 160)
        stage.press("iGP>Ho")
        stage.send(event)
        stage.press("me")
        #expect(stage.hints.hasPrefix(words))
        stage.press(ending)
        #expect(!stage.screen.joined().contains(words), "\(ending)")
      }
    }
  }

  @Test(
    "is told once it can be seen, where something else is shown",
    arguments: ["?", "<Tab>e", ":", "/gp", "<Tab>m", "cc", "J"])
  func waitsToBeSeen(keys: String) {
    let text = "GP => Ward : writes\njourney x : GP => Ward\njourney x : GP -> Ward\n"
    for (event, words) in Self.comes {
      var stage = Stage(text + Self.story, columns: 160)
      stage.press(keys)
      stage.send(event)
      #expect(!stage.line.hasPrefix(words), "\(keys)")
      for _ in 1...3 where !stage.line.hasPrefix(words) { stage.press("<Esc>") }
      #expect(stage.line.hasPrefix(words), "\(keys)")
    }
  }

  @Test("what is true no longer is taken back")
  func mended() {
    for keys in ["", "iGP", "?"] {
      var stage = Stage(Self.story, columns: 160)
      stage.press(keys)
      stage.send(.journalFailed(what: "the disk is full", mend: "make room"))
      stage.send(.journalMended)
      stage.press(keys == "?" ? "<Esc>" : "")
      #expect(!stage.screen.joined().contains("only Ctrl-S"))
      #expect(!stage.screen[0].contains("no journal"))
    }
  }

  @Test("whoever opens the map comes after what has not been read yet")
  func inTurn() {
    var stage = Stage(Self.story, columns: 160)
    stage.send(.savedElsewhere(Array((Self.story + "GP -> ED\n").utf8)))
    stage.send(.openElsewhere([ann], newcomers: [ann]))
    #expect(stage.line == "from elsewhere: 1 fact told")
    stage.press("<Tab>")
    #expect(stage.line.hasPrefix("ann has this map open"))
    // What a key did gives way.
    stage.press("<C-s>")
    stage.send(.openElsewhere([ann], newcomers: [ann]))
    #expect(stage.line.hasPrefix("ann has this map open"))
  }

  @Test("what others saved is taken though the button of the mouse never came up")
  func lostButton() throws {
    var stage = Stage(Self.story)
    let box = try #require(stage.place(of: "Ward"))
    stage.send(.mouse(Mouse(.pressed(.left), at: box)))
    stage.send(.savedElsewhere(Array((Self.story + "GP -> ED\n").utf8)))
    #expect(stage.text == Self.story)
    stage.press("<Tab>")
    #expect(stage.text == Self.story + "GP -> ED\n")
  }

  // MARK: Questions

  /// What makes that a saving is followed by a question.
  private static let failures = [
    Event.changedElsewhere([]), .saveFailed(what: "the disk is full", mend: "make room"),
  ]

  private func isAsked(_ stage: Stage) -> Bool {
    stage.line.contains("Save over ") || stage.line.hasPrefix("save as: test.map")
  }

  @Test("a question that no key has asked for comes once no key has come for a while")
  func awaitsQuiet() {
    for event in Self.failures {
      var stage = Stage(Self.story)
      (stage.savesSucceed, stage.isQuiet) = (false, false)
      stage.press("<C-s>")
      stage.send(event)
      #expect(stage.editor.awaitsQuiet && !isAsked(stage))
      // Not over a list that the person is looking at.
      stage.press("?")
      #expect(!stage.editor.awaitsQuiet)
      stage.press("<Esc>")
      stage.send(.quiet)
      #expect(!stage.editor.awaitsQuiet && isAsked(stage))
    }
  }

  @Test("while a line is typed what is to be asked is told, and asked once saving is wanted again")
  func typesOn() {
    for event in Self.failures {
      var stage = Stage(Self.story, columns: 120)
      stage.savesSucceed = false
      stage.press("iGP>Home : ever<C-s>")
      stage.send(event)
      stage.press("y day")
      #expect(stage.line == "GP -> Home : every day")
      #expect(stage.hints.contains(", Ctrl-S asks"))
      stage.press("<Enter>")
      #expect(stage.hints.contains(", Ctrl-S asks"))
      stage.press("GP : y<C-s>")
      #expect(!isAsked(stage))
      stage.send(event)
      #expect(isAsked(stage))
      stage.press("<Esc>")
      #expect(stage.line == "Home -> GP : y")
    }
  }

  @Test("leaving the line is enough for it to be asked, and no quitting is left of before")
  func leavesLine() {
    for event in Self.failures {
      var stage = Stage(Self.story)
      stage.press("iGP>Home<Enter><Esc>")
      (stage.savesSucceed, stage.isQuiet) = (false, false)
      stage.press("qy")
      stage.send(event)
      stage.press("iHome>GP : half")
      stage.isQuiet = true
      stage.press("<Esc>")
      #expect(isAsked(stage))
      stage.savesSucceed = true
      stage.press(stage.line.hasPrefix("save as") ? "<Enter>" : "y")
      #expect(stage.line == "saved to test.map")
      #expect(!stage.effects.contains(.quit))
    }
  }

  @Test("saving once more takes the question back that waits")
  func savesAgain() {
    var stage = Stage(Self.story)
    (stage.savesSucceed, stage.isQuiet) = (false, false)
    stage.press("<C-s>")
    stage.send(.saveFailed(what: "the disk is full", mend: "make room"))
    stage.savesSucceed = true
    stage.press("<C-s>")
    #expect(!stage.editor.awaitsQuiet)
    #expect(stage.line == "saved to test.map")
  }

  @Test("each question that must be seen before it is answered has a number of its own")
  func graveQuestions() {
    var stage = Stage(Self.story)
    let unsaved = UnsavedChanges(
      base: Array(Self.story.utf8), text: Array((Self.story + "GP -> ED\n").utf8), halfTyped: "",
      changeCount: 1, lastLines: ["GP -> ED"], written: "2026-11-28 09:05", isFileChanged: false,
      isCutShort: false)
    var numbers: [Int?] = []
    stage.press("iGP>Home<Enter><Esc>q")
    numbers.append(stage.editor.graveQuestion)
    stage.press("<Esc>")
    stage.send(.journalFound(unsaved))
    for keys in ["", "z", "t", "z", "n", "y"] {
      stage.press(keys)
      numbers.append(stage.editor.graveQuestion)
    }
    stage.send(.journalFound(unsaved))
    #expect(numbers == [nil, 1, 1, 2, 2, 3, nil])
  }
}
