import MapEditor
import MapModel
import MapText
import TestSupport
import Testing

@Suite("Guessing what is being typed")
struct EntryGuessTests {
  private static let story = """
    agency Emergency Dept ; short ED ; also A&E, Casualty ; of Acute Trust ; kind service
    agency Carelink Night Service ; short Carelink ; at Town Hall ; sector voluntary
    agency Board of Health
    agency park
    agency "Who: rings; why"
    present Ward sister of Medical Ward, Planner
    Neighbour -> Ambulance : rings 999 ; by phone ; said Resident: yes ; table 3
    Ambulance -> Emergency Dept ; by radio
    Emergency Dept -> Medical Ward ; by phone ; said Staff nurse
    action Move it ; by Social Services
    Nurse -> Night Team ; tag urgent

    """

  /// The texts of the guesses, best first, and what is shown dimmed.
  private static func guess(_ marked: String) throws -> (texts: [String], dimmed: String) {
    let typed = CursorText(marked)
    let guess = EntryGuess(typed.line, cursor: typed.cursor, of: try map(story))
    return (guess.completions.map(\.text), guess.dimmedRest)
  }

  @Test(
    "names are guessed where names stand",
    arguments: [
      // By the beginning of a name; what was mentioned last comes first.
      ("m", ["Medical Ward"]),
      ("n", ["Night Team", "Nurse", "Neighbour", "Carelink Night Service"]),
      ("GP -> am", ["Ambulance"]), ("GP -> AM| : x", ["Ambulance"]), ("GP->am|", ["Ambulance"]),
      // By the short name, whole or not, and other names.
      ("ED", ["Emergency Dept"]), ("GP -> casu", ["Emergency Dept"]),
      ("a", ["Ambulance", "Emergency Dept"]),
      // By any word, and by initials.
      ("dept", ["Emergency Dept"]), ("night s", ["Carelink Night Service"]),
      ("cns", ["Carelink Night Service"]), ("bh", ["Board of Health"]),
      ("boh", ["Board of Health"]),
      ("me", ["Medical Ward"]), ("mw", ["Medical Ward"]),
      // In journeys, behind the keyword agency, and in lists of names.
      ("journey Mrs A : GP -> am", ["Ambulance"]), ("agency em", ["Emergency Dept"]),
      ("issue x ; on Ambulance, em", ["Emergency Dept"]), ("issue x ; on em", ["Emergency Dept"]),
      // In quotation marks that are open, and with quotation marks where they are needed.
      ("\"Emer", ["Emergency Dept"]), ("GP -> who", ["\"Who: rings; why\""]),
      ("par", ["\"park\"", "park "]), ("GP -> par", ["park"]),
    ])
  func names(typed: String, expected: [String]) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == expected)
  }

  @Test(
    "nothing is guessed where nothing fits, nothing is missing, or nobody can know",
    arguments: [
      "", "   ", "|em", "zebra", "Ambulance", "ambulance ", "GP -> ", "GP -> Ambulance|", "GP",
      "Em|ergency Dept -> GP", "Em| Dept -> GP", "\"Emergency Dept\"", "GP -> Ward : em",
      "issue em", "map em", "# em", "journey em", "GP -> Ward ; ", "GP -> Ward ; wait e",
      "GP -> Ward ; wait", "GP -> Ward ; note p", "Em ", "GP ; wa", "GP -> |Ward",
      "GP -> Ward ; by |phone", "agency ", "i", "issue x ; on Ambulance, ",
    ])
  func nothing(typed: String) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == [])
  }

  @Test("a flow's source is its target only where nothing else fits")
  func source() throws {
    try expect("Nurse -> n", ["Night Team", "Neighbour", "Carelink Night Service"])
    try expect("A -> Medical Ward -> m", ["Medical Ward"])
    try expect("Nurse -> GP -> nu", ["Nurse"])
  }

  private func expect(_ typed: String, _ texts: [String]) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == texts)
  }

  @Test("the agency told last is the first of those that fit as well")
  func lastMentioned() throws {
    for (last, expected) in [("Ward 1", "Ward 1"), ("Ward 2", "Ward 2"), ("Ward 3", "Ward 3")] {
      let told = try map("Ward 1 -> Ward 2\nWard 2 -> Ward 3\nGP -> \(last)\n")
      #expect(EntryGuess("w", cursor: 1, of: told).completions.first?.text == expected)
    }
    let walked = try map("Ward 1 -> Ward 2\njourney x : Ward 2 -> Ward 1\n")
    #expect(EntryGuess("w", cursor: 1, of: walked).completions.map(\.text) == ["Ward 1", "Ward 2"])
  }

  @Test(
    "keywords come behind names, from two letters on",
    arguments: [
      ("is", ["issue "]), ("jo", ["journey "]), ("AC", ["action "]), ("ag", ["agency "]),
      ("no", ["note "]), ("GP -> is", []), ("\"is", ["issue "]),
    ])
  func keywords(typed: String, expected: [String]) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == expected)
  }

  @Test(
    "keys fit the kind of line, with a blank where a value follows",
    arguments: [
      ("GP -> Ward ; w", ["wait ", "said Ward sister"]),
      ("GP -> Ward ;w", ["wait ", "said Ward sister"]),
      ("GP -> Ward ; a", ["accepted"]), ("GP -> Ward ; t", ["takes ", "table ", "tag "]),
      ("GP -> Ward ; takes 1h ; t", ["table ", "tag "]),
      ("GP -> Ward ; t| ; takes 1h", ["table ", "tag "]),
      (
        "agency GP ; s", ["short ", "sector ", "said ", "said Staff nurse", "said Ward sister"]
      ), ("agency GP ; w", ["said Ward sister"]), ("GP -> Ward ; ph", ["by phone"]),
      ("GP -> Ward ; inf", ["carries information"]),
      ("journey x : A -> B ; c", ["count "]), ("issue x ; v", ["votes "]),
      ("action x ; d", ["due ", "done"]), ("question x ; o", ["on "]),
      ("GP -> Ward ; sai", ["said "]),
    ])
  func keys(typed: String, expected: [String]) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == expected)
  }

  @Test(
    "values are those of a few words, or those used before, last used first",
    arguments: [
      ("GP -> W ; carries ", ["people", "information", "money", "equipment", "decision"]),
      ("GP -> W ; carries m", ["money"]), ("agency GP ; kind p", ["person", "place"]),
      ("agency GP ; kind place", []), ("GP -> W ; by ", ["phone", "radio"]),
      ("GP -> W ; by r", ["radio"]),
      ("GP -> W ; by phone", []), ("action x ; by ", ["Social Services"]),
      ("action x ; by Social Services, em", ["Emergency Dept"]),
      ("GP -> W ; said ", ["Staff nurse", "Resident", "Ward sister", "Planner"]),
      ("GP -> W ; said nu", ["Staff nurse"]), ("GP -> W ; said Resident: s", []),
      ("GP -> W ; table ", ["3"]), ("GP -> W ; tag u", ["urgent"]),
      ("agency GP ; at ", ["Town Hall"]), ("agency GP ; sector v", ["voluntary"]),
      ("agency GP ; of a", ["Acute Trust", "Ambulance", "Emergency Dept"]),
    ])
  func values(typed: String, expected: [String]) throws {
    let guess = try Self.guess(typed)
    #expect(guess.texts == expected)
  }

  @Test(
    "what is missing is shown dimmed, or the whole behind an arrow",
    arguments: [
      ("GP -> emer", "gency Dept"), ("GP -> Emergency ", "Dept"), ("dept", " → Emergency Dept"),
      ("ED", " → Emergency Dept"), ("\"Emer", " → Emergency Dept"), ("is", "sue "), ("zebra", ""),
      ("Emergency  d", " → Emergency Dept"), ("GP -> W ; wa", "it "), ("GP -> W ; by ", "phone"),
    ])
  func dimmed(typed: String, expected: String) throws {
    let guess = try Self.guess(typed)
    #expect(guess.dimmed == expected)
  }

  @Test("combining and wide characters are completed whole")
  func characters() throws {
    let told = try map("Cafe\u{301} Nord -> 病院 中央\n")
    for (typed, expected) in [
      ("caf", "e\u{301} Nord"), ("Caf\u{E9}", " Nord"), ("GP -> 病", "院 中央"),
      ("GP -> 中", " → 病院 中央"),
    ] {
      #expect(EntryGuess(typed, cursor: typed.count, of: told).dimmedRest == expected)
    }
    let guess = try #require(EntryGuess("👩🏽‍⚕️ -> 病", cursor: 6, of: told).completions.first)
    #expect(EntryGuess.taking(guess, in: "👩🏽‍⚕️ -> 病").line == "👩🏽‍⚕️ -> 病院 中央")
  }

  @Test("a guess that is taken reads back as the agency", arguments: 1...20 as ClosedRange<UInt64>)
  func takenGuessReadsBack(seed: UInt64) throws {
    var random = RandomFacts(seed: seed)
    let told = CareMap(random.facts(30))
    for agency in told.agencies where !agency.name.isEmpty {
      let letters = agency.name.prefix(random.number(1...agency.name.count))
      for (head, tail) in [("", " -> zz"), ("zz -> ", ""), ("journey t : zz => ", " ; count 2")] {
        let line = head + letters + tail
        let guess = EntryGuess(line, cursor: head.count + letters.count, of: told)
        for completion in guess.completions where !completion.text.hasSuffix(" ") {
          let taken = EntryGuess.taking(completion, in: line)
          let reading = try Document(reading: Array(taken.line.utf8))
          let names = reading.map.facts.flatMap { fact -> [String] in
            switch fact {
            case .flow(let step): [step.source, step.target]
            case .journey(let journey): journey.stops
            case .agency, .remark, .title, .heading: []
            }
          }
          let known = names.filter { $0 != "zz" }.map { told.agency(named: $0)?.name }
          #expect(known.count == 1 && known[0] == names.first { $0 != "zz" }, "\(taken.line)")
          #expect(taken.line.hasPrefix(head) && taken.line.hasSuffix(tail))
        }
      }
    }
  }

  @Test(
    "any line may be guessed at, wherever the cursor stands",
    arguments: 1...6 as ClosedRange<UInt64>)
  func neverFails(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let told = CareMap(random.facts(40))
    for line in EntryPartsTests.randomLines(seed: seed, count: 60) {
      for cursor in [0, random.number(0...line.count), line.count, line.count + 3, -1] {
        let guess = EntryGuess(line, cursor: cursor, of: told)
        #expect(guess.completions.count <= 10)
        for completion in guess.completions {
          #expect(completion.range.upperBound == min(cursor, line.count), "\(line)")
          #expect(
            EntryGuess.taking(completion, in: line).line.contains(completion.text)
              || line.contains("\u{301}"))
        }
        #expect(guess.completions == EntryGuess(line, cursor: cursor, of: told).completions)
      }
    }
  }
}
