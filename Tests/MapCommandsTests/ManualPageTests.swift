import Foundation
import MapCommands
import TestSupport
import Testing

@Suite("The manual page")
struct ManualPageTests {
  private let page: String

  init() throws {
    page = try #require(done(["help", "--man"])).output
  }

  /// The page as it is read, without dashes that are escaped.
  private var plain: String {
    page.split(separator: "\\-", omittingEmptySubsequences: false).joined(separator: "-")
  }

  @Test("has every command with its options and what they do", arguments: Command.allCases)
  func commands(command: Command) throws {
    let start = try #require(plain.range(of: "\n.B desirepath \(command.rawValue) "))
    let section = plain[start.upperBound...]
    #expect(section.contains(command.summary.dropFirst()))
    for option in command.options {
      #expect(
        section.contains(
          ".B \(option.usage(in: command))\n\(option.summary.prefix(1).uppercased())"))
      #expect(section.contains(option.summary.dropFirst()))
    }
  }

  @Test("asks man for nothing but what man knows")
  func requests() {
    let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
      .compactMap { $0.split(separator: " ").first }
    #expect(
      Set(requests).isSubset(of: [".TH", ".SH", ".B", ".I", ".br", ".PP", ".TP", ".RS", ".RE"]))
    #expect(requests.count { $0 == ".RS" } == requests.count { $0 == ".RE" })
  }

  @Test("has no dash that man could take for a hyphen where options are told")
  func dashes() {
    for line in page.split(separator: "\n") where line.hasPrefix(".B ") {
      #expect(
        !line.split(separator: "\\-", omittingEmptySubsequences: false).joined().contains("-"),
        "\(line)")
    }
  }

  @Test("has the version, the exit codes and the variables that are looked at")
  func sections() {
    for words in [
      #""desirepath 0.1.0""#,
      "\n0 fine or no difference, 1 differences or errors found, 2 trouble.\n", "\n.B NO_COLOR\n",
      "\n.B LC_ALL, LC_CTYPE, LANG\n",
    ] {
      #expect(page.contains(words))
    }
  }

  @Test("ends with a line's end")
  func ending() {
    #expect(page.hasSuffix(".\n"))
  }
}
