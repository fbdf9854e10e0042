/// Which organisation answers for each agency of a map.
///
/// It is what the `of` chain of the agency ends in. The chain stops before a name it has seen, and an
/// agency that nobody runs is an organisation by itself. A chain may end in a name that is no agency
/// on the map.
///
///     // agency Ward ; of Hospital        agency Hospital ; of Acute Hospital Trust
///     Organisations(of: map)[ward].name  // "Acute Hospital Trust"
public struct Organisations: Sendable {
  private let map: CareMap
  /// For each agency the number of its organisation.
  private let numbers: [Int32]
  /// The organisations that are no agencies on the map; they are numbered behind the agencies.
  private var others: [Organisation]
  private var numberOfKey: [String: Int32]

  /// Follows the chains of all agencies.
  ///
  /// - Complexity: O(*a*) expected, where *a* is the number of agencies, however long a chain is.
  public init(of map: CareMap) {
    let chains = OrganisationChains(of: map)
    self.map = map
    numbers = chains.ends
    others = chains.others
    numberOfKey = chains.numberOfKey
  }

  /// The organisation that answers for an agency.
  public subscript(agency: Agency.ID) -> Organisation { organisation(number(of: agency)) }

  /// Tells whether a step between two agencies of a map is a handoff: neither is a person or a place,
  /// and different organisations answer for them.
  public func isHandoff(from source: Agency.ID, to target: Agency.ID) -> Bool {
    number(of: source) != number(of: target) && map[source].handsOff && map[target].handsOff
  }

  /// The number of the organisation that answers for an agency.
  package func number(of agency: Agency.ID) -> Int32 { numbers[agency.index] }

  /// The number of an organisation that only a journey names, and that is no agency on the map.
  package mutating func number(ofOther name: String) -> Int32 {
    let key = NameKey.key(of: name)
    if let known = numberOfKey[key] { return known }
    let number = Int32(numbers.count + others.count)
    numberOfKey[key] = number
    others.append(Organisation(key: key, name: name))
    return number
  }

  /// The organisation that has a number.
  package func organisation(_ number: Int32) -> Organisation {
    let index = Int(number)
    guard index < numbers.count else { return others[index - numbers.count] }
    let agency = map.agencies[index]
    return Organisation(key: agency.key, name: agency.name)
  }
}
