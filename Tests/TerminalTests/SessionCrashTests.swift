import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("crashes at a terminal", .timeLimit(.minutes(5)))
struct SessionCrashTests {
  /// Lets the probe crash, and checks that the terminal is as before and shows the last words.
  private func crash(
    _ kind: String, environment: [String: String] = [:]
  ) throws -> (exit: PseudoTerminal.Exit, words: String) {
    let terminal = try probe("crash", kind, environment: environment, size: (100, 60))
    try terminal.wait(forText: "ready")
    #expect(terminal.screen.isAlternate && terminal.screen.reportsMouse)
    try terminal.send("x")
    let exit = try terminal.waitForExit()
    #expect(terminal.screen.lines[0] == "last words")
    #expect(!terminal.screen.text.contains("ready"))
    terminal.expectGivenBack()
    return (exit, terminal.screen.text)
  }

  @Test(
    "a trap on any thread gives the terminal back and ends the program by a signal",
    arguments: ["fatal", "index", "overflow", "aside", "overflow aside"])
  func traps(kind: String) throws {
    let exits = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS].map(PseudoTerminal.Exit.signal)
    #expect(exits.contains(try crash(kind).exit))
  }

  @Test("the message of a trap is shown")
  func message() throws {
    #expect(try crash("fatal").words.contains("Fatal error: on purpose"))
  }

  @Test(
    "a signal gives the terminal back and ends the program as it would have done",
    arguments: [("abort", SIGABRT), ("sent", SIGSEGV), ("quit", SIGQUIT)])
  func signals(kind: String, signal: Int32) throws {
    #expect(try crash(kind).exit == .signal(signal))
  }

  @Test("an exit in the midst gives the terminal back")
  func exit() throws {
    #expect(try crash("exit").exit == .code(7))
  }

  @Test("nothing is done to a terminal that was given back already")
  func afterwards() throws {
    let terminal = try probe("crash", "late", size: (100, 60))
    try terminal.wait(forText: "ready")
    try terminal.send("x")
    try terminal.expectExit(.signal(SIGABRT))
    let sent = String(decoding: terminal.output, as: UTF8.self)
    #expect(sent.split(separator: "\u{1B}[?1049l").count == 2)
    terminal.expectGivenBack()
  }
}
