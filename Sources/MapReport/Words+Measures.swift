import MapMeasures
import MapModel

// The words of the counts. Times are written as in the map language, to compare them with what was
// told.

extension Words {
  /// What stands for a map without flows and journeys.
  static let nothingFlows = "There is nothing to count yet: no flow is told, and no journey."

  /// The name of one thing that is counted.
  static func label(_ row: MeasureRow) -> String {
    switch row {
    case .agencies: "agencies"
    case .flows: "flows"
    case .organisations: "organisations met"
    case .handoffs: "handoffs"
    case .siteChanges: "changes of site"
    case .wait: "wait"
    case .takes: "touch time"
    case .elapsed: "elapsed"
    case .touchShare: "touch share"
    case .longestWait: "longest wait"
    case .loops: "loops"
    case .blackHoles: "black holes"
    case .singleVoices: "told by one voice"
    case .noVoice: "told by no voice"
    }
  }

  /// Times as they were told: `12h5m`, `2w to 3w`.
  static func code(_ range: ClosedRange<Int64>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { "\(Duration.known($0...$0))" }
    return ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
  }

  /// What times add up to: `at least 2w to 3w with 2 unknown`.
  static func code(_ sum: TimeSum) -> String {
    guard let range = sum.range else { return sum.unknown > 0 ? "not known" : "none" }
    guard sum.unknown > 0 else { return code(range) }
    return "at least \(code(range)) with \(digits(sum.unknown)) unknown"
  }

  /// How much of the time is care, and of how many flows that is known.
  static func code(_ share: TouchShare?, of figures: Figures) -> String {
    guard let share else { return figures.steps > 0 ? "not known" : "none" }
    let ends = [share.low, share.high].map(percent)
    let range = ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
    guard figures.elapsed.unknown > 0 else { return range }
    return
      "\(range), over \(digits(figures.elapsed.known)) of \(count(figures.steps, "flow", "flows"))"
  }

  /// A share in whole per cent; what is more than none is never said to be none, and what is less
  /// than all never all.
  private static func percent(_ share: Share) -> String {
    let thousandths = share.percent.thousandths
    switch thousandths {
    case 1..<1000: return "under 1%"
    case 99_001..<100_000: return "over 99%"
    default: return "\((thousandths + 500) / 1000)%"
    }
  }

  /// The flow with the longest wait: `2w to 3w, Medical Ward to Home`.
  static func longestWait(_ wait: Duration, from source: String, to target: String) -> String {
    wait.milliseconds.map { "\(code($0)), \(source) to \(target)" } ?? "not known"
  }

  /// What stands above the loops.
  static let loops = "Loops: one can come back to where one was"
  /// What stands above the black holes.
  static let blackHoles = "Black holes: people come there, and nobody told how they go on"
  /// The name of a layer or a way before what is counted of it.
  static func line(_ layer: Layer, people: Int?, _ text: String) -> String {
    let people = people.map { ", \(count($0, "person", "people"))" } ?? ""
    return "\(short(layer))\(people): \(text)"
  }

  /// What the steps of a journey add up to: `4 steps, 3 handoffs, 4 organisations, waits 12h5m`.
  static func code(_ measures: JourneyMeasures) -> String {
    let figures = measures.figures
    var parts = [
      count(figures.steps, "step", "steps"),
      count(figures.handoffs, "handoff", "handoffs"),
      count(measures.organisations.count, "organisation", "organisations"),
    ]
    if figures.siteChanges > 0 {
      parts.append(count(figures.siteChanges, "change of site", "changes of site"))
    }
    return (parts + ["waits \(code(figures.wait))", "touch time \(code(figures.takes))"])
      .joined(separator: ", ")
  }

  /// That there are no two journeys that could be compared.
  static let layersCompared =
    "No journey is told both as it is supposed to go and as it really goes, so what is "
    + "compared here is whole layers."
}
