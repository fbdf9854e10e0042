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
  private func printed(_ keys: String) -> (text: String, path: String?)? {
    for case .print(let pages, let path) in stage(keys).effects {
      return (String(decoding: pages, as: UTF8.self), path)
    }
    return nil
  }

  @Test("Ctrl-P and Enter hand what is shown to the printer, as plain ASCII")
  func printer() throws {
    let (text, path) = try #require(printed("<C-p><Enter>"))
    #expect(path == nil)
    #expect(text.contains("| GP |") && text.contains("==>") && text.contains("-->"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    #expect(stage("<C-p><Enter>").line == "the handout is with the printer")
  }

  @Test("a name puts it into a file; the name of a map does not")
  func file() throws {
    #expect(try #require(printed("<C-p>night.txt<Enter>")).path == "night.txt")
    #expect(stage("<C-p>night.txt<Enter>").line == "the handout is in night.txt")
    #expect(printed("<C-p>night.map<Enter>") == nil)
    #expect(
      stage("<C-p>night.map<Enter>").line
        == "a handout is no map: give a name such as handout.txt")
  }

  @Test("one layer is printed alone, and the comparison where that is shown")
  func whatIsShown() throws {
    let official = try #require(printed("1<C-p><Enter>")).text
    #expect(official.contains("(official layer)") || official.contains("official layer"))
    #expect(!official.contains("Home"))
    let compared = try #require(printed("c<C-p><Enter>")).text
    #expect(compared.contains("~~> workaround: really, and not on paper"))
    #expect(compared.contains("--> as designed: on paper and really"))
  }

  @Test("Esc leaves, and what is typed is shown")
  func leaves() {
    #expect(stage("<C-p>ni").line == "print to: ni")
    #expect(stage("<C-p>ni").editor.cursor?.column == 12)
    #expect(stage("<C-p>ni<Esc>").hints.contains("? keys"))
    #expect(printed("<C-p>ni<Esc>") == nil)
  }

  @Test("what could not be printed is told, with what to do")
  func trouble() {
    var stage = stage("")
    stage.send(
      .printFailed(what: "there is no lp on this machine", mend: "give the name of a file"))
    #expect(stage.line == "not printed: there is no lp on this machine; give the name of a file")
  }
}
