import MapModel
import MapText
import Testing

@Suite("A fact that is read")
struct FactReaderTests {
  @Test(
    "has the first value of a key that may not repeat, and the others are warned about",
    arguments: [
      ("GP -> Ward ; wait 2h ; wait 3h", .wait, 24, .wait(Duration(2, .hour))),
      ("GP -> Ward ; 12/week ; 13/week", .volume, 24, .volume(Rate(Amount(12), per: .week))),
      ("GP -> Ward ; by fax ; BY phone", .by, 23, .by("fax")),
      ("GP -> Ward ; later ; later now", .later, 22, .later("")),
      ("agency Ward ; also A, B ; also C", .also, 27, .also(["A", "B"])),
      ("issue Noise ; votes 3 ; votes 4", .votes, 25, .votes(3)),
    ] as [(String, Attribute.Key, Int, Attribute)])
  func repeatedKeys(line: String, key: Attribute.Key, column: Int, kept: Attribute) throws {
    let document = try document(line)
    #expect(document.map.facts.first?.attributes == [kept])
    #expect(document.diagnostics == [Diagnostic(line: 1, column: column, .repeatedKey(key))])
  }

  @Test(
    "does not know a value whose first one cannot be read, though another follows",
    arguments: [
      "GP -> Ward ; wait soon ; wait 2h", "GP -> Ward ; 12 / week ; 12/week",
      "GP -> Ward ; share x ; share 30%",
      "GP -> Ward ; carries x ; carries money", "issue Noise ; votes ; votes 3",
      "agency Ward ; pin x ; pin 1,1",
      "action Ring ; due x ; due 2006-01-31", "journey T : A -> B ; count x ; count 3",
    ])
  func unreadableFirst(line: String) throws {
    let document = try document(line)
    let values = document.map.facts.first?.attributes
    #expect(values == [] || values == [.wait(.unknown)])
    #expect(document.diagnostics.map(\.problem.severity) == [.error, .warning])
  }

