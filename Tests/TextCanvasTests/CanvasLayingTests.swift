import TestSupport
import Testing
import TextCanvas

@Suite("Laying a canvas upon another")
struct CanvasLayingTests {
  /// A canvas of some rows of text.
  private func canvas(_ rows: [String], columns: Int = 6) -> Canvas {
    var canvas = Canvas(columns: columns, rows: rows.count)
    for (row, text) in rows.enumerated() { canvas.write(text, at: Point(column: 0, row: row)) }
    return canvas
  }

  private func rect(_ column: Int, _ row: Int, _ columns: Int, _ rows: Int) -> Rect {
    Rect(origin: Point(column: column, row: row), columns: columns, rows: rows)
  }

  @Test("the part that is shown covers what was there, blanks and all")
  func part() {
    var below = canvas(["abcdef", "ghijkl", "mnopqr"])
    below.lay(
      canvas(["1 3", "4 6", "7 9"]), showing: rect(1, 1, 2, 2), at: Point(column: 3, row: 0))
    #expect(below.lines(.unicode) == ["abc 6f", "ghi 9l", "mnopqr"])
  }

  @Test("beyond the other canvas there are blanks, and beyond this one nothing")
  func beyond() {
    var below = canvas(["abcdef", "ghijkl"])
    below.lay(canvas(["123"], columns: 3), showing: rect(2, 0, 3, 9), at: Point(column: -1, row: 1))
    #expect(below.lines(.unicode) == ["abcdef", "  ijkl"])
  }

  @Test(
    "half a wide character is a blank, at the edges of the part",
    arguments: [(0, 1, "x    f"), (1, 2, "x    f"), (0, 2, "x病  f"), (1, 4, "x 院 f")])
  func halvesOfPart(column: Int, columns: Int, line: String) {
    var below = canvas(["x    f"])
    let above = canvas(["病院"])
    below.lay(above, showing: rect(column, 0, columns, 1), at: Point(column: 1, row: 0))
    #expect(below.lines(.unicode) == [line])
    #expect(below.brokenHalves.isEmpty)
  }

  @Test(
    "half a wide character is a blank, at the edges of the canvas",
    arguments: [(5, "abcde"), (-1, " 院def"), (3, "abc病"), (-3, " bcdef")])
  func halvesOfCanvas(column: Int, line: String) {
    var below = canvas(["abcdef"])
    below.lay(canvas(["病院"]), showing: rect(0, 0, 4, 1), at: Point(column: column, row: 0))
    #expect(below.lines(.unicode) == [line])
    #expect(below.brokenHalves.isEmpty)
  }

  @Test("a wide character of which half is covered leaves a blank")
  func coveredHalves() {
    var below = canvas(["病院人"])
    below.lay(canvas(["xy"]), showing: rect(0, 0, 2, 1), at: Point(column: 1, row: 0))
    #expect(below.lines(.unicode) == [" xy 人"])
    #expect(below.brokenHalves.isEmpty)
  }

  @Test("characters that marks join keep their marks, on either canvas")
  func clusters() {
    var below = canvas(["e\u{301}xo\u{308}"])
    below.lay(canvas(["a\u{302}u\u{308}"]), showing: rect(0, 0, 2, 1), at: Point(column: 1, row: 0))
    #expect(below.lines(.unicode) == ["e\u{301}a\u{302}u\u{308}"])
  }

  @Test("a character with marks comes with its own marks, though the one before it does not come")
  func laterCluster() {
    var below = canvas(["abc"])
    below.lay(canvas(["a\u{302}u\u{308}"]), showing: rect(1, 0, 1, 1), at: Point(column: 1, row: 0))
    #expect(below.lines(.unicode) == ["au\u{308}c"])
  }

  @Test("lines come as lines, and join what is drawn upon them")
  func lines() {
    var above = Canvas(columns: 3, rows: 1)
    above.drawLine(along: [Point(column: 0, row: 0), Point(column: 2, row: 0)], .double)
    var below = canvas(["abcdef"])
    below.lay(above, showing: rect(0, 0, 3, 1), at: Point(column: 1, row: 0))
    below.draw(Joint([.up, .down]), at: Point(column: 2, row: 0))
    #expect(below.lines(.unicode) == ["a═╪═ef"])
    #expect(below.lines(.ascii) == ["a=|=ef"])
  }

  @Test("every cell is the other canvas's within the part and this one's elsewhere, halves apart")
  func everyCell() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let before = Canvas.random(columns: 11, rows: 4, using: &generator)
      var above = Canvas.random(columns: 9, rows: 4, using: &generator)
      var random = RandomFacts(seed: seed)
      let wide = Point(column: random.number(-1...3), row: random.number(0...3))
      above.write("日本語テスト", at: wide)
      let part = rect(
        random.number(-2...8), random.number(-1...3), random.number(0...10), random.number(0...4))
      let point = Point(column: random.number(-4...10), row: random.number(-2...3))
      var after = before
      after.lay(above, showing: part, at: point)
      #expect(after.brokenHalves == [], "seed \(seed)")
      let shown = Rect(origin: point, columns: part.columns, rows: part.rows)
      for place in (0..<44).map({ Point(column: $0 % 11, row: $0 / 11) }) {
        let isShown = shown.contains(place)
        let source = Point(
          column: place.column - point.column + part.left, row: place.row - point.row + part.top)
        let expected =
          isShown
          ? above.scalars(of: above[source], .unicode)
          : before.scalars(of: before[place], .unicode)
        let found = after.scalars(of: after[place], .unicode)
        let isHalved = found == [" "] && (expected.isEmpty || expected.first?.columns == 2)
        #expect(found == expected || isHalved, "seed \(seed), \(place)")
      }
    }
  }
}
