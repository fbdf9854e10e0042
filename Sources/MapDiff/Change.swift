public import MapModel

/// One thing that is told differently on both sides, or on one side only.
public struct Change: Hashable, Sendable {
  /// What it is; nothing for keys that the language does not know.
  public let key: Attribute.Key?
  /// What the left side tells; nothing where it is not known there.
  public let left: [Attribute]
  /// What the right side tells; nothing where it is not known there.
  public let right: [Attribute]

  /// Makes a change.
  public init(_ key: Attribute.Key?, from left: [Attribute], to right: [Attribute]) {
    self.key = key
    self.left = left
    self.right = right
  }

  /// Whether both sides tell something of it; where one does not, nobody can say that it differs.
  public var isKnownOnBothSides: Bool { !left.isEmpty && !right.isEmpty }

  /// The change where the sides change places.
  public var mirrored: Change { Change(key, from: right, to: left) }
}

extension Change {
  /// What two facts tell differently under some keys, in the order of a tidy line.
  static func changes(
    from left: [Attribute], to right: [Attribute], keys: [Attribute.Key?],
    _ matching: AgencyMatching
  ) -> [Change] {
    guard left != right else { return [] }
    return keys.compactMap { key in
      let change = Change(key, from: left.told(under: key), to: right.told(under: key))
      guard change.left != change.right else { return nil }
      let meanings = (
        Set(change.left.map { Meaning($0, matching.identity(ofLeft:)) }),
        Set(change.right.map { Meaning($0, matching.identity(ofRight:)) })
      )
      return meanings.0 == meanings.1 ? nil : change
    }
  }
}

extension [Attribute] {
  /// What is told under a key; a time that nobody knows is not told, and what goes without saying is.
  fileprivate func told(under key: Attribute.Key?) -> [Attribute] {
    let told = filter { attribute in
      guard attribute.key == key else { return false }
      switch attribute {
      case .wait(.unknown), .takes(.unknown): return false
      default: return true
      }
    }
    guard told.isEmpty else { return told }
    switch key {
    case .carries: return [.carries(.people)]
    case .kind: return [.kind(.agency)]
    default: return []
    }
  }
}

/// What an attribute says, however it is written.
private enum Meaning: Hashable {
  case attribute(Attribute)
  /// A channel, a site, a word: case and white space do not matter.
  case word(String)
  case names(Set<AgencyMatching.Identity>)
  /// So many a day, as a fraction that cannot be reduced.
  case rate(Int64, Int64)

  init(_ attribute: Attribute, _ identity: (String) -> AgencyMatching.Identity) {
    switch attribute {
    case .of(let name): self = .names([identity(name)])
    case .on(let names): self = .names(Set(names.map(identity)))
    case .also(let names): self = .names(Set(names.map { .other(NameKey.key(of: $0)) }))
    case .by(let text), .at(let text), .short(let text), .sector(let text), .hours(let text):
      self = .word(NameKey.key(of: text))
    case .volume(let rate), .capacity(let rate):
      let amount = rate.amount.thousandths
      let divisor = Self.greatestCommonDivisor(amount.magnitude, rate.period.hours.magnitude)
      self = .rate(amount / divisor, rate.period.hours / divisor)
    default: self = .attribute(attribute)
    }
  }

  private static func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> Int64 {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int64(clamping: Swift.max(larger, 1))
  }
}
