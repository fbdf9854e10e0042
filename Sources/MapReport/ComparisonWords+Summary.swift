public import MapDiff
import MapMeasures
import MapModel

// What is read aloud of a comparison.

extension ComparisonWords {
  /// How many handoffs, how long people wait, and how many waits nobody knows:
  /// `2 handoffs and 12 hours 5 minutes of waiting`.
  static func cost(_ figures: Figures) -> String {
    "\(Words.count(figures.handoffs, "handoff", "handoffs")) and \(waiting(figures.wait))"
  }

  private static func waiting(_ sum: TimeSum) -> String {
    let unknown = "\(Words.count(sum.unknown, "wait", "waits")) that nobody knows"
    guard let range = sum.range, range.upperBound > 0 else {
      return sum.unknown > 0 ? unknown : "no waiting"
    }
    guard sum.unknown > 0 else { return Words.rounded(range) + " of waiting" }
    guard range.lowerBound > 0 else {
      return "\(Words.rounded(range)) of waiting beside \(unknown)"
    }
    return "at least \(Words.roundedDown(range.lowerBound)) of waiting, with \(unknown)"
  }

  /// What the ways of a journey cost on both sides, in sentences that can be read aloud.
  static func summary(
    _ title: String, _ left: [JourneyMeasures], _ right: [JourneyMeasures], _ sides: SideNames
  ) -> String {
    let sentences = [(sides.left, left), (sides.right, right)].filter { !$0.1.isEmpty }
      .map { side, ways in
        let isOne = ways.count == 1 && ways[0].journey.toldCount == nil
        let told = ways.enumerated().map { place, way in
          isOne
            ? cost(way.figures)
            : cost(of: way, isFirst: place == 0)
        }
        return "\(sideBegins(side, sides)) \(told.joined(separator: "; "))"
      }
    return Words.sentence(title) + " " + sentences.map(Words.sentence).joined(separator: " ")
  }

  /// What whole layers cost on both sides.
  static func summary(
    ofLayers left: LayerMeasures?, _ right: LayerMeasures?, _ sides: SideNames
  ) -> String {
    [(sides.left, left), (sides.right, right)].compactMap { side, layer in
      layer.map { Words.sentence("\(sideBegins(side, sides)) \(cost($0.figures))") }
    }
    .joined(separator: " ")
  }

  /// What each of some layers costs.
  static func costs(_ layers: [LayerMeasures]) -> String {
    layers.map { layer in
      Words.sentence("\(capitalized(Words.short(layer.layer))) \(cost(layer.figures))")
    }
    .joined(separator: " ")
  }

  /// What two sides are compared by where no journey is told on both.
  static let wholeLayers = "No journey is told on both sides, so all flows are counted."

  private static func sideBegins(_ side: String, _ sides: SideNames) -> String {
    sides.areMaps ? "In \(side)" : capitalized(side)
  }

  /// A text as it stands at the beginning of a sentence.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private static func cost(of way: JourneyMeasures, isFirst: Bool) -> String {
    guard let people = way.journey.toldCount else {
      return "\(isFirst ? "one way" : "another way") \(cost(way.figures))"
    }
    return "\(cost(way.figures)) for \(Words.count(people, "person", "people"))"
  }

  /// How many flows there are of each kind, in a sentence.
  static func tally(_ flows: [FlowDifference]) -> String {
    let plain = statuses(of: flows)
    let apart = standings(of: flows)
    let told = "Flows: " + (plain.isEmpty ? "none" : Words.list(plain))
    return Words.sentence(told + (apart.isEmpty ? "" : "; apart from these \(Words.list(apart))"))
  }

  /// How many flows there are of each kind, in as few words as there are.
  public static func briefTally(_ flows: [FlowDifference]) -> String {
    (statuses(of: flows) + standings(of: flows)).joined(separator: ", ")
  }

  private static func statuses(of flows: [FlowDifference]) -> [String] {
    let plain = flows.filter { $0.standing == .plain }
    return Status.allCases.compactMap { status in
      let count = plain.count { $0.status == status }
      guard count > 0 else { return nil }
      let word = status == .workaround && count > 1 ? "workarounds" : Self.status(status)
      return "\(Words.digits(count)) \(word)"
    }
  }

  private static func standings(of flows: [FlowDifference]) -> [String] {
    [(FlowDifference.Standing.accepted, "agreed to be good"), (.disputed, "disputed")]
      .compactMap { standing, word in
        let count = flows.count { $0.standing == standing }
        return count > 0 ? "\(Words.digits(count)) \(word)" : nil
      }
  }

  /// How many flows a proposal treats how.
  static func tally(_ rows: [ThreeWay.Row]) -> String {
    func count(_ verdict: ThreeWay.Verdict) -> Int { rows.count { $0.verdict == verdict } }
    let told = [
      (ThreeWay.Verdict.keeps, "keeps"), (.bringsBack, "brings back"),
      (.makesOfficial, "makes official"), (.changes, "changes"), (.adds, "adds"),
    ]
    .filter { count($0.0) > 0 }
    .map { "\($0.1) \(Words.digits(count($0.0)))" }
    let proposal = told.isEmpty ? "There is no proposal yet" : "The proposal \(Words.list(told))"
    let flows = Words.count(rows.count, "flow", "flows")
    return "There \(rows.count == 1 ? "is" : "are") \(flows) in all. " + Words.sentence(proposal)
  }

  // MARK: Figures

  static let same = "the same"
  static let notSaid = "cannot be said"
  /// What stands where one side has nothing.
  public static let nothing = "-"

  /// How much more or less a count is.
  static func difference(_ left: Int, _ right: Int) -> String {
    right == left ? same : (right > left ? "+" : "") + Words.digits(right - left)
  }

  /// How much longer or shorter times are; nothing can be said where one of them is unknown.
  static func difference(_ left: TimeSum, _ right: TimeSum) -> String {
    guard left.unknown == 0, right.unknown == 0 else { return notSaid }
    return difference(left.range ?? 0...0, right.range ?? 0...0)
  }

  /// How much longer or shorter a time is, as a range of all that it may be.
  static func difference(_ left: ClosedRange<Int64>, _ right: ClosedRange<Int64>) -> String {
    guard left != right else { return same }
    let least = right.lowerBound.subtractingReportingOverflow(left.upperBound).partialValue
    let most = right.upperBound.subtractingReportingOverflow(left.lowerBound).partialValue
    switch (least, most) {
    case (0..., _): return Words.code(least...most) + " more"
    case (_, ...0): return Words.code(-most ... -least) + " less"
    default: return "\(Words.code(-least ... -least)) less to \(Words.code(most...most)) more"
    }
  }

  /// How much more or less of the time is care, where all times are known on both sides.
  static func difference(share left: Figures, _ right: Figures) -> String {
    guard let before = left.touchShare, let now = right.touchShare,
      left.elapsed.unknown == 0, right.elapsed.unknown == 0,
      before.low == before.high, now.low == now.high
    else { return notSaid }
    let thousandths = now.low.percent.thousandths - before.low.percent.thousandths
    let points = (abs(thousandths) + 500) / 1000
    guard points > 0 else { return same }
    return "\(thousandths > 0 ? "+" : "-")\(points) points"
  }
}
