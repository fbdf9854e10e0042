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

  private struct Expansion: Hashable {
    /// What stood where it was put in, and what was typed.
    let replaced: String
    let inserted: String
  }

  init(_ text: String = "") {
    input = LineInput(text)
  }

  var text: String { input.text }

  /// Takes a key; tells whether the line does anything with it.
  mutating func take(_ key: Key) -> Bool {
    switch key {
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
