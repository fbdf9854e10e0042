import Foundation
import TestSupport
import Testing
import TextCanvas

@Suite("Odd surroundings")
struct HostileSurroundingsTests {
  /// Runs a line of a shell, in which `$0` is the program.
  private func shell(
    _ line: String, _ tool: Tool, environment: [String: String] = [:]
  ) throws -> Tool.Run {
    try tool.run(
      program: "/bin/sh", ["-c", line, builtProgram("desirepath")], environment: environment)
  }

  @Test("nothing that is said gets into a map where standard streams are closed")
  func closedStreams() throws {
    try Tool.use { tool in
      try tool.write("A -> B\nnonsense\n", to: "x.map")
      let before = try tool.text(of: "x.map")
      for closed in [">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-"] {
        for command in ["draw x.map", "tidy x.map", "check x.map", "report x.map"] {
          _ = try shell("\"$0\" \(command) \(closed)", tool)
          #expect(try tool.text(of: "x.map") == before, "\(command) \(closed)")
        }
        let added = try shell("\"$0\" add new.map 'A -> B' \(closed)", tool)
        #expect(added.exitCode == 0)
        #expect(try tool.text(of: "new.map") == "A -> B\n")
        try FileManager.default.removeItem(at: tool.folder.appending(path: "new.map"))
      }
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test("a closed stream is told, where anything can be told")
  func closedStreamsTold() throws {
    try Tool.use { tool in
      try tool.write("A -> B\n", to: "x.map")
      let output = try shell("\"$0\" draw x.map >&-", tool)
      #expect(output.exitCode == 2)
      #expect(output.messages == "desirepath: standard output: error: it is closed\n")
      let input = try shell("\"$0\" draw - <&-", tool)
      #expect(input.exitCode == 2)
      #expect(input.messages.hasPrefix("standard input: error: it is closed\n  mend: "))
    }
  }

  @Test("whoever reads only the first lines ends it quietly, even where the signal is ignored")
  func brokenPipe() throws {
    try Tool.use { tool in
      try tool.write((0..<9_000).map { "A\($0) -> B\n" }.joined(), to: "x.map")
      for trap in ["", "trap '' PIPE; "] {
        let run = try shell("(\(trap)\"$0\" tell x.map; echo $? >&2) | head -c 1", tool)
        #expect(run.output == "T" && run.messages == "141\n", "\(trap)")
      }
    }
  }

  @Test("a full disk behind standard output is told")
  func fullOutput() throws {
    try Tool.use { tool in
      try tool.write("A -> B\n", to: "x.map")
      let run = try shell("\"$0\" draw x.map > /dev/full", tool)
      #expect(run.exitCode == 2)
      #expect(run.messages == "desirepath: standard output: error: the disk has no room left\n")
    }
  }

  @Test("a limit of files' sizes is told, and does not end it")
  func fileSizeLimit() throws {
    try Tool.use { tool in
      let map = String(repeating: "A -> B : so it goes\n", count: 1000)
      try tool.write(map, to: "x.map")
      let run = try shell("ulimit -f 4; exec \"$0\" add x.map 'B -> C'", tool)
      #expect(run.exitCode == 2)
      #expect(run.messages.hasPrefix("x.map: error: the file is too large\n  mend: "))
      #expect(try tool.text(of: "x.map") == map)
      #expect(try tool.files() == ["x.map"])
    }
  }

  #if os(Linux)
    @Test(
      "a process that cannot look at itself, and has no arguments, takes no map for none",
      .enabled(if: getuid() == 0, "only root may take /proc away"))
    func withoutProcesses() throws {
      try Tool.use { tool in
        let inside = "umount -l /proc && exec '\(builtProgram("desirepath"))' tidy x.map"
        let run = try tool.run(program: "/usr/bin/unshare", ["-m", "/bin/sh", "-c", inside])
        #expect(run.exitCode == 2 && run.output == "")
        #expect(
          run.messages == """
            desirepath: error: the arguments cannot be read
              mend: see that /proc is there

            """)
      }
    }
  #endif

  @Test("a name that is not UTF-8 is refused, and no file of another name is made")
  func oddArguments() throws {
    try Tool.use { tool in
      for command in ["draw", "add", "tidy", ""] {
        let line = "\"$0\" \(command) \"$(printf 'caf\\351.map')\" 'A -> B'"
        let run = try shell(line, tool)
        #expect(run.exitCode == 2)
        #expect(
          run.messages == """
            desirepath: "caf\u{FFFD}.map" is not UTF-8 text
              mend: give the file a name in UTF-8, or its bytes by standard input, as -

            """)
      }
      #expect(try tool.files() == [])
    }
  }

  @Test("arguments as long as the system allows are told or taken")
  func longArguments() throws {
    try Tool.use { tool in
      try tool.write("A -> B\n", to: "x.map")
      let long = String(repeating: "x", count: 120_000)
      for arguments in [
        [long], ["draw", "--\(long)", "x.map"], ["draw", "--width", long, "x.map"],
        ["draw", "x.map", long], ["draw", "\(long).map"], ["completions", long], ["help", long],
      ] {
        let run = try tool.run(arguments)
        #expect(run.exitCode == 2 && run.messages.contains("\n  mend: "))
      }
      #expect(try tool.run(["add", "x.map", "\(long) -> B"]).exitCode == 0)
      #expect(try tool.run(["draw", "x.map"]).exitCode == 0)
      let many = Array(repeating: long, count: 8)
      #expect(try tool.run(["draw"] + many).exitCode == 2)
    }
  }

  @Test(
    "no environment breaks a command",
    arguments: [
      ["TERM": ""], ["TERM": "dumb"], ["TERM": "no-such-terminal"], ["TERM": "../../etc/passwd"],
      ["TERM": String(repeating: "x", count: 120_000)], ["LC_ALL": "xx_YY.nonsense"],
      ["LC_ALL": ""], ["LANG": "\u{1B}[31m", "LC_ALL": ""], ["LC_ALL": "de_DE.ISO-8859-1"],
      ["COLUMNS": "0"], ["COLUMNS": "-1", "LINES": "999999999999999999999"],
      ["COLUMNS": "x", "LINES": ""], ["NO_COLOR": ""], ["NO_COLOR": "0"], ["HOME": ""],
      ["PATH": ""],
      ["CLICOLOR_FORCE": "1"], ["TERMINFO": "/nowhere"], ["TZ": "nonsense"],
    ])
  func environment(variables: [String: String]) throws {
    try Tool.use { tool in
      try tool.write("A -> Bé : goes ; wait 2h\n", to: "x.map")
      for command in ["draw", "tell", "handout", "report", "measure", "compare", "check"] {
        let run = try tool.run([command, "x.map"], environment: variables)
        #expect(run.exitCode <= 1, "\(command): \(run.messages)")
        #expect(
          run.output.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\u{C}" || !isControl($0) })
      }
    }
  }
}
