import TestSupport
import Testing
import TextCanvas

/// A canvas of one row with a text on it.
private func row(_ text: String, columns: Int = 10, _ style: Style = .plain) -> Canvas {
  var canvas = Canvas(columns: columns, rows: 1)
  canvas.write(text, at: Point(column: 0, row: 0), style)
  return canvas
}

@Suite("what has changed in a row")
struct CanvasChangesTests {
  @Test(
    "it reaches from the first to the last column that looks otherwise",
    arguments: [
      ("abc", "abc", nil), ("abc", "xbc", 0...0), ("abc", "abx", 2...2), ("abcde", "axcxe", 1...3),
      ("", "abc", 0...2), ("0123456789", "x12345678x", 0...9),
    ] as [(String, String, ClosedRange<Int>?)])
  func span(before: String, after: String, columns: ClosedRange<Int>?) {
    #expect(row(after).changedColumns(ofRow: 0, since: row(before)) == columns)
    #expect(row(before).changedColumns(ofRow: 0, since: row(after)) == columns)
  }

  @Test(
    "it cuts no wide character, of neither canvas",
    arguments: [
      ("a中b", "a日b", 1...2), ("a中b", "axyb", 1...2), ("a中b", "axb", 1...3), ("中日", "a中b", 0...3),
      ("中日中日中", "中日日日中", 4...5), ("abcd", "ab中", 2...3), ("中日", "xy日", 0...1),
    ] as [(String, String, ClosedRange<Int>)])
  func wide(before: String, after: String, columns: ClosedRange<Int>) {
    #expect(row(after).changedColumns(ofRow: 0, since: row(before)) == columns)
    #expect(row(before).changedColumns(ofRow: 0, since: row(after)) == columns)
  }

  @Test("another style is a change")
  func style() {
    let plain = row("abc")
    #expect(row("abc", Style(.red)).changedColumns(ofRow: 0, since: plain) == 0...2)
    #expect(row("abc", Style(.plain, .bold)).changedColumns(ofRow: 0, since: plain) == 0...2)
  }

  @Test("characters that others join are compared with those")
  func clusters() {
    #expect(row("e\u{301}x").changedColumns(ofRow: 0, since: row("e\u{301}x")) == nil)
    #expect(row("e\u{301}x").changedColumns(ofRow: 0, since: row("e\u{302}x")) == 0...0)
    #expect(row("e\u{301}x").changedColumns(ofRow: 0, since: row("ex")) == 0...0)
  }

  @Test("lines that meet otherwise are a change, other rows are none")
  func lines() {
    var canvas = Canvas(columns: 4, rows: 3)
    canvas.drawFrame(Rect(origin: Point(column: 0, row: 0), columns: 4, rows: 3))
    var changed = canvas
    changed.draw(Joint([.down]), at: Point(column: 2, row: 0))
    #expect(changed.changedColumns(ofRow: 0, since: canvas) == 2...2)
    #expect(changed.changedColumns(ofRow: 1, since: canvas) == nil)
    #expect(changed.changedColumns(ofRow: 2, since: canvas) == nil)
  }

  @Test("outside of it every row looks the same", arguments: 0..<200 as Range<UInt64>)
  func outside(seed: UInt64) {
    var frames = RandomFrames(seed: seed, columns: 12, rows: 6)
    guard let before = frames.next(), let after = frames.next() else { return }
    for row in 0..<6 {
      let changed = after.changedColumns(ofRow: row, since: before)
      for column in 0..<12 where changed?.contains(column) != true {
        let point = Point(column: column, row: row)
        #expect(
          after.scalars(of: after[point], .unicode) == before.scalars(of: before[point], .unicode))
        #expect(after[point].style == before[point].style)
      }
      guard let changed else { continue }
      for canvas in [before, after] {
        let first = Point(column: changed.lowerBound, row: row)
        let behind = Point(column: changed.upperBound + 1, row: row)
        #expect(!canvas[first].isContinuation || changed.lowerBound == 0)
        #expect(!canvas[behind].isContinuation)
      }
    }
  }
}
