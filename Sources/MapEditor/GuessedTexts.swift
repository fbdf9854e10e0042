import MapModel
import MapText

/// The texts that may be meant where something is typed, best first.
struct GuessedTexts {
  private let map: CareMap
  private let match: NameMatch

  /// How many facts are looked at for what was said last; nobody goes on about what is farther back.
  private static let farthest = 1000

  init(of map: CareMap, match: NameMatch) {
    self.map = map
    self.match = match
  }

  func texts(_ kind: EntryPosition.Kind) -> [String] {
    switch kind {
    case .beginning:
      guard !isKnown else { return [] }
      return agencies(but: nil).map { LineWriter.leadingName($0.name) } + keywords
    case .name(let source):
      guard !isKnown else { return [] }
      return agencies(but: source).map { LineWriter.name($0.name) }
    case .target(let source, let layer): return targets(from: source, layer)
    case .key(let kind, let taken): return keys(on: kind, but: taken)
    case .item(.by, let kind):
      let names = isKnown ? [] : agencies(but: nil).map(\.name)
      return distinct(used(.by, on: kind) + names).map(LineWriter.listItem)
    case .item:
      return isKnown ? [] : agencies(but: nil).map { LineWriter.listItem($0.name) }
    case .value(let key, let kind): return values(of: key, on: kind)
    }
  }

  /// Where flows of other layers go from an agency and none of this layer does yet, in telling order:
  /// what is supposed to happen is told first, and then what really does.
  private func targets(from source: String, _ layer: Layer) -> [String] {
    guard let agency = map.agency(named: source)?.id else { return [] }
    let flows = map.flows.filter { $0.source == agency }
    let told = Set(flows.filter { $0.layer == layer }.map(\.target))
    return distinct(flows.filter { !told.contains($0.target) }.map { map[$0.target].name })
      .map(LineWriter.name)
  }

  /// Whether an agency's name has been typed in full.
  private var isKnown: Bool {
    map.agency(named: match.key)?.key == match.key
  }

  /// The agencies that fit; not the one that a flow comes from, unless it is the only one.
  private func agencies(but source: String?) -> [Agency] {
    guard !match.key.isEmpty else { return [] }
    let found = map.agencies.compactMap { agency in
      match.rank(of: agency).map { (agency: agency, rank: $0) }
    }
    let avoided = source.flatMap { map.agency(named: $0)?.id }
    let others = found.filter { $0.agency.id != avoided }
    guard others.count > 1 else { return (others.isEmpty ? found : others).map(\.agency) }
    let mentions = lastMentions(of: Set(others.map(\.agency.id)))
    return others.sorted { left, right in
      let (last, other) = (mentions[left.agency.id.index], mentions[right.agency.id.index])
      return (left.rank, other, right.agency.id) < (right.rank, last, left.agency.id)
    }.map(\.agency)
  }

  /// When each agency was mentioned last, a greater number being later; -1 where that is long ago.
  private func lastMentions(of wanted: Set<Agency.ID>) -> [Int] {
    var mentions = [Int](repeating: -1, count: map.agencies.count)
    var missing = wanted.count
    var time = Int.max
    func mention(_ agency: Agency.ID?) {
      guard let agency, mentions[agency.index] < 0 else { return }
      mentions[agency.index] = time
      time -= 1
      if wanted.contains(agency) { missing -= 1 }
    }
    for place in map.facts.indices.reversed().prefix(Self.farthest) where missing > 0 {
      if let flow = map.flow(at: place) {
        mention(map[flow].target)
        mention(map[flow].source)
      } else {
        for name in map.facts[place].names.reversed() { mention(map.agency(named: name)?.id) }
      }
    }
    return mentions
  }

  private var keywords: [String] {
    guard match.key.count >= 2 else { return [] }
    return Keyword.allCases.map(\.rawValue)
      .filter { $0.hasPrefix(match.key) && $0 != match.key }
      .map { $0 + " " }
  }

  private func keys(on kind: Fact.Kind, but taken: Set<Attribute.Key>) -> [String] {
    let fitting = Attribute.Key.allCases.filter {
      $0 != .volume && $0.belongs(to: kind) && !taken.contains($0)
    }
    guard !fitting.contains(where: { $0.word == match.key }) else { return [] }
    return fitting.filter { $0.word.hasPrefix(match.key) }
      .map { $0.mayStandAlone ? $0.word : $0.word + " " } + valuesWithKeys(on: kind, fitting)
  }

  /// Values that are likely to be said again, each with its key: `by phone` where `ph` is typed.
  private func valuesWithKeys(on kind: Fact.Kind, _ keys: [Attribute.Key]) -> [String] {
    guard !match.key.isEmpty else { return [] }
    return keys.filter { [.said, .by, .carries, .table, .at].contains($0) }.flatMap { key in
      values(of: key, on: kind).map { "\(key.word) \($0)" }
    }
  }

  private func values(of key: Attribute.Key, on kind: Fact.Kind) -> [String] {
    if let choices = key.choices {
      return choices.filter { $0.hasPrefix(match.key) && $0 != match.key }
    }
    let used = used(key, on: kind)
    switch key {
    case .of:
      return distinct(used + (isKnown ? [] : agencies(but: nil).map(\.name)))
        .map(LineWriter.value)
    case .said:
      let present = fitting(map.present.map(\.title))
      return distinct(used + present).map { LineWriter.voice(Voice(Role($0))) }
    default: return used.map(LineWriter.value)
    }
  }

  /// The values that a key had before and that fit, last used first.
  private func used(_ key: Attribute.Key, on kind: Fact.Kind) -> [String] {
    var values: [String] = []
    for place in map.facts.indices.reversed().prefix(Self.farthest) {
      let flow = map.flow(at: place)
      let attributes = flow.map { map[$0].attributes } ?? map.facts[place].attributes
      // Flows go by a channel, and actions are done by somebody.
      guard key != .by || (flow != nil) == (kind == .flow) else { continue }
      values += attributes.filter { $0.key == key }.reversed().compactMap(\.spokenValue)
    }
    return fitting(values)
  }

  /// The words that fit, each once: those that begin so before those with such a word in them.
  private func fitting(_ words: [String]) -> [String] {
    let ranked = distinct(words).filter { NameKey.key(of: $0) != match.key }
      .compactMap { word in match.rank(of: word).map { (word: word, rank: $0) } }
    return (ranked.filter { $0.rank == .name } + ranked.filter { $0.rank != .name }).map(\.word)
  }

  private func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert(NameKey.key(of: $0)).inserted }
  }
}

extension Fact {
  /// The names that a fact other than a flow mentions, in order.
  fileprivate var names: [String] {
    switch self {
    case .flow(let step): [step.source, step.target]
    case .agency(let declaration): [declaration.name]
    case .journey(let journey): journey.stops
    case .remark(let remark): remark.subjects
    case .title, .heading: []
    }
  }
}

extension Attribute {
  /// The value where people are likely to say it again: who said something, where, by what channel.
  fileprivate var spokenValue: String? {
    switch self {
    case .of(let text), .at(let text), .sector(let text), .hours(let text), .resource(let text),
      .funding(let text), .framework(let text), .policy(let text), .by(let text),
      .table(let text), .tag(let text):
      text
    case .said(let voice): voice.role.description
    case .short, .also, .kind, .capacity, .pin, .wait, .takes, .volume, .share, .carries, .count,
      .votes, .on, .due, .done, .accepted, .disputed, .later, .note, .other:
      nil
    }
  }
}
