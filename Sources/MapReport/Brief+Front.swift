import MapDiff
import MapMeasures
import MapModel

// What stands on the sheet in front: what was looked at, who was there, what was found.

extension Brief {
  /// What was looked at: where, when, with whom.
  var setting: [Block] {
    let headings = teller.headings(afterFirstFlow: false)
    func told(_ kind: Fact.Heading.Kind) -> [String] {
      headings.filter { $0.kind == kind }.compactMap(Words.heading)
    }
    let meeting = told(.date) + told(.venue) + told(.facilitator)
    let notes = headings.filter { $0.kind == .note }.map { Words.sentence($0.text) }
    let asides = (map.title.map(teller.asides) ?? []) + headings.flatMap(teller.asides)
    return
      (told(.about) + [meeting.joined(separator: " ")] + notes + [asides.joined(separator: " ")])
      .filter { !$0.isEmpty }
      .map(Block.paragraph)
  }

  /// Who was there, and who was not.
  var attendance: [Block] {
    let told = teller.attendance
    let isComplete = told.count == 1 && !map.agencies.isEmpty
    let sentences = told.isEmpty ? [Words.presenceUnknown] : told
    return (sentences + (isComplete ? [BriefWords.everybodyHeard] : [])).map(Block.paragraph)
      .under(BriefWords.attendance)
  }

  /// What each journey costs in each layer; where none can be compared, what whole layers do.
  var layers: [Block] {
    let groups = measures.journeysByTitle.flatMap { group in
      [
        Block.heading(group.title),
        .entries(
          group.journeys.map { journey in
            Block.Entry(word: BriefWords.way(journey.journey), text: BriefWords.cost(journey))
          }),
      ]
    }
    let untold = BriefWords.untold(
      Layer.allCases.filter { layer in !measures.layers.contains { $0.layer == layer } })
    let told = untold.isEmpty ? [] : [Block.paragraph(untold)]
    return (told + wholeLayers + groups)
      .under(groups.isEmpty ? BriefWords.layers : BriefWords.journeysTake)
  }

  private var wholeLayers: [Block] {
    let layers = measures.layers.filter { $0.flows > 0 }
    guard !layers.isEmpty, !measures.comparesJourneys else { return [] }
    let entries = layers.map { layer in
      Block.Entry(word: BriefWords.side(layer.layer), text: BriefWords.cost(layer))
    }
    return (layers.count > 1 ? [.paragraph(ComparisonWords.wholeLayers)] : [])
      + [.entries(entries)]
  }

  // MARK: Differences

  /// The differences that matter most, with what people said of them.
  var greatest: [Block] {
    guard let comparison else { return [] }
    let all = GreatestDifferences(of: comparison).entries
    let entries = all.prefix(BriefWords.fewDifferences)
    let listed = entries.isEmpty ? [] : [Block.entries(entries.map { entry($0, comparison) })]
    let isSame = comparison.findsNothing
    return
      ([.paragraph(ComparisonWords.tally(comparison.flows))] + listed
      + (isSame ? [.paragraph(ComparisonWords.nothingDiffers)] : []))
      .under(BriefWords.greatest(entries.count, of: all.count))
  }

  /// What is agreed to be good as it is, and where people do not agree.
  var agreed: [Block] {
    let entries = (comparison?.flows ?? []).filter(\.differs).compactMap { difference in
      difference.attributes.lazy.compactMap { attribute in
        switch attribute {
        case .disputed(let why): (BriefWords.disputed, why)
        case .accepted(let why) where !difference.isDisputed: (BriefWords.accepted, why)
        default: nil
        }
      }
      .first.map { Block.Entry(word: $0.0, text: text(of: difference, because: $0.1)) }
    }
    return entries.listed(under: BriefWords.agreed)
  }

  private func text(of difference: FlowDifference, because why: String) -> String {
    guard let comparison else { return why }
    return ComparisonWords.flow(difference, of: comparison) + (why.isEmpty ? "" : " (\(why))")
  }

  private func entry(
    _ entry: GreatestDifferences.Entry, _ comparison: Comparison
  ) -> Block.Entry {
    let difference = entry.difference
    let told = ComparisonWords.details(of: difference, in: comparison, hidesVoices: true)
    let votes = entry.votes > 0 ? [BriefWords.votesAbout(entry.votes)] : []
    return Block.Entry(
      word: ComparisonWords.status(difference.status) + ":",
      text: BriefWords.difference(
        ComparisonWords.flow(difference, of: comparison), told + votes),
      details: quotes(of: difference))
  }

  /// The first of what people said of a fact, or else who told of it.
  private func quotes(of fact: some Attributed) -> [String] {
    let quotes = fact.voices.filter { $0.words != nil }.prefix(BriefWords.fewQuotes)
      .map(Words.voice)
    return quotes.isEmpty ? [ComparisonWords.voices(of: fact) ?? BriefWords.noVoice] : quotes
  }

  // MARK: Waits, loops, voices

  /// The layer whose waits and loops are told in front: how it really goes, where that is known.
  private var foremost: LayerMeasures? {
    [.real, .official, .toBe].compactMap { measures[$0] }.first { $0.flows > 0 }
  }

  /// The longest waits, where one comes back to where one was, where nobody told how it goes on, and
  /// what rests on a single voice.
  var findings: [Block] {
    guard let layer = foremost else { return [] }
    let blackHoles =
      layer.blackHoles.isEmpty
      ? [] : [Block.Entry(word: BriefWords.blackHoles, text: names(layer.blackHoles))]
    let voices = Block.Entry(word: BriefWords.voices, text: BriefWords.voices(of: layer))
    return ([waits(layer)] + loops(layer) + blackHoles + [voices])
      .listed(under: BriefWords.findings(layer.layer))
  }

  /// Some agencies by their names; of many the first ones, and how many more there are.
  func names(_ agencies: [Agency.ID]) -> String {
    Words.sentence(Words.shortList(agencies.map { map[$0].name }))
  }

  /// The loops told first, and how many more there are.
  private func loops(_ layer: LayerMeasures) -> [Block.Entry] {
    let told = layer.loops.prefix(BriefWords.fewLoops)
    let others = layer.loops.count - told.count
    return told.map { Block.Entry(word: BriefWords.loop($0.count), text: names($0)) }
      + (others > 0 ? [Block.Entry(text: BriefWords.moreLoops(others))] : [])
  }

  private func waits(_ layer: LayerMeasures) -> Block.Entry {
    let known = map.flows.filter { $0.layer == layer.layer }.compactMap { flow in
      flow.wait?.milliseconds.map { (flow: flow, range: $0) }
    }
    let longest = known.filter { $0.range.upperBound > 0 }
      .sorted { (-$0.range.upperBound, $0.flow.id) < (-$1.range.upperBound, $1.flow.id) }
      .prefix(BriefWords.fewWaits)
      .map { (range: $0.range, way: way($0.flow)) }
    let unknown = BriefWords.unknownWaits(layer.figures.wait)
    guard !longest.isEmpty else { return Block.Entry(word: BriefWords.waits, text: unknown) }
    return Block.Entry(
      word: BriefWords.longestWaits, text: "\(BriefWords.waits(Array(longest))) \(unknown)")
  }

  /// From where to where a flow goes.
  func way(_ flow: Flow) -> String {
    ComparisonWords.way(map[flow.source].name, map[flow.target].name)
  }
}
