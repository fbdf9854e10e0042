import MapEditor
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("Changes that others have saved")
struct ElsewhereTests {
  private static let story = "GP -> Ward : phones\nWard -> Home : sends\n"

  private func savedElsewhere(_ text: String) -> Event { .savedElsewhere(Array(text.utf8)) }

  @Test("what others told comes onto the map, is counted, and can be undone in one step")
  func merged() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>")
    stage.send(savedElsewhere(Self.story + "issue who pays?\nGP -> ED\n"))
    let both = Self.story + "issue who pays?\nGP -> ED\nHome -> GP\n"
    #expect(stage.text == both)
    #expect(stage.line == "from elsewhere: 2 facts told")
    #expect(stage.place(of: "ED") != nil)
    #expect(stage.editor.isUnsaved)
    stage.press("u")
    #expect(stage.text == Self.story + "Home -> GP\n")
    #expect(stage.line == "undone, from elsewhere: 2 facts told")
    stage.press("<C-r>")
    #expect(stage.text == both)
  }

  @Test("where nothing was told here, the map is as others saved it, and nothing is unsaved")
  func onlyTheirs() {
    var stage = Stage(Self.story)
    stage.send(savedElsewhere("GP -> Ward : phones ; wait 2h\n# c\n"))
    #expect(stage.text == "GP -> Ward : phones ; wait 2h\n# c\n")
    #expect(stage.line == "from elsewhere: 1 fact changed, 1 removed")
    #expect(!stage.editor.isUnsaved)
  }

  @Test("what is selected stays selected, though facts come before it, and no box moves")
  func keepsSelection() throws {
    var stage = Stage(Self.story)
    stage.press("/sends<Enter>")
    #expect(stage.line == "Ward -> Home : sends")
    let boxes = ["GP", "Ward", "Home"].map { stage.place(of: $0) }
    stage.send(savedElsewhere("Ward -> GP : back\nGP -> Ward : phones\nWard -> Home : sends\n"))
    stage.press("<C-l>")
    #expect(stage.line == "Ward -> Home : sends")
    #expect(["GP", "Ward", "Home"].map { stage.place(of: $0) } == boxes)
    stage.send(savedElsewhere("Ward -> Home : sends ; wait 2h\n"))
    stage.press("<C-l>")
    #expect(stage.line == "Ward -> Home : sends ; wait 2h")
  }

  @Test("saving merges what others have saved meanwhile, without a question, and saves that")
  func savesMerged() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("iHome>GP<Enter>half typed<C-s>")
    stage.send(savedElsewhere(Self.story + "GP -> ED\n"))
    let both = Array((Self.story + "GP -> ED\nHome -> GP\n").utf8)
    #expect(stage.effects.last == .save(both, path: "test.map"))
    stage.send(.saved)
    #expect(stage.hints == "saved to test.map; from elsewhere: 1 fact told")
    #expect(stage.line == "GP -> half typed")
    #expect(!stage.editor.isUnsaved)
  }

  @Test("quitting with saving quits once what others saved is merged and saved")
  func quitsMerged() {
    var stage = Stage(Self.story)
    stage.savesSucceed = false
    stage.press("iHome>GP<Enter><Esc>qy")
    stage.send(savedElsewhere(Self.story + "GP -> ED\n"))
    stage.send(.saved)
    #expect(stage.effects.last == .quit)
  }

  @Test("a line that is being edited keeps what is typed, wherever its fact stands now")
  func whileEditing() {
    var stage = Stage(Self.story)
    stage.press("/sends<Enter><Enter> ; later")
    stage.send(savedElsewhere("issue who pays?\n" + Self.story))
    #expect(stage.text == "issue who pays?\n" + Self.story)
    #expect(stage.line == "Ward -> Home : sends ; later")
    #expect(stage.hints == "from elsewhere: 1 fact told")
    stage.press("<Enter>")
    #expect(stage.text == "issue who pays?\nGP -> Ward : phones\nWard -> Home : sends ; later\n")
    stage.savesSucceed = false
    stage.press("/phones<Enter><Enter> ; later<C-s>")
    stage.send(savedElsewhere("# a\nissue who pays?\n" + Self.story))
    stage.press("<Enter>")
    #expect(
      stage.text
        == "# a\nissue who pays?\nGP -> Ward : phones ; later\nWard -> Home : sends ; later\n")
  }

  @Test(
    "what others made of the very line that is being edited is told, and comes once that is left")
  func editedByBoth() {
    var stage = Stage(Self.story)
    stage.press("/phones<Enter><Enter> ; wait 1h")
    let theirs = "GP -> Ward : phones ; said Ann \"oh\"\nWard -> Home : sends\n"
    stage.send(savedElsewhere(theirs))
    #expect(stage.text == Self.story)
    #expect(stage.hints == "others have changed this line: what they say comes once you leave it")
    stage.press("<BS>h")
    #expect(stage.hints == "others have changed this line: what they say comes once you leave it")
    stage.press("<Enter>")
    #expect(stage.text.contains("GP -> Ward : phones"))
    #expect(stage.text.contains("wait 1h") && stage.text.contains("said Ann"))
    #expect(stage.text.split(separator: "\n").count == 2)
    var left = Stage(Self.story)
    left.press("/phones<Enter><Enter>")
    left.send(savedElsewhere(theirs))
    left.press("<Esc>")
    #expect(left.text == theirs)
  }

  @Test("what others tell comes while it is said what an agency is that no line declares")
  func whileDeclaring() {
    var stage = Stage(Self.story)
    stage.press("<Tab><Enter>")
    let line = stage.line
    stage.send(savedElsewhere(Self.story + "issue who pays?\n"))
    #expect(stage.text == Self.story + "issue who pays?\n")
    #expect(stage.line == line)
  }

  @Test("a file that holds no map any more is told, and saving asks")
  func noMap() {
    for bytes in [[0xFF, 0x41], [0x41, 0], []] as [[UInt8]] {
      var stage = Stage(Self.story)
      stage.send(.savedElsewhere(bytes))
      #expect(stage.text == Self.story)
      #expect(
        stage.line
          == "the file has changed and is no map any more: saving asks, save as keeps both")
      stage.savesSucceed = false
      stage.press("<C-s>")
      stage.send(.savedElsewhere(bytes))
      #expect(stage.line.hasPrefix("Somebody else has changed test.map. Save over that?"))
      stage.press("y")
      #expect(
        stage.effects.last == .save(Array(Self.story.utf8), path: "test.map", replacing: bytes))
    }
  }

  // MARK: Who has the map open too

  private let ann = OtherEditor(user: "ann", host: "ward-pc", since: "10:42", isSure: true)
  private let ben = OtherEditor(user: "ben", host: "away", since: "10:43", isSure: false)
  private let nobody = OtherEditor(user: "", host: "", since: "10:44", isSure: true)

  @Test("who opens the map too is told of, and is in the title until nobody else has it open")
  func others() {
    var stage = Stage(Self.story)
    let alone = stage.screen[0]
    stage.send(.openElsewhere([ann], newcomers: [ann]))
    #expect(
      stage.line == "ann has this map open on ward-pc since 10:42: what both tell is kept")
    #expect(stage.screen[0].contains(" · also open: ann · "))
    stage.send(.openElsewhere([ann, ben], newcomers: [ben]))
    #expect(
      stage.line == "ben may have this map open on away, since 10:43: what both tell is kept")
    #expect(stage.screen[0].contains(" · also open: ann, ben? · "))
    stage.send(.openElsewhere([nobody], newcomers: [nobody]))
    #expect(stage.line == "somebody has this map open since 10:44: what both tell is kept")
    #expect(stage.screen[0].contains(" · also open: somebody · "))
    stage.press("<Tab>")
    stage.send(.openElsewhere([], newcomers: []))
    #expect(stage.screen[0] == alone)
    #expect(!stage.line.contains("open"))
  }

  @Test("of several who have come each is told of, and of those who have left none")
  func newcomers() {
    var stage = Stage(Self.story)
    stage.send(.openElsewhere([ann, ben, nobody], newcomers: [ann, ben, nobody]))
    #expect(stage.line.hasPrefix("ann has"))
    #expect(stage.screen[0].contains(" · also open: ann, ben? +1 · "))
    stage.send(.openElsewhere([ann, nobody], newcomers: []))
    stage.press("<Tab>")
    #expect(stage.line.hasPrefix("somebody has"))
    stage.press("<Tab>")
    #expect(!stage.line.contains("open"))
  }

  @Test("who has the map open waits for what is amiss, and for questions")
  func othersWait() {
    var stage = Stage(Self.story)
    stage.send(.saveFailed(what: "the disk has no room left", mend: "make room"))
    stage.send(.openElsewhere([ann], newcomers: [ann]))
    #expect(stage.line.hasPrefix("not saved"))
    #expect(stage.screen[0].contains("also open: ann"))
    stage.press("?")
    stage.press("<Esc>")
    #expect(stage.line.hasPrefix("ann has"))
    stage.press("i")
    stage.send(.openElsewhere([ann, nobody], newcomers: [nobody]))
    #expect(stage.hints.hasPrefix("somebody has"))
  }

  @Test("the mark of others pushes out counts, and nothing that matters more")
  func narrowTitle() {
    let long = OtherEditor(
      user: "\u{1B}[2Jannabelle-the-second", host: "h", since: "1", isSure: true)
    var stage = Stage(Self.story, columns: 60)
    stage.send(.openElsewhere([long], newcomers: []))
    #expect(stage.screen[0].contains("also open: ?[2Jannabelle-t…"))
    stage.press("t")
    #expect(stage.screen[0].contains("who told us is hidden"))
    #expect(!stage.screen[0].contains("also open"))
    stage.send(.journalFailed(what: "w", mend: "m"))
    #expect(stage.screen[0].contains("no journal"))
    var wide = Stage(Self.story, columns: 120)
    wide.press("t")
    wide.send(.journalFailed(what: "w", mend: "m"))
    wide.send(.openElsewhere([ann], newcomers: []))
    #expect(wide.screen[0].contains("no journal · who told us is hidden · also open: ann · 3 ag"))
  }

  // MARK: What contradicts

  /// A stage on which a flow was changed here and elsewhere, each otherwise.
  private var contradicted: Stage {
    var stage = Stage(Self.story)
    stage.press("/phones<Enter><Enter> ; wait 1h<Enter>")
    stage.send(savedElsewhere("GP -> Ward : phones ; wait 3h\nWard -> Home : sends\n"))
    return stage
  }

  @Test("what was told otherwise here and elsewhere is on the map in both versions, and is said")
  func conflict() {
    let stage = contradicted
    #expect(
      stage.text
        == "GP -> Ward : phones ; wait 3h\nGP -> Ward : phones ; wait 1h\nWard -> Home : sends\n")
    #expect(
      stage.line
        == "from elsewhere: 1 fact changed; 1 told otherwise here: B goes there")
  }

  @Test("both versions are listed; one is removed, and the other remains")
  func removesOne() {
    var stage = contradicted
    stage.press(":told otherwise<Enter>")
    #expect(
      stage.screen[1...4].map { String($0.trimmingSuffix(while: \.isWhitespace)) } == [
        " Told otherwise here and elsewhere: both are on the map",
        " before     GP -> Ward : phones",
        " elsewhere  GP -> Ward : phones ; wait 3h",
        " here       GP -> Ward : phones ; wait 1h",
      ])
    #expect(stage.hints.hasPrefix("Up Down   Enter shows it on the map   x removes it"))
    stage.press("jx")
    #expect(stage.text == "GP -> Ward : phones ; wait 3h\nWard -> Home : sends\n")
    #expect(stage.line == "removed: GP -> Ward : phones ; wait 1h")
    stage.press(":told otherwise<Enter>")
    #expect(stage.line == "nothing is told otherwise elsewhere")
    stage.press("u:told otherwise<Enter><Enter>")
    #expect(stage.line == "GP -> Ward : phones ; wait 3h")
  }

  @Test("both versions are kept where both hold")
  func keepsBoth() {
    var stage = contradicted
    let text = stage.text
    stage.press(":told otherwise<Enter>y")
    #expect(stage.text == text)
    stage.press(":told otherwise<Enter>")
    #expect(stage.line == "nothing is told otherwise elsewhere")
  }

  @Test("B goes from version to version")
  func stepsThrough() {
    var stage = contradicted
    stage.press("B")
    #expect(stage.line == "told otherwise too: GP -> Ward : phones ; wait 1h")
    stage.press("B")
    #expect(stage.line == "told otherwise too: GP -> Ward : phones ; wait 3h")
  }

  @Test("what one removed and the other changed is listed, and stays until somebody removes it")
  func removedElsewhere() {
    var stage = Stage(Self.story)
    stage.press("/phones<Enter><Enter> ; wait 1h<Enter>")
    stage.send(savedElsewhere("Ward -> Home : sends\n"))
    #expect(stage.text == "GP -> Ward : phones ; wait 1h\nWard -> Home : sends\n")
    stage.press(":told otherwise<Enter>")
    #expect(stage.screen[3].hasPrefix(" elsewhere  removed"))
    stage.press("x")
    #expect(stage.text == "GP -> Ward : phones ; wait 1h\nWard -> Home : sends\n")
    stage.press("jx")
    #expect(stage.text == "Ward -> Home : sends\n")
  }

  // MARK: Two editors

  @Test("two who tell and save at random end with one map that tells all, once", arguments: 0..<20)
  func twoEditors(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    var disk = Array(Self.story.utf8)
    var stages = [Stage(Self.story), Stage(Self.story)]
    var told: [String] = []
    func save(_ who: Int) {
      stages[who].savesSucceed = false
      stages[who].press("<Esc><C-s>")
      if stages[who].editor.savedBytes != disk { stages[who].send(.savedElsewhere(disk)) }
      guard case .save(let bytes, _, _)? = stages[who].effects.last else { return }
      disk = bytes
      stages[who].send(.saved)
    }
    for number in 0..<40 {
      let who = random.number(0...1)
      switch random.number(0...4) {
      case 0: save(who)
      case 1: stages[who].send(.savedElsewhere(disk))
      default:
        told.append("issue fact\(number)")
        stages[who].press("<Esc>i\(told[told.count - 1])<Enter>")
      }
    }
    for who in [0, 1, 0] { save(who) }
    let lines = String(decoding: disk, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.sorted() == (told + Self.story.split(separator: "\n").map(String.init)).sorted())
    #expect(stages[0].text == String(decoding: disk, as: UTF8.self))
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
