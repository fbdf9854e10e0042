import TestSupport
import Testing
import TextCanvas

/// A canvas of one row on which texts were written one after the other, each at its column.
private func written(_ texts: [(Int, String)], columns: Int = 6) -> Canvas {
  var canvas = Canvas(columns: columns, rows: 1)
  for (column, text) in texts { canvas.write(text, at: Point(column: column, row: 0)) }
  return canvas
}

@Suite("Writing on a canvas")
struct CanvasWritingTests {
  @Test(
    "text stands where it was written, and what is outside is clipped",
    arguments: [
      (0, "abc", "abc"), (2, "abc", "  abc"), (4, "abc", "    ab"), (-1, "abc", "bc"),
      (6, "abc", ""), (-9, "abc", ""), (-1, "abcdefghij", "bcdefg"), (1, "a b ", " a b"),
    ])
  func clipping(column: Int, text: String, line: String) {
    #expect(written([(column, text)]).lines(.unicode) == [line])
  }

  @Test("rows outside the canvas are clipped")
  func rows() {
    var canvas = Canvas(columns: 3, rows: 1)
    canvas.write("a", at: Point(column: 0, row: -1))
    canvas.write("b", at: Point(column: 0, row: 1))
    #expect(canvas.lines(.unicode) == [""])
  }

  @Test("the column behind the text is told, even outside the canvas")
  func columnBehind() {
    var canvas = Canvas(columns: 6, rows: 1)
    #expect(canvas.write("病院e\u{301}", at: Point(column: 3, row: 0)) == 8)
    #expect(canvas.write("", at: Point(column: -4, row: 7)) == -4)
  }

  @Test(
    "a wide character that the edge cuts leaves a blank",
    arguments: [(5, "病x", ""), (4, "病x", "    病"), (-1, "病x", " x"), (-2, "病x", "x")])
  func wideAtEdges(column: Int, text: String, line: String) {
    let canvas = written([(column, text)])
    #expect(canvas.lines(.unicode) == [line])
    #expect(canvas.brokenHalves.isEmpty)
  }

  @Test(
    "where half a wide character is written over the other half is blank",
    arguments: [
      ([(0, "病院"), (0, "x")], "x 院"), ([(0, "病院"), (1, "x")], " x院"),
      ([(0, "病院"), (1, "人")], " 人"), ([(0, "病院人"), (1, "日")], " 日 人"),
      ([(0, "病院"), (1, "xy")], " xy"), ([(1, "病院"), (0, "日")], "日 院"),
    ])
  func wideWrittenOver(texts: [(Int, String)], line: String) {
    let canvas = written(texts)
    #expect(canvas.lines(.unicode) == [line])
    #expect(canvas.brokenHalves.isEmpty)
  }

  @Test("a mark joins the character before it, and is dropped where there is none")
  func marks() {
    #expect(written([(0, "e\u{301}\u{302}x")]).lines(.unicode) == ["e\u{301}\u{302}x"])
    #expect(written([(0, "病\u{FE0F}x")]).lines(.unicode) == ["病\u{FE0F}x"])
    #expect(written([(0, "\u{301}x")]).lines(.unicode) == ["x"])
    #expect(written([(-1, "e\u{301}x")]).lines(.unicode) == ["x"])
  }

  @Test("a mark does not join what was written before")
  func markOfOtherText() {
    #expect(written([(0, "e"), (1, "\u{301}x")]).lines(.unicode) == ["ex"])
  }

  @Test(
    "no control comes through: it is a question mark, and a tab a blank",
    arguments: [
      ("a\u{1B}b", "a?b"), ("a\u{7F}b", "a?b"), ("a\u{9B}b", "a?b"), ("a\tb", "a b"),
      ("a\nb", "a?b"), ("a\u{202E}b", "a?b"), ("a\u{2066}b", "a?b"),
    ])
  func controls(text: String, line: String) {
    #expect(written([(0, text)]).lines(.unicode) == [line])
  }

  @Test("text takes the place of lines, and lines of text")
  func textAndLines() {
    var canvas = written([(0, "abc")])
    canvas.draw(Joint([.up, .down]), at: Point(column: 1, row: 0))
    #expect(canvas.picture == ["a│c"])
    canvas.write("x", at: Point(column: 1, row: 0))
    #expect(canvas.picture == ["axc"])
  }

  @Test("both halves of a wide character look as it was written")
  func styles() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.write("病x", at: Point(column: 0, row: 0), Style(.red, .bold))
    let styles = (0..<4).map { canvas[Point(column: $0, row: 0)].style }
    #expect(styles == [Style(.red, .bold), Style(.red, .bold), Style(.red, .bold), .plain])
  }

  @Test("a rectangle is erased, and halves of wide characters with it")
  func erasing() {
    var canvas = Canvas(columns: 6, rows: 3)
    for row in 0..<3 { canvas.write("病院人", at: Point(column: 0, row: row)) }
    canvas.erase(Rect(origin: Point(column: 1, row: 1), columns: 2, rows: 9))
    #expect(canvas.lines(.unicode) == ["病院人", "    人", "    人"])
    #expect(canvas.brokenHalves.isEmpty)
  }

  @Test("a rectangle gets another look, and keeps its text")
  func restyling() {
    var canvas = written([(0, "abc")])
    canvas.restyle(Rect(origin: Point(column: 1, row: -1), columns: 99, rows: 9)) { style in
      style.traits.insert(.reversed)
    }
    #expect(canvas.lines(.unicode) == ["abc"])
    let isReversed = (0..<6).map { canvas[Point(column: $0, row: 0)].style.traits == .reversed }
    #expect(isReversed == [false, true, true, true, true, true])
    for origin in [Point(column: 7, row: 0), Point(column: -9, row: 9), Point(column: 0, row: -9)] {
      canvas.restyle(Rect(origin: origin, columns: 3, rows: 2)) { $0.traits.insert(.bold) }
      #expect(!canvas.row(0).contains { $0.style.traits.contains(.bold) })
    }
  }

  @Test("whatever is drawn over whatever, wide characters stay whole and lines within the canvas")
  func soundness() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let canvas = Canvas.random(columns: 13, rows: 5, using: &generator)
      #expect(canvas.brokenHalves == [], "seed \(seed)")
      #expect(canvas.lines(.unicode).allSatisfy { columns(of: $0) <= 13 }, "seed \(seed)")
    }
  }

  @Test("a canvas of no size has no lines and takes everything")
  func noSize() {
    var canvas = Canvas(columns: -3, rows: 0)
    canvas.write("abc", at: Point(column: 0, row: 0))
    canvas.drawFrame(Rect(origin: Point(column: 0, row: 0), columns: 3, rows: 3))
    #expect([canvas.columns, canvas.rows] == [0, 0])
    #expect(canvas.lines(.ascii).isEmpty)
  }
}
