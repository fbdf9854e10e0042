import Testing
import TextCanvas

@Suite("The width of a character")
struct CharacterWidthTests {
  /// The assigned characters of a range that had been in Unicode when its widths were taken.
  private func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init).filter { ($0.properties.age?.major ?? 99) <= 14 }
  }

  private func hex(_ scalars: [Unicode.Scalar]) -> [String] {
    scalars.map { String($0.value, radix: 16) }
  }

  @Test("an ideograph that is no mark takes two columns")
  func ideographs() {
    let narrow = scalars(0...0x3FFFF).filter { scalar in
      scalar.properties.isIdeographic && scalar.columns != 2
        && scalar.properties.generalCategory != .nonspacingMark
    }
    #expect(hex(narrow) == [])
  }

  @Test("a picture that stands as such takes two columns, half a flag one")
  func emoji() {
    let halfFlags: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF
    let pictures = scalars(0...0x1FFFF).filter(\.properties.isEmojiPresentation)
    let odd = pictures.filter { $0.columns != (halfFlags.contains($0.value) ? 1 : 2) }
    #expect(pictures.count > 1000)
    #expect(hex(odd) == [])
  }

  @Test("a mark that joins the character before it takes no column")
  func marks() {
    let wide = scalars(0x300...0xE01EF).filter { scalar in
      let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      return isMark && scalar.columns != 0
    }
    #expect(hex(wide) == [])
  }

  @Test("letters of alphabets take one column, whether or not they are in ASCII")
  func letters() {
    let odd = scalars(0x20...0x10FF).filter { scalar in
      [.uppercaseLetter, .lowercaseLetter].contains(scalar.properties.generalCategory)
        && scalar.columns != 1
    }
    #expect(hex(odd) == [])
  }

  @Test("every sign of ASCII and every one that lines are drawn with takes one column")
  func plainSigns() {
    let odd = (scalars(0x20...0x7E) + scalars(0x2500...0x257F) + Array("►▼◄▲…".unicodeScalars))
      .filter { $0.columns != 1 }
    #expect(hex(odd) == [])
  }

  @Test(
    "characters at the edges of the ranges",
    arguments: [
      ("\u{2FF}", 1), ("\u{300}", 0), ("\u{36F}", 0), ("\u{10FF}", 1), ("\u{1100}", 2),
      ("\u{115F}", 2), ("\u{1160}", 0), ("\u{11FF}", 0), ("\u{1200}", 1), ("\u{231A}", 2),
      ("\u{2E80}", 2), ("\u{3029}", 2), ("\u{302D}", 0), ("\u{302E}", 2), ("\u{303E}", 2),
      ("\u{303F}", 1), ("\u{3099}", 0), ("\u{A4C6}", 2), ("\u{A4D0}", 1), ("\u{AC00}", 2),
      ("\u{D7A3}", 2), ("\u{D7B0}", 0), ("\u{D7FB}", 0), ("\u{FF01}", 2), ("\u{FF60}", 2),
      ("\u{FF61}", 1), ("\u{FFE6}", 2), ("\u{16FE3}", 2), ("\u{16FE4}", 0), ("\u{16FF0}", 2),
      ("\u{1F1E6}", 1), ("\u{1F321}", 1), ("\u{1F3FF}", 2), ("\u{20000}", 2),
      ("\u{AD}", 1), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FE0F}", 0), ("\u{E0020}", 0),
      ("\u{600}", 1), ("\u{6DD}", 1), ("\u{110BD}", 1), ("\u{10FFFF}", 1),
    ] as [(Unicode.Scalar, Int)])
  func edges(scalar: Unicode.Scalar, columns: Int) {
    #expect(scalar.columns == columns)
  }
}
