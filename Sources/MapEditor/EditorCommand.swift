/// What a person can ask of the editor while looking at the map.
///
/// The key table is this file: the editor's keys, the help screen, the line of hints and docs/KEYS.md
/// are all made from it.
public enum EditorCommand: CaseIterable, Hashable, Sendable {
  case tellFact, andThen
  case realFlow, officialFlow, toBeFlow
  case selectUp, selectDown, selectLeft, selectRight, selectNext, selectPrevious
  case editFact, details, remove, undo, redo, history
  case mark, nextMark, search, findNext, findPrevious
  case reverse, tellReal, tellOfficial, tellToBe, sameAs
  case showAllLayers, showOfficial, showReal, showToBe
  case compare, journeys, conflicts
  case moreDetail, lessDetail, focus, pathsTo, hideVoices, minimap
  case pageUp, pageDown, move, unpin, layAfresh
  case save, saveAs, print, quit, palette, help, redraw, suspend

  /// The keys that ask for it; none where it is found in the palette alone.
  public var keys: [Key] {
    switch self {
    case .tellFact: [.character("i"), .insert]
    case .andThen: [.character("a")]
    case .realFlow: [.character(">")]
    case .officialFlow: [.character("=")]
    case .toBeFlow: [.character("~")]
    case .selectUp: [.arrow(.up), .character("k")]
    case .selectDown: [.arrow(.down), .character("j")]
    case .selectLeft: [.arrow(.left), .character("h")]
    case .selectRight: [.arrow(.right), .character("l")]
    case .selectNext: [.tab]
    case .selectPrevious: [.backTab]
    case .editFact: [.enter]
    case .details: [.character("e")]
    case .remove: [.character("x"), .delete]
    case .undo: [.character("u")]
    case .redo: [.control("r")]
    case .mark: [.character("b")]
    case .nextMark: [.character("B")]
    case .search: [.character("/")]
    case .findNext: [.character("n")]
    case .findPrevious: [.character("N")]
    case .compare: [.character("c")]
    case .journeys: [.character("J")]
    case .focus: [.character("f")]
    case .hideVoices: [.character("t")]
    case .move: [.character("m")]
    case .unpin: [.character("p")]
    case .palette: [.character(":")]
    case .history, .reverse, .tellReal, .tellOfficial, .tellToBe, .sameAs, .pathsTo, .minimap,
      .conflicts, .saveAs:
      []
    case .showAllLayers: [.character("0")]
    case .showOfficial: [.character("1")]
    case .showReal: [.character("2")]
    case .showToBe: [.character("3")]
    case .moreDetail: [.character("+")]
    case .lessDetail: [.character("-")]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .layAfresh: [.character("R")]
    case .save: [.control("s")]
    case .print: [.control("p")]
    case .quit: [.character("q")]
    case .help: [.character("?"), .function(1)]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    }
  }

  /// Its name in the palette.
  public var name: String {
    switch self {
    case .tellFact: "new fact"
    case .andThen: "and then"
    case .realFlow: "real flow"
    case .officialFlow: "official flow"
    case .toBeFlow: "to-be flow"
    case .selectUp: "up"
    case .selectDown: "down"
    case .selectLeft: "left"
    case .selectRight: "right"
    case .selectNext: "next"
    case .selectPrevious: "previous"
    case .editFact: "edit"
    case .details: "details"
    case .remove: "remove"
    case .undo: "undo"
    case .redo: "redo"
    case .history: "history"
    case .mark: "mark"
    case .nextMark: "next mark"
    case .search: "search"
    case .findNext: "find next"
    case .findPrevious: "find previous"
    case .reverse: "reverse"
    case .tellReal: "tell as real"
    case .tellOfficial: "tell as official"
    case .tellToBe: "tell as to-be"
    case .sameAs: "same as"
    case .showAllLayers: "all layers"
    case .showOfficial: "official"
    case .showReal: "real"
    case .showToBe: "to-be"
    case .moreDetail: "more"
    case .lessDetail: "less"
    case .compare: "compare"
    case .journeys: "journeys"
    case .conflicts: "told otherwise"
    case .focus: "focus"
    case .pathsTo: "paths to"
    case .hideVoices: "hide who"
    case .minimap: "minimap"
    case .pageUp: "page up"
    case .pageDown: "page down"
    case .move: "move"
    case .unpin: "unpin"
    case .layAfresh: "lay out afresh"
    case .save: "save"
    case .saveAs: "save as"
    case .print: "print"
    case .quit: "quit"
    case .palette: "palette"
    case .help: "keys"
    case .redraw: "redraw"
    case .suspend: "suspend"
    }
  }

