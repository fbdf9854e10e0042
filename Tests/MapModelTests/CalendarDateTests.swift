import MapModel
import Testing

@Suite("A day of the calendar")
struct CalendarDateTests {
  @Test("four hundred years have the days that the calendar gives them, each after the last")
  func days() {
    let days = (1900..<2300).flatMap { year in
      (0...13).flatMap { month in
        (0...32).compactMap { CalendarDate(year: year, month: month, day: $0) }
      }
    }
    #expect(days.count == 146_097)
    #expect(zip(days, days.dropFirst()).allSatisfy(<))
  }

  @Test(
    "February has a 29th in leap years alone",
    arguments: [
      (2000, true), (2004, true), (2005, false), (1900, false), (2100, false), (0, true),
    ])
  func leapYears(year: Int, isLeap: Bool) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(
    "a day that no calendar has is none",
    arguments: [
      (2006, 0, 1), (2006, 13, 1), (2006, 1, 0), (2006, 1, 32), (2006, 4, 31), (2006, 2, 30),
      (-1, 1, 1), (10_000, 1, 1), (2006, -1, 5), (2006, 5, -1),
    ])
  func noDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "it is written with four, two and two digits",
    arguments: [((2006, 1, 31), "2006-01-31"), ((7, 12, 5), "0007-12-05")])
  func text(day: (Int, Int, Int), text: String) {
    #expect(CalendarDate(year: day.0, month: day.1, day: day.2)?.description == text)
  }
}
