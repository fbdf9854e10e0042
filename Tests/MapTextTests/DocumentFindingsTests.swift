import MapModel
import MapText
import TestSupport
import Testing

@Suite("What looks wrong about a map")
struct DocumentFindingsTests {
  /// Line, column and problem of each finding.
  private func findings(_ text: String) throws -> [Diagnostic] { try document(text).findings }

  @Test("is a name that is nearly one mentioned before, where it is mentioned first")
  func nearlySameNames() throws {
    let text =
      "# x\nEmergency Dept -> Ward\n  Ward -> Emergancy Dept\nEmergancy Dept -> Ward : again"
    #expect(
      try findings(text) == [
        Diagnostic(
          line: 3, column: 3,
          .nearlySameNames("Emergency Dept", "Emergancy Dept", .spelling(letters: 1)))
      ])
  }

  @Test(
    "is no name that is declared as another's, differs in a number or only shares words",
    arguments: [
      "Emergency Dept -> Ward ; tag a\nWard -> ED\nagency Emergency Dept ; short ED",
      "Ward 4 -> Ward 5", "Carelink -> Carelink Night Service", "GP -> gp", "Café -> CAFE\u{301}",
    ])
  func namesThatDiffer(text: String) throws {
    #expect(try findings(text) == [])
  }

  @Test(
    "is a step of a journey that no flow of its layer makes",
    arguments: [
      ("journey T : A -> B", [("A", "B", .real)]), ("A -> B\njourney T : A -> B", []),
      ("A => B\njourney T : A -> B", [("A", "B", .real)]),
      ("B -> A\njourney T : A -> B", [("A", "B", .real)]),
      ("A -> B -> C\njourney T : a -> C -> b", [("a", "C", .real), ("C", "b", .real)]),
      ("A -> B\nagency A ; short X\njourney T : x -> B", []),
      ("A ~> B\njourney T : A ~> B ~> A", [("B", "A", .toBe)]),
      ("A -> B\njourney T : A -> A -> B", [("A", "A", .real)]),
    ] as [(String, [(String, String, Layer)])])
  func stepsWithoutFlow(text: String, steps: [(String, String, Layer)]) throws {
    let found = try findings(text).filter { $0.problem != .agencyWithoutFlow("A") }
    #expect(found.map(\.problem) == steps.map { .stepWithoutFlow(from: $0.0, to: $0.1, $0.2) })
  }

  @Test("is a step told once for each journey, though the journey makes it several times")
  func repeatedStep() throws {
    let text = "B -> A\njourney T : A -> B -> a -> B\njourney U : A -> B"
    #expect(
      try findings(text) == [
        Diagnostic(line: 2, column: 1, .stepWithoutFlow(from: "A", to: "B", .real)),
        Diagnostic(line: 3, column: 1, .stepWithoutFlow(from: "A", to: "B", .real)),
      ])
  }

  @Test("is an agency that is declared and that no flow touches, where it is declared first")
  func agenciesWithoutFlow() throws {
    let text = "A -> B\n agency C ; short D\nagency c\njourney T : A -> B\nissue T ; on E\nagency B"
    #expect(try findings(text) == [Diagnostic(line: 2, column: 2, .agencyWithoutFlow("C"))])
    #expect(try findings("agency C ; short D\nA -> D") == [])
  }

  @Test(
    "is a flow that was told before in the same words, whoever told it",
    arguments: [
      ("A -> B\nA -> B", 2), ("A -> B : x ; wait 60m\nC -> D\na -> b :  X ; wait 1h", 3),
      (
        "A -> B ; by fax ; said X\nA -> B ; said Y: no ; by fax ; table 3 ; note n ; tag t ; later",
        2
      ),
      ("agency A ; short X\nA -> B\nX -> B", 3), ("A -> B -> A -> B", 1),
      ("A -> B ; 12/week\nA -> B ; 12/week ; wait 2h ; wait ?", nil),
      ("A -> B\nB -> A", nil), ("A -> B\nA => B", nil), ("A -> B : x\nA -> B : y", nil),
      ("A -> B\nA -> B ; wait 2h", nil),
      ("A -> B ; by fax\nA -> B ; by phone", nil), ("A -> B ; x 1\nA -> B", nil),
    ] as [(String, Int?)])
  func toldTwice(text: String, line: Int?) throws {
    let found = try findings(text)
    #expect(found.map(\.line) == (line.map { [$0] } ?? []))
    for finding in found { #expect(ProblemName(finding.problem) == .toldTwice) }
  }

  @Test("names the line in which a flow was told first, each further time")
  func toldThreeTimes() throws {
    let text = "# x\nA -> B\nA -> B\n\nA -> B"
    #expect(
      try findings(text) == [
        Diagnostic(line: 3, column: 1, .toldTwice(firstLine: 2)),
        Diagnostic(line: 5, column: 1, .toldTwice(firstLine: 2)),
      ])
  }

  @Test("is told in the order of the text")
  func order() throws {
    let text = "journey T : A -> B\nagency C\nA -> D\nA -> D\nEmergency -> Emergancy\nagency E9"
    #expect(try findings(text).map(\.line) == [1, 2, 4, 5, 6])
  }

  @Test("is always a warning of the line that tells it", arguments: 0..<10)
  func warnings(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let document = try Document(reading: randomText(seed: seed, lines: 20))
      for finding in document.findings {
        #expect(finding.problem.severity == .warning, "seed \(seed)")
        #expect(!document.facts(ofLine: finding.line - 1).isEmpty, "seed \(seed)")
      }
    }
  }
}
