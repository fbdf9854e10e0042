package import MapModel
import MapText

/// What somebody who types a line may be about to type.
///
///     let guess = EntryGuess("GP -> em", cursor: 8, of: map)
///     guess.completions[0].text  // "Emergency Dept"
///     guess.dimmedRest           // "ergency Dept"
package struct EntryGuess: Sendable {
  /// One way to go on.
  package struct Completion: Hashable, Sendable {
    /// What is put in, with quotation marks where they are needed.
    package let text: String
    /// What it takes the place of, in characters of the line; the cursor stands at its end.
    package let range: Range<Int>
    /// What shows it behind the cursor: the letters that are missing, or ` → ` and the whole.
    ///
    /// It is text of the map, so it has to pass `shownText`.
    package let dimmedRest: String
  }

  /// The ways to go on, best first, at most ten.
  package private(set) var completions: [Completion] = []

  /// What shows the best guess behind the cursor; empty where there is none.
  package var dimmedRest: String { completions.first?.dimmedRest ?? "" }

  private static let mostCompletions = 10

  /// Guesses what stands before the cursor.
  ///
  /// Names are guessed from one letter on, keywords behind them and from two letters on, keys from one
  /// letter on, values from the start, and the target of a flow from the start where another layer has
  /// it. Where a name or a key is complete, nothing is guessed.
  ///
  /// - Parameters:
  ///   - line: The line as it stands.
  ///   - cursor: How many characters stand before the cursor.
  ///   - map: The map that is told.
  /// - Complexity: O(*a* *n* + *n* log *n*) for *a* agencies with names of *n* letters; at most a
  ///   thousand facts are looked at for what was said last.
  package init(_ line: String, cursor: Int, of map: CareMap) {
    guard let position = EntryPosition(line, cursor: cursor) else { return }
    let texts = GuessedTexts(of: map, match: NameMatch(position.typed)).texts(position.kind)
    completions = texts.prefix(Self.mostCompletions).map { text in
      Completion(
        text: text, range: position.range,
        dimmedRest: Self.dimmedRest(of: text, behind: position.raw))
    }
  }

  /// Takes a completion: the line with it, and the cursor behind it.
  package static func taking(
    _ completion: Completion, in line: String
  ) -> (line: String, cursor: Int) {
    let characters = Array(line)
    let before = String(characters[..<completion.range.lowerBound]) + completion.text
    return (before + String(characters[completion.range.upperBound...]), before.count)
  }

  private static func dimmedRest(of text: String, behind typed: String) -> String {
    let head = text.prefix(typed.count)
    let continues = head.uppercased().lowercased() == typed.uppercased().lowercased()
    return continues ? String(text.dropFirst(typed.count)) : " → " + text
  }
}
