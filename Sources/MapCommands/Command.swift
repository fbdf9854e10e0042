/// What a person can ask of the program by its first word; no word opens the editor.
///
/// The table of commands and options is this file and `Option.swift`: the parser, the help, the
/// completions of shells and the manual page are all made from it.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case draw, compare, measure, tell, handout, report, check, tidy, add, recover, completions, help

  /// What the command does, in one line.
  public var summary: String {
    switch self {
    case .draw: "the drawing, on standard output"
    case .compare: "what differs: official and real of one map, or two maps"
    case .measure: "the counts: handoffs, waits, loops, voices"
    case .tell: "the map as sentences, to read aloud or by a screen reader"
    case .handout: "pages for a printer, form feeds between them"
    case .report: "the brief for the planning group, in Markdown"
    case .check: "what cannot be read, and what looks wrong"
    case .tidy: "the same facts, tidily set out"
    case .add: "add facts from arguments or standard input: all of them or none"
    case .recover: "what was told before the editor ended without saving"
    case .completions: "what a shell needs to complete commands and options"
    case .help: "what there is, or one command in full"
    }
  }

  /// What stands behind the command's word.
  var operands: String {
    switch self {
    case .draw, .measure, .tell, .handout, .report, .recover: "MAP"
    case .compare: "MAP [MAP2]"
    case .check, .tidy: "MAP..."
    case .add: "MAP [FACT...]"
    case .completions: Shell.allCases.map(\.rawValue).joined(separator: "|")
    case .help: "[COMMAND]"
    }
  }

  /// How many words may stand behind the command's word.
  var operandCount: ClosedRange<Int> {
    switch self {
    case .draw, .measure, .tell, .handout, .report, .recover, .completions: 1...1
    case .compare: 1...2
    case .check, .tidy, .add: 1...Int.max
    case .help: 0...1
    }
  }

  /// What is worth knowing beyond the summary.
  var details: String {
    switch self {
    case .draw:
      "Lines that cannot be read are told on standard error; all others are drawn. "
        + "A map that cannot be one picture in the width becomes several parts. "
        + "Of formats, svg is for slides, and html a page for browsers and screen readers, in one file."
    case .compare:
      "Exits 0 where nothing differs, 1 where something does. Agencies of two maps are the same where "
        + "their names are, also short and other names; those that nearly match are suggested, and "
        + "--same 'A&E=Emergency Dept' settles it. Three layers are told in one table. For git: git config "
        + "diff.desirepath.command 'desirepath compare --git', with *.map diff=desirepath in .gitattributes."
    case .measure:
      "Waits and times are ranges. A time that nobody knows is counted as unknown, never as nought."
    case .tell:
      "No line or box is drawn; every sentence stands on a line of its own. By journey each is walked "
        + "step by step, as it is supposed to go, as it really goes, as we want it to go; by agency each "
        + "is told with all that reaches it and leaves it."
    case .handout:
      "Plain text that no printer wraps: the map, its key, journeys, differences with a box to tick, and "
        + "what was agreed. A map that is larger than a page is cut into sheets whose lines are numbered "
        + "at the edge. Pipe it into the lp command that it ends with on standard error. "
        + "safe is 70 x 50 characters (--landscape 98 x 36), default 77 x 60 (100 x 46), condensed 93 x 80 "
        + "(120 x 62), small 131 x 80 (170 x 62), --large 46 x 40 (60 x 30). --only may be given several times."
    case .report:
      "A sheet in front says what was looked at, who was there and who was not, what differs most, what "
        + "troubles people, who will do what by when. Behind it come how things were counted, drawings, "
        + "every difference, journeys, counts and all flows. Lines that cannot be read are told on "
        + "standard error."
    case .check:
      "Errors are lines and values that cannot be read; the exit code is then 1. "
        + "Warnings look wrong and may be right; alone they exit 0."
    case .tidy:
      "The title, the head and the agencies come first, blanks and quotation marks become even, "
        + "and no fact changes. With - the map comes from standard input and goes to standard output."
    case .add:
      "Each fact is a line of the map language and goes to the end of the map, which is made where "
        + "it is not there. If one cannot be read, nothing is written. Without facts they come from "
        + "standard input. With - as the map, it comes from standard input and goes to standard output."
    case .recover:
      "While you tell, the editor keeps a journal beside the map, such as .night-fall.map.journal, which "
        + "goes when you save. Where an editor was killed or its machine went down, the map is made again "
        + "from it, to the byte. If the file has changed meanwhile, it stays, and what was told goes into "
        + "a new file beside it. MAP can also be a journal that was kept aside."
    case .completions:
      "For bash: source <(desirepath completions bash). For zsh: put it into a file _desirepath in "
        + "a folder of $fpath. For fish: desirepath completions fish | source."
    case .help: "With --man: the manual page, for man."
    }
  }

  /// The options that the command takes.
  public var options: [Option] {
    switch self {
    case .draw: Option.forDrawing + [.format]
    case .compare:
      [.layers, .layer, .format, .same, .git] + Option.forDrawing.filter { $0 != .layer }
    case .measure: [.format]
    case .handout:
      [
        .page, .landscape, .large, .columns, .lines, .only, .compare, .sideBySide, .layers,
        .anonymous,
      ]
        + [.layer, .charset, .labels, .detail, .group]
    case .check: [.strict]
    case .tidy: [.check, .backup]
    case .add: [.backup]
    case .help: [.man]
    case .recover: [.show]
    case .tell: [.by, .anonymous]
    case .report: [.anonymous, .charset]
    case .completions: []
    }
  }
}

/// A shell that completes commands.
public enum Shell: String, CaseIterable, Hashable, Sendable {
  case bash, zsh, fish
}
