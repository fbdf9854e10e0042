/// Puts another name in the place of an agency's own, wherever facts name it so.
struct Renaming {
  private let map: CareMap
  /// What all spellings of the old name have in common.
  private let key: String
  private let name: String
  private let newKey: String

  init(of agency: Agency, to name: String, on map: CareMap) {
    self.map = map
    key = agency.key
    self.name = name
    newKey = NameKey.key(of: name)
  }

  /// The facts that change, with their places, in the order of telling.
  var changes: [(place: Int, fact: Fact)] {
    let identity = map.names.identity(ofKey: key)
    var flow = 0
    return map.stored.indices.compactMap { place in
      if case .flow(let told) = map.stored[place] {
        defer { flow += 1 }
        let names = map.flowNames[flow]
        let isNamed = [names.source, names.target].contains {
          map.names.identities[Int($0.index)] == identity
        }
        // Flows are many, and most of them name others.
        guard isNamed || told.attributes.contains(where: { $0.key == .said }) else { return nil }
      }
      let fact = map.facts[place]
      let changed = renamed(fact)
      return changed == fact ? nil : (place, changed)
    }
  }

  /// A fact with the new name.
  func renamed(_ fact: Fact) -> Fact {
    var changed = fact.with(attributes: fact.attributes.map { renamed($0, on: fact.kind) })
    switch changed {
    case .flow(var step):
      step.source = renamed(step.source)
      step.target = renamed(step.target)
      changed = .flow(step)
    case .agency(var declaration):
      declaration.name = renamed(declaration.name)
      changed = .agency(declaration)
    case .journey(var journey):
      journey.stops = journey.stops.map(renamed)
      changed = .journey(journey)
    case .heading(var heading) where heading.kind == .present:
      heading.text = commaSeparated(heading.text, role)?.joined(separator: ",") ?? heading.text
      changed = .heading(heading)
    case .remark, .title, .heading: break
    }
    return changed
  }

  /// An attribute of a kind of fact with the new name.
  func renamed(_ attribute: Attribute, on kind: Fact.Kind) -> Attribute {
    switch attribute {
    case .of(let name): .of(renamed(name))
    case .on(let names): names.contains(where: isNamed) ? .on(once(names.map(renamed))) : attribute
    case .by(let text) where kind == .action:
      commaSeparated(text, whole).map { .by(once($0).joined(separator: ",")) } ?? attribute
    case .said(let voice):
      role(voice.role.description).map { .said(Voice(Role($0), words: voice.words)) } ?? attribute
    default: attribute
    }
  }

  private func isNamed(_ name: String) -> Bool { NameKey.key(of: name) == key }

  private func renamed(_ name: String) -> String { isNamed(name) ? self.name : name }

  /// A text that is nothing but the old name, with the new one between the same blanks.
  private func whole(_ text: String) -> String? {
    guard isNamed(text) else { return nil }
    let blanks = text.prefix(while: \.isWhitespace)
    let end = text.reversed().prefix(while: \.isWhitespace).reversed()
    return blanks + name + String(end)
  }

  /// What somebody is, where it is the agency or somebody of it.
  ///
  /// The agency is what stands behind the last ` of `. Where that is none on the map it may be part of a
  /// longer name: `Officer of Dept of Housing`.
  private func role(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    let tails = zip(words, words.dropFirst()).dropFirst()
      .filter { $0.0 == "of" }
      .map(\.1.startIndex)
    for start in [text.startIndex] + tails.reversed() {
      let tail = String(text[start...])
      guard map.agency(named: tail) != nil else { continue }
      return whole(tail).map { text[..<start] + $0 }
    }
    return nil
  }

  /// The parts of a text between commas, where one of them changes; the old name may hold commas too.
  private func commaSeparated(_ text: String, _ change: (String) -> String?) -> [String]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let partsOfName = key.utf8.count { $0 == UInt8(ascii: ",") } + 1
    var changed: [String] = []
    var hasChanged = false
    var next = 0
    while next < parts.count {
      let end = next + partsOfName
      if end <= parts.count, let new = change(parts[next..<end].joined(separator: ",")) {
        changed.append(new)
        hasChanged = true
        next = end
      } else {
        changed.append(String(parts[next]))
        next += 1
      }
    }
    return hasChanged ? changed : nil
  }

  /// Some names, the new one among them once.
  private func once(_ names: [String]) -> [String] {
    var isThere = false
    return names.filter { name in
      guard NameKey.key(of: name) == newKey else { return true }
      defer { isThere = true }
      return !isThere
    }
  }
}
