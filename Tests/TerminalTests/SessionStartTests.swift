import TestSupport
import Testing

@Suite("taking a terminal", .timeLimit(.minutes(5)))
struct SessionStartTests {
  @Test(
    "where it cannot be taken, the reason is said and nothing was done to it",
    arguments: [
      ("", "error: nobody says what kind of terminal this is"),
      ("dumb", "error: a terminal called \"dumb\" cannot show a screen"),
      ("no-such-terminal", "error: no terminal called \"no-such-terminal\" is known here"),
    ])
  func refused(name: String, words: String) throws {
    let terminal = try probe("events", environment: ["TERM": name])
    try terminal.expectExit(.code(2))
    #expect(terminal.screen.lines[0] == words)
    #expect(!terminal.output.contains(0x1B))
    terminal.expectGivenBack()
  }

  @Test("it is the same reason whether the name is empty or not there")
  func emptyName() throws {
    let terminal = try shell("TERM= \"$PROBE\" events")
    try terminal.wait(forText: "error: nobody says what kind of terminal this is")
  }

  @Test("after one session there can be another")
  func twice() throws {
    let terminal = try probe("twice")
    try terminal.waitForProbe()
    try terminal.send("\u{1B}[A")
    try terminal.wait(forText: ", 1 events ")
    try terminal.send("q")
    try terminal.wait(forText: ", 0 events ")
    try terminal.send("e\u{1B}[<0;5;6M")
    try terminal.wait(forText: "pressed(")
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines.prefix(3) == ["bye: q", "spilt", "bye: q"])
    terminal.expectGivenBack()
  }

  #if os(Linux)
    @Test("without a terminal it is said that there is none")
    func noTerminal() throws {
      let terminal = try shell("setsid \"$PROBE\" events </dev/null 2>/dev/null | cat")
      try terminal.wait(forText: "error: there is no terminal to draw on")
    }

    @Test("a terminal that does not control the program is taken where nothing else is there")
    func otherTerminal() throws {
      let terminal = try shell("setsid -w \"$PROBE\" events")
      try terminal.waitForProbe()
      try terminal.send("q")
      try terminal.expectExit(.code(0))
      terminal.expectGivenBack()
    }
  #endif
}
