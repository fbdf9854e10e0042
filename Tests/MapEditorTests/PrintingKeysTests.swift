import MapEditor
import Testing
import TextCanvas

@Suite("Printing from the editor")
struct PrintingKeysTests {
  private static let story = "GP => Ward : admits\nGP -> Ward : admits\nGP -> Home\n"

  private func stage(_ keys: String) -> Stage {
    var stage = Stage(Self.story)
    stage.press(keys)
    return stage
  }

  /// The pages that were handed over, and where to.
  private func printed(_ keys: String) -> (text: String, target: PrintTarget)? {
    for case .print(let pages, let target) in stage(keys).effects {
      return (String(decoding: pages, as: UTF8.self), target)
    }
    return nil
  }

  @Test("Ctrl-P shows the pages, and Enter hands them to the usual printer, as plain ASCII")
  func printer() throws {
    #expect(stage("<C-p>").screen.contains { $0.contains("| GP |") })
    #expect(
      stage("<C-p>").line
        == "page 1 of 1   all parts   default 77 x 60   to the usual printer")
    let (text, target) = try #require(printed("<C-p><Enter>"))
    #expect(target == .printer(nil, options: []))
    #expect(text.contains("| GP |") && text.contains("==>") && text.contains("-->"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(stage("<C-p><Enter>").line == "the handout is with the printer")
  }

  @Test("a name puts it into a file; the name of a map does not")
  func file() throws {
    #expect(try #require(printed("<C-p>onight.txt<Enter>")).target == .file("night.txt"))
    #expect(stage("<C-p>onight.txt<Enter>").line == "the handout is in night.txt")
    #expect(printed("<C-p>onight.map<Enter>") == nil)
    #expect(
      stage("<C-p>onight.map<Enter>").line
        == "a handout is no map: give a name such as handout.txt")
    // The pages stay in view, and another name can be given at once.
    #expect(try #require(printed("<C-p>onight.map<Enter>on.txt<Enter>")).target == .file("n.txt"))
    #expect(printed("<C-p>o<Enter>") == nil)
    var pasted = stage("<C-p>o")
    pasted.send(.pasted("a.txt"))
    #expect(pasted.line == "print into the file: a.txt")
  }

  @Test("p goes through the printers that there are")
  func printers() throws {
    #expect(self.stage("<C-p>p").line.hasPrefix("lpstat knows no printer"))
    var stage = Stage(Self.story)
    stage.printers = ["Hall\u{1B}", "Office"]
    stage.press("<C-p>p")
    #expect(stage.line.hasSuffix("to Hall?"))
    stage.press("p")
    #expect(stage.line.hasSuffix("to Office"))
    stage.press("p")
    #expect(stage.line.hasSuffix("to the usual printer"))
    stage.press("pp<Enter>")
    #expect(stage.line == "the handout is with Office")
    guard case .print(_, let target)? = stage.effects.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(target == .printer("Office", options: []))
  }

  @Test("one layer is printed alone, and the comparison where that is shown")
  func whatIsShown() throws {
    let official = try #require(printed("1<C-p><Enter>")).text
    #expect(official.contains("the official layer"))
    #expect(!official.contains("Home"))
    let compared = try #require(printed("c<C-p><Enter>")).text
    #expect(compared.contains("~~> workaround: really, and not on paper"))
    #expect(compared.contains("--> as designed: on paper and really"))
    #expect(try #require(printed("t<C-p><Enter>")).text == printed("<C-p>a<Enter>")?.text)
  }

  @Test("keys choose what is printed, how large, which way up, compared how")
  func choices() throws {
    #expect(stage("<C-p>w").line.contains("only: map"))
    #expect(stage("<C-p>ww").line.contains("only: key"))
    #expect(stage("<C-p>wwwwww").line.contains("all parts"))
    #expect(stage("<C-p>f").line.contains("condensed 93 x 80"))
    #expect(stage("<C-p>fffff").line.contains("default 77 x 60"))
    #expect(stage("<C-p>r").line.contains("default 100 x 46"))
    #expect(stage("<C-p>c").line.contains("compared"))
    #expect(stage("<C-p>cc").line.contains("side by side"))
    #expect(stage("<C-p>a").line.contains("without names"))
    let key = try #require(printed("<C-p>wwfr<Enter>"))
    #expect(key.text.contains("[1] GP => Ward : admits") && !key.text.contains("| GP |"))
    #expect(
      key.target
        == .printer(nil, options: ["-o", "cpi=12", "-o", "lpi=8", "-o", "landscape"]))
  }

  @Test("pages are turned, and each is scrolled through, with keys and wheel")
  func pages() {
    let story = (0..<60).map { "A\($0) -> A\($0 + 1) : goes on" }.joined(separator: "\n")
    var stage = Stage(story)
    stage.press("<C-p>")
    #expect(stage.line.hasPrefix("page 1 of "))
    let first = stage.screen
    stage.press("<Down><Down>")
    #expect(stage.screen[1] == first[3])
    stage.send(.mouse(Mouse(.wheelUp, at: Point(column: 3, row: 3))))
    #expect(stage.screen[1] == first[2])
    stage.press("<Home>n")
    #expect(stage.line.hasPrefix("page 2 of "))
    #expect(stage.screen[1].contains("sheet 1 of"))
    stage.press("N")
    #expect(stage.screen == first)
    // A page is 59 rows long, and the window shows 21 of them.
    stage.press("<PgDn>")
    #expect(stage.line.hasPrefix("page 1 of "))
    stage.press("<PgDn><PgDn>")
    #expect(stage.line.hasPrefix("page 2 of "))
    #expect(stage.screen[1].contains("sheet 1 of"))
    stage.press("<PgUp>")
    #expect(stage.screen[21].contains("page 1 of "))
    stage.press("<PgUp><PgUp><PgUp>")
    #expect(stage.screen == first)
    stage.press("<End>")
    #expect(stage.line.hasPrefix("page 1") && !stage.line.hasPrefix("page 1 of"))
    stage.press("<Home>")
    #expect(stage.screen == first)
  }

  @Test("Esc leaves, and what is typed is shown")
  func leaves() {
    #expect(stage("<C-p>oni").line == "print into the file: ni")
    #expect(stage("<C-p>oni").editor.cursor?.column == 23)
    #expect(stage("<C-p>").editor.cursor == nil)
    #expect(stage("<C-p>oni<Esc>").line.hasPrefix("page 1"))
    #expect(stage("<C-p>oni<Esc><Esc>").hints.contains("? keys"))
    #expect(printed("<C-p>oni<Esc>") == nil)
  }

  @Test("what could not be printed is told, with what to do")
  func trouble() {
    var stage = stage("")
    stage.send(
      .printFailed(what: "there is no lp on this machine", mend: "give the name of a file"))
    #expect(stage.line == "not printed: there is no lp on this machine; give the name of a file")
    stage.printsSucceed = false
    stage.press("<C-p><Enter>")
    #expect(stage.line.hasPrefix("not printed: "))
    stage.press("<Down>")
    #expect(stage.line.hasPrefix("page 1 of "))
  }
}
