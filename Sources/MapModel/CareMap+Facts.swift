extension CareMap {
  /// All facts in the order of telling.
  public var facts: Facts { Facts(map: self) }

  /// All flows in the order of telling.
  public var flows: Flows { Flows(map: self) }

  /// The facts of a map.
  public struct Facts: RandomAccessCollection, Sendable {
    let map: CareMap
    /// The first place, 0.
    public var startIndex: Int { 0 }
    /// One more than the last place.
    public var endIndex: Int { map.stored.count }

    /// The fact at a place in the order of telling.
    public subscript(place: Int) -> Fact {
      switch map.stored[place] {
      case .flow(let flow):
        let names = map.flowNames[map.firstFlow(from: place)]
        return .flow(
          Fact.Step(
            map.names.spelling(of: names.source), flow.layer,
            map.names.spelling(of: names.target),
            label: map.labels.text(of: flow.label), attributes: flow.attributes))
      case .other(let fact): return fact
      }
    }
  }

  /// The flows of a map, with the agencies at their ends.
  public struct Flows: RandomAccessCollection, Sendable {
    let map: CareMap
    /// The first place, 0.
    public var startIndex: Int { 0 }
    /// One more than the last place.
    public var endIndex: Int { map.ends.count }

    /// The flow at a place in the order of telling.
    public subscript(place: Int) -> Flow {
      guard case .flow(let flow) = map.stored[Int(map.flowPlaces[place])] else {
        preconditionFailure("a flow's place holds a flow")
      }
      let ends = map.ends[place]
      return Flow(
        id: Flow.ID(place), source: Agency.ID(Int(ends.source)),
        target: Agency.ID(Int(ends.target)), layer: flow.layer,
        label: map.labels.text(of: flow.label), attributes: flow.attributes)
    }
  }

  /// The flow that has a number.
  public subscript(id: Flow.ID) -> Flow { flows[id.index] }

  /// The layer of a flow, found without putting the whole flow together.
  public func layer(of flow: Flow.ID) -> Layer {
    guard case .flow(let stored) = stored[Int(flowPlaces[flow.index])] else {
      preconditionFailure("a flow's place holds a flow")
    }
    return stored.layer
  }

  /// The agencies that a flow leaves and reaches, found without putting the whole flow together.
  public func ends(of flow: Flow.ID) -> (source: Agency.ID, target: Agency.ID) {
    let ends = ends[flow.index]
    return (Agency.ID(Int(ends.source)), Agency.ID(Int(ends.target)))
  }

  /// The agency that has a number.
  public subscript(id: Agency.ID) -> Agency { agencies[id.index] }

  /// The place of a flow among the facts.
  public func place(of flow: Flow.ID) -> Int { Int(flowPlaces[flow.index]) }

  /// The flow that a fact tells, where it tells one.
  ///
  /// - Complexity: O(log *f*), where *f* is the number of flows.
  public func flow(at place: Int) -> Flow.ID? {
    let flow = firstFlow(from: place)
    return flow < flowPlaces.count && Int(flowPlaces[flow]) == place ? Flow.ID(flow) : nil
  }

  /// The first flow that is told at a place or behind it; how many flows there are where none is.
  func firstFlow(from place: Int) -> Int {
    var low = 0
    var high = flowPlaces.count
    while low < high {
      let middle = (low + high) / 2
      if Int(flowPlaces[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The agency that a name means on this map: its own, its short or one of its other names.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the length of the name.
  public func agency(named name: String) -> Agency? {
    guard let identity = names.identity(ofKey: NameKey.key(of: name)),
      agencyOfName[Int(identity)] >= 0
    else { return nil }
    return agencies[Int(agencyOfName[Int(identity)])]
  }

  /// The title, where the map has one; the first told counts.
  public var title: Fact.Title? {
    for case .other(.title(let title)) in stored { return title }
    return nil
  }

  /// What the map's head says of one thing, in the order of telling.
  public func headings(_ kind: Fact.Heading.Kind) -> [String] {
    stored.compactMap { fact in
      guard case .other(.heading(let heading)) = fact, heading.kind == kind else { return nil }
      return heading.text
    }
  }

  /// Who was in the room.
  public var present: [Role] {
    headings(.present).flatMap { $0.split(separator: ",") }
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
      .map(Role.init)
  }

  /// The journeys, in the order of telling.
  public var journeys: [Journey] {
    stored.compactMap { if case .other(.journey(let journey)) = $0 { journey } else { nil } }
  }

  /// The remarks, in the order of telling.
  public var remarks: [Remark] {
    stored.compactMap { if case .other(.remark(let remark)) = $0 { remark } else { nil } }
  }
}
