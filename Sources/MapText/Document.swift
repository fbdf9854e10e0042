public import MapModel

/// A map together with the text that tells it.
///
/// The text is what counts: the map is always what the text says. An unedited document has the bytes
/// that it was read from, and an edit changes only the lines it must.
///
///     var document = try Document(reading: Array("GP -> Ward : phones\n".utf8))
///     document.map.flows[0].label  // "phones"
public struct Document: Sendable {
  /// The text, in UTF-8.
  public private(set) var bytes: [UInt8]
  /// What the text tells.
  public private(set) var map: CareMap
  /// What is amiss with single lines, in the order of the text.
  public private(set) var diagnostics: [Diagnostic]
  /// Where each line begins, and where the last one ends; a byte-order mark stands before the first.
  let lineStarts: [Int]
  /// The place of each line's first fact, and how many facts there are.
  let firstFacts: [Int32]

  /// Reads a map's text.
  ///
  /// Lines that cannot be read are kept and reported; all others are read.
  ///
  /// - Parameter bytes: The text, perhaps with a byte-order mark.
  /// - Throws: `Refusal` where it is no text at all.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let reading = try MapReading(of: bytes)
    self.bytes = bytes
    map = reading.map
    diagnostics = reading.diagnostics
    lineStarts = reading.lineStarts
    firstFacts = reading.firstFacts
  }

  /// Makes an empty document.
  public init() {
    bytes = []
    map = CareMap()
    diagnostics = []
    lineStarts = [0]
    firstFacts = [0]
  }

  /// How many lines the text has; a text that ends with a line ending has no line behind it.
  public var lineCount: Int { lineStarts.count - 1 }

  /// The bytes of a line with its ending; lines are counted from 0.
  func range(ofLine line: Int) -> Range<Int> { lineStarts[line]..<lineStarts[line + 1] }

  /// The text of a line without its ending; lines are counted from 0.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[contentRange(ofLine: line)], as: UTF8.self)
  }

  /// The bytes of a line without its ending.
  func contentRange(ofLine line: Int) -> Range<Int> {
    var range = range(ofLine: line)
    if range.last.map({ bytes[$0] }) == 0x0A {
      range = range.lowerBound..<range.upperBound - 1
      if range.last.map({ bytes[$0] }) == 0x0D { range = range.lowerBound..<range.upperBound - 1 }
    }
    return line == 0
      ? min(byteOrderMarkLength(bytes.span), range.upperBound)..<range.upperBound : range
  }

  /// The places of the facts that a line tells; lines are counted from 0.
  public func facts(ofLine line: Int) -> Range<Int> {
    Int(firstFacts[line])..<Int(firstFacts[line + 1])
  }

  /// The line that tells a fact; lines are counted from 0.
  ///
  /// - Precondition: The map has the fact.
  /// - Complexity: O(log *n*), where *n* is the number of lines.
  public func line(ofFact place: Int) -> Int {
    var low = 0
    var high = lineCount
    while low < high {
      let middle = (low + high) / 2
      if Int(firstFacts[middle + 1]) <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The line ending of a new line: that of the last line that has one, else LF.
  var newLineEnding: [UInt8] {
    for line in stride(from: lineCount - 1, through: 0, by: -1) {
      let end = lineStarts[line + 1]
      guard end > lineStarts[line], bytes[end - 1] == 0x0A else { continue }
      return end - 2 >= lineStarts[line] && bytes[end - 2] == 0x0D ? [0x0D, 0x0A] : [0x0A]
    }
    return [0x0A]
  }
}

/// How many bytes a byte-order mark takes at the start of a text; nought where there is none.
func byteOrderMarkLength(_ bytes: Span<UInt8>) -> Int {
  bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
}
