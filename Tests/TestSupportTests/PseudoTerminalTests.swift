import TestSupport
import Testing

@Suite("a program on a pseudo-terminal", .timeLimit(.minutes(5)))
struct PseudoTerminalTests {
  private func shell(_ script: String, timeoutSeconds: Int = 30) throws -> PseudoTerminal {
    try PseudoTerminal(
      running: "/bin/sh", ["-c", script], environment: ["SAID": "hello"], size: (40, 10),
      timeoutSeconds: timeoutSeconds)
  }

  @Test("what it says is on the screen, and how it ended is told")
  func output() throws {
    let terminal = try shell("echo $SAID; echo to errors >&2; exit 5")
    #expect(try terminal.waitForExit() == .code(5))
    #expect(terminal.screen.lines.prefix(2) == ["hello", "to errors"])
    #expect(try terminal.waitForExit() == .code(5))
  }

  @Test("it reads what is typed, and the terminal shows it")
  func input() throws {
    let terminal = try shell("read line; echo \"<$line>\"")
    try terminal.send("typed\n")
    try terminal.wait(forText: "<typed>")
    #expect(terminal.screen.lines.prefix(2) == ["typed", "<typed>"])
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test("the terminal controls it: interrupts come as a signal")
  func control() throws {
    let terminal = try shell("echo up; while :; do read line; done")
    try terminal.wait(forText: "up")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == .signal(2))
  }

  @Test("a signal that is sent arrives")
  func signal() throws {
    let terminal = try shell("trap 'exit 9' TERM; echo up; while :; do read line; done")
    try terminal.wait(forText: "up")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == .code(9))
  }

  @Test("another size is told")
  func size() throws {
    let terminal = try shell("stty size; read line; stty size; read line")
    try terminal.wait(forText: "10 40")
    terminal.resize(columns: 33, rows: 7)
    try terminal.send("\n")
    try terminal.wait(forText: "7 33")
  }

  @Test("modes that were changed differ, and can be set back")
  func modes() throws {
    let terminal = try shell("stty -echo -icanon -isig; echo raw; read line; stty sane; read line")
    let earlier = try #require(terminal.earlierModes)
    try terminal.wait(forText: "raw")
    let raw = try #require(terminal.modes)
    #expect(earlier.isCooked)
    #expect(!raw.isCooked)
    #expect(raw != earlier)
    terminal.set(earlier)
    #expect(terminal.modes == earlier)
  }

  @Test("waiting in vain fails with the screen")
  func timeout() throws {
    let terminal = try shell("echo something else; read line", timeoutSeconds: 1)
    let failure = #expect(throws: TestFailure.self) { try terminal.wait(forText: "the moon") }
    let words = failure?.description ?? ""
    #expect(words.contains("“the moon”"))
    #expect(words.contains("|something else"))
  }

  @Test("waiting for a program that has ended fails at once")
  func ended() throws {
    let terminal = try shell("echo short")
    #expect(throws: TestFailure.self) { try terminal.wait(forText: "long") }
    #expect(terminal.screen.lines[0] == "short")
  }

  @Test("a program that is not there is a failure")
  func absent() {
    #expect(throws: TestFailure.self) { try PseudoTerminal(running: "/no/such/program") }
  }

  @Test("a closed window hangs the program up")
  func hangUp() throws {
    let terminal = try shell("echo up; while :; do read line; done")
    try terminal.wait(forText: "up")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .signal(1))
    #expect(terminal.modes == nil)
  }

  @Test("more can be typed than the terminal holds, while the program talks")
  func longInput() throws {
    let terminal = try shell("stty raw -echo; echo up; head -c 300000 | tr a b; echo end")
    try terminal.wait(forText: "up")
    try terminal.send([UInt8](repeating: 0x61, count: 300_000))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.output.filter { $0 == 0x62 }.count == 300_000)
  }

  @Test("whoever has ended is typed to no more, and nobody waits")
  func typingToNobody() throws {
    let terminal = try PseudoTerminal(running: "/bin/sh", ["-c", "exit 3"])
    #expect(throws: TestFailure.self) {
      while true { try terminal.send("a") }
    }
    let exit = try terminal.waitForExit()
    #expect(exit == .code(3))
  }
}
