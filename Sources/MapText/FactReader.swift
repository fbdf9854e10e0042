import MapModel

/// Turns lines that have been taken apart into facts.
struct FactReader {
  private(set) var builder: CareMap.Builder
  /// What is amiss with the line at hand.
  private(set) var problems: [(place: Int, problem: Problem)] = []
  private var titleLine: Int?
  private var toldTails: ToldTails

  init(expectedFacts: Int) {
    builder = CareMap.Builder(expectedFacts: expectedFacts)
    toldTails = ToldTails(expectedLines: expectedFacts)
  }

  /// Tells the facts of a line; its problems stand in `problems` until the next line.
  ///
  /// - Parameters:
  ///   - scanner: What has taken the line apart, but for the tail of a flow.
  ///   - number: The line's number, counted from 1.
  ///   - bytes: The text that the line's parts stand in.
  mutating func read(_ scanner: inout LineScanner, number: Int, _ bytes: Span<UInt8>) {
    if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
    switch scanner.line.kind {
    case .blank, .comment: return
    case .unreadable: problems = scanner.line.problems
    case .flow: readFlow(&scanner, bytes)
    case .agency: readAgency(scanner.line, bytes)
    case .journey: readJourney(scanner.line, bytes)
    case .text: readTextLine(scanner.line, number: number, bytes)
    }
  }

  private mutating func readAgency(_ line: borrowing ScannedLine, _ bytes: Span<UInt8>) {
    let attributes = readAttributes(of: line, .agency, bytes)
    let name = line.names[0].text(in: bytes)
    builder.add(.agency(Fact.Declaration(name, attributes: attributes)))
  }

  private mutating func readJourney(_ line: borrowing ScannedLine, _ bytes: Span<UInt8>) {
    let attributes = readAttributes(of: line, .journey, bytes)
    let stops = line.names.map { $0.text(in: bytes) }
    let title = line.text.text(in: bytes)
    builder.add(.journey(Journey(title, line.layer, stops: stops, attributes: attributes)))
  }

  private mutating func readFlow(_ scanner: inout LineScanner, _ bytes: Span<UInt8>) {
    let tail = readTail(&scanner, bytes)
    if let keyword = scanner.line.keyword {
      let quoted = bytes.quotedForm(scanner.line)
      problems.append((scanner.line.names[0].start, .keywordLedFlow(keyword, quoted: quoted)))
    }
    var source = name(scanner.line.names[0], bytes)
    for index in 1..<scanner.line.names.count {
      let target = name(scanner.line.names[index], bytes)
      builder.addFlow(
        from: source, to: target, scanner.line.layer, label: tail.label,
        attributes: tail.attributes)
      source = target
    }
  }

  /// Reads label and attributes, or takes them from a line that told the same.
  private mutating func readTail(
    _ scanner: inout LineScanner, _ bytes: Span<UInt8>
  ) -> (label: Label, attributes: [Attribute]) {
    let start = scanner.line.tailStart
    let end = scanner.line.end
    guard start < end else { return (.none, []) }
    let (told, slot) = toldTails.lookUp(bytes, from: start, to: end)
    if let told { return (told.label, told.attributes) }
    scanner.scanTail(bytes)
    let attributes = readAttributes(of: scanner.line, .flow, bytes)
    let label = label(scanner.line.text, bytes)
    if problems.isEmpty {
      toldTails.keep(
        ToldTails.Tail(start: start, end: end, label: label, attributes: attributes), at: slot)
    }
    return (label, attributes)
  }

  private mutating func readTextLine(
    _ line: borrowing ScannedLine, number: Int, _ bytes: Span<UInt8>
  ) {
    guard let keyword = line.keyword else { return }
    let attributes = readAttributes(of: line, keyword.factKind, bytes)
    let text = line.text.text(in: bytes)
    if let kind = Fact.Heading.Kind(rawValue: keyword.rawValue) {
      builder.add(.heading(Fact.Heading(kind, text, attributes: attributes)))
    } else if let kind = Remark.Kind(rawValue: keyword.rawValue) {
      builder.add(.remark(Remark(kind, text, attributes: attributes)))
    } else {
      if let titleLine {
        problems.append((line.text.start, .secondTitle(firstLine: titleLine)))
      }
      titleLine = titleLine ?? number
      builder.add(.title(Fact.Title(text, attributes: attributes)))
    }
  }

  private mutating func name(_ slice: Slice, _ bytes: Span<UInt8>) -> Name {
    guard slice.isQuoted else {
      return builder.name(bytes.extracting(slice.start..<slice.end))
    }
    let text = Array(slice.text(in: bytes).utf8)
    return builder.name(text.span)
  }

  private mutating func label(_ slice: Slice, _ bytes: Span<UInt8>) -> Label {
    guard !slice.isEmpty else { return .none }
    guard slice.isQuoted else { return builder.label(bytes.extracting(slice.start..<slice.end)) }
    let text = Array(slice.text(in: bytes).utf8)
    return builder.label(text.span)
  }

