import MapModel
import MapText
import Testing

@Suite("A value")
struct ValueReadingTests {
  /// The values of a line's one attribute that cannot be read.
  private func unreadable(_ line: String) throws -> [String] {
    try problems(line).compactMap { problem in
      guard case .unreadableValue(_, let written, _) = problem else { return nil }
      return written
    }
  }

  @Test("that is a rate is a number, a slash and a period", arguments: Rate.Period.allCases)
  func rates(period: Rate.Period) throws {
    for (digits, thousandths) in [
      ("12", 12_000), ("0", 0), ("2.5", 2500), ("007", 7000), ("0.0005", 1),
    ] {
      let rate = Rate(Amount(thousandths: Int64(thousandths)), per: period)
      #expect(try attributes(ofFlow: "; \(digits)/\(period.rawValue)") == [.volume(rate)])
      let agency = try facts("agency A ; capacity \(digits)/\(period.rawValue)")
      #expect(agency.first?.attributes == [.capacity(rate)])
    }
  }

  @Test(
    "that is no rate is an error, and the volume is not known",
    arguments: [
      "12", "12/", "12/w", "12/weeks", "12/Week", "12 /week", "12/ week", "12/week/day", "1,5/week",
      "1./week",
      "12-13/week", "1e3/week", "12/week x", "99999999999999999999/week",
    ])
  func unreadableRates(written: String) throws {
    #expect(try unreadable("A -> B ; \(written)") == [written])
    #expect(try attributes(ofFlow: "; \(written)") == [])
  }

  @Test(
    "that is a share is a number and %, at most 100%",
    arguments: [
      ("30%", 30_000), ("0%", 0), ("100%", 100_000), ("2.5%", 2500), ("100.0004%", 100_000),
    ])
  func shares(written: String, thousandths: Int64) throws {
    let share = Share(percent: Amount(thousandths: thousandths))
    #expect(try attributes(ofFlow: "; share \(written)") == [.share(share)])
  }

  @Test(
    "that is no share is an error",
    arguments: ["30", "100.1%", "130%", "30 %", "%", "-1%", "30%%", "1/3", "a third"])
  func unreadableShares(written: String) throws {
    #expect(try unreadable("A -> B ; share \(written)") == [written])
  }

  @Test(
    "that is a date is a day of the calendar",
    arguments: [
      ("2006-01-31", true), ("2000-02-29", true), ("1900-02-29", false), ("2004-02-29", true),
      ("2005-02-29", false),
      ("2006-04-30", true), ("2006-04-31", false), ("2006-12-31", true), ("2006-13-01", false),
      ("2006-00-10", false),
      ("2006-01-00", false), ("2006-01-32", false), ("0000-01-01", true), ("9999-12-31", true),
      ("06-01-31", false),
      ("2006-1-31", false), ("2006/01/31", false), ("31-01-2006", false), ("2006-01-31T09", false),
      ("2006-01-+1", false),
      ("+006-01-01", false), ("２006-01-01", false), ("next week", false),
    ])
  func dates(written: String, isDate: Bool) throws {
    #expect(try unreadable("action T ; due \(written)") == (isDate ? [] : [written]))
    guard isDate,
      case .due(let date) = try facts("action T ; due \(written)").first?.attributes.first
    else { return }
    #expect(date.description == written)
  }

  @Test(
    "that is a whole number is digits alone",
    arguments: [
      ("0", true), ("12", true), ("007", true), ("999999999999999999", true),
      ("9999999999999999999", false),
      ("-1", false), ("+1", false), ("1.0", false), ("1 2", false), ("many", false), ("１", false),
      ("0x1", false),
    ])
  func wholeNumbers(written: String, isNumber: Bool) throws {
    for line in ["issue T ; votes \(written)", "journey T : A -> B ; count \(written)"] {
      #expect(try unreadable(line) == (isNumber ? [] : [written]))
      #expect(try facts(line).first?.attributes.count == (isNumber ? 1 : 0))
    }
  }

  @Test(
    "that is a pin is a column and a row",
    arguments: [
      ("10,4", true), ("0,0", true), ("10", false), ("10,4,2", false), ("10, 4", false),
      ("-1,4", false), (",", false),
      ("10;4", false), ("a,b", false),
    ])
  func pins(written: String, isPin: Bool) throws {
    let read = try facts("agency A ; pin \(written)").first?.attributes.first
    #expect((read?.key == .pin) == isPin)
  }

  @Test("that is a kind of agency is one of four words", arguments: Agency.Kind.allCases)
  func kinds(kind: Agency.Kind) throws {
    #expect(try facts("agency A ; kind \(kind.rawValue)").first?.attributes == [.kind(kind)])
    #expect(try unreadable("agency A ; kind \(kind.rawValue)s") == ["\(kind.rawValue)s"])
    #expect(try unreadable("agency A ; kind \(kind.rawValue.uppercased())").count == 1)
  }

  @Test("that is a cargo is one of five words", arguments: Cargo.allCases)
  func cargoes(cargo: Cargo) throws {
    #expect(try attributes(ofFlow: "; carries \(cargo.rawValue)") == [.carries(cargo)])
    #expect(try unreadable("A -> B ; carries \(cargo.rawValue.uppercased())").count == 1)
  }
}
