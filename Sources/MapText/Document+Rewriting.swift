package import MapModel

extension Document {
  /// The fewest lines that tell what a line tells after some of its facts have changed.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 0.
  ///   - facts: For each fact of the line what is told instead; nothing where it goes.
  /// - Returns: The texts, without line endings.
  package func texts(ofLine line: Int, telling facts: [Fact?]) -> [String] {
    let items = zip(ChangedLine.items(ofLine: line, of: self), facts).compactMap { item, fact in
      fact.map { ChangedLine.Item(fact: $0, told: item.told) }
    }
    return ChangedLine.texts(of: items)
  }

  /// The text with other lines in the place of some, and more lines behind some.
  ///
  /// All other lines stay to the byte. New lines have the line ending of the last line that has one.
  ///
  /// - Parameters:
  ///   - instead: What stands in the place of a line, counted from 0.
  ///   - behind: What stands behind a line; behind -1, before all others.
  /// - Returns: The text's bytes.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package func rewritten(instead: [Int: [String]], behind: [Int: [String]]) -> [UInt8] {
    let ending = newLineEnding
    // A byte-order mark stands before all lines.
    var text = Array(bytes[..<lineStarts[0]])
    var isEnded = true
    func add(_ line: ArraySlice<UInt8>, endedBy end: some Collection<UInt8>) {
      if !isEnded { text += ending }
      text += line
      text += end
      isEnded = !end.isEmpty
    }
    for line in -1..<lineCount {
      if line >= 0 {
        let content = contentRange(ofLine: line)
        let end = bytes[content.upperBound..<range(ofLine: line).upperBound]
        if let others = instead[line] {
          for other in others { add(Array(other.utf8)[...], endedBy: end) }
        } else {
          add(bytes[content], endedBy: end)
        }
      }
      for more in behind[line] ?? [] { add(Array(more.utf8)[...], endedBy: ending) }
    }
    return text
  }
}
