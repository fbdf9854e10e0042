import MapModel

/// A line as it was told, in parts: those that still hold after a change stay as they were written.
struct ToldTail {
  /// What stands before the attributes: the names and the label of a flow, a title, words.
  private let head: String
  /// A flow's label with its colon; empty where there is none.
  private let label: String
  private let parts: [Part]

  private struct Part {
    /// From the end of what stands before it.
    let text: String
    /// What it says; nothing where it says nothing that can be kept in a map.
    let attribute: Attribute?
  }

  /// Takes the line apart that a scanner has scanned.
  ///
  /// - Complexity: O(*n* *a*), where *n* is the length of the line and *a* is how many attributes it has.
  init(_ scanner: inout LineScanner, _ bytes: Span<UInt8>, from start: Int, to end: Int) {
    if scanner.line.kind == .flow { scanner.scanTail(bytes) }
    let attributes = scanner.line.attributes
    let headEnd = bytes.trimmedEnd(from: start, to: attributes.first?.start ?? end)
    let head = bytes.text(start, headEnd)
    self.head = head
    let labelStart = min(scanner.line.tailStart, headEnd)
    label = scanner.line.kind == .flow ? bytes.text(labelStart, headEnd) : ""
    var behind = headEnd
    parts = attributes.map { part in
      let partEnd = max(behind, bytes.trimmedEnd(from: part.start, to: part.end))
      let text = bytes.text(behind, partEnd)
      behind = partEnd
      let alone = try? Document(reading: Array("\(head)\(text)".utf8))
      return Part(text: text, attribute: alone?.map.facts.first?.attributes.first)
    }
  }

  /// What stands behind the names of a flow after a change.
  func tail(of step: Fact.Step, insteadOf original: Fact.Step) -> String {
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
    var left = attributes
    var written: [String] = []
    for part in parts {
      if let index = part.attribute.flatMap(left.firstIndex) {
        left.remove(at: index)
        written.append(part.text)
      } else if part.attribute == nil {
        written.append(part.text)
      } else if let index = left.firstIndex(where: { $0.key == part.attribute?.key }),
        !parts.contains(where: { $0.attribute == left[index] })
      {
        written.append(" ; " + LineWriter.text(of: left.remove(at: index)))
      }
    }
    return (written + left.map { " ; " + LineWriter.text(of: $0) }).joined()
  }
}
