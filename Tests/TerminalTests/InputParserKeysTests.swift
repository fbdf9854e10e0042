import MapEditor
import Terminal
import Testing

@Suite("keys")
struct InputParserKeysTests {
  @Test(
    "a byte is a key",
    arguments: [
      (0x00, .control(" ")), (0x01, .control("a")), (0x03, .control("c")), (0x08, .backspace),
      (0x09, .tab), (0x0A, .enter), (0x0D, .enter), (0x1A, .control("z")), (0x1C, .control("\\")),
      (0x1D, .control("]")), (0x1E, .control("^")), (0x1F, .control("_")),
      (0x20, .character(" ")), (0x41, .character("A")), (0x7E, .character("~")), (0x7F, .backspace),
    ] as [(UInt8, Key)])
  func bytes(byte: UInt8, key: Key) {
    #expect(inputs([byte]) == [.key(key)])
  }

  @Test("every letter with Ctrl is itself, but for those that are other keys")
  func controls() {
    for letter in "abcdefgklmnopqrstuvwxyz".unicodeScalars where letter != "m" {
      let byte = UInt8(letter.value) - 0x60
      #expect(inputs([byte]) == [.key(.control(Character(letter)))])
    }
  }

  @Test(
    "a sequence is a key, whichever terminal sends it",
    arguments: [
      // xterm, tmux, screen: usual and application mode
      ("[A", .arrow(.up)), ("[B", .arrow(.down)), ("[C", .arrow(.right)), ("[D", .arrow(.left)),
      ("OA", .arrow(.up)), ("OB", .arrow(.down)), ("OC", .arrow(.right)), ("OD", .arrow(.left)),
      ("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end), ("[1~", .home), ("[4~", .end),
      ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
      ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
      ("[P", .function(1)), ("[1;2P", .function(1)), ("[1;5S", .function(4)),
      ("[15~", .function(5)), ("[17~", .function(6)), ("[18~", .function(7)),
      ("[19~", .function(8)), ("[20~", .function(9)), ("[21~", .function(10)),
      ("[23~", .function(11)), ("[24~", .function(12)), ("[15;5~", .function(5)),
      // rxvt
      ("[7~", .home), ("[8~", .end), ("[11~", .function(1)), ("[12~", .function(2)),
      ("[13~", .function(3)), ("[14~", .function(4)), ("[7$", .home), ("[3^", .delete),
      ("[5@", .pageUp), ("[25~", .function(13)), ("[29~", .function(16)), ("[34~", .function(20)),
      ("[a", .arrow(.up)), ("[d", .arrow(.left)), ("Oa", .arrow(.up)),
      // the Linux console
      ("[[A", .function(1)), ("[[B", .function(2)), ("[[E", .function(5)),
      // keypads that tell themselves from other keys
      ("OM", .enter), ("OI", .tab), ("Oj", .character("*")), ("Ok", .character("+")),
      ("Om", .character("-")), ("Oo", .character("/")), ("Op", .character("0")),
      ("Oy", .character("9")), ("OX", .character("=")), ("O ", .character(" ")),
    ] as [(String, Key)])
  func sequences(sequence: String, key: Key) {
    #expect(inputs("\u{1B}" + sequence) == [.key(key)])
    #expect(inputsOneByOne("\u{1B}\(sequence)x".utf8) == [.key(key)] + typed("x"))
  }

  @Test(
    "arrows to the sides go a word further with Ctrl or Alt",
    arguments: [
      ("[1;5D", .wordLeft), ("[1;5C", .wordRight), ("[1;3D", .wordLeft), ("[1;3C", .wordRight),
      ("[1;6C", .wordRight), ("[1;9D", .wordLeft), ("Od", .wordLeft), ("Oc", .wordRight),
      ("O5D", .wordLeft), ("O1;5C", .wordRight), ("\u{1B}[D", .wordLeft), ("\u{1B}OC", .wordRight),
      ("[1;2D", .arrow(.left)), ("[1;5A", .arrow(.up)), ("[1;3B", .arrow(.down)),
      ("\u{1B}[A", .arrow(.up)), ("[1;5H", .home), ("[3;5~", .delete), ("[1;5:2C", .wordRight),
    ] as [(String, Key)])
  func modifiers(sequence: String, key: Key) {
    #expect(inputs("\u{1B}" + sequence) == [.key(key)])
  }

  @Test(
    "ESC before a character is Alt",
    arguments: [
      ("x", "x"), ("X", "X"), ("é", "é"), ("日", "日"), (" ", " "), ("\r", "\r"), ("\n", "\r"),
      ("\u{7F}", "\u{7F}"), ("\u{8}", "\u{7F}"), ("\t", "\t"), ("\u{1}", "\u{1}"), ("~", "~"),
    ] as [(String, Character)])
  func alt(sent: String, character: Character) {
    #expect(inputs("\u{1B}" + sent) == [.key(.alt(character))])
  }

  @Test(
    "what begins a sequence is a key where nothing comes behind it",
    arguments: [
      ("\u{1B}", [.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[", [.alt("[")]),
      ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]), ("\u{1B}P", [.alt("P")]),
      ("\u{1B}\u{1B}[", [.escape, .alt("[")]), ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]),
    ] as [(String, [Key])])
  func pending(sent: String, keys: [Key]) {
    var parser = InputParser()
    let whole = parser.feed(Array(sent.utf8))
    #expect(parser.hasPendingEscape)
    #expect(whole + parser.endEscape() == keys.map(TerminalInput.key))
    #expect(!parser.hasPendingEscape)
    #expect(parser.endEscape().isEmpty)
    #expect(parser.feed([0x61]) == typed("a"))
  }

  @Test("Esc pressed before another key is still a key")
  func escapeBefore() {
    #expect(inputs("\u{1B}\u{1B}x") == [.key(.escape), .key(.alt("x"))])
    #expect(inputs("\u{1B}\u{1B}[200~a\u{1B}[201~") == [.key(.escape), .paste("a")])
    #expect(inputs("\u{1B}\u{1B}[99x") == [.key(.escape)])
  }

  @Test("half a sequence waits for its other half, however long that takes")
  func halves() {
    var parser = InputParser()
    #expect(parser.feed(Array("\u{1B}[1;".utf8)).isEmpty)
    #expect(!parser.hasPendingEscape)
    #expect(parser.endEscape().isEmpty)
    #expect(parser.feed(Array("5D".utf8)) == [.key(.wordLeft)])
  }
}
