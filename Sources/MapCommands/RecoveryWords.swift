import MapFiles
import TextCanvas

/// What `recover` says.
enum RecoveryWords {
  static let saveThere = "save it there, or end that editor"

  static let unreadable = "this is a journal of which nothing can be read, and stays as it is"
  static let damaged = "this journal cannot be read to its end, and stays"
  static let nothingThere = "there is no such file, and no journal of it"
  static let lookAtIt = "look at it, then move it away"

  static func isOpen(_ holder: JournalHolder) -> String {
    "an editor has this map open: process \(holder.process) on \(shownText(holder.host))"
  }

  static func nothing(_ map: String) -> String { "\(map): there is nothing to recover\n" }

  static func nothingReadable(_ map: String) -> String {
    "\(map): there is nothing to recover that can be read\n"
  }

  /// Why something is recovered beside the map instead of in it.
  enum Beside {
    case mapHasChanged
    /// The journal was named, instead of the map.
    case journalIsNamed

    fileprivate var words: String {
      switch self {
      case .mapHasChanged: "it is not what those changes started from"
      case .journalIsNamed: "what is recovered by a journal's name goes beside the map"
      }
    }
  }

  /// What was recovered, and where it is.
  static func recovered(
    _ contents: JournalContents, in place: String, beside map: String?, _ why: Beside
  ) -> String {
    var text = "\(place): recovered, \(amount(contents))\n"
    if !contents.halfTyped.isEmpty {
      text += "  the line that was being typed is its last one\n"
      text += replacedLine(contents, "take one of them out: it was to take").map { $0 + "\n" }
        .joined()
    }
    if let map { text += "  why not in \(map): \(why.words)\n" }
    return text
  }

  /// What a journal holds.
  static func holds(_ journal: FoundJournal, _ map: String, _ file: [UInt8]) -> String {
    let contents = journal.contents
    var lines = [
      "\(map): \(amount(contents)), last written \(contents.written)",
      "  in \(shownText(journal.path))",
      contents.base == file
        ? "  the file has not changed since"
        : "  the file has changed since, and would stay as it is",
    ]
    if !contents.isWhole { lines.append("  the end of the journal cannot be read") }
    lines += contents.lines(besideThoseOf: file, atMost: 10).map { "  | \(shownText($0))" }
    if !contents.halfTyped.isEmpty {
      lines.append("  half typed: \(shownText(contents.halfTyped))")
      lines += replacedLine(contents, "it was to take")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What line the half typed one was to take the place of, where it was to.
  private static func replacedLine(_ contents: JournalContents, _ what: String) -> [String] {
    contents.replacedLine.isEmpty
      ? [] : ["  \(what) the place of: \(shownText(contents.replacedLine))"]
  }

  private static func amount(_ contents: JournalContents) -> String {
    let changes =
      contents.changeCount == 1 ? "1 change" : "\(contents.changeCount) changes"
    guard !contents.halfTyped.isEmpty else { return changes }
    return contents.changeCount == 0 ? "a line half typed" : changes + " and a line half typed"
  }
}
