import MapModel
import MapText
import Testing

@Suite("An attribute of a line")
struct LineScannerAttributesTests {
  /// A line that has a key, and what the key's value says.
  private static func example(_ key: Attribute.Key) -> (line: String, attribute: Attribute) {
    switch key {
    case .short: ("agency A ; short ED", .short("ED"))
    case .also: ("agency A ; also A&E, Casualty", .also(["A&E", "Casualty"]))
    case .of: ("agency A ; of Acute Hospital Trust", .of("Acute Hospital Trust"))
    case .at: ("agency A ; at Hospital site: back", .at("Hospital site: back"))
    case .kind: ("agency A ; kind place", .kind(.place))
    case .sector: ("agency A ; sector NHS", .sector("NHS"))
    case .hours: ("A -> B ; hours 22:00-07:00", .hours("22:00-07:00"))
    case .capacity: ("agency A ; capacity 8/night", .capacity(Rate(Amount(8), per: .night)))
    case .resource: ("agency A ; resource two beds", .resource("two beds"))
    case .funding: ("agency A ; funding grant", .funding("grant"))
    case .framework: ("agency A ; framework stars", .framework("stars"))
    case .policy: ("agency A ; policy HSC 2001", .policy("HSC 2001"))
    case .pin: ("agency A ; pin 10,4", .pin(Pin(column: 10, row: 4)))
    case .wait: ("A -> B ; wait 2h", .wait(Duration(2, .hour)))
    case .takes: ("A -> B ; takes ?", .takes(.unknown))
    case .volume: ("A -> B ; 12/week", .volume(Rate(Amount(12), per: .week)))
    case .share: ("A -> B ; share 30%", .share(Share(percent: Amount(30))))
    case .by: ("A -> B ; by fax -> phone", .by("fax -> phone"))
    case .carries: ("A -> B ; carries money", .carries(.money))
    case .count: ("journey T : A -> B ; count 12", .count(12))
    case .votes: ("issue T ; votes 14", .votes(14))
    case .on: ("question T ; on A", .on(["A"]))
    case .due: ("action T ; due 2006-01-31", .due(Self.date))
    case .done: ("action T ; done 2006-01-31", .done(Self.date))
    case .accepted: ("A -> B ; accepted works well, keep it", .accepted("works well, keep it"))
    case .disputed: ("A -> B ; disputed", .disputed(""))
    case .later: ("park T ; later ask the ward", .later("ask the ward"))
    case .said: ("venue T ; said GP: no", .said(Voice(Role("GP"), words: "no")))
    case .table: ("map T ; table 3", .table("3"))
    case .note: ("A -> B ; note so: it goes", .note("so: it goes"))
    case .tag: ("A -> B ; tag night", .tag("night"))
    }
  }

  private static var date: CalendarDate {
    guard let date = CalendarDate(year: 2006, month: 1, day: 31) else {
      preconditionFailure("January has 31 days")
    }
    return date
  }

  @Test("is read for every key", arguments: Attribute.Key.allCases)
  func everyKey(key: Attribute.Key) throws {
    let (line, attribute) = Self.example(key)
    #expect(try facts(line).flatMap(\.attributes) == [attribute])
    #expect(try problems(line) == [])
  }

  @Test("has a key in any case of letters", arguments: Attribute.Key.allCases)
  func keyCase(key: Attribute.Key) throws {
    let (line, attribute) = Self.example(key)
    let upper = line.replacing("; \(key.word)", with: "; \(key.word.uppercased())")
    #expect(try facts(upper).flatMap(\.attributes) == [attribute])
    #expect(try problems(upper) == [])
  }

