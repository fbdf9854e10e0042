import MapDiff
import MapMeasures
import MapModel

/// A journey on two sides, as the rows of a table: its stops, then what they add up to.
struct JourneyColumns {
  private let journey: JourneyDifference
  private let sides: SideNames

  init(_ journey: JourneyDifference, _ sides: SideNames) {
    self.journey = journey
    self.sides = sides
  }

  var rows: [[String]] {
    [[sides.left, sides.right, ""]] + stops + figures
  }

  private var stops: [[String]] {
    let left = journey.left?.journey.stops ?? []
    let right = journey.right?.journey.stops ?? []
    guard let alignment = journey.alignment else {
      return left.map { [$0, ComparisonWords.nothing, ""] }
        + right.map { [ComparisonWords.nothing, $0, ""] }
    }
    return alignment.steps.map { step in
      [
        step.left.map { left[$0] } ?? ComparisonWords.nothing,
        step.right.map { right[$0] } ?? ComparisonWords.nothing, ComparisonWords.stop(step.word),
      ]
    }
  }

  private var figures: [[String]] {
    let sums = [journey.left?.measures, journey.right?.measures].map { measures in
      measures.map(Self.cells)
    }
    guard let labels = (sums[0] ?? sums[1])?.map(\.0) else { return [] }
    let differences =
      journey.left?.measures.flatMap { left in
        journey.right?.measures.map { Self.differences(left, $0) }
      } ?? labels.map { _ in "" }
    return [["", "", ""]]
      + labels.indices.map { place in
        let cells = sums.map {
          $0.map { "\($0[place].0) \($0[place].1)" } ?? ComparisonWords.nothing
        }
        return cells + [differences[place]]
      }
  }

  private static func cells(_ measures: JourneyMeasures) -> [(String, String)] {
    let figures = measures.figures
    return [
      (ComparisonWords.steps, Words.digits(figures.steps)),
      (Words.label(.handoffs), Words.digits(figures.handoffs)),
      (Words.label(.organisations), Words.digits(measures.organisations.count)),
      (Words.label(.siteChanges), Words.digits(figures.siteChanges)),
      (Words.label(.wait), Words.code(figures.wait)),
      (Words.label(.takes), Words.code(figures.takes)),
      (Words.label(.touchShare), Words.code(figures.touchShare, of: figures)),
    ]
  }

  private static func differences(_ left: JourneyMeasures, _ right: JourneyMeasures) -> [String] {
    let (before, now) = (left.figures, right.figures)
    return [
      ComparisonWords.difference(before.steps, now.steps),
      ComparisonWords.difference(before.handoffs, now.handoffs),
      ComparisonWords.difference(left.organisations.count, right.organisations.count),
      ComparisonWords.difference(before.siteChanges, now.siteChanges),
      ComparisonWords.difference(before.wait, now.wait),
      ComparisonWords.difference(before.takes, now.takes),
      ComparisonWords.difference(share: before, now),
    ]
  }
}

/// What is counted of a layer on two sides, as the rows of a table.
struct MeasureColumns {
  private let comparison: Comparison
  private let left: LayerMeasures?
  private let right: LayerMeasures?
  private let sides: SideNames

  init(
    _ comparison: Comparison, _ left: LayerMeasures?, _ right: LayerMeasures?, _ sides: SideNames
  ) {
    self.comparison = comparison
    self.left = left
    self.right = right
    self.sides = sides
  }

  var rows: [[String]] {
    let head = ["", sides.left, sides.right, ComparisonWords.difference]
    return [head]
      + MeasureRow.allCases.map { row in
        [
          Words.label(row),
          left.map { row.cell($0, comparison.left.map) } ?? ComparisonWords.nothing,
          right.map { row.cell($0, comparison.right.map) } ?? ComparisonWords.nothing,
          difference(row),
        ]
      }
  }

  /// Whether anything counted is not the same on both sides.
  var differ: Bool { rows.dropFirst().contains { $0[1] != $0[2] } }

  private func difference(_ row: MeasureRow) -> String {
    guard let left, let right else { return "" }
    let (before, now) = (left.figures, right.figures)
    guard left.flows > 0 || right.flows > 0 else { return ComparisonWords.same }
    switch row {
    case .agencies: return ComparisonWords.difference(left.agencies, right.agencies)
    case .flows: return ComparisonWords.difference(left.flows, right.flows)
    case .organisations:
      return ComparisonWords.difference(left.organisations.count, right.organisations.count)
    case .handoffs: return ComparisonWords.difference(before.handoffs, now.handoffs)
    case .siteChanges: return ComparisonWords.difference(before.siteChanges, now.siteChanges)
    case .wait: return ComparisonWords.difference(before.wait, now.wait)
    case .takes: return ComparisonWords.difference(before.takes, now.takes)
    case .elapsed: return ComparisonWords.difference(before.elapsed, now.elapsed)
    case .touchShare: return ComparisonWords.difference(share: before, now)
    case .longestWait: return longestWait
    case .loops: return ComparisonWords.difference(left.loops.count, right.loops.count)
    case .blackHoles:
      return ComparisonWords.difference(left.blackHoles.count, right.blackHoles.count)
    case .singleVoices:
      return ComparisonWords.difference(left.singleVoices.count, right.singleVoices.count)
    case .noVoice: return ComparisonWords.difference(left.noVoice, right.noVoice)
    }
  }

  /// Where a wait is unknown, the longest known one need not be the longest.
  private var longestWait: String {
    guard let left, let right, left.figures.wait.unknown == 0, right.figures.wait.unknown == 0,
      let before = left.longestWait.flatMap({ comparison.left.map[$0].wait?.milliseconds }),
      let now = right.longestWait.flatMap({ comparison.right.map[$0].wait?.milliseconds })
    else { return ComparisonWords.notSaid }
    return ComparisonWords.difference(before, now)
  }
}
