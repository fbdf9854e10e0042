// What the brief says of how things were counted.

extension BriefWords {
  /// A word, and what it means here.
  struct Term {
    let word: String
    let meaning: String

    init(_ word: String, _ meaning: String) {
      self.word = word
      self.meaning = meaning
    }
  }

  /// What a brief is, and what it is not.
  static func method(isAnonymous: Bool) -> String {
    "This is what people told in one room, in their own words. It finds differences, not culprits, and "
      + "it is as true as those who were there could make it."
      + (isAnonymous
        ? " Who told what stays hidden: somebody here need not be somebody there. What people "
          + "wrote into notes stands as they wrote it."
        : "")
  }

  /// The words that every brief needs.
  static let terms = [
    Term(
      "Flow:",
      "something that goes from one agency to another: people, information, money or a thing."),
    Term(
      "Handoff:",
      "a flow between agencies of different organisations; persons and places hand nothing off."),
    Term(
      "Wait:",
      "the time before a flow happens. One that nobody knows, or that nobody was asked about, is "
        + "counted as unknown and never as nought; a sum with an unknown wait says \"at least\"."),
    Term(
      "Single voice:", "one role told of it, or one table where no role is named. Ask a second."),
  ]

  /// The words of a comparison, and how the greatest differences are found.
  static let comparedTerms = [
    Term(
      "Differences:",
      "a flow is as designed where it is told on paper and really; on paper only, or a workaround, "
        + "where it is told on one side; drifted where the wait, the time, the volume, the channel or "
        + "what it carries is not the same."),
    Term(
      "The greatest of them:",
      "each gets up to 100 points for the votes on issues and questions about it, up to 100 for how "
        + "much longer or shorter people really wait than on paper, and up to 100 for how often it "
        + "happens; the greatest of each gets 100, the others in proportion, and what nobody knows "
        + "none. Those that are agreed to be good, or that people do not agree on, are listed apart."
    ),
  ]
}
