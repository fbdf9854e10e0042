import MapModel
package import MapText
import TextCanvas

/// What is amiss with a typed line as it stands, as long as typing on at the cursor would not mend it.
package struct EntryProblem: Hashable, Sendable {
  /// What it is.
  package let problem: Problem
  /// The place in the line, in characters from 0.
  package let column: Int

  /// What is amiss, in words.
  package var what: String { problem.what }
  /// How to mend it, in words.
  package var mend: String { shownText(problem.mend) }

  /// Finds what is amiss first.
  ///
  /// Nothing is while the line is blank, is a name of a few words, or is half typed: while a target, a
  /// value or a quotation mark is missing that the person may be about to type.
  ///
  /// - Parameters:
  ///   - line: The line as it stands.
  ///   - cursor: How many characters stand before the cursor.
  /// - Complexity: O(*n*), where *n* is the length of the line.
  package init?(in line: String, cursor: Int) {
    guard !line.allSatisfy(\.isWhitespace), !Self.isBareName(line),
      let reading = try? Document(reading: Array(line.utf8))
    else { return nil }
    let found = reading.diagnostics.filter { $0.line == 1 }
    guard !found.isEmpty else { return nil }
    let typing = HalfTyped(line, cursor: cursor)
    guard let first = found.first(where: { !typing.mends($0) }) else { return nil }
    problem = first.problem
    column = first.column - 1
  }

  /// Whether a line is a few words without separators, which declare an agency.
  package static func isBareName(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard (1...mostWords).contains(words.count), !words[0].hasPrefix("#"),
      Keyword(rawValue: String(words[0])) == nil
    else { return false }
    return ![";", ":", "\"", "->", "=>", "~>"].contains(where: line.contains)
  }

  /// How many words a bare name has at most.
  static let mostWords = 5
}
