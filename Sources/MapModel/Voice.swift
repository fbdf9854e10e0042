/// Who told us something, and in which words.
public struct Voice: Hashable, Sendable {
  /// The role of the person who spoke, never the person.
  public let role: Role
  /// The words, where they were taken down.
  public let words: String?

  /// Makes a voice.
  public init(_ role: Role, words: String? = nil) {
    self.role = role
    self.words = words
  }
}

/// What somebody in the room is: a role, perhaps of an agency.
public struct Role: Hashable, Sendable, CustomStringConvertible {
  /// The role as it was told: `Ward sister of Medical Ward`.
  public let description: String

  /// Makes a role from what was told.
  public init(_ description: String) {
    self.description = description
  }

  /// The role without its agency.
  public var title: String { split.title }

  /// The agency that the role speaks for, where it was told: what stands behind the last ` of `.
  public var agency: String? { split.agency }

  private var split: (title: String, agency: String?) {
    let bytes = Array(description.utf8)
    let of = Array(" of ".utf8)
    guard bytes.count > of.count else { return (description, nil) }
    for start in stride(from: bytes.count - of.count - 1, to: 0, by: -1)
    where Array(bytes[start..<start + of.count]) == of {
      return (
        String(decoding: bytes[..<start], as: UTF8.self),
        String(decoding: bytes[(start + of.count)...], as: UTF8.self)
      )
    }
    return (description, nil)
  }
}
