/// A text as it stands in a drawing: in rows, at whose ends a blank may have been left out.
public struct ReadText: Hashable, Sendable, CustomStringConvertible {
  /// What stands in each row, from its first character to its last.
  public let rows: [String]

  /// Makes a text.
  public init(_ rows: [String]) {
    self.rows = rows
  }

  /// The rows with a bar between them, for messages.
  public var description: String { rows.joined(separator: "|") }

  /// The text without any blank, in which broken and whole texts are alike.
  public var squeezed: String { String(rows.joined().filter { $0 != " " }) }

  /// Tells whether a text, broken into these rows, reads like that.
  ///
  /// Where a row ends the text may have a blank; nowhere else may a blank be lost or gained.
  public func reads(as text: String) -> Bool {
    var rest = Substring(text)
    for row in rows {
      if rest.first == " " { rest.removeFirst() }
      guard rest.hasPrefix(row) else { return false }
      rest.removeFirst(row.count)
    }
    return rest.isEmpty
  }

  /// The text behind so many characters that are no blanks.
  func dropping(_ count: Int) -> ReadText {
    var left = count
    var kept: [String] = []
    for row in rows {
      var rest = Substring(row)
      while left > 0, let first = rest.first {
        if first != " " { left -= 1 }
        rest.removeFirst()
      }
      if left == 0 { rest = rest.drop { $0 == " " } }
      if !rest.isEmpty { kept.append(String(rest)) }
    }
    return ReadText(kept)
  }
}
