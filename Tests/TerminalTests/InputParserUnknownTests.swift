import MapEditor
import Terminal
import Testing

@Suite("what is no key")
struct InputParserUnknownTests {
  @Test(
    "an unknown sequence is swallowed whole",
    arguments: [
      "[99x", "[?1;2c", "[>0;276;0c", "[24;80R", "[2;3S", "[I", "[O", "[E", "[200;5u", "[27;5;9~",
      "[99~", "[201~", "[ q", "[!p", "[1 @", "[?2026;2$y", "[=5n", "[<0;1;1x", "[<0;1M", "[<;;M",
      "[<0;0;1M", "[M !!", "[M\u{7F}\u{7F}\u{7F}", "[[Z", "[1;2;3P", "Oz", "O9;9z",
      "]11;rgb:0000/0000/0000\u{7}", "]0;title\u{1B}\\", "P1$r0m\u{1B}\\", "_G\u{1B}\\",
      "^x\u{1B}\\", "Xy\u{1B}\\",
    ])
  func swallowed(sequence: String) {
    #expect(inputs("\u{1B}\(sequence)x") == typed("x"))
    #expect(inputsOneByOne("\u{1B}\(sequence)x".utf8) == typed("x"))
  }

  @Test(
    "a key that breaks a sequence off is still a key", arguments: ["[1;", "O1", "[[", "[M ", "["])
  func brokenOff(sequence: String) {
    #expect(inputs("\u{1B}\(sequence)\rx") == [.key(.enter)] + typed("x"))
    #expect(inputs("\u{1B}\(sequence)\u{1B}[A") == [.key(.arrow(.up))])
    #expect(inputs("\u{1B}\(sequence)\u{3}") == [.key(.control("c"))])
  }

  @Test("a character that breaks a sequence off is still a character")
  func brokenOffByCharacter() {
    #expect(inputs("\u{1B}[1;éx") == typed("éx"))
    #expect(inputs("\u{1B}O1éx") == typed("éx"))
  }

  @Test("a key behind a string without an end is not lost for ever")
  func endlessString() {
    var parser = InputParser()
    #expect(parser.feed(Array("\u{1B}]0;title without an end".utf8)).isEmpty)
    #expect(parser.hasPendingEscape)
    #expect(parser.endEscape().isEmpty)
    #expect(parser.feed(Array("x".utf8)) == typed("x"))
  }

  @Test("a sequence within a string ends the string")
  func sequenceInString() {
    #expect(inputs("\u{1B}]0;title\u{1B}[Ax") == [.key(.arrow(.up))] + typed("x"))
    #expect(inputs("\u{1B}]0;title\u{1B}") == [.key(.escape)])
  }

  @Test("a sequence longer than any is swallowed whole")
  func tooLong() {
    let parameters = String(repeating: "1;", count: 1000)
    #expect(inputs("\u{1B}[\(parameters)5Dx") == typed("x"))
    #expect(inputs("\u{1B}O\(parameters)5Dx") == typed("x"))
    #expect(inputs("\u{1B}[<\(parameters)5Mx") == typed("x"))
  }

  @Test(
    "endless sequences take no memory",
    arguments: ["\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[<", "\u{1B}[1;5"])
  func bounded(opening: String) {
    var parser = InputParser()
    var count = parser.feed(Array(opening.utf8)).count
    let hostile = Array(String(repeating: "1;", count: 4096).utf8)
    for _ in 0..<20 { count += parser.feed(hostile).count }
    #expect(count == 0)
    // All that the parser keeps is in its description.
    let description = String(reflecting: parser)
    #expect(description.utf8.count < 10_000)
  }

  @Test("as many ESC as anybody sends are as many keys")
  func manyEscapes() {
    let escapes = [UInt8](repeating: 0x1B, count: 10_000)
    #expect(inputs(escapes) == [TerminalInput](repeating: .key(.escape), count: 10_000))
  }
}
