public import MapModel

extension Attributed {
  /// How many told us of the fact: the roles that said it, each once, or where no role is named, the
  /// tables that recorded it.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of attributes.
  public var voiceCount: Int {
    let roles = voices.map(\.role.description)
    let named = Self.countOfNames(roles)
    return named > 0 ? named : Self.countOfNames(tables)
  }

  /// How many names there are when each counts once, however it is spelled, and an empty one never.
  private static func countOfNames(_ names: [String]) -> Int {
    switch names.count {
    case 0: 0
    case 1: NameKey.key(of: names[0]).isEmpty ? 0 : 1
    default: Set(names.map(NameKey.key(of:))).subtracting([""]).count
    }
  }
}
