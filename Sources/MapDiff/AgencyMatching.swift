package import MapModel

/// Which agencies of two maps are the same.
///
/// What people say is the same comes first; then equal names; then a name that is a short or other name
/// on the other map; then short and other names that both have. Each agency has at most one match, and
/// of several that could be, the first mentioned are taken. Turned round, the matches are the same.
package struct AgencyMatching: Sendable {
  /// Whom a name means, on either map.
  package enum Identity: Hashable, Sendable {
    /// An agency, by its place in the list of matches.
    case agency(Int)
    /// Nobody on the map; what all spellings of the name have in common.
    case other(String)
  }

  /// All agencies of both maps.
  package let matches: [AgencyMatch]
  /// The pairs given that settle nothing: a name that means nobody, or somebody who has a match.
  package let unsettled: [SameNames]
  let left: CareMap
  let right: CareMap
  /// For each agency of the left map its place in the list of matches; likewise of the right one.
  let numbersOfLeft: [Int]
  let numbersOfRight: [Int]

  /// Matches every agency of a map with itself.
  package init(of map: CareMap) {
    left = map
    right = map
    matches = map.agencies.map { AgencyMatch(left: $0.id, right: $0.id) }
    unsettled = []
    numbersOfLeft = Array(map.agencies.indices)
    numbersOfRight = numbersOfLeft
  }

  /// Matches the agencies of two maps.
  ///
  /// - Complexity: O(*a* log *a*) expected, where *a* is the number of agencies and their other names.
  package init(of left: CareMap, with right: CareMap, same: [SameNames] = []) {
    self.left = left
    self.right = right
    var table = MatchTable(left, right)
    unsettled = same.filter { !table.settle($0) }
    table.matchNames()
    let ordered = table.matches
    var leftNumbers = [Int](repeating: 0, count: left.agencies.count)
    var rightNumbers = [Int](repeating: 0, count: right.agencies.count)
    for (number, match) in ordered.enumerated() {
      if let left = match.left { leftNumbers[left.index] = number }
      if let right = match.right { rightNumbers[right.index] = number }
    }
    matches = ordered
    numbersOfLeft = leftNumbers
    numbersOfRight = rightNumbers
  }

  func identity(ofLeft name: String) -> Identity {
    left.agency(named: name).map { .agency(numbersOfLeft[$0.id.index]) }
      ?? .other(NameKey.key(of: name))
  }

  func identity(ofRight name: String) -> Identity {
    right.agency(named: name).map { .agency(numbersOfRight[$0.id.index]) }
      ?? .other(NameKey.key(of: name))
  }
}

/// The matches found so far.
private struct MatchTable {
  private let left: CareMap
  private let right: CareMap
  private var rightOfLeft: [Int?]
  private var leftOfRight: [Int?]

  init(_ left: CareMap, _ right: CareMap) {
    self.left = left
    self.right = right
    rightOfLeft = [Int?](repeating: nil, count: left.agencies.count)
    leftOfRight = [Int?](repeating: nil, count: right.agencies.count)
  }

  /// All agencies, each once, in the order of telling.
  var matches: [AgencyMatch] {
    let places =
      rightOfLeft.enumerated().map { (left: Int?.some($0.offset), right: $0.element) }
      + leftOfRight.indices.filter { leftOfRight[$0] == nil }.map { (left: nil, right: $0) }
    return TellingOrder.twoMaps.sorted(places).map { index in
      AgencyMatch(
        left: places[index].left.map(Agency.ID.init), right: places[index].right.map(Agency.ID.init)
      )
    }
  }

  /// Takes down what people say is the same, and tells whether it settled anything.
  mutating func settle(_ same: SameNames) -> Bool {
    guard let left = left.agency(named: same.left), let right = right.agency(named: same.right)
    else { return false }
    return match(left.id.index, right.id.index)
  }

  mutating func matchNames() {
    let ofRight = Dictionary(
      uniqueKeysWithValues: right.agencies.map { ($0.key, $0.id.index) })
    for agency in left.agencies {
      if let other = ofRight[agency.key] { _ = match(agency.id.index, other) }
    }
    matchAll(
      open(left, rightOfLeft).flatMap { agency in
        right.agency(named: agency.name).map { [(agency.id.index, $0.id.index)] } ?? []
      }
        + open(right, leftOfRight).flatMap { agency in
          left.agency(named: agency.name).map { [($0.id.index, agency.id.index)] } ?? []
        })
    matchAll(
      open(left, rightOfLeft).flatMap { agency in
        Self.otherNames(of: agency, on: left).compactMap { name in
          right.agency(named: name).map { (agency.id.index, $0.id.index) }
        }
      })
  }

  private func open(_ map: CareMap, _ found: [Int?]) -> [Agency] {
    map.agencies.filter { found[$0.id.index] == nil }
  }

  /// The short and other names that do mean the agency; another may have claimed one before.
  private static func otherNames(of agency: Agency, on map: CareMap) -> [String] {
    ((agency.short.map { [$0] } ?? []) + agency.alsoKnownAs)
      .filter { map.agency(named: $0)?.id == agency.id }
  }

  /// Two that want one agency are in the same order by left and by right, so sides may change places.
  private mutating func matchAll(_ candidates: [(Int, Int)]) {
    for (left, right) in candidates.sorted(by: <) { _ = match(left, right) }
  }

  private mutating func match(_ left: Int, _ right: Int) -> Bool {
    guard rightOfLeft[left] == nil, leftOfRight[right] == nil else { return false }
    rightOfLeft[left] = right
    leftOfRight[right] = left
    return true
  }
}
