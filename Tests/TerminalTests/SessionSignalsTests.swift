import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("signals at a terminal", .timeLimit(.minutes(5)))
struct SessionSignalsTests {
  @Test(
    "a request to end is told, and the terminal is given back",
    arguments: [(SIGTERM, "terminate"), (SIGHUP, "hangUp"), (SIGINT, "interrupt")])
  func endRequests(signal: Int32, word: String) throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    terminal.signal(signal)
    try terminal.expectExit(.code(3))
    #expect(terminal.screen.lines[0] == "bye: asked to end: \(word)")
    terminal.expectGivenBack()
  }

  @Test("a closed window ends it")
  func hangUp() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    terminal.hangUp()
    try terminal.expectExit(.code(3))
  }

  @Test("so it does where the signal is ignored")
  func gone() throws {
    let terminal = try shell("trap '' HUP; exec \"$PROBE\" events")
    try terminal.waitForProbe()
    terminal.signal(SIGHUP)
    try terminal.send("x")
    try terminal.wait(forText: ", 1 events ")
    terminal.hangUp()
    try terminal.expectExit(.code(3))
  }

  @Test("Ctrl-Z gives the terminal to the shell, and fg takes it back", arguments: ["s", "\u{1A}"])
  func suspended(key: String) throws {
    let terminal = try shell(
      "set -m; \"$PROBE\" events; echo at the shell; read line; fg; echo end")
    try terminal.waitForProbe()
    try terminal.send("x\(key)")
    try terminal.wait(forText: "at the shell")
    terminal.expectGivenBack()
    terminal.resize(columns: 50, rows: 12)
    try terminal.send("\n")
    try terminal.wait(forText: "resized to 50x12")
    try terminal.wait(forText: "key character(\"x\")")
    #expect(terminal.screen.isAlternate && terminal.screen.reportsMouse)
    #expect(terminal.modes?.isCooked == false)
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.text.contains("end"))
    #expect(!terminal.screen.text.contains("key character"))
    terminal.expectGivenBack()
  }

  @Test("a request to stop from elsewhere is obeyed like Ctrl-Z")
  func stopRequest() throws {
    let terminal = try shell("set -m; \"$PROBE\" events; echo at the shell; read line; fg")
    try terminal.waitForProbe()
    terminal.signalForeground(SIGTSTP)
    try terminal.wait(forText: "at the shell")
    terminal.expectGivenBack()
    try terminal.send("\n")
    try terminal.wait(forText: "asked to stop")
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("a program that was stopped can be ended in the background")
  func endedInBackground() throws {
    let terminal = try shell(
      "set -m; \"$PROBE\" events; echo at the shell; kill %1; kill -CONT %1; read line")
    try terminal.waitForProbe()
    try terminal.send("s")
    try terminal.wait(forText: "bye: asked to end: terminate")
    try terminal.send("\n")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines[0] == "at the shell")
    terminal.expectGivenBack()
  }

  @Test("in the background it leaves keys to the shell, until it is in the foreground again")
  func background() throws {
    let terminal = try shell(
      """
      set -m; "$PROBE" events; bg; echo at the shell; read line; echo "<$line>"; fg; echo end
      """)
    try terminal.waitForProbe()
    try terminal.send("s")
    try terminal.wait(forText: "at the shell")
    try terminal.send("for the shell\n")
    try terminal.waitForProbe()
    #expect(terminal.screen.isAlternate)
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.text.contains("<for the shell>"))
    terminal.expectGivenBack()
  }

  @Test(
    "let go on in the background it stops again, and has the terminal once in the foreground",
    arguments: [SIGTSTP, SIGSTOP])
  func stopsInBackground(signal: Int32) throws {
    let terminal = try shell(
      """
      set -m; "$PROBE" events; bg
      until ps -A -o ppid= -o stat= | grep -q "^ *$$ *T"; do sleep 0.05; done
      echo at the shell; read line; fg; echo end
      """)
    try terminal.waitForProbe()
    terminal.signalForeground(signal)
    try terminal.wait(forText: "at the shell")
    if signal == SIGTSTP { terminal.expectGivenBack() }
    try terminal.send("\n")
    try terminal.wait(forText: "asked to stop")
    try terminal.send("x")
    try terminal.wait(forText: "key character(\"x\")")
    #expect(terminal.screen.isAlternate && terminal.modes?.isCooked == false)
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.text.contains("end"))
    terminal.expectGivenBack()
  }

  @Test("one that cannot be stopped takes the terminal once that is its own again")
  func unstoppable() throws {
    // Unlike other shells, bash sends no SIGCONT to a job that runs already; this one most often has seen by
    // then that it is in the background.
    let script = """
      set -m; sh -c 'trap "" TSTP; exec "$0" events' "$0"
      bg; sleep 0.3; echo at the shell; read line; fg; echo end
      """
    let terminal = try PseudoTerminal(
      running: "/bin/bash", ["-c", script, builtProgram("terminal-probe")], size: (60, 16))
    try terminal.waitForProbe()
    terminal.signalForeground(SIGSTOP)
    try terminal.wait(forText: "at the shell")
    try terminal.send("\n")
    try terminal.wait(forText: "resumed")
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.text.contains("end"))
  }

  @Test("without a shell that could let it go on, it does not stop")
  func alone() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    try terminal.send("sx")
    try terminal.wait(forText: "key character(\"x\")")
    #expect(terminal.screen.isAlternate)
  }

  @Test("after a stop without warning, modes and screen are set again")
  func stoppedHard() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    terminal.signal(SIGSTOP)
    terminal.set(try #require(terminal.earlierModes))
    terminal.scribble("\u{1B}[2J\u{1B}[?1002l\u{1B}[?2004l$ ")
    terminal.signal(SIGCONT)
    try terminal.wait(forText: "resumed")
    try terminal.waitForProbe()
    #expect(terminal.modes?.isCooked == false)
    #expect(terminal.screen.reportsMouse && terminal.screen.marksPaste)
  }
}
