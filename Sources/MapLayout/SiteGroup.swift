import MapModel
import TextCanvas

/// Agencies that a frame is drawn round: those at one site, or those that one organisation runs.
struct SiteGroup {
  let title: String
  var members: [Agency.ID]

  /// The groups of a map's agencies, in the order of first mention.
  ///
  /// Agencies that are told to be nowhere, or to be run by nobody, are in no group.
  ///
  /// - Complexity: O(*a*) expected, where *a* is the number of agencies.
  static func groups(of map: CareMap, by grouping: LayoutOptions.Grouping) -> [SiteGroup] {
    var groups: [SiteGroup] = []
    var numberOfKey: [String: Int] = [:]
    func put(_ agency: Agency, into title: String) {
      let key = NameKey.key(of: title)
      let number = numberOfKey[key] ?? groups.count
      if number == groups.count { groups.append(SiteGroup(title: shownText(title), members: [])) }
      numberOfKey[key] = number
      groups[number].members.append(agency.id)
    }
    switch grouping {
    case .none: break
    case .site:
      for agency in map.agencies {
        if let site = agency.site, !site.isEmpty { put(agency, into: site) }
      }
    case .organisation:
      let organisations = Organisations(of: map)
      let running = Set(
        map.agencies.filter { $0.organisation != nil }.map { organisations[$0.id] })
      for agency in map.agencies where running.contains(organisations[agency.id]) {
        put(agency, into: organisations[agency.id].name)
      }
    }
    return groups
  }
}
