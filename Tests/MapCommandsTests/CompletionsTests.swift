import MapCommands
import TestSupport
import Testing

@Suite("The completions of a shell")
struct CompletionsTests {
  private func script(_ shell: Shell) throws -> [String] {
    let output = try #require(done(["completions", shell.rawValue])).output
    return output.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
  }

  /// The words behind a `--`, of which a text has several.
  private func options(in text: some StringProtocol) -> Set<String> {
    let parts = text.split { character in " '\"[".contains(character) }
    return Set(parts.filter { $0.hasPrefix("--") }.map { String($0) })
  }

  private func words(_ command: Command) -> Set<String> {
    Set((command.options + [.help, .version]).map(\.word))
  }

  @Test("offer the options of each command in bash", arguments: Command.allCases)
  func bashOptions(command: Command) throws {
    let line = try script(.bash).first { $0.hasPrefix("\(command.rawValue)) options=") }
    #expect(options(in: try #require(line)) == words(command))
  }

  @Test("offer the options of each command in zsh, with what they do", arguments: Command.allCases)
  func zshOptions(command: Command) throws {
    let line = try #require(
      try script(.zsh).first { $0.hasPrefix("\(command.rawValue)) _arguments") })
    #expect(options(in: line) == words(command))
    for option in command.options {
      #expect(line.contains("'\(option.word)[\(option.summary.prefix(8))"))
    }
  }

  @Test("offer the options of each command in fish, with what they do", arguments: Command.allCases)
  func fishOptions(command: Command) throws {
    let lines = try script(.fish).filter {
      $0.contains("'__fish_seen_subcommand_from \(command.rawValue)' -l")
    }
    #expect(lines.count == command.options.count)
    for (line, option) in zip(lines, command.options) {
      #expect(line.contains(" -l \(option.rawValue) "))
      #expect(line.contains(" -d '\(option.summary.prefix(8))"))
    }
  }

  @Test("offer every command in every shell", arguments: Shell.allCases)
  func commands(shell: Shell) throws {
    let script = try script(shell)
    for command in Command.allCases {
      let name = command.rawValue
      switch shell {
      case .bash:
        let all = Command.allCases.map(\.rawValue).joined(separator: " ")
        #expect(script.count { $0.contains("compgen -W \"\(all)\"") } == 2)
      case .zsh: #expect(script.contains { $0.hasPrefix("'\(name):\(command.summary.prefix(8))") })
      case .fish: #expect(script.contains { $0.contains("__fish_use_subcommand -a \(name) -d '") })
      }
    }
  }

  @Test(
    "offer every option and every word that it can be in every shell", arguments: Shell.allCases)
  func values(shell: Shell) throws {
    let script = try script(shell).joined(separator: "\n")
    for option in Option.allCases {
      // What stands for a value in capitals is no word itself.
      let words = option.usage(in: nil).dropFirst(option.word.count + 1).split(separator: "|")
        .filter { $0 != $0.uppercased() }
      let list = words.joined(separator: " ")
      switch shell {
      case .bash:
        #expect(script.contains(option.word))
        if !list.isEmpty {
          #expect(script.contains("\(option.word)) COMPREPLY=($(compgen -W \"\(list)\""))
        }
      case .zsh:
        #expect(script.contains("'\(option.word)["))
        if !list.isEmpty { #expect(script.contains("]:value:(\(list))'")) }
      case .fish:
        #expect(script.contains(" -l \(option.rawValue) "))
        if !list.isEmpty { #expect(script.contains(" -l \(option.rawValue) -x -a '\(list)'")) }
      }
    }
  }

  @Test("offer every shell", arguments: Shell.allCases)
  func shells(shell: Shell) throws {
    #expect(try script(shell).contains { $0.contains("bash zsh fish") })
  }

  @Test("have quotation marks in pairs on every line", arguments: Shell.allCases)
  func quotes(shell: Shell) throws {
    for line in try script(shell) {
      #expect(line.count { $0 == "'" }.isMultiple(of: 2) || line.contains("$'"), "\(line)")
      #expect(line.count { $0 == "\"" }.isMultiple(of: 2), "\(line)")
    }
  }
}
