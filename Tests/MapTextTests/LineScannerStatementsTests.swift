import MapModel
import MapText
import Testing

@Suite("A line that begins with a keyword")
struct LineScannerStatementsTests {
  @Test("tells a text, for every keyword that takes one", arguments: Keyword.allCases)
  func texts(keyword: Keyword) throws {
    guard keyword != .agency, keyword != .journey else { return }
    for line in ["\(keyword.rawValue) one: two", "  \(keyword.rawValue)\tone: two ; tag x"] {
      let fact = try #require(try facts(line).first)
      #expect(fact.kind == keyword.factKind)
      switch fact {
      case .title(let title): #expect(title.text == "one: two")
      case .heading(let heading):
        #expect(heading.text == "one: two" && heading.kind.rawValue == keyword.rawValue)
      case .remark(let remark): #expect(remark.text == "one: two")
      case .flow, .agency, .journey: Issue.record("\(keyword) tells no text")
      }
    }
  }

  @Test(
    "declares an agency, whose name nothing but a semicolon ends",
    arguments: [
      ("agency GP", "GP"), ("agency  A&E  ", "A&E"), ("agency a:b", "a:b"),
      (#"agency "a -> b""#, "a -> b"),
      (#"agency "GP: the surgery""#, "GP: the surgery"), ("agency agency", "agency"),
      ("agency # x", "# x"),
      ("agency\u{3000}病院", "病院"),
    ])
  func agencies(line: String, name: String) throws {
    for ending in ["", " ;short X", "; short X"] {
      let attributes: [Attribute] = ending.isEmpty ? [] : [.short("X")]
      #expect(
        try facts(line + ending) == [.agency(Fact.Declaration(name, attributes: attributes))])
    }
  }

  @Test(
    "has a journey's title up to the last colon before the first arrow",
    arguments: [
      ("Mrs A falls : GP -> Ward", "Mrs A falls"), ("Mrs A: falls: GP -> Ward", "Mrs A: falls"),
      ("a : b : c : GP -> Ward", "a : b : c"), ("at 2:30 : GP -> Ward", "at 2:30"),
      (#""Mrs A" : GP -> Ward"#, "Mrs A"), (#""a -> b: c" : GP -> Ward"#, "a -> b: c"),
      (#""a; b": GP -> Ward"#, "a; b"), (#"a: "GP" -> Ward"#, "a"),
      (#"the "fall" : GP -> Ward"#, #"the "fall""#),
      ("t:: GP -> Ward", "t:"), (": : GP -> Ward", ":"), (#""a" b : GP -> Ward"#, #""a" b"#),
    ])
  func titles(written: String, title: String) throws {
    #expect(
      try facts("journey \(written) ; count 2")
        == [.journey(Journey(title, .real, stops: ["GP", "Ward"], attributes: [.count(2)]))])
  }

  @Test("has a journey's stops, with all arrows of one layer", arguments: Layer.allCases)
  func stops(layer: Layer) throws {
    let arrow = layer.arrow
    let line = #"journey T : GP\#(arrow)"a: b" \#(arrow) x:y \#(arrow)GP;tag z"#
    let stops = ["GP", "a: b", "x:y", "GP"]
    #expect(
      try facts(line) == [.journey(Journey("T", layer, stops: stops, attributes: [.tag("z")]))])
  }

  @Test(
    "of a journey is amiss where the grammar says so",
    arguments: [
      ("journey", 8, .journeyWithoutColon), ("journey T", 9, .journeyWithoutColon),
      ("journey T ; note : GP -> Ward", 9, .journeyWithoutColon),
      (#"journey "T" -> x : GP -> W"#, 9, .journeyWithoutColon),
      ("journey T:GP", 9, .journeyWithoutColon), ("journey : GP -> Ward", 9, .journeyWithoutTitle),
      (#"journey "" : GP -> Ward"#, 9, .journeyWithoutTitle),
      ("journey T :", 12, .journeyWithoutSteps),
      ("journey T : GP", 13, .journeyWithoutSteps),
      ("journey T : ; count 2", 13, .journeyWithoutSteps),
      ("journey T : -> GP", 13, .journeyWithoutSteps),
      ("journey T : GP ->", 18, .missingName(.stop)),
      ("journey T : GP -> -> Ward", 19, .missingName(.stop)),
      ("journey T : GP -> ; count 2", 19, .missingName(.stop)),
      ("journey T : A -> B => C", 20, .mixedArrows(first: .real, other: .official)),
      ("journey T : A -> B : C", 20, .labelledJourney),
      (#"journey T : A -> "B"#, 18, .unclosedQuote),
      (#"journey T : A -> B"C""#, 19, .strayQuote),
      (#"journey T : "A" B -> C"#, 17, .textAfterQuote),
    ] as [(String, Int, Problem)])
  func journeysAmiss(line: String, column: Int, problem: Problem) throws {
    try expectUnreadable(line, column: column, problem)
  }

  @Test(
    "of an agency is amiss where the grammar says so",
    arguments: [
      ("agency", 7, .missingName(.agency)), ("agency ; short X", 8, .missingName(.agency)),
      (#"agency """#, 10, .missingName(.agency)), ("agency A: b", 9, .separatorInAgencyName(":")),
      ("agency A:", 9, .separatorInAgencyName(":")),
      (#"agency "A" => B"#, 12, .separatorInAgencyName("=>")),
      (#"agency "A" b"#, 12, .textAfterQuote), (#"agency a "b""#, 10, .strayQuote),
    ] as [(String, Int, Problem)])
  func agenciesAmiss(line: String, column: Int, problem: Problem) throws {
    try expectUnreadable(line, column: column, problem)
  }

  @Test(
    "of those present lists roles, each perhaps of an agency, split at the last of",
    arguments: [
      ("Planner", ["Planner"], [nil]), ("Planner, Resident", ["Planner", "Resident"], [nil, nil]),
      ("Sister of Ward 4,GP of the surgery", ["Sister", "GP"], ["Ward 4", "the surgery"]),
      ("Head of Care of Trust", ["Head of Care"], ["Trust"]), ("a ,, b,", ["a", "b"], [nil, nil]),
      (#""Nurse; night, GP""#, ["Nurse; night", "GP"], [nil, nil]),
      ("of Trust", ["of Trust"], [nil]),
      ("Friend  of\tHill", ["Friend"], ["Hill"]),
    ] as [(String, [String], [String?])])
  func present(written: String, titles: [String], agencies: [String?]) throws {
    let roles = try document("present \(written)").map.present
    #expect(roles.map(\.title) == titles)
    #expect(roles.map(\.agency) == agencies)
  }

  @Test("lists those present on all its lines together, in the order of telling")
  func presentTwice() throws {
    let roles = try document("present A, B\nGP -> Ward\npresent C of D\n").map.present
    #expect(roles.map(\.description) == ["A", "B", "C of D"])
  }
}
