public import MapDiff
import MapMeasures
public import MapModel

/// The three layers of a map side by side, in words: what a proposal does to every flow.
public struct ThreeWayReport {
  private let threeWay: ThreeWay
  private let layers: [Layer]

  /// Makes the report of a map's three layers.
  ///
  /// - Parameters:
  ///   - threeWay: The layers side by side.
  ///   - layers: The order in which they are told.
  public init(of threeWay: ThreeWay, _ layers: [Layer] = Layer.allCases) {
    self.threeWay = threeWay
    self.layers = layers
  }

  /// Plain text for people, at most 80 columns wide.
  public var text: String { blocks.plainText }

  /// Markdown, for a page or a mail.
  public var markdown: String { blocks.markdown }

  private var blocks: [Block] {
    var blocks: [Block] = []
    if let title = threeWay.map.title { blocks.append(.heading(title.text)) }
    blocks.append(.paragraph(ComparisonWords.threeLayers))
    guard !threeWay.rows.isEmpty else { return blocks + [.paragraph(Words.nothingFlows)] }
    let head = [""] + layers.map(\.name) + [ComparisonWords.proposal]
    return blocks + [
      .paragraph(ComparisonWords.tally(threeWay.rows)),
      .paragraph(ComparisonWords.costs(layers.compactMap { threeWay.measures[$0] })),
      .heading(ComparisonWords.everyFlow), .table([head] + threeWay.rows.map(cells)),
      .heading(ComparisonWords.measures), .table(measures),
    ]
  }

  private func cells(_ row: ThreeWay.Row) -> [String] {
    let told = layers.map { layer in
      row[layer].map(ComparisonWords.presence) ?? ComparisonWords.nothing
    }
    let ends = ComparisonWords.way(threeWay.map[row.source].name, threeWay.map[row.target].name)
    return [ends] + told
      + [row.verdict == .leaves ? ComparisonWords.nothing : ComparisonWords.verdict(row.verdict)]
  }

  private var measures: [[String]] {
    let told = layers.map { threeWay.measures[$0] }
    return [[""] + layers.map(\.name)]
      + MeasureRow.allCases.map { row in
        [Words.label(row)]
          + told.map { $0.map { row.cell($0, threeWay.map) } ?? ComparisonWords.nothing }
      }
  }
}

extension ThreeWay.Row {
  /// The flow in a layer.
  package subscript(layer: Layer) -> Flow? {
    switch layer {
    case .official: official
    case .real: real
    case .toBe: proposed
    }
  }
}