  /// What it does, in one line.
  public var help: String {
    switch self {
    case .tellFact: "tell a new fact"
    case .andThen: "and then? carry on from the selected agency"
    case .realFlow: "a flow from the selected agency as it really happens"
    case .officialFlow: "a flow from it as it is supposed to happen"
    case .toBeFlow: "a flow from it as we want it to happen"
    case .selectUp: "select the nearest agency or flow above"
    case .selectDown: "select the nearest one below"
    case .selectLeft: "select the nearest one to the left"
    case .selectRight: "select the nearest one to the right"
    case .selectNext: "select the next one in telling order"
    case .selectPrevious: "select the one before"
    case .editFact: "edit the selected fact in its own words"
    case .details: "all that is known of the selection, with its counts"
    case .remove: "remove the selected fact; an agency with its flows"
    case .undo: "undo, without limit"
    case .redo: "redo"
    case .history: "what was done so far; return to any point"
    case .mark: "mark the selection to come back to, or take the mark away"
    case .nextMark:
      "go to the next mark, unreadable line, or fact told otherwise"
    case .search: "search names, labels and quotes"
    case .findNext: "the next that was searched for"
    case .findPrevious: "the one before"
    case .reverse: "let the selected flow go the other way"
    case .tellReal: "tell the selected flow as it really happens"
    case .tellOfficial: "tell the selected flow as it is supposed to happen"
    case .tellToBe: "tell the selected flow as we want it to happen"
    case .sameAs: "say that the selected agency is the same as another"
    case .compare: "official beside real, on the map; again: the list; again: back"
    case .journeys: "walk a journey along the map, official beside real"
    case .conflicts: "what was changed here and elsewhere, each otherwise: remove one, or keep both"
    case .focus: "look at the selection and what is 1, 2, 3 steps away, before it, behind it"
    case .pathsTo: "look at the paths from the selected agency to another"
    case .hideVoices: "hide or show who told us"
    case .minimap: "hide or show the whole map small in the corner, where it is large"
    case .move: "move the selected box with the arrows and pin it"
    case .unpin: "unpin the selected box"
    case .palette: "every command by its name"
    case .showAllLayers: "show all layers"
    case .showOfficial: "show the official layer: how it is supposed to happen"
    case .showReal: "show the real layer: how it really happens"
    case .showToBe: "show the to-be layer: how we want it to happen"
    case .moreDetail: "more on the map: names, labels, labels and times"
    case .lessDetail: "less on the map"
    case .pageUp: "look further up"
    case .pageDown: "look further down"
    case .layAfresh: "lay the map out afresh"
    case .save: "save"
    case .saveAs: "save under another name"
    case .print: "print what is shown, or put it into a file for a printer"
    case .quit: "quit; asks where something is unsaved"
    case .help: "these keys; any key closes them"
    case .redraw: "draw the screen anew"
    case .suspend: "to the shell; fg comes back"
    }
  }

  /// The word for it in the line of hints, for the commands that stand there.
  var hint: String? {
    switch self {
    case .tellFact: "fact"
    case .selectNext: "next"
    case .editFact: "edit"
    case .undo: "undo"
    case .compare: "compare"
    case .save: "save"
    case .palette: "all"
    case .help: "keys"
    case .quit: "quit"
    default: nil
    }
  }

  /// The command that a key asks for.
  init?(_ key: Key) {
    guard let command = Self.commandOfKey[key] else { return nil }
    self = command
  }

  private static let commandOfKey = Dictionary(
    allCases.flatMap { command in command.keys.map { ($0, command) } },
    uniquingKeysWith: { first, _ in first })
}
