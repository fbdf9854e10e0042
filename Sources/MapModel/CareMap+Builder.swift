extension CareMap {
  /// Takes facts in the order of telling and makes a map of them.
  ///
  /// A reader of text gives names as bytes, so that a name told a million times is stored once.
  public struct Builder: Sendable {
    private var names = NameTable()
    private var stored: [Stored] = []

    /// Makes a builder that has room for some facts.
    public init(expectedFacts: Int = 0) {
      stored.reserveCapacity(expectedFacts)
    }

    /// How many facts have been told.
    public var factCount: Int { stored.count }

    /// The number of a name, given in UTF-8.
    public mutating func name(_ spelling: Span<UInt8>) -> Name {
      names.intern(spelling)
    }

    /// Tells a flow.
    public mutating func addFlow(
      from source: Name, to target: Name, _ layer: Layer, label: String, attributes: [Attribute]
    ) {
      stored.append(
        .flow(
          StoredFlow(
            source: source, target: target, layer: layer, label: label, attributes: attributes)))
    }

    /// Tells a fact.
    public mutating func add(_ fact: Fact) {
      stored.append(names.stored(fact))
    }

    /// The map of all facts told so far.
    public consuming func map() -> CareMap {
      CareMap(names: names, stored: stored)
    }
  }
}

extension NameTable {
  /// A fact as a map stores it, with its names in this table.
  mutating func stored(_ fact: Fact) -> CareMap.Stored {
    switch fact {
    case .flow(let step):
      return .flow(
        CareMap.StoredFlow(
          source: intern(step.source), target: intern(step.target), layer: step.layer,
          label: step.label, attributes: step.attributes))
    case .agency(let declaration):
      _ = intern(declaration.name)
      for alias in declaration.attributes.flatMap(\.aliases) { _ = intern(alias) }
    case .journey, .remark, .title, .heading: break
    }
    return .other(fact)
  }

  /// A fact as people told it, of how a map stores it.
  func fact(_ stored: CareMap.Stored) -> Fact {
    switch stored {
    case .flow(let flow):
      .flow(
        Fact.Step(
          spelling(of: flow.source), flow.layer, spelling(of: flow.target), label: flow.label,
          attributes: flow.attributes))
    case .other(let fact): fact
    }
  }
}
