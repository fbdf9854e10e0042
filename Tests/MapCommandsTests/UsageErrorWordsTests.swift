import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("What is said of arguments that ask for nothing there is")
struct UsageErrorWordsTests {
  /// Each error has its name here: a new one does not compile until it has, and then wants a message.
  private enum Name: CaseIterable {
    case unknownCommand, unknownOption, unknownValue, missingValue, needlessValue, missingOperand
    case needlessOperand, unknownShell, noTerminal, inputTwice, mapsTwice, wrongNumberOfMaps
    case drawingOfThree, noSuchPart, halfAPage, pageTwice, journalOfInput, notUTF8

    init(_ error: UsageError) {
      self =
        switch error {
        case .notUTF8: .notUTF8
        case .unknownCommand: .unknownCommand
        case .unknownOption: .unknownOption
        case .unknownValue: .unknownValue
        case .missingValue: .missingValue
        case .needlessValue: .needlessValue
        case .missingOperand: .missingOperand
        case .needlessOperand: .needlessOperand
        case .unknownShell: .unknownShell
        case .noTerminal: .noTerminal
        case .inputTwice: .inputTwice
        case .mapsTwice: .mapsTwice
        case .journalOfInput: .journalOfInput
        case .wrongNumberOfMaps: .wrongNumberOfMaps
        case .drawingOfThree: .drawingOfThree
        case .noSuchPart: .noSuchPart
        case .halfAPage: .halfAPage
        case .pageTwice: .pageTwice
        }
    }
  }

  private static let messages: [(error: UsageError, what: String, mend: String)] = [
    (
      .notUTF8("caf\u{FFFD}.map"), "\"caf\u{FFFD}.map\" is not UTF-8 text",
      "give the file a name in UTF-8, or its bytes by standard input, as -"
    ),
    (
      .unknownCommand("drwa", closest: "draw"), #"there is no command "drwa""#, "did you mean draw?"
    ),
    (
      .unknownCommand("x\u{1B}", closest: nil), #"there is no command "x?""#,
      "desirepath help lists the commands"
    ),
    (
      .unknownOption("--widht", of: .draw, closest: "--width"), #"draw has no option "--widht""#,
      "did you mean --width?"
    ),
    (
      .unknownOption("-x", of: .tell, closest: nil), #"tell has no option "-x""#,
      "desirepath help tell lists the options"
    ),
    (
      .unknownOption("-x", of: nil, closest: nil), #"there is no option "-x""#,
      "desirepath help lists the options"
    ),
    (
      .unknownValue(.layer, "offical", of: .draw, closest: "official"),
      #""offical" is nothing that --layer can be"#, "did you mean official?"
    ),
    (
      .unknownValue(.color, "yes", of: .draw, closest: nil),
      #""yes" is nothing that --color can be"#,
      "write --color auto|always|never"
    ),
    (
      .unknownValue(.width, "10", of: .draw, closest: nil), #""10" is nothing that --width can be"#,
      "write --width N|none, where N is 20 or more"
    ),
    (
      .unknownValue(.part, "0", of: .draw, closest: nil), #""0" is nothing that --part can be"#,
      "write --part N"
    ),
    (.missingValue(.width, of: .draw), "--width has no value", "write --width N|none"),
    (.needlessValue(.strict, "yes"), #"--strict has no value, and "yes" is one"#, "write --strict"),
    (.missingOperand(.draw), "draw needs to know what", "write desirepath draw [OPTION...] MAP"),
    (
      .missingOperand(.add), "add needs to know what",
      "write desirepath add [OPTION...] MAP [FACT...]"
    ),
    (
      .missingOperand(.completions), "completions needs to know what",
      "write desirepath completions bash|zsh|fish"
    ),
    (
      .needlessOperand("b.map"), #""b.map" is one word too many"#,
      "put a name with blanks in it in quotation marks"
    ),
    (.unknownShell("tcsh"), #"there are no completions for "tcsh""#, "write bash, zsh, fish"),
    (
      .noTerminal, "there is no terminal to open a new map in",
      "desirepath MAP draws a map, desirepath help tells what else there is"
    ),
    (
      .inputTwice, "map and facts cannot both come from standard input",
      "give the facts as arguments: desirepath add - 'GP -> Ward : phones'"
    ),
    (
      .unknownValue(.format, "yaml", of: .measure, closest: nil),
      #""yaml" is nothing that --format can be"#, "write --format text|json"
    ),
    (
      .unknownValue(.layers, "real", of: .compare, closest: nil),
      #""real" is nothing that --layers can be"#, "write --layers LAYER,LAYER[,LAYER]"
    ),
    (.journalOfInput, "standard input has no journal", "give the name of the map's file"),
    (
      .mapsTwice, "both maps cannot come from standard input", "give one of them as a file"
    ),
    (
      .wrongNumberOfMaps(.layers),
      "--layers is for the layers of one map, and there are two maps",
      "write --layer real to compare one layer of both"
    ),
    (
      .wrongNumberOfMaps(.same), "--same is for two maps, and there is one",
      "write desirepath compare MAP MAP2"
    ),
    (
      .drawingOfThree, "no drawing compares three layers",
      "desirepath draw shows all three, each by its lines"
    ),
    (.noSuchPart(9, of: 1), "there is no part 9", "in this width the map is one picture"),
    (.noSuchPart(9, of: 3), "there is no part 9", "the map has 3 parts"),
    (.halfAPage, "a page has a width and a height", "give both: --columns 77 --lines 60"),
    (
      .pageTwice(.large), "--large measures the page a second time",
      "leave it out, or leave out what else measures the page"
    ),
  ]

  @Test("is what and how to mend it", arguments: messages.indices)
  func words(index: Int) {
    let (error, what, mend) = Self.messages[index]
    #expect(error.message == "\(what)\n  mend: \(mend)")
  }

  @Test("has a test for every error")
  func everyError() {
    #expect(Set(Self.messages.map { Name($0.error) }) == Set(Name.allCases))
  }

  @Test(
    "goes to standard error with the program's name, and exits 2",
    arguments: [
      (["drwa"], UsageError.unknownCommand("drwa", closest: "draw")),
      (["draw", "--frob", "x.map"], .unknownOption("--frob", of: .draw, closest: nil)),
      ([], .noTerminal), (["add", "-"], .inputTwice), (["draw"], .missingOperand(.draw)),
    ])
  func outcome(arguments: [String], error: UsageError) {
    #expect(done(arguments) == Done(messages: "desirepath: \(error.message)\n", exitCode: 2))
  }

  @Test("of a part that a map has not is said once the map is laid out")
  func noSuchPart() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "x.map").path
      _ = done(["add", path, "A -> B"])
      let message = "desirepath: \(UsageError.noSuchPart(2, of: 1).message)\n"
      #expect(done(["draw", "--part", "2", path]) == Done(messages: message, exitCode: 2))
    }
  }
}
