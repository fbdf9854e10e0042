import Testing
import TextCanvas

@Suite("A cell")
struct CellTests {
  @Test("a cell takes eight bytes, so that rows are cheap to compare")
  func size() {
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test("it keeps every ink with all traits together", arguments: Style.Ink.allCases)
  func style(ink: Style.Ink) {
    for bits in 0..<16 as Range<UInt8> {
      var cell = Cell.blank
      cell.style = Style(ink, Style.Traits(rawValue: bits))
      #expect(cell.style == Style(ink, Style.Traits(rawValue: bits)))
      #expect(cell.isBlank)
    }
  }

  @Test("an empty cell is blank and plain, one with a character or a line is not blank")
  func blank() {
    var canvas = Canvas(columns: 4, rows: 1)
    let points = (0..<4).map { Point(column: $0, row: 0) }
    #expect(Cell.blank.style == .plain)
    #expect(points.allSatisfy { canvas[$0] == .blank })
    canvas.write("中", at: points[0])
    canvas.draw(Joint([.up, .down]), at: points[2])
    #expect(points.map { canvas[$0].isBlank } == [false, false, false, true])
    #expect(points.map { canvas[$0].isContinuation } == [false, true, false, false])
  }
}
