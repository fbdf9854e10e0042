import Foundation
import TestSupport
import Testing

@Suite("Completions in the real shells, and the manual page")
struct ShellsTests {
  /// Puts the program and its completions into a folder of the tool's, where shells find them.
  private func prepare(_ tool: Tool) throws -> [String: String] {
    let bin = tool.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: bin.appending(path: "desirepath").path,
      withDestinationPath: builtProgram("desirepath"))
    try tool.write("GP -> Ward\n", to: "story.map")
    try tool.write("no map", to: "other.txt")
    for shell in ["bash", "zsh", "fish"] {
      let script = try tool.run(["completions", shell])
      #expect(script.exitCode == 0 && script.messages == "")
      try tool.write(script.output, to: shell == "zsh" ? "_desirepath" : "script.\(shell)")
    }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return ["PATH": "\(bin.path):\(path)", "HOME": tool.folder.path]
  }

  /// What is typed, and words that must and must not be offered.
  private static let cases: [(typed: String, offered: [String], notOffered: [String])] = [
    ("desirepath m", ["measure"], ["draw"]),
    ("desirepath draw --w", ["--width"], ["--strict"]),
    ("desirepath check --s", ["--strict"], ["--width"]),
    ("desirepath draw --layer of", ["official"], ["real"]),
    ("desirepath draw s", ["story.map"], ["other.txt"]),
    ("desirepath completions z", ["zsh"], ["bash"]),
    ("desirepath help ti", ["tidy"], ["draw"]),
  ]

  @Test("bash completes commands, options, values and maps")
  func bash() throws {
    try Tool.use { tool in
      let environment = try prepare(tool)
      for (typed, offered, notOffered) in Self.cases {
        let words = typed.split(separator: " ", omittingEmptySubsequences: false)
        let script = """
          source script.bash
          COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
          _desirepath; printf '%s\\n' "${COMPREPLY[@]}"
          """
        let run = try tool.run(program: "/bin/bash", ["-c", script], environment: environment)
        expect(run, offered, notOffered, typed)
      }
    }
  }

  @Test("fish completes commands, options, values and maps")
  func fish() throws {
    try Tool.use { tool in
      let environment = try prepare(tool)
      for (typed, offered, notOffered) in Self.cases {
        let run = try tool.run(
          program: "/usr/bin/env",
          ["fish", "--no-config", "-c", "source script.fish; complete -C '\(typed)'"],
          environment: environment)
        expect(run, offered, notOffered, typed)
      }
    }
  }

  @Test("zsh completes commands, options, values and maps")
  func zsh() throws {
    try Tool.use { tool in
      let environment = try prepare(tool)
      let start = """
        PS1='%% '; fpath=(\(tool.folder.path) $fpath); autoload -U compinit
        compinit -u -d \(tool.folder.path)/.zcompdump; LISTMAX=0; cd \(tool.folder.path)
        zstyle ':completion:*' verbose no

        """
      try tool.write(start, to: ".zshrc")
      for (typed, offered, _) in Self.cases {
        let terminal = try PseudoTerminal(
          running: "/usr/bin/env", ["zsh", "-i"],
          environment: environment.merging(["ZDOTDIR": tool.folder.path]) { $1 })
        try terminal.wait(forText: "%")
        try terminal.send("\(typed)\t")
        // The one word that begins so is completed, and the line goes on behind it.
        let line = typed.split(separator: " ").dropLast().joined(separator: " ") + " " + offered[0]
        try terminal.wait(forText: line)
        terminal.hangUp()
        _ = try terminal.waitForExit()
      }
    }
  }

  private func expect(
    _ run: Tool.Run, _ offered: [String], _ notOffered: [String], _ typed: String
  ) {
    let words = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(run.messages == "", "\(typed)")
    for word in offered { #expect(words.contains(word), "\(typed)") }
    for word in notOffered { #expect(!words.contains(word), "\(typed)") }
  }

  @Test("man shows the manual page without a complaint")
  func manualPage() throws {
    try Tool.use { tool in
      let page = try tool.run(["help", "--man"])
      try tool.write(page.output, to: "desirepath.1")
      let run = try tool.run(
        program: "/usr/bin/env", ["man", "--warnings", "-E", "UTF-8", "-l", "desirepath.1"],
        environment: ["MANWIDTH": "80", "MANPAGER": "cat"])
      #expect(run.exitCode == 0)
      #expect(run.messages == "")
      for words in ["desirepath measure", "--width N|none", "NO_COLOR", "EXIT STATUS"] {
        #expect(run.output.contains(words), "\(words)")
      }
    }
  }
}
