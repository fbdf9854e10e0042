public import MapModel

extension CareMap {
  /// The map without who told it: for whoever was not in the room.
  ///
  /// Roles that said something become `somebody`, and their words stay; tables, the list of who was
  /// present and the facilitator go. Voices stay apart, so that as many told of each fact as before: where
  /// only tables did, as many voices stand for them. Between two agencies somebody is the same in all
  /// layers, but nowhere else, so that no two quotes can be put together. What stands in notes and other
  /// free text stays, also a role. Agencies and flows keep their numbers.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of facts.
  public var anonymous: CareMap {
    var pseudonyms = Pseudonyms()
    return CareMap(
      facts.enumerated().compactMap { place, fact in
        hidden(fact, pseudonyms.hiding(fact.attributes, in: scope(of: fact, at: place)))
      })
  }

  private func scope(of fact: Fact, at place: Int) -> Pseudonyms.Scope {
    switch fact {
    case .flow:
      guard let flow = flow(at: place) else { return .fact(place) }
      let ends = ends(of: flow)
      return .pair(ends.source, ends.target)
    case .agency(let declaration):
      return agency(named: declaration.name).map { .agency($0.id) } ?? .fact(place)
    case .journey, .remark, .title, .heading: return .fact(place)
    }
  }

  /// A fact with other attributes; nothing where it says only who was there.
  private func hidden(_ fact: Fact, _ attributes: [Attribute]) -> Fact? {
    switch fact {
    case .flow(let step):
      return .flow(
        Fact.Step(
          step.source, step.layer, step.target, label: step.label, attributes: attributes))
    case .agency(let declaration):
      return .agency(Fact.Declaration(declaration.name, attributes: attributes))
    case .journey(let journey):
      return .journey(
        Journey(journey.title, journey.layer, stops: journey.stops, attributes: attributes))
    case .remark(let remark):
      return .remark(Remark(remark.kind, remark.text, attributes: attributes))
    case .title(let title): return .title(Fact.Title(title.text, attributes: attributes))
    case .heading(let heading):
      switch heading.kind {
      case .present, .facilitator: return nil
      case .date, .venue, .about, .note:
        return .heading(Fact.Heading(heading.kind, heading.text, attributes: attributes))
      }
    }
  }
}

/// What roles and tables are called where nobody is to know them.
private struct Pseudonyms {
  /// Where one role has one name.
  enum Scope: Hashable {
    case pair(Agency.ID, Agency.ID)
    case agency(Agency.ID)
    case fact(Int)
  }

  private var numbersOfRoles: [Scope: [String: Int]] = [:]
  private var numbersOfTables: [Scope: [String: Int]] = [:]

  /// The attributes without roles and tables.
  mutating func hiding(_ attributes: [Attribute], in scope: Scope) -> [Attribute] {
    let isAnyNamed = attributes.contains { attribute in
      if case .said(let voice) = attribute { !Self.key(of: voice.role).isEmpty } else { false }
    }
    var met: Set<String> = []
    return attributes.compactMap { attribute in
      switch attribute {
      case .said(let voice):
        let number = Self.number(of: Self.key(of: voice.role), in: scope, &numbersOfRoles)
        return .said(Voice(Role(number.map(Words.somebody) ?? ""), words: voice.words))
      case .table(let table):
        let key = NameKey.key(of: table)
        guard !isAnyNamed, met.insert(key).inserted else { return nil }
        return Self.number(of: key, in: scope, &numbersOfTables)
          .map { .said(Voice(Role(Words.somebody($0)))) }
      default: return attribute
      }
    }
  }

  private static func key(of role: Role) -> String { NameKey.key(of: role.description) }

  private static func number(
    of key: String, in scope: Scope, _ numbers: inout [Scope: [String: Int]]
  ) -> Int? {
    guard !key.isEmpty else { return nil }
    let next = (numbers[scope]?.count ?? 0) + 1
    let number = numbers[scope]?[key] ?? next
    numbers[scope, default: [:]][key] = number
    return number
  }
}
