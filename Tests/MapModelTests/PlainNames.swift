import MapModel

/// What names mean on a map, worked out in the plainest way: every question goes through all facts.
struct PlainNames {
  let facts: [Fact]

  private var declarations: [Fact.Declaration] {
    facts.compactMap { if case .agency(let declaration) = $0 { declaration } else { nil } }
  }

  private func aliases(of declaration: Fact.Declaration) -> [String] {
    declaration.attributes.flatMap { attribute -> [String] in
      switch attribute {
      case .short(let name): [name]
      case .also(let names): names
      default: []
      }
    }
  }

  private func isDeclared(_ key: String) -> Bool {
    declarations.contains { NameKey.key(of: $0.name) == key }
  }

  /// The key of the agency that a name means: its own where it is declared, else that of the first
  /// that claims it, else its own.
  func key(of name: String) -> String {
    let key = NameKey.key(of: name)
    if isDeclared(key) { return key }
    let claimant = declarations.first { aliases(of: $0).map(NameKey.key).contains(key) }
    return claimant.map { NameKey.key(of: $0.name) } ?? key
  }

  /// The names that are claimed though they mean another agency: the name, the key of that agency,
  /// the key of the one that claims it too.
  var claims: [[String]] {
    declarations.flatMap { declaration in
      let claimant = NameKey.key(of: declaration.name)
      return aliases(of: declaration).map { [$0, key(of: $0), claimant] }.filter { claim in
        claim[1] != claimant && NameKey.key(of: claim[0]) != claimant
      }
    }
  }

  /// The keys of the agencies on the map, in the order of first mention.
  var keys: [String] {
    var keys: [String] = []
    for fact in facts {
      let mentioned: [String]
      switch fact {
      case .flow(let step): mentioned = [key(of: step.source), key(of: step.target)]
      case .agency(let declaration): mentioned = [key(of: declaration.name)]
      case .journey, .remark, .title, .heading: mentioned = []
      }
      for key in mentioned where !keys.contains(key) { keys.append(key) }
    }
    return keys
  }

  /// The name that is shown for an agency: that of its first declaration, else as first met.
  func shownName(ofKey key: String) -> String? {
    if let declaration = declarations.first(where: { NameKey.key(of: $0.name) == key }) {
      return declaration.name
    }
    return facts.lazy.flatMap { fact -> [String] in
      if case .flow(let step) = fact { [step.source, step.target] } else { [] }
    }.first { NameKey.key(of: $0) == key }
  }

  /// What all declarations of an agency say: every value of a key that may repeat, else the first.
  func attributes(ofKey key: String) -> [Attribute] {
    var kept: [Attribute] = []
    let all = declarations.filter { NameKey.key(of: $0.name) == key }.flatMap(\.attributes)
    for attribute in all {
      let isTaken = kept.contains { $0.key == attribute.key && attribute.key?.mayRepeat == false }
      if !isTaken { kept.append(attribute) }
    }
    return Attribute.inOrder(kept)
  }
}
