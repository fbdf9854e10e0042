/// The `of` chains of all agencies, each followed to its end once.
///
/// An organisation is numbered by its agency, or, where it is none on the map, behind all agencies in
/// the order of first mention.
struct OrganisationChains {
  /// For each agency the number of the organisation that its chain ends in.
  private(set) var ends: [Int32]
  /// The organisations that are no agencies on the map.
  private(set) var others: [Organisation] = []
  private(set) var numberOfKey: [String: Int32] = [:]
  /// For each agency what its `of` names, or -1 where it has none.
  private var parents: [Int32]
  /// For each agency its place in the chain that is being followed, or -1.
  private var places: [Int32]

  init(of map: CareMap) {
    ends = [Int32](repeating: -1, count: map.agencies.count)
    parents = ends
    places = ends
    for agency in map.agencies {
      guard let name = agency.organisation else { continue }
      parents[agency.id.index] = number(of: name, map)
    }
    for index in ends.indices where ends[index] < 0 { follow(from: Int32(index)) }
  }

  private mutating func number(of name: String, _ map: CareMap) -> Int32 {
    if let agency = map.agency(named: name) { return Int32(agency.id.index) }
    let key = NameKey.key(of: name)
    guard !key.isEmpty else { return -1 }
    if let known = numberOfKey[key] { return known }
    let number = Int32(map.agencies.count + others.count)
    numberOfKey[key] = number
    others.append(Organisation(key: key, name: name))
    return number
  }

  private mutating func follow(from start: Int32) {
    var chain: [Int32] = []
    var here = start
    while Int(here) < ends.count, ends[Int(here)] < 0, places[Int(here)] < 0 {
      places[Int(here)] = Int32(chain.count)
      chain.append(here)
      let parent = parents[Int(here)]
      guard parent >= 0 else { break }
      here = parent
    }
    end(chain, at: here)
    for agency in chain { places[Int(agency)] = -1 }
  }

  /// Gives every agency of a chain its end; `last` is where the chain stopped.
  private mutating func end(_ chain: [Int32], at last: Int32) {
    guard let bottom = chain.last else { return }
    guard Int(last) < ends.count, ends[Int(last)] < 0 else {
      let end = Int(last) < ends.count ? ends[Int(last)] : last
      for agency in chain { ends[Int(agency)] = end }
      return
    }
    // Either nobody runs the last agency, or it was seen before: then whoever stands on the ring
    // ends in the one before it, since there the chain comes to its own name again.
    for agency in chain { ends[Int(agency)] = bottom }
    guard parents[Int(bottom)] >= 0 else { return }
    let ring = chain[Int(places[Int(last)])...]
    for (agency, before) in zip(ring.dropFirst(), ring) { ends[Int(agency)] = before }
  }
}
