/// The words of a page for browsers that are not told by the map.
extension Words {
  /// What names the links to the sections.
  static let onThisPage = "On this page"
  /// What stands above the drawing.
  static let drawing = "The drawing"
  /// What stands above the table of flows.
  static let flowTable = "Every flow"
  /// What stands above the counts.
  static let counts = "The counts"
  /// What stands above the sentences.
  static let sentences = "The map in words"
  /// What tells where else the content of the drawing is; a link stands within.
  static let alternativeStart = "All that is drawn here is also told"
  static let alternativeLink = "in words"
  static let alternativeEnd = "below."
  /// What heads the numbers that stand on lines.
  static let keyColumn = "Key"
  /// What heads the columns of the table of flows.
  static let flowColumns = [
    "From", "To", "Layer", "What happens", "Wait", "Takes", "How often", "Who told us",
  ]
  /// What the table of flows is.
  static let flowCaption = "The flows in the order of telling. An empty cell was not told."
  /// What the table of flows is, where numbers stand on lines.
  static let flowCaptionWithKeys =
    "The flows in the order of telling. A key stands on the line in the drawing. "
    + "An empty cell was not told."
  /// What stands for a time that nobody knows.
  static let notKnown = "not known"
  /// What heads the names of what is counted.
  static let counted = "What is counted"
  /// What the table of counts is.
  static let layersSideBySide = "The layers side by side"
  /// What names something that may be wider than the window.
  static func scrolled(_ name: String) -> String { "\(name), scrolls sideways" }
  /// What stands above what a comparison found.
  static let findings = "What was found"
  /// Where the page comes from.
  static let madeWith = "Made with Desirepath. Maps find differences, not culprits."
}
