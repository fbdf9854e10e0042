import MapCommands
import Testing

@Suite("What arguments ask for")
struct InvocationTests {
  /// Reads arguments where there is one file, `story`.
  private func invocation(_ arguments: [String]) throws(UsageError) -> Invocation {
    try Invocation(arguments) { $0 == "story" }
  }

  /// Words that a command can do with.
  private static func operands(of command: Command) -> [String] {
    switch command {
    case .draw, .compare, .measure, .tell, .handout, .report, .check, .tidy, .add, .recover:
      ["x.map"]
    case .completions: ["zsh"]
    case .help: []
    }
  }

  /// A value that an option can have, or nothing where it has none.
  private static func value(of option: Option) -> String? {
    switch option {
    case .layer: "to-be"
    case .width: "none"
    case .charset: "ascii"
    case .labels: "keyed"
    case .detail: "times"
    case .group: "site"
    case .part: "2"
    case .color: "never"
    case .format: "text"
    case .layers: "official,to-be"
    case .same: "ED=Emergency Dept"
    case .page: "condensed"
    case .columns: "60"
    case .lines: "40"
    case .only: "journeys"
    case .landscape, .large, .compare, .sideBySide: nil
    case .by: "journey"
    case .noMouse, .git, .anonymous, .strict, .check, .show, .backup, .man, .help, .version: nil
    }
  }

  @Test("is a command where the first word is one", arguments: Command.allCases)
  func commands(command: Command) throws {
    let operands = Self.operands(of: command)
    let invocation = try invocation([command.rawValue] + operands)
    #expect(invocation.command == command)
    #expect(invocation.operands == operands)
    #expect(Option.allCases.allSatisfy { invocation.options[$0] == nil })
  }

  @Test(
    "is to open a map where the first word is a map's name",
    arguments: [
      "x.map", "story", "./story", "a/b", "/tmp/x", "-", ".map", "draw.map", "Draw/x",
    ])
  func maps(name: String) throws {
    let invocation = try invocation([name])
    #expect(invocation.command == nil)
    #expect(invocation.operands == [name])
  }

