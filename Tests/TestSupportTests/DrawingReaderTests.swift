import TestSupport
import Testing

@Suite("A reader of drawings")
struct DrawingReaderTests {
  private static let unicode = """
    ┌───────┐  ┌──────┐
    │  GP   │  │ Home │
    └┬────╥─┘  └──────┘
     │    ║     ▲
    [1]   ╚═════╪══╗
     ▼          │  ▼
    ┌───────┐   │ ┌──────┐
    │ Night │   │ │ Team │
    │ Ward  ├───┘ │      │
    └┬──────┘     └──────┘
     │     ▲
     └─vv──┘

    [1] GP -> Night Ward :
        phones, wait 2h

    ══► official: how it is supposed to happen   ──► real: how it really happens
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  private static let ascii = """
    +-------+  +------+
    |  GP   |  | Home |
    +-------+  +------+
     |    "     ^
    [1]   '=====|==.
     v          |  v
    +-------+   | +------+
    | Night |   | | Team |
    | Ward  |---' |      |
    +-------+     +------+
     |     ^
     '-vv--'

    [1] GP -> Night Ward :
        phones, wait 2h

    ==> official: how it is supposed to happen   --> real: how it really happens
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  private static let parts = """
    part 1 of 2

    ┌──────┐
    │  GP  ├─[1]─► > Night
    │      │       Ward (pa
    │      │       rt 2)
    │      │◄╌╌╌╌╌ Night
    │      │       Ward
    │      │       (part 2) >
    └──────┘

    part 2 of 2

    GP (part
    1) >
       │
      [1]
       ▼
    ┌───────┐
    │ Night │
    │ Ward  │
    └───┬───┘
        ╎
        ▼
     > GP
     (part 1)

    [1] GP -> Night Ward : phones

    ──► real: how it really happens
    ╌╌► to-be: how we want it to happen
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  private static let framed = """
    + Old Hospital --------+
    |  +------+   +------+ |
    |  |  GP  |   | Ward | |
    |  +------+   +------+ |
    |     "             ^  |
    +----------------------+
          "             |
          v             |
         +---------------+
         |     Home      |
         +---------------+

