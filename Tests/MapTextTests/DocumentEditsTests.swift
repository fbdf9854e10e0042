import MapModel
import MapText
import TestSupport
import Testing

@Suite("An edit of facts")
struct DocumentEditsTests {
  @Test(
    "that removes a step splits its line in place",
    arguments: [
      (0, "B -> C -> D : x ; wait 1h\n"), (1, "A -> B : x ; wait 1h\nC -> D : x ; wait 1h\n"),
      (2, "A -> B -> C : x ; wait 1h\n"),
    ])
  func removing(step: Int, lines: String) throws {
    let text = try editedText("# top\n  A->B->C ->D : x ; wait 1h\nE -> F\n") {
      $0.removing(Flow.ID(step))
    }
    #expect(text == "# top\n\(lines)E -> F\n")
  }

  @Test(
    "that reverses a step splits its line in place",
    arguments: [
      (0, "B -> A : x\nB -> C -> D : x\n"), (1, "A -> B : x\nC -> B : x\nC -> D : x\n"),
      (2, "A -> B -> C : x\nD -> C : x\n"),
    ])
  func reversing(step: Int, lines: String) throws {
    let text = try editedText("\nA -> B -> C -> D : x\n\n") { $0.reversing(Flow.ID(step)) }
    #expect(text == "\n\(lines)\n")
  }

  @Test(
    "that tells a step in another layer splits its line in place",
    arguments: [
      (0, "A => B : x\nB -> C -> D : x\n"), (1, "A -> B : x\nB => C : x\nC -> D : x\n"),
      (2, "A -> B -> C : x\nC => D : x\n"),
    ])
  func relayering(step: Int, lines: String) throws {
    let text = try editedText("A -> B -> C -> D : x\n") { $0.moving(Flow.ID(step), to: .official) }
    #expect(text == lines)
  }

  @Test("that changes the one step of a line keeps what stands behind its names as it is written")
  func keptTails() throws {
    let before = "GP->Ward :  asks ;wait 2 weeks;  colour  red ; wait 1h;; said GP: \"no\"  \n"
    let after = "Ward -> GP :  asks ;wait 2 weeks;  colour  red ; wait 1h;; said GP: \"no\"\n"
    #expect(try editedText(before) { $0.reversing(Flow.ID(0)) } == after)
  }

  @Test("that says something else of a step writes that step's words anew, and no other's")
  func changedWords() throws {
    let text = try editedText("A -> B -> C :  x ;wait  60m\n") { map in
      map.replacing(
        at: 1, with: [.flow(Fact.Step("B", .real, "C", label: "y", attributes: [.by("fax")]))])
    }
    #expect(text == "A -> B :  x ;wait  60m\nB -> C : y ; by fax\n")
  }

  @Test("leaves a line as it was where its steps follow each other again in the end")
  func thereAndBack() throws {
    let text = try editedText("A -> B -> C : x\n") { map in
      let there = map.reversing(Flow.ID(0))
      return Edit(there.splices + there.inverse.splices)
    }
    #expect(text == "A -> B -> C : x\n")
  }

  @Test(
    "that removes all of a line removes it with its ending",
    arguments: [
      ("A -> B\nC -> D\nE -> F\n", 1, "A -> B\nE -> F\n"), ("A -> B\r\nC -> D", 1, "A -> B\r\n"),
      ("A -> B", 0, ""), ("\u{FEFF}A -> B\nC -> D", 0, "\u{FEFF}C -> D"),
      ("# c\nA -> B\n# d", 0, "# c\n# d"),
      ("issue T\n agency A ; short X \nA -> B\n", 1, "issue T\nA -> B\n"),
    ])
  func removingLines(before: String, place: Int, after: String) throws {
    #expect(try editedText(before) { $0.replacing(at: place, with: []) } == after)
  }

  @Test("that removes an agency removes the lines and steps that touch it")
  func removingAgency() throws {
    let before =
      "# who\nagency B ; short X\nA -> B -> C -> D : x\njourney T : A -> B\nC -> X\nissue T ; on B"
    let after = "# who\nC -> D : x\njourney T : A -> B\nissue T ; on B"
    let text = try editedText(before) { map in
      map.agency(named: "b").map { map.removing($0.id) } ?? Edit([])
    }
    #expect(text == after)
  }

