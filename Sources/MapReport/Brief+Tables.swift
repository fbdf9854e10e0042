import MapDiff
import MapMeasures
import MapModel

// What stands behind the sheet in front: all that it rests on.

extension Brief {
  /// Every difference between the official and the real layer.
  var differences: [Block] {
    guard let comparison else { return [] }
    let report = ComparisonReport(of: comparison)
    return (report.flows + oneSided(comparison)).under(BriefWords.differences)
  }

  /// Who takes part on paper only, and who only really.
  private func oneSided(_ comparison: Comparison) -> [Block] {
    let sides = [(Status.onPaperOnly, BriefWords.paperAlone), (.workaround, BriefWords.realAlone)]
    let entries = sides.compactMap { status, word -> Block.Entry? in
      let names = comparison.agencies.filter { $0.status == status }
        .compactMap { ($0.left ?? $0.right)?.name }
      return names.isEmpty ? nil : Block.Entry(word: word, text: Words.sentence(Words.list(names)))
    }
    return entries.isEmpty ? [] : [.heading(BriefWords.oneSided), .entries(entries)]
  }

  /// Each journey, stop by stop: the official beside the real one, then how we want it to go.
  var journeys: [Block] {
    let compared = comparison.map { ComparisonReport(of: $0).journeys } ?? []
    let groups = measures.journeysByTitle.flatMap { group -> [Block] in
      let others = group.journeys.filter { measures in
        let journey = measures.journey
        return comparison == nil || journey.layer == .toBe || !teller.asides(journey).isEmpty
      }
      guard !others.isEmpty else { return [] }
      return [
        .heading(BriefWords.ways(group.title)),
        .entries(
          others.map { journey in
            Block.Entry(
              word: BriefWords.way(journey.journey),
              text: Words.sentence(teller.stops(of: journey).joined(separator: ", then ")),
              details: teller.asides(journey.journey))
          }),
      ]
    }
    return (compared + groups).under(BriefWords.journeys)
  }

  /// The counts of all layers side by side.
  var counts: [Block] {
    let layers = measures.layers.filter { $0.flows > 0 }
    guard !layers.isEmpty else { return [] }
    let head = [""] + layers.map { Words.short($0.layer) }
    let rows = MeasureRow.allCases.map { row in
      [Words.label(row)] + layers.map { row.cell($0, map) }
    }
    return ([.table([head] + rows)] + loops(layers) + blackHoles(layers))
      .under(ComparisonWords.measures)
  }

  private func loops(_ layers: [LayerMeasures]) -> [Block] {
    layers.flatMap { layer in
      layer.loops.map { Block.Entry(word: BriefWords.side(layer.layer), text: names($0)) }
    }
    .listed(under: Words.loops)
  }

  private func blackHoles(_ layers: [LayerMeasures]) -> [Block] {
    layers.filter { !$0.blackHoles.isEmpty }
      .map { Block.Entry(word: BriefWords.side($0.layer), text: names($0.blackHoles)) }
      .listed(under: Words.blackHoles)
  }

  /// All flows of each layer with their figures and who told of them, then the words of those who did.
  var flows: [Block] {
    Layer.allCases.flatMap { layer -> [Block] in
      let flows = map.flows.filter { $0.layer == layer }
      guard !flows.isEmpty else { return [] }
      let quotes = flows.compactMap { flow -> Block.Entry? in
        let told = words(of: flow)
        guard !told.isEmpty else { return nil }
        return Block.Entry(text: BriefWords.flow(way(flow), flow.label), details: told)
      }
      return [.heading(BriefWords.flows(layer)), .table([BriefWords.columns] + flows.map(cells))]
        + (quotes.isEmpty ? [] : [.paragraph(BriefWords.whatWasSaid), .entries(quotes)])
    }
    .under(BriefWords.everyFlow)
  }

  /// What people said of a flow, and what else is told of it that has no column.
  private func words(of flow: Flow) -> [String] {
    flow.attributes.compactMap { attribute in
      switch attribute {
      case .said(let voice): voice.words == nil ? nil : Words.voice(voice)
      case .hours(let hours): Words.open(hours)
      case .share(let share): Words.share(share, of: map[flow.source].name)
      case .note(let note): Words.note(note)
      case .tag(let tag): Words.tags([tag])
      case .other(let key, let value): Words.other(key, value)
      default: nil
      }
    }
  }

  private func cells(_ flow: Flow) -> [String] {
    [
      map[flow.source].name, map[flow.target].name, BriefWords.what(flow),
      BriefWords.wait(of: flow), BriefWords.takes(of: flow),
      flow.volume.map(Words.rate) ?? ComparisonWords.nothing,
      BriefWords.voices(of: flow),
    ]
  }

  /// Who takes part, with all that is told of them.
  var agencies: [Block] {
    let entries = map.agencies.filter { !$0.attributes.isEmpty }.map { agency in
      Block.Entry(
        text: ([Words.introduction(agency)] + teller.details(of: agency)).joined(separator: " "))
    }
    return entries.listed(under: BriefWords.agencies)
  }
}
