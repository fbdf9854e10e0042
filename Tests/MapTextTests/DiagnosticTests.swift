import MapText
import Testing

@Suite("The message of what is amiss")
struct DiagnosticTests {
  /// The lines of a message that show the place: the text, and what points at it.
  private func excerpt(column: Int, of text: String, line: Int = 1) -> [String] {
    let message = Diagnostic(line: line, column: column, .strayQuote)
      .message(path: "a.map", lineText: text)
    return message.split(separator: "\n").dropFirst().prefix(2).map(String.init)
  }

  @Test("begins with path, line and column, and has five lines")
  func lines() {
    let message = Diagnostic(line: 12, column: 3, .strayQuote)
      .message(path: "maps/night fall.map", lineText: "A \"B\" -> C")
    #expect(
      message == """
        maps/night fall.map:12:3: error: a quotation mark inside a name
         12 | A "B" -> C
            |   ^
          why: quotation marks open and close a name as a whole
          mend: put the whole name in quotation marks and write \\" for the one inside

        """)
  }

  @Test(
    "points at the character, however wide those before it are",
    arguments: [
      ("abc", 1, 0), ("abc", 3, 2), ("abc", 4, 3), ("病院x", 3, 4), ("e\u{301}x", 2, 1),
      ("\tx", 2, 1), ("\u{3000}x", 2, 1), ("a\u{1}b", 3, 2), ("", 1, 0),
    ])
  func carets(text: String, column: Int, caret: Int) {
    #expect(
      excerpt(column: column, of: text)[1] == "   | " + String(repeating: " ", count: caret) + "^")
  }

  @Test("shows blanks for white space and ? for what would do something to a terminal")
  func shownText() {
    #expect(excerpt(column: 1, of: "a\tb\u{A0}c\u{1B}[2Jd\u{202E}e\rf")[0] == " 1 | a b c?[2Jd?e?f")
    let message = Diagnostic(line: 1, column: 1, .strayQuote).message(
      path: "a\u{1B}b\n", lineText: "")
    #expect(message.hasPrefix("a?b?:1:1: error"))
  }

  @Test("has a margin as wide as the line's number")
  func margin() {
    #expect(excerpt(column: 2, of: "ab", line: 1_234) == [" 1234 | ab", "      |  ^"])
  }

  @Test(
    "shows the part of a long line round the place",
    arguments: [1, 38, 39, 40, 75, 76, 77, 500, 962, 963, 999, 1000])
  func longLines(column: Int) throws {
    let text = (1...1000).map { $0 == column ? "!" : String($0 % 10) }.joined()
    let excerpt = excerpt(column: column, of: text)
    let shown = excerpt[0].dropFirst(5)
    #expect(shown.count <= 76)
    let caret = try #require(excerpt[1].firstIndex(of: "^"))
    let place = excerpt[1].distance(from: excerpt[1].startIndex, to: caret) - 5
    #expect(shown.dropFirst(place).first == "!")
    #expect(shown.hasPrefix("…") == (column > 39))
    #expect(shown.hasSuffix("…") == (column < 963))
  }

  @Test("shows a line of 76 characters whole", arguments: [1, 40, 76])
  func wholeLine(column: Int) {
    let text = String(repeating: "x", count: 76)
    #expect(excerpt(column: column, of: text)[0] == " 1 | \(text)")
  }
}
