import MapModel

/// What the arguments of one run ask for.
public struct Invocation: Hashable, Sendable {
  /// The command, or nothing where a map is to be opened.
  public var command: Command?
  /// The words that are neither a command nor an option.
  public var operands: [String] = []
  /// The options given, with their values.
  public var options = OptionValues()

  /// Reads the arguments that stand behind the program's name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - isFile: Tells whether a file of some name is there.
  /// - Throws: `UsageError` where they ask for nothing that there is.
  public init(_ arguments: [String], isFile: (String) -> Bool) throws(UsageError) {
    var rest = arguments[...]
    if let first = rest.first, let command = Command(rawValue: first) {
      self.command = command
      rest.removeFirst()
    } else if let first = rest.first, Self.isMisspelt(first, isFile: isFile) {
      throw .unknownCommand(
        first, closest: closestWord(to: first, among: Command.allCases.map(\.rawValue)))
    }
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard Self.isOption(argument) else {
        operands.append(argument)
        continue
      }
      try readOption(argument, &rest)
    }
    try checkOperands()
  }

  private static func isMisspelt(_ word: String, isFile: (String) -> Bool) -> Bool {
    !word.hasPrefix("-") && !word.utf8.contains(UInt8(ascii: "/")) && !word.hasSuffix(".map")
      && !isFile(word)
  }

  /// Tells whether a word is meant to be an option; `-` is standard input, and `-> GP` part of a fact.
  private static func isOption(_ word: String) -> Bool {
    word.hasPrefix("--") && word.count > 2 || word.hasPrefix("-") && word.count == 2
  }

  private mutating func readOption(
    _ argument: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let word = argument == "-h" ? Option.help.word : String(parts[0])
    let known = (command?.options ?? Option.forEditing) + Option.forAll
    guard let option = known.first(where: { $0.word == word }) else {
      let isElsewhere = Option.allCases.contains { $0.word == word }
      throw .unknownOption(
        word, of: command, closest: isElsewhere ? nil : Self.closest(to: word, among: known))
    }
    guard let form = option.value(in: command) else {
      guard parts.count == 1 else { throw .needlessValue(option, String(parts[1])) }
      options[option] = ""
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
      throw .missingValue(option, of: command)
    }
    guard form.allows(value) else {
      throw .unknownValue(
        option, value, of: command, closest: closestWord(to: value, among: form.words))
    }
    if option == .same || option == .only {
      options.append(value, to: option)
    } else {
      options[option] = value
    }
  }

  private static func closest(to word: String, among options: [Option]) -> String? {
    let bare = String(word.drop { $0 == "-" })
    return closestWord(to: bare, among: options.map(\.rawValue)).map { "--\($0)" }
  }

  /// What git gives to an external diff: the path alone where a merge left it open; else with both files,
  /// their names and modes; and the new path and a score where it was renamed.
  private static let gitOperands = 1...9

  private func checkOperands() throws(UsageError) {
    guard options[.help] == nil, options[.version] == nil else { return }
    let allowed =
      options[.git] != nil ? Self.gitOperands : command?.operandCount ?? 0...1
    if operands.count < allowed.lowerBound { throw .missingOperand(command) }
    if operands.count > allowed.upperBound { throw .needlessOperand(operands[allowed.upperBound]) }
    if command == .completions, Shell(rawValue: operands[0]) == nil {
      throw .unknownShell(operands[0])
    }
    if command == .help, let word = operands.first, Command(rawValue: word) == nil {
      throw .unknownCommand(
        word, closest: closestWord(to: word, among: Command.allCases.map(\.rawValue)))
    }
  }
}

/// The options that were given, with their values; empty where an option has none.
///
/// They are few, and a list of them needs none of the tables that would slow down the start.
public struct OptionValues: Hashable, Sendable {
  private var given: [Given] = []

  private struct Given: Hashable {
    let option: Option
    var value: String
  }

  /// The value of an option; nothing where it was not given.
  public subscript(option: Option) -> String? {
    get { given.last { $0.option == option }?.value }
    set {
      given.removeAll { $0.option == option }
      if let newValue { given.append(Given(option: option, value: newValue)) }
    }
  }

  /// All values of an option that may be given several times, in the order given.
  public func all(_ option: Option) -> [String] {
    given.filter { $0.option == option }.map(\.value)
  }

  mutating func append(_ value: String, to option: Option) {
    given.append(Given(option: option, value: value))
  }
}

/// Why arguments ask for nothing that there is; the words are in `UsageError+Words.swift`.
public enum UsageError: Error, Hashable, Sendable {
  /// An argument is no text; as it reads with what cannot be read replaced.
  case notUTF8(String)
  case unknownCommand(String, closest: String?)
  case unknownOption(String, of: Command?, closest: String?)
  case unknownValue(Option, String, of: Command?, closest: String?)
  case missingValue(Option, of: Command?)
  case needlessValue(Option, String)
  case missingOperand(Command?)
  case needlessOperand(String)
  case unknownShell(String)
  /// There is no terminal to open the editor in, and no map to draw.
  case noTerminal
  /// The facts and the map would both come from standard input.
  case inputTwice
  /// Standard input has no journal.
  case journalOfInput
  /// Both maps would come from standard input.
  case mapsTwice
  /// An option that is for one map is given with two, or the other way round.
  case wrongNumberOfMaps(Option)
  /// Three layers have no drawing of their differences.
  case drawingOfThree
  /// A page has either a width or a height.
  case halfAPage
  /// A page is measured in two ways.
  case pageTwice(Option)
  /// A map has no such part.
  case noSuchPart(Int, of: Int)
}
