import MapEditor
import Terminal
import TestSupport
import Testing

/// Bytes as terminals, people and enemies send them, as a seed decides.
private func randomBytes(seed: UInt64) -> [UInt8] {
  var generator = SeededGenerator(seed: seed)
  let pieces = [
    "\u{1B}", "\u{1B}\u{1B}", "[", "O", "\u{1B}[", "\u{1B}O", "\u{1B}[A", "\u{1B}[1;5D", "\u{1B}OP",
    "1;5",
    "\u{1B}[<0;33;7M", "\u{1B}[<32;", "\u{1B}[M", "\u{1B}[[", "A", "~", "$", "M", "m", "x", "é",
    "日", "😀",
    "e\u{301}", "\r", "\n", "\t", "\u{7F}", "\0", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}]0;t",
    "\u{7}",
    "\u{1B}\\", "\u{1B}P", "\u{9B}", "text",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<Int.random(in: 0...30, using: &generator) {
    if Int.random(in: 0..<5, using: &generator) == 0 {
      bytes.append(.random(in: 0...255, using: &generator))
    } else if let piece = pieces.randomElement(using: &generator) {
      bytes += piece.utf8
    }
  }
  return bytes
}

@Suite("laws of the parser")
struct InputParserLawsTests {
  @Test(
    "the same bytes give the same inputs, however they are cut",
    arguments: 0..<1000 as Range<UInt64>)
  func cuts(seed: UInt64) {
    let bytes = randomBytes(seed: seed)
    var generator = SeededGenerator(seed: seed)
    var whole = InputParser()
    var cut = InputParser()
    var inputs: [TerminalInput] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(.random(in: 1...5, using: &generator))
      inputs += cut.feed(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    let wholeInputs = whole.feed(bytes)
    #expect(inputs == wholeInputs)
    #expect(cut.hasPendingEscape == whole.hasPendingEscape)
    let ended = whole.endEscape()
    #expect(cut.endEscape() == ended)
    #expect(inputsOneByOne(bytes) == wholeInputs + ended)
  }

  @Test("after a pause, an ESC begins anew", arguments: 0..<500 as Range<UInt64>)
  func pauses(seed: UInt64) {
    var parser = InputParser()
    _ = parser.feed(randomBytes(seed: seed))
    // Ends what may be open: a paste, and whatever is in front of its end.
    _ = parser.feed(Array("\u{1B}[201~\u{1B}[201~".utf8))
    #expect(!parser.hasPendingEscape)
    #expect(parser.feed(Array("a\u{1B}[A".utf8)) == typed("a") + [.key(.arrow(.up))])
  }

  @Test("no bytes crash it", arguments: 0..<50 as Range<UInt64>)
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var parser = InputParser()
    let inputs = parser.feed(bytes) + parser.endEscape()
    #expect(inputs.count <= bytes.count)
    #expect(inputs == inputsOneByOne(bytes))
  }
}
