public import MapModel

/// In which order a map is told in sentences.
public enum TellingOrder: String, CaseIterable, Hashable, Sendable {
  /// Who takes part, the flows of each layer as they were told, the journeys, the room.
  case telling
  /// Each journey step by step: as it is supposed to go, as it really goes, as we want it to go.
  case journey
  /// Each agency with all that reaches it and all that leaves it.
  case agency
}

/// The map in plain sentences, to be read aloud in a room or by a screen reader.
///
/// One sentence stands on a line, and no line is drawn with characters. First comes who met and who
/// takes part, then the flows of each layer in the order of telling, then every journey, then what
/// the room said and agreed. Nothing in the text can do anything to a terminal.
///
///     telling(of: map)  // "…From Neighbour to Ambulance: rings 999, by phone.\nThe wait is 20 minutes.…"
///
/// - Parameters:
///   - map: The map.
///   - order: In which order it is told.
///   - isAnonymous: Whether it stays hidden who told what, as in `CareMap.anonymous`.
/// - Returns: The text.
/// - Complexity: O(*n*) expected, where *n* is the length of the map's text, and of the text told.
public func telling(
  of map: CareMap, by order: TellingOrder = .telling, isAnonymous: Bool = false
) -> String {
  let teller = Teller(map, isAnonymous: isAnonymous)
  let sections = teller.sections(by: order).filter { !$0.paragraphs.isEmpty }
  let lines = sections.map { $0.lines.joined(separator: "\n") }
  return (lines.isEmpty ? Words.nothingTold : lines.joined(separator: "\n\n")) + "\n"
}
