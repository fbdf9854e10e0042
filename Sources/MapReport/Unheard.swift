import MapModel

extension CareMap {
  /// The agencies for which nobody speaks: no role in the room and no role that said something.
  ///
  /// Places are left out, since nobody can speak for one.
  var unheardAgencies: [Agency.ID] {
    var heard: Set<Agency.ID> = []
    func hear(_ role: Role) {
      for name in [role.agency, role.description].compactMap(\.self) {
        if let agency = agency(named: name) { heard.insert(agency.id) }
      }
    }
    present.forEach(hear)
    for fact in facts {
      for case .said(let voice) in fact.attributes { hear(voice.role) }
    }
    return agencies.filter { $0.kind != .place && !heard.contains($0.id) }.map(\.id)
  }
}
