import MapModel

extension Words {
  /// A time in words: `1 hour 10 minutes`.
  static func time(_ milliseconds: Int64) -> String {
    Duration.parts(of: milliseconds).map(part).joined(separator: " ")
  }

  /// A range of time in words: `2 to 3 days`, `50 minutes to 2 hours`, `at most 3 weeks`.
  static func time(_ range: ClosedRange<Int64>) -> String {
    guard range.lowerBound != range.upperBound else { return time(range.lowerBound) }
    guard range.lowerBound > 0 else { return "at most \(time(range.upperBound))" }
    let low = Duration.parts(of: range.lowerBound)
    let high = Duration.parts(of: range.upperBound)
    if low.count == 1, high.count == 1, low[0].unit == high[0].unit {
      return "\(low[0].amount) to \(part(high[0]))"
    }
    return "\(time(range.lowerBound)) to \(time(range.upperBound))"
  }

  private static func part(_ part: Duration.Part) -> String {
    "\(part.amount) \(part.unit.name(part.amount))"
  }

  /// How often something happens: `12 a week`, `1 an hour`.
  static func rate(_ rate: Rate) -> String {
    "\(rate.amount) \(rate.period == .hour ? "an" : "a") \(rate.period.rawValue)"
  }

  /// A day: `3 November 2005`.
  static func day(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// A day that was told as `2005-11-03`; anything else as it was told.
  static func day(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      let date = CalendarDate(year: year, month: month, day: day)
    else { return text }
    return Words.day(date)
  }

  /// Opening hours as one says them: `22:00 to 07:00`.
  static func hours(_ text: String) -> String {
    let characters = Array(text)
    var spoken = ""
    for (place, character) in characters.enumerated() {
      let isBetweenDigits =
        place > 0 && place + 1 < characters.count && characters[place - 1].isNumber
        && characters[place + 1].isNumber
      spoken += character == "-" && isBetweenDigits ? " to " : String(character)
    }
    return spoken
  }
}

extension Duration.Unit {
  /// The unit in words, for so many of it.
  func name(_ amount: Amount) -> String {
    let one =
      switch self {
      case .second: "second"
      case .minute: "minute"
      case .hour: "hour"
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .year: "year"
      }
    return amount == Amount(1) ? one : one + "s"
  }
}
