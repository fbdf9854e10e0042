import TextCanvas

/// Something amiss at a place of a map's text.
public struct Diagnostic: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The character of the line, counted from 1; a letter with its accents is one.
  public let column: Int
  /// What is amiss.
  public let problem: Problem

  /// Makes a diagnostic.
  public init(line: Int, column: Int, _ problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// The whole message: where and what, the line as written, why, how to mend.
  ///
  ///     winter.map:7:26: error: "2 weeks" is not a duration
  ///      7 | Shelter -> Clinic ; wait 2 weeks
  ///        |                          ^
  ///       why: a duration is a number and a unit with no blank between: …
  ///       mend: write 2w
  ///
  /// - Parameters:
  ///   - path: The file's name, as the person gave it.
  ///   - text: The line's text.
  /// - Returns: Lines of text without control characters, each ended.
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public func message(path: String, lineText text: String) -> String {
    message(path: path, lineText: Array(text))
  }

  /// The whole message, with the line's characters, which serve all that is amiss with one line.
  ///
  /// - Parameters:
  ///   - path: The file's name, as the person gave it.
  ///   - text: The line's characters.
  /// - Returns: Lines of text without control characters, each ended.
  /// - Complexity: O(1), whatever the length of the line.
  public func message(path: String, lineText text: [Character]) -> String {
    let (excerpt, caret) = excerpt(of: text)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count)
    return """
      \(shownText(path)):\(line):\(column): \(problem.severity.rawValue): \(problem.what)
       \(number) | \(excerpt)
       \(margin) | \(String(repeating: " ", count: caret))^
        why: \(problem.why)
        mend: \(shownText(problem.mend))

      """
  }

  /// The part of the line round the place, as it may be shown, and the column that the place has in it.
  private func excerpt(of text: [Character]) -> (text: String, caret: Int) {
    let room = 76
    let place = min(column - 1, text.count)
    let start = max(0, place - room)
    var before = text[start..<place].map { shown($0) }
    var behind = text[place...].prefix(room + 1).map { shown($0) }
    if place > room / 2, place + behind.count > room {
      before = ["…"] + before.suffix(room / 2 - 1)
    }
    let spare = max(1, room - before.count)
    if behind.count > spare { behind = behind.prefix(spare - 1) + ["…"] }
    let head = before.joined()
    return (head + behind.joined(), columns(of: head))
  }

  private func shown(_ character: Character) -> String {
    let isBlank = character.isWhitespace && !character.unicodeScalars.contains(where: isControl)
    if isBlank { return " " }
    return character.unicodeScalars.map { isControl($0) ? "?" : String($0) }.joined()
  }
}
