import MapText
import TestSupport
import Testing

@Suite("The look over all bytes of a text")
struct TextSurveyTests {
  @Test(
    "refuses what is not UTF-8, with the offset of the byte that begins no character",
    arguments: [
      ([0xFF], 0), ([0x47, 0x50, 0xE9, 0x0A], 2), ([0x80], 0), ([0x41, 0xC3], 1),
      ([0xC0, 0xAF], 0),
      ([0xE2, 0x82], 0), ([0x41, 0xE2, 0x82, 0x41], 1), ([0xED, 0xA0, 0x80], 0),
      ([0xF0, 0x9F, 0x98], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xC3, 0xA9, 0xA9], 2), ([0xEF, 0xBB, 0xBF, 0xFE], 3),
      ([0xFF, 0xFF, 0x41, 0x00], 0), ([0xFE], 0),
    ] as [([UInt8], Int)])
  func notUTF8(bytes: [UInt8], offset: Int) {
    #expect(throws: Refusal.notUTF8(offset: offset)) { try Document(reading: bytes) }
  }

  @Test("knows UTF-16 by its mark", arguments: [[0xFF, 0xFE, 0x41, 0], [0xFE, 0xFF, 0, 0x41]])
  func utf16(bytes: [UInt8]) {
    #expect(throws: Refusal.utf16) { try Document(reading: bytes) }
  }

  @Test("finds a byte that begins no character at any offset", arguments: 0..<40)
  func offsets(offset: Int) {
    for length in offset + 1...40 {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      bytes[offset] = 0xC3
      #expect(throws: Refusal.notUTF8(offset: offset)) { try Document(reading: bytes) }
      bytes[offset] = 0
      #expect(throws: Refusal.nul(offset: offset)) { try Document(reading: bytes) }
    }
  }

  @Test("tells the first of several NULs")
  func firstNul() {
    let bytes = Array("GP -> Ward : \0\0é\0".utf8)
    #expect(throws: Refusal.nul(offset: 13)) { try Document(reading: bytes) }
  }

  @Test(
    "says what is refused and how to mend it",
    arguments: [
      (
        .notUTF8(offset: 12), "this is not UTF-8 text: byte 12 begins no character",
        "save it as UTF-8; iconv -f LATIN1 -t UTF-8 converts older files"
      ),
      (
        .utf16, "this is UTF-16 text, and maps are UTF-8",
        "save it as UTF-8; iconv -f UTF-16 -t UTF-8 converts it"
      ),
      (
        .nul(offset: 0), "this is not text: byte 0 is NUL",
        "give a map, a text file whose name ends in .map"
      ),
    ] as [(Refusal, String, String)])
  func words(refusal: Refusal, what: String, mend: String) {
    #expect(refusal.what == what)
    #expect(refusal.mend == mend)
  }

  @Test(
    "warns of every control character and bidirectional override, wherever it stands",
    arguments: [1...0x08, 0x0B...0x0D, 0x0E...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069]
      as [ClosedRange<UInt32>])
  func controls(range: ClosedRange<UInt32>) throws {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      for column in 1...18 {
        var line = "# abcdefghijklmnop".unicodeScalars
        line.insert(scalar, at: line.index(line.startIndex, offsetBy: column - 1))
        for text in [String(line), "é\n" + String(line)] {
          let warned = try document(text).diagnostics.filter {
            $0.problem == .controlCharacter(scalar)
          }
          #expect(warned.map(\.column) == [column], "\(scalar.value) in \(column)")
        }
      }
    }
  }

  @Test(
    "warns of no other character",
    arguments: [
      0x09...0x09, 0x20...0x7E, 0xA0...0x2FF, 0x2000...0x2029, 0x202F...0x2065, 0x206A...0x20FF,
      0xFE00...0xFEFF, 0x1F300...0x1F400,
    ] as [ClosedRange<UInt32>])
  func noControls(range: ClosedRange<UInt32>) throws {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      #expect(try problems("# a\(scalar)b") == [], "\(scalar.value)")
    }
  }

  @Test("warns once a line")
  func onceALine() throws {
    let text = "GP -> Wa\u{1}\u{2}rd : \u{3}\n# \u{4}\n\u{5}\n"
    let diagnostics = try document(text).diagnostics.filter {
      if case .controlCharacter = $0.problem { true } else { false }
    }
    #expect(diagnostics.map(\.line) == [1, 2, 3])
  }

  @Test("warns of a carriage return but where it ends a line with a line feed")
  func carriageReturns() throws {
    let text = "A -> B\r\nA -> \rC\r\n\r\n\rA -> D\r\r\n"
    let document = try document(text)
    #expect(document.diagnostics.map(\.line) == [2, 4])
    #expect(document.diagnostics.map(\.column) == [6, 1])
  }
}
