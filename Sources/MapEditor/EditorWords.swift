import MapDrawing
import MapMeasures
import MapModel
import MapReport
import MapText
import TextCanvas

/// Every word that the editor says to people, but for the help of its keys.
package enum EditorWords {
  static let newMap = "a new map: press i and type what somebody says"
  static let emptyMap = [
    "Nothing is told yet. Press i and type what somebody says, as",
    "",
    "  Neighbour -> Ambulance : calls 999 ; wait 20m",
    "",
    "and Enter. => is how it is supposed to happen, -> how it really happens,",
    "~> how we want it. ? shows the keys.",
  ]
  static let layingOut = "Laying the map out; Esc stops"
  static let noAgencySelected = "no agency is selected: Tab selects"
  static let noFlowSelected = "no flow is selected: Tab selects"
  static let nothingMarked = "nothing is marked to come back to: b marks the selection"
  static let nothingSearched = "nothing was searched for: / searches"
  static let notPinned = "the selection is not pinned: m moves a box and pins it"
  static let beginning = "as it was opened"
  static let undoneMark = "undone"
  static let moveHints = "arrows move   Enter keeps it here   Esc takes it back"
  static let searchPrompt = "/"
  static let searchHints = "Enter stays here, n goes on   Esc goes back"
  static let readingHints = "Up Down more   any other key closes this"
  static let listHints = "Up Down   Enter shows it on the map   Esc the map   c back"
  static let walkHints = "Left Right step   Up Down another way   Esc leaves"
  static let comparingHints = "c list"
  static let stopHints = "laying the map out afresh; Esc stops"
  static let howToQuit = "q quits, and asks where something is unsaved"
  static let stopped = "not laid out; R lays the map out"
  static let laidOutAfresh = "laid out afresh"
  static let voicesHidden = "who told us is hidden"
  static let nothingSelected = "nothing is selected: Tab selects"
  /// The column in which the page of keys says what they do.
  static let keyColumns = 20

  /// The page of keys: those of the map, then what keys do while a fact is typed, then the mouse.
  static let keys: [String] =
    ["While you look at the map"]
    + EditorCommand.allCases.filter { !$0.keys.isEmpty }.map { command in
      keyRow(command.keys.map(\.name).joined(separator: ", "), command.help)
    }
    + ["", "By name in the palette alone"]
    + EditorCommand.allCases.filter(\.keys.isEmpty).map { keyRow($0.name, $0.help) }
    + ["", "While you type a fact"] + entryKeys.map(keyRow) + ["", "With the mouse"]
    + mouse.map(keyRow)

  private static func keyRow(_ key: String, _ help: String) -> String {
    "  " + key + String(repeating: " ", count: max(1, keyColumns - 2 - key.count)) + help
  }

  /// What keys do while a fact is typed, beside writing it.
  package static let entryKeys = [
    ("Enter", "record it, and go on from where it ended"),
    ("Esc, Ctrl-C", "leave; Up brings back what was half typed"),
    ("> = ~", "write an arrow: really, supposed to, as we want it"),
    ("Tab", "complete the name or key; again: the next that fits"),
    ("Shift-Tab", "on a line made ready: from whoever was mentioned before"),
    ("Ctrl-Y", "yes, take the name that was meant"),
    ("Ctrl-B", "mark it to come back to"),
    ("Up, Down", "what was typed before"),
    ("Ctrl-A, E", "to the beginning, to the end"),
    ("Ctrl-W, U, K", "cut a word, all before, all behind"),
  ]

  /// What the mouse does.
  package static let mouse = [
    ("click", "select; again: edit"),
    ("drag", "move a box and pin it; from its border: a flow to another box"),
    ("wheel", "look further up or down"),
  ]

  static let nothingToUndo = "there is nothing to undo"
  static let nothingToRedo = "there is nothing to do again"
  static let pasteTooLong =
    "not pasted: more than 64 KB; desirepath add takes facts from a file"
  static let notChanged = "that could not be changed, and all is as it was"
  static let entryHints = "Enter records   Esc leaves   > = ~ write arrows   : label   ; wait 2h"
  static let namingPrompt = "save as: "
  static let namingHints = "Enter saves   Esc leaves"

  static let printingPrompt = "print into the file: "
  static let printingFileHints = "Enter puts it there   Esc goes back"
  static let printingHints =
    "Enter print  Esc  PgDn page  p printer  o file  w what  f size  r turn  c compare  a names"
  static let noOtherPrinter =
    "lpstat knows no printer: the pages go to the usual one, or into a file"
  static let handoutIsNoMap = "a handout is no map: give a name such as handout.txt"

  /// What is printed and how, where it goes, and which page of it is seen.
  static func printing(_ printing: Printing, on printer: String?) -> String {
    let what = printing.part.map { "only: \($0.rawValue)" } ?? "all parts"
    let comparing: String? =
      switch printing.comparing {
      case nil: nil
      case .together: "compared"
      case .sideBySide: "side by side"
      }
    let size = "\(printing.format.rawValue) \(printing.size.columns) x \(printing.size.rows)"
    let place = "page \(printing.page + 1) of \(printing.handout.pages.count)"
    return [
      place, what, comparing, printing.isAnonymous ? "without names" : nil, size,
      "to \(printer ?? "the usual printer")",
    ].compactMap { $0 }.joined(separator: "   ")
  }

  /// Where a handout went.
  static func printed(_ target: PrintTarget) -> String {
    switch target {
    case .file(let path): "the handout is in \(shownText(path))"
    case .printer(nil, _): "the handout is with the printer"
    case .printer(let name?, _): "the handout is with \(shownText(name))"
    }
  }

  static func notPrinted(_ what: String, _ mend: String) -> String {
    "not printed: \(what); \(mend)"
  }

  static func unreadable(_ count: Int) -> String {
    "\(count) line\(count == 1 ? "" : "s") cannot be read, and \(count == 1 ? "is" : "are") kept: B goes there"
  }

  static func saved(_ path: String) -> String { "saved to \(shownText(path))" }

  static func saveFailed(_ path: String, _ why: String) -> String {
    "not saved to \(shownText(path)): \(why)"
  }

  static func offer(crossings: Int, fresh: Int) -> String {
    "R afresh: \(fresh) crossing\(fresh == 1 ? "" : "s"), not \(crossings)"
  }

  /// That two agencies are the same, and what the second had already and the first otherwise.
  static func same(_ name: String, _ other: String, notKept lost: [String]) -> String {
    "\(name) is the same as \(other)"
      + (lost.isEmpty ? "" : "; not kept: \(lost.joined(separator: ", "))")
  }
  static func nameTaken(_ name: String) -> String {
    "that name means \(name) already; the palette has: same as"
  }
  static func moved(_ name: String) -> String { "moved and pinned: \(name)" }
  static func unpinned(_ name: String) -> String { "no longer pinned: \(name)" }
  static func notFound(_ words: String) -> String { "nothing says \(words)" }
  static func marked(_ what: String, isMarked: Bool) -> String {
    isMarked ? "to come back to: \(what)" : "no longer to come back to: \(what)"
  }

  /// Asks whether another name is meant.
  static func didYouMean(_ name: String, _ reason: CloseName.Reason) -> String {
    let why =
      switch reason {
      case .spelling: "spelling"
      case .acronym: "initials"
      case .sameWords: "the same words"
      case .sharedWords: "shared words"
      }
    return "did you mean \(name)? Ctrl-Y takes it (\(why))"
  }

  /// What Tab does, and does when pressed again.
  static func completions(_ texts: [String]) -> String {
    "Tab " + texts.prefix(4).joined(separator: ", again: ")
  }

  static func figures(_ measures: AgencyMeasures) -> String {
    let counts = [
      "\(measures.flowsIn) in, \(measures.flowsOut) out",
      TitleCounts.count(measures.handoffs, "handoff", "handoffs"),
    ]
    return (counts + TitleCounts.wait(measures.wait)).joined(separator: ", ")
  }

  static func picking(_ purpose: Picker.Purpose) -> (prompt: String, hints: String) {
    switch purpose {
    case .command: (":", "type some letters   Up Down   Enter does it   Esc leaves")
    case .history: ("back to: ", "Up Down   Enter returns to it   Esc leaves")
    case .journey: ("walk: ", "Up Down   Enter walks it   Esc leaves")
    case .sameAgency: ("is the same as: ", "type some letters   Enter takes it   Esc leaves")
    case .pathTarget: ("paths to: ", "type some letters   Enter takes it   Esc leaves")
    }
  }

  static func focus(_ focus: Focus, _ name: String) -> String {
    switch focus {
    case .steps(let count, _):
      "\(name) and what is \(count == 1 ? "one step" : "\(count) steps") away"
    case .upstream: "all that leads to \(name)"
    case .downstream: "all that \(name) leads to"
    case .paths: "the paths from \(name)"
    }
  }

  static func told(_ line: String) -> String { "told: \(line)" }
  static func toldMany(_ count: Int) -> String { "told: \(count) facts" }
  static func renamed(_ name: String, to new: String) -> String { "renamed: \(name) to \(new)" }
  static func reversed(_ line: String) -> String { "the other way: \(line)" }
  static func toldAs(_ layer: Layer, _ line: String) -> String { "told as \(layer.name): \(line)" }
  static func edited(_ line: String) -> String { "edited: \(line)" }
  static func removed(_ what: String) -> String { "removed: \(what)" }
  static func undone(_ words: String) -> String { "undone, \(words)" }
  /// Of what others have done meanwhile as it was done here.
  static func doneElsewhere(_ words: String) -> String { "done elsewhere too, \(words)" }
  static func redone(_ words: String, conflicts: Int = 0) -> String {
    "done again, \(words)" + (conflicts > 0 ? "; \(toldOtherwise(conflicts))" : "")
  }

  static func kept(_ problem: Problem) -> String {
    "kept as it is: \(problem.what); \(problem.mend)"
  }

  static func question(_ question: Mode.Question, _ name: String) -> String {
    switch question {
    case .replaceChanged(let replacement):
      replacement.isOwn
        ? "Somebody else has changed \(name). Save over that? y yes   n not now"
        : "\(name) is there already. Save over it? y yes   n not now"
    case .takeUp: takeUpQuestion
    case .throwAway(let unsaved): throwAwayQuestion(unsaved)
    case .saveBeforeQuit: "Save before you go? y yes   n no   Esc stay"
    case .removeAgency(_, let count):
      "Remove \(name) and its \(count == 1 ? "flow" : "\(count) flows")? y yes   n no"
    }
  }

  static func tooSmall(columns: Int, rows: Int) -> String {
    "please make the window larger: \(columns) columns, \(rows) rows"
  }
}
