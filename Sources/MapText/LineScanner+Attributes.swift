import MapModel

extension LineScanner {
  /// Reads attributes up to the line's end; the place is that of the first `;`, or the end.
  mutating func scanAttributes(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var place = start
    while place < end {
      let semicolon = place
      let start = bytes.skippingBlanks(from: semicolon + 1, to: end)
      var wordEnd = start
      while wordEnd < end, bytes[wordEnd] != UInt8(ascii: ";"),
        bytes.blankLength(at: wordEnd, before: end) == 0
      {
        wordEnd += 1
      }
      let word = Slice(start: start, end: wordEnd)
      let key = Attribute.Key(bytes, word)
      let value = scanValue(of: key, bytes, &place, from: wordEnd, to: end)
      line.attributes.append(
        ScannedLine.AttributePart(
          start: semicolon, end: bytes.trimmedEnd(from: semicolon, to: place), word: word,
          key: key, value: value))
    }
  }

  /// Reads a value; within lists of names and behind who said something, quotation marks protect too.
  private func scanValue(
    of key: Attribute.Key?, _ bytes: Span<UInt8>, _ place: inout Int, from start: Int, to end: Int
  ) -> Slice {
    let plain = Self.scanText(bytes, &place, from: start, to: end)
    guard !plain.isQuoted else { return plain }
    let valueEnd: Int? =
      switch key {
      case .said: Self.endOfVoice(bytes, from: plain.start, to: end)
      case .also, .on: Self.endOfList(bytes, from: plain.start, to: end)
      default: nil
      }
    guard let valueEnd, valueEnd != place else { return plain }
    place = valueEnd
    return Slice(start: plain.start, end: bytes.trimmedEnd(from: plain.start, to: valueEnd))
  }

  /// Where `who: words` ends, of which either may stand in quotation marks.
  private static func endOfVoice(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let whoEnd = semicolon(bytes, from: behindQuoted(bytes, from: start, to: end), to: end)
    guard let words = startOfWords(bytes, from: start, to: whoEnd) else { return nil }
    guard words < end, bytes[words] == UInt8(ascii: "\""),
      let (_, behind) = scanQuoted(bytes, from: words, to: end),
      behind == end || bytes[behind] == UInt8(ascii: ";")
    else { return semicolon(bytes, from: words, to: end) }
    return behind
  }

  /// Where the words begin behind `who: `, or nothing where there are none.
  static func startOfWords(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var place = behindQuoted(bytes, from: start, to: end)
    while place < end {
      if separator(bytes, at: place, end) == .colon {
        return bytes.skippingBlanks(from: place + 1, to: end)
      }
      place += 1
    }
    return nil
  }

  /// The place behind quotation marks that open at a place; the place itself where none do.
  private static func behindQuoted(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    guard start < end, bytes[start] == UInt8(ascii: "\"") else { return start }
    return scanQuoted(bytes, from: start, to: end)?.behind ?? start
  }

  private static func endOfList(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      place = bytes.skippingBlanks(from: place, to: end)
      if place < end, bytes[place] == UInt8(ascii: "\""),
        let (_, behind) = scanQuoted(bytes, from: place, to: end),
        behind == end || bytes[behind] == UInt8(ascii: ";") || bytes[behind] == UInt8(ascii: ",")
      {
        place = behind
      }
      while place < end, bytes[place] != UInt8(ascii: ";"), bytes[place] != UInt8(ascii: ",") {
        place += 1
      }
      guard place < end, bytes[place] == UInt8(ascii: ",") else { return place }
      place += 1
    }
    return place
  }

  /// The names of a list, comma between, each perhaps in quotation marks.
  static func names(in list: Slice, _ bytes: Span<UInt8>) -> [String] {
    let text = Array(list.text(in: bytes).utf8)
    let span = text.span
    var names: [String] = []
    var place = 0
    while place < span.count {
      let start = span.skippingBlanks(from: place, to: span.count)
      var name: Slice?
      var end = start
      if start < span.count, span[start] == UInt8(ascii: "\""),
        let (quoted, behind) = scanQuoted(span, from: start, to: span.count),
        behind == span.count || span[behind] == UInt8(ascii: ",")
      {
        name = quoted
        end = behind
      }
      while end < span.count, span[end] != UInt8(ascii: ",") { end += 1 }
      let slice = name ?? Slice(start: start, end: span.trimmedEnd(from: start, to: end))
      if !slice.isEmpty { names.append(slice.text(in: span)) }
      place = end + 1
    }
    return names
  }
}

extension Attribute.Key {
  /// Finds the key that some bytes spell, in any case of letters.
  ///
  /// A bare rate is the volume, which no word spells.
  init?(_ bytes: Span<UInt8>, _ slice: Slice) {
    guard !slice.isEmpty else { return nil }
    if (0x30...0x39).contains(bytes[slice.start]) {
      self = .volume
      return
    }
    guard slice.end - slice.start <= 10 else { return nil }
    var packed: UInt64 = 0
    for place in slice.start..<slice.end {
      let letter = bytes[place] | 0x20
      guard (0x61...0x7A).contains(letter) else { return nil }
      packed = packed << 5 | UInt64(letter & 0x1F)
    }
    guard let rank = Self.packedWords.firstIndex(of: packed), rank != Self.volume.rank else {
      return nil
    }
    self.init(rawValue: UInt8(rank))
  }

  /// Words of at most ten letters, five bits a letter, in the order of the keys.
  private static let packedWords = allCases.map { key in
    key.word.utf8.reduce(into: UInt64(0)) { $0 = $0 << 5 | UInt64($1 & 0x1F) }
  }
}
