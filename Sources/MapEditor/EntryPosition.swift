import MapModel
import MapText

/// What is being typed at the cursor, where something can be guessed.
struct EntryPosition {
  enum Kind {
    /// The first word of a line, which may be a name or a keyword.
    case beginning
    /// A name, perhaps behind an arrow that comes from another name.
    case name(source: String?)
    /// Nothing yet, behind an arrow of a layer that comes from a name.
    case target(source: String, Layer)
    /// A key, on a kind of fact that has some keys already.
    case key(Fact.Kind, taken: Set<Attribute.Key>)
    /// The value of a key, on a kind of fact.
    case value(Attribute.Key, Fact.Kind)
    /// A name of a list, comma between, which is the value of a key.
    case item(Attribute.Key, Fact.Kind)
  }

  let kind: Kind
  /// What is typed of it, without an opening quotation mark, with a blank behind it.
  let typed: String
  /// What a completion takes the place of, in characters of the line.
  let range: Range<Int>
  /// What stands there as it was typed.
  let raw: String

  /// Finds out what is typed; nothing where a part goes on behind the cursor.
  init?(_ line: String, cursor: Int) {
    let characters = Array(line)
    let cursor = min(max(0, cursor), characters.count)
    let whole = EntryParts(line).parts
    let goesOn = whole.contains { part in
      let isSeparate = part.kind == .separator || part.kind.isArrow
      return part.range.contains(cursor) && (!isSeparate || part.range.lowerBound < cursor)
    }
    let entry = EntryParts(String(characters[..<cursor]))
    guard !goesOn, let last = entry.parts.last,
      let (kind, start) = Self.kind(entry, last, whole, characters, cursor)
    else { return nil }
    self.kind = kind
    range = start..<cursor
    raw = String(characters[range])
    let isBlankBehind = raw.last?.isWhitespace ?? false
    switch kind {
    case .beginning, .name: typed = last.text + (isBlankBehind ? " " : "")
    case .target: typed = ""
    case .item: typed = raw.first == "\"" ? String(raw.dropFirst()) : raw
    case .key, .value: typed = raw
    }
  }

  private typealias Part = EntryParts.Part

  /// What the last part before the cursor is the beginning of, and where that begins.
  private static func kind(
    _ entry: EntryParts, _ last: Part, _ whole: [Part], _ characters: [Character], _ cursor: Int
  ) -> (Kind, start: Int)? {
    let isAtCursor = last.range.upperBound == cursor
    let start = last.range.lowerBound
    switch last.kind {
    case .keyword: return isAtCursor ? (.beginning, start) : nil
    case .name:
      let isClosed =
        characters[start] == "\"" && last.range.count > 1
        && characters[last.range.upperBound - 1] == "\""
      guard !isClosed else { return nil }
      guard entry.parts.count > 1 else { return (.beginning, start) }
      return (.name(source: source(entry.parts)), start)
    case .attributeKey:
      guard let kind = entry.factKind else { return nil }
      guard isAtCursor else { return value(last, kind, characters, cursor..<cursor) }
      return (.key(kind, taken: keys(whole, but: last)), start)
    case .attributeValue:
      guard let kind = entry.factKind, let key = entry.parts.dropLast().last,
        key.kind == .attributeKey
      else { return nil }
      return value(key, kind, characters, start..<cursor)
    case .arrow(let layer):
      guard let source = entry.parts.dropLast().last, source.kind == .name,
        !isAtCursor, whole.count == entry.parts.count
      else { return nil }
      return (.target(source: source.text, layer), cursor)
    case .separator, .label, .comment: return nil
    }
  }

  /// The name that the arrow before the last name comes from.
  private static func source(_ parts: [Part]) -> String? {
    let before = parts.dropLast(2)
    guard parts[parts.count - 2].kind.isArrow, let source = before.last, source.kind == .name
    else { return nil }
    return source.text
  }

  /// The keys of a line that may stand in it once.
  private static func keys(_ parts: [Part], but typed: Part) -> Set<Attribute.Key> {
    let keys = parts.filter { $0.kind == .attributeKey && $0.range != typed.range }
      .compactMap { Attribute.Key(word: $0.text) }
    return Set(keys.filter { !$0.mayRepeat })
  }

  private static func value(
    _ key: Part, _ kind: Fact.Kind, _ characters: [Character], _ range: Range<Int>
  ) -> (Kind, start: Int)? {
    guard let key = Attribute.Key(word: key.text), key.belongs(to: kind) else { return nil }
    guard key == .on || key == .by && kind == .action else {
      return (.value(key, kind), range.lowerBound)
    }
    var isQuoted = false
    var start = range.lowerBound
    for place in range {
      if characters[place] == "\"" { isQuoted.toggle() }
      if characters[place] == ",", !isQuoted { start = place + 1 }
    }
    while start < range.upperBound, characters[start].isWhitespace { start += 1 }
    return (.item(key, kind), start)
  }
}
