import Cncurses
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The screen as ncurses keeps it: what is put there is compared with what the terminal shows, and
/// only the difference is sent.
struct CursesScreen: ~Copyable {
  #if canImport(Musl)
    private typealias Stream = OpaquePointer
  #else
    private typealias Stream = UnsafeMutablePointer<FILE>
  #endif

  private let screen: OpaquePointer
  private let stream: Stream
  let palette: Palette
  /// What makes the terminal leave the screen where ncurses cannot: plain looks, the screen that was
  /// there before, or an empty one where the terminal has but one, a visible cursor.
  let farewell: [UInt8]

  /// Takes the terminal.
  ///
  /// - Parameters:
  ///   - descriptor: The terminal's; the screen keeps a copy of its own.
  ///   - name: What TERM says.
  ///   - wantsColor: Whether colours are used where the terminal has any.
  /// - Throws: `TerminalError` where the terminal cannot show a screen.
  init(on descriptor: Int32, named name: String, wantsColor: Bool) throws(TerminalError) {
    Self.chooseEncoding()
    try Self.check(name, descriptor)
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .refused(.opening, code: errno) }
    guard let stream = fdopen(copy, "r+") else {
      let code = errno
      close(copy)
      throw .refused(.opening, code: code)
    }
    guard let screen = newterm(name, stream, stream) else {
      fclose(stream)
      throw .unknownTerminal(name: name)
    }
    self.stream = stream
    self.screen = screen
    raw()
    noecho()
    nonl()
    typeahead(-1)
    palette = Palette(wantsColor: wantsColor)
    let leaving = Self.capability("rmcup")
    farewell =
      Self.capability("sgr0") + (leaving.isEmpty ? Self.capability("clear") : leaving)
      + Self.capability("cnorm")
  }

  /// Lets ncurses write UTF-8, which terminals nowadays read whatever the locale says.
  private static func chooseEncoding() {
    for locale in ["", "C.UTF-8", "UTF-8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, locale) != nil, let codeset = nc_codeset(),
        String(cString: codeset) == "UTF-8"
      {
        return
      }
    }
    setlocale(LC_CTYPE, "")
  }

  private static func check(_ name: String, _ descriptor: Int32) throws(TerminalError) {
    var found: Int32 = 0
    let isKnown = nc_describe(name, descriptor, &found) == nc_ok
    let canMove = isKnown && nc_capability("cup") != nil
    nc_forget_description()
    // ncurses says 1 of a terminal that prints on paper.
    switch found {
    case 1 where !canMove: throw .simpleTerminal(name: name)
    case 1: return
    case 0: throw .unknownTerminal(name: name)
    default: throw .noDescriptions
    }
  }

  /// The bytes of a capability, without the pauses that printing terminals needed.
  private static func capability(_ name: String) -> [UInt8] {
    guard let start = nc_capability(name) else { return [] }
    var bytes: [UInt8] = []
    var isPause = false
    for byte in String(cString: start).utf8 {
      if byte == UInt8(ascii: "$") { isPause = true }
      if !isPause { bytes.append(byte) }
      if byte == UInt8(ascii: ">") { isPause = false }
    }
    return bytes
  }

  /// How large ncurses thinks the terminal is.
  var size: TerminalSize {
    TerminalSize(columns: Int(nc_columns()), rows: Int(nc_rows()))
  }

  /// Takes over another size.
  func resize(to size: TerminalSize) {
    resizeterm(Int32(size.rows), Int32(size.columns))
  }

  /// Forgets what the terminal shows, so that all of it is sent again.
  func invalidate() {
    clearok(nc_curscr(), true)
  }

  /// Empties the screen, without sending anything yet.
  func erase() {
    werase(nc_stdscr())
  }

  /// Gives the terminal back as it was.
  func leave() {
    endwin()
  }

  /// Takes the terminal again.
  func comeBack() {
    reset_prog_mode()
    invalidate()
  }

  /// Sends what has changed.
  ///
  /// - Parameter cursor: Where the cursor is shown, if it is.
  func send(cursor: Point?) {
    if let cursor {
      wmove(nc_stdscr(), Int32(cursor.row), Int32(cursor.column))
    }
    leaveok(nc_stdscr(), cursor == nil)
    curs_set(cursor == nil ? 0 : 1)
    wrefresh(nc_stdscr())
  }

  deinit {
    delscreen(screen)
    fclose(stream)
  }
}
