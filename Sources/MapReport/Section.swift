import TextCanvas

/// A part of a spoken text: perhaps a heading, and paragraphs of sentences.
struct Section {
  /// The sentence above the rest, where there is one.
  let heading: String?
  /// Sentences that belong together.
  private(set) var paragraphs: [[String]] = []

  init(_ heading: String? = nil, _ paragraphs: [[String]] = []) {
    self.heading = heading
    self.paragraphs = paragraphs.filter { !$0.isEmpty }
  }

  /// The lines, one a sentence, in which nothing can do anything to a terminal.
  ///
  /// Between paragraphs stands a blank line, unless all of them are single sentences.
  var lines: [String] {
    var lines = heading.map { [shownText($0), ""] } ?? []
    let isLoose = paragraphs.contains { $0.count > 1 }
    for (place, paragraph) in paragraphs.enumerated() {
      if isLoose, place > 0 { lines.append("") }
      lines += paragraph.map(shownText)
    }
    return lines
  }
}
