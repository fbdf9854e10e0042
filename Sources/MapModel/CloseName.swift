/// An agency whose name is nearly one that somebody used, and why it seems to be the same.
public struct CloseName: Hashable, Sendable {
  /// Why two names seem to mean the same.
  public enum Reason: Hashable, Sendable {
    /// They differ by so many letters put in, left out, swapped or mistaken.
    case spelling(letters: Int)
    /// One is made of initials of the other: `ED` of `Emergency Dept`.
    case acronym
    /// They have the same words, in another order or shortened: `Dept of Housing`, `Housing Department`.
    case sameWords
    /// All words of one stand in the other: `Carelink`, `Carelink Night Service`.
    case sharedWords([String])
  }

  /// The agency that may be meant.
  public let agency: Agency.ID
  /// The spelling of its name, its short or another of its names, that is close.
  public let name: String
  /// Why it seems to be the same.
  public let reason: Reason
}

extension CloseName.Reason {
  /// How sure the reason is, surest first; ties of spelling by letters.
  fileprivate var rank: Int {
    switch self {
    case .spelling(let letters): letters
    case .sameWords: 3
    case .acronym: 4
    case .sharedWords: 5
    }
  }

  /// Whether the reason is strong enough to ask about two names that both stand on a map.
  package var isStrong: Bool {
    switch self {
    case .spelling, .acronym, .sameWords: true
    case .sharedWords: false
    }
  }

  /// Why two names seem to mean the same, or nothing where they do not.
  ///
  /// Names that differ in a number never do: `Ward 4` is not `Ward 5`.
  ///
  /// - Complexity: O(*n* *m*) for names of *n* and *m* letters.
  public init?(_ left: String, _ right: String) {
    self.init(NameWords(left), NameWords(right))
  }

  package init?(_ left: NameWords, _ right: NameWords) {
    guard left.key != right.key, left.digits == right.digits else { return nil }
    if left.isAcronym(of: right) || right.isAcronym(of: left) {
      self = .acronym
      return
    }
    guard left.numbers == right.numbers else { return nil }
    if !left.words.isEmpty, left.words == right.words {
      self = .sameWords
      return
    }
    let most = min(left.letters.count, right.letters.count) / 4
    if let letters = editDistance(left.letters, right.letters, atMost: min(2, most)) {
      self = .spelling(letters: letters)
      return
    }
    let (few, many) =
      left.words.count <= right.words.count
      ? (left.words, right.words) : (right.words, left.words)
    guard few.contains(where: { $0.count >= 4 }), few.isSubset(of: many) else { return nil }
    self = .sharedWords(few.sorted())
  }
}

extension CareMap {
  /// The agencies whose names are nearly a name that is none of theirs, closest first.
  ///
  /// - Parameters:
  ///   - name: A name; where it means an agency of the map, nothing is close.
  ///   - limit: The greatest number of agencies to find.
  /// - Returns: At most `limit` agencies, each with its closest spelling.
  /// - Complexity: O(*a* *n*²), where *a* is the number of agencies and *n* the length of names.
  public func closeNames(to name: String, limit: Int = 3) -> [CloseName] {
    NameSurvey(of: self).closeNames(to: name, on: self, limit: limit)
  }
}

/// The names of a map's agencies, taken apart once, to find close ones for many names.
public struct NameSurvey: Sendable {
  /// For each agency, its spellings.
  private let spellings: [[NameWords]]
  private var known: [String: NameWords] = [:]

  /// Takes the names of a map apart.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - earlier: What was taken apart of the map as it was, which is not done again.
  /// - Complexity: O(*a* *n*) expected, where *a* is the number of agencies and *n* the length of names.
  public init(of map: CareMap, after earlier: NameSurvey? = nil) {
    var known = earlier?.known ?? [:]
    spellings = map.agencies.map { agency in
      ([agency.name] + agency.attributes.flatMap(\.aliases)).map { spelling in
        if let words = known[spelling] { return words }
        let words = NameWords(spelling)
        known[spelling] = words
        return words
      }
    }
    self.known = known
  }

  /// The agencies whose names are nearly a name that is none of theirs, closest first.
  ///
  /// - Parameters:
  ///   - name: A name; where it means an agency of the map, nothing is close.
  ///   - map: The map whose names were taken apart.
  ///   - limit: The greatest number of agencies to find.
  /// - Returns: At most `limit` agencies, each with its closest spelling.
  public func closeNames(to name: String, on map: CareMap, limit: Int = 3) -> [CloseName] {
    guard map.agency(named: name) == nil else { return [] }
    let words = NameWords(name)
    let close = zip(map.agencies, spellings).compactMap { agency, spellings in
      spellings.compactMap { spelling in
        CloseName.Reason(words, spelling).map {
          CloseName(agency: agency.id, name: spelling.name, reason: $0)
        }
      }
      .min { $0.reason.rank < $1.reason.rank }
    }
    return Array(
      close.sorted { ($0.reason.rank, $0.agency) < ($1.reason.rank, $1.agency) }
        .prefix(limit))
  }
}
