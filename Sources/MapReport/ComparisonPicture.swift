public import MapDiff
public import MapDrawing
public import MapModel

/// Both sides of a comparison as one map to draw, with the words round the picture.
public struct ComparisonPicture {
  /// The map: see `Comparison.merged(label:)`.
  public let map: CareMap
  /// What is compared, and what the lines mean; only of those that occur.
  public let caption: Caption

  /// Makes the picture of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: What is compared.
  ///   - maps: What the maps are called, where there are two.
  public init(of comparison: Comparison, maps: MapNames? = nil) {
    let sides = SideNames(of: comparison, maps: maps)
    map = comparison.merged { ComparisonWords.label($0, sides) }
    let heading = ComparisonWords.heading(sides, comparison)
    let told = sides.areMaps ? nil : comparison.left.map.title?.text
    var meanings: [Caption.Meaning] = []
    for layer in Layer.allCases {
      let flows = comparison.flows.filter { comparison.line(of: $0) == layer }
      let statuses = Status.allCases.filter { status in flows.contains { $0.status == status } }
      guard let first = statuses.first else { continue }
      meanings.append(
        Caption.Meaning(
          of: layer, statuses.map(ComparisonWords.status).joined(separator: " or "),
          ComparisonWords.meaning(first, sides)))
    }
    caption = Caption(title: told.map { "\($0). \(heading)" } ?? heading, meanings: meanings)
  }
}
