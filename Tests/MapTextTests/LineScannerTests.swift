import MapModel
import MapText
import Testing

@Suite("What a line is")
struct LineScannerTests {
  @Test(
    "is a flow where an arrow comes first, whatever its first word",
    arguments: [
      ("Note taker -> GP : asks", "Note taker", "GP", "asks"),
      ("note taker -> GP : asks", "note taker", "GP", "asks"),
      ("agency -> GP", "agency", "GP", ""),
      ("journey planner -> GP : of : old", "journey planner", "GP", "of : old"),
      ("map -> GP : a -> b; wait", "map", "GP", "a -> b"),
      ("due 2006 -> GP", "due 2006", "GP", ""),
      ("A:b -> c:d : e", "A:b", "c:d", "e"),
      ("question \"who\" is -> asked", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func arrowFirst(line: String, source: String?, target: String?, label: String?) throws {
    let flow = try document(line).map.facts.first
    guard let source, let target, let label else {
      #expect(flow == nil)
      return
    }
    guard case .flow(let step) = try #require(flow) else {
      Issue.record("no flow")
      return
    }
    #expect([step.source, step.target, step.label] == [source, target, label])
  }

  @Test(
    "is what its keyword says where a semicolon or a colon comes before the first arrow",
    arguments: [
      ("note so: GP -> Ward", .heading(Fact.Heading(.note, "so: GP -> Ward"))),
      (
        "note GP; a -> b",
        .heading(Fact.Heading(.note, "GP", attributes: [.other(key: "a", value: "-> b")]))
      ),
      ("about:", nil), ("about us:", .heading(Fact.Heading(.about, "us:"))),
      ("issue \"GP -> Ward\"", .remark(Remark(.issue, "GP -> Ward"))),
      ("issue a \"GP -> Ward\" b", .remark(Remark(.issue, "a \"GP -> Ward\" b"))),
      ("map Night: falls", .title(Fact.Title("Night: falls"))),
    ] as [(String, Fact?)])
  func keywordFirst(line: String, fact: Fact?) throws {
    #expect(try facts(line) == (fact.map { [$0] } ?? []))
  }

  @Test(
    "is unknown where its first word is no keyword in lower case",
    arguments: [
      "Agency GP", "AGENCY GP", "agencyGP", "agency\u{200B}GP", "agencies GP", "GP", "GP : x -> y",
      "GP ; wait 2h -> Ward", "->x", "- > GP", "a - > b", "a — b", "a → b", "\"agency\" GP",
      "; wait 2h",
      ": x", "agency: GP",
    ])
  func unknown(line: String) throws {
    let document = try document(line)
    #expect(document.map.facts.isEmpty)
    #expect(document.diagnostics.count == 1)
  }

  @Test(
    "may be nothing or a comment, which say nothing",
    arguments: ["", " ", "\t\u{A0}\u{3000}", "# GP -> Ward", "  #GP -> Ward", "#", "\u{A0}# x"])
  func nothing(line: String) throws {
    let document = try document(line + "\nGP -> Ward")
    #expect(document.map.facts.count == 1)
    #expect(document.diagnostics == [])
  }

  @Test("is no comment where # stands behind something else")
  func lateHash() throws {
    #expect(try facts("GP -> #1 # x") == [.flow(Fact.Step("GP", .real, "#1 # x"))])
  }

  @Test(
    "has white space round its parts or not",
    arguments: [
      "GP->Ward:  asks;wait 2h", "GP -> Ward : asks ; wait 2h",
      "\tGP->\tWard\u{A0}: asks ;\u{3000}wait 2h ",
      "GP\u{2003}-> Ward :\tasks\t;  wait\u{A0}2h\r", "\"GP\"->\"Ward\": \"asks\";wait \"2h\"",
    ])
  func whiteSpace(line: String) throws {
    let step = Fact.Step(
      "GP", .real, "Ward", label: "asks", attributes: [.wait(Duration(2, .hour))])
    #expect(try facts(line + "\n") == [.flow(step)])
  }

  @Test(
    "tells a flow for every arrow, each with the label and all attributes",
    arguments: Layer.allCases)
  func chains(layer: Layer) throws {
    let arrow = layer.arrow
    let line = "A \(arrow) B\(arrow)C \(arrow) A : round ; wait 1h ; by foot"
    let steps = [("A", "B"), ("B", "C"), ("C", "A")].map { source, target in
      Fact.flow(
        Fact.Step(
          source, layer, target, label: "round",
          attributes: [.wait(Duration(1, .hour)), .by("foot")]))
    }
    #expect(try facts(line) == steps)
  }

  @Test(
    "cannot be read where the arrows of a chain are of two kinds",
    arguments: [
      ("A -> B => C", 8, .real, .official), ("A ~> B ~> C -> D", 13, .toBe, .real),
      ("A => B -> C => D", 8, .official, .real), ("A -> B => ", 8, .real, .official),
    ] as [(String, Int, Layer, Layer)])
  func mixedArrows(line: String, column: Int, first: Layer, other: Layer) throws {
    try expectUnreadable(line, column: column, .mixedArrows(first: first, other: other))
  }

  @Test(
    "has names of any characters but those that end them",
    arguments: [
      "A&E", "a:b", "x-y", "x--", "=", "a>b", "<-", "§ 2", "Café", "Cafe\u{301}", "病院", "'quoted'",
      "C#",
      "back\\slash", "a,b", "12", "1-2", "a=b", "👩‍⚕️ nurse", String(repeating: "n", count: 10_000),
    ])
  func plainNames(name: String) throws {
    #expect(try facts("\(name) -> \(name)") == [.flow(Fact.Step(name, .real, name))])
  }

  @Test(
    "has quoted names in which nothing ends them",
    arguments: [
      (#""a -> b""#, "a -> b"), (#""a; b""#, "a; b"), (#""a: b""#, "a: b"),
      (#""say \"hi\"""#, #"say "hi""#),
      (#""\\""#, #"\"#), (#""\n""#, #"\n"#), (#"" a ""#, " a "), (#""agency""#, "agency"),
      (##""# x""##, "# x"),
    ])
  func quotedNames(written: String, name: String) throws {
    let line = "\(written)->\(written):  x"
    #expect(try facts(line) == [.flow(Fact.Step(name, .real, name, label: "x"))])
  }

  @Test(
    "has names in which a quotation mark is amiss",
    arguments: [
      (#"A "B" -> C"#, 3, .strayQuote), (#"A -> B"C"#, 7, .strayQuote),
      (#"A -> "B"#, 6, .unclosedQuote),
      (#""A"B -> C"#, 4, .textAfterQuote), (#"A -> "B" C"#, 10, .textAfterQuote),
      (#""A" :b -> C"#, 5, .textAfterQuote),
      (#"A -> "B\"#, 6, .unclosedQuote), (#"agency "A"#, 8, .unclosedQuote),
      (#"agency A"b"#, 9, .strayQuote),
      (#"note taker "Ann" -> GP"#, 12, .strayQuote), (#"issue 5" pipe -> GP"#, 8, .strayQuote),
      (#"question "Who" rings -> GP"#, 10, .strayQuote),
    ] as [(String, Int, Problem)])
  func quotesAmiss(line: String, column: Int, problem: Problem) throws {
    try expectUnreadable(line, column: column, problem)
  }

  @Test(
    "has ordinary quotation marks in a text, unless they hold all of it",
    arguments: [
      (#""all of it""#, "all of it"), (#""all; of it""#, "all; of it"),
      (#"never "closed"#, #"never "closed"#),
      (#""never closed"#, #""never closed"#), (#"say "hi" now"#, #"say "hi" now"#),
      (#""hi" she says"#, #""hi" she says"#),
      (#"back\slash"#, #"back\slash"#), (#""a \" b \\ c""#, #"a " b \ c"#),
      (#"5" pipe"#, #"5" pipe"#),
    ])
  func texts(written: String, text: String) throws {
    let label = Fact.flow(Fact.Step("A", .real, "B", label: text))
    #expect(try facts("A -> B : \(written)") == [label])
    #expect(try facts("issue \(written)") == [.remark(Remark(.issue, text))])
    #expect(try attributes(ofFlow: "; note \(written)") == [.note(text)])
  }

  @Test(
    "is led by a keyword, as a flow, only with a warning that names the quoted form",
    arguments: [
      (
        "question Who rings 999 -> Ambulance?", .question,
        #"question "Who rings 999 -> Ambulance?""#
      ),
      ("note  taker->GP", .note, #"note "taker->GP""#),
      ("issue GP -> Ward : says; wait 2h", .issue, #"issue "GP -> Ward : says""#),
      (
        #"park GP -> "The Lot" : "a; b" ; tag x"#, .park,
        #"park "GP -> \"The Lot\" : \"a; b\"""#
      ),
    ] as [(String, Keyword, String)])
  func keywordLedFlows(line: String, keyword: Keyword, quoted: String) throws {
    let document = try document(line)
    #expect(
      document.diagnostics == [
        Diagnostic(line: 1, column: 1, .keywordLedFlow(keyword, quoted: quoted))
      ])
    #expect(document.map.flows.count == 1)
  }

  @Test("gets no warning where a flow's name in quotation marks begins with a keyword")
  func quotedKeyword() throws {
    #expect(try problems(#""question team" -> GP"#) == [])
  }
}
