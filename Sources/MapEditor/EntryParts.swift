package import MapModel
package import MapText

/// What the parts of a typed line are, for its colours and for what may complete it.
///
///     EntryParts("GP -> Ward").parts.map(\.range)  // [0..<2, 3..<5, 6..<10]
package struct EntryParts: Sendable {
  /// A part of the line, with the quotation marks round it.
  package struct Part: Hashable, Sendable {
    /// What it is.
    package let kind: LineParts.Kind
    /// Where it stands, in characters of the line.
    package let range: Range<Int>
    /// What it says, without quotation marks.
    package let text: String
  }

  /// The parts in order; only white space stands between them.
  package private(set) var parts: [Part] = []
  /// What kind of fact the line is about to tell; nothing where nobody can know yet.
  package let factKind: Fact.Kind?

  /// Takes a line apart, also one that is only half typed.
  ///
  /// A combining mark belongs to the character before it, whatever that separates.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  package init(_ line: String) {
    let found = LineParts(line)
    factKind = found.factKind
    var character = 0
    var byte = 0
    var rest = line[...]
    /// How many characters begin before a byte.
    func characters(before place: Int) -> Int {
      while byte < place, let next = rest.popFirst() {
        byte += next.utf8.count
        character += 1
      }
      return character
    }
    for part in found.parts {
      let start = characters(before: part.bytes.lowerBound)
      let end = characters(before: part.bytes.upperBound)
      guard start < end else { continue }
      parts.append(Part(kind: part.kind, range: start..<end, text: part.text))
    }
  }

  /// The last part that begins before a place.
  package func last(before place: Int) -> Int? {
    parts.lastIndex { $0.range.lowerBound < place }
  }
}
