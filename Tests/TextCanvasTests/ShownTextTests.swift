import TestSupport
import Testing
import TextCanvas

@Suite("Text as it may be shown")
struct ShownTextTests {
  @Test(
    "what would do something to a terminal becomes a question mark",
    arguments: [
      ("a\u{1B}[31mb", "a?[31mb"), ("a\u{7}\u{8}", "a??"), ("a\u{7F}b", "a?b"),
      ("a\u{9B}31m", "a?31m"), ("\u{80}\u{9F}", "??"), ("a\nb", "a?b"), ("a\r\nb", "a??b"),
      ("a\u{202E}b\u{202C}", "a?b?"), ("a\u{2066}b\u{2069}", "a?b?"), ("a\u{0}b", "a?b"),
      ("\u{85}", "?"),
    ])
  func controls(text: String, shown: String) {
    #expect(shownText(text) == shown)
  }

  @Test(
    "white space becomes one blank, and none at the ends",
    arguments: [
      ("a\tb", "a b"), ("  a  b  ", "a b"), ("a\u{A0}b", "a b"), ("a \u{2003}\t b", "a b"),
      ("a\u{2028}b\u{2029}", "a b"), ("\u{3000}病\u{3000}院", "病 院"), (" \t ", ""), ("", ""),
    ])
  func whiteSpace(text: String, shown: String) {
    #expect(shownText(text) == shown)
  }

  @Test("text that may be shown is left as it is, to the scalar")
  func plainText() {
    let text = "Ambulance -> A&E: \"40 m\", Cafe\u{301} 病院 👍🏽 \u{200F}ש\u{200E} a\u{AD}b"
    #expect(Array(shownText(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("controls are C0 but for the tab, DEL, C1 and what turns the reading direction")
  func whichAreControls() {
    let controls = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .filter(isControl)
    let expected: [ClosedRange<UInt32>] = [
      0...0x8, 0xA...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069,
    ]
    #expect(controls.map(\.value) == expected.flatMap(Array.init))
  }

  /// A text of anything: letters, blanks of all sorts, controls, marks.
  private func randomText(_ random: inout RandomFacts) -> String {
    (0..<random.number(0...12)).map { _ in
      random.pick([
        " ", "  ", "\t", "\n", "\u{A0}", "\u{1B}", "\u{202E}", "a", "bc", "病", "e\u{301}",
        "\u{301}", "\u{2028}", "?", "\u{85}", "👍🏽", "\u{200D}",
      ])
    }.joined()
  }

  @Test("what is shown has no control and no blank but one between words, and stays so")
  func laws() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<2000 {
      let shown = shownText(randomText(&random))
      let scalars = Array(shown.unicodeScalars)
      #expect(!scalars.contains(where: isControl))
      #expect(!scalars.contains { $0.properties.isWhitespace && $0 != " " })
      #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0 != " " || $1 != " " })
      #expect(scalars.first != " " && scalars.last != " ")
      #expect(shownText(shown) == shown)
    }
  }

  @Test("nothing but white space is lost")
  func nothingLost() {
    var random = RandomFacts(seed: 2)
    for _ in 0..<2000 {
      let text = randomText(&random)
      let expected = text.unicodeScalars
        .filter { isControl($0) || !$0.properties.isWhitespace }
        .map { isControl($0) ? "?" : $0 }
      #expect(shownText(text).unicodeScalars.filter { $0 != " " } == expected)
    }
  }
}
