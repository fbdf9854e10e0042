import Foundation
import TestSupport
import Testing

@Suite("what happens at a terminal", .timeLimit(.minutes(5)))
struct SessionInputTests {
  @Test(
    "what is sent is told",
    arguments: [
      ("x", "key character(\"x\")"), ("\u{1B}[1;5C", "key wordRight"),
      ("\u{1B}x", "key alt(\"x\")"),
      ("\u{1B}", "key escape"), ("\u{3}", "key control(\"c\")"), ("\u{13}", "key control(\"s\")"),
      ("\u{1C}", "key control(\"\\\\\")"), ("\r", "key enter"), ("\n", "key enter"),
      ("\u{1B}[<0;300;7M", "at 299,6"), ("\u{1B}[200~a\rb\u{1B}[201~", "paste of 3 bytes, 2 lines"),
    ])
  func inputs(sent: String, words: String) throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    try terminal.send(sent)
    try terminal.wait(forText: words)
    try terminal.wait(forText: ", 1 events ")
  }

  @Test("waiting ends in time, and a pending ESC is a key all the same")
  func timeout() throws {
    let terminal = try probe("impatient")
    try terminal.wait(forText: "nothing")
    try terminal.send("\u{1B}")
    try terminal.wait(forText: "key escape")
    try terminal.send("ab\u{1B}[Bc")
    try terminal.wait(for: "keys in their order") { screen in
      let keys = ["character(\"a\")", "character(\"b\")", "arrow(Arrow.down)", "character(\"c\")"]
      return zip(screen.lines[3...], keys).allSatisfy { $0.contains("key \($1) ") }
    }
  }

  @Test("the mouse and marks around pastes are asked for, and no more afterwards")
  func modes() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.modes.isSuperset(of: [1002, 1006, 2004]))
    #expect(terminal.modes?.isCooked == false)
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines[0] == "bye: q")
    terminal.expectGivenBack()
  }

  @Test("the mouse is left to the terminal where it is not wanted")
  func noMouse() throws {
    let terminal = try probe("plain")
    try terminal.waitForProbe()
    #expect(!terminal.screen.reportsMouse)
    #expect(terminal.screen.marksPaste)
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("a megabyte that is pasted is one paste")
  func longPaste() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    let text = String(repeating: "Ward -> Home\r", count: 80_000)
    try terminal.send("\u{1B}[200~\(text)\u{1B}[201~")
    try terminal.wait(forText: "paste of 1040000 bytes, 80000 lines")
    try terminal.wait(forText: ", 1 events ")
  }

  @Test("another size is told, and what is shown fits it")
  func resize() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    terminal.resize(columns: 41, rows: 9)
    try terminal.wait(forText: "resized to 41x9")
    try terminal.wait(for: "the corner") { $0.lines[8].hasSuffix("┘") && $0.lines[8].count == 41 }
  }

  @Test("after a storm of sizes the last one is shown", arguments: 1...3 as ClosedRange<UInt64>)
  func storm(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let terminal = try probe("events")
    try terminal.waitForProbe()
    for _ in 0..<300 {
      terminal.resize(
        columns: .random(in: 20...120, using: &generator),
        rows: .random(in: 3...40, using: &generator))
    }
    terminal.resize(columns: 47, rows: 11)
    try terminal.wait(for: "the last size") { screen in
      screen.lines[0].contains(" 47x11, ") && screen.lines[0].hasSuffix("┐")
        && screen.lines[10].hasPrefix("└─") && screen.lines[10].hasSuffix("─┘")
        && screen.lines[1..<10].allSatisfy { $0.hasPrefix("│") && $0.hasSuffix("│") }
        && screen.text.contains("resized to 47x11")
    }
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("the terminal is used though standard input and output are pipes")
  func pipes() throws {
    let terminal = try shell("seq 1000 | \"$PROBE\" watch | cat")
    try terminal.wait(forText: "heard 3893 bytes")
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("what is written to standard error is shown afterwards, not meanwhile")
  func standardError() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    try terminal.send("e")
    try terminal.wait(forText: "key character(\"e\")")
    #expect(!terminal.screen.text.contains("spilt"))
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines.prefix(2) == ["spilt", "bye: q"])
  }

  #if os(Linux) && canImport(Glibc)
    @Test("what is written to standard error is in a file that never had a name")
    func standardErrorWithoutName() throws {
      let terminal = try probe("events")
      try terminal.waitForProbe()
      let link = "/proc/\(terminal.process)/fd/2"
      let file = try FileManager.default.destinationOfSymbolicLink(atPath: link)
      #expect(file.hasSuffix("(deleted)") && !file.contains("errors."))
      try terminal.send("q")
      try terminal.expectExit(.code(0))
    }
  #endif

  @Test("standard error that leads to a file is left alone")
  func standardErrorInFile() throws {
    let terminal = try shell(
      """
      file=$(mktemp); "$PROBE" events 2>"$file"; echo "file: $(cat "$file")"; rm "$file"
      """)
    try terminal.waitForProbe()
    try terminal.send("eq")
    try terminal.wait(forText: "file: spilt")
  }
}
