import MapModel

/// Takes one line of a map apart.
///
/// What a line is, its first separator outside quotation marks decides: where an arrow comes before
/// any `;` and any `:` with white space behind it, the line is a flow; otherwise its first word says.
struct LineScanner {
  var line = ScannedLine()

  /// What ends a name.
  enum Separator: Equatable {
    case arrow(Layer)
    case colon
    case semicolon
    case end

    var isArrow: Bool { if case .arrow = self { true } else { false } }
  }

  /// Takes apart the line that stands between two places.
  mutating func scan(_ bytes: Span<UInt8>, from start: Int, to lineEnd: Int) {
    scanHead(bytes, from: start, to: lineEnd)
    if line.kind == .flow { scanTail(bytes) }
  }

  /// Takes apart the line that stands between two places, but for what is behind a flow's names.
  mutating func scanHead(_ bytes: Span<UInt8>, from start: Int, to lineEnd: Int) {
    line.reset()
    let end = bytes.trimmedEnd(from: start, to: lineEnd)
    let first = bytes.skippingBlanks(from: start, to: end)
    line.end = end
    guard first < end else { return }
    guard bytes[first] != UInt8(ascii: "#") else {
      line.kind = .comment
      return
    }
    line.keyword = Self.keyword(bytes, from: first, to: end)
    var place = first
    scanChain(bytes, &place, end)
    let isChain = line.names.count > 1 || !line.problems.isEmpty && line.kind == .flow
    guard !isChain else {
      finishChain(place)
      return
    }
    let nameProblems = line.problems
    line.problems.removeAll(keepingCapacity: true)
    line.names.removeAll(keepingCapacity: true)
    guard let keyword = line.keyword else {
      line.kind = .unreadable
      line.problems =
        nameProblems.isEmpty
        ? [(first, Self.unknownLine(bytes, from: first, to: end))] : nameProblems
      return
    }
    scanStatement(keyword, bytes, from: first + keyword.rawValue.utf8.count, to: end)
  }

  /// Reads names and arrows for as long as they take turns; leaves the place at what ends them.
  ///
  /// The line's kind becomes a flow once there is an arrow, even where a name then is amiss.
  private mutating func scanChain(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) {
    while let name = scanName(bytes, &place, end) {
      line.names.append(name)
      guard case .arrow(let layer) = Self.separator(bytes, at: place, end) else { return }
      if line.kind == .flow, layer != line.layer {
        line.problems.append((place, .mixedArrows(first: line.layer, other: layer)))
      }
      if line.kind != .flow { line.layer = layer }
      line.kind = .flow
      place += 2
    }
  }

  /// Reads the label and the attributes that stand behind the names of a flow.
  mutating func scanTail(_ bytes: Span<UInt8>) {
    var place = line.tailStart
    if Self.separator(bytes, at: place, line.end) == .colon {
      line.text = Self.scanText(bytes, &place, from: place + 1, to: line.end)
    }
    scanAttributes(bytes, from: place, to: line.end)
  }

  /// Makes sure that all is well with the names of a flow.
  private mutating func finishChain(_ place: Int) {
    if let empty = line.names.firstIndex(where: \.isEmpty) {
      let isSource = empty == 0
      line.problems.append(
        (line.names[empty].start, .missingName(isSource ? .source : .target)))
    }
    line.tailStart = place
    guard !line.problems.isEmpty else { return }
    line.kind = .unreadable
    line.problems.removeSubrange(1...)
  }

