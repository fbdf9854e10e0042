package import MapModel

/// The parts of one line as it stands, also of one that is only half typed.
///
/// `LineScanner` says what a line tells, and nothing of a line that it cannot read. This tells parts
/// by the same rules, but goes on where that stops: a name that is missing is no part, a quotation
/// mark that never closes reaches to the line's end. Where a line can be read, both say the same.
package struct LineParts {
  /// What a part of a line is.
  package enum Kind: Hashable, Sendable {
    case keyword
    case name
    case arrow(Layer)
    /// A `;`, or a `:` that a blank or the line's end follows.
    case separator
    /// What flows do, a journey's title, the words behind a keyword.
    case label
    case attributeKey
    /// The value of a key, or a bare rate.
    case attributeValue
    case comment

    /// Whether it is an arrow of any layer.
    package var isArrow: Bool { if case .arrow = self { true } else { false } }
  }

  /// A part of a line, with the quotation marks round it.
  package struct Part {
    /// What it is.
    package let kind: Kind
    /// Its place in the line's UTF-8.
    package let bytes: Range<Int>
    /// What it says, without quotation marks that hold all of it.
    package let text: String
  }

  /// The parts in order; only white space stands between them.
  package private(set) var parts: [Part] = []
  /// What kind of fact the line is about to tell; nothing where nobody can know yet.
  package private(set) var factKind: Fact.Kind?

  /// Takes a line apart.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  package init(_ line: String) {
    let text = Array(line.utf8)
    let bytes = text.span
    let end = bytes.trimmedEnd(from: 0, to: bytes.count)
    let first = bytes.skippingBlanks(from: 0, to: end)
    guard first < end else { return }
    guard bytes[first] != UInt8(ascii: "#") else {
      add(.comment, bytes, first..<end)
      return
    }
    let keyword = LineScanner.keyword(bytes, from: first, to: end)
    var scanner = LineScanner()
    var place = first
    let isNamed = scanner.scanName(bytes, &place, end) != nil
    let isFlow = isNamed && LineScanner.separator(bytes, at: place, end)?.isArrow == true
    guard let keyword, !isFlow else {
      if isFlow { factKind = .flow }
      addNames(bytes, from: first, to: end)
      return
    }
    factKind = keyword.factKind
    let keywordEnd = first + keyword.rawValue.utf8.count
    add(.keyword, bytes, first..<keywordEnd)
    switch keyword {
    case .agency: addNames(bytes, from: keywordEnd, to: end)
    case .journey: addJourney(bytes, from: keywordEnd, to: end)
    case .map, .date, .venue, .facilitator, .present, .about, .note, .issue, .action, .question,
      .park:
      addAttributes(bytes, from: addText(bytes, from: keywordEnd, to: end), to: end)
    }
  }

  private mutating func add(
    _ kind: Kind, _ bytes: Span<UInt8>, _ range: Range<Int>, saying slice: Slice? = nil
  ) {
    guard !range.isEmpty else { return }
    let slice = slice ?? Slice(start: range.lowerBound, end: range.upperBound)
    parts.append(Part(kind: kind, bytes: range, text: slice.text(in: bytes)))
  }

  /// Adds names with arrows between them, and what stands behind.
  private mutating func addNames(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var place = start
    while true {
      place = addName(bytes, from: place, to: end)
      switch LineScanner.separator(bytes, at: place, end) {
      case .arrow(let layer):
        if factKind == nil { factKind = .flow }
        add(.arrow(layer), bytes, place..<place + 2)
        place += 2
      case .colon:
        add(.separator, bytes, place..<place + 1)
        addAttributes(bytes, from: addText(bytes, from: place + 1, to: end), to: end)
        return
      case .semicolon, .end, nil:
        addAttributes(bytes, from: place, to: end)
        return
      }
    }
  }

  /// Adds a name, where one stands; returns the place of what ends it.
  private mutating func addName(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let start = bytes.skippingBlanks(from: start, to: end)
    guard start < end else { return end }
    var place = start
    var quoted: Slice?
    if bytes[start] == UInt8(ascii: "\"") {
      guard let (name, behind) = LineScanner.scanQuoted(bytes, from: start, to: end) else {
        add(.name, bytes, start..<end, saying: Slice(start: start + 1, end: end, isQuoted: true))
        return end
      }
      quoted = name
      place = behind
      if LineScanner.separator(bytes, at: place, end) == nil { quoted = nil }
    }
    while LineScanner.separator(bytes, at: place, end) == nil { place += 1 }
    add(.name, bytes, start..<bytes.trimmedEnd(from: start, to: place), saying: quoted)
    return place
  }

  /// Adds a label, where one stands; returns the place of the `;` behind it, or the end.
  private mutating func addText(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    let text = LineScanner.scanText(bytes, &place, from: start, to: end)
    let first = bytes.skippingBlanks(from: start, to: place)
    add(.label, bytes, first..<bytes.trimmedEnd(from: first, to: place), saying: text)
    return place
  }

  private mutating func addJourney(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let first = bytes.skippingBlanks(from: start, to: end)
    if first < end, bytes[first] == UInt8(ascii: "\""),
      let (title, colon) = LineScanner.scanQuoted(bytes, from: first, to: end),
      LineScanner.separator(bytes, at: colon, end) == .colon
    {
      add(.label, bytes, first..<bytes.trimmedEnd(from: first, to: colon), saying: title)
      add(.separator, bytes, colon..<colon + 1)
      addNames(bytes, from: colon + 1, to: end)
    } else if let colon = LineScanner().titleEnd(bytes, from: first, to: end) {
      add(.label, bytes, first..<bytes.trimmedEnd(from: first, to: colon))
      add(.separator, bytes, colon..<colon + 1)
      addNames(bytes, from: colon + 1, to: end)
    } else {
      addAttributes(bytes, from: addText(bytes, from: first, to: end), to: end)
    }
  }

  /// Adds attributes from the first `;` to the line's end.
  private mutating func addAttributes(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
    var scanner = LineScanner()
    scanner.scanAttributes(bytes, from: start, to: end)
    for part in scanner.line.attributes {
      add(.separator, bytes, part.start..<part.start + 1)
      let word = part.word.start..<part.word.end
      guard part.key != .volume else {
        add(.attributeValue, bytes, word.lowerBound..<part.end)
        continue
      }
      add(.attributeKey, bytes, word)
      let value = bytes.skippingBlanks(from: word.upperBound, to: part.end)
      add(.attributeValue, bytes, value..<max(value, part.end), saying: part.value)
    }
  }
}
