import MapModel
import MapText

/// The line in which facts are typed: one key writes a whole arrow.
///
/// Where a flow's names stand, `>`, `=` and `~` become ` -> `, ` => ` and ` ~> `, also when the arrow is
/// typed in full, and `:` before a blank becomes ` : `. Backspace right behind takes that back.
struct EntryLine: Hashable, Sendable {
  private(set) var input: LineInput
  /// What the last key was expanded to, until another key is pressed.
  private var expansion: Expansion?
  /// What was completed last, until another key is pressed.
  private(set) var completing: Completing?

  /// The ways to complete a line, and the one that was taken.
  struct Completing: Hashable {
    let line: String
    let completions: [EntryGuess.Completion]
    var taken: Int
  }

  private struct Expansion: Hashable {
    /// What stood where it was put in, and what was typed.
    let replaced: String
    let inserted: String
    /// Whether a blank that is typed behind it is swallowed.
    var hasBlank = false
  }

  init(_ text: String = "") {
    input = LineInput(text)
  }

  var text: String { input.text }

  /// Takes the best way to complete the line, and the next best when asked again.
  mutating func complete(_ guess: EntryGuess) {
    var now =
      completing ?? Completing(line: text, completions: guess.completions, taken: -1)
    guard !now.completions.isEmpty else { return }
    now.taken = (now.taken + 1) % now.completions.count
    let taken = EntryGuess.taking(now.completions[now.taken], in: now.line)
    input = LineInput(taken.line, cursor: taken.cursor)
    expansion = nil
    completing = now
  }

  /// Puts something else in the place of some characters.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let characters = input.characters
    let before = String(characters[..<range.lowerBound]) + text
    let isBehind = input.cursor >= range.upperBound
    let line = before + String(characters[range.upperBound...])
    let cursor = isBehind ? line.count - (characters.count - input.cursor) : before.count
    input = LineInput(line, cursor: cursor)
    expansion = nil
    completing = nil
  }

  /// Takes a key; tells whether the line does anything with it.
  mutating func take(_ key: Key) -> Bool {
    let isNameComplete = completing != nil
    completing = nil
    switch key {
    case .character(let sign) where isNameComplete && (sign == ":" || sign == ";"):
      put(input.textBeforeCursor.hasSuffix(" ") ? "\(sign) " : " \(sign) ", insteadOf: String(sign))
      expansion?.hasBlank = true
      return true
    case .character(let character):
      type(character)
      return true
    case .backspace where expansion != nil:
      takeBack()
      return true
    default:
      let isTaken = input.edit(key)
      if isTaken { expansion = nil }
      return isTaken
    }
  }

  /// The line with the mark of what is to be come back to, or without it where it has one.
  var markedToComeBackTo: EntryLine {
    let parts = EntryParts(text).parts
    let mark = parts.last { $0.kind == .attributeKey && $0.text == Attribute.Key.later.word }
    var marked = self
    guard let mark else {
      marked.input = LineInput(text + " ; \(Attribute.Key.later.word)", cursor: input.cursor)
      return marked
    }
    let characters = input.characters
    let head = characters[..<mark.range.lowerBound]
    let start = head.lastIndex(of: ";") ?? mark.range.lowerBound
    let rest =
      String(characters[..<start]).trimmedEnd + String(characters[mark.range.upperBound...])
    marked.input = LineInput(rest, cursor: min(input.cursor, rest.count))
    return marked
  }

  /// Puts text in as it is.
  mutating func paste(_ text: String) {
    expansion = nil
    input.insert(text.map { $0.isNewline ? " " : String($0) }.joined())
  }

  private mutating func type(_ character: Character) {
    if expansion?.inserted.hasSuffix("> ") ?? false, ">-=~ ".contains(character) {
      // The rest of an arrow typed in full, or blanks behind it.
      return
    }
    // A blank behind what is set apart already.
    if expansion?.hasBlank ?? false, character == " " { return }
    expansion = nil
    guard isAmongNames else {
      input.insert(String(character))
      return
    }
    switch character {
    case ">": expand(.real, typed: ">")
    case "=": expand(.official, typed: "=")
    case "~": expand(.toBe, typed: "~")
    case " " where input.textBeforeCursor.hasSuffix(":"):
      input.removeBefore()
      let hasBlank = input.textBeforeCursor.hasSuffix(" ")
      put(hasBlank ? ": " : " : ", insteadOf: ": ")
    default: input.insert(String(character))
    }
  }

  private mutating func expand(_ layer: Layer, typed: String) {
    var replaced = typed
    for sign in ["-", " "] {
      while input.textBeforeCursor.hasSuffix(sign) {
        input.removeBefore()
        replaced = sign + replaced
      }
    }
    put(
      input.textBeforeCursor.isEmpty ? "\(layer.arrow) " : " \(layer.arrow) ", insteadOf: replaced)
  }

  private mutating func put(_ text: String, insteadOf replaced: String) {
    input.insert(text)
    expansion = Expansion(replaced: replaced, inserted: text)
  }

  private mutating func takeBack() {
    guard let expansion else { return }
    input.removeBefore(expansion.inserted.count)
    input.insert(expansion.replaced)
    self.expansion = nil
  }

  /// Whether the cursor stands where a flow's names are typed: not in quotation marks, not behind a
  /// keyword, not behind a `: ` or a `;`.
  private var isAmongNames: Bool {
    let before = input.textBeforeCursor
    let isQuoted = !before.filter { $0 == "\"" }.count.isMultiple(of: 2)
    guard !isQuoted, !before.contains(";"), !before.contains(": ") else { return false }
    let firstWord = before.prefix { !$0.isWhitespace }
    return firstWord.count == before.count || Keyword(rawValue: String(firstWord)) == nil
  }
}

extension String {
  /// The text without white space at its end.
  fileprivate var trimmedEnd: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
  }
}
