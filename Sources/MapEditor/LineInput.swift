/// A line of text that a person types, with a cursor between its characters.
struct LineInput: Hashable, Sendable {
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// A text with the cursor behind so many characters.
  init(_ text: String, cursor: Int) {
    characters = Array(text)
    self.cursor = min(max(0, cursor), characters.count)
  }

  /// What has been typed.
  var text: String { String(characters) }

  /// What stands before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Puts text in at the cursor.
  mutating func insert(_ text: String) {
    let before = String(characters[..<cursor]) + text
    let behind = characters[cursor...]
    // A combining mark joins the character before it.
    let joined = Array(before)
    characters = joined + behind
    cursor = joined.count
  }

  /// Takes some characters before the cursor away.
  mutating func removeBefore(_ count: Int = 1) {
    let start = max(0, cursor - count)
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  /// Writes a character, moves the cursor or takes characters away, as lines of a shell do; tells whether the key does so.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .arrow(.left): cursor = max(0, cursor - 1)
    case .arrow(.right): cursor = min(characters.count, cursor + 1)
    case .wordLeft, .alt("b"): cursor = startOfWord
    case .wordRight, .alt("f"): cursor = endOfWord
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace: removeBefore()
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .control("w"), .alt("\u{7F}"): removeBefore(cursor - startOfWord)
    case .control("u"): removeBefore(cursor)
    case .control("k"): characters.removeSubrange(cursor...)
    default: return false
    }
    return true
  }

  private var startOfWord: Int {
    var place = cursor
    while place > 0, !characters[place - 1].isWordPart { place -= 1 }
    while place > 0, characters[place - 1].isWordPart { place -= 1 }
    return place
  }

  private var endOfWord: Int {
    var place = cursor
    while place < characters.count, !characters[place].isWordPart { place += 1 }
    while place < characters.count, characters[place].isWordPart { place += 1 }
    return place
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
