import MapMeasures
import MapModel

extension Words {
  /// What stands above the journeys of one title.
  static func journey(_ title: String) -> String { sentence("The journey: \(title)") }

  /// The way of a journey.
  ///
  ///     way(["Neighbour", "Home"], .real, isVariant: false)
  ///     // "Really it goes like this: Neighbour, then Home."
  ///
  /// - Parameters:
  ///   - stops: The names on the way.
  ///   - layer: The layer of the journey.
  ///   - isVariant: Whether another way of the layer was told before.
  /// - Returns: A sentence.
  static func way(_ stops: [String], _ layer: Layer, isVariant: Bool) -> String {
    let start =
      switch (layer, isVariant) {
      case (.official, false): "It is supposed to go like this"
      case (.official, true): "It is also supposed to go like this"
      case (.real, false): "Really it goes like this"
      case (.real, true): "Really it also goes like this"
      case (.toBe, false): "We want it to go like this"
      case (.toBe, true): "We also want it to go like this"
      }
    return sentence("\(start): \(stops.joined(separator: ", then "))")
  }

  /// A stop where one has been before.
  static func again(_ stop: String) -> String { "\(stop) again" }

  /// How many people went a way.
  static func travellers(_ number: Int) -> String {
    "\(count(number, "person", "people")) went this way."
  }

  /// What the steps of a journey add up to, in sentences.
  static func sums(_ measures: JourneyMeasures) -> [String] {
    let steps = count(measures.figures.steps, "step", "steps")
    return ["That is \(list([steps] + contacts(measures.figures, measures.organisations)))."]
      + times(measures.figures)
  }

  /// What the flows of a whole layer add up to, in sentences.
  static func sums(_ measures: LayerMeasures) -> [String] {
    let flows = count(measures.flows, "flow", "flows")
    let counts = list([flows] + contacts(measures.figures, measures.organisations))
    return ["\(begins(measures.layer)), there \(measures.flows == 1 ? "is" : "are") \(counts)."]
      + times(measures.figures)
  }

  /// A layer where it begins a sentence.
  static func begins(_ layer: Layer) -> String {
    switch layer {
    case .official: "As it is supposed to happen"
    case .real: "As it really happens"
    case .toBe: "As we want it to happen"
    }
  }

  /// That there are no two journeys that could be compared.
  static let wholeLayers =
    "No journey is told both as it is supposed to go and as it really goes, "
    + "so each layer is counted as a whole."

  private static func contacts(_ figures: Figures, _ organisations: [Organisation]) -> [String] {
    var contacts = [
      count(figures.handoffs, "handoff", "handoffs"),
      count(organisations.count, "organisation", "organisations"),
    ]
    if figures.siteChanges > 0 {
      contacts.append(count(figures.siteChanges, "change of site", "changes of site"))
    }
    return contacts
  }

  private static func times(_ figures: Figures) -> [String] {
    guard figures.steps > 0 else { return [] }
    return [waits(figures.wait), touch(figures.takes)]
  }

  private static func waits(_ sum: TimeSum) -> String {
    let isOne = sum.known + sum.unknown == 1
    guard let range = sum.range else {
      return isOne ? "The wait is not known." : "None of the waits is known."
    }
    guard sum.unknown > 0 else {
      if range.upperBound == 0 { return "There is no wait." }
      return (isOne ? "The wait is " : "The waits add up to ") + rounded(range) + "."
    }
    return range.lowerBound == 0
      ? partly("waits", range, sum)
      : "The waits add up to at least \(roundedDown(range.lowerBound)), and \(unknown(sum))."
  }

  private static func touch(_ sum: TimeSum) -> String {
    guard let range = sum.range else { return "How long the steps themselves take is not known." }
    guard sum.unknown > 0 else {
      let time = range.upperBound == 0 ? "no time" : rounded(range)
      return "The steps themselves take \(time)."
    }
    return range.lowerBound == 0
      ? partly("times that steps take", range, sum)
      : "The steps themselves take at least \(roundedDown(range.lowerBound)), and \(unknown(sum))."
  }

  /// A sum of which it cannot be said what it is at least, since that would be nought.
  private static func partly(
    _ what: String, _ range: ClosedRange<Int64>, _ sum: TimeSum
  ) -> String {
    let known = range.upperBound == 0 ? "nothing" : rounded(range)
    return "Of the \(what), \(unknown(sum)), and the others add up to \(known)."
  }

  private static func unknown(_ sum: TimeSum) -> String {
    let verb = sum.unknown == 1 ? "is" : "are"
    return "\(digits(sum.unknown)) of \(digits(sum.known + sum.unknown)) \(verb) not known"
  }
}
