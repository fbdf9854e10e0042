/// Which name means which agency, worked out from all facts of a map.
///
/// Declarations hold for the whole map: a declared name is its own agency, a name that a
/// declaration gives as `short` or `also` means that agency, and any other name that a flow
/// touches is an agency all the same. Of two that claim a name the first has it.
struct NameResolution {
  private(set) var agencies: [Agency] = []
  private(set) var agencyOfName: [Int32]
  private(set) var claims: [NameClaim] = []

  private typealias Declared = (spelling: String, attributes: [Attribute])
  /// Which agency a declaration is of, and which other names it claims for it.
  private typealias Owner = (place: Int, owner: Int32, aliases: [String])

  /// Works out what names mean.
  ///
  /// - Parameters:
  ///   - flows: The names at the ends of each flow.
  ///   - flowPlaces: The place of each flow among all facts.
  ///   - declarations: What declares agencies, with its place among all facts.
  ///   - names: All spellings.
  init(
    _ flows: [CareMap.NamePair], _ flowPlaces: [Int32],
    _ declarations: [(place: Int, Fact.Declaration)], _ names: NameTable
  ) {
    agencyOfName = [Int32](repeating: -1, count: names.keys.count)
    var declared: [Int32: Declared] = [:]
    var owners: [Owner] = []
    for (place, declaration) in declarations {
      let key = NameKey.key(of: declaration.name)
      guard let identity = names.identity(ofKey: key) else { continue }
      owners.append((place, identity, declaration.attributes.flatMap(\.aliases)))
      declared[identity, default: (declaration.name, [])].attributes += declaration.attributes
    }
    let aliases = Self.aliases(of: owners, declared, names: names)
    var next = 0
    for (flow, place) in zip(flows, flowPlaces) {
      while next < owners.count, owners[next].place < place {
        _ = number(ofOwner: owners[next].owner, declared, names, spelling: nil)
        next += 1
      }
      mention(flow.source, declared, aliases.meaning, names)
      mention(flow.target, declared, aliases.meaning, names)
    }
    for told in owners[next...] {
      _ = number(ofOwner: told.owner, declared, names, spelling: nil)
    }
    for (alias, owner) in aliases.meaning where agencyOfName[Int(alias)] < 0 {
      agencyOfName[Int(alias)] = agencyOfName[Int(owner)]
    }
    claims = aliases.clashes.map { clash in
      NameClaim(
        name: clash.name,
        holder: Agency.ID(Int(agencyOfName[Int(clash.holder)])),
        claimant: Agency.ID(Int(agencyOfName[Int(clash.claimant)])))
    }
  }

  private mutating func mention(
    _ name: Name, _ declared: [Int32: Declared], _ aliases: [Int32: Int32], _ names: NameTable
  ) {
    let identity = names.identities[Int(name.index)]
    guard agencyOfName[Int(identity)] < 0 else { return }
    let owner = declared[identity] == nil ? aliases[identity] ?? identity : identity
    agencyOfName[Int(identity)] = number(ofOwner: owner, declared, names, spelling: name)
  }

  private mutating func number(
    ofOwner owner: Int32, _ declared: [Int32: Declared], _ names: NameTable, spelling: Name?
  ) -> Int32 {
    guard agencyOfName[Int(owner)] < 0 else { return agencyOfName[Int(owner)] }
    let number = Int32(agencies.count)
    let declaration = declared[owner]
    agencies.append(
      Agency(
        id: Agency.ID(agencies.count),
        name: declaration?.spelling ?? spelling.map(names.spelling) ?? "",
        key: names.keys[Int(owner)],
        isDeclared: declaration != nil,
        attributes: Self.addedUp(declaration?.attributes ?? [])))
    agencyOfName[Int(owner)] = number
    return number
  }

  /// Of a key that may not repeat the first value wins.
  private static func addedUp(_ attributes: [Attribute]) -> [Attribute] {
    var seen: Set<Attribute.Key> = []
    return Attribute.inOrder(
      attributes.filter { attribute in
        guard let key = attribute.key, !key.mayRepeat else { return true }
        return seen.insert(key).inserted
      })
  }

  private typealias Clash = (name: String, holder: Int32, claimant: Int32)

  private static func aliases(
    of owners: [Owner], _ declared: [Int32: Declared], names: NameTable
  ) -> (meaning: [Int32: Int32], clashes: [Clash]) {
    var meaning: [Int32: Int32] = [:]
    var clashes: [Clash] = []
    for (_, owner, aliases) in owners {
      for alias in aliases {
        guard let identity = names.identity(ofKey: NameKey.key(of: alias)), identity != owner else {
          continue
        }
        if declared[identity] != nil {
          clashes.append((alias, identity, owner))
        } else if let holder = meaning[identity] {
          if holder != owner { clashes.append((alias, holder, owner)) }
        } else {
          meaning[identity] = owner
        }
      }
    }
    return (meaning, clashes)
  }
}

extension Attribute {
  /// The other names that the attribute gives an agency.
  var aliases: [String] {
    switch self {
    case .short(let name): [name]
    case .also(let names): names
    default: []
    }
  }
}
