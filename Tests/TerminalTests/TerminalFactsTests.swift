import Terminal
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("what is known of a terminal without taking it", .timeLimit(.minutes(5)))
struct TerminalFactsTests {
  @Test("a file is no terminal and has no size")
  func file() {
    let descriptor = open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    #expect(!isTerminal(descriptor))
    #expect(terminalSize(of: descriptor) == nil)
    #expect(!isTerminal(-1))
    #expect(terminalSize(of: -1) == nil)
  }

  @Test("a terminal is one, and says its size")
  func terminal() throws {
    let terminal = try probe("facts", size: (63, 7))
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines[0] == "terminal true, 63x7, unicode, color true")
    #expect(!terminal.output.contains(0x1B))
  }

  @Test("through a pipe it is none")
  func pipe() throws {
    let terminal = try shell("LC_ALL=C NO_COLOR=yes \"$PROBE\" facts | cat")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines[0] == "terminal false, no size, ascii, color false")
  }

  @Test("an empty NO_COLOR refuses nothing, and what is said outright counts more")
  func coloring() throws {
    let terminal = try shell("NO_COLOR= \"$PROBE\" facts | cat")
    try terminal.expectExit(.code(0))
    #expect(terminal.screen.lines[0].hasSuffix("color true"))
    #expect(Coloring.always.wantsColor)
    #expect(!Coloring.never.wantsColor)
  }
}
