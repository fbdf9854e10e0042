import MapDiff
import MapModel

/// The words of handouts.
enum HandoutWords {
  static let untitled = "A map of how care flows"
  static let key = "Every flow with its number, and who told us"
  static let journeys = "Journeys, side by side"
  static let otherJourneys = "Other journeys"
  static let allJourneys = "Journeys"
  static let differences =
    "What differs. Is this fair? Tick what you agree with, and write beside it"

  /// Who led the room.
  static func facilitator(_ text: String) -> String { Words.sentence("Facilitator: \(text)") }

  /// That one layer alone is drawn.
  static func only(_ layer: Layer) -> String {
    switch layer {
    case .official: "How it is supposed to happen (the official layer)"
    case .real: "How it really happens (the real layer)"
    case .toBe: "How we want it to happen (the to-be layer)"
    }
  }

  /// Which layers are compared.
  static func sides(_ comparison: Comparison) -> String {
    ComparisonWords.heading(SideNames(of: comparison), comparison)
  }

  /// What stands above remarks of a kind.
  static func heading(_ kind: Remark.Kind) -> String {
    switch kind {
    case .action: "Agreed: who does what by when"
    case .issue: "What troubles people"
    case .question: "What nobody in the room could answer"
    case .park: "For another day"
    }
  }

  /// A box to tick.
  static func box(isTicked: Bool) -> String { isTicked ? "[x]" : "[ ]" }

  /// What the room agrees on, everybody's words, and who else told it.
  static func told(of fact: some Attributed) -> [String] {
    let others = fact.voices.filter { $0.words == nil }.map(\.role.description)
      .filter { !$0.isEmpty }
    let quotes = fact.voices.compactMap { voice in voice.words.map { quote($0, voice.role) } }
    let teller =
      fact.voices.isEmpty
      ? ComparisonWords.voices(of: fact)
      : others.isEmpty ? nil : "told by \(Words.list(others))"
    return fact.attributes.compactMap(ComparisonWords.standing) + quotes
      + (teller.map { [$0] } ?? [])
  }

  private static func quote(_ words: String, _ role: Role) -> String {
    role.description.isEmpty ? "\"\(words)\"" : "\"\(words)\" (\(role.description))"
  }

  /// Who acts, and by when.
  static func promise(_ remark: Remark) -> String? {
    guard remark.kind == .action else { return nil }
    let who = remark.actor.map { "by \($0)" } ?? "nobody has said who"
    return remark.due.map { "\(who), due \(Words.day($0))" } ?? who
  }

  /// The agencies that a remark is about.
  static func subjects(_ names: [String]) -> String { "about \(Words.list(names))" }
}
