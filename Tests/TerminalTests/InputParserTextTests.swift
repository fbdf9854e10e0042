import MapEditor
import Terminal
import TestSupport
import Testing

@Suite("characters")
struct InputParserTextTests {
  @Test(
    "a character comes whole, however many bytes it has",
    arguments: [
      "é", "ß", "\u{7FF}", "\u{800}", "日", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "😀", "\u{10FFFF}",
    ])
  func whole(character: String) {
    #expect(inputs(character) == typed(character))
    #expect(inputsOneByOne(character.utf8) == typed(character))
  }

  @Test("a character that joins the one before is a key of its own, and both make one character")
  func joining() {
    let inputs = inputs("e\u{301}")
    #expect(inputs == [.key(.character("e")), .key(.character("\u{301}"))])
    var line = ""
    for case .key(.character(let character)) in inputs { line.append(character) }
    #expect(line == "é")
    #expect(line.count == 1)
  }

  @Test(
    "broken bytes are shown as broken, and nothing behind them is lost",
    arguments: [
      ([0xFF, 0x61], "\u{FFFD}a"), ([0x80, 0x61], "\u{FFFD}a"), ([0xC3, 0x61], "\u{FFFD}a"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xE6, 0x97, 0x61], "\u{FFFD}a"),
      ([0xE6, 0xE6, 0x97, 0xA5], "\u{FFFD}日"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE0, 0x9F, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF0, 0x8F, 0x61], "\u{FFFD}\u{FFFD}a"), ([0xF4, 0x90, 0x61], "\u{FFFD}\u{FFFD}a"),
      ([0xF5, 0x61], "\u{FFFD}a"), ([0xF0, 0x9F, 0x98, 0x61], "\u{FFFD}a"),
    ] as [([UInt8], String)])
  func broken(bytes: [UInt8], text: String) {
    #expect(inputs(bytes) == typed(text))
    #expect(inputsOneByOne(bytes) == typed(text))
  }

  @Test("a key that breaks a character off is still a key")
  func brokenOff() {
    #expect(inputs([0xC3, 0x0D]) == typed("\u{FFFD}") + [.key(.enter)])
    #expect(inputs([0xC3, 0x1B, 0x5B, 0x41]) == typed("\u{FFFD}") + [.key(.arrow(.up))])
    #expect(inputs([0x1B, 0xC3, 0x61]) == [.key(.alt("\u{FFFD}"))] + typed("a"))
  }

  @Test("control characters of two bytes are not typed")
  func controls() {
    #expect(inputs("a\u{80}\u{9B}\u{9F}b") == typed("ab"))
    #expect(inputs("\u{A0}") == typed("\u{A0}"))
  }

  @Test("bytes that are broken to Swift are broken here", arguments: 0..<500 as Range<UInt64>)
  func sameAsSwift(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<6).map { _ in UInt8.random(in: 0xA0...0xFF, using: &generator) } + [0x61]
    #expect(inputs(bytes) == typed(String(decoding: bytes, as: UTF8.self)))
  }
}
