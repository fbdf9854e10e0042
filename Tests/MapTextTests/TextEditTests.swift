import MapModel
import MapText
import TestSupport
import Testing

@Suite("An edit of a text")
struct TextEditTests {
  private func text(_ document: Document) -> String {
    String(decoding: document.bytes, as: UTF8.self)
  }

  @Test("turned round twice is itself, and turned round restores the bytes", arguments: 0..<20)
  func inverse(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      var random = RandomFacts(seed: seed)
      let original = try Document(reading: randomText(seed: seed, lines: 1 + Int(seed % 9)))
      var document = original
      var edits: [TextEdit] = []
      for _ in 0..<5 {
        let line = random.number(0...max(0, document.lineCount - 1))
        let written = LineWriter.line(random.fact())
        let edit =
          switch random.number(0...2) {
          case 0 where document.lineCount > 0: document.replacing(line: line, with: written)
          case 1 where document.lineCount > 0: document.removing(line: line)
          default: document.appending([written, "", "# c"])
          }
        #expect(edit.inverse.inverse == edit, "seed \(seed)")
        try document.apply(edit)
        edits.append(edit)
      }
      for edit in edits.reversed() { try document.apply(edit.inverse) }
      #expect(document.bytes == original.bytes, "seed \(seed)")
      #expect(document.map == original.map, "seed \(seed)")
      #expect(document.diagnostics == original.diagnostics, "seed \(seed)")
    }
  }

  @Test("makes its splices one upon the other, and takes them back from the last to the first")
  func splices() throws {
    let edit = TextEdit([
      TextEdit.Splice(at: 0, removing: Array("A".utf8), inserting: Array("Long Name".utf8)),
      TextEdit.Splice(at: 13, removing: Array("B".utf8), inserting: Array("C".utf8)),
    ])
    var document = try document("A -> B\n")
    try document.apply(edit)
    #expect(text(document) == "Long Name -> C\n")
    #expect(edit.inverse.splices.map(\.offset) == [13, 0])
    try document.apply(edit.inverse)
    #expect(text(document) == "A -> B\n")
  }

  @Test(
    "is empty where every splice puts back what it takes",
    arguments: [
      ([], true), ([TextEdit.Splice(at: 3, removing: [1], inserting: [1])], true),
      ([TextEdit.Splice(at: 3)], true), ([TextEdit.Splice(at: 3, inserting: [1])], false),
    ])
  func emptiness(splices: [TextEdit.Splice], isEmpty: Bool) {
    #expect(TextEdit(splices).isEmpty == isEmpty)
  }

  @Test(
    "that does not fit the text changes nothing and tells the place",
    arguments: [
      (TextEdit.Splice(at: 0, removing: Array("B".utf8)), 0),
      (TextEdit.Splice(at: 6, removing: Array("B".utf8)), 6),
      (TextEdit.Splice(at: -1), -1), (TextEdit.Splice(at: 8, inserting: [0x41]), 8),
      (TextEdit.Splice(at: 5, removing: Array("B\n\n".utf8)), 5),
    ])
  func otherText(splice: TextEdit.Splice, offset: Int) throws {
    var document = try document("A -> B\n")
    #expect(throws: TextEditError.otherText(offset: offset)) {
      try document.apply(TextEdit([splice]))
    }
    #expect(text(document) == "A -> B\n")
  }

  @Test("that would make no text of it changes nothing and says why")
  func refused() throws {
    var document = try document("A -> B\n")
    #expect(throws: TextEditError.refused(.nul(offset: 5))) {
      try document.apply(TextEdit([TextEdit.Splice(at: 5, inserting: [0])]))
    }
    #expect(throws: TextEditError.refused(.notUTF8(offset: 5))) {
      try document.apply(TextEdit([TextEdit.Splice(at: 5, inserting: [0xE9])]))
    }
    #expect(text(document) == "A -> B\n")
  }

  @Test(
    "adds lines with the last ended line's ending",
    arguments: [
      ("", "x\ny\n"), ("a", "a\nx\ny\n"), ("a\n", "a\nx\ny\n"), ("a\r\n", "a\r\nx\r\ny\r\n"),
      ("a\r\nb", "a\r\nb\r\nx\r\ny\r\n"),
      ("a\nb\r\n", "a\nb\r\nx\r\ny\r\n"), ("\u{FEFF}", "\u{FEFF}x\ny\n"), ("\n", "\nx\ny\n"),
      ("\r\n", "\r\nx\r\ny\r\n"),
    ])
  func appending(before: String, after: String) throws {
    var document = try document(before)
    try document.apply(document.appending(["x", "y"]))
    #expect(text(document) == after)
  }

  @Test(
    "puts a text in the place of a line, which keeps its ending",
    arguments: [
      ("a\nb\nc", 0, "x\nb\nc"), ("a\r\nb\nc", 0, "x\r\nb\nc"), ("a\nb\nc", 2, "a\nb\nx"),
      ("\u{FEFF}a\nb", 0, "\u{FEFF}x\nb"),
      ("\n", 0, "x\n"), ("a\rb\n", 0, "x\n"),
    ])
  func replacing(before: String, line: Int, after: String) throws {
    var document = try document(before)
    try document.apply(document.replacing(line: line, with: "x"))
    #expect(text(document) == after)
  }

  @Test(
    "removes a line with its ending",
    arguments: [
      ("a\nb\nc", 0, "b\nc"), ("a\r\nb\nc", 1, "a\r\nc"), ("a\nb", 1, "a\n"),
      ("\u{FEFF}a\nb", 0, "\u{FEFF}b"), ("\n\n", 0, "\n"),
    ])
  func removing(before: String, line: Int, after: String) throws {
    var document = try document(before)
    try document.apply(document.removing(line: line))
    #expect(text(document) == after)
  }

  @Test("takes line breaks within a line for blanks and a NUL for a replacement sign")
  func lineBreaks() throws {
    var document = try document("a\n")
    try document.apply(document.appending(["b\nc\r\nd\re\0f"]))
    #expect(text(document) == "a\nb c  d e\u{FFFD}f\n")
    try document.apply(document.replacing(line: 0, with: "g\nh"))
    #expect(document.text(ofLine: 0) == "g h")
  }
}
