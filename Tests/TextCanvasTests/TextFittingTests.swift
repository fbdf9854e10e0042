import TestSupport
import Testing
import TextCanvas

extension RandomFacts {
  /// A text as it may be shown: words with single blanks between, some long, wide or with marks.
  fileprivate mutating func shownWords() -> String {
    let starts = [
      "a", "care", "-", "/", ",", "病院", "e\u{301}", "👍🏽", "twenty-two", "999", "x\u{200D}y",
      "incomprehensibilities",
    ]
    return (0..<number(0...8)).map { _ in
      pick(starts) + (0..<number(0...3)).map { _ in pick(starts + ["\u{301}"]) }.joined()
    }.joined(separator: " ")
  }
}

@Suite("Text that fits")
struct TextFittingTests {
  @Test(
    "a text is as wide as its characters",
    arguments: [("", 0), ("abc", 3), ("病院", 4), ("e\u{301}", 1), ("👍🏽", 4), ("a\u{200D}b", 2)])
  func width(text: String, width: Int) {
    #expect(columns(of: text) == width)
  }

  @Test(
    "a text that is too wide is cut, with a mark where it was cut",
    arguments: [
      ("Emergency", 9, "Emergency", "Emergency"), ("Emergency", 8, "Emergen…", "Emerg..."),
      ("病院の人", 7, "病院の…", "病院..."), ("病院の人", 6, "病院…", "病..."),
      ("Ward 4 East", 6, "Ward…", "War..."), ("Ward 4 East", 3, "Wa…", "..."),
      ("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", 4, "e\u{301}e\u{301}e\u{301}…", "e\u{301}..."),
    ])
  func cutting(text: String, columns: Int, unicode: String, ascii: String) {
    #expect(cut(text, to: columns, .unicode) == unicode)
    #expect(cut(text, to: columns, .ascii) == ascii)
  }

  @Test(
    "a cut text is never too wide, and is a beginning of the text with the mark",
    arguments: Charset.allCases)
  func cutLaws(charset: Charset) {
    var random = RandomFacts(seed: 1)
    for _ in 0..<2000 {
      let text = random.shownWords()
      let room = random.number(3...40)
      let short = cut(text, to: room, charset)
      guard columns(of: text) > room else {
        #expect(short == text)
        continue
      }
      #expect(columns(of: short) <= room, "\(text)")
      let kept = short.unicodeScalars.dropLast(charset.ellipsis.unicodeScalars.count)
      #expect(text.unicodeScalars.starts(with: kept), "\(text)")
      #expect(String(short.unicodeScalars.suffix(charset.ellipsis.count)) == charset.ellipsis)
    }
  }

  @Test(
    "a text is broken at blanks",
    arguments: [
      ("calls the night number", 10, ["calls the", "night", "number"]),
      ("calls the night number", 9, ["calls the", "night", "number"]),
      ("calls the night number", 22, ["calls the night number"]),
      ("", 5, [""]), ("病院 の人", 6, ["病院", "の人"]),
    ])
  func wrappingAtBlanks(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test(
    "a word is broken after -, / and a comma, and elsewhere only where it is too long",
    arguments: [
      ("well-known", 6, ["well-", "known"]), ("NHS/council", 9, ["NHS/", "council"]),
      ("GP -> Ward", 4, ["GP", "->", "Ward"]), ("a 1,000,000", 8, ["a 1,000,", "000"]),
      ("ambulance", 4, ["amb", "ula", "nce"]),
      ("an ambulance", 4, ["an", "amb", "ula", "nce"]), ("病院病院", 3, ["病", "院", "病", "院"]),
    ])
  func wrappingWords(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, to: columns) == lines)
  }

  @Test("every line but the first is indented, within the columns")
  func indenting() {
    let lines = wrapped("GP writes to the ward", to: 9, indent: 3)
    #expect(lines == ["GP writes", "   to the", "   ward"])
  }

  @Test("lines are never too wide", arguments: 2...30)
  func neverTooWide(room: Int) {
    var random = RandomFacts(seed: UInt64(room))
    for _ in 0..<200 {
      let text = random.shownWords()
      let indent = random.number(0...room - 2)
      let lines = wrapped(text, to: room, indent: indent)
      #expect(lines.allSatisfy { columns(of: $0) <= room }, "\(text), \(indent)")
    }
  }

  @Test("nothing is lost but a blank where a line breaks, and only long words break anywhere")
  func breaks() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<4000 {
      let text = Array(random.shownWords().unicodeScalars)
      let room = random.number(2...30)
      var place = 0
      for line in wrapped(String(String.UnicodeScalarView(text)), to: room) {
        if place > 0, text[place] == " " { place += 1 } else { expectBreak(text, at: place, room) }
        #expect(text[place...].starts(with: line.unicodeScalars), "\(text), \(room)")
        place += line.unicodeScalars.count
      }
      #expect(place == text.count, "\(text), \(room)")
    }
  }

  /// Expects a break within a word behind -, / or a comma, or else in a word longer than a line.
  private func expectBreak(_ text: [Unicode.Scalar], at place: Int, _ room: Int) {
    let shown = text[..<place].last { $0.columns > 0 }
    guard let shown, !"-/,".unicodeScalars.contains(shown) else { return }
    let start = text[..<place].lastIndex(of: " ").map { $0 + 1 } ?? 0
    let word = text[start...].prefix { $0 != " " }
    #expect(columns(of: String(String.UnicodeScalarView(word))) > room, "\(text), \(room)")
  }

  @Test("no mark is parted from the character that it joins")
  func marks() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<4000 {
      let text = random.shownWords()
      let room = random.number(2...12)
      let begins = wrapped(text, to: room).compactMap(\.unicodeScalars.first)
      #expect(begins.allSatisfy { $0.columns > 0 }, "\(text.debugDescription), \(room)")
    }
  }

  @Test("a line takes every word that has room in it")
  func filling() {
    var random = RandomFacts(seed: 1)
    for _ in 0..<2000 {
      let words = (0..<random.number(1...12)).map { _ in
        random.pick(["a", "of", "the", "care", "病", "night", "e\u{301}te\u{301}"])
      }
      let room = random.number(5...20)
      var lines = [words[0]]
      for word in words.dropFirst() {
        let longer = lines.removeLast() + " " + word
        let fits = columns(of: longer) <= room
        lines += fits ? [longer] : [String(longer.dropLast(word.count + 1)), word]
      }
      #expect(wrapped(words.joined(separator: " "), to: room) == lines)
    }
  }

  @Test("a line that has no room for a wide character is refused")
  func noRoom() async {
    await #expect(processExitsWith: .failure) { _ = wrapped("x", to: 4, indent: 3) }
  }
}
