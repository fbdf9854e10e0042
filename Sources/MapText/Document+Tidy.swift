import MapModel

extension Document {
  /// The same facts, tidily set out.
  ///
  /// The `map` line, the lines of the head and the `agency` lines come first, each with the comments
  /// right above it; all else keeps its order. Blanks, quotation marks and the order of attributes
  /// become even. Lines that cannot be read stay as they are. Doing it twice changes nothing more.
  ///
  /// - Returns: The tidy text, with the byte-order mark and the line ending of the first line.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public var tidied: [UInt8] {
    var blocks = TidyBlocks()
    var scanner = LineScanner()
    let bytes = self.bytes.span
    for line in 0..<lineCount {
      let range = contentRange(ofLine: line)
      scanner.scan(bytes, from: range.lowerBound, to: range.upperBound)
      let text = TidyLine.text(of: scanner.line, bytes, range)
      blocks.add(text, scanner.line.kind, scanner.line.keyword)
    }
    let ending = firstEnding
    let mark = self.bytes[..<byteOrderMarkLength(bytes)]
    return mark + blocks.lines.flatMap { Array($0.utf8) + ending }
  }

  private var firstEnding: [UInt8] {
    guard let feed = bytes.firstIndex(of: 0x0A) else { return [0x0A] }
    return feed > 0 && bytes[feed - 1] == 0x0D ? [0x0D, 0x0A] : [0x0A]
  }
}

/// Sorts lines to the head, the agencies and the rest; comments go with the line below them.
private struct TidyBlocks {
  private var title: [String] = []
  private var head: [String] = []
  private var agencies: [String] = []
  private var rest: [String] = []
  /// Comments without a blank line below them so far.
  private var comments: [String] = []
  /// Comments that the text begins with, above a blank line.
  private var opening: [String] = []
  private var isOpening = true

  mutating func add(_ text: String, _ kind: ScannedLine.Kind, _ keyword: Keyword?) {
    switch kind {
    case .comment:
      comments.append(text)
      return
    case .blank:
      if isOpening, !comments.isEmpty {
        opening += (opening.isEmpty ? [] : [""]) + comments
      } else {
        rest += comments
        rest.append("")
      }
      comments = []
      return
    case .agency: agencies += comments + [text]
    case .text where keyword == .map: title += comments + [text]
    case .text where keyword?.factKind == .heading: head += comments + [text]
    case .text, .flow, .journey, .unreadable: rest += comments + [text]
    }
    comments = []
    isOpening = false
  }

  /// All lines; between blocks stands one blank line, and nowhere two.
  var lines: [String] {
    var lines: [String] = []
    for block in [opening, title + head, agencies, rest + comments] {
      let isEmpty = block.allSatisfy(\.isEmpty)
      if !isEmpty, !lines.isEmpty { lines.append("") }
      for line in block where !isEmpty {
        if line.isEmpty, lines.last?.isEmpty ?? true { continue }
        lines.append(line)
      }
      while lines.last?.isEmpty == true { lines.removeLast() }
    }
    return lines
  }
}

/// Sets out one line.
private enum TidyLine {
  static func text(
    of line: borrowing ScannedLine, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> String {
    switch line.kind {
    case .blank: return ""
    case .comment:
      let start = bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
      return bytes.text(start, bytes.trimmedEnd(from: start, to: range.upperBound))
    case .unreadable:
      // A carriage return that ends it would become a part of the line's ending.
      var end = range.upperBound
      while end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
      return bytes.text(range.lowerBound, end)
    case .flow:
      let label = line.text.isEmpty ? "" : " : " + LineWriter.value(line.text.text(in: bytes))
      return LineWriter.chain(line.names.map { $0.text(in: bytes) }, line.layer) + label
        + attributes(of: line, bytes)
    case .agency:
      return "agency " + LineWriter.name(line.names[0].text(in: bytes))
        + attributes(of: line, bytes)
    case .journey:
      let stops = line.names.map { LineWriter.name($0.text(in: bytes)) }
      return "journey " + LineWriter.title(line.text.text(in: bytes)) + " : "
        + stops.joined(separator: " \(line.layer.arrow) ") + attributes(of: line, bytes)
    case .text:
      return (line.keyword?.rawValue ?? "") + " "
        + LineWriter.statementText(line.text.text(in: bytes)) + attributes(of: line, bytes)
    }
  }

  private static func attributes(
    of line: borrowing ScannedLine, _ bytes: Span<UInt8>
  ) -> String {
    let kind = line.keyword.flatMap { line.kind == .flow ? nil : $0.factKind } ?? .flow
    var parts: [(rank: Int, text: String)] = []
    for part in line.attributes where !part.word.isEmpty {
      let key = part.key.flatMap { $0.belongs(to: kind) ? $0 : nil }
      parts.append((key?.rank ?? Int.max, text(of: part, key, bytes)))
    }
    let sorted = parts.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    return sorted.map { " ; " + $0.element.text }.joined()
  }

  private static func text(
    of part: ScannedLine.AttributePart, _ key: Attribute.Key?, _ bytes: Span<UInt8>
  ) -> String {
    guard part.key != .volume else { return bytes.text(part.word.start, part.end) }
    let word = key?.word ?? part.word.text(in: bytes)
    guard !part.value.isEmpty else { return word }
    let value: String =
      switch key?.form {
      case .names: LineWriter.list(LineScanner.names(in: part.value, bytes))
      case .voice: LineWriter.voice(Voice(part.value, bytes))
      default: LineWriter.value(part.value.text(in: bytes))
      }
    return value.isEmpty ? word : "\(word) \(value)"
  }
}
