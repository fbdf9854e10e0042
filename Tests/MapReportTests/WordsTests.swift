import MapModel
import MapReport
import TestSupport
import Testing

@Suite("The words of a told map")
struct WordsTests {
  /// The sentences that tell a map.
  private func sentences(_ lines: String) throws -> [String] {
    try telling(of: map(lines)).split(separator: "\n").map(String.init)
  }

  @Test(
    "times are said in words",
    arguments: [
      ("1s", "1 second"), ("2.5s", "2.5 seconds"), ("1m", "1 minute"), ("90m", "1 hour 30 minutes"),
      ("1h", "1 hour"), ("1d", "1 day"), ("36h", "1 day 12 hours"), ("2w", "2 weeks"),
      ("1mo", "1 month"), ("2y", "2 years"), ("2-3d", "2 to 3 days"),
      ("50m-2h", "50 minutes to 2 hours"), ("1-1.5h", "1 hour to 1 hour 30 minutes"),
      ("0-3w", "at most 3 weeks"), ("0m-1h30m", "at most 1 hour 30 minutes"),
    ])
  func times(duration: String, words: String) throws {
    #expect(try sentences("A -> B ; wait \(duration)").contains("The wait is \(words)."))
    #expect(try sentences("A -> B ; takes \(duration)").contains("It takes \(words)."))
  }

  @Test(
    "sums are said in two units, rounded so that they stay true",
    arguments: [
      ("90s", "1 minute 30 seconds"),
      ("2h15m", "2 hours 15 minutes"),
      ("2h15m40s", "about 2 hours 16 minutes"),
      ("9d9h", "9 days 9 hours"),
      ("9d9h20m", "about 9 days 9 hours"),
      ("9d9h30m", "about 9 days 10 hours"),
      ("3w", "3 weeks"),
      ("62d", "8 weeks 6 days"),
      ("62d11h15m", "about 8 weeks 6 days"),
      ("62d13h15m", "about 9 weeks"),
      ("8mo", "8 months"),
      ("2y", "2 years"),
      ("500d", "about 1.4 years"),
      ("9d9h20m-10d9h20m", "9 days 9 hours to 10 days 10 hours"),
      ("20d1h-40d1h", "2 weeks 6 days to 5 weeks 6 days"),
      ("400d-800d", "1 year to 2.2 years"),
      ("0-62d13h", "at most 9 weeks"),
    ])
  func sums(duration: String, words: String) throws {
    // Two waits, of which one is none, so that they are said as a sum.
    let told = try sentences("A -> B ; wait \(duration)\nB -> A ; wait 0m")
    #expect(told.contains("The waits add up to \(words)."))
  }

  @Test(
    "a sum says what is not known",
    arguments: [
      (["1h"], "The wait is 1 hour."),
      (["?"], "The wait is not known."),
      (["0m"], "There is no wait."),
      (["0m", "0m"], "There is no wait."),
      (["?", "?"], "None of the waits is known."),
      (["62d13h", "?"], "The waits add up to at least 8 weeks 6 days, and 1 of 2 is not known."),
      (["2-3h", "?", "?"], "The waits add up to at least 2 hours, and 2 of 3 are not known."),
      (["0m", "?"], "Of the waits, 1 of 2 is not known, and the others add up to nothing."),
      (
        ["0-2h", "?"],
        "Of the waits, 1 of 2 is not known, and the others add up to at most 2 hours."
      ),
    ])
  func unknownWaits(waits: [String], words: String) throws {
    let told = try sentences(waits.map { "A -> B ; wait \($0)" }.joined(separator: "\n"))
    #expect(told.contains(words))
  }

  @Test(
    "touch time is summed up in words too",
    arguments: [
      (["1h"], "The steps themselves take 1 hour."),
      (["0m"], "The steps themselves take no time."),
      (["?"], "How long the steps themselves take is not known."),
      (["1h", "?"], "The steps themselves take at least 1 hour, and 1 of 2 is not known."),
      (
        ["0m", "?"],
        "Of the times that steps take, 1 of 2 is not known, and the others add up to nothing."
      ),
    ])
  func unknownTouchTimes(times: [String], words: String) throws {
    let told = try sentences(times.map { "A -> B ; takes \($0)" }.joined(separator: "\n"))
    #expect(told.contains(words))
  }

  @Test(
    "a flow is told with what was told of it",
    arguments: [
      ("A -> B", "From A to B."),
      ("A -> B : rings", "From A to B: rings."),
      ("A -> B : who rings?", "From A to B: who rings?"),
      ("A -> A : asks again", "From A back to A: asks again."),
      ("A -> B : rings ; by phone", "From A to B: rings, by phone."),
      ("A -> B : section 2 by fax ; by fax", "From A to B: section 2 by fax."),
      ("A -> B ; by post", "From A to B: by post."),
      ("A -> B ; 12/week", "From A to B: 12 a week."),
      ("A -> B ; 1.5/hour", "From A to B: 1.5 an hour."),
      ("A -> B ; 3/night", "From A to B: 3 a night."),
      ("A -> B ; carries people", "From A to B."),
      ("A -> B ; carries information", "From A to B goes information."),
      ("A -> B : grant ; carries money", "From A to B goes money: grant."),
      ("A -> B ; carries equipment", "From A to B goes equipment."),
      ("A -> B ; carries decision", "From A to B goes a decision."),
      ("A -> B ; wait ?", "Nobody knows how long the wait is."),
      ("A -> B ; takes ?", "Nobody knows how long it takes."),
      ("A -> B ; wait 0m", "There is no wait."),
      ("A -> B ; takes 0m", "It takes no time."),
      ("A -> B ; share 30%", "30 per cent of what leaves A goes this way."),
      ("A -> B ; hours 09:00-17:00", "Its hours: 09:00 to 17:00."),
      ("A -> B ; accepted", "This differs from the official way, and it is good."),
      (
        "A -> B ; accepted works well",
        "This differs from the official way, and it is good: works well."
      ),
      ("A -> B ; disputed", "People do not agree that this happens."),
      ("A -> B ; disputed see 4", "People do not agree that this happens: see 4."),
    ])
  func flows(line: String, sentence: String) throws {
    #expect(try sentences(line).contains(sentence))
  }

  @Test(
    "any fact is told with its voices and notes",
    arguments: [
      ("said Ward sister: we never see them", #"Ward sister: "we never see them""#),
      ("said Ward sister", "Told by Ward sister."),
      (#"said "": we never see them"#, #"Somebody: "we never see them""#),
      ("note four hours is the standard", "Note: four hours is the standard."),
      ("later", "We want to come back to this."),
      ("later who counts?", "We want to come back to this: who counts?"),
      ("table 5", "Told at table 5."),
      ("table 1 ; table 4", "Told at tables 1 and 4."),
      ("tag night ; tag falls ; tag phone", "Tagged night, falls and phone."),
    ])
  func asides(attribute: String, sentence: String) throws {
    let facts = [
      "A -> B", "agency A", "journey x : A -> B", "issue x", "question x", "park x", "action x",
      "map x", "date x", "present x",
    ]
    for fact in facts {
      #expect(try sentences("\(fact) ; \(attribute)").contains(sentence), "\(fact)")
    }
  }

  @Test("what has a key that nobody knows is told too")
  func unknownKeys() {
    let attributes: [Attribute] = [
      .other(key: "colour", value: "red"), .other(key: "urgent", value: ""),
    ]
    let told = telling(of: CareMap([.flow(.init("A", .real, "B", attributes: attributes))]))
    #expect(told.contains("\nAlso told: colour, red.\nAlso told: urgent.\n"))
  }
}
