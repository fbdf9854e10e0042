import MapEditor
import Terminal
import Testing

private let begin = "\u{1B}[200~"
private let end = "\u{1B}[201~"

@Suite("pasted text")
struct InputParserPasteTests {
  @Test("it comes as one text, and typing goes on behind it")
  func one() {
    #expect(
      inputs("a\(begin)GP -> Ward\(end)b") == typed("a") + [.paste("GP -> Ward")] + typed("b"))
  }

  @Test(
    "nothing in it is a key or a sequence",
    arguments: [
      "\u{1B}[A", "\u{1B}", "\u{3}", "\t", "~", "\u{1B}[201", "\u{1B}[200~", "\u{1B}[[201~x", "\0",
    ])
  func uninterpreted(text: String) {
    #expect(inputs("\(begin)\(text)x\(end)") == [.paste("\(text)x")])
    #expect(inputsOneByOne("\(begin)\(text)x\(end)".utf8) == [.paste("\(text)x")])
  }

  @Test("its lines end with LF, however they came")
  func lineEnds() {
    #expect(inputs("\(begin)a\rb\r\nc\nd\r\r\n\n\(end)") == [.paste("a\nb\nc\nd\n\n\n")])
    #expect(inputs("\(begin)\n\r\(end)") == [.paste("\n\n")])
  }

  @Test("no text is no paste, and an end without a begin is nothing")
  func empty() {
    #expect(inputs("\(begin)\(end)x\(end)y") == typed("xy"))
  }

  @Test("broken bytes in it are shown as broken")
  func broken() {
    let bytes = Array(begin.utf8) + [0x61, 0xC3, 0xFF] + Array(end.utf8)
    #expect(inputs(bytes) == [.paste("a\u{FFFD}\u{FFFD}")])
  }

  @Test("an ESC in it is not pending")
  func notPending() {
    var parser = InputParser()
    #expect(parser.feed(Array("\(begin)abc\u{1B}".utf8)).isEmpty)
    #expect(!parser.hasPendingEscape)
    #expect(parser.feed(Array("[201~".utf8)) == [.paste("abc")])
  }

  @Test("a megabyte comes as one text, in whatever reads")
  func megabyte() {
    let line = "Mrs A -> Emergency Dept : fell at two ~ in the morning, né\r\n"
    let text = String(repeating: line, count: 1_048_576 / line.utf8.count)
    let bytes = Array("\(begin)\(text)\(end)".utf8)
    var parser = InputParser()
    var inputs: [TerminalInput] = []
    for start in stride(from: 0, to: bytes.count, by: 4095) {
      inputs += parser.feed(Array(bytes[start..<min(start + 4095, bytes.count)]))
    }
    let lines = text.split(separator: "\r\n").count
    #expect(inputs.count == 1)
    guard case .paste(let pasted) = inputs.first else { return }
    #expect(pasted.utf8.count == text.utf8.count - lines)
  }

  @Test(
    "of a paste that is too long the begin is handed over, cut at a character, and the rest swallowed"
  )
  func endless() {
    // Three bytes, so that characters and pieces fall apart somewhere.
    let chunk = Array(String(repeating: "日\r\n", count: 20_000).utf8)
    var parser = InputParser()
    var pieces: [String] = []
    for case .paste(let piece) in parser.feed(Array(begin.utf8)) { pieces.append(piece) }
    for _ in 0..<100 {
      for case .paste(let piece) in parser.feed(chunk) { pieces.append(piece) }
    }
    for case .paste(let piece) in parser.feed(Array(end.utf8)) { pieces.append(piece) }
    #expect(pieces.count == 1)
    let text = pieces.joined()
    #expect(text.unicodeScalars.count > 1_600_000)
    #expect(!text.unicodeScalars.contains("\u{FFFD}"))
    // The next one is whole again.
    #expect(parser.feed(Array((begin + "日" + end).utf8)) == [.paste("日")])
  }
}
