import MapModel

extension LineScanner {
  /// Reads a line that begins with a keyword and is no flow.
  mutating func scanStatement(
    _ keyword: Keyword, _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) {
    switch keyword {
    case .agency: scanAgency(bytes, from: start, to: end)
    case .journey: scanJourney(bytes, from: start, to: end)
    default: scanTextLine(keyword, bytes, from: start, to: end)
    }
    if line.problems.contains(where: \.problem.makesLineUnreadable) { line.kind = .unreadable }
  }

  private mutating func scanAgency(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    line.kind = .agency
    var place = start
    guard let name = scanName(bytes, &place, end) else { return }
    guard !name.isEmpty else {
      line.problems.append((min(place, end), .missingName(.agency)))
      return
    }
    switch Self.separator(bytes, at: place, end) {
    case .semicolon, .end: break
    case .colon, .arrow, nil:
      let length = bytes[place] == UInt8(ascii: ":") ? 1 : 2
      line.problems.append(
        (place, .separatorInAgencyName(bytes.text(place, place + length))))
      return
    }
    line.names.append(name)
    line.tailStart = place
    scanAttributes(bytes, from: place, to: end)
  }

  private mutating func scanTextLine(
    _ keyword: Keyword, _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) {
    line.kind = .text
    var place = start
    line.text = Self.scanText(bytes, &place, from: start, to: end)
    guard !line.text.isEmpty else {
      line.problems.append((line.text.start, .missingText(keyword)))
      return
    }
    if !line.text.isQuoted, let quote = Self.quoteWithinName(bytes, from: start, to: end) {
      line.problems.append((quote, .strayQuote))
      return
    }
    line.tailStart = place
    scanAttributes(bytes, from: place, to: end)
  }

  /// The quotation mark that keeps a line from being read as a flow, though an arrow comes first in
  /// it and stands in no quotation marks: `note taker "Ann" -> GP`.
  private static func quoteWithinName(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Int? {
    var arrow = start
    while arrow < end, separator(bytes, at: arrow, end) == nil { arrow += 1 }
    guard separator(bytes, at: arrow, end)?.isArrow == true else { return nil }
    var quote: Int?
    var place = start
    while place < arrow {
      if bytes[place] == UInt8(ascii: "\"") {
        quote = quote ?? place
        place = scanQuoted(bytes, from: place, to: end)?.behind ?? place + 1
      } else {
        place += 1
      }
    }
    return place == arrow ? quote : nil
  }

  /// Reads a journey, whose title ends at the last `: ` before its first arrow.
  private mutating func scanJourney(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    line.kind = .journey
    let titleStart = bytes.skippingBlanks(from: start, to: end)
    var place = titleStart
    if place < end, bytes[place] == UInt8(ascii: "\""),
      let (title, behind) = Self.scanQuoted(bytes, from: place, to: end),
      Self.separator(bytes, at: behind, end) == .colon
    {
      line.text = title
      place = behind + 1
    } else if let colon = titleEnd(bytes, from: place, to: end) {
      line.text = Slice(start: place, end: bytes.trimmedEnd(from: place, to: colon))
      place = colon + 1
    } else {
      line.problems.append((titleStart, .journeyWithoutColon))
      return
    }
    guard !line.text.isEmpty else {
      line.problems.append((titleStart, .journeyWithoutTitle))
      return
    }
    scanStops(bytes, &place, end)
    guard line.problems.isEmpty else { return }
    line.tailStart = place
    scanAttributes(bytes, from: place, to: end)
  }

  private mutating func scanStops(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    let start = place
    var isFirst = true
    while let name = scanName(bytes, &place, end) {
      guard !name.isEmpty else {
        line.problems.append(
          (min(name.start, end), isFirst ? .journeyWithoutSteps : .missingName(.stop)))
        return
      }
      line.names.append(name)
      switch Self.separator(bytes, at: place, end) {
      case .arrow(let layer):
        if !isFirst, layer != line.layer {
          line.problems.append((place, .mixedArrows(first: line.layer, other: layer)))
          return
        }
        line.layer = layer
        isFirst = false
        place += 2
      case .colon:
        line.problems.append((place, .labelledJourney))
        return
      case .semicolon, .end, nil:
        if isFirst {
          line.problems.append(
            (bytes.skippingBlanks(from: start, to: end), .journeyWithoutSteps))
        }
        return
      }
    }
  }

  /// The last `: ` before the first arrow; quotation marks that open a name behind a `: ` are passed.
  ///
  /// Where there is no arrow, it is the last of all, so that what follows can be told to have none.
  func titleEnd(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var last: Int?
    var place = start
    while place < end {
      switch Self.separator(bytes, at: place, end) {
      case .arrow, .semicolon, .end: return last
      case .colon:
        last = place
        place = bytes.skippingBlanks(from: place + 1, to: end)
        if place < end, bytes[place] == UInt8(ascii: "\""),
          let (_, behind) = Self.scanQuoted(bytes, from: place, to: end)
        {
          place = behind
        }
      case nil: place += 1
      }
    }
    return last
  }
}
