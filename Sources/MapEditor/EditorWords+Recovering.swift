/// What is said of what was told before the editor ended without saving.
extension EditorWords {
  static let takingUp = "what was not saved is taken up"

  /// What was taken up; no change is a line that was half typed alone, and it is typed again.
  static func takenUp(_ count: Int, _ rest: String? = nil) -> String {
    guard count > 0 else {
      return "taken up: the line that was being typed; \(rest ?? "Enter tells it")"
    }
    return "taken up: \(TitleCounts.count(count, "change", "changes")); \(rest ?? isChange)"
  }

  static let isChange = "Ctrl-S saves, u takes it back"

  static let notTakenUp = "it cannot be merged"

  static func putAside(_ name: String) -> String {
    "kept in \(name); desirepath recover takes that name"
  }

  /// Of a journal that may have told more, was it not damaged.
  static func damaged(_ name: String) -> String {
    "a journal cannot be read to its end, and is kept: \(name)"
  }

  static func notPutAside(_ name: String, _ what: String) -> String {
    "\(name) could not be put aside: \(what); look where it is, desirepath recover takes its name"
  }

  static func notJournalled(_ what: String, _ mend: String) -> String {
    "only Ctrl-S keeps what you tell, there is no journal: \(what); \(mend)"
  }

  static func journalElsewhere(_ name: String, _ what: String) -> String {
    "\(what); what you tell is kept in \(name), and found there when the map is opened again"
  }

  /// Of a file that begins as a journal does, and of which nothing can be read.
  static func unreadableJournal(_ name: String) -> String {
    "\(name) is a journal that cannot be read: look at it, then move it away"
  }

  /// What the title says for as long as that is so.
  static let noJournal = "no journal"

  /// The page that says what a journal holds.
  ///
  /// - Parameters:
  ///   - unsaved: What it holds.
  ///   - isNext: Whether another one has been taken up already.
  ///   - shown: Makes a line such as may be shown.
  /// - Returns: The lines of the page.
  static func unsaved(
    _ unsaved: UnsavedChanges, isNext: Bool, shown: (String) -> String
  ) -> [String] {
    let count =
      switch unsaved.changeCount {
      case 0: "A line that was being typed"
      case 1: "1 change"
      default: "\(unsaved.changeCount) changes"
      }
    var lines = [
      "The editor ended before this map was saved, and its journal has what was told.", "",
      "  \(count), last written \(unsaved.written).",
      unsaved.isFileChanged
        ? "  The file has changed since: what it holds besides is kept."
        : "  The file has not changed since.",
    ]
    if isNext { lines.append("  What was taken up before stays, and this comes to it.") }
    if unsaved.moreCount > 0 {
      let more = TitleCounts.count(unsaved.moreCount, "more journal is", "more journals are")
      lines.append("  \(more) asked about after this one.")
    }
    if unsaved.isCutShort { lines.append("  The end of the journal cannot be read.") }
    if !unsaved.lastLines.isEmpty {
      lines += ["", "The last that the file has not:", ""]
      lines += unsaved.lastLines.map { "  \(shown($0))" }
    }
    if !unsaved.halfTyped.isEmpty {
      lines += ["", "Half typed:", "", "  \(shown(unsaved.halfTyped))"]
      if !unsaved.replacedLine.isEmpty {
        lines.append("  in the place of \(shown(unsaved.replacedLine))")
      }
    }
    return lines
  }

  static let takeUpQuestion =
    "Take it up? y yes   a look at the file, keep this aside   t throw it away"

  static func throwAwayQuestion(_ unsaved: UnsavedChanges) -> String {
    let what =
      unsaved.changeCount == 0
      ? "that line" : TitleCounts.count(unsaved.changeCount, "change", "changes")
    return "Throw \(what) away for good? y yes   n no"
  }
}
