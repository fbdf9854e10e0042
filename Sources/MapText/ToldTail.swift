import MapModel

/// A line as it was told, in parts: those that still hold after a change stay as they were written.
struct ToldTail {
  /// What stands before the attributes: the names and the label of a flow, a title, words.
  private let head: String
  /// What stands behind the names of a flow; empty for other lines.
  private let tail: String
  /// A flow's label with its colon; empty where there is none.
  private let label: String
  /// The attributes, each from the end of what stands before it.
  private let parts: [String]

  /// Takes the line apart that a scanner has scanned.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  init(_ scanner: inout LineScanner, _ bytes: Span<UInt8>, from start: Int, to end: Int) {
    let isFlow = scanner.line.kind == .flow
    if isFlow { scanner.scanTail(bytes) }
    let attributes = scanner.line.attributes
    let headEnd = bytes.trimmedEnd(from: start, to: attributes.first?.start ?? end)
    head = bytes.text(start, headEnd)
    let tailStart = scanner.line.tailStart
    tail = isFlow ? bytes.text(tailStart, end) : ""
    label = isFlow ? bytes.text(min(tailStart, headEnd), headEnd) : ""
    var behind = headEnd
    parts = attributes.map { part in
      let partEnd = max(behind, bytes.trimmedEnd(from: part.start, to: part.end))
      defer { behind = partEnd }
      return bytes.text(behind, partEnd)
    }
  }

  /// What stands behind the names of a flow after a change.
  func tail(of step: Fact.Step, insteadOf original: Fact.Step) -> String {
    if step.label == original.label, step.attributes == original.attributes {
      return tail.isEmpty ? "" : " " + tail
    }
    let label =
      step.label != original.label
      ? LineWriter.tail(label: step.label, attributes: [])
      : self.label.isEmpty ? "" : " " + self.label
    let kept = label + attributes(step.attributes)
    let names = LineWriter.chain([step.source, step.target], step.layer)
    return Self.tells(.flow(step), names + kept)
      ? kept : LineWriter.tail(label: step.label, attributes: step.attributes)
  }

  /// The line of a fact that is no flow after a change.
  func line(of fact: Fact, insteadOf original: Fact) -> String {
    let bare = fact.with(attributes: [])
    let head = bare == original.with(attributes: []) ? self.head : LineWriter.line(bare)
    let kept = head + attributes(fact.attributes)
    return Self.tells(fact, kept) ? kept : LineWriter.line(fact)
  }

  /// Whether a line tells a fact and nothing else.
  private static func tells(_ fact: Fact, _ line: String) -> Bool {
    (try? Document(reading: Array(line.utf8))).map { Array($0.map.facts) == [fact] } ?? false
  }

  private func attributes(_ attributes: [Attribute]) -> String {
    // What each part says; nothing where it says nothing that can be kept in a map.
    let told = parts.map { part in
      (try? Document(reading: Array((head + part).utf8)))?.map.facts.first?.attributes.first
    }
    var left = attributes
    var written: [String] = []
    for (part, attribute) in zip(parts, told) {
      if let index = attribute.flatMap(left.firstIndex) {
        left.remove(at: index)
        written.append(part)
      } else if attribute == nil {
        written.append(part)
      } else if let index = left.firstIndex(where: { $0.key == attribute?.key }),
        !told.contains(left[index])
      {
        written.append(" ; " + LineWriter.text(of: left.remove(at: index)))
      }
    }
    return (written + left.map { " ; " + LineWriter.text(of: $0) }).joined()
  }
}
