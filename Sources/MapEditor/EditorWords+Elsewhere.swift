import MapDiff
import TextCanvas

/// What is said of others who have the same map open.
extension EditorWords {
  static let conflictsTitle = "Told otherwise here and elsewhere: both are on the map"
  static let noConflicts = "nothing is told otherwise elsewhere"
  static let conflictHints =
    "Up Down   Enter shows it on the map   x removes it   y both hold   Esc the map"
  static let conflictBefore = "before"
  static let conflictHere = "here"
  static let conflictElsewhere = "elsewhere"
  static let conflictRemoved = "removed"
  static let gone = "the file is no longer there; saving puts it back"
  static let noFile = "no file stands there any more, but something else: save as keeps the map"
  static let changedMeanwhile =
    "others have changed this line: what they say comes once you leave it"
  static let unchangedAgain = "not saved yet: the file is as it was"
  static let unreadableElsewhere =
    "the file has changed and is no map any more: saving asks, save as keeps both"

  static let namesFolder = "that is a folder: say what the file in it is called"

  /// Why the map is not saved before a question is answered.
  static func notSavedYet(_ name: String, isOwn: Bool, isTyping: Bool) -> String {
    "not saved yet" + (isTyping ? ", Ctrl-S asks: " : ": ")
      + (isOwn ? "somebody else has changed the file" : "\(name) is there already")
  }

  /// Why the map is not saved, before another name is asked for.
  static func savingAsksForName(_ why: String) -> String {
    "not saved, Ctrl-S asks for another name: \(why)"
  }

  static let notReplaced = "not saved: the file has changed; the palette has: save as"

  static func notReplaced(_ name: String) -> String { "not saved: \(name) stays as it is" }

  /// What came from elsewhere, where that was why the map was not saved.
  static func stillUnsaved(_ words: String) -> String { "not saved yet; \(words)" }

  /// Why the editor does not end, though the map is saved.
  static func savedButStays(_ conflicts: Int) -> String {
    "saved; \(toldOtherwise(conflicts)), q quits"
  }

  /// How much came from somebody else who has saved the same map, and whether the map keeps what
  /// their file lacks.
  static func fromElsewhere(
    _ news: MapMerge.News, conflicts: Int, hasKept: Bool = false
  ) -> String {
    let counts = [(news.told, "told"), (news.changed, "changed"), (news.removed, "removed")]
      .filter { $0.0 > 0 }
    let words = counts.enumerated().map { index, count in
      index > 0
        ? "\(count.0) \(count.1)" : "\(count.0) fact\(count.0 == 1 ? "" : "s") \(count.1)"
    }
    let all = words.isEmpty ? "the file was changed" : words.joined(separator: ", ")
    return "from elsewhere: \(all)" + (hasKept ? "; what that file lacks stays here" : "")
      + (conflicts > 0 ? "; \(toldOtherwise(conflicts))" : "")
  }

  static func toldOtherwise(_ count: Int) -> String { "\(count) told otherwise here: B goes there" }

  /// A fact that stands on the map in two versions.
  static func toldOtherwise(_ other: String?) -> String {
    other.map { "told otherwise too: \($0)" } ?? "changed by one and removed by the other"
  }

  /// Who has the map open too; on another machine that cannot be known.
  static func openElsewhere(_ other: OtherEditor) -> String {
    let who = other.user.isEmpty ? "somebody" : shownText(other.user)
    let place = other.host.isEmpty ? "" : " on \(shownText(other.host))"
    let since = "since \(shownText(other.since)): what both tell is kept"
    return other.isSure
      ? "\(who) has this map open\(place) \(since)"
      : "\(who) may have this map open\(place), \(since)"
  }

  /// What the title says for as long as others have the map open: each name once, and no more than two.
  static func alsoOpen(_ others: [OtherEditor], _ charset: Charset) -> String {
    var names: [String] = []
    for other in others {
      let name = shownText(other.user.isEmpty ? "somebody" : other.user)
      let mark = cut(name, to: 16, charset) + (other.isSure ? "" : "?")
      if !names.contains(mark) { names.append(mark) }
    }
    let more = names.count > 2 ? " +\(names.count - 2)" : ""
    return "also open: \(names.prefix(2).joined(separator: ", "))\(more)"
  }
}
