import Foundation
import TestSupport
import Testing
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("The editor in a hostile terminal", .timeLimit(.minutes(5)))
struct HostileTerminalTests {
  private func open(
    _ path: String, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try open(builtProgram("desirepath"), [path], environment: environment)
  }

  private func open(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: program, arguments, environment: ["LC_ALL": "C.UTF-8"].merging(environment) { $1 },
      size: (100, 30), timeoutSeconds: 60)
  }

  @Test("ten megabytes that are pasted are refused, and the editor goes on")
  func pasteBomb() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try open(file.path)
      try terminal.wait(forText: "q quit")
      let line = Array("word word \u{1B}[31m; \u{202E}\n".utf8)
      let bomb = Array(repeatElement(line, count: 10_000_000 / line.count).joined())
      try terminal.send(Array("i\u{1B}[200~".utf8) + bomb + Array("\u{1B}[201~".utf8))
      try terminal.wait(forText: "not pasted: more than 64 KB")
      try terminal.send("Zeta>Omega\r")
      try terminal.wait(forText: "Omega ->")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      expectGivenBack(terminal)
      #expect(terminal.screen.unknownSequences == [])
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(try tool.recovered("x.map") == "A -> B\nZeta -> Omega\n")
    }
  }

  @Test("a paste without an end can be ended, and the editor with it")
  func unendedPaste() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try open(file.path)
      try terminal.wait(forText: "q quit")
      try terminal.send("i\u{1B}[200~" + String(repeating: "x", count: 9_000_000))
      try terminal.send("\u{1B}[201~Zeta>Omega\r")
      try terminal.wait(forText: "Omega ->")
      try terminal.send("\u{1B}[200~and on and on")
      terminal.signal(SIGHUP)
      try expectExit(.code(128 + SIGHUP), of: terminal)
      expectGivenBack(terminal)
    }
  }

  /// What is not typed at random.
  ///
  /// Ctrl-P could print, Ctrl-S save, and q end it. Ctrl-C, Ctrl-\ and Ctrl-Z are keys like others to the
  /// editor; what it has not read when it ends is the shell's, whose terminal makes signals of them.
  private static let leftOut: Set<UInt8> = [0x03, 0x10, 0x13, 0x1A, 0x1C, 0x71]

  @Test(
    "keys and bytes at random, and it can be ended and gives the terminal back", arguments: 0..<6)
  func randomKeys(seed: UInt64) throws {
    try Tool.use { tool in
      let before = try Data(contentsOf: exampleMaps[1])
      let file = try tool.write(before, to: "x.map")
      var generator = SeededGenerator(seed: seed)
      let terminal = try open(file.path)
      try terminal.wait(forText: "q quit")
      let pieces = [
        "\t", "\r", "i", "x", "u", "c", "J", ":", "/", "?", "m", "f", "\u{1B}[A", "\u{1B}[B",
        "\u{1B}[<0;30;9M", "\u{1B}[<32;40;9M", "\u{1B}[<0;40;9m", "\u{1B}[200~", "\u{1B}[201~",
        "\u{1B}[", "\u{1B}]", "\u{1B}P", "病", "e\u{301}", ">", "\u{7F}", "\u{1B}[5~", "1", "0", "+",
      ]
      for _ in 0..<400 {
        var bytes = Array((pieces.randomElement(using: &generator) ?? "").utf8)
        let byte = UInt8.random(in: 0...255, using: &generator)
        if !Self.leftOut.contains(byte) { bytes.append(byte) }
        try terminal.send(bytes)
      }
      try terminal.send("\u{1B}[201~\u{1B}[201~")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      expectGivenBack(terminal)
      #expect(terminal.screen.unknownSequences == [])
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test("a window of any size, resized hundreds of times at once")
  func resizeStorm() throws {
    try Tool.use { tool in
      let file = try tool.write(Data(contentsOf: exampleMaps[1]), to: "x.map")
      var generator = SeededGenerator(seed: 1)
      let terminal = try open(file.path)
      try terminal.wait(forText: "q quit")
      for step in 0..<300 {
        terminal.resize(
          columns: .random(in: 1...200, using: &generator),
          rows: .random(in: 1...80, using: &generator))
        if step % 10 == 0 { try terminal.send("\t") }
        if step % 3 == 0 { terminal.signal(SIGWINCH) }
      }
      terminal.resize(columns: 120, rows: 40)
      try terminal.wait(for: "hints in the last row of forty") { screen in
        screen.lines.count == 40 && screen.lines[39].contains("q quit")
      }
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test(
    "a window of one cell, of one row, of a thousand by a thousand",
    arguments: [(1, 1), (1, 50), (300, 1), (2, 2), (1000, 1000)])
  func oddWindows(columns: Int, rows: Int) throws {
    try Tool.use { tool in
      let file = try tool.write(Data(contentsOf: exampleMaps[1]), to: "x.map")
      let terminal = try open(file.path)
      try terminal.wait(forText: "q quit")
      terminal.resize(columns: columns, rows: rows)
      try terminal.send("\t\tc?q")
      terminal.resize(columns: 100, rows: 30)
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test("it starts in a window of a thousand by a thousand")
  func largeWindow() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try PseudoTerminal(
        running: builtProgram("desirepath"), [file.path], environment: ["LC_ALL": "C.UTF-8"],
        size: (1000, 1000))
      try terminal.wait(forText: "q quit")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test("it starts in a window whose size nobody knows")
  func unknownSize() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let script = "stty cols 0 rows 0; exec \"$0\" \"$1\""
      let terminal = try open("/bin/sh", ["-c", script, builtProgram("desirepath"), file.path])
      try terminal.wait(forText: "i fact")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test(
    "no environment breaks it, or what does is told and the terminal is left alone",
    arguments: [
      ["TERM": "dumb"], ["TERM": "no-such"], ["TERM": String(repeating: "x", count: 120_000)],
      ["TERM": "vt100"], ["TERM": "linux"], ["COLUMNS": "3", "LINES": "-7"],
      ["LC_ALL": "nonsense"], ["LC_ALL": "C"], ["TERMINFO": "/nowhere"], ["NO_COLOR": "1"],
      ["ESCDELAY": "99999999999"], ["TERMCAP": "x"],
    ])
  func environment(variables: [String: String]) throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try open(file.path, environment: variables)
      try terminal.wait(for: "the editor, or why there is none") { screen in
        screen.text.contains("q quit") || screen.text.contains("error:")
          || screen.text.contains("mend:")
      }
      if terminal.screen.text.contains("q quit") { try terminal.send("q") }
      let exit = try terminal.waitForExit()
      #expect([.code(0), .code(2)].contains(exit), "\(variables)")
      expectGivenBack(terminal)
    }
  }
}
