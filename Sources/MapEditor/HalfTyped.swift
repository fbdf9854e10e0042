import MapModel
import MapText

/// A line that somebody may be in the middle of, to tell what typing on would mend.
///
/// What is amiss is mended by typing on where some ending, put in at the cursor, gives a line that has
/// nothing amiss at that place. A name or a text may be missing at the line's end, too.
struct HalfTyped {
  private let line: String
  private let entry: EntryParts
  private let cursor: Int
  private let before: String
  private let behind: String

  init(_ line: String, cursor: Int) {
    self.line = line
    let characters = Array(line)
    self.cursor = min(max(0, cursor), characters.count)
    entry = EntryParts(line)
    before = String(characters[..<self.cursor])
    behind = String(characters[self.cursor...])
  }

  /// Whether typing on would mend something.
  func mends(_ diagnostic: Diagnostic) -> Bool {
    let column = diagnostic.column
    switch diagnostic.problem {
    case .unknownLine:
      if isAtLastSeparator { return true }
      guard line.split(whereSeparator: \.isWhitespace).count <= EntryProblem.mostWords else {
        return false
      }
      return isMended(column, by: [" -> x", "x -> x"], alsoAtEnd: true)
    case .separatorInAgencyName, .labelledJourney: return isAtLastSeparator
    case .missingName, .missingText, .emptyAttribute:
      return isMended(column, by: ["x", " x", " note x"], alsoAtEnd: true)
    case .unclosedQuote, .textAfterQuote:
      return isMended(column, by: ["\"", "\" -> x", "> x"], alsoAtEnd: true)
    case .journeyWithoutColon, .journeyWithoutTitle, .journeyWithoutSteps:
      let endings = [" x : x -> x", " : x -> x", "\" : x -> x", " x -> x", " -> x", "> x", " x"]
      return isMended(column, by: endings + ["\" -> x"], alsoAtEnd: true)
    case .unreadableValue(let key, let written, _):
      return isMended(column, by: Self.endings(of: written, key))
    case .reversedRange(let written, _):
      return isMended(column, by: Self.endings(of: written, .wait))
    case .missingValue: return isBehindKey(at: column)
    case .unknownKey, .misplacedKey, .repeatedKey: return isBeginningOfKey(at: column)
    case .mixedArrows, .strayQuote, .keywordLedFlow, .controlCharacter, .secondTitle,
      .claimedName, .nearlySameNames, .stepWithoutFlow, .agencyWithoutFlow, .toldTwice:
      return false
    }
  }

  /// Whether a line has nothing amiss at a column any more, with one of some endings at the cursor.
  private func isMended(
    _ column: Int, by endings: [String], alsoAtEnd: Bool = false
  ) -> Bool {
    var lines = endings.map { before + $0 + behind }
    if alsoAtEnd, !behind.isEmpty { lines += endings.map { line + $0 } }
    return lines.contains { line in
      guard let reading = try? Document(reading: Array(line.utf8)) else { return false }
      return reading.diagnostics.allSatisfy {
        !$0.problem.makesLineUnreadable && $0.column != column
      }
    }
  }

  /// Whether the line ends with a separator.
  private var isAtLastSeparator: Bool { entry.parts.last?.kind == .separator }

  /// Whether the cursor stands behind a key, with nothing but blanks between.
  private func isBehindKey(at column: Int) -> Bool {
    guard let index = entry.last(before: cursor) else { return false }
    let part = entry.parts[index]
    return part.kind == .attributeKey && part.range.lowerBound == column - 1
      && part.range.upperBound <= cursor
  }

  /// Whether the word at the cursor is how another key begins.
  private func isBeginningOfKey(at column: Int) -> Bool {
    guard isBehindKey(at: column), let kind = entry.factKind,
      let part = entry.parts.first(where: { $0.range.lowerBound == column - 1 }),
      part.range.upperBound == cursor
    else { return false }
    let word = part.text.lowercased()
    return Attribute.Key.allCases.contains {
      $0 != .volume && $0.belongs(to: kind) && $0.word.hasPrefix(word) && $0.word != word
    }
  }

  /// What may follow the beginning of a value, so that it can be read.
  private static func endings(of written: String, _ key: Attribute.Key) -> [String] {
    switch key {
    case .wait, .takes:
      // Units, digits and units, and the high end of a range.
      return ["s", "m", "h", "d", "w", "mo", "y", "o", "0m", "0h", "0d", "0w", "0y", "999y"]
    case .capacity, .volume:
      return Rate.Period.allCases.flatMap { period in
        let ending = "/\(period.rawValue)"
        return ["0" + ending] + ending.indices.map { String(ending[$0...]) }
      }
    case .share: return ["%", "0%"]
    case .pin: return [",0", "0"]
    case .due, .done:
      return ["2000-01-01", "2000-10-10"].map { String($0.dropFirst(written.count)) }
    case .kind, .carries:
      return (key.choices ?? []).filter { $0.hasPrefix(written) }
        .map { String($0.dropFirst(written.count)) }
    case .short, .also, .of, .at, .sector, .hours, .resource, .funding, .framework, .policy, .by,
      .count, .votes, .on, .accepted, .disputed, .later, .said, .table, .note, .tag:
      return []
    }
  }
}
