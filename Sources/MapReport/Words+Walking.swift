import MapModel

// The words of a journey that is walked step by step, and of a map that is told agency by agency.

extension Words {
  /// That there is no journey to walk.
  static let noJourneys = "No journey is told yet, so there is none to walk."

  /// Which step of a journey it is.
  static func step(_ step: Int, of steps: Int) -> String {
    "Step \(digits(step)) of \(digits(steps))."
  }

  /// That nobody was asked how long one waits.
  static let nobodyAsked = "Nobody was asked how long the wait is."

  /// A step of a journey for which no flow is told.
  static func untold(from source: String, to target: String, _ layer: Layer) -> [String] {
    let told =
      switch layer {
      case .official: "that this is supposed to happen"
      case .real: "how this really happens"
      case .toBe: "how we want this to happen"
      }
    return [
      sentence("From \(source) to \(target)"), "No flow tells \(told), so its wait is not known.",
    ]
  }

  /// How many flows reach an agency.
  static func reaching(_ agency: String, _ layer: Layer, _ flows: Int) -> String {
    sentence(
      flows == 0
        ? "\(begins(layer)), nothing reaches \(agency)"
        : "\(begins(layer)), \(count(flows, "flow reaches", "flows reach")) \(agency)")
  }

  /// How many flows leave an agency.
  static func leaving(_ agency: String, _ layer: Layer, _ flows: Int) -> String {
    sentence(
      flows == 0
        ? "\(begins(layer)), nobody told of anything that leaves \(agency)"
        : "\(begins(layer)), \(count(flows, "flow leaves", "flows leave")) \(agency)")
  }

  /// An agency that no flow reaches or leaves.
  static func noFlow(of agency: String) -> String {
    sentence("No flow is told that reaches or leaves \(agency)")
  }

  /// That one can come back to an agency, and by way of which others.
  ///
  /// - Parameters:
  ///   - agency: The agency.
  ///   - layer: The layer.
  ///   - others: The first of the others in the loop.
  ///   - count: How many others there are.
  /// - Returns: A sentence.
  static func loop(
    of agency: String, _ layer: Layer, by others: [String], count: Int
  ) -> String {
    sentence(
      "\(begins(layer)), care can come back to \(agency)"
        + (count == 0 ? " at once" : ", by way of \(shortList(first: others, of: count))"))
  }

  /// That people come to an agency, and nobody told how they go on.
  static func blackHole(_ agency: String, _ layer: Layer) -> String {
    "\(begins(layer)), people come to \(agency), and nobody told how they go on."
  }

  /// Who spoke for an agency.
  static func speakers(_ titles: [String], for agency: String) -> String {
    sentence("\(list(titles)) spoke for \(agency)")
  }

  /// How many spoke for an agency, where nobody is to know who they are.
  static func speakers(count roles: Int, for agency: String) -> String {
    sentence("\(count(roles, "role", "roles")) spoke for \(agency)")
  }
}