  @Test("has all values of a key that may repeat, in the order of telling")
  func repeatingKeys() throws {
    let line = "A -> B ; tag x ; said GP ; tag a ; note n ; said Nurse: no ; table 2 ; table 1"
    #expect(
      try facts(line).first?.attributes == [
        .said(Voice(Role("GP"))), .said(Voice(Role("Nurse"), words: "no")), .table("2"),
        .table("1"),
        .note("n"), .tag("x"), .tag("a"),
      ])
    #expect(try problems(line) == [])
  }

  @Test("stands, though all its values cannot be read")
  func unreadableValues() throws {
    let line = "GP -> Ward : admits ; wait soon ; share half ; carries beds ; 12 ; by fax"
    #expect(
      try facts(line)
        == [
          .flow(
            Fact.Step(
              "GP", .real, "Ward", label: "admits", attributes: [.wait(.unknown), .by("fax")]))
        ])
    #expect(try problems(line).map(\.severity) == [.error, .error, .error, .error])
  }

  @Test(
    "is told at the value where that cannot be read, and at the key where there is none",
    arguments: [
      ("GP -> Ward ; wait  soon", 20), (#"GP -> Ward ; wait "2 h""#, 20), ("GP -> Ward ; wait", 14),
      (#"GP -> Ward ; by """#, 14),
      ("Caf\u{E9} -> Cafe\u{301} ; wait soon", 21), ("👩‍⚕️ -> 病院 ; wait soon", 16),
      ("\tGP -> Ward ;wait ;", 14),
    ])
  func columns(line: String, column: Int) throws {
    #expect(try document(line).diagnostics.first?.column == column)
  }

  @Test(
    "has no value where a key that needs one has none, but for a time, which is unknown",
    arguments: Attribute.Key.allCases)
  func missingValues(key: Attribute.Key) throws {
    guard key != .volume else { return }
    let lines = ["A -> B", "agency A", "journey T : A -> B", "issue T", "action T"]
    for (line, kind) in zip(lines, [Fact.Kind.flow, .agency, .journey, .issue, .action])
    where key.belongs(to: kind) {
      let read = try facts("\(line) ; \(key.word)").flatMap(\.attributes)
      switch key {
      case .wait: #expect(read == [.wait(.unknown)])
      case .takes: #expect(read == [.takes(.unknown)])
      case .accepted, .disputed, .later, .done:
        #expect(read.map(\.key) == [key])
        #expect(try problems("\(line) ; \(key.word)") == [])
      default:
        #expect(read == [])
        #expect(try problems("\(line) ; \(key.word)") == [.missingValue(key)])
      }
    }
  }

  @Test(
    "keeps a key that belongs to another kind of fact, as it was written, with a warning",
    arguments: [
      ("A -> B ; Votes 3", .votes, .flow, "Votes", "3"),
      ("agency A ; wait 2 h", .wait, .agency, "wait", "2 h"),
      ("agency A ; 12/week", .volume, .agency, "12/week", ""),
      ("issue T ; due", .due, .issue, "due", ""),
      ("map T ; at Hill", .at, .map, "at", "Hill"),
      ("A -> B ; also a, b", .also, .flow, "also", "a, b"),
    ] as [(String, Attribute.Key, Fact.Kind, String, String)])
  func misplacedKeys(line: String, key: Attribute.Key, kind: Fact.Kind, word: String, value: String)
    throws
  {
    #expect(try facts(line).first?.attributes == [.other(key: word, value: value)])
    #expect(try problems(line) == [.misplacedKey(key, on: kind)])
  }

  @Test("has its attributes in the order of a tidy line, unknown ones last")
  func order() throws {
    let line = "A -> B ; x 1 ; note n ; takes 1h ; votes 2 ; wait 2h ; a 3"
    #expect(
      try facts(line).first?.attributes == [
        .wait(Duration(2, .hour)), .takes(Duration(1, .hour)), .note("n"),
        .other(key: "x", value: "1"),
        .other(key: "votes", value: "2"), .other(key: "a", value: "3"),
      ])
  }

  @Test("is done where that is said, though nobody can read the day")
  func doneOnAnUnknownDay() throws {
    let document = try document("action Ring back ; done yesterday")
    #expect(document.map.remarks.first?.isDone == true)
    #expect(document.diagnostics.map(\.problem.severity) == [.error])
  }

  @Test("is the map's title only where it is the first, and the others are warned about")
  func secondTitle() throws {
    let document = try document("GP -> Ward\nmap One\nmap Two\n map Three")
    #expect(document.map.title?.text == "One")
    #expect(
      document.diagnostics == [
        Diagnostic(line: 3, column: 5, .secondTitle(firstLine: 2)),
        Diagnostic(line: 4, column: 6, .secondTitle(firstLine: 2)),
      ])
  }

  @Test(
    "is the same where its words were read before in the same text",
    arguments: [
      ": letter ; wait 2w", ": \"a; b\" ; wait soon", "; colour red", ": x",
      "; said GP: \"one; two\"",
    ])
  func toldTails(tail: String) throws {
    let lines = [
      "A -> B \(tail)", "C => D \(tail)", "A -> B : other", "E ~> F -> \(tail)", "C -> A  \(tail)",
    ]
    let together = try document(lines.joined(separator: "\n"))
    let single = try lines.map { try document($0) }
    #expect(Array(together.map.facts) == single.flatMap { Array($0.map.facts) })
    #expect(together.diagnostics.map(\.problem) == single.flatMap { $0.diagnostics.map(\.problem) })
  }

  @Test("is told apart from others whose words are as long")
  func tailsOfOneLength() throws {
    let labels = (1000..<3000).map(String.init)
    let text = labels.map { "A -> B : \($0)\n" }.joined()
    #expect(try document(text).map.flows.map(\.label) == labels)
  }
}