  @Test(
    "is a misspelt command where the first word is no map's name",
    arguments: [
      ("drwa", "draw"), ("Draw", "draw"), ("mesure", "measure"), ("chek", "check"),
      ("comp", "compare"), ("complet", "completions"), ("helpp", "help"),
      ("tidy.txt", nil), ("stor", nil), ("x.mapp", nil), ("", nil), ("frobnicate", nil),
    ] as [(String, String?)])
  func misspelt(word: String, closest: String?) {
    #expect(throws: UsageError.unknownCommand(word, closest: closest)) { try invocation([word]) }
    #expect(throws: UsageError.unknownCommand(word, closest: closest)) {
      try invocation([word, "x.map"])
    }
  }

  @Test("has every option of a command, before and behind other words", arguments: Command.allCases)
  func options(command: Command) throws {
    for option in command.options + [.help, .version] {
      let operands = Self.operands(of: command)
      let value = Self.value(of: option)
      let words = [option.word] + (value.map { [$0] } ?? [])
      for arguments in [words + operands, operands + words] {
        let invocation = try invocation([command.rawValue] + arguments)
        #expect(invocation.options[option] == value ?? "")
        #expect(invocation.operands == operands)
      }
      guard let value else { continue }
      let joined = try invocation([command.rawValue] + operands + ["\(option.word)=\(value)"])
      #expect(joined.options[option] == value)
    }
  }

  @Test("has no option of another command", arguments: Command.allCases)
  func foreignOptions(command: Command) {
    for option in Option.allCases where !(command.options + [.help, .version]).contains(option) {
      #expect(throws: UsageError.unknownOption(option.word, of: command, closest: nil)) {
        try invocation([command.rawValue, option.word] + Self.operands(of: command))
      }
    }
  }

  @Test(
    "has all that draw has but its formats, where a map is to be opened",
    arguments: Command.draw.options.filter { $0 != .format })
  func optionsOfOpening(option: Option) throws {
    let value = try #require(Self.value(of: option))
    let invocation = try invocation(["\(option.word)=\(value)", "x.map"])
    #expect(invocation.command == nil && invocation.operands == ["x.map"])
    #expect(invocation.options[option] == value)
  }

  @Test("has every value of --same, and as the sign between the names the last")
  func sameNames() throws {
    let invocation = try invocation([
      "compare", "--same", "A&E=Emergency Dept", "a.map", "--same=x = y = z", "b.map",
    ])
    #expect(invocation.options.all(.same) == ["A&E=Emergency Dept", "x = y = z"])
    #expect(invocation.operands == ["a.map", "b.map"])
  }

  @Test(
    "has no value that is none: layers that are one or twice, names that are none",
    arguments: [
      (Option.layers, "real"), (.layers, "real,real"), (.layers, "real,ideal"), (.layers, ""),
      (.layers, "official,real,to-be,real"), (.same, "ED"), (.same, "=ED"), (.same, "ED= "),
      (.format, "yaml"),
    ])
  func noValues(option: Option, value: String) {
    #expect(throws: UsageError.self) { try invocation(["compare", option.word, value, "x.map"]) }
  }

  @Test("has other formats for counts and for drawings than for comparisons")
  func formats() throws {
    for command in ["measure", "draw"] {
      #expect(throws: UsageError.self) {
        try invocation([command, "--format", "drawing", "x.map"])
      }
    }
    #expect(try invocation(["draw", "--format", "svg", "x"]).options[.format] == "svg")
    #expect(try invocation(["compare", "--format", "drawing", "x"]).options[.format] == "drawing")
  }

  @Test("has as many words as git gives, and no more")
  func git() throws {
    let words = (1...9).map { "w\($0)" }
    #expect(try invocation(["compare", "--git"] + words).operands == words)
    #expect(throws: UsageError.needlessOperand("w10")) {
      try invocation(["compare", "--git"] + words + ["w10"])
    }
    #expect(throws: UsageError.needlessOperand("w3")) {
      try invocation(["compare"] + words)
    }
  }

  @Test("has the last value of an option that is given twice")
  func repeatedOptions() throws {
    let invocation = try invocation(["draw", "--width", "40", "x.map", "--width=none"])
    #expect(invocation.options[.width] == "none")
  }

  @Test("has -h as another word for --help")
  func shortHelp() throws {
    #expect(try invocation(["-h"]).options[.help] == "")
    #expect(try invocation(["tidy", "-h"]).options[.help] == "")
  }

  @Test("has what stands behind -- as other words, whatever they look like")
  func endOfOptions() throws {
    let invocation = try invocation(["add", "--", "x.map", "--strict", "-h", "--"])
    #expect(invocation.operands == ["x.map", "--strict", "-h", "--"])
    #expect(Option.allCases.allSatisfy { invocation.options[$0] == nil })
  }

  @Test(
    "has facts and standard input as words that are no options",
    arguments: ["-", "-> GP", "->GP", "- x", "-ab", "— x"])
  func dashes(word: String) throws {
    #expect(try invocation(["add", "x.map", word]).operands == ["x.map", word])
  }

  @Test(
    "is refused where an option is misspelt or unknown",
    arguments: [
      ("--widht", "--widht", "--width"), ("--Layer=real", "--Layer", "--layer"),
      ("--colour", "--colour", "--color"), ("-x", "-x", nil), ("-w", "-w", nil),
      ("--frobnicate", "--frobnicate", nil), ("--=", "--", nil), ("--strict", "--strict", nil),
      ("--vers", "--vers", "--version"),
    ] as [(String, String, String?)])
  func unknownOptions(word: String, named: String, closest: String?) {
    #expect(throws: UsageError.unknownOption(named, of: .draw, closest: closest)) {
      try invocation(["draw", word, "x.map"])
    }
    #expect(throws: UsageError.unknownOption(named, of: nil, closest: closest)) {
      try invocation([word, "x.map"])
    }
  }

  @Test(
    "is refused where a value is none that the option can have",
    arguments: [
      (.layer, "offical", "official"), (.layer, "", nil), (.layer, "Real", "real"),
      (.charset, "utf8", nil), (.labels, "key", "keyed"),
      (.detail, "label", "labels"), (.color, "yes", nil), (.width, "wide", nil), (.width, "0", nil),
      (.width, "-5", nil), (.width, "19", nil),
      (.width, "80.5", nil), (.width, "nome", "none"), (.width, "99999999999", nil),
      (.part, "0", nil), (.part, "none", nil), (.part, "x", nil),
    ] as [(Option, String, String?)])
  func unknownValues(option: Option, value: String, closest: String?) {
    let error = UsageError.unknownValue(option, value, of: .draw, closest: closest)
    #expect(throws: error) { try invocation(["draw", "x.map", "\(option.word)=\(value)"]) }
    #expect(throws: error) { try invocation(["draw", option.word, value, "x.map"]) }
  }

  @Test(
    "may be a width from 20 on and any part",
    arguments: [(.width, "20"), (.width, "999999999"), (.part, "1"), (.part, "99")]
      as [(Option, String)])
  func numbers(option: Option, value: String) throws {
    #expect(try invocation(["draw", "x.map", option.word, value]).options[option] == value)
  }

  @Test("is refused where a value is missing or not wanted")
  func valuesAmiss() {
    #expect(throws: UsageError.missingValue(.width, of: .draw)) {
      try invocation(["draw", "x.map", "--width"])
    }
    #expect(throws: UsageError.unknownValue(.width, "", of: .draw, closest: nil)) {
      try invocation(["draw", "x.map", "--width="])
    }
    #expect(throws: UsageError.needlessValue(.strict, "yes")) {
      try invocation(["check", "--strict=yes", "x.map"])
    }
    #expect(throws: UsageError.needlessValue(.help, "")) { try invocation(["--help="]) }
  }

  @Test(
    "is refused where words are missing or too many",
    arguments: [
      (["draw"], .missingOperand(.draw)), (["measure"], .missingOperand(.measure)),
      (["tell"], .missingOperand(.tell)),
      (["check"], .missingOperand(.check)), (["tidy", "--check"], .missingOperand(.tidy)),
      (["add"], .missingOperand(.add)),
      (["completions"], .missingOperand(.completions)),
      (["draw", "a.map", "b.map"], .needlessOperand("b.map")),
      (["a.map", "b.map", "c.map"], .needlessOperand("b.map")),
      (["help", "draw", "tell"], .needlessOperand("tell")),
      (["completions", "zsh", "fish"], .needlessOperand("fish")),
      (["completions", "tcsh"], .unknownShell("tcsh")),
      (["help", "drwa"], .unknownCommand("drwa", closest: "draw")),
    ] as [([String], UsageError)])
  func operandsAmiss(arguments: [String], error: UsageError) {
    #expect(throws: error) { try invocation(arguments) }
  }

  @Test("may be several maps where the command goes through them, and any number of facts")
  func manyOperands() throws {
    for command in [Command.check, .tidy, .add] {
      #expect(
        try invocation([command.rawValue, "a", "b", "c", "d"]).operands == ["a", "b", "c", "d"])
    }
  }

  @Test("needs no map where it is help or the version", arguments: Command.allCases)
  func helpNeedsNothing(command: Command) throws {
    for option in [Option.help, .version] {
      #expect(try invocation([command.rawValue, option.word]).options[option] == "")
    }
  }
}
