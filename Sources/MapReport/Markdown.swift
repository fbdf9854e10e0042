import TextCanvas

/// Texts as Markdown has them.
enum Markdown {
  /// A text on one line, in which no character means anything but itself; perhaps it begins the line.
  static func escaped(_ text: String, atStart: Bool = true) -> String {
    var escaped = ""
    var isAtStart = atStart
    for character in shownText(text) {
      if special.contains(character) || isAtStart && startsBlocks.contains(character) {
        escaped.append("\\")
      }
      escaped.append(character)
      isAtStart = isAtStart && character.isNumber
    }
    return escaped
  }

  /// Rows of cells; the first row heads the columns.
  static func table(_ rows: [[String]]) -> String {
    var lines = rows.filter { $0.contains { !$0.isEmpty } }.map { row in
      "| " + row.map { escaped($0, atStart: false) }.joined(separator: " | ") + " |"
    }
    if let head = rows.first {
      lines.insert("|" + head.map { _ in "---|" }.joined(), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  /// Lines that stand as they are, between fences that are longer than any run of backticks in them.
  static func code(_ text: String) -> String {
    let runs = text.split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: max(3, (runs.max() ?? 0) + 1))
    let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    return fence + "text\n" + text + end + fence
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$",
  ]
  /// What begins a heading, a list or a line across the page; behind a number, a list.
  private static let startsBlocks: Set<Character> = ["#", "+", "-", "=", ".", ")", ":"]
}
