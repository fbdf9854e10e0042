extension CareMap {
  /// The edit that says one thing of a fact, or takes it back.
  ///
  /// What the fact said under that key, once or several times, gives way; all else stays.
  ///
  /// - Parameters:
  ///   - key: The key of what is said.
  ///   - attribute: What is said from now on; nothing where it is to go.
  ///   - place: The place of a fact.
  /// - Returns: An edit, empty where it is so already.
  /// - Precondition: The map has the fact, the key belongs to its kind, and the attribute has the key.
  /// - Complexity: O(log *n*), where *n* is the number of facts.
  public func setting(
    _ key: Attribute.Key, to attribute: Attribute?, ofFact place: Int
  ) -> Edit {
    precondition(attribute == nil || attribute?.key == key, "the attribute has the key")
    let fact = facts[place]
    precondition(key.belongs(to: fact.kind), "the key belongs to the kind of fact")
    let changed = fact.setting(key, to: attribute)
    return changed == fact ? Edit([]) : replacing(at: place, with: [changed])
  }

  /// The edit that says one thing of an agency, or takes it back.
  ///
  /// It is said in the first `agency` line that has the key, else in the first one, and what other lines
  /// of the agency say under that key goes. An agency without such a line gets one, after all other facts.
  /// A line stays, though nothing be left to say in it.
  ///
  /// - Parameters:
  ///   - key: The key of what is said.
  ///   - attribute: What is said from now on; nothing where it is to go.
  ///   - agency: An agency of the map.
  /// - Returns: An edit, empty where it is so already.
  /// - Precondition: The key belongs to agencies, and the attribute has the key.
  /// - Complexity: O(*n*), where *n* is the number of facts.
  public func setting(
    _ key: Attribute.Key, to attribute: Attribute?, of agency: Agency.ID
  ) -> Edit {
    precondition(attribute == nil || attribute?.key == key, "the attribute has the key")
    precondition(key.belongs(to: .agency), "the key belongs to agencies")
    let places = places(of: agency).filter { facts[$0].kind == .agency }
    let holders = places.filter { place in facts[place].attributes.contains { $0.key == key } }
    guard let home = holders.first ?? places.first else {
      guard let attribute else { return Edit([]) }
      return adding([.agency(Fact.Declaration(self[agency].name, attributes: [attribute]))])
    }
    let others = holders.dropFirst().flatMap { setting(key, to: nil, ofFact: $0).splices }
    return Edit(backwards: setting(key, to: attribute, ofFact: home).splices + others)
  }
}

extension Fact {
  /// The fact with one attribute in the place of all that have its key.
  fileprivate func setting(_ key: Attribute.Key, to attribute: Attribute?) -> Fact {
    let others = attributes.filter { $0.key != key }
    guard let attribute else { return with(attributes: others) }
    return with(attributes: Attribute.inOrder(others + [attribute]))
  }

  /// The fact with other attributes.
  package func with(attributes: [Attribute]) -> Fact {
    switch self {
    case .flow(var step):
      step.attributes = attributes
      return .flow(step)
    case .agency(var declaration):
      declaration.attributes = attributes
      return .agency(declaration)
    case .journey(var journey):
      journey.attributes = attributes
      return .journey(journey)
    case .remark(var remark):
      remark.attributes = attributes
      return .remark(remark)
    case .title(var title):
      title.attributes = attributes
      return .title(title)
    case .heading(var heading):
      heading.attributes = attributes
      return .heading(heading)
    }
  }
}
