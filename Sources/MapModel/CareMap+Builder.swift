extension CareMap {
  /// Takes facts in the order of telling and makes a map of them.
  ///
  /// A reader of text gives names as bytes, so that a name told a million times is stored once.
  public struct Builder: Sendable {
    private var names = NameTable()
    private var labels = LabelStore()
    private var stored: [Stored] = []
    private var flowNames: [NamePair] = []

    /// Makes a builder that has room for some facts.
    public init(expectedFacts: Int = 0) {
      stored.reserveCapacity(expectedFacts)
      flowNames.reserveCapacity(expectedFacts)
    }

    init(_ map: CareMap) {
      names = map.names
      labels = map.labels
    }

    /// How many facts have been told.
    public var factCount: Int { stored.count }

    /// The number of a name, given in UTF-8.
    public mutating func name(_ spelling: Span<UInt8>) -> Name {
      names.intern(spelling)
    }

    /// Keeps a label, given in UTF-8; several flows may have it.
    public mutating func label(_ text: Span<UInt8>) -> Label {
      labels.add(text)
    }

    /// Tells a flow.
    public mutating func addFlow(
      from source: Name, to target: Name, _ layer: Layer, label: Label, attributes: [Attribute]
    ) {
      stored.append(.flow(StoredFlow(layer: layer, label: label, attributes: attributes)))
      flowNames.append(NamePair(source: source, target: target))
    }

    /// Tells a fact.
    public mutating func add(_ fact: Fact) {
      switch fact {
      case .flow(let step):
        addFlow(
          from: names.intern(step.source), to: names.intern(step.target), step.layer,
          label: labels.add(step.label), attributes: step.attributes)
        return
      case .agency(let declaration):
        _ = names.intern(declaration.name)
        for alias in declaration.attributes.flatMap(\.aliases) { _ = names.intern(alias) }
      case .journey, .remark, .title, .heading: break
      }
      stored.append(.other(fact))
    }

    /// Tells facts of a map again, as they were told there.
    ///
    /// - Precondition: The builder was made from that map.
    mutating func add(_ places: Range<Int>, of map: CareMap, firstFlow: Int) {
      stored += map.stored[places]
      let flows = map.flowPlaces[firstFlow...].prefix { $0 < places.upperBound }.count
      flowNames += map.flowNames[firstFlow..<firstFlow + flows]
    }

    /// The map of all facts told so far.
    public consuming func map() -> CareMap {
      CareMap(names: names, labels: labels, stored: stored, flowNames: flowNames)
    }
  }
}
