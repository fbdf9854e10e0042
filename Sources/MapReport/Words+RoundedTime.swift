import MapModel

// Sums of many waits come out as 62 days 13 hours 15 minutes, which nobody in a room can take in. So
// they are said in two units, rounded in such a way that what is said stays true.

extension Words {
  /// A sum of times as one says it: `8 weeks 6 days to 9 weeks`, `about 2 weeks 1 day`.
  static func rounded(_ range: ClosedRange<Int64>) -> String {
    guard range.lowerBound != range.upperBound else {
      let steps = GrainedTime(range.lowerBound, .toNearestOrAwayFromZero)
      return steps.isExact ? steps.text : "about " + steps.text
    }
    let most = GrainedTime(range.upperBound, .up).text
    guard range.lowerBound > 0 else { return "at most " + most }
    return "\(roundedDown(range.lowerBound)) to \(most)"
  }

  /// The least that a sum can be, as one says it.
  static func roundedDown(_ milliseconds: Int64) -> String { GrainedTime(milliseconds, .down).text }
}

/// A time in whole numbers of the smallest unit in which one would say it.
private struct GrainedTime {
  private let milliseconds: Int64
  private let grain: Grain
  private let count: Int64
  let isExact: Bool

  private enum Grain {
    /// Nothing is lost: the time is short, or comes out even in weeks, months or years.
    case none
    case minute
    case hour
    case day
    case tenthOfYear

    var milliseconds: Int64 {
      switch self {
      case .none: 1
      case .minute: 60_000
      case .hour: 3_600_000
      case .day: 86_400_000
      case .tenthOfYear: 3_153_600_000
      }
    }
  }

  init(_ milliseconds: Int64, _ rule: FloatingPointRoundingRule) {
    self.milliseconds = milliseconds
    grain = Self.grain(for: milliseconds)
    let (whole, rest) = milliseconds.quotientAndRemainder(dividingBy: grain.milliseconds)
    isExact = rest == 0
    let goesUp =
      switch rule {
      case .down: false
      case .up: rest > 0
      default: rest >= grain.milliseconds - rest
      }
    count = goesUp ? whole + 1 : whole
  }

  private static func grain(for milliseconds: Int64) -> Grain {
    let units = Duration.parts(of: milliseconds).map(\.unit)
    switch milliseconds / 1000 {
    case ..<3600: return .none
    case ..<Duration.Unit.day.seconds: return .minute
    case _ where [.week, .month, .year].contains(units.first): return .none
    case ..<(14 * Duration.Unit.day.seconds): return .hour
    case ..<Duration.Unit.year.seconds: return .day
    default: return .tenthOfYear
    }
  }

  var text: String {
    switch grain {
    case .none: Words.time(milliseconds)
    case .minute: text(.hour, .minute, ratio: 60)
    case .hour: text(.day, .hour, ratio: 24)
    case .day: text(.week, .day, ratio: 7)
    case .tenthOfYear: Self.text(Amount(thousandths: count * 100), .year)
    }
  }

  private func text(_ large: Duration.Unit, _ small: Duration.Unit, ratio: Int64) -> String {
    let (whole, rest) = count.quotientAndRemainder(dividingBy: ratio)
    return [(whole, large), (rest, small)].filter { $0.0 > 0 }
      .map { Self.text(Amount($0.0), $0.1) }
      .joined(separator: " ")
  }

  private static func text(_ amount: Amount, _ unit: Duration.Unit) -> String {
    "\(amount) \(unit.name(amount))"
  }
}