    ==> official: how it is supposed to happen   --> real: how it really happens
    """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

  @Test("finds frames, which lines pass")
  func readingFrames() {
    let read = DrawingReader(Self.framed)
    #expect(read.troubles == [])
    #expect(flows(Self.framed) == ["GP official Home : ", "Home real Ward : "])
    #expect(read.frames.map(\.title) == ["Old Hospital"])
    #expect(read.frames.map(\.names) == [[ReadText(["GP"]), ReadText(["Ward"])]])
  }

  /// Flows as text: `GP real Night|Ward : [1] phones`.
  private func flows(_ lines: [String]) -> [String] {
    DrawingReader(lines).flows.map(\.description).sorted()
  }

  @Test("follows lines through bends, crossings and labels, in both charsets")
  func reading() {
    for lines in [Self.unicode, Self.ascii] {
      let read = DrawingReader(lines)
      #expect(
        flows(lines) == [
          "GP official Team : ", "GP real Night|Ward : [1] phones, wait 2h",
          "Night|Ward real Home : ", "Night|Ward real Night|Ward : vv",
        ])
      #expect(read.troubles == [])
      #expect(read.names.map(\.description) == ["GP", "Home", "Night|Ward", "Team"])
      #expect(read.partCount == 1)
    }
  }

  @Test("joins the two pieces of a flow that goes on in another part")
  func readingParts() {
    #expect(DrawingReader(Self.parts).troubles == [])
    #expect(
      flows(Self.parts) == ["GP real Night|Ward : [1] phones", "Night|Ward to-be GP : "])
    #expect(DrawingReader(Self.parts).partCount == 2)
  }

  @Test(
    "tells what is damaged",
    arguments: [
      ("a gap in a line", 4, " │    ║     ▲", "      ║     ▲"),
      ("a gap where lines cross", 5, "[1]   ╚═════╪══╗", "[1]   ╚═════ ══╗"),
      ("a line that touches another", 5, "[1]   ╚═════╪══╗", "[1]   ╚═════╬══╗"),
      ("a line that joins another", 5, "[1]   ╚═════╪══╗", "[1]   ╚═════╧══╗"),
      ("a head that is gone", 6, " ▼          │  ▼", "            │  ▼"),
      ("a head that points away", 6, " ▼          │  ▼", " ▲          │  ▼"),
      ("a head too many", 6, " ▼          │  ▼", " ▼   ▼      │  ▼"),
      ("a label that is cut", 12, " └─vv──┘", " └─v…──┘"),
      ("a label with a hole", 12, " └─vv──┘", " └─v  ─┘"),
      ("a key that stands askew", 5, "[1]   ╚═════╪══╗", "1]    ╚═════╪══╗"),
      ("a key that is not listed", 5, "[1]   ╚═════╪══╗", "[2]   ╚═════╪══╗"),
      ("a corner of a box that is gone", 1, "┌───────┐  ┌──────┐", " ───────┐  ┌──────┐"),
      ("a border that is open", 2, "│  GP   │  │ Home │", "│  GP   │    Home │"),
      ("a box without a name", 2, "│  GP   │  │ Home │", "│  GP   │  │      │"),
      ("a port that is closed", 3, "└┬────╥─┘  └──────┘", "└─────╥─┘  └──────┘"),
      ("a port without a line", 3, "└┬────╥─┘  └──────┘", "└┬─┬──╥─┘  └──────┘"),
      ("a port of another layer", 3, "└┬────╥─┘  └──────┘", "└┬────┬─┘  └──────┘"),
      ("a piece of another layer", 9, "│ Ward  ├───┘ │      │", "│ Ward  ├╌──┘ │      │"),
      ("a corner of another layer", 9, "│ Ward  ├───┘ │      │", "│ Ward  ├───╝ │      │"),
      ("a word upon nothing", 10, "└┬──────┘     └──────┘", "└┬──────┘ oh  └──────┘"),
      ("a list of other names", 14, "[1] GP -> Night Ward :", "[1] GP -> Night Team :"),
      ("a list of another layer", 14, "[1] GP -> Night Ward :", "[1] GP => Night Ward :"),
      ("a list without a colon", 14, "[1] GP -> Night Ward :", "[1] GP -> Night Ward"),
      ("a number on no line", 14, "[1] GP -> Night Ward :", "[2] Home -> Team"),
    ])
  func damage(what: String, row: Int, before: String, after: String) {
    var lines = Self.unicode
    #expect(lines[row - 1] == before)
    lines[row - 1] = after
    #expect(DrawingReader(lines).troubles != [], "\(what)")
  }

  @Test("notices every single character of a picture that is rubbed out")
  func rubbingOut() {
    for lines in [Self.unicode, Self.ascii, Self.parts, Self.framed] {
      let whole = DrawingReader(lines)
      let list = lines.firstIndex { $0.hasPrefix("[1]") } ?? lines.count
      for (row, line) in lines.enumerated() {
        for (column, character) in line.enumerated() where character != " " {
          var changed = Array(line)
          changed[column] = " "
          var damaged = lines
          damaged[row] = String(changed)
          while damaged[row].last == " " { damaged[row].removeLast() }
          let read = DrawingReader(damaged)
          let isNoticed =
            read.troubles != [] || read.flows != whole.flows || read.names != whole.names
            || read.frames.map(\.title) != whole.frames.map(\.title)
          let isLegend = lines[row...].allSatisfy { !$0.isEmpty }
          #expect(isNoticed || isLegend, "\(row + 1):\(column + 1) \(line)")
          let isInText = character.isLetter || character.isNumber || row >= list
          #expect(read.troubles != [] || isInText, "\(row + 1):\(column + 1) \(line)")
        }
      }
    }
  }
}