  /// Reads one name; nothing where a quotation mark is amiss, which becomes a problem.
  ///
  /// The name is empty where a separator or the line's end comes at once. The place is left at what
  /// ends the name.
  @inline(__always)
  mutating func scanName(_ bytes: Span<UInt8>, _ place: inout Int, _ end: Int) -> Slice? {
    let start = bytes.skippingBlanks(from: place, to: end)
    if start < end, bytes[start] == UInt8(ascii: "\"") {
      guard let (name, behind) = Self.scanQuoted(bytes, from: start, to: end) else {
        line.problems.append((start, .unclosedQuote))
        return nil
      }
      guard Self.separator(bytes, at: behind, end) != nil else {
        line.problems.append((behind, .textAfterQuote))
        return nil
      }
      place = behind
      return name
    }
    var here = start
    while here < end {
      if Self.mayEndName(bytes[here]) {
        if Self.separator(bytes, at: here, end) != nil { break }
        if bytes[here] == UInt8(ascii: "\"") {
          line.problems.append((here, .strayQuote))
          return nil
        }
      }
      here += 1
    }
    place = here
    return Slice(start: start, end: bytes.trimmedEnd(from: start, to: here))
  }

  /// Whether a byte is one of `"`, `-`, `:`, `;`, `=` and `~`, which names are searched for.
  @inline(__always)
  private static func mayEndName(_ byte: UInt8) -> Bool {
    let marks: UInt64 = 1 << 0x22 | 1 << 0x2D | 1 << 0x3A | 1 << 0x3B | 1 << 0x3D
    return byte < 0x40 ? marks >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "~")
  }

  /// What separates at a place, or nothing where an ordinary character stands there.
  @inline(__always)
  static func separator(_ bytes: Span<UInt8>, at place: Int, _ end: Int) -> Separator? {
    guard place < end else { return .end }
    switch bytes[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "~"):
      guard place + 1 < end, bytes[place + 1] == UInt8(ascii: ">") else { return nil }
      return Layer(arrowByte: bytes[place]).map(Separator.arrow)
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ":"):
      let isColon = place + 1 == end || bytes.blankLength(at: place + 1, before: end) > 0
      return isColon ? .colon : nil
    default: return nil
    }
  }

  /// Reads a text in quotation marks, and white space behind it; nothing where it never closes.
  static func scanQuoted(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (text: Slice, behind: Int)? {
    var place = start + 1
    while place < end {
      switch bytes[place] {
      case UInt8(ascii: "\\") where place + 1 < end: place += 2
      case UInt8(ascii: "\""):
        return (
          Slice(start: start + 1, end: place, isQuoted: true),
          bytes.skippingBlanks(from: place + 1, to: end)
        )
      default: place += 1
      }
    }
    return nil
  }

  /// Reads a text up to `;` or the line's end.
  static func scanText(
    _ bytes: Span<UInt8>, _ place: inout Int, from: Int, to end: Int
  ) -> Slice {
    let start = bytes.skippingBlanks(from: from, to: end)
    if start < end, bytes[start] == UInt8(ascii: "\""),
      let (text, behind) = scanQuoted(bytes, from: start, to: end),
      behind == end || bytes[behind] == UInt8(ascii: ";")
    {
      place = behind
      return text
    }
    place = semicolon(bytes, from: start, to: end)
    return Slice(start: start, end: bytes.trimmedEnd(from: start, to: place))
  }

  /// The next `;` from a place on, or the end.
  static func semicolon(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != UInt8(ascii: ";") { place += 1 }
    return place
  }

  /// The keyword that a line begins with, whatever comes behind it.
  static func keyword(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Keyword? {
    var place = start
    while place < end, (0x61...0x7A).contains(bytes[place]) { place += 1 }
    guard (3...11).contains(place - start),
      place == end || bytes.blankLength(at: place, before: end) > 0
    else { return nil }
    return Keyword(rawValue: bytes.text(start, place))
  }

  private static func unknownLine(
    _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Problem {
    var place = start
    while place < end, bytes.blankLength(at: place, before: end) == 0 { place += 1 }
    // More than a message shows of a word, which may be the whole of a long line.
    var wordEnd = min(place, start + 256)
    while wordEnd < place, bytes[wordEnd] & 0xC0 == 0x80 { wordEnd -= 1 }
    let word = bytes.text(start, wordEnd)
    let bare = String(word.prefix { $0.isLetter })
    return .unknownLine(
      word: word, closest: closestWord(to: bare, among: Keyword.allCases.map(\.rawValue)))
  }
}
