public import MapModel

/// What times add up to: a range, and of how many nobody knows how long they are.
///
/// A time that nobody knows, or that nobody was asked about, is counted apart and never as nought, so
/// where one is, the range is only the least.
public struct TimeSum: Hashable, Sendable {
  /// The sum of the low ends, in milliseconds.
  public private(set) var low: Int64
  /// The sum of the high ends, in milliseconds.
  public private(set) var high: Int64
  /// How many times are known.
  public private(set) var known: Int
  /// How many are not known.
  public private(set) var unknown: Int

  /// Makes a sum.
  ///
  /// - Precondition: The low end is not above the high end.
  public init(low: Int64 = 0, high: Int64 = 0, known: Int = 0, unknown: Int = 0) {
    precondition(low <= high, "a range goes from the least to the most")
    self.low = low
    self.high = high
    self.known = known
    self.unknown = unknown
  }

  /// The range of what is known, in milliseconds, or nothing where nothing is.
  public var range: ClosedRange<Int64>? { known > 0 || high > 0 ? low...high : nil }

  /// Adds a time; nothing where nobody was asked.
  ///
  /// A sum that would be greater than the greatest number stays at the greatest number.
  public mutating func add(_ duration: Duration?) {
    guard let range = duration?.milliseconds else {
      unknown += 1
      return
    }
    known += 1
    increase(by: range)
  }

  /// Adds one time that has two parts, of which either may be unknown.
  ///
  /// The parts that are known are added, and the whole counts as unknown where one of them is.
  mutating func add(_ first: Duration?, and second: Duration?) {
    let parts = [first?.milliseconds, second?.milliseconds].compactMap(\.self)
    for part in parts { increase(by: part) }
    if parts.count == 2 { known += 1 } else { unknown += 1 }
  }

  private mutating func increase(by range: ClosedRange<Int64>) {
    low = low.saturatingSum(with: range.lowerBound)
    high = high.saturatingSum(with: range.upperBound)
  }
}

extension Int64 {
  /// The sum, or the number nearest to it that there is.
  func saturatingSum(with other: Int64) -> Int64 {
    let (sum, isOverflow) = addingReportingOverflow(other)
    return isOverflow ? (other < 0 ? .min : .max) : sum
  }
}
