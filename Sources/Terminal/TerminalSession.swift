import TextCanvas

/// The terminal, while it is the program's own.
///
/// It takes the terminal that the person sits at, even where standard input and output are pipes,
/// shows canvases on it, and tells what happens there. When the value ends, be it by `close()`, by
/// the end of its scope or by an error that passes by, the terminal is given back as it was; a trap,
/// an abort or a signal gives it back too. What is written to standard error meanwhile is kept and
/// shown then.
///
///     var session = try TerminalSession()
///     session.show(canvas, cursor: nil, charset: .unicode)
///     let inputs = session.nextInputs()
///     session.close()
///
/// A program has one session at a time, and uses it on one thread.
public struct TerminalSession: ~Copyable {
  /// Who has the terminal.
  enum Hold {
    /// This program.
    case ours
    /// The shell, to which it was given back.
    case givenBack
    /// The shell, which took it as it was.
    case lost
  }

  /// How large the terminal is.
  public internal(set) var size: TerminalSize

  let tty: Tty
  let signals: SignalPipe
  let crashGuard: CrashGuard
  let errors: CapturedErrors
  let screen: CursesScreen
  let modes: Modes

  var hold = Hold.ours
  var isGone = false
  var parser = InputParser()
  /// When a pending ESC is a key, in milliseconds of the monotonic clock.
  var escapeDeadline: Int?
  /// Signals that were taken and are not told yet.
  var untoldSignals: SignalPipe.Signals = []
  /// What the terminal shows, where that is known.
  var shown: (canvas: Canvas, charset: Charset)?

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - usesMouse: Whether the mouse is the program's; else it selects text as elsewhere.
  ///   - coloring: Whether colours are shown.
  /// - Throws: `TerminalError` where there is no terminal, or none that can show a screen; it is as
  ///   it was then.
  /// - Precondition: There is no other session.
  public init(usesMouse: Bool = true, coloring: Coloring = .automatic) throws(TerminalError) {
    guard let name = environmentValue("TERM") else { throw .unnamedTerminal }
    guard name != "dumb" else { throw .simpleTerminal(name: name) }
    let modes = Modes(usesMouse: usesMouse)
    let tty = try Tty()
    // Before ncurses, which then sets no handlers of its own.
    let signals = try SignalPipe()
    let screen = try CursesScreen(
      on: tty.descriptor, named: name, wantsColor: coloring.wantsColor)
    let errors = CapturedErrors()
    crashGuard = CrashGuard(
      terminal: tty.descriptor, modes: tty.modes, farewell: modes.off + screen.farewell,
      errorFile: errors.file, shownErrors: errors.shown)
    size = screen.size
    self.modes = modes
    self.tty = tty
    self.signals = signals
    self.screen = screen
    self.errors = errors
    adoptSize()
    self.tty.emit(modes.on)
  }

  /// Whether somebody has asked the program to end, which `nextInputs` has not told yet.
  public var isAskedToEnd: Bool {
    !untoldSignals.isDisjoint(with: .ends) || signals.isAskedToEnd
  }

  /// Gives the terminal back.
  public consuming func close() {}

  deinit {
    switch hold {
    case .ours: leave()
    case .givenBack: break
    // The shell has set the terminal for itself already, but there stands what this program drew.
    case .lost: tty.emit(modes.off + screen.farewell)
    }
    crashGuard.rest()
  }
}

extension TerminalSession {
  /// What the terminal is asked to tell beside keys.
  struct Modes {
    /// What asks for it.
    let on: [UInt8]
    /// What ends it.
    let off: [UInt8]

    /// Marks around pasted text (2004), and, where wanted, the mouse with its drags (1002), its
    /// places written as numbers (1006).
    init(usesMouse: Bool) {
      let numbers = usesMouse ? [1002, 1006, 2004] : [2004]
      on = numbers.flatMap { Array("\u{1B}[?\($0)h".utf8) }
      off = numbers.flatMap { Array("\u{1B}[?\($0)l".utf8) }
    }
  }
}
