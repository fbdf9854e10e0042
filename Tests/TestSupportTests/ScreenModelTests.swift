import TestSupport
import Testing
import TextCanvas

/// A small screen to which a text was sent.
private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenModel {
  var screen = ScreenModel(columns: columns, rows: rows)
  screen.feed(text.utf8)
  return screen
}

@Suite("a screen that is fed bytes")
struct ScreenModelTests {
  @Test("text goes where the cursor is")
  func text() {
    let screen = screen("ab\u{1B}[2;3Hcd\u{1B}[4dx\u{1B}[1Gy\rz")
    #expect(screen.lines == ["ab", "  cd", "", "z   x"])
    #expect(screen.cursor == Point(column: 1, row: 3))
  }

  @Test(
    "the cursor moves, and stays on the screen",
    arguments: [
      ("\u{1B}[3;4H", 3, 2), ("\u{1B}[H", 0, 0), ("\u{1B}[99;99H", 9, 3),
      ("\u{1B}[2B\u{1B}[A", 0, 1),
      ("\u{1B}[5C\u{1B}[2D", 3, 0), ("\u{1B}[9A\u{1B}[9D", 0, 0), ("\t", 8, 0),
      ("\t\u{1B}[Z", 0, 0),
      ("abc\u{8}", 2, 0), ("\u{1B}[7`\u{1B}[2e", 6, 2), ("\u{1B}7\u{1B}[4;4H\u{1B}8", 0, 0),
    ])
  func moves(sent: String, column: Int, row: Int) {
    #expect(screen(sent).cursor == Point(column: column, row: row))
  }

  @Test("a full row goes on in the next one, only with the next character")
  func wrapping() {
    #expect(screen("0123456789").cursor == Point(column: 9, row: 0))
    #expect(screen("0123456789a").lines == ["0123456789", "a", "", ""])
    #expect(screen("0123456789\rx").lines[0] == "x123456789")
    #expect(screen("\u{1B}[?7l0123456789ab").lines[0] == "012345678b")
  }

  @Test("a wide character takes two columns and goes to the next row whole")
  func wide() {
    let screen = screen("中x012345日")
    #expect(screen.lines[0] == "中x012345")
    #expect(screen.lines[1] == "日")
    #expect(screen[Point(column: 1, row: 0)].isContinuation)
    #expect(screen[Point(column: 2, row: 0)].text == "x")
  }

  @Test("half a wide character becomes blank", arguments: [("中\u{1B}[2Gx", " x"), ("中\rx", "x")])
  func half(sent: String, line: String) {
    #expect(screen(sent).lines[0] == line)
  }

  @Test("a character that joins stays with the one before")
  func joining() {
    let screen = screen("e\u{301}x中\u{302}")
    #expect(screen[Point(column: 0, row: 0)].text == "e\u{301}")
    #expect(screen[Point(column: 2, row: 0)].text == "中\u{302}")
  }

  @Test("characters may come in pieces, broken ones are seen as broken")
  func pieces() {
    var screen = ScreenModel(columns: 10, rows: 1)
    for byte in "é中".utf8 { screen.feed([byte]) }
    screen.feed([0xFF, 0x61])
    #expect(screen.lines == ["é中\u{FFFD}a"])
  }

  @Test("looks hold until they are changed")
  func looks() {
    let screen = screen("\u{1B}[1;31ma\u{1B}[22;4mb\u{1B}[0;7;42mc\u{1B}[38;5;200;2md\u{1B}[me")
    let looks = (0..<5).map { screen[Point(column: $0, row: 0)].look }
    #expect(
      looks == [
        ScreenLook(foreground: 1, .bold), ScreenLook(foreground: 1, .underlined),
        ScreenLook(background: 2, .reversed),
        ScreenLook(foreground: 200, background: 2, [.reversed, .dim]), ScreenLook(),
      ])
  }

  @Test("bright colours and a background of the 256 are colours")
  func manyColors() {
    let look = screen("\u{1B}[91;48;5;17mx")[Point(column: 0, row: 0)].look
    #expect(look == ScreenLook(foreground: 9, background: 17))
    let plain = screen("\u{1B}[91;48;5;17m\u{1B}[39;49mx")[Point(column: 0, row: 0)].look
    #expect(plain == ScreenLook())
  }

  @Test("the terminal's own lines are drawn while their set is chosen")
  func ownLines() {
    #expect(screen("\u{1B}(0lqk\u{1B}(Blqk\u{1B})0\u{E}x\u{F}x").lines[0] == "┌─┐lqk│x")
  }

  @Test("modes are told, the alternate screen leaves the other one as it was")
  func modes() {
    var screen = screen("main\u{1B}[?1049h\u{1B}[?25l\u{1B}[?1002;1006h\u{1B}[?2004hother")
    #expect(screen.isAlternate && screen.reportsMouse && screen.marksPaste)
    #expect(!screen.isCursorVisible)
    #expect(screen.lines[0] == "    other")
    screen.feed("\u{1B}[?1002;1006l\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l!".utf8)
    #expect(!screen.isAlternate && !screen.reportsMouse && !screen.marksPaste)
    #expect(screen.isCursorVisible)
    #expect(screen.lines[0] == "main!")
  }

  @Test("another size keeps what stands at the top left")
  func resizing() {
    var screen = screen("ab中d\r\nx\u{1B}[4;10H")
    screen.resize(columns: 3, rows: 2)
    #expect(screen.lines == ["ab", "x"])
    #expect(screen.cursor == Point(column: 2, row: 1))
    screen.resize(columns: 5, rows: 3)
    #expect(screen.lines == ["ab", "x", ""])
  }

  @Test("strings for the device and window titles are not shown")
  func strings() {
    let screen = screen("\u{1B}]0;title\u{7}a\u{1B}P1$r\u{1B}\\b\u{1B}[22;0;0tc")
    #expect(screen.lines[0] == "abc")
    #expect(screen.unknownSequences.isEmpty)
  }

  @Test("what is unknown is kept")
  func unknown() {
    let screen = screen("a\u{1B}[5yb\u{1B}[?9999h\u{1B}Zc\u{1B}[53m")
    #expect(screen.lines[0] == "abc")
    #expect(screen.unknownSequences == ["ESC [ 5y", "ESC [ ?9999h", "ESC Z", "ESC [ 53 m"])
  }
}
