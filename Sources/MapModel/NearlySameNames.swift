extension CareMap {
  /// Two agencies of a map whose names seem to mean the same.
  public struct NearlySame: Hashable, Sendable {
    /// The agency that was mentioned first.
    public let first: Agency.ID
    /// The other one.
    public let second: Agency.ID
    /// Why they seem to be the same; sharing some words is not enough.
    public let reason: CloseName.Reason
  }

  /// The pairs of agencies that people may want to be one, in the order of first mention.
  ///
  /// Not looked for among more than 4,000 agencies, where nobody would read the answer.
  ///
  /// - Complexity: O(*a*²), where *a* is the number of agencies; two names are only compared letter
  ///   by letter where they hold nearly the same letters.
  public var nearlySameNames: [NearlySame] {
    guard agencies.count <= 4000 else { return [] }
    let profiles = agencies.map { NameProfile(NameWords($0.name)) }
    var pairs: [NearlySame] = []
    for second in profiles.indices {
      for first in 0..<second where profiles[first].mayBeClose(to: profiles[second]) {
        guard let reason = CloseName.Reason(profiles[first].words, profiles[second].words),
          reason.isStrong
        else { continue }
        pairs.append(NearlySame(first: Agency.ID(first), second: Agency.ID(second), reason: reason))
      }
    }
    return pairs
  }
}

/// What tells at once that two names cannot be close.
private struct NameProfile {
  let words: NameWords
  private let letterBits: UInt64
  private let wordHash: Int
  private let mayBeAcronym: Bool

  init(_ words: NameWords) {
    self.words = words
    letterBits = words.letters.reduce(0) { bits, letter in
      bits | 1 << (letter.unicodeScalars.first.map { UInt64($0.value % 64) } ?? 0)
    }
    wordHash = words.words.hashValue
    mayBeAcronym = words.key.count(where: \.isLetter) <= 6
  }

  /// Two letters put in, left out or mistaken change at most four bits.
  func mayBeClose(to other: NameProfile) -> Bool {
    if mayBeAcronym || other.mayBeAcronym || wordHash == other.wordHash { return true }
    return abs(words.letters.count - other.words.letters.count) <= 2
      && (letterBits ^ other.letterBits).nonzeroBitCount <= 4
  }
}
