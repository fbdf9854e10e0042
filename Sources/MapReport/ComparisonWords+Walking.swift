public import MapDiff
public import MapMeasures

// What is said where the layers are compared on the map.

extension ComparisonWords {
  /// What both sides have.
  public static let both = "both"

  /// That there is nothing to compare yet, and how to tell it.
  public static func missing(official isOfficialTold: Bool) -> String {
    isOfficialTold
      ? "nothing to compare yet: -> tells how it really happens"
      : "nothing to compare yet: => tells how it is supposed to happen"
  }

  /// That there is no journey to walk, and how to tell one.
  public static let noJourneys =
    "no journey is told: journey Mrs A falls : Neighbour -> Ambulance -> Home"

  /// Which row of a journey one is at.
  public static func step(_ row: Int, of rows: Int) -> String {
    "\(Words.digits(row)) of \(Words.digits(rows))"
  }

  /// How many stops are left out and how many are extra.
  public static func cost(of journey: JourneyDifference) -> String {
    guard let alignment = journey.alignment else { return "" }
    guard alignment.cost > 0 else { return "as it should" }
    let leftOut = alignment.steps.count { $0.right == nil }
    let extra = alignment.steps.count { $0.left == nil }
    let others = alignment.steps.count { $0.word == .byAnother }
    return [(leftOut, "left out"), (extra, "extra"), (others, "by someone else")]
      .filter { $0.0 > 0 }.map { "\(Words.digits($0.0)) \($0.1)" }.joined(separator: ", ")
  }

  /// What the steps of one side add up to so far.
  public static func soFar(_ side: String, _ figures: Figures) -> String {
    "\(side) so far: \(Words.count(figures.handoffs, "handoff", "handoffs")), waits "
      + Words.code(figures.wait)
  }
}
