import MapMeasures
public import MapModel
import TextCanvas

/// The counts of a map in plain text for people, at most 80 columns wide.
///
/// First stand the layers side by side, then who is in a loop or a black hole, then the journeys,
/// those of one title below each other. Where layers but no journeys can be compared, it says so.
///
/// - Complexity: O(*n*) expected, where *n* is the length of the map's text.
public func measureText(of map: CareMap) -> String {
  let measures = Measures(of: map)
  var blocks = map.title.map { [wrapped(shownText($0.text), to: width)] } ?? []
  if measures.layers.isEmpty {
    blocks.append([Words.nothingFlows])
  } else {
    blocks.append(table(measures, map))
    blocks += namedBlocks(measures, map) + journeyBlocks(measures, map)
  }
  return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
}

private let width = 80

/// The layers as columns, what is counted as rows.
private func table(_ measures: Measures, _ map: CareMap) -> [String] {
  let head = [""] + measures.layers.map(\.layer.name)
  let rows = MeasureRow.allCases.map { row in
    [Words.label(row)] + measures.layers.map { shownText(row.cell($0, map)) }
  }
  return Table(rows: [head] + rows).lines(columns: width)
}

/// The names of the agencies that are in loops and black holes.
private func namedBlocks(_ measures: Measures, _ map: CareMap) -> [[String]] {
  let names = MeasureNames(measures, map)
  return [(Words.loops, names.loops), (Words.blackHoles, names.blackHoles)].filter { !$0.1.isEmpty }
    .map { [$0] + $1.flatMap(indented) }
}

/// The journeys, those of one title line below line.
private func journeyBlocks(_ measures: Measures, _ map: CareMap) -> [[String]] {
  let blocks = measures.journeysByTitle.map { group in
    wrapped(shownText(group.title), to: width)
      + group.journeys.flatMap { journey in
        indented(
          Words.line(
            journey.journey.layer, people: journey.journey.toldCount, Words.code(journey)))
      }
  }
  let isSaid = measures.layers.count > 1 && !measures.comparesJourneys
  return (isSaid ? [wrapped(Words.layersCompared, to: width)] : []) + blocks
}

private func indented(_ text: String) -> [String] {
  wrapped(shownText(text), to: width - 2, indent: 2).map { "  " + $0 }
}

extension Journey {
  /// How many people went this way, where somebody said.
  var toldCount: Int? { first { if case .count(let count) = $0 { count } else { nil } } }
}