  @Test(
    "that tells a new fact puts it at the end, with the last ended line's ending",
    arguments: [
      ("", "N -> M\n"), ("\u{FEFF}", "\u{FEFF}N -> M\n"), ("A -> B\n", "A -> B\nN -> M\n"),
      ("A -> B", "A -> B\nN -> M\n"),
      ("A -> B\r\n", "A -> B\r\nN -> M\r\n"), ("A -> B\r\nC", "A -> B\r\nC\r\nN -> M\r\n"),
      ("A -> B\r\nC -> D\nE -> F", "A -> B\r\nC -> D\nE -> F\nN -> M\n"),
      ("A -> B\n\n# end\n\n", "A -> B\n\n# end\n\nN -> M\n"),
      ("A -> B\r", "A -> B\r\nN -> M\n"), ("broken", "broken\nN -> M\n"),
      ("A -> B -> C", "A -> B -> C\nN -> M\n"),
    ])
  func adding(before: String, after: String) throws {
    #expect(try editedText(before) { $0.adding([.flow(Fact.Step("N", .real, "M"))]) } == after)
  }

  @Test(
    "that tells a new fact among others puts it above the line of the next one",
    arguments: [
      (0, "N => M\nA -> B -> C : x\n# c\nD -> E\n"),
      (1, "A -> B : x\nN => M\nB -> C : x\n# c\nD -> E\n"),
      (2, "A -> B -> C : x\n# c\nN => M\nD -> E\n"), (3, "A -> B -> C : x\n# c\nD -> E\nN => M\n"),
    ])
  func inserting(place: Int, after: String) throws {
    let text = try editedText("A -> B -> C : x\n# c\nD -> E\n") { _ in
      Edit([Edit.Splice(at: place, inserting: [.flow(Fact.Step("N", .official, "M"))])])
    }
    #expect(text == after)
  }

  @Test(
    "keeps the ending of the line that it splits, and none where that has none",
    arguments: [
      ("A -> B -> C\r\nD -> E\n", "A -> B\r\nB => C\r\nD -> E\n"),
      ("A -> B -> C", "A -> B\nB => C"),
      ("X\r\nA -> B -> C", "X\r\nA -> B\r\nB => C"),
    ])
  func endings(before: String, after: String) throws {
    #expect(try editedText(before) { $0.moving(Flow.ID(1), to: .official) } == after)
  }

  @Test("writes quotation marks where the names it writes need them")
  func quotes() throws {
    let before = #"A -> note x -> "b: c" -> d : y"#
    let text = try editedText(before) { $0.removing(Flow.ID(0)) }
    #expect(text == #""note x" -> "b: c" -> d : y"#)
  }

  @Test("keeps carriage returns that names hold")
  func carriageReturns() throws {
    #expect(try editedText("A\rx -> B\ry -> C\n") { $0.removing(Flow.ID(1)) } == "A\rx -> B\ry\n")
  }

  @Test("that changes nothing leaves the text as it is")
  func nothing() throws {
    let before = "A->B->C:x\n"
    var document = try document(before)
    let textEdit = try document.apply(document.map.replacing(at: 1, with: [document.map.facts[1]]))
    #expect(textEdit.isEmpty)
    #expect(document.bytes == Array(before.utf8))
  }

  @Test("that does not fit the facts changes nothing and says why")
  func misfits() throws {
    var document = try document("A -> B\n")
    let other = Edit([Edit.Splice(at: 0, removing: [.flow(Fact.Step("A", .real, "C"))])])
    #expect(throws: EditError.otherFact(at: 0)) { try document.apply(other) }
    let beyond = Edit([Edit.Splice(at: 2, inserting: [.flow(Fact.Step("A", .real, "C"))])])
    #expect(throws: EditError.noSuchPlace(2)) { try document.apply(beyond) }
    #expect(document.bytes == Array("A -> B\n".utf8))
  }
}
