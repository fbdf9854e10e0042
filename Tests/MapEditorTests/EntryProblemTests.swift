import MapEditor
import MapText
import TestSupport
import Testing

@Suite("What is amiss with a line while it is typed")
struct EntryProblemTests {
  private static func problem(_ marked: String) -> EntryProblem? {
    let typed = CursorText(marked)
    return EntryProblem(in: typed.line, cursor: typed.cursor)
  }

  @Test(
    "nothing is amiss with what is well, or half typed",
    arguments: [
      "", "  ", "GP", "Falls clinic in the town", "GP -> Ward : asks ; wait 2h", "# a note",
      // Names.
      "GP -", "GP ->", "GP -> ", "GP -> | : asks", "|GP -> ", "GP -> A -> ", "\"Who", "\"Who\"",
      "\"Who\" -", "GP -> \"Wa", "note taker -> ", "10:30 clinic",
      // Separators with nothing behind them.
      "GP :", "GP : ", "GP -> Ward :", "GP -> Ward ;", "GP -> Ward ; ", "agency GP :",
      "journey x : GP -> Ward :", "GP -> Ward ; wait 2h ; ",
      // Keywords.
      "agency", "agency ", "issue", "issue ", "iss", "journey", "journey Mrs A", "journey Mrs A :",
      "journey Mrs A : GP", "journey Mrs A : GP =>", "journey Mrs A : GP => \"Wa",
      "journey \"Mrs A",
      // Keys.
      "GP -> Ward ; wai", "GP -> Ward ; wait", "GP -> Ward ; wait ", "GP -> Ward ; wait | ; by fax",
      "agency GP ; sho", "action x ; du", "GP -> Ward ; W",
      // Values.
      "GP -> Ward ; wait 2", "GP -> Ward ; wait 2-", "GP -> Ward ; wait 2-3",
      "GP -> Ward ; wait 1h3", "GP -> Ward ; wait 20m-2", "GP -> Ward ; wait 20m-2m|",
      "GP -> Ward ; wait 1.", "GP -> Ward ; 12", "GP -> Ward ; 12/we", "GP -> Ward ; share 3",
      "GP -> Ward ; carries peo", "agency GP ; pin 10", "agency GP ; pin 10,",
      "action x ; due 2006-0", "action x ; due 2006-12-3", "agency GP ; capacity 8/n",
    ])
  func nothing(typed: String) {
    #expect(Self.problem(typed)?.what == nil)
  }

  @Test(
    "what typing on at the cursor cannot mend is told, with the place and the mend",
    arguments: [
      ("they all said it is the phone", 0, "a line cannot begin with \"they\""),
      ("GP : asks", 0, "a line cannot begin with \"GP\""),
      ("-> GP", 0, "this flow comes from nowhere"),
      ("GP -> : asks", 6, "this flow goes nowhere"),
      ("A -> B => C", 7, "arrows of two kinds in one line, -> and =>"),
      ("A \"x\" -> B", 2, "a quotation mark inside a name"),
      ("\"A\" x -> B", 4, "something stands behind a name in quotation marks"),
      ("agency GP : x", 10, "\":\" inside an agency's name"),
      ("journey x : A -> B : c", 19, "a journey has no label"),
      ("GP -> Ward ; wait 2 weeks", 18, "\"2 weeks\" is not a duration"),
      ("GP -> Ward ; wait soon", 18, "\"soon\" is not a duration"),
      ("GP -> Ward ; wait 2 ; by f", 18, "\"2\" is not a duration"),
      ("GP -> Ward ; wait ; by f", 13, "\"wait\" has no value"),
      ("GP -> Ward ;; by f", 11, "nothing stands behind this semicolon"),
      ("GP -> Ward ; colour", 13, "nobody knows the key \"colour\""),
      ("GP -> Ward ; wai 2h", 13, "nobody knows the key \"wai\""),
      ("GP -> Ward ; votes", 13, "\"votes\" says nothing about a flow"),
      ("GP -> Ward ; wait 1h ; wait 2h", 23, "\"wait\" stands here twice"),
      ("GP -> Ward ; wait 3d-2d ; by f", 18, "the low end of \"3d-2d\" is above its high end"),
      ("GP -> Ward ; carries pep", 21, "\"pep\" is not something that flows carry"),
      ("action x ; due 2006-13", 15, "\"2006-13\" is not a date"),
      ("question who -> GP", 0, "this flow's line begins with the word \"question\""),
      ("病院 -> Cafe\u{301} ; wait soon", 18, "\"soon\" is not a duration"),
    ])
  func told(typed: String, column: Int, what: String) {
    let problem = Self.problem(typed)
    #expect(problem?.what == what)
    #expect(problem?.column == column)
  }

  @Test("the mend is told")
  func mend() {
    #expect(Self.problem("GP -> Ward ; wait 2 weeks")?.mend == "write 2w")
    #expect(Self.problem("GP -> Ward ; tage x")?.mend == "write tag")
  }

  @Test("nothing is told of a line without diagnostics", arguments: 1...6 as ClosedRange<UInt64>)
  func agreesWithReading(seed: UInt64) throws {
    var random = RandomFacts(seed: seed)
    for line in EntryPartsTests.randomLines(seed: seed, count: 100) {
      let found = try Document(reading: Array(line.utf8)).diagnostics
      for cursor in [0, random.number(0...line.count), line.count] {
        guard let problem = EntryProblem(in: line, cursor: cursor) else { continue }
        #expect(
          found.contains { $0.problem == problem.problem && $0.column == problem.column + 1 },
          "\(line)")
      }
    }
  }
}
