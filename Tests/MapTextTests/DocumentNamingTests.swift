import MapModel
import MapText
import TestSupport
import Testing

@Suite("An edit of names")
struct DocumentNamingTests {
  private let before = """
    # who: Ward
    present  Nurse of Ward,  Clerk of GP
    agency   Ward ;also Unit
    agency GP;  at Town

    GP->ward -> Home :  Ward rings ;wait  60m
    GP  ->  Unit : by way of Ward
    journey Ward : GP -> Ward
    issue  Late; on GP,Ward ; votes 3
    issue  Late; on GP
    """

  @Test("that renames an agency changes the lines that name it, and keeps chains on one line")
  func renaming() throws {
    let text = try editedText(before) { map in
      try map.renaming(#require(map.agency(named: "Unit")).id, to: "Hub; \"East\"")
    }
    let expected = """
      # who: Ward
      present "Nurse of Hub; \\"East\\",  Clerk of GP"
      agency "Hub; \\"East\\"" ;also Unit
      agency GP;  at Town

      GP -> "Hub; \\"East\\"" -> Home :  Ward rings ;wait  60m
      GP  ->  Unit : by way of Ward
      journey Ward : GP -> "Hub; \\"East\\""
      issue  Late ; on GP, "Hub; \\"East\\"" ; votes 3
      issue  Late; on GP
      """
    #expect(text == expected)
  }

  @Test("that lets two agencies be one takes the first's line into the second's")
  func merging() throws {
    let text = try editedText(before) { map in
      try map.merging(
        #require(map.agency(named: "Ward")).id, into: #require(map.agency(named: "GP")).id)
    }
    let expected = """
      # who: Ward
      present Nurse of GP,  Clerk of GP
      agency GP;  at Town ; also Ward, Unit

      GP -> GP -> Home :  Ward rings ;wait  60m
      GP  ->  Unit : by way of Ward
      journey Ward : GP -> GP
      issue  Late ; on GP ; votes 3
      issue  Late; on GP
      """
    #expect(text == expected)
  }

  @Test("that pins an agency or marks a fact changes one line")
  func setting() throws {
    #expect(
      try editedText("A->B : x\nagency A;at Town\nB->C->D\n") { map in
        map.setting(.pin, to: .pin(Pin(column: 3, row: 4)), of: Agency.ID(0))
      } == "A->B : x\nagency A;at Town ; pin 3,4\nB->C->D\n")
    #expect(
      try editedText("A->B : x\nB->C->D\n") { $0.setting(.later, to: .later(""), ofFact: 1) }
        == "A->B : x\nB -> C ; later\nC -> D\n")
    #expect(
      try editedText("A->B : x") { map in
        map.setting(.pin, to: .pin(Pin(column: 3, row: 4)), of: Agency.ID(1))
      } == "A->B : x\nagency B ; pin 3,4\n")
  }

  @Test("that changes a line keeps what could not be read in it")
  func keepsUnreadable() throws {
    #expect(
      try editedText("A -> B : x ; wait 3 weeks ; said GP: when I can\n") {
        $0.setting(.later, to: .later(""), ofFact: 0)
      } == "A -> B : x ; wait 3 weeks ; said GP: when I can ; later\n")
    #expect(
      try editedText("GP -> B : x ; wait 3 weeks ; said GP: when I can\n") {
        try $0.renaming(Agency.ID(0), to: "Doctor")
      } == "Doctor -> B : x ; wait 3 weeks ; said Doctor: when I can\n")
  }

  /// The texts of all lines.
  private func lines(_ document: Document) -> [String] {
    (0..<document.lineCount).map(document.text(ofLine:))
  }

  /// The lines of which no fact changes.
  private func untouched(_ document: Document, by edit: Edit) -> [Int] {
    let places = Set(edit.splices.filter { !$0.removed.isEmpty }.map(\.place))
    return (0..<document.lineCount).filter { places.isDisjoint(with: document.facts(ofLine: $0)) }
  }

  @Test(
    "that renames changes no other line, and can be taken back", arguments: 0..<150 as Range<UInt64>
  )
  func renamingLaws(seed: UInt64) throws {
    let original = try Document(reading: randomText(seed: seed, lines: 14))
    for agency in original.map.agencies {
      for name in ["Fresh", "say \"x\", a -> b; c: d"] {
        let edit = try original.map.renaming(agency.id, to: name)
        var edited = original
        let textEdit = try edited.apply(edit)
        #expect(edited.lineCount == original.lineCount, "\(agency.name)")
        for line in untouched(original, by: edit) where line < edited.lineCount {
          #expect(edited.text(ofLine: line) == original.text(ofLine: line), "\(agency.name)")
        }
        try edited.apply(textEdit.inverse)
        #expect(edited.bytes == original.bytes)
      }
    }
  }

  @Test(
    "that merges keeps all other lines in their order, and can be taken back",
    arguments: 0..<150 as Range<UInt64>)
  func mergingLaws(seed: UInt64) throws {
    let original = try Document(reading: randomText(seed: seed, lines: 14))
    let agencies = original.map.agencies
    for (gone, kept) in zip(agencies, agencies.dropFirst()).flatMap({ [($0, $1), ($1, $0)] }) {
      let edit = original.map.merging(gone.id, into: kept.id)
      var edited = original
      let textEdit = try edited.apply(edit)
      var after = lines(edited)[...]
      for line in untouched(original, by: edit).map(original.text(ofLine:)) {
        guard let place = after.firstIndex(of: line) else {
          Testing.Issue.record("\(line) is gone, as \(gone.name) into \(kept.name)")
          break
        }
        after = after[(place + 1)...]
      }
      #expect(edited.lineCount <= original.lineCount + 1)
      #expect(edited.map.agency(named: gone.name)?.key == kept.key)
      try edited.apply(textEdit.inverse)
      #expect(edited.bytes == original.bytes)
    }
  }
}
