import TestSupport
import Testing
import TextCanvas

@Suite("styles and characters on a terminal", .timeLimit(.minutes(5)))
struct SessionStylesTests {
  /// The screen that `terminal-probe styles` shows.
  private func screen(
    _ environment: [String: String] = [:], _ coloring: String = ""
  ) throws -> ScreenModel {
    let terminal = try probe("styles", coloring, environment: environment, size: (60, 9))
    try terminal.wait(for: "the last row") { $0.lines[8].hasSuffix("x") }
    return terminal.screen
  }

  /// The looks on it.
  private func looks(
    _ environment: [String: String] = [:], _ coloring: String = ""
  ) throws -> [[ScreenLook]] {
    let screen = try screen(environment, coloring)
    return (0...6).map { ink in
      (0..<16).map { screen[Point(column: $0 * 3, row: ink)].look }
    }
  }

  @Test("each style looks as it should")
  func styles() throws {
    let wanted = (0...6).map { ink in
      (0..<16).map { ScreenLook(foreground: ink == 0 ? nil : ink, .init(rawValue: $0)) }
    }
    #expect(try looks() == wanted)
  }

  @Test("without colours the traits stay")
  func noColor() throws {
    let wanted = Array(repeating: (0..<16).map { ScreenLook(.init(rawValue: $0)) }, count: 7)
    #expect(try looks(["NO_COLOR": "1"]) == wanted)
    #expect(try looks(["NO_COLOR": "1"], "always") != wanted)
  }

  @Test("a terminal without colours shows the traits that it has")
  func monochrome() throws {
    let wanted = (0..<16).map { ScreenLook(.init(rawValue: $0 & ~ScreenLook.Traits.dim.rawValue)) }
    #expect(try looks(["TERM": "xterm-mono"]) == Array(repeating: wanted, count: 7))
  }

  @Test("a character that the system does not know is a question mark of the same width")
  func unknownCharacter() throws {
    #expect(try screen().lines[7] == "a?b")
  }

  @Test("half a wide character is a blank")
  func half() throws {
    #expect(try screen().lines[8] == " x")
  }
}
