public import MapDiff
public import MapModel

/// Both sides of a comparison as one map to draw, with the words round the picture.
public struct ComparisonPicture {
  /// What a kind of line means.
  public struct Meaning: Hashable, Sendable {
    /// The layer whose line it is.
    public let layer: Layer
    /// The meaning in a word or two: `workaround`.
    public let word: String
    /// The meaning in a few words, where the word alone does not say it.
    public let text: String?
  }

  /// The map: see `Comparison.merged(label:)`.
  public let map: CareMap
  /// What is compared.
  public let title: String
  /// What the lines mean; only of those that occur.
  public let meanings: [Meaning]

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
    title = told.map { "\($0). \(heading)" } ?? heading
    var meanings: [Meaning] = []
    for layer in Layer.allCases {
      let flows = comparison.flows.filter { comparison.line(of: $0) == layer }
      let statuses = Status.allCases.filter { status in flows.contains { $0.status == status } }
      guard let first = statuses.first else { continue }
      meanings.append(
        Meaning(
          layer: layer,
          word: statuses.map(ComparisonWords.status).joined(separator: " or "),
          text: ComparisonWords.meaning(first, sides)))
    }
    self.meanings = meanings
  }
}
