public import MapModel

/// The map in plain sentences, to be read aloud in a room or by a screen reader.
///
/// One sentence stands on a line, and no line is drawn with characters. First comes who met and who
/// takes part, then the flows of each layer in the order of telling, then every journey, then what
/// the room said and agreed. Nothing in the text can do anything to a terminal.
///
///     telling(of: map)  // "…From Neighbour to Ambulance: rings 999, by phone.\nThe wait is 20 minutes.…"
///
/// - Complexity: O(*n*) expected, where *n* is the length of the map's text.
public func telling(of map: CareMap) -> String {
  let teller = Teller(map)
  let sections = teller.sections.filter { !$0.paragraphs.isEmpty }
  let lines = sections.map { $0.lines.joined(separator: "\n") }
  return (lines.isEmpty ? Words.nothingTold : lines.joined(separator: "\n\n")) + "\n"
}
