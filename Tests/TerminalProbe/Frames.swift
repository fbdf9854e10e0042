import MapEditor
import Terminal
import TestSupport
import TextCanvas

/// Shows a random canvas, and another one with each key, until the terminal is gone.
func runFrames(seed: UInt64) throws {
  var session = try TerminalSession()
  var frames = RandomFrames(seed: seed, columns: session.size.columns, rows: session.size.rows)
  showNext(of: &frames, on: &session)
  while true {
    for input in session.nextInputs() {
      switch input {
      case .endRequested, .gone, .key(.character("q")): return
      case .key: showNext(of: &frames, on: &session)
      case .stopRequested: session.suspend()
      case .mouse, .paste, .resized, .resumed, .ready: break
      }
    }
  }
}

private func showNext(of frames: inout RandomFrames, on session: inout TerminalSession) {
  if let frame = frames.next() { session.show(frame, cursor: nil, charset: .unicode) }
}

/// Shows canvases that are larger or smaller than a screen of 30 columns and 8 rows, with lines of
/// either charset, one with each key.
func runShapes() throws {
  var session = try TerminalSession()
  for shape in Shape.all {
    session.show(shape.canvas, cursor: Point(column: 32, row: 1), charset: shape.charset)
    if session.nextInputs(timeoutMilliseconds: .max) == [.key(.character("q"))] { return }
  }
}

/// Shows every ink with every trait, a row an ink, and characters that are hard to show in two rows
/// more, until a key is pressed.
func runStyles(_ coloring: Coloring) throws {
  var session = try TerminalSession(coloring: coloring)
  var canvas = Canvas(columns: 80, rows: 9)
  for ink in Style.Ink.allCases {
    for bits in 0..<16 {
      let style = Style(ink, Style.Traits(rawValue: UInt8(bits)))
      canvas.write("ab", at: Point(column: bits * 3, row: Int(ink.rawValue)), style)
    }
  }
  canvas.write("a\u{378}b", at: Point(column: 0, row: 7))
  canvas.write("中x", at: Point(column: -1, row: 8))
  session.show(canvas, cursor: nil, charset: .unicode)
  _ = session.nextInputs()
}

/// Says what is known of standard output.
func tellFacts() {
  let size = terminalSize(of: 1).map { "\($0.columns)x\($0.rows)" } ?? "no size"
  let color = Coloring.automatic.wantsColor
  print("terminal \(isTerminal(1)), \(size), \(Charset.ofLocale), color \(color)")
}
