import MapDiff
import MapModel

/// The words of handouts.
enum HandoutWords {
  static let untitled = "A map of how care flows"
  static let hidden = "Who told what stays hidden."
  static let key = "Every flow, numbered in the order of telling, and who told us"
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

  /// That nobody told anything of a layer.
  static func nothing(of layer: Layer) -> String {
    switch layer {
    case .official: "Nobody told how it is supposed to happen."
    case .real: "Nobody told how it really happens."
    case .toBe: "Nobody told how we want it to happen."
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
    let later = fact.later.map { $0.isEmpty ? comeBack : "\(comeBack): \($0)" }
    return fact.attributes.compactMap(ComparisonWords.standing) + quotes
      + ([teller].compactMap { $0 } + fact.notes + [later].compactMap { $0 })
  }

  static let words = "What the words mean"

  /// The words that journeys side by side are told in.
  static let termsOfJourneys =
    BriefWords.terms.filter { ["Handoff:", "Wait:"].contains($0.word) } + [
      BriefWords.Term(
        "Organisations met:", "how many different organisations somebody deals with on the way."),
      BriefWords.Term(
        "Touch time, touch share:",
        "the time in which somebody does something, and its part of that time and the waits together, "
          + "over those flows of which both are known."),
      BriefWords.Term(
        "As it should, left out, extra:",
        "a stop on both ways, on the first alone, on the second alone; by someone else: another part of "
          + "the same organisation does it."),
      BriefWords.Term(
        "Cannot be said:", "something that nobody knows would have to be known for that."),
    ]

  /// The words that differences are told in.
  static let termsOfDifferences =
    BriefWords.comparedTerms.filter { $0.word == "Differences:" } + [
      BriefWords.Term("Voice:", "a role that told of it; one alone may want a second.")
    ]

  private static let comeBack = "to come back to"

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
