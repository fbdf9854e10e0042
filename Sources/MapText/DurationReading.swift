import MapModel

/// What the text of a duration turned out to be.
enum DurationReading: Equatable {
  case duration(Duration)
  /// The low end is above the high end; in the right order they read so.
  case reversed(suggestion: String)
  case unreadable

  /// Reads a duration: `2h`, `1h30m`, `2-3d`, `20m-2h` or `?`.
  init(_ bytes: Span<UInt8>, _ slice: Slice) {
    if slice.end - slice.start == 1, bytes[slice.start] == UInt8(ascii: "?") {
      self = .duration(.unknown)
      return
    }
    var place = slice.start
    guard let low = Self.end(bytes, &place, slice.end) else {
      self = .unreadable
      return
    }
    guard place < slice.end else {
      self = low.bareNumber == nil ? .duration(.known(low.total...low.total)) : .unreadable
      return
    }
    guard bytes[place] == UInt8(ascii: "-") else {
      self = .unreadable
      return
    }
    let dash = place
    place += 1
    guard let high = Self.end(bytes, &place, slice.end), place == slice.end,
      high.bareNumber == nil, let unit = high.firstUnit
    else {
      self = .unreadable
      return
    }
    var least = low.total
    if let number = low.bareNumber {
      let (product, overflow) = number.thousandths.multipliedReportingOverflow(by: unit.seconds)
      guard !overflow else {
        self = .unreadable
        return
      }
      least = product
    }
    if least <= high.total {
      self = .duration(.known(least...high.total))
    } else {
      let unitOfLow = low.bareNumber == nil ? "" : unit.rawValue
      self = .reversed(
        suggestion: bytes.text(dash + 1, slice.end) + "-" + bytes.text(slice.start, dash)
          + unitOfLow)
    }
  }

  /// One end of a range, in milliseconds; or a number whose unit stands at the other end.
  private struct End {
    var total: Int64 = 0
    var bareNumber: Amount?
    var firstUnit: Duration.Unit?
  }

  private static func end(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> End? {
    var result = End()
    repeat {
      guard let number = Amount(bytes, &place, end) else { return nil }
      guard let unit = Duration.Unit(bytes, &place, end) else {
        guard result.firstUnit == nil else { return nil }
        result.bareNumber = number
        return result
      }
      let (part, overflow) = number.thousandths.multipliedReportingOverflow(by: unit.seconds)
      let (sum, overflowOfSum) = result.total.addingReportingOverflow(part)
      guard !overflow, !overflowOfSum else { return nil }
      result.total = sum
      result.firstUnit = result.firstUnit ?? unit
    } while place < end && (0x30...0x39).contains(bytes[place])
    return result
  }
}

extension Duration.Unit {
  /// Reads the longest unit that stands at a place.
  init?(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    guard place < end else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "s"): self = .second
    case UInt8(ascii: "h"): self = .hour
    case UInt8(ascii: "d"): self = .day
    case UInt8(ascii: "w"): self = .week
    case UInt8(ascii: "y"): self = .year
    case UInt8(ascii: "m"):
      let isMonth = place + 1 < end && bytes[place + 1] == UInt8(ascii: "o")
      self = isMonth ? .month : .minute
      if isMonth { place += 1 }
    default: return nil
    }
    place += 1
  }
}

extension Amount {
  /// Reads digits with an optional point and more digits; the fourth decimal rounds the third.
  init?(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    var whole: Int64 = 0
    let start = place
    while place < end, (0x30...0x39).contains(bytes[place]) {
      let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
      guard !overflow, product < .max / 20_000 else { return nil }
      whole = product + Int64(bytes[place] - 0x30)
      place += 1
    }
    guard place > start else { return nil }
    var thousandths = whole * 1000
    if place + 1 < end, bytes[place] == UInt8(ascii: "."), (0x30...0x39).contains(bytes[place + 1])
    {
      place += 1
      var weight: Int64 = 100
      var isFourth = true
      while place < end, (0x30...0x39).contains(bytes[place]) {
        let digit = Int64(bytes[place] - 0x30)
        if weight > 0 {
          thousandths += digit * weight
          weight /= 10
        } else if isFourth {
          thousandths += digit >= 5 ? 1 : 0
          isFourth = false
        }
        place += 1
      }
    }
    self.init(thousandths: thousandths)
  }
}
