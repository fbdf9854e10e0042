import Foundation
import TestSupport
import Testing

@Suite("The command line")
struct UsageTests {
  @Test(
    "a word that is misspelt says what was meant, and exits 2",
    arguments: [
      (["drwa", "x"], "there is no command \"drwa\"", "did you mean draw?"),
      (["mesure"], "there is no command \"mesure\"", "did you mean measure?"),
      (["frobnicate"], "there is no command \"frobnicate\"", "desirepath help lists the commands"),
      (
        ["draw", "--widht", "80", "x.map"], "draw has no option \"--widht\"",
        "did you mean --width?"
      ),
      (
        ["tell", "--width", "80", "x.map"], "tell has no option \"--width\"", "desirepath help tell"
      ),
      (
        ["draw", "--layer", "offical", "x.map"], "\"offical\" is nothing that --layer can be",
        "did you mean official?"
      ),
      (
        ["draw", "--width", "wide", "x.map"], "\"wide\" is nothing that --width can be",
        "write --width N|none"
      ),
      (["draw", "x.map", "--width"], "--width has no value", "write --width N|none"),
      (
        ["check", "--strict=yes", "x.map"], "--strict has no value, and \"yes\" is one",
        "write --strict"
      ),
      (["draw"], "draw needs to know what", "write desirepath draw [OPTION...] MAP"),
      (["draw", "a.map", "b.map"], "\"b.map\" is one word too many", "quotation marks"),
      (["completions", "tcsh"], "there are no completions for \"tcsh\"", "write bash, zsh, fish"),
      (["help", "drwa"], "there is no command \"drwa\"", "did you mean draw?"),
      ([], "there is no terminal to open a new map in", "desirepath MAP draws a map"),
    ])
  func mistakes(arguments: [String], what: String, mend: String) throws {
    try Tool.use { tool in
      let run = try tool.run(arguments)
      #expect(run.exitCode == 2 && run.output == "")
      #expect(run.messages.hasPrefix("desirepath: \(what)\n  mend: "))
      #expect(run.messages.contains(mend))
    }
  }

  @Test("a map without a terminal is drawn, whatever its name")
  func drawsWithoutTerminal() throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "story")
      for path in ["story", "./story", tool.folder.appending(path: "story").path] {
        let run = try tool.run([path])
        #expect(run.exitCode == 0 && run.output.contains("│ GP ├"))
      }
      let stream = try tool.run(["-"], input: Data("GP -> Ward\n".utf8))
      #expect(stream.output.contains("│ GP ├"))
    }
  }

  @Test(
    "the locale decides the glyphs, unless asked",
    arguments: [("C", "+"), ("C.UTF-8", "┌"), ("ja_JP.UTF-8", "+")])
  func charset(locale: String, corner: String) throws {
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      #expect(
        try tool.run(["draw", "x.map"], environment: ["LC_ALL": locale]).output.contains(corner))
      let asked = try tool.run(
        ["draw", "--charset=ascii", "x.map"], environment: ["LC_ALL": locale])
      #expect(asked.output.contains("+----+"))
    }
  }

  @Test("colours come when asked, and otherwise only to a terminal")
  func colors() throws {
    try Tool.use { tool in
      try tool.write("GP => Ward\n", to: "x.map")
      #expect(try !tool.run(["draw", "x.map"]).output.contains("\u{1B}"))
      #expect(try tool.run(["draw", "--color", "always", "x.map"]).output.contains("\u{1B}[0;36m"))
    }
  }

  @Test("a map too wide for one picture says so, and shows its parts one by one")
  func parts() throws {
    try Tool.use { tool in
      let facts = (1...30).map { "Hub -> Spoke \($0) : sends \($0)\n" }.joined()
      try tool.write(facts, to: "x.map")
      let whole = try tool.run(["draw", "--width", "40", "x.map"])
      #expect(whole.exitCode == 0)
      #expect(whole.messages.contains("in this width the map takes"))
      let second = try tool.run(["draw", "--width", "40", "--part", "2", "x.map"])
      #expect(second.output.hasPrefix("part 2 of "))
      let none = try tool.run(["draw", "--width", "40", "--part", "99", "x.map"])
      #expect(none.exitCode == 2 && none.messages.contains("there is no part 99"))
      let one = try tool.run(["draw", "--width", "none", "--part", "2", "x.map"])
      #expect(one.messages.contains("in this width the map is one picture"))
    }
  }

  @Test("help names every command, and each command's help its options")
  func help() throws {
    try Tool.use { tool in
      let overview = try tool.run(["help"])
      #expect(overview.exitCode == 0)
      #expect(try tool.run(["--help"]).output == overview.output)
      for command in ["draw", "measure", "tell", "check", "tidy", "add", "completions", "help"] {
        #expect(overview.output.contains("desirepath \(command)"))
        let text = try tool.run(["help", command])
        #expect(text.output.hasPrefix("desirepath \(command)"))
        #expect(text.output.contains("--help"))
        #expect(try tool.run([command, "--help"]).output == text.output)
        #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
      }
      #expect(try tool.run(["help", "draw"]).output.contains("--width N|none"))
      #expect(try tool.run(["--version"]).output == "desirepath 0.1.0\n")
    }
  }

  @Test("a full disk is told, and exits 2")
  func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try Tool.use { tool in
      try tool.write("GP -> Ward\n", to: "x.map")
      let shell = "\"$0\" draw x.map > /dev/full"
      let run = try tool.run(program: "/bin/sh", ["-c", shell, builtProgram("desirepath")])
      #expect(run.exitCode == 2)
      #expect(run.messages == "desirepath: standard output: error: the disk has no room left\n")
    }
  }
}
