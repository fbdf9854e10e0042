import MapModel

extension CareMap {
  /// The roles that speak for each agency: those in the room, and those that said something.
  ///
  /// A role is there once, as it was told first: `Ward sister of Medical Ward` and `Ward sister` are one
  /// where both speak for that ward.
  var speakers: [[Role]] {
    var speakers = [[Role]](repeating: [], count: agencies.count)
    func hear(_ role: Role) {
      for name in [role.agency, role.description].compactMap(\.self) {
        guard let agency = agency(named: name)?.id.index else { continue }
        let isKnown = speakers[agency].contains {
          NameKey.key(of: $0.title) == NameKey.key(of: role.title)
        }
        if !isKnown { speakers[agency].append(role) }
      }
    }
    present.forEach(hear)
    for fact in facts {
      for case .said(let voice) in fact.attributes { hear(voice.role) }
    }
    return speakers
  }

  /// The agencies for which nobody speaks: no role in the room and no role that said something.
  ///
  /// Places are left out, since nobody can speak for one.
  var unheardAgencies: [Agency.ID] {
    let speakers = speakers
    return agencies.filter { $0.kind != .place && speakers[$0.id.index].isEmpty }.map(\.id)
  }
}
