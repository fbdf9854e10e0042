import MapModel
import MapText

/// What is known of the line that is being typed: how it may go on, and what may be amiss with it.
struct EntryNotes: Sendable {
  /// The line, and how many characters stand before the cursor.
  let line: String
  let cursor: Int
  let completions: [EntryGuess.Completion]
  let nearName: NearName?
  let problem: EntryProblem?

  /// Looks at a line.
  ///
  /// - Parameters:
  ///   - entry: The line.
  ///   - map: The map that is told.
  ///   - survey: Its names.
  ///   - before: What was known a key ago: names that have not changed are not looked up again.
  init(_ entry: EntryLine, _ map: CareMap, _ survey: NameSurvey?, _ before: EntryNotes?) {
    line = entry.text
    cursor = entry.input.cursor
    completions =
      entry.completing == nil ? EntryGuess(line, cursor: cursor, of: map).completions : []
    problem = EntryProblem(in: line, cursor: cursor)
    // Looking for names that are nearly the same takes longer than all else.
    let names = Self.names(line)
    if let before, names.isEnded, Self.names(before.line) == names {
      nearName = before.nearName
    } else {
      nearName = NearName(in: line, cursor: cursor, of: map, survey)
    }
  }

  private struct Names: Hashable {
    let ranges: [Range<Int>]
    let texts: [String]
    /// Whether something stands behind the last name, so that it is complete.
    let isEnded: Bool
  }

  private static func names(_ line: String) -> Names {
    let parts = EntryParts(line).parts
    let names = parts.filter { $0.kind == .name }
    return Names(
      ranges: names.map(\.range), texts: names.map(\.text),
      isEnded: parts.last.map { $0.kind != .name } ?? true)
  }
}
