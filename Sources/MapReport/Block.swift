import TextCanvas

/// A piece of a written report, before anybody decides how it is set.
enum Block {
  /// A line above what follows; the title of a page has level 1.
  case heading(String, level: Int = 2)
  /// Sentences.
  case paragraph(String)
  /// Rows of cells; the first row heads the columns.
  case table([[String]])
  /// Things that stand one below the other, each with a word in front.
  case entries([Entry])
  /// Lines that stand as they are, such as a drawing.
  case code(String)
  /// A line across the page.
  case rule

  /// One thing in a list.
  struct Entry {
    /// What it is, in a word or two; nothing where no word is needed.
    let word: String
    /// The thing.
    let text: String
    /// What is told of it.
    let details: [String]
    /// Whether it is done, of things that are to be done.
    let isDone: Bool?

    init(word: String = "", text: String, details: [String] = [], isDone: Bool? = nil) {
      self.word = word
      self.text = text
      self.details = details
      self.isDone = isDone
    }

    /// A box in front of what is to be done.
    fileprivate var box: String { isDone.map { $0 ? "[x] " : "[ ] " } ?? "" }
  }
}

extension [Block] {
  /// The blocks as plain text for people, at most 80 columns wide.
  var plainText: String {
    map { $0.lines(columns: 80).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// The blocks as Markdown, in which names and quotes can do nothing to the page.
  var markdown: String { map(\.markdown).joined(separator: "\n\n") + "\n" }

  /// The blocks as elements of a page, within a section with a heading.
  func markup(below heading: String) -> [Markup] {
    var heading = heading
    return map { block in
      if case .heading(let text, _) = block { heading = text }
      return block.markup(below: heading)
    }
  }

  /// The blocks below a heading, if there are any; theirs are one level deeper.
  func under(_ heading: String) -> [Block] {
    guard !isEmpty else { return [] }
    return [.heading(heading)]
      + map { block in
        if case .heading(let text, let level) = block {
          .heading(text, level: level + 1)
        } else {
          block
        }
      }
  }
}

extension Collection<Block.Entry> {
  /// A list with a heading above, if there is anything in it.
  func listed(under heading: String) -> [Block] {
    isEmpty ? [] : [.heading(heading), .entries(Array(self))]
  }
}

extension Block {
  fileprivate func lines(columns: Int) -> [String] {
    switch self {
    case .heading(let text, _), .paragraph(let text): wrapped(shownText(text), to: columns)
    case .table(let rows): Table(rows: rows.map { $0.map(shownText) }).lines(columns: columns)
    case .entries(let entries): Self.lines(entries, columns)
    case .code(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    case .rule: [String(repeating: "-", count: columns)]
    }
  }

  /// Words stand in a column of their own, what is told of a thing below it.
  private static func lines(_ entries: [Entry], _ columns: Int) -> [String] {
    let words = entries.map { TextCanvas.columns(of: $0.word) }.max() ?? 0
    let margin = words == 0 ? 2 : words + 4
    return entries.flatMap { entry in
      let text = wrapped(entry.box + shownText(entry.text), to: columns - margin)
      let details = entry.details.flatMap {
        wrapped(shownText($0), to: columns - margin - 2, indent: 2).map { "  " + $0 }
      }
      let word = "  " + entry.word
      let blanks = String(repeating: " ", count: margin - TextCanvas.columns(of: word))
      let indent = String(repeating: " ", count: margin)
      return (text + details).enumerated().map { row, line in
        (row == 0 ? word + blanks : indent) + line
      }
    }
  }

  fileprivate var markdown: String {
    switch self {
    case .heading(let text, let level):
      return String(repeating: "#", count: level) + " " + Markdown.escaped(text)
    case .paragraph(let text): return Markdown.escaped(text)
    case .table(let rows): return Markdown.table(rows)
    case .code(let text): return Markdown.code(text)
    case .rule: return "---"
    case .entries(let entries):
      return entries.map { entry in
        let word = entry.word.isEmpty ? "" : "**\(Markdown.escaped(entry.word))** "
        let details = entry.details.map { "\n  - " + Markdown.escaped($0) }
        return "- \(entry.box)\(word)\(Markdown.escaped(entry.text))\(details.joined())"
      }
      .joined(separator: "\n")
    }
  }

  /// The block as an element of a page, where it stands within a section below a heading.
  fileprivate func markup(below heading: String) -> Markup {
    switch self {
    case .heading(let text, _): Markup("h3", Markup(text: text))
    case .paragraph(let text): Markup("p", Markup(text: text))
    case .table(let rows): Page.wide(PageTable.table(rows, caption: nil), name: heading)
    case .entries(let entries): Markup("ul", entries.map(Self.item))
    case .code(let text):
      Markup("pre", text.split(separator: "\n").map { Markup(text: String($0)) })
    case .rule: Markup(html: "<hr>")
    }
  }

  private static func item(_ entry: Entry) -> Markup {
    let word = entry.word.isEmpty ? [] : [Markup("strong", Markup(text: entry.word))]
    let details = entry.details.isEmpty ? [] : [Page.list(entry.details)]
    return Markup("li", Markup(word + [Markup(text: entry.text)] + details))
  }
}
