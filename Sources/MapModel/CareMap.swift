/// How care flows between agencies: everything people told, and what follows from it.
///
/// A map *is* its facts in the order of telling. Who the agencies are, which name means which, and
/// what flows where is worked out from the facts, so two maps with the same facts are the same.
///
///     var map = CareMap([.flow(.init("GP", .real, "Emergency Dept"))])
///     map.agency(named: "gp")?.name  // "GP"
public struct CareMap: Sendable {
  /// A fact as it is stored: flows, of which there may be a million, without their names.
  enum Stored: Sendable {
    case flow(StoredFlow)
    indirect case other(Fact)
  }

  struct StoredFlow: Sendable {
    let layer: Layer
    let label: Label
    let attributes: [Attribute]
  }

  /// The names at the ends of a flow, as they were spelled.
  struct NamePair: Sendable {
    let source: Name
    let target: Name
  }

  struct Ends: Hashable, Sendable {
    let source: Int32
    let target: Int32
  }

  private(set) var names: NameTable
  private(set) var labels: LabelStore
  private(set) var stored: [Stored]
  /// For each flow, the names at its ends.
  private(set) var flowNames: [NamePair]
  /// For each flow, the place of its fact.
  private(set) var flowPlaces: [Int32] = []
  /// For each flow, the agencies at its ends.
  private(set) var ends: [Ends] = []
  /// For each name, the agency it means, or -1 where it is none on the map.
  private(set) var agencyOfName: [Int32] = []

  /// The agencies on the map, in the order of first mention: those that a flow touches or an
  /// `agency` line declares.
  public private(set) var agencies: [Agency] = []
  /// Short and other names that two agencies claim; the first has them.
  public private(set) var claims: [NameClaim] = []

  /// Makes the map that some facts tell.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the number of facts.
  public init(_ facts: some Sequence<Fact> = []) {
    var builder = Builder()
    for fact in facts { builder.add(fact) }
    self = builder.map()
  }

  init(names: NameTable, labels: LabelStore, stored: [Stored], flowNames: [NamePair]) {
    self.names = names
    self.labels = labels
    self.stored = stored
    self.flowNames = flowNames
    workOut()
  }

  /// Works out agencies and the ends of flows, once the facts are told.
  private mutating func workOut() {
    var declarations: [(place: Int, Fact.Declaration)] = []
    flowPlaces.reserveCapacity(flowNames.count)
    for place in stored.indices {
      if case .flow = stored[place] {
        flowPlaces.append(Int32(place))
      } else if case .other(.agency(let declaration)) = stored[place] {
        declarations.append((place, declaration))
      }
    }
    let resolution = NameResolution(flowNames, flowPlaces, declarations, names)
    agencyOfName = resolution.agencyOfName
    agencies = resolution.agencies
    claims = resolution.claims
    ends = flowNames.map { pair in
      Ends(source: agencyIndex(of: pair.source), target: agencyIndex(of: pair.target))
    }
    assert(holdsInvariants)
  }

  private func agencyIndex(of name: Name) -> Int32 {
    agencyOfName[Int(names.identities[Int(name.index)])]
  }
}

/// A short or other name that two agencies claim.
public struct NameClaim: Hashable, Sendable {
  /// The name, as the second claim spells it.
  public let name: String
  /// The agency that has it, since it claimed it first.
  public let holder: Agency.ID
  /// The agency that claimed it too.
  public let claimant: Agency.ID
}

extension CareMap: Hashable {
  /// Two maps are the same when their facts are.
  public static func == (left: CareMap, right: CareMap) -> Bool {
    left.facts.count == right.facts.count && zip(left.facts, right.facts).allSatisfy { $0 == $1 }
  }

  /// Feeds the facts to a hasher.
  public func hash(into hasher: inout Hasher) {
    for fact in facts { hasher.combine(fact) }
  }
}
