/// Works out what changes where two agencies turn out to be one.
struct Merging {
  private typealias Told = (place: Int, declaration: Fact.Declaration)

  private let map: CareMap
  /// The agency that is no other than the second.
  private let gone: Agency
  private let kept: Agency
  private let renaming: Renaming
  private let goneLines: [Told]
  private let keptLines: [Told]
  /// What declares other agencies.
  private let otherLines: [Told]

  init(_ gone: Agency, into kept: Agency, on map: CareMap) {
    self.map = map
    self.gone = gone
    self.kept = kept
    renaming = Renaming(of: gone, to: kept.name, on: map)
    let lines = map.stored.enumerated().compactMap { place, fact -> (Told, key: String)? in
      guard case .other(.agency(let declaration)) = fact else { return nil }
      return ((place, declaration), NameKey.key(of: declaration.name))
    }
    goneLines = lines.filter { $0.key == gone.key }.map(\.0)
    keptLines = lines.filter { $0.key == kept.key }.map(\.0)
    otherLines = lines.filter { $0.key != gone.key && $0.key != kept.key }.map(\.0)
  }

  /// The change.
  var edit: Edit {
    var changes = Dictionary(
      uniqueKeysWithValues: renaming.changes.map { ($0.place, [$0.fact]) })
    for line in goneLines + keptLines {
      changes[line.place] = [declaration(line.declaration, attributes: attributes(of: line))]
    }
    if kept.isDeclared {
      for line in goneLines { changes[line.place] = [] }
    }
    if let home {
      changes[home.place] = [declaration(home.declaration, attributes: homeAttributes(home))]
    }
    let splices = changes.sorted { $0.key < $1.key }
      .map { Edit.Splice(at: $0.key, removing: [map.facts[$0.key]], inserting: $0.value) }
      .filter { $0.removed != $0.inserted }
    return Edit(backwards: splices + newLine)
  }

  /// The lines that declare the agency in the end.
  private var lines: [Told] { kept.isDeclared ? keptLines : goneLines }

  /// The line that takes up what is added: the first with other names, else the first.
  private var home: Told? {
    lines.first { line in line.declaration.attributes.contains { $0.key == .also } } ?? lines.first
  }

  private func declaration(_ old: Fact.Declaration, attributes: [Attribute]) -> Fact {
    let name = NameKey.key(of: old.name) == gone.key ? kept.name : old.name
    return .agency(Fact.Declaration(name, attributes: attributes))
  }

  /// What a line of either agency says, without that it runs itself.
  private func attributes(of line: Told) -> [Attribute] {
    let isOfGone = NameKey.key(of: line.declaration.name) == gone.key
    return line.declaration.attributes
      .filter { !runsItself($0, orKept: isOfGone) }
      .map { renaming.renamed($0, on: .agency) }
  }

  private func runsItself(_ attribute: Attribute, orKept: Bool) -> Bool {
    guard case .of(let name) = attribute, let agency = map.agency(named: name) else { return false }
    return agency.id == gone.id || orKept && agency.id == kept.id
  }

  // MARK: Names

  /// The names that mean the agency that goes, each once.
  private var goneNames: [String] {
    var seen: Set<String> = []
    return ([gone.name] + goneLines.flatMap { $0.declaration.attributes.flatMap(\.aliases) })
      .filter { name in
        map.agency(named: name)?.id == gone.id && seen.insert(NameKey.key(of: name)).inserted
      }
  }

  /// The place of the first of some lines that claims a name.
  private func claim(of name: String, in lines: [Told]) -> Int? {
    let key = NameKey.key(of: name)
    return lines.first { line in
      line.declaration.attributes.contains { $0.aliases.contains { NameKey.key(of: $0) == key } }
    }?.place
  }

  /// The names that another agency would have where they were remembered in the home line, and the
  /// first place at which one claims such a name.
  private var rivalled: (names: [String], place: Int)? {
    guard let home else { return nil }
    let claims = goneNames.compactMap { name -> (name: String, place: Int)? in
      guard let rival = claim(of: name, in: otherLines),
        rival < claim(of: name, in: lines) ?? home.place
      else { return nil }
      return (name, rival)
    }
    guard let place = claims.map(\.place).min() else { return nil }
    return (claims.map(\.name), place)
  }

  /// The line that remembers names where no other can.
  private var newLine: [Edit.Splice] {
    guard home != nil else { return [remembering([gone.name], at: map.stored.count)] }
    return rivalled.map { [remembering($0.names, at: $0.place)] } ?? []
  }

  private func remembering(_ names: [String], at place: Int) -> Edit.Splice {
    let declaration = Fact.Declaration(kept.name, attributes: [.also(names)])
    return Edit.Splice(at: place, inserting: [.agency(declaration)])
  }

  // MARK: What is added

  private func homeAttributes(_ home: Told) -> [Attribute] {
    var attributes = attributes(of: home)
    let rivalled = rivalled?.names ?? []
    var names = goneNames.filter { !rivalled.contains($0) && claim(of: $0, in: lines) == nil }
    if kept.isDeclared {
      if kept.short == nil, let short = gone.short, let place = names.firstIndex(of: short) {
        attributes.append(.short(names.remove(at: place)))
      }
      attributes += unsaid
    }
    guard !names.isEmpty else { return attributes }
    if let place = attributes.firstIndex(where: { $0.key == .also }),
      case .also(let others) = attributes[place]
    {
      attributes[place] = .also(others + names)
    } else {
      attributes.append(.also(names))
    }
    return attributes
  }

  /// What only the agency that goes says, but for its names.
  private var unsaid: [Attribute] {
    let said = keptLines.flatMap(attributes(of:))
    return gone.attributes
      .filter { $0.aliases.isEmpty && !runsItself($0, orKept: true) }
      .map { renaming.renamed($0, on: .agency) }
      .filter { attribute in
        guard let key = attribute.key, !key.mayRepeat else { return !said.contains(attribute) }
        return !said.contains { $0.key == key }
      }
  }
}
