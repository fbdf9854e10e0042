/// How often something happens: so many an hour, a day, a night, a week, a month, a year.
public struct Rate: Hashable, Sendable {
  /// How many.
  public let amount: Amount
  /// In which time.
  public let period: Period

  /// Makes a rate.
  public init(_ amount: Amount, per period: Period) {
    self.amount = amount
    self.period = period
  }

  /// The time that a rate counts in.
  public enum Period: String, CaseIterable, Hashable, Sendable {
    /// Every hour.
    case hour
    /// Every day.
    case day
    /// Every night, which counts as a day.
    case night
    /// Every week.
    case week
    /// Every month of 30 days.
    case month
    /// Every year of 365 days.
    case year

    /// How many hours the period has.
    public var hours: Int64 {
      switch self {
      case .hour: 1
      case .day, .night: 24
      case .week: 7 * 24
      case .month: 30 * 24
      case .year: 365 * 24
      }
    }
  }

  /// Tells whether two rates are as many a day: `1/day` and `7/week` are.
  public func isAsMany(as other: Rate) -> Bool {
    amount.thousandths.multipliedFullWidth(by: other.period.hours)
      == other.amount.thousandths.multipliedFullWidth(by: period.hours)
  }
}

extension Rate: CustomStringConvertible {
  /// The rate in the map language: `12/week`.
  public var description: String { "\(amount)/\(period.rawValue)" }
}

/// The part of what leaves an agency that goes one way, in per cent.
public struct Share: Hashable, Sendable, CustomStringConvertible {
  /// How many per cent.
  public let percent: Amount

  /// Makes a share.
  public init(percent: Amount) {
    self.percent = percent
  }

  /// The share in the map language: `30%`.
  public var description: String { "\(percent)%" }
}
