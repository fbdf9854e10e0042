import MapEditor
import Testing

@Suite("What several editors did not save")
struct SeveralJournalsTests {
  private static let file = "GP -> Ward\n"

  /// What a journal holds that tells some lines more than a file.
  private func unsaved(
    _ more: String, of file: String = file, half: String = "", moreCount: Int = 0
  ) -> UnsavedChanges {
    UnsavedChanges(
      base: Array(file.utf8), text: Array((file + more).utf8), halfTyped: half, changeCount: 1,
      lastLines: [], written: "2026-11-28 09:05", isFileChanged: false, isCutShort: false,
      moreCount: moreCount)
  }

  /// A stage on which the journal of one was taken up, and that of the next is asked about.
  private func stage(
    _ first: UnsavedChanges, _ next: UnsavedChanges, file: String = file
  ) -> Stage {
    var stage = Stage(file)
    stage.send(.journalFound(first))
    stage.press("y")
    stage.send(.journalFound(next))
    return stage
  }

  @Test("is asked one after the other, and the map has it all, in steps that can be undone")
  func bothTakenUp() {
    var stage = stage(unsaved("Ward -> Home\n"), unsaved("Ward -> Clinic\n"))
    #expect(stage.line.hasPrefix("Take it up?"))
    #expect(stage.screen.contains("   What was taken up before stays, and this comes to it."))
    stage.press("y")
    #expect(stage.text == "GP -> Ward\nWard -> Clinic\nWard -> Home\n")
    #expect(stage.line == "taken up: 1 change; Ctrl-S saves, u takes it back")
    #expect(stage.effects == [.dealWithJournal(.takenUp), .dealWithJournal(.takenUp)])
    #expect(stage.editor.savedBytes == Array(Self.file.utf8))
    stage.press("u")
    #expect(stage.text == "GP -> Ward\nWard -> Home\n")
    stage.press("u")
    #expect(stage.text == Self.file && !stage.editor.isUnsaved)
  }

  @Test("says how many more are asked about", arguments: [1, 2])
  func more(count: Int) {
    var stage = Stage(Self.file)
    stage.send(.journalFound(unsaved("A -> B\n", moreCount: count)))
    let words = count == 1 ? "1 more journal is" : "2 more journals are"
    #expect(stage.screen.contains("   \(words) asked about after this one."))
  }

  @Test("of which the next is thrown away or kept aside leaves what was taken up")
  func nextNotTakenUp() {
    for keys in ["a", "ty"] {
      var stage = stage(unsaved("Ward -> Home\n", half: "Home -> G"), unsaved("A -> B\n"))
      stage.press(keys)
      #expect(stage.text == "GP -> Ward\nWard -> Home\n")
      #expect(stage.editor.halfTypedLine == "Home -> G")
    }
  }

  @Test("and that was taken up already is taken up unasked")
  func same() {
    for more in ["Ward -> Home\n", ""] {
      let stage = stage(
        unsaved("Ward -> Home\nHome -> GP\n", half: "GP -> W"), unsaved(more, half: "GP -> W"))
      #expect(stage.editor.halfTypedLine == "GP -> W")
      #expect(stage.effects == [.dealWithJournal(.takenUp), .dealWithJournal(.takenUp)])
    }
  }

  @Test("where both changed one fact, both versions are on the map")
  func contradicted() {
    let file = "GP -> Ward : phones\n"
    func changed(_ wait: String) -> UnsavedChanges {
      var changed = unsaved("", of: file)
      changed.text = Array("GP -> Ward : phones ; wait \(wait)\n".utf8)
      return changed
    }
    var stage = stage(changed("1h"), changed("3h"), file: file)
    stage.press("y")
    #expect(stage.text.contains("wait 1h") && stage.text.contains("wait 3h"))
    #expect(stage.line == "taken up: 1 change; 1 told otherwise here: B goes there")
  }

  @Test("of two lines that were half typed the one is typed again, and the other on the map")
  func halfTyped() {
    var stage = stage(unsaved("", half: "GP -> Pha"), unsaved("Ward -> Home\n", half: "GP -> Cli"))
    #expect(stage.line.hasPrefix("Take it up?"))
    #expect(stage.editor.halfTypedLine == "GP -> Pha")
    stage.press("y")
    #expect(stage.line == "GP -> Pha")
    #expect(stage.text == "GP -> Ward\nWard -> Home\nGP -> Cli\n")
  }

  @Test("comes to what the file has had since, which nobody loses")
  func fileChanged() {
    var stage = Stage("GP -> Ward\nWard -> X\n")
    stage.send(.journalFound(unsaved("Ward -> Home\n")))
    stage.press("y")
    #expect(stage.text == "GP -> Ward\nWard -> X\nWard -> Home\n")
    #expect(stage.line == "taken up: 1 change; from elsewhere: 1 fact told")
    stage.send(.journalFound(unsaved("A -> B\n", of: "GP -> Ward\nWard -> X\n")))
    stage.press("y")
    #expect(stage.text == "GP -> Ward\nWard -> X\nA -> B\nWard -> Home\n")
    #expect(stage.editor.savedBytes == Array("GP -> Ward\nWard -> X\n".utf8))
  }

  @Test("and cannot be put together without losing a fact is kept aside")
  func notTogether() {
    // The file has no facts any more, so that nothing says who has removed what of these two.
    var stage = stage(
      unsaved("Ward -> Home\n"), unsaved("A -> B\n", of: "GP -> Ward\nWard -> X\n"), file: "")
    stage.press("y")
    #expect(stage.text == "GP -> Ward\nWard -> Home\n")
    #expect(stage.effects.last == .dealWithJournal(.putAside))
    stage.send(.journalPutAside(name: "x.map.journal.aside"))
    #expect(
      stage.line.hasPrefix(
        "it cannot be merged; kept in x.map.journal.aside; desirepath recover takes"))
    // What starts from the same file can.
    stage.send(.journalFound(unsaved("A -> B\n")))
    stage.press("y")
    #expect(stage.text == "GP -> Ward\nA -> B\nWard -> Home\n")
  }
}
