public import MapDrawing
public import MapModel

/// A part of a handout that can be asked for on its own.
public enum HandoutPart: String, CaseIterable, Hashable, Sendable {
  /// The picture.
  case map
  /// Every flow with its number, its times and who told of it.
  case key
  /// The journeys, on paper and really beside each other.
  case journeys
  /// What differs between paper and what is done, with a box to tick.
  case differences
  /// Who will do what by when, and what the room left open.
  case actions
}

/// What a person asks of a handout.
public struct HandoutOptions: Sendable {
  /// How a comparison is drawn.
  public enum Comparing: Hashable, Sendable {
    /// Both sides in one picture.
    case together
    /// The sides in two pictures, in which every box has the same place.
    case sideBySide
  }

  /// What is asked of the drawing; its width is the page's.
  public var sheet: SheetOptions
  /// The parts that are printed, whatever their order.
  public var parts: [HandoutPart]
  /// How the picture compares two layers; nothing where it shows the map as it was told.
  public var comparing: Comparing?
  /// Whether it stays hidden who told what, as in `CareMap.anonymous`.
  public var isAnonymous = false
  /// The layers that are compared, in the picture and in words.
  public var sides: (left: Layer, right: Layer)

  /// Makes options.
  public init(
    sheet: SheetOptions, parts: [HandoutPart] = HandoutPart.allCases, comparing: Comparing? = nil,
    sides: (left: Layer, right: Layer) = (.official, .real)
  ) {
    self.sheet = sheet
    self.parts = parts
    self.comparing = comparing
    self.sides = sides
  }
}

/// What a handout of a map holds.
///
/// - Parameters:
///   - map: The map.
///   - options: What a person asks.
///   - columns: The width of a page.
/// - Returns: The contents, to be set on pages.
/// - Complexity: As that of the comparison of two layers.
public func handoutContents(
  of map: CareMap, _ options: HandoutOptions, columns: Int
) -> HandoutContents {
  let text = HandoutText(map, options, columns: columns)
  let journeys = options.parts.contains(.journeys) ? text.journeys : []
  let differences = options.parts.contains(.differences) ? [text.differences] : []
  let sections =
    (options.parts.contains(.key) ? [text.key] : []) + journeys + differences
    + (options.parts.contains(.actions) ? text.remarks : []) + [
      text.words(
        journeys: journeys.first?.entries.isEmpty == false,
        differences: differences.first?.entries.isEmpty == false)
    ]
  return HandoutContents(
    title: text.title, more: text.more, running: text.running,
    picture: options.parts.contains(.map) ? text.picture : nil,
    sections: sections.filter { !$0.entries.isEmpty })
}
