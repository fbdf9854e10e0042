import MapModel
import MapText
import Testing

@Suite("The value that a message suggests")
struct ValueSuggestionTests {
  private func suggestion(_ attribute: String) throws -> String? {
    let problem = try problems("GP -> Ward ; \(attribute)").first
    guard case .unreadableValue(_, _, let suggestion) = try #require(problem) else {
      Issue.record("\(attribute) can be read")
      return nil
    }
    return suggestion
  }

  @Test(
    "for a duration in words is the short form, which can be read",
    arguments: [
      ("2 weeks", "2w"), ("2weeks", "2w"), ("2 w", "2w"), ("2 Weeks", "2w"), ("3D", "3d"),
      ("90 secs", "90s"), ("20 min", "20m"), ("1 hr", "1h"), ("1 day", "1d"), ("3 months", "3mo"),
      ("2 yrs", "2y"), ("1.5 hours", "1.5h"), ("about 2 hours", "2h"),
      ("1 hour 30 minutes", "1h30m"), ("1 hour and 30 mins", "1h30m"), ("2 weeks, 3 days", "2w3d"),
      ("2 to 3 days", "2-3d"), ("2 or 3 days", "2-3d"), ("2 - 3 weeks", "2-3w"),
      ("2–3 weeks", "2-3w"), ("20 mins to 2 hrs", "20m-2h"),
    ])
  func durations(written: String, suggested: String) throws {
    #expect(try suggestion("wait \(written)") == suggested)
    #expect(try problems("GP -> Ward ; wait \(suggested)") == [])
  }

  @Test(
    "for what may mean several durations is none",
    arguments: [
      "soon", "2", "2 fortnights", "a week", "more than 2h", "<2h", "3 to 2 days", "2-", "-2h",
      "1,5h", "2, 3 days", "2 30m", "1 1/2 hours", "2h-3", "99999999999999999999 weeks",
    ])
  func unclearDurations(written: String) throws {
    #expect(try suggestion("takes \(written)") == nil)
  }

  @Test(
    "for a rate in words is the short form, which can be read",
    arguments: [
      ("12 / week", "12/week"), ("12/ week", "12/week"), ("12 per week", "12/week"),
      ("12 a week", "12/week"), ("12/wk", "12/week"), ("12 weekly", "12/week"),
      ("3 times a day", "3/day"), ("3 referrals daily", "3/day"), ("8 every night", "8/night"),
      ("2 per hr", "2/hour"), ("4/mo", "4/month"), ("5/yr", "5/year"), ("1.5 / day", "1.5/day"),
      ("12/Week", "12/week"),
    ])
  func rates(written: String, suggested: String) throws {
    #expect(try suggestion(written) == suggested)
    #expect(try problems("GP -> Ward ; \(suggested)") == [])
  }

  @Test(
    "for what may mean several rates is none",
    arguments: [
      "12", "12/fortnight", "12 people", "2-3/week", "1,200/week", "1 per 2 weeks", "24/7 a week",
    ])
  func unclearRates(written: String) throws {
    #expect(try suggestion(written) == nil)
  }

  @Test(
    "for a word that is one of a few is the closest of them",
    arguments: [
      ("agency Ward ; kind servise", "service"), ("agency Ward ; kind Person", "person"),
      ("agency Ward ; kind pl", "place"), ("agency Ward ; kind house", nil),
      ("GP -> Ward ; carries info", "information"), ("GP -> Ward ; carries Money", "money"),
      ("GP -> Ward ; carries letters", nil), ("issue Noise ; votes many", nil),
    ])
  func words(line: String, suggested: String?) throws {
    guard case .unreadableValue(_, _, let suggestion) = try #require(try problems(line).first)
    else {
      Issue.record("\(line) can be read")
      return
    }
    #expect(suggestion == suggested)
  }
}
