#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TerminalError: CustomStringConvertible {
  /// What is wrong, why, and how to mend it, in three lines.
  public var description: String {
    "\(what)\n  why: \(why)\n  mend: \(mend)"
  }

  /// What is wrong, in one line.
  public var what: String {
    switch self {
    case .noTerminal: "there is no terminal to draw on"
    case .unnamedTerminal: "nobody says what kind of terminal this is"
    case .unknownTerminal(let name): "no terminal called \"\(name)\" is known here"
    case .simpleTerminal(let name): "a terminal called \"\(name)\" cannot show a screen"
    case .noDescriptions: "this system describes no terminals"
    case .refused(.opening, _): "the terminal cannot be opened"
    case .refused(.readingModes, _): "the terminal does not tell how it is set"
    case .refused(.listeningForSignals, _): "the program cannot listen for signals"
    }
  }

  /// Why it is so, in one line.
  public var why: String {
    switch self {
    case .noTerminal:
      "the program was started without one, as by a timer, a script or another program"
    case .unnamedTerminal: "the variable TERM is empty or not set"
    case .unknownTerminal:
      "TERM gives this name, and ncurses has no description of it on this machine"
    case .simpleTerminal: "TERM gives this name, and such a terminal cannot move its cursor"
    case .noDescriptions: "the files that tell ncurses how terminals work are not installed"
    case .refused(_, let code): "the system says: \(String(cString: strerror(code)))"
    }
  }

  /// How to mend it, in one line.
  public var mend: String {
    switch self {
    case .noTerminal: "start it in a terminal window; over ssh, ask for a terminal with ssh -t"
    case .unnamedTerminal, .simpleTerminal:
      "in a usual terminal window, start it with TERM=xterm-256color before the command"
    case .unknownTerminal:
      "start it with TERM=xterm-256color before the command, which suits most terminals"
    case .noDescriptions:
      "install the package ncurses-base (Debian, Ubuntu, Fedora) or ncurses (others)"
    case .refused(.opening, _), .refused(.readingModes, _):
      "start it in a new terminal window of your own"
    case .refused(.listeningForSignals, _): "close other programs, then start it again"
    }
  }
}
