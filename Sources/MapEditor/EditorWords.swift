import MapText
import TextCanvas

/// Every word that the editor says to people, but for the help of its keys.
enum EditorWords {
  static let newMap = "a new map: press i and type what somebody says"
  static let emptyMap = [
    "Nothing is told yet. Press i and type what somebody says, as",
    "",
    "  Neighbour -> Ambulance : calls 999 ; wait 20m",
    "",
    "and Enter. => is how it is supposed to happen, -> how it really happens,",
    "~> how we want it. ? shows the keys.",
  ]
  static let layingOut = "Laying the map out..."
  static let nothingSelected = "nothing is selected: Tab selects"
  static let nothingToUndo = "there is nothing to undo"
  static let nothingToRedo = "there is nothing to do again"
  static let notChanged = "that could not be changed, and all is as it was"
  static let entryHints = "Enter records   Esc leaves   > = ~ write arrows   : label   ; wait 2h"
  static let namingPrompt = "save as: "
  static let namingHints = "Enter saves   Esc leaves"
  static let helpHints = "any key closes this"

  static func saved(_ path: String) -> String { "saved to \(shownText(path))" }

  static func saveFailed(_ path: String, _ what: String, _ mend: String) -> String {
    "not saved to \(shownText(path)): \(what); \(mend)"
  }

  static func offer(crossings: Int, fresh: Int) -> String {
    "R lays out afresh: \(fresh) crossing\(fresh == 1 ? "" : "s"), not \(crossings)"
  }

  static func told(_ line: String) -> String { "told: \(line)" }
  static func toldMany(_ count: Int) -> String { "told: \(count) facts" }
  static func edited(_ line: String) -> String { "edited: \(line)" }
  static func removed(_ what: String) -> String { "removed: \(what)" }
  static func undone(_ words: String) -> String { "undone, \(words)" }
  static func redone(_ words: String) -> String { "done again, \(words)" }

  static func kept(_ problem: Problem) -> String {
    "kept as it is: \(problem.what); \(problem.mend)"
  }

  static func question(_ question: Mode.Question, _ name: String) -> String {
    switch question {
    case .saveBeforeQuit: "Save before you go? y yes   n no   Esc stay"
    case .removeAgency(_, let count):
      "Remove \(name) and its \(count == 1 ? "flow" : "\(count) flows")? y yes   n no"
    }
  }

  static func tooSmall(columns: Int, rows: Int) -> String {
    "please make the window larger: \(columns) columns, \(rows) rows"
  }
}
