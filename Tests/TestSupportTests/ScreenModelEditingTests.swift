import TestSupport
import Testing
import TextCanvas

/// A screen of four rows with a letter a column, to which a text was sent.
private func lettered(_ text: String) -> [String] {
  var screen = ScreenModel(columns: 6, rows: 4)
  screen.feed("abcdef\r\nghijkl\r\nmnopqr\r\nstuvwx\u{1B}[2;3H".utf8)
  screen.feed(text.utf8)
  return screen.lines
}

@Suite("editing a screen")
struct ScreenModelEditingTests {
  @Test(
    "a sequence changes the rows so",
    arguments: [
      ("\u{1B}[J", ["abcdef", "gh", "", ""]),
      ("\u{1B}[1J", ["", "   jkl", "mnopqr", "stuvwx"]),
      ("\u{1B}[2J", ["", "", "", ""]),
      ("\u{1B}[K", ["abcdef", "gh", "mnopqr", "stuvwx"]),
      ("\u{1B}[1K", ["abcdef", "   jkl", "mnopqr", "stuvwx"]),
      ("\u{1B}[2K", ["abcdef", "", "mnopqr", "stuvwx"]),
      ("\u{1B}[2X", ["abcdef", "gh  kl", "mnopqr", "stuvwx"]),
      ("\u{1B}[99X", ["abcdef", "gh", "mnopqr", "stuvwx"]),
      ("\u{1B}[2@", ["abcdef", "gh  ij", "mnopqr", "stuvwx"]),
      ("\u{1B}[3P", ["abcdef", "ghl", "mnopqr", "stuvwx"]),
      ("\u{1B}[L", ["abcdef", "", "ghijkl", "mnopqr"]),
      ("\u{1B}[2M", ["abcdef", "stuvwx", "", ""]),
      ("\u{1B}[S", ["ghijkl", "mnopqr", "stuvwx", ""]),
      ("\u{1B}[2T", ["", "", "abcdef", "ghijkl"]),
      ("-\u{1B}[2b", ["abcdef", "gh---l", "mnopqr", "stuvwx"]),
      ("\u{1B}[4h!\u{1B}[4l?", ["abcdef", "gh!?jk", "mnopqr", "stuvwx"]),
      ("\u{1B}[4;1H\n!", ["ghijkl", "mnopqr", "stuvwx", "!"]),
      ("\u{1B}[1;1H\u{1B}M!", ["!", "abcdef", "ghijkl", "mnopqr"]),
      ("\u{1B}[2;3r\u{1B}[3;1H\n!", ["abcdef", "mnopqr", "!", "stuvwx"]),
      ("\u{1B}[2;3r\u{1B}[2;1H\u{1B}M!", ["abcdef", "!", "ghijkl", "stuvwx"]),
      ("\u{1B}[2;3r\u{1B}[r\u{1B}[4;1H\n", ["ghijkl", "mnopqr", "stuvwx", ""]),
      ("\u{1B}E!", ["abcdef", "ghijkl", "!nopqr", "stuvwx"]),
      ("\u{1B}c", ["", "", "", ""]),
    ])
  func edits(sent: String, rows: [String]) {
    #expect(lettered(sent) == rows)
  }

  @Test("what is erased keeps the background")
  func background() {
    var screen = ScreenModel(columns: 4, rows: 1)
    screen.feed("\u{1B}[1;44mab\u{1B}[K".utf8)
    #expect(screen[Point(column: 3, row: 0)] == ScreenCell(" ", ScreenLook(background: 4)))
  }

  @Test(
    "inserting and deleting leave no halves of wide characters",
    arguments: [
      ("中日\u{1B}[2G\u{1B}[1@", [" ", " ", " ", "日", "", " "]),
      ("abcd日\u{1B}[1G\u{1B}[1@", [" ", "a", "b", "c", "d", " "]),
      ("中日\u{1B}[2G\u{1B}[1P", [" ", "日", "", " ", " ", " "]),
      ("a中\u{1B}[1G\u{1B}[2P", [" ", " ", " ", " ", " ", " "]),
    ])
  func halves(sent: String, cells: [String]) {
    var screen = ScreenModel(columns: 6, rows: 1)
    screen.feed(sent.utf8)
    #expect((0..<6).map { screen[Point(column: $0, row: 0)].text } == cells)
  }

  @Test("a screen shows the canvas whose cells were sent, and no other")
  func canvas() {
    var canvas = Canvas(columns: 6, rows: 2)
    canvas.write("a中", at: Point(column: 0, row: 0), Style(.red, .bold))
    var screen = ScreenModel(columns: 8, rows: 3)
    screen.feed("\u{1B}[1;31ma中".utf8)
    #expect(screen.firstDifference(from: canvas) == nil)
    screen.feed("\u{1B}[m\u{1B}[3;8Hx".utf8)
    #expect(screen.firstDifference(from: canvas)?.hasPrefix("row 2, column 7: ") == true)
    canvas.restyle(Rect(origin: Point(column: 0, row: 0), columns: 1, rows: 1)) { $0.ink = .blue }
    #expect(screen.firstDifference(from: canvas)?.hasPrefix("row 0, column 0: ") == true)
  }
}
