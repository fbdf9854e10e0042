import MapEditor
import Terminal
import Testing
import TextCanvas

@Suite("the mouse")
struct InputParserMouseTests {
  @Test(
    "a report is an action at a cell",
    arguments: [
      ("<0;1;1M", .pressed(.left), 0, 0), ("<0;1;1m", .released(.left), 0, 0),
      ("<1;2;3M", .pressed(.middle), 1, 2), ("<2;80;24M", .pressed(.right), 79, 23),
      ("<2;80;24m", .released(.right), 79, 23), ("<32;5;6M", .dragged(.left), 4, 5),
      ("<33;5;6M", .dragged(.middle), 4, 5), ("<34;5;6M", .dragged(.right), 4, 5),
      ("<64;7;8M", .wheelUp, 6, 7), ("<65;7;8M", .wheelDown, 6, 7),
      ("<0;300;1000M", .pressed(.left), 299, 999),
      ("<0;65535;99999M", .pressed(.left), 65_534, 99_998),
      // with Shift, Alt, Ctrl
      ("<4;1;1M", .pressed(.left), 0, 0), ("<10;1;1M", .pressed(.right), 0, 0),
      ("<16;1;1m", .released(.left), 0, 0), ("<36;1;1M", .dragged(.left), 0, 0),
      ("<68;1;1M", .wheelUp, 0, 0), ("<81;1;1M", .wheelDown, 0, 0),
    ] as [(String, Mouse.Action, Int, Int)])
  func reports(report: String, action: Mouse.Action, column: Int, row: Int) {
    let mouse = TerminalInput.mouse(Mouse(action, at: Point(column: column, row: row)))
    #expect(inputs("\u{1B}[" + report) == [mouse])
    #expect(inputsOneByOne("\u{1B}[\(report)x".utf8) == [mouse] + typed("x"))
  }

  @Test(
    "what is no action that matters is swallowed",
    arguments: [
      "<35;5;6M", "<3;1;1M", "<66;1;1M", "<67;1;1M", "<64;1;1m", "<96;1;1M", "<128;1;1M",
      "<129;1;1m", "<0;0;0M", "<0;1M", "<0;1;1;1M", "<0;1;1$M",
    ])
  func swallowed(report: String) {
    #expect(inputs("\u{1B}[\(report)x") == typed("x"))
  }

  @Test("press, drag and release in one read are three actions")
  func together() {
    let actions = inputs("\u{1B}[<0;1;1M\u{1B}[<32;2;1M\u{1B}[<0;2;1m").map { input in
      if case .mouse(let mouse) = input { mouse.action } else { nil as Mouse.Action? }
    }
    #expect(actions == [.pressed(.left), .dragged(.left), .released(.left)])
  }

  @Test("numbers greater than any do no harm")
  func greatNumbers() {
    let number = String(repeating: "9", count: 30)
    #expect(
      inputs("\u{1B}[<0;\(number);1M")
        == [.mouse(Mouse(.pressed(.left), at: Point(column: 99_998, row: 0)))])
    #expect(inputs("\u{1B}[<\(number);1;1Mx") == typed("x"))
  }
}
