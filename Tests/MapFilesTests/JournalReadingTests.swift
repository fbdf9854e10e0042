import MapFiles
import TestSupport
import Testing

@Suite("Reading a journal")
struct JournalReadingTests {
  private static let holder = JournalHolder(process: 12, host: "table-3")
  private static let records: [JournalRecord] = [
    .start(holder), .base(Array("A -> B\n".utf8)),
    .splice(TextSplice(at: 7, removing: 0, inserting: Array("B -> C\n".utf8))),
    .replacedLine(Array("A -> B".utf8)), .halfTyped(Array("C -> Do".utf8)),
    .splice(TextSplice(at: 0, removing: 1, inserting: Array("Ä".utf8))), .halfTyped([]),
    .splice(TextSplice(at: 8, removing: 7, inserting: [])),
    .replacedLine(Array("Ä -> B".utf8)), .halfTyped(Array("last".utf8)),
  ]

  private static func read(_ bytes: [UInt8]) -> [JournalRecord] {
    var reader = JournalReader(bytes)
    var records: [JournalRecord] = []
    while let next = reader.next() { records.append(next.record) }
    return records
  }

  @Test("gives back all that was written, and when")
  func roundTrip() throws {
    let bytes = journalBytes(Self.records, seconds: 1_800_000_000)
    #expect(Self.read(bytes) == Self.records)
    let contents = try #require(JournalContents(reading: bytes))
    #expect(contents.holder == Self.holder)
    #expect(contents.base == Array("A -> B\n".utf8))
    #expect(contents.text == Array("Ä -> B\n".utf8))
    #expect(contents.halfTyped == "last")
    #expect(contents.replacedLine == "Ä -> B")
    #expect(contents.changeCount == 3)
    #expect(contents.seconds == 1_800_000_000)
    #expect(contents.isWhole)
    #expect(contents.written.hasPrefix("2027-01-1"))
  }

  @Test("of a journal that is cut short anywhere gives the records before the cut")
  func truncations() {
    let bytes = journalBytes(Self.records)
    var counts: Set<Int> = []
    for end in 0...bytes.count {
      let read = Self.read(Array(bytes[..<end]))
      #expect(read == Array(Self.records.prefix(read.count)), "cut at \(end)")
      counts.insert(read.count)
      if end == bytes.count - 1 { #expect(read.count == Self.records.count - 1) }
    }
    #expect(counts == Set(0...Self.records.count))
  }

  @Test(
    "with one byte that is another gives only records before it", arguments: [1, 0x20, 0x80, 0xFF])
  func flippedBytes(flip: UInt8) {
    let bytes = journalBytes(Self.records)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= flip
      let read = Self.read(damaged)
      #expect(read == Array(Self.records.prefix(read.count)), "flipped at \(place)")
      #expect(read.count < Self.records.count)
      let isWhole = JournalContents(reading: damaged)?.isWhole ?? false
      #expect(!isWhole)
    }
  }

  @Test("without some bytes in the middle, or with some twice, gives only records before them")
  func missingAndRepeated() {
    let bytes = journalBytes(Self.records)
    for place in stride(from: 0, to: bytes.count - 30, by: 3) {
      for count in [1, 8, 21, 30] {
        let without = Array(bytes[..<place] + bytes[(place + count)...])
        let twice = Array(bytes[..<(place + count)] + bytes[place...])
        for damaged in [without, twice] {
          let read = Self.read(damaged)
          #expect(read == Array(Self.records.prefix(read.count)))
          #expect(read.count < Self.records.count)
        }
      }
    }
  }

  @Test("of any bytes never fails", arguments: 0..<200 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let noise = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    #expect(JournalContents(reading: noise) == nil)
    #expect(Self.read(JournalRecord.magic + noise) == [])
    let sound = journalBytes(Self.records)
    let end = Int.random(in: 0...sound.count, using: &generator)
    let read = Self.read(sound[..<end] + noise)
    #expect(read == Array(Self.records.prefix(read.count)))
  }

  @Test("stops at a change of a place that the text has not, and of one that no number tells")
  func impossibleChanges() throws {
    let impossible = [
      TextSplice(at: 8, removing: 0, inserting: [1]),
      TextSplice(at: -1, removing: 0, inserting: []),
      TextSplice(at: 0, removing: -1, inserting: []), TextSplice(at: 3, removing: 5, inserting: []),
      TextSplice(at: .max, removing: .max, inserting: []),
      TextSplice(at: .min, removing: .min, inserting: []),
    ]
    for splice in impossible {
      let records = Array(Self.records.prefix(2)) + [.splice(splice), .halfTyped(Array("x".utf8))]
      let contents = try #require(JournalContents(reading: journalBytes(records)))
      #expect(contents.text == contents.base && contents.changeCount == 0)
      #expect(contents.halfTyped == "" && !contents.isWhole)
    }
  }

  @Test("needs to know what the changes start from")
  func withoutBase() {
    #expect(JournalContents(reading: JournalRecord.magic) == nil)
    #expect(JournalContents(reading: journalBytes([Self.records[0]])) == nil)
    #expect(JournalContents(reading: journalBytes(Array(Self.records.dropFirst()))) == nil)
    #expect(JournalContents(reading: journalBytes([Self.records[0], Self.records[2]])) == nil)
  }

  @Test("of any row of texts gives the last one", arguments: 0..<100 as Range<UInt64>)
  func replay(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var texts = [randomText(seed: seed, lines: 6)]
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      texts.append(
        Bool.random(using: &generator)
          ? randomText(seed: seed + 1000, lines: 4) : edited(texts[texts.count - 1], &generator))
    }
    let splices = zip(texts, texts.dropFirst()).map {
      JournalRecord.splice(TextSplice(from: $0, to: $1))
    }
    let bytes = journalBytes([.start(Self.holder), .base(texts[0])] + splices)
    let contents = try #require(JournalContents(reading: bytes))
    #expect(contents.base == texts[0])
    #expect(contents.text == texts[texts.count - 1])
    #expect(contents.changeCount == splices.count && contents.isWhole)
  }

  /// The text with some bytes in the place of others.
  private func edited(_ text: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    let start = Int.random(in: 0...text.count, using: &generator)
    let end = Int.random(in: start...text.count, using: &generator)
    let new = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      UInt8.random(in: 97...99, using: &generator)
    }
    return text[..<start] + new + text[end...]
  }

  @Test("tells the lines that the file has not")
  func newLines() throws {
    let base = Array("A -> B\n".utf8)
    let new = Array("A -> B\r\nB -> C\n\nB -> C\nC -> D".utf8)
    let bytes = journalBytes(
      [.start(Self.holder), .base(base), .splice(TextSplice(from: base, to: new))])
    let contents = try #require(JournalContents(reading: bytes))
    #expect(contents.lines(besideThoseOf: base, atMost: 9) == ["B -> C", "B -> C", "C -> D"])
    #expect(contents.lines(besideThoseOf: base, atMost: 1) == ["C -> D"])
    #expect(contents.lines(besideThoseOf: new, atMost: 9) == [])
    #expect(contents.holdsMore(than: base) && !contents.holdsMore(than: new))
  }

  @Test("holds nothing more than the file where nothing was told, whatever the file has now")
  func nothingTold() throws {
    let contents = try #require(
      JournalContents(reading: journalBytes(Array(Self.records.prefix(2)))))
    #expect(!contents.holdsMore(than: Array("other\n".utf8)))
  }
}

/// A journal's bytes as they stand in its file.
func journalBytes(_ records: [JournalRecord], seconds: Int64 = 0) -> [UInt8] {
  JournalRecord.file(of: records, seconds)
}
