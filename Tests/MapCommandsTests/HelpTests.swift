import MapCommands
import TestSupport
import Testing
import TextCanvas

@Suite("Help")
struct HelpTests {
  private static let every = [Option.help, .version]

  /// The words of a text, however its lines are broken.
  private func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("names every command with what it does", arguments: Command.allCases)
  func overview(command: Command) throws {
    let overview = words(try #require(done(["help"])).output)
    #expect(overview.contains("desirepath \(command.rawValue) "))
    #expect(overview.contains(words(command.summary)))
  }

  @Test("of a command has all its options with what they do", arguments: Command.allCases)
  func options(command: Command) throws {
    let text = try #require(done(["help", command.rawValue])).output
    #expect(text.hasPrefix("desirepath \(command.rawValue) "))
    for option in command.options + Self.every {
      #expect(words(text).contains("\(option.usage(in: command)) \(option.summary)"), "\(option)")
    }
  }

  @Test("of a command has no option of another", arguments: Command.allCases)
  func otherOptions(command: Command) throws {
    let text = try #require(done(["help", command.rawValue])).output
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("  --") }
    #expect(lines.count == (command.options + Self.every).count)
  }

  @Test("is the same by command and by option", arguments: Command.allCases)
  func sameHelp(command: Command) {
    #expect(done(["help", command.rawValue]) == done([command.rawValue, "--help"]))
    #expect(done(["help"]) == done(["-h"]))
  }

  @Test("fits a terminal of eighty columns")
  func width() throws {
    let texts = try ([["help"]] + Command.allCases.map { ["help", $0.rawValue] })
      .map { try #require(done($0)).output }
    for text in texts {
      #expect(text.split(separator: "\n").allSatisfy { columns(of: String($0)) < 80 })
      #expect(text.hasSuffix("\n"))
    }
  }

  @Test("of a command reads so")
  func example() {
    #expect(
      done(["help", "check"])?.output == """
        desirepath check [OPTION...] MAP...

        What cannot be read, and what looks wrong.

        Errors are lines and values that cannot be read; the exit code is then 1.
        Warnings look wrong and may be right; alone they exit 0.

          --strict                  let warnings count as errors for the exit code
          --help                    what there is, or the command in full
          --version                 the version

        """)
  }

  @Test("is not the version, which has one line")
  func version() {
    #expect(done(["--version"]) == Done(output: "desirepath 0.1.0\n"))
    #expect(done(["tell", "--version"]) == Done(output: "desirepath 0.1.0\n"))
  }

  @Test(
    "says nothing of what is not built yet", arguments: ["handout", "report", "recover"])
  func notBuilt(word: String) throws {
    guard Command(rawValue: word) == nil else { return }
    #expect(try !#require(done(["help"])).output.contains("desirepath \(word)"))
  }
}
