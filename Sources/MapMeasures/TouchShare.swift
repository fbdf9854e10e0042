public import MapModel

/// How much of the time is care and not waiting: a range, since times are ranges.
///
/// It goes from the least care with the longest waits to the most care with the shortest ones. An end
/// at which no time passes at all says nothing, and takes the other's share.
public struct TouchShare: Hashable, Sendable {
  /// The least share, to the thousandth of a per cent.
  public let low: Share
  /// The greatest share, to the thousandth of a per cent.
  public let high: Share

  /// Makes a share from its ends.
  public init(low: Share, high: Share) {
    self.low = low
    self.high = high
  }

  /// Works out the share of the flows whose wait and touch time are both known.
  ///
  /// - Returns: Nothing where no time passes at all.
  public init?(takes: TimeSum, wait: TimeSum) {
    let least = Self.share(of: takes.low, beside: wait.high)
    let most = Self.share(of: takes.high, beside: wait.low)
    guard let low = least ?? most, let high = most ?? least else { return nil }
    self.init(low: low, high: high)
  }

  /// The part that a time has in itself and another, rounded half up.
  private static func share(of part: Int64, beside other: Int64) -> Share? {
    let part = UInt64(max(0, part))
    let whole = part + UInt64(max(0, other))
    guard whole > 0 else { return nil }
    let (quotient, rest) = whole.dividingFullWidth(part.multipliedFullWidth(by: 100_000))
    let rounded = rest >= whole - rest ? quotient + 1 : quotient
    return Share(percent: Amount(thousandths: Int64(rounded)))
  }
}
