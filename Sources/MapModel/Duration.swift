/// How long something takes: a range from low to high, or a time that nobody knows.
///
/// A single time is a range whose ends are the same. Two durations are the same when their ends
/// are, however they were written: `60m` and `1h` are one.
public enum Duration: Hashable, Sendable {
  /// It takes time, and nobody knows how long. This is not nought.
  case unknown
  /// It takes so many milliseconds, at least and at most.
  case known(ClosedRange<Int64>)

  /// Makes a duration from its low and its high end.
  ///
  /// - Precondition: The low end is not above the high end.
  public init(from low: Amount, to high: Amount, _ unit: Unit) {
    self = .known(low.thousandths * unit.seconds...high.thousandths * unit.seconds)
  }

  /// Makes a duration of one length.
  public init(_ amount: Int64, _ unit: Unit) {
    self.init(from: Amount(amount), to: Amount(amount), unit)
  }

  /// The ends in milliseconds, or nothing where nobody knows.
  public var milliseconds: ClosedRange<Int64>? {
    guard case .known(let range) = self else { return nil }
    return range
  }

  /// A unit of time, as the map language counts it.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// A second.
    case second = "s"
    /// A minute.
    case minute = "m"
    /// An hour.
    case hour = "h"
    /// A day of 24 hours.
    case day = "d"
    /// A week of 7 days.
    case week = "w"
    /// A month of 30 days.
    case month = "mo"
    /// A year of 365 days.
    case year = "y"

    /// How many seconds the unit has.
    public var seconds: Int64 {
      switch self {
      case .second: 1
      case .minute: 60
      case .hour: 3600
      case .day: 86_400
      case .week: 7 * 86_400
      case .month: 30 * 86_400
      case .year: 365 * 86_400
      }
    }
  }
}

extension Duration: CustomStringConvertible {
  /// The duration in the map language, in the largest units that say it exactly: `1h30m`, `2-3d`, `?`.
  public var description: String {
    guard case .known(let range) = self else { return "?" }
    let high = Self.parts(of: range.upperBound)
    guard range.lowerBound != range.upperBound else { return Self.text(of: high) }
    let low = Self.parts(of: range.lowerBound)
    if low.count == 1, high.count == 1, low[0].unit == high[0].unit {
      return "\(low[0].amount)-\(Self.text(of: high))"
    }
    return "\(Self.text(of: low))-\(Self.text(of: high))"
  }

  /// So many of one unit.
  package typealias Part = (amount: Amount, unit: Unit)

  /// A time in units that people count in, largest first; months and years only where they come out
  /// even, since a month that is 30 days surprises who told "45 days".
  package static func parts(of milliseconds: Int64) -> [Part] {
    for unit in [Unit.year, .month, .week] {
      let length = unit.seconds * 1000
      if milliseconds > 0, milliseconds % length == 0 {
        return [(Amount(milliseconds / length), unit)]
      }
    }
    var rest = milliseconds
    var parts: [Part] = []
    for unit in [Unit.day, .hour, .minute] {
      let length = unit.seconds * 1000
      if rest >= length { parts.append((Amount(rest / length), unit)) }
      rest %= length
    }
    if rest > 0 { parts.append((Amount(thousandths: rest), .second)) }
    return parts.isEmpty ? [(Amount(0), .minute)] : parts
  }

  private static func text(of parts: [Part]) -> String {
    parts.map { "\($0.amount)\($0.unit.rawValue)" }.joined()
  }
}
