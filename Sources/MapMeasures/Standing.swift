import MapModel

/// Where somebody on a flow or a journey stands: for which organisation, on which site.
struct Standing {
  /// The number of the organisation; nothing for persons and places, who hand nothing off.
  let organisation: Int32?
  /// The number of the site, where it is known.
  let site: Int32?

  func isHandoff(to other: Standing) -> Bool {
    guard let organisation, let next = other.organisation else { return false }
    return organisation != next
  }

  func isSiteChange(to other: Standing) -> Bool {
    guard let site, let next = other.site else { return false }
    return site != next
  }
}

/// Where everybody on a map stands.
struct Standings {
  private(set) var organisations: Organisations
  /// The standing of each agency.
  let ofAgency: [Standing]

  /// Looks at all agencies once; sites are one where their names are, as names of agencies are.
  init(of map: CareMap) {
    let organisations = Organisations(of: map)
    var sites: [String: Int32] = [:]
    ofAgency = map.agencies.map { agency in
      let key = agency.site.map(NameKey.key(of:)) ?? ""
      let next = Int32(sites.count)
      let site = key.isEmpty ? nil : sites[key, default: next]
      sites[key] = site
      return Standing(
        organisation: agency.handsOff ? organisations.number(of: agency.id) : nil, site: site)
    }
    self.organisations = organisations
  }

  subscript(agency: Agency.ID) -> Standing { ofAgency[agency.index] }

  /// The standing of a journey's stop; one that is no agency on the map is an agency all the same, and
  /// answers for itself.
  mutating func standing(ofStop name: String, agency: Agency.ID?) -> Standing {
    if let agency { return self[agency] }
    return Standing(organisation: organisations.number(ofOther: name), site: nil)
  }

  /// The organisations of some standings, each once, in the order of first mention.
  func met(in standings: some Sequence<Standing>) -> [Organisation] {
    var seen: Set<Int32> = []
    return standings.compactMap(\.organisation)
      .filter { seen.insert($0).inserted }
      .map(organisations.organisation)
  }
}
