import MapDiff
import MapMeasures
import MapModel
import MapReport

/// The two ways of a journey, row by row, with what the steps add up to on either.
struct WalkedSides {
  /// One row: a stop of the left way, of the right way, or of both.
  struct Row {
    let left: Int?
    let right: Int?
    /// What the stop is beside the other way.
    let word: String
  }

  let journey: JourneyDifference
  let rows: [Row]
  private let left: JourneyWalk?
  private let right: JourneyWalk?
  /// What the sides are called.
  private let names: (left: String, right: String)

  init?(_ place: Int, of compared: Compared?) {
    guard let comparison = compared?.comparison, comparison.journeys.indices.contains(place) else {
      return nil
    }
    journey = comparison.journeys[place]
    left = journey.left.map { JourneyWalk($0.journey, in: comparison.left.map) }
    right = journey.right.map { JourneyWalk($0.journey, in: comparison.right.map) }
    names = (ComparisonWords.side(.official), ComparisonWords.side(.real))
    let alone = ComparisonWords.status(journey.status)
    rows =
      journey.alignment?.steps.map {
        Row(left: $0.left, right: $0.right, word: ComparisonWords.stop($0.word))
      }
      ?? (left?.stops.indices.map { Row(left: $0, right: nil, word: alone) } ?? [])
      + (right?.stops.indices.map { Row(left: nil, right: $0, word: alone) } ?? [])
    guard !rows.isEmpty else { return nil }
  }

  /// What stands in a row: both stops, and the word for them.
  func cells(of row: Int) -> [String] {
    let stops = (journey.left?.journey.stops ?? [], journey.right?.journey.stops ?? [])
    return [
      rows[row].left.map { stops.0[$0] } ?? ComparisonWords.nothing,
      rows[row].right.map { stops.1[$0] } ?? ComparisonWords.nothing, rows[row].word,
    ]
  }

  /// The agencies of a row, the real one first.
  func agencies(at row: Int) -> [Agency.ID] {
    [rows[row].right.flatMap { right?.stops[$0] }, rows[row].left.flatMap { left?.stops[$0] }]
      .compactMap(\.self)
  }

  /// The flow that leads to a row: the real one, or the official one where there is none.
  func flow(at row: Int) -> Flow.ID? {
    rows[row].right.flatMap { right?.flows[$0] } ?? rows[row].left.flatMap { left?.flows[$0] }
  }

  /// The flows of both ways up to a row.
  func flows(until row: Int) -> [Flow.ID] {
    rows.prefix(row + 1).flatMap { row in
      [row.left.flatMap { left?.flows[$0] }, row.right.flatMap { right?.flows[$0] }]
        .compactMap(\.self)
    }
  }

  /// The flows of both ways.
  var flows: [Flow.ID] { flows(until: rows.count - 1) }

  /// The agencies of both ways.
  var allAgencies: [Agency.ID] { rows.indices.flatMap(agencies) }

  /// What the steps up to a row add up to, on either side.
  func sums(at row: Int) -> [String] {
    let before = rows.prefix(row + 1)
    return [
      (names.left, left, before.compactMap(\.left).last),
      (names.right, right, before.compactMap(\.right).last),
    ]
    .map { name, walk, place in
      ComparisonWords.soFar(name, place.flatMap { walk?.figures[$0] } ?? Figures())
    }
  }
}
