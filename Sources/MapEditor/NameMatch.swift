import MapModel

/// How well what was typed fits names and other words that people have used.
struct NameMatch {
  /// How a name fits, best first.
  enum Rank: Int, Comparable {
    case wholeAlias, name, alias, word, initials

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  /// What was typed, without its case of letters.
  let key: String
  /// The same, with a blank where one was typed behind it.
  private let prefix: String

  init(_ typed: String) {
    key = NameKey.key(of: typed)
    prefix = !key.isEmpty && typed.last?.isWhitespace == true ? key + " " : key
  }

  /// How an agency fits; nothing where it does not.
  ///
  /// - Complexity: O(*n*), where *n* is the length of its names.
  func rank(of agency: Agency) -> Rank? {
    let aliases = ([agency.short].compactMap(\.self) + agency.alsoKnownAs).map(NameKey.key)
    if aliases.contains(key) { return .wholeAlias }
    if agency.key.hasPrefix(prefix) { return .name }
    if aliases.contains(where: { $0.hasPrefix(prefix) }) { return .alias }
    let starts = Self.wordStarts(of: agency.key)
    if isWord(of: agency.key, starts) { return .word }
    return isInitials(of: agency.key, starts) ? .initials : nil
  }

  /// How some words fit, whose first matter most; nothing where they do not.
  func rank(of words: String) -> Rank? {
    let other = NameKey.key(of: words)
    if other.hasPrefix(prefix) { return .name }
    return isWord(of: other, Self.wordStarts(of: other)) ? .word : nil
  }

  private func isWord(of other: String, _ starts: [String.Index]) -> Bool {
    starts.dropFirst().contains { other[$0...].hasPrefix(prefix) }
  }

  /// Whether the initials of all words begin so, or those of all but the little words.
  private func isInitials(of other: String, _ starts: [String.Index]) -> Bool {
    guard prefix == key, key.utf8.count >= 2, starts.count >= 2,
      // Most names are out at once.
      starts.contains(where: { other.utf8[$0] == key.utf8.first })
    else { return false }
    if starts.map({ other[$0] }).starts(with: key) { return true }
    let meaning = starts.filter { start in
      !NameWords.littleWords.contains(String(other[start...].prefix { $0 != " " }))
    }
    return meaning.count >= 2 && meaning.map({ other[$0] }).starts(with: key)
  }

  /// Where the words of a key begin; an apostrophe parts no words.
  private static func wordStarts(of key: String) -> [String.Index] {
    var starts: [String.Index] = []
    var isWithin = false
    for index in key.utf8.indices {
      let byte = key.utf8[index]
      let isPart =
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
        || byte == UInt8(ascii: "'")
      if isPart, !isWithin { starts.append(index) }
      isWithin = isPart
    }
    return starts
  }
}
