import MapModel

// Values of attributes other than durations, each read from a whole text.

extension Rate {
  /// Reads a rate: `12/week`.
  init?(text: String) {
    let bytes = Array(text.utf8)
    var place = 0
    guard let amount = Amount(bytes.span, &place, bytes.count), place < bytes.count,
      bytes[place] == UInt8(ascii: "/"),
      let period = Period(rawValue: String(decoding: bytes[(place + 1)...], as: UTF8.self))
    else { return nil }
    self.init(amount, per: period)
  }
}

extension Share {
  /// Reads a share: `30%`.
  init?(text: String) {
    let bytes = Array(text.utf8)
    var place = 0
    guard let percent = Amount(bytes.span, &place, bytes.count), place == bytes.count - 1,
      bytes[place] == UInt8(ascii: "%"), percent <= Amount(100)
    else { return nil }
    self.init(percent: percent)
  }
}

extension Pin {
  /// Reads a place on the map: `10,4`.
  init?(text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let column = wholeNumber(String(parts[0])),
      let row = wholeNumber(String(parts[1]))
    else { return nil }
    self.init(column: column, row: row)
  }
}

extension CalendarDate {
  /// Reads a date: `2006-01-31`.
  init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.map(\.utf8.count) == [4, 2, 2], let year = wholeNumber(parts[0]),
      let month = wholeNumber(parts[1]), let day = wholeNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// Reads digits alone, at most eighteen of them.
func wholeNumber(_ text: String) -> Int? {
  guard (1...18).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
  else { return nil }
  return Int(text)
}
