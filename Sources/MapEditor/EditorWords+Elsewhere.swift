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
  static let unreadableElsewhere =
    "the file has changed and is no map any more: saving asks, save as keeps both"

  /// How much came from somebody else who has saved the same map.
  static func fromElsewhere(_ news: MapMerge.News, conflicts: Int) -> String {
    let counts = [(news.told, "told"), (news.changed, "changed"), (news.removed, "removed")]
      .filter { $0.0 > 0 }
    let words = counts.enumerated().map { index, count in
      index > 0
        ? "\(count.0) \(count.1)" : "\(count.0) fact\(count.0 == 1 ? "" : "s") \(count.1)"
    }
    let all = words.isEmpty ? "the file was changed" : words.joined(separator: ", ")
    return "from elsewhere: \(all)"
      + (conflicts > 0 ? "; \(conflicts) told otherwise here: B goes there" : "")
  }

  /// A fact that stands on the map in two versions.
  static func toldOtherwise(_ other: String?) -> String {
    other.map { "told otherwise too: \($0)" } ?? "changed by one and removed by the other"
  }

  /// Who has the map open too.
  static func openElsewhere(user: String, host: String, since: String) -> String {
    let place = host.isEmpty ? "" : " on \(shownText(host))"
    let who = user.isEmpty ? "somebody" : shownText(user)
    return "\(who) has this map open\(place) since \(shownText(since)): what both tell is kept"
  }

  /// That somebody may have the map open on another machine, which cannot be known.
  static func maybeOpenElsewhere(user: String, host: String, since: String) -> String {
    let (who, place) = (shownText(user), shownText(host))
    return
      "\(who) may have this map open on \(place), since \(shownText(since)): what both tell is kept"
  }
}
