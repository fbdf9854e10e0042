public import MapModel

/// An agency that only the left map has and one that only the right map has, which may be the same.
///
/// Nothing follows from it until people say so: `SameNames` does.
public struct Suggestion: Hashable, Sendable {
  /// Why two agencies seem to be the same.
  public enum Reason: Hashable, Sendable {
    /// Their names, or names that people use for them, are close.
    case names(CloseName.Reason)
    /// Flows go to and from the same agencies: so many, at least two, and no others.
    case neighbours(Int)
  }

  /// The agency of the left map.
  public let left: Agency.ID
  /// The agency of the right map.
  public let right: Agency.ID
  /// Why they seem to be the same.
  public let reason: Reason
}

/// Looks for agencies that may be the same.
struct SuggestionSearch {
  private let matching: AgencyMatching
  private let left: [Agency]
  private let right: [Agency]

  /// Nobody would read what is found among more.
  private static let most = 1000

  init(_ matching: AgencyMatching) {
    self.matching = matching
    left = matching.matches.filter { $0.right == nil }
      .compactMap(\.left).map { matching.left[$0] }
    right = matching.matches.filter { $0.left == nil }
      .compactMap(\.right).map { matching.right[$0] }
  }

  /// What may be the same, in the order of the left map, then of the right one.
  ///
  /// - Complexity: O(*l* *r* + *f*), for *l* and *r* agencies that one map alone has and *f* flows;
  ///   nothing is looked for where either is more than 1,000.
  var suggestions: [Suggestion] {
    guard !left.isEmpty, !right.isEmpty, max(left.count, right.count) <= Self.most else {
      return []
    }
    let byName = namesakes
    let known = Set(byName.map { AgencyMatch(left: $0.left, right: $0.right) })
    let byNeighbours = neighbours.filter {
      !known.contains(AgencyMatch(left: $0.left, right: $0.right))
    }
    return (byName + byNeighbours).sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  private var namesakes: [Suggestion] {
    let lefts = left.map(Spellings.init)
    let rights = right.map(Spellings.init)
    return lefts.flatMap { left in
      rights.compactMap { right in
        left.reason(toTake: right).map {
          Suggestion(left: left.agency, right: right.agency, reason: .names($0))
        }
      }
    }
  }

  private var neighbours: [Suggestion] {
    let lefts = Self.neighbours(of: left, matching.left, matching.numbersOfLeft, matching)
    let rights = Self.neighbours(of: right, matching.right, matching.numbersOfRight, matching)
    var all: [Neighbours: [Agency.ID]] = [:]
    for (agency, neighbours) in rights { all[neighbours, default: []].append(agency) }
    return lefts.flatMap { agency, neighbours in
      (all[neighbours] ?? []).map {
        Suggestion(left: agency, right: $0, reason: .neighbours(neighbours.count))
      }
    }
  }

  /// The agencies that flows come from and go to, by their places in the list of matches.
  private struct Neighbours: Hashable {
    var before: Set<Int> = []
    var behind: Set<Int> = []

    var count: Int { before.union(behind).count }
  }

  /// The neighbours of some agencies, where there are two or more and both maps have them all.
  private static func neighbours(
    of agencies: [Agency], _ map: CareMap, _ numbers: [Int], _ matching: AgencyMatching
  ) -> [(Agency.ID, Neighbours)] {
    var isAsked = [Bool](repeating: false, count: map.agencies.count)
    for agency in agencies { isAsked[agency.id.index] = true }
    var all: [Agency.ID: Neighbours] = [:]
    for flow in map.flows {
      let (source, target) = (flow.source, flow.target)
      if isAsked[source.index] {
        all[source, default: Neighbours()].behind.insert(numbers[target.index])
      }
      if isAsked[target.index] {
        all[target, default: Neighbours()].before.insert(numbers[source.index])
      }
    }
    return agencies.compactMap { agency in
      guard let neighbours = all[agency.id], neighbours.count >= 2 else { return nil }
      let areShared = neighbours.before.union(neighbours.behind).allSatisfy { number in
        matching.matches[number].left != nil && matching.matches[number].right != nil
      }
      return areShared ? (agency.id, neighbours) : nil
    }
  }
}

/// All names of an agency, taken apart.
private struct Spellings {
  let agency: Agency.ID
  private let spellings: [Spelling]

  init(_ agency: Agency) {
    self.agency = agency.id
    let names = [agency.name] + (agency.short.map { [$0] } ?? []) + agency.alsoKnownAs
    spellings = names.map(Spelling.init)
  }

  /// Why two agencies seem to be the same, by the surest reason of all their names.
  func reason(toTake other: Spellings) -> CloseName.Reason? {
    spellings.flatMap { left in other.spellings.compactMap { left.reason(toTake: $0) } }
      .min { $0.doubt < $1.doubt }
  }
}

/// A name, and what tells at once that two names cannot be close.
private struct Spelling {
  private let words: NameWords
  private let letterBits: UInt64
  private let wordBits: UInt64
  private let mayBeAcronym: Bool

  init(_ name: String) {
    words = NameWords(name)
    letterBits = words.letters.reduce(0) { $0 | 1 << UInt64($1.utf8.reduce(0) { $0 &+ $1 } % 64) }
    wordBits = words.words.reduce(0) { $0 | 1 << (Array($1.utf8).span.quickHash % 64) }
    mayBeAcronym = words.key.count(where: \.isLetter) <= 6
  }

  func reason(toTake other: Spelling) -> CloseName.Reason? {
    mayBeClose(to: other) ? CloseName.Reason(words, other.words) : nil
  }

  /// Two letters put in, left out or mistaken change at most four bits; words are shared where all of
  /// one name are in the other.
  private func mayBeClose(to other: Spelling) -> Bool {
    if mayBeAcronym || other.mayBeAcronym { return true }
    let shared = wordBits & other.wordBits
    if shared == wordBits || shared == other.wordBits { return true }
    return abs(words.letters.count - other.words.letters.count) <= 2
      && (letterBits ^ other.letterBits).nonzeroBitCount <= 4
  }
}

extension CloseName.Reason {
  /// How unsure the reason is; less is surer.
  fileprivate var doubt: Int {
    switch self {
    case .spelling(let letters): letters
    case .sameWords: 3
    case .acronym: 4
    case .sharedWords: 5
    }
  }
}
