import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("why a terminal could not be taken, in words")
struct TerminalErrorTests {
  @Test("no terminal")
  func noTerminal() {
    #expect(
      "\(TerminalError.noTerminal)" == """
        there is no terminal to draw on
          why: the program was started without one, as by a timer, a script or another program
          mend: start it in a terminal window; over ssh, ask for a terminal with ssh -t
        """)
  }

  @Test("a terminal without a name")
  func unnamed() {
    #expect(
      "\(TerminalError.unnamedTerminal)" == """
        nobody says what kind of terminal this is
          why: the variable TERM is empty or not set
          mend: in a usual terminal window, start it with TERM=xterm-256color before the command
        """)
  }

  @Test("a terminal that is not known")
  func unknown() {
    #expect(
      "\(TerminalError.unknownTerminal(name: "xterm-kitty"))" == """
        no terminal called "xterm-kitty" is known here
          why: TERM gives this name, and ncurses has no description of it on this machine
          mend: start it with TERM=xterm-256color before the command, which suits most terminals
        """)
  }

  @Test("a terminal that is too simple")
  func simple() {
    #expect(
      "\(TerminalError.simpleTerminal(name: "dumb"))" == """
        a terminal called "dumb" cannot show a screen
          why: TERM gives this name, and such a terminal cannot move its cursor
          mend: in a usual terminal window, start it with TERM=xterm-256color before the command
        """)
  }

  @Test("a system without descriptions")
  func noDescriptions() {
    #expect(
      "\(TerminalError.noDescriptions)" == """
        this system describes no terminals
          why: the files that tell ncurses how terminals work are not installed
          mend: install the package ncurses-base (Debian, Ubuntu, Fedora) or ncurses (others)
        """)
  }

  @Test(
    "a step that the system refused",
    arguments: [
      (
        .opening, EACCES, "the terminal cannot be opened",
        "start it in a new terminal window of your own"
      ),
      (
        .readingModes, EIO, "the terminal does not tell how it is set",
        "start it in a new terminal window of your own"
      ),
      (
        .listeningForSignals, EMFILE, "the program cannot listen for signals",
        "close other programs, then start it again"
      ),
    ] as [(TerminalError.Step, Int32, String, String)])
  func refused(step: TerminalError.Step, code: Int32, what: String, mend: String) {
    let reason = String(cString: strerror(code))
    #expect(
      "\(TerminalError.refused(step, code: code))"
        == "\(what)\n  why: the system says: \(reason)\n  mend: \(mend)")
  }
}
