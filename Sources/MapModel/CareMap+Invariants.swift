extension CareMap {
  /// Whether everything that is worked out agrees with the facts.
  ///
  /// - **Invariant:** Every flow's fact is a flow, flows stand in the order of telling, and their
  ///   ends are agencies of this map.
  /// - **Invariant:** Agencies are numbered by their place, no two have one key, and each is
  ///   declared or touched by a flow.
  var holdsInvariants: Bool {
    flowsStandInOrder && agenciesAreNumbered && everyAgencyIsTold
  }

  private var flowsStandInOrder: Bool {
    ends.count == flowPlaces.count
      && zip(flowPlaces, flowPlaces.dropFirst()).allSatisfy { $0 < $1 }
      && flowPlaces.allSatisfy { if case .flow = stored[Int($0)] { true } else { false } }
      && ends.allSatisfy { end in
        agencies.indices.contains(Int(end.source)) && agencies.indices.contains(Int(end.target))
      }
  }

  private var agenciesAreNumbered: Bool {
    agencies.enumerated().allSatisfy { $0.element.id.index == $0.offset }
      && Set(agencies.map(\.key)).count == agencies.count
  }

  private var everyAgencyIsTold: Bool {
    var told = Set(agencies.filter(\.isDeclared).map { Int32($0.id.index) })
    for end in ends { told.formUnion([end.source, end.target]) }
    return told.count == agencies.count
  }
}
