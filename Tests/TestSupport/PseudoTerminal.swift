import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that runs on a terminal of its own, of which the test is the screen and the keyboard.
///
/// Nothing here sleeps: a test waits until the screen shows something, and fails where it never does.
///
///     let terminal = try PseudoTerminal(running: builtProgram("desirepath"), ["night-fall.map"])
///     try terminal.wait(for: "the title") { $0.lines[0].contains("Night fall") }
///     try terminal.send("q")
///     #expect(try terminal.waitForExit() == .code(0))
///
/// It is a class because it owns a process and a descriptor, which end with it.
public final class PseudoTerminal {
  /// How a program ended.
  public enum Exit: Hashable, Sendable {
    /// It said so, with a code.
    case code(Int32)
    /// A signal ended it.
    case signal(Int32)
  }

  /// The screen, as far as the program's output was read.
  public internal(set) var screen: ScreenModel
  /// All that the program has sent, as far as it was read.
  public internal(set) var output: [UInt8] = []
  /// How the terminal was set before the program ran.
  public let earlierModes: TerminalModes?
  /// The program's process.
  public let process: Int32

  /// The end of the terminal at which the person sits.
  let keyboard: Int32
  let timeoutMilliseconds: Int
  var isOpen = true
  private var exit: Exit?

  /// Starts a program on a new terminal.
  ///
  /// - Parameters:
  ///   - program: The program's path.
  ///   - arguments: What it is told, without its name.
  ///   - environment: Variables beside those that make runs alike; an empty value takes one away.
  ///   - size: The terminal's size.
  ///   - timeoutSeconds: For how long is waited at most.
  /// - Throws: `TestFailure` where the program cannot be started.
  public init(
    running program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: (columns: Int, rows: Int) = (80, 24), timeoutSeconds: Int = 30
  ) throws {
    (keyboard, process, earlierModes) = try Self.starting.withLock { _ in
      try Self.start(program, arguments, testEnvironment(with: environment), size)
    }
    timeoutMilliseconds = timeoutSeconds * 1000
    screen = ScreenModel(columns: size.columns, rows: size.rows)
  }

  /// Programs are started one at a time: one that starts between another's terminal being opened and
  /// being kept from children would hold that terminal too, which then would never hang up.
  private static let starting = Mutex(())

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    _ size: (columns: Int, rows: Int)
  ) throws -> (keyboard: Int32, process: Int32, modes: TerminalModes?) {
    var keyboard: Int32 = -1
    var line: Int32 = -1
    var path = [CChar](repeating: 0, count: 128)
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&keyboard, &line, &path, nil, &window) == 0 else {
      throw TestFailure("there is no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    defer { close(line) }
    for descriptor in [keyboard, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(keyboard, F_SETFL, O_NONBLOCK)
    let name = String(
      decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    let modes = TerminalModes(of: keyboard)
    do {
      let process = try startProgram(program, arguments, environment: environment, onLine: name)
      return (keyboard, process, modes)
    } catch {
      close(keyboard)
      throw error
    }
  }

  /// How the terminal is set now.
  public var modes: TerminalModes? { isOpen ? TerminalModes(of: keyboard) : nil }

  /// Sets the terminal, as a shell does.
  public func set(_ modes: TerminalModes) {
    if isOpen { modes.set(on: keyboard) }
  }

  /// Writes on the screen, as another program does.
  public func scribble(_ text: String) {
    screen.feed(text.utf8)
  }

  /// Gives the terminal another size, of which the program is told.
  public func resize(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    screen.resize(columns: columns, rows: rows)
    _ = ioctl(keyboard, UInt(TIOCSWINSZ), &window)
  }

  /// Sends the program a signal.
  public func signal(_ number: Int32) {
    if exit == nil { kill(process, number) }
  }

  /// Sends a signal to the programs that the shell lets use the terminal, as the terminal's own keys
  /// do.
  public func signalForeground(_ number: Int32) {
    guard isOpen else { return }
    let group = tcgetpgrp(keyboard)
    if group > 1 { kill(-group, number) }
  }

  /// Closes the terminal's window.
  public func hangUp() {
    guard isOpen else { return }
    close(keyboard)
    isOpen = false
  }

  /// Reads what the program still says, waits until it has ended, and tells how.
  ///
  /// - Throws: `TestFailure` where it does not end.
  public func waitForExit() throws -> Exit {
    if let exit { return exit }
    if isOpen { try readToEnd() }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    let exit = signal == 0 ? Exit.code((status >> 8) & 0xFF) : Exit.signal(signal)
    self.exit = exit
    return exit
  }

  deinit {
    if exit == nil {
      kill(-process, SIGKILL)
      kill(process, SIGKILL)
    }
    hangUp()
    if exit == nil { waitpid(process, nil, 0) }
  }
}
