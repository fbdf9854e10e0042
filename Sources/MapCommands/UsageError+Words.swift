import TextCanvas

extension UsageError {
  /// What is amiss, and how to mend it.
  package var message: String {
    switch self {
    case .notUTF8(let word):
      "\(quoted(word)) is not UTF-8 text"
        + mend("give the file a name in UTF-8, or its bytes by standard input, as -")
    case .unknownCommand(let word, let closest):
      "there is no command \(quoted(word))"
        + mend(closest.map { "did you mean \($0)?" } ?? "desirepath help lists the commands")
    case .unknownOption(let word, let command, let closest):
      "\(command.map { "\($0.rawValue) has" } ?? "there is") no option \(quoted(word))"
        + mend(
          closest.map { "did you mean \($0)?" }
            ?? "desirepath help\(command.map { " \($0.rawValue)" } ?? "") lists the options")
    case .unknownValue(let option, let value, let command, let closest):
      "\(quoted(value)) is nothing that \(option.word) can be"
        + mend(
          closest.map { "did you mean \($0)?" }
            ?? "write \(option.usage(in: command))\(limit(of: option))")
    case .missingValue(let option, let command):
      "\(option.word) has no value" + mend("write \(option.usage(in: command))")
    case .needlessValue(let option, let value):
      "\(option.word) has no value, and \(quoted(value)) is one" + mend("write \(option.word)")
    case .missingOperand(let command):
      "\(command?.rawValue ?? "desirepath") needs to know what"
        + mend("write \(command.map(Help.usage) ?? "desirepath MAP")")
    case .needlessOperand(let word):
      "\(quoted(word)) is one word too many"
        + mend("put a name with blanks in it in quotation marks")
    case .unknownShell(let word):
      "there are no completions for \(quoted(word))"
        + mend("write " + Shell.allCases.map(\.rawValue).joined(separator: ", "))
    case .noTerminal:
      "there is no terminal to open a new map in"
        + mend("desirepath MAP draws a map, desirepath help tells what else there is")
    case .inputTwice:
      "map and facts cannot both come from standard input"
        + mend("give the facts as arguments: desirepath add - 'GP -> Ward : phones'")
    case .journalOfInput:
      "standard input has no journal" + mend("give the name of the map's file")
    case .mapsTwice:
      "both maps cannot come from standard input" + mend("give one of them as a file")
    case .wrongNumberOfMaps(.layers):
      "--layers is for the layers of one map, and there are two maps"
        + mend("write --layer real to compare one layer of both")
    case .wrongNumberOfMaps(let option):
      "\(option.word) is for two maps, and there is one" + mend("write desirepath compare MAP MAP2")
    case .drawingOfThree:
      "no drawing compares three layers"
        + mend("desirepath draw shows all three, each by its lines")
    case .halfAPage:
      "a page has a width and a height" + mend("give both: --columns 77 --lines 60")
    case .pageTwice(let option):
      "\(option.word) measures the page a second time"
        + mend("leave it out, or leave out what else measures the page")
    case .noSuchPart(let part, let count):
      "there is no part \(part)"
        + mend(count == 1 ? "in this width the map is one picture" : "the map has \(count) parts")
    }
  }

  /// What a number must be, where that is not plain.
  private func limit(of option: Option) -> String {
    guard case .number(let least, _)? = option.value(in: nil), least > 1 else { return "" }
    return ", where N is \(least) or more"
  }

  private func quoted(_ word: String) -> String {
    "\"\(cut(shownText(word), to: 60, .unicode))\""
  }

  private func mend(_ words: String) -> String { "\n  mend: \(words)" }
}
