import MapDiff
import MapMeasures
public import MapModel

/// The brief for a planning group, in Markdown: what the room found, on a sheet, and behind it all that
/// it rests on.
///
/// In front stands what was looked at, who was there and who was not, what differs most, what people
/// wait for, what troubles them, what was agreed. Behind come how things were counted, drawings, every
/// difference, journeys, counts and all flows. What nobody told of is left out or said plainly.
public struct Brief {
  let teller: Teller
  /// The official layer beside the real one, where both are told.
  let comparison: Comparison?
  private let drawings: [String]

  /// What is told; without who told it where that is to stay hidden.
  var map: CareMap { teller.map }
  var measures: Measures { teller.measures }

  /// Makes the brief of a map.
  ///
  /// - Parameters:
  ///   - map: The map.
  ///   - drawings: The drawings of `BriefPicture.all(of:)`, as text.
  ///   - isAnonymous: Whether it stays hidden who told what, as in `CareMap.anonymous`.
  public init(of map: CareMap, drawings: [String] = [], isAnonymous: Bool = false) {
    teller = Teller(map, isAnonymous: isAnonymous)
    self.drawings = drawings
    let told = Layer.allCases.filter { layer in map.flows.contains { $0.layer == layer } }
    comparison =
      told.contains(.official) && told.contains(.real) ? Comparison(of: teller.map) : nil
  }

  /// The brief as Markdown, in which names and quotes can do nothing to the page.
  public var markdown: String {
    let title = Block.heading(map.title?.text ?? BriefWords.untitled, level: 1)
    guard !map.facts.isEmpty else {
      return [title, .paragraph(Words.nothingTold)].markdown
    }
    let front = [title] + setting + attendance + layers + greatest + agreed + findings + room
    return (front + [.rule] + aside + method + back).markdown
  }

  private var back: [Block] {
    drawings.filter { !$0.isEmpty }.map(Block.code).under(BriefWords.drawings)
      + differences + journeys + counts + flows + agencies
  }
}