  @Test(
    "has a value in quotation marks or without",
    arguments: [
      (#"; wait "2h""#, .wait(Duration(2, .hour))), (#"; by "a; b""#, .by("a; b")),
      (#"; carries "money""#, .carries(.money)),
      (#"; share "30%""#, .share(Share(percent: Amount(30)))),
      (#"; by a "b" c"#, .by(#"a "b" c"#)), (#"; by "a" b"#, .by(#""a" b"#)),
      (#"; by "open"#, .by(#""open"#)), (#"; later "x; \"y\"""#, .later(#"x; "y""#)),
      ("; by  \t phone  ", .by("phone")), (";by phone;", .by("phone")),
    ] as [(String, Attribute)])
  func values(tail: String, attribute: Attribute) throws {
    #expect(try attributes(ofFlow: tail) == [attribute])
  }

  @Test(
    "may be a list of names with commas between, each perhaps in quotation marks",
    arguments: [
      ("A&E, Casualty", ["A&E", "Casualty"]), ("A&E", ["A&E"]),
      ("A&E,Casualty", ["A&E", "Casualty"]),
      (", A&E,, ,Casualty ,", ["A&E", "Casualty"]), (#""a, b", c"#, ["a, b", "c"]),
      (#"c, "a; b""#, ["c", "a; b"]), (#""a; b" , "c, d""#, ["a; b", "c, d"]),
      (#""a, b""#, ["a", "b"]), (#""\"a, b\"""#, ["a, b"]), (#""a" b, c"#, [#""a" b"#, "c"]),
      (#"a "b, c" d"#, [#"a "b"#, #"c" d"#]), (#"say "hi", x"#, [#"say "hi""#, "x"]),
      (#""\"hi\" he", x"#, [#""hi" he"#, "x"]), ("a -> b, c: d", ["a -> b", "c: d"]),
      (#""open, x"#, [#""open"#, "x"]),
    ])
  func lists(written: String, names: [String]) throws {
    #expect(
      try facts("issue T ; on \(written) ; votes 3").first?.attributes == [.votes(3), .on(names)])
    #expect(try facts("agency A ; also \(written)").first?.attributes == [.also(names)])
  }

  @Test(
    "may be who said it, and in which words",
    arguments: [
      ("Ward sister", "Ward sister", nil), ("Ward sister: never", "Ward sister", "never"),
      ("Ward sister:", "Ward sister", nil), ("Nurse of Ward 4 : a: b", "Nurse of Ward 4", "a: b"),
      ("9:30 shift: no", "9:30 shift", "no"), ("GP:no", "GP:no", nil),
      (#"GP: "one; two""#, "GP", "one; two"), (#"GP: say "hi""#, "GP", #"say "hi""#),
      (#"GP: "open"#, "GP", #""open"#), (#""a: b": c"#, "a: b", "c"),
      (#""a; b": "c; d""#, "a; b", "c; d"),
      (#""GP: one; two""#, "GP", "one; two"), (#""Nurse; night: never""#, "Nurse; night", "never"),
      (#""\"a: b\"""#, "a: b", nil), (#""GP: \"hi\"""#, "GP", "hi"), (": never", "", "never"),
      ("a -> b: c -> d", "a -> b", "c -> d"),
    ] as [(String, String, String?)])
  func voices(written: String, who: String, words: String?) throws {
    let voice = Voice(Role(who), words: words)
    #expect(try attributes(ofFlow: "; said \(written) ; table 3") == [.said(voice), .table("3")])
  }

  @Test("may be a bare rate, which is the volume", arguments: ["12/week", "0/day", "2.5/night"])
  func bareRate(rate: String) throws {
    #expect(try attributes(ofFlow: "; \(rate)").map(\.key) == [.volume])
    #expect(try attributes(ofFlow: ": label;\(rate);wait 2h").map(\.key) == [.wait, .volume])
  }

  @Test(
    "is kept where nobody knows its key",
    arguments: [
      ("colour", "colour", ""), ("colour red", "colour", "red"),
      ("COLOUR  red green ", "COLOUR", "red green"),
      (#"colour "a; b""#, "colour", "a; b"), ("volume 12/week", "volume", "12/week"),
      ("-> B", "->", "B"),
      ("warte 2h", "warte", "2h"), ("größe 3", "größe", "3"), ("wait: 2h", "wait:", "2h"),
    ])
  func unknownKeys(written: String, key: String, value: String) throws {
    #expect(try attributes(ofFlow: "; \(written)") == [.other(key: key, value: value)])
    guard case .unknownKey(key, _) = try #require(try problems("GP -> Ward ; \(written)").first)
    else {
      Issue.record("no warning of \(key)")
      return
    }
  }

  @Test(
    "is nothing behind a semicolon for nothing, with a warning",
    arguments: [
      (";", [8]), (";;", [8, 9]), ("; ; wait 2h", [8]), ("; wait 2h ; ", [18]),
    ])
  func emptyAttributes(tail: String, columns: [Int]) throws {
    let document = try document("A -> BC\(tail)")
    #expect(
      document.diagnostics == columns.map { Diagnostic(line: 1, column: $0, .emptyAttribute) })
  }
}