  private mutating func readAttributes(
    of line: borrowing ScannedLine, _ kind: Fact.Kind, _ bytes: Span<UInt8>
  ) -> [Attribute] {
    guard !line.attributes.isEmpty else { return [] }
    var attributes: [Attribute] = []
    attributes.reserveCapacity(line.attributes.count)
    // One bit a key: the first counts, though its value may not be readable.
    var seen: UInt64 = 0
    for part in line.attributes {
      let attribute = readAttribute(part, kind, bytes)
      if let key = part.key, key.belongs(to: kind), !key.mayRepeat {
        if seen & 1 << key.rank != 0 {
          problems.append((part.word.start, .repeatedKey(key)))
          continue
        }
        seen |= 1 << key.rank
      }
      if let attribute { attributes.append(attribute) }
    }
    return attributes.count > 1 ? Attribute.inOrder(attributes) : attributes
  }

  private mutating func readAttribute(
    _ part: ScannedLine.AttributePart, _ kind: Fact.Kind, _ bytes: Span<UInt8>
  ) -> Attribute? {
    guard !part.word.isEmpty else {
      problems.append((part.start, .emptyAttribute))
      return nil
    }
    guard let key = part.key else {
      let word = part.word.text(in: bytes)
      problems.append(
        (part.word.start, .unknownKey(word, closest: Attribute.Key.closest(to: word, on: kind))))
      return .other(key: word, value: part.value.text(in: bytes))
    }
    guard key.belongs(to: kind) else {
      problems.append((part.word.start, .misplacedKey(key, on: kind)))
      return .other(key: part.word.text(in: bytes), value: part.value.text(in: bytes))
    }
    if key == .volume {
      return readRate(.volume, Slice(start: part.word.start, end: part.end), bytes)
    }
    if part.value.isEmpty, !key.mayStandAlone {
      problems.append((part.word.start, .missingValue(key)))
      return key.form == .duration ? key.attribute(.unknown) : nil
    }
    return readValue(of: key, part.value, bytes)
  }

  private mutating func readValue(
    of key: Attribute.Key, _ value: Slice, _ bytes: Span<UInt8>
  ) -> Attribute? {
    switch key.form {
    case .duration: return readDuration(key, value, bytes)
    case .rate: return readRate(key, value, bytes)
    case .names: return key.attribute(LineScanner.names(in: value, bytes))
    case .voice: return .said(Voice(value, bytes))
    case .text: return key.attribute(value.text(in: bytes))
    case .share, .wholeNumber, .date, .pin, .kind, .cargo: break
    }
    let text = value.text(in: bytes)
    if key == .done, value.isEmpty { return .done(nil) }
    if let attribute = key.attribute(reading: text) { return attribute }
    let suggestion = key.choices.flatMap { closestWord(to: text, among: $0) }
    problems.append((value.start, .unreadableValue(key, written: text, suggestion: suggestion)))
    return key == .done ? .done(nil) : nil
  }

  private mutating func readDuration(
    _ key: Attribute.Key, _ value: Slice, _ bytes: Span<UInt8>
  ) -> Attribute? {
    switch DurationReading(bytes, value) {
    case .duration(let duration): return key.attribute(duration)
    case .reversed(let suggestion):
      let written = value.text(in: bytes)
      problems.append(
        (value.start, .reversedRange(written: written, suggestion: suggestion)))
    case .unreadable:
      let written = value.text(in: bytes)
      let suggestion = ValueSuggestion.duration(of: written)
      problems.append(
        (value.start, .unreadableValue(key, written: written, suggestion: suggestion)))
    }
    return key.attribute(.unknown)
  }

  private mutating func readRate(
    _ key: Attribute.Key, _ value: Slice, _ bytes: Span<UInt8>
  ) -> Attribute? {
    let written = value.text(in: bytes)
    if let rate = Rate(text: written) { return key == .capacity ? .capacity(rate) : .volume(rate) }
    let suggestion = ValueSuggestion.rate(of: written)
    problems.append((value.start, .unreadableValue(key, written: written, suggestion: suggestion)))
    return nil
  }
}

extension Voice {
  /// Reads `who: words` or `who`, either perhaps in quotation marks.
  init(_ value: Slice, _ bytes: Span<UInt8>) {
    if value.isQuoted {
      let text = Array(value.text(in: bytes).utf8)
      self.init(text.span, 0, text.count)
    } else {
      self.init(bytes, value.start, value.end)
    }
  }

  private init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard let words = LineScanner.startOfWords(bytes, from: start, to: end) else {
      self.init(Role(Self.unquoted(bytes, start, end)))
      return
    }
    var colon = words - 1
    while LineScanner.separator(bytes, at: colon, end) != .colon { colon -= 1 }
    let said = Self.unquoted(bytes, words, end)
    self.init(Role(Self.unquoted(bytes, start, colon)), words: said.isEmpty ? nil : said)
  }

  private static func unquoted(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> String {
    let end = bytes.trimmedEnd(from: start, to: end)
    if start < end, bytes[start] == UInt8(ascii: "\""),
      let (quoted, behind) = LineScanner.scanQuoted(bytes, from: start, to: end), behind == end
    {
      return quoted.text(in: bytes)
    }
    return bytes.text(start, end)
  }
}

extension Span where Element == UInt8 {
  /// A flow's line that begins with a keyword, as the statement that may have been meant.
  fileprivate func quotedForm(_ line: borrowing ScannedLine) -> String {
    let start = line.names[0].start
    let keyword = line.keyword?.rawValue ?? ""
    var end = line.tailStart
    if LineScanner.separator(self, at: end, line.end) == .colon {
      _ = LineScanner.scanText(self, &end, from: end + 1, to: line.end)
    }
    let words = text(start + keyword.utf8.count, end)
    let trimmed = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(keyword) \(LineWriter.quoted(trimmed))"
  }
}
