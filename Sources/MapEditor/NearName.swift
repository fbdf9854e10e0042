package import MapModel
import MapText

/// A name in a typed line that is none of the map's, though nearly one, to ask whether that is meant.
package struct NearName: Hashable, Sendable {
  /// Where the name stands, in characters of the line, with its quotation marks.
  package let range: Range<Int>
  /// The name of the agency that may be meant.
  package let agency: String
  /// Why it seems to be the same.
  package let reason: CloseName.Reason

  /// Finds the first such name that is complete.
  ///
  /// A name is complete where something stands behind it. That at the cursor is complete where the
  /// line could end there, unless it may yet become the other name. Names of one or two letters are
  /// left alone, and sharing some words is not enough.
  ///
  /// - Parameters:
  ///   - line: The line as it stands.
  ///   - cursor: How many characters stand before the cursor.
  ///   - map: The map that is told.
  ///   - survey: Its names, where they have been taken apart.
  /// - Complexity: O(*a* *n*²) for each name that is not on the map, where *a* is the number of
  ///   agencies and *n* the length of names.
  package init?(in line: String, cursor: Int, of map: CareMap, _ survey: NameSurvey? = nil) {
    let entry = EntryParts(line)
    let survey = survey ?? NameSurvey(of: map)
    for (index, part) in entry.parts.enumerated() where part.kind == .name {
      let isTyped = index == entry.parts.count - 1 && part.range.upperBound <= cursor
      guard part.text.count(where: { !$0.isWhitespace }) > 2,
        !isTyped || Self.mayEnd(entry),
        let close = survey.closeNames(to: part.text, on: map, limit: 1).first, close.reason.isStrong
      else { continue }
      let key = NameKey.key(of: part.text)
      guard !isTyped || !NameKey.key(of: close.name).hasPrefix(key) else { continue }
      range = part.range
      agency = map[close.agency].name
      reason = close.reason
      return
    }
    return nil
  }

  /// Whether a line whose last part is a name tells something as it is.
  private static func mayEnd(_ entry: EntryParts) -> Bool {
    entry.factKind == .agency || entry.parts.contains { $0.kind.isArrow }
  }
}
