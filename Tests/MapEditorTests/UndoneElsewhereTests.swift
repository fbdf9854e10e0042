import MapDiff
import MapEditor
import MapText
import TestSupport
import Testing

/// What was undone here can be done again, whatever others save meanwhile.
@Suite("Undone before others have saved")
struct UndoneElsewhereTests {
  private static let story = "GP -> Ward : phones\n"

  private func savedElsewhere(_ text: String) -> Event { .savedElsewhere(Array(text.utf8)) }

  @Test("facts come again beside what the others told, one by one, and can be undone again")
  func toldFacts() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>iWard>Home<Enter><Esc>uu")
    #expect(stage.text == Self.story)
    let theirs = Self.story + "issue who pays?\n"
    stage.send(savedElsewhere(theirs))
    #expect(stage.text == theirs && !stage.editor.isUnsaved)
    stage.press("<C-r>")
    #expect(stage.text == theirs + "Home -> GP\n")
    #expect(stage.line == "done again, told: Home -> GP")
    stage.press("<C-r>")
    let both = theirs + "Home -> GP\nWard -> Home\n"
    #expect(stage.text == both && stage.editor.isUnsaved)
    stage.press("<C-r>")
    #expect(stage.line == "there is nothing to do again")
    stage.press("uu")
    #expect(stage.text == theirs)
    stage.press("<C-r><C-r>")
    #expect(stage.text == both)
    stage.press("uuu")
    #expect(stage.text == Self.story)
  }

  @Test("the list of changes leads back to them")
  func history() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>iWard>Home<Enter><Esc>:history<Enter><Down><Down><Enter>")
    #expect(stage.text == Self.story)
    stage.send(savedElsewhere(Self.story + "issue who pays?\n"))
    stage.press(":history<Enter><Enter>")
    #expect(stage.text == Self.story + "issue who pays?\nHome -> GP\nWard -> Home\n")
  }

  @Test("what others have saved twice, undone between, is there with what they told then")
  func undoneMerge() {
    var stage = Stage(Self.story)
    stage.send(savedElsewhere(Self.story + "issue one?\n"))
    stage.press("u")
    #expect(stage.text == Self.story)
    stage.send(savedElsewhere(Self.story + "issue one?\nissue two?\n"))
    #expect(stage.text == Self.story + "issue two?\n")
    stage.press("<C-r>")
    #expect(
      stage.text.split(separator: "\n").sorted() == [
        "GP -> Ward : phones", "issue one?", "issue two?",
      ])
  }

  @Test("more that is undone after that comes again first, and then what was undone before")
  func severalTimes() {
    var stage = Stage(Self.story)
    stage.press("iissue one?<Enter><Esc>iissue two?<Enter><Esc>u")
    stage.send(savedElsewhere(Self.story + "issue a?\n"))
    stage.press("uu")
    stage.send(savedElsewhere(Self.story + "issue a?\nissue b?\n"))
    stage.press("<C-r><C-r><C-r>")
    #expect(
      stage.text.split(separator: "\n").sorted()
        == ["GP -> Ward : phones", "issue a?", "issue b?", "issue one?", "issue two?"])
    stage.press("<C-r>")
    #expect(stage.line == "there is nothing to do again")
  }

  @Test("what others have told otherwise since stands beside it, to be settled")
  func toldOtherwise() {
    var stage = Stage(Self.story, columns: 160)
    stage.press("/phones<Enter><Enter> ; wait 2h<Enter><Esc>u")
    #expect(stage.text == Self.story)
    stage.send(savedElsewhere("GP -> Ward : phones ; wait 3h\n"))
    stage.press("<C-r>")
    #expect(
      stage.text.split(separator: "\n").sorted()
        == ["GP -> Ward : phones ; wait 2h", "GP -> Ward : phones ; wait 3h"])
    #expect(stage.line.hasPrefix("done again, edited: "))
    #expect(stage.line.hasSuffix("; 1 told otherwise here: B goes there"))
    stage.press(":told otherwise<Enter>")
    #expect(stage.screen.contains { $0.contains("wait 3h") })
  }

  @Test("what others have told too is not told twice")
  func toldAlike() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>u")
    stage.send(savedElsewhere(Self.story + "Home -> GP\n"))
    stage.press("<C-r>")
    #expect(stage.text == Self.story + "Home -> GP\n")
    #expect(stage.line == "done elsewhere too, told: Home -> GP")
    stage.press("u")
    #expect(stage.text == Self.story)
  }

  @Test("the list of changes leads to a moment behind what others have done too")
  func historyBehind() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>iWard>Home<Enter><Esc>iGP>ED<Enter><Esc>uuu")
    stage.send(savedElsewhere(Self.story + "Home -> GP\n"))
    // Not the last of the three, but the one before it.
    stage.press(":history<Enter><Down><Enter>")
    #expect(stage.text == Self.story + "Home -> GP\nWard -> Home\n")
  }

  @Test("what a fresh fact tells ends what could be done again, as ever")
  func freshFact() {
    var stage = Stage(Self.story)
    stage.press("iHome>GP<Enter><Esc>u")
    stage.send(savedElsewhere(Self.story + "issue one?\n"))
    stage.press("iissue two?<Enter><Esc><C-r>")
    #expect(stage.text == Self.story + "issue one?\nissue two?\n")
    #expect(stage.line == "there is nothing to do again")
  }

  @Test("all that was told here and there is there once all is done again", arguments: 0..<60)
  func law(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    var stage = Stage(Self.story)
    var (ours, theirs) = ([String](), [String]())
    for _ in 0..<30 {
      switch random.number(0...5) {
      case 0, 1:
        // Whoever tells a fact gives up what could be done again.
        while stage.line != "there is nothing to do again" { stage.press("<C-r>") }
        ours.append("issue ours \(ours.count)")
        stage.press("i\(ours[ours.count - 1])<Enter><Esc>")
      case 2, 3: stage.press("u")
      case 4: stage.press("<C-r>")
      default:
        theirs.append("issue theirs \(theirs.count)")
        stage.send(savedElsewhere(Self.story + theirs.map { $0 + "\n" }.joined()))
      }
    }
    while stage.line != "there is nothing to do again" { stage.press("<C-r>") }
    let all = ["GP -> Ward : phones"] + ours + theirs
    #expect(stage.text.split(separator: "\n").map(String.init).sorted() == all.sorted())
  }
}
