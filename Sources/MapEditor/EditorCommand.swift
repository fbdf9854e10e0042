/// What a person can ask of the editor while looking at the map.
///
/// The key table is this file: the editor's keys, the help screen, the line of hints and docs/KEYS.md
/// are all made from it.
public enum EditorCommand: CaseIterable, Hashable, Sendable {
  case tellFact, andThen
  case realFlow, officialFlow, toBeFlow
  case selectUp, selectDown, selectLeft, selectRight, selectNext, selectPrevious
  case editFact, remove, undo, redo
  case showAllLayers, showOfficial, showReal, showToBe
  case moreDetail, lessDetail
  case pageUp, pageDown, layAfresh
  case save, quit, help, redraw, suspend

  /// The keys that ask for it.
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
    case .remove: [.character("x"), .delete]
    case .undo: [.character("u")]
    case .redo: [.control("r")]
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
    case .quit: [.character("q")]
    case .help: [.character("?"), .function(1)]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
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
    case .remove: "remove the selected fact; an agency with its flows"
    case .undo: "undo, without limit"
    case .redo: "redo"
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
    case .remove: "remove"
    case .undo: "undo"
    case .save: "save"
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
