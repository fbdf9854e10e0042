import TestSupport
import Testing
import TextCanvas

@Suite("Lines on a canvas")
struct CanvasLinesTests {
  private func line(_ points: (Int, Int)...) -> [Point] {
    points.map { Point(column: $0.0, row: $0.1) }
  }

  @Test(
    "lines cross straight through, in ASCII as a hop",
    arguments: [
      (.light, .light, ["  │", "──┼──", "  │"], ["  |", "--|--", "  |"]),
      (.double, .double, ["  ║", "══╬══", "  ║"], ["  \"", "==\"==", "  \""]),
      (.light, .double, ["  ║", "──╫──", "  ║"], ["  \"", "--\"--", "  \""]),
      (.double, .light, ["  │", "══╪══", "  │"], ["  |", "==|==", "  |"]),
      (.dashed, .dashed, ["  ╎", "╌╌┼╌╌", "  ╎"], ["  :", "~~:~~", "  :"]),
    ] as [(Stroke, Stroke, [String], [String])])
  func crossings(across: Stroke, down: Stroke, unicode: [String], ascii: [String]) {
    var canvas = Canvas(columns: 6, rows: 4)
    canvas.drawLine(along: line((0, 1), (4, 1)), across)
    canvas.drawLine(along: line((2, 0), (2, 2)), down)
    #expect(canvas.picture == unicode)
    #expect(canvas.picture(.ascii) == ascii)
  }

  @Test("corners come of themselves, whichever way a line goes")
  func corners() {
    var canvas = Canvas(columns: 6, rows: 5)
    let bends = line((0, 0), (4, 0), (4, 3), (1, 3), (1, 1))
    canvas.drawLine(along: bends, .light)
    #expect(canvas.picture == ["────┐", " │  │", " │  │", " └──┘"])
    #expect(canvas.picture(.ascii) == ["----.", " |  |", " |  |", " '--'"])
    var turned = Canvas(columns: 6, rows: 5)
    turned.drawLine(along: bends.reversed(), .light)
    #expect(turned.picture == canvas.picture)
  }

  @Test("lines that meet join as a tee, in ASCII +")
  func tees() {
    var canvas = Canvas(columns: 6, rows: 4)
    canvas.drawLine(along: line((0, 0), (4, 0)), .light)
    canvas.drawLine(along: line((2, 0), (2, 2)), .double)
    #expect(canvas.picture == ["──╥──", "  ║", "  ║"])
    #expect(canvas.picture(.ascii) == ["--+--", "  \"", "  \""])
  }

  @Test("lines of one stroke give the same picture, whatever is drawn first")
  func anyOrder() {
    for seed in 0..<200 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let lines = (0..<5).map { _ in
        let (column, row) = (random.number(-1...8), random.number(-1...5))
        return line((column, row), (random.number(-1...8), row))
          + line((random.number(-1...8), row)).flatMap { [$0, $0.moved(.down, by: 2)] }
      }
      var pictures = [Canvas(columns: 8, rows: 5), Canvas(columns: 8, rows: 5)]
      for bends in lines { pictures[0].drawLine(along: bends, .light) }
      for bends in lines.reversed() { pictures[1].drawLine(along: bends, .light) }
      #expect(pictures[0].picture == pictures[1].picture, "seed \(seed)")
    }
  }

  @Test("a line of one point, or of none, draws nothing")
  func noLine() {
    var canvas = Canvas(columns: 3, rows: 3)
    canvas.drawLine(along: line((1, 1)), .light)
    canvas.drawLine(along: line((1, 1), (1, 1)), .light)
    canvas.drawLine(along: [], .light)
    #expect(canvas.picture.isEmpty)
  }

  @Test("a line that is neither level nor upright is refused")
  func aslant() async {
    await #expect(processExitsWith: .failure) {
      var canvas = Canvas(columns: 3, rows: 3)
      canvas.drawLine(along: [Point(column: 0, row: 0), Point(column: 1, row: 1)], .light)
    }
  }

  @Test("a box opens for a line that begins in its border, and in ASCII stays whole")
  func boxes() {
    var canvas = Canvas(columns: 9, rows: 6)
    canvas.drawFrame(Rect(origin: Point(column: 0, row: 0), columns: 5, rows: 3))
    canvas.drawLine(along: line((2, 2), (2, 4)), .double)
    canvas.drawLine(along: line((4, 1), (7, 1)), .light)
    canvas.drawHead(.right, at: Point(column: 7, row: 1))
    canvas.drawHead(.down, at: Point(column: 2, row: 4))
    #expect(canvas.picture == ["┌───┐", "│   ├──►", "└─╥─┘", "  ║", "  ▼"])
    #expect(canvas.picture(.ascii) == ["+---+", "|   |-->", "+---+", "  \"", "  v"])
  }

  @Test(
    "a box of two columns or rows has no inside, a smaller one is not drawn",
    arguments: [
      (2, 2, ["┌┐", "└┘"]), (3, 2, ["┌─┐", "└─┘"]), (2, 3, ["┌┐", "││", "└┘"]), (1, 3, []),
      (3, 1, []), (0, 0, []), (-1, 5, []),
    ])
  func smallBoxes(columns: Int, rows: Int, picture: [String]) {
    var canvas = Canvas(columns: 5, rows: 5)
    let origin = Point(column: 0, row: 0)
    canvas.drawFrame(Rect(origin: origin, columns: columns, rows: rows))
    #expect(canvas.picture == picture)
  }

  @Test("what a box has outside the canvas is clipped")
  func clippedBox() {
    var canvas = Canvas(columns: 3, rows: 2)
    canvas.drawFrame(Rect(origin: Point(column: 1, row: -1), columns: 9, rows: 3))
    #expect(canvas.picture == [" │", " └─"])
  }

  @Test("a line keeps its style, and a head hides what was below it")
  func styles() {
    var canvas = Canvas(columns: 4, rows: 1)
    canvas.drawLine(along: line((0, 0), (3, 0)), .light, Style(.cyan))
    canvas.drawHead(.right, at: Point(column: 3, row: 0), Style(.red))
    #expect(canvas.picture == ["───►"])
    let inks = (0..<4).map { canvas[Point(column: $0, row: 0)].style.ink }
    #expect(inks == [.cyan, .cyan, .cyan, .red])
  }
}
