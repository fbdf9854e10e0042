import MapMeasures
import MapModel

/// Turns a map into sentences, part by part.
struct Teller {
  /// What is told; without who told it where that is to stay hidden.
  let map: CareMap
  let measures: Measures
  /// The map with all who were in the room.
  let named: CareMap
  let isAnonymous: Bool

  init(_ map: CareMap, isAnonymous: Bool = false) {
    self.map = isAnonymous ? map.anonymous : map
    named = map
    self.isAnonymous = isAnonymous
    measures = Measures(of: self.map)
  }

  /// All parts, in the order in which one would read them aloud.
  func sections(by order: TellingOrder) -> [Section] {
    switch order {
    case .telling:
      [head, agencies] + Layer.allCases.map(flows) + journeys + [wholeLayers, remarks, actions]
    case .journey: map.facts.isEmpty ? [] : [head] + walks
    case .agency: [head] + agencyByAgency
    }
  }

  /// The title, when and where the room met, who was there.
  private var head: Section {
    var paragraph: [String] = []
    if let title = map.title {
      paragraph = [Words.sentence(title.text)] + asides(title)
    }
    var isPresentTold = false
    for heading in headings(afterFirstFlow: false) {
      if let words = Words.heading(heading) {
        paragraph.append(words)
      } else if !isPresentTold {
        isPresentTold = true
        paragraph += attendance
      }
      paragraph += asides(heading)
    }
    if !isPresentTold { paragraph += attendance }
    return Section(nil, [paragraph])
  }

  /// The lines of the map's head; notes that were told after the first flow are what the room said.
  func headings(afterFirstFlow: Bool) -> [Fact.Heading] {
    let firstFlow = map.flows.first.map { map.place(of: $0.id) } ?? map.facts.endIndex
    return map.facts.indices.compactMap { place in
      guard case .heading(let heading) = map.facts[place],
        (heading.kind == .note && place > firstFlow) == afterFirstFlow
      else { return nil }
      return heading
    }
  }

  /// Who was there, or how many, and who was not.
  var attendance: [String] {
    let present = named.present
    guard !present.isEmpty else { return [] }
    let unheard = named.unheardAgencies.map { named[$0].name }
    return [isAnonymous ? Words.present(count: present.count) : Words.present(present)]
      + (unheard.isEmpty ? [] : [Words.unheard(unheard)])
  }

  /// Who takes part; those of whom nothing more is told come last, together.
  private var agencies: Section {
    var paragraphs: [[String]] = []
    var others: [String] = []
    for agency in map.agencies {
      guard !agency.attributes.isEmpty else {
        others.append(agency.name)
        continue
      }
      paragraphs.append([Words.introduction(agency)] + details(of: agency))
    }
    let heading = paragraphs.isEmpty ? nil : Words.agencies
    if !others.isEmpty {
      paragraphs.append([Words.others(others, areAll: paragraphs.isEmpty)])
    }
    return Section(heading, paragraphs)
  }

  /// What is told of an agency beyond who it is.
  func details(of agency: Agency) -> [String] {
    agency.attributes.compactMap { Words.detail($0, of: agency) } + asides(agency)
  }

  /// The flows of one layer.
  private func flows(of layer: Layer) -> Section {
    let flows = map.flows.lazy.filter { $0.layer == layer }
    return Section(Words.heading(layer), flows.map(sentences))
  }

  func sentences(of flow: Flow) -> [String] {
    let source = map[flow.source].name
    var sentences = [Words.happening(flow, from: source, to: map[flow.target].name)]
    if let wait = flow.wait { sentences.append(Words.wait(wait)) }
    if let takes = flow.takes { sentences.append(Words.takes(takes)) }
    for attribute in flow.attributes {
      switch attribute {
      case .share(let share): sentences.append(Words.share(share, of: source))
      case .hours(let hours): sentences.append(Words.open(hours))
      case .accepted(let why): sentences.append(Words.accepted(why))
      case .disputed(let why): sentences.append(Words.disputed(why))
      default: break
      }
    }
    return sentences + asides(flow)
  }

  /// What the room wants to keep beside the flows.
  private var remarks: Section {
    let remarks = map.remarks.filter { $0.kind != .action }.map { remark in
      [Words.remark(remark)]
        + (remark.subjects.isEmpty ? [] : [Words.subjects(remark.subjects.map(shownName))])
        + asides(remark)
    }
    let notes = headings(afterFirstFlow: true).map { [Words.note($0.text)] + asides($0) }
    return Section(Words.remarks, remarks + notes)
  }

  /// What was agreed.
  private var actions: Section {
    let actions = map.remarks.filter { $0.kind == .action }
    return Section(Words.actions, actions.map(sentences))
  }

  private func sentences(of action: Remark) -> [String] {
    [Words.remark(action)] + promise(of: action) + asides(action)
  }

  /// Who will do an action, and by when, or when it was done.
  private func promise(of action: Remark) -> [String] {
    let actors = action.actors
    let done = done(action)
    let isPromised = done.isEmpty || !actors.isEmpty || action.due != nil
    return (isPromised ? [Words.promise(actors.map(shownName), due: action.due)] : []) + done
  }

  /// That an action is done, and when.
  func done(_ action: Remark) -> [String] {
    action.attributes.compactMap {
      if case .done(let date) = $0 { Words.done(date) } else { nil }
    }
  }

  /// A name as the map shows it, where it is an agency on the map.
  func shownName(_ name: String) -> String { map.agency(named: name)?.name ?? name }

  /// Who told a fact, and what else is worth keeping of it.
  func asides(_ fact: some Attributed) -> [String] {
    var sentences = fact.voices.map(Words.voice)
    sentences += fact.notes.map(Words.note)
    if let later = fact.later { sentences.append(Words.later(later)) }
    if !fact.tables.isEmpty { sentences.append(Words.tables(fact.tables)) }
    if !fact.tags.isEmpty { sentences.append(Words.tags(fact.tags)) }
    for case .other(let key, let value) in fact.attributes {
      sentences.append(Words.other(key, value))
    }
    return sentences
  }
}

extension Remark {
  /// Those who act, one by one.
  var actors: [String] {
    (actor ?? "").split(separator: ",")
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
