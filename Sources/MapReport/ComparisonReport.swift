public import MapDiff
import MapMeasures
import MapModel

/// A comparison in words: first what can be read aloud, then every difference in the order of the story.
public struct ComparisonReport {
  let comparison: Comparison
  let sides: SideNames

  /// Makes the report of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What is compared.
  ///   - maps: What the maps are called, where there are two.
  public init(of comparison: Comparison, maps: MapNames? = nil) {
    self.comparison = comparison
    sides = SideNames(of: comparison, maps: maps)
  }

  /// Plain text for people, at most 80 columns wide.
  public var text: String { blocks.plainText }

  /// Markdown, for a page or a mail.
  public var markdown: String { blocks.markdown }

  private var blocks: [Block] {
    var blocks: [Block] = []
    if !sides.areMaps, let title = comparison.left.map.title { blocks.append(.heading(title.text)) }
    blocks.append(.paragraph(ComparisonWords.heading(sides, comparison)))
    return blocks + findings
  }

  /// What was found, without what stands above it.
  var findings: [Block] {
    guard !comparison.findsNothing else {
      return [.paragraph(ComparisonWords.nothingDiffers)] + suggestions
    }
    var blocks = summary + [.paragraph(ComparisonWords.tally(comparison.flows))]
    blocks += flows + agencies + journeys + remarks + measures + suggestions
    return blocks
  }

  // MARK: What is read aloud

  private var summary: [Block] {
    let groups = titles.compactMap { group -> Block? in
      let left = distinct(group.compactMap { $0.left?.measures })
      let right = distinct(group.compactMap { $0.right?.measures })
      guard let title = group.first?.title, !left.isEmpty, !right.isEmpty,
        !sides.areMaps || left.map(\.figures) != right.map(\.figures)
      else { return nil }
      return .paragraph(ComparisonWords.summary(title, left, right, sides))
    }
    guard groups.isEmpty, !sides.areMaps else { return groups }
    return layers.compactMap { left, right in
      let told = ComparisonWords.summary(ofLayers: left, right, sides)
      return told.isEmpty ? nil : .paragraph(ComparisonWords.wholeLayers + " " + told)
    }
  }

  /// The journeys of each title together; of two maps, those of each layer.
  private var titles: [[JourneyDifference]] {
    var groups: [[JourneyDifference]] = []
    for journey in comparison.journeys {
      let place = groups.firstIndex { group in
        group[0].title == journey.title && (!sides.areMaps || group[0].layer == journey.layer)
      }
      if let place {
        groups[place].append(journey)
      } else {
        groups.append([journey])
      }
    }
    return groups
  }

  private func distinct(_ ways: [JourneyMeasures]) -> [JourneyMeasures] {
    ways.enumerated().filter { !ways[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// What is counted of each pair of layers that are compared.
  var layers: [(left: LayerMeasures?, right: LayerMeasures?)] {
    if let left = comparison.left.layer, let right = comparison.right.layer {
      return [(comparison.leftMeasures[left], comparison.rightMeasures[right])]
    }
    return Layer.allCases.map { (comparison.leftMeasures[$0], comparison.rightMeasures[$0]) }
      .filter { $0.0 != nil || $0.1 != nil }
  }

  // MARK: Differences

  var flows: [Block] {
    let differing = comparison.flows.filter(\.differs)
    return [
      (ComparisonWords.differences, FlowDifference.Standing.plain),
      (ComparisonWords.accepted, .accepted), (ComparisonWords.disputed, .disputed),
    ]
    .flatMap { heading, standing in
      listed(heading, differing.filter { $0.standing == standing }) { difference in
        Block.Entry(
          word: ComparisonWords.status(difference.status),
          text: ComparisonWords.flow(difference, of: comparison),
          details: ComparisonWords.details(of: difference, in: comparison))
      }
    }
  }

  private var agencies: [Block] {
    let differing = comparison.agencies.filter { !$0.status.isSame || !$0.changes.isEmpty }
    return listed(ComparisonWords.agencies, differing) { difference in
      Block.Entry(
        word: ComparisonWords.status(difference.status),
        text: (difference.left ?? difference.right)?.name ?? "",
        details: ComparisonWords.details(of: difference, sides))
    }
  }

  private var remarks: [Block] {
    let differing = comparison.remarks.filter { !$0.status.isSame || !$0.changes.isEmpty }
    return listed(ComparisonWords.remarks, differing) { difference in
      Block.Entry(
        word: ComparisonWords.status(difference.status),
        text: (difference.left ?? difference.right).map(ComparisonWords.remark) ?? "",
        details: ComparisonWords.details(of: difference, sides))
    }
  }

  private var suggestions: [Block] {
    listed(ComparisonWords.suggestions, comparison.suggestions) { suggestion in
      let names = SameNames(
        comparison.left.map[suggestion.left].name, comparison.right.map[suggestion.right].name)
      return Block.Entry(
        word: "", text: ComparisonWords.suggestion(suggestion, of: comparison),
        details: [ComparisonWords.settle(names)])
    }
  }

  private func listed<Item>(
    _ heading: String, _ items: [Item], _ entry: (Item) -> Block.Entry
  ) -> [Block] {
    items.isEmpty ? [] : [.heading(heading), .entries(items.map(entry))]
  }

  // MARK: Side by side

  /// Journeys in two columns, stop by stop, each with what its steps add up to.
  var journeys: [Block] {
    let shown = comparison.journeys.filter(isShown)
    return shown.flatMap { journey -> [Block] in
      [
        .heading(ComparisonWords.journey(journey, of: comparison)),
        .table(JourneyColumns(journey, sides).rows),
      ]
    } + (shown.contains(where: isStandIn) ? [.paragraph(ComparisonWords.standIns)] : [])
  }

  /// Two maps have many journeys that are alike, of which one wants to see nothing; of two layers one
  /// wants to see also those.
  private func isShown(_ journey: JourneyDifference) -> Bool {
    guard sides.areMaps else { return true }
    return !journey.status.isSame && !(isStandIn(journey) && journey.alignment == nil)
  }

  private func isStandIn(_ journey: JourneyDifference) -> Bool {
    journey.left?.isStandIn ?? false || journey.right?.isStandIn ?? false
  }

  private var measures: [Block] {
    layers.flatMap { left, right -> [Block] in
      let columns = MeasureColumns(comparison, left, right, sides)
      guard !sides.areMaps || columns.differ else { return [] }
      let layer = comparison.left.layer == nil ? (left ?? right)?.layer : nil
      return [
        .heading(layer.map(ComparisonWords.measures(of:)) ?? ComparisonWords.measures),
        .table(columns.rows),
      ]
    }
  }
}

extension FlowDifference {
  /// Whether anything at all is told differently, even what keeps the status.
  package var differs: Bool { !status.isSame || !changes.isEmpty || isInOtherWords }
}
