/// A number as people write it, exact to three decimals.
public struct Amount: Hashable, Comparable, Sendable {
  /// The number times one thousand.
  public let thousandths: Int64

  /// Makes the number that is so many thousandths.
  public init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  /// Makes a whole number.
  ///
  /// - Precondition: The number is less than nine thousand million millions either way.
  public init(_ whole: Int64) {
    thousandths = whole * 1000
  }

  /// Tells which of two numbers is smaller.
  public static func < (left: Amount, right: Amount) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension Amount: CustomStringConvertible {
  /// The number in decimal digits, without noughts behind the point: `12` or `2.5`.
  public var description: String {
    let magnitude = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    guard magnitude % 1000 != 0 else { return "\(sign)\(magnitude / 1000)" }
    var digits = String(magnitude % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(magnitude / 1000).\(digits)"
  }
}
