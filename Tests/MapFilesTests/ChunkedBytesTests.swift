import MapFiles
import TestSupport
import Testing

@Suite("Bytes in chunks")
struct ChunkedBytesTests {
  @Test("become by any splices what bytes in a row become", arguments: 0..<12 as Range<UInt64>)
  func splices(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let source = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
    func some() -> ArraySlice<UInt8> {
      // Most splices are short, and some longer than several chunks.
      let start = Int.random(in: 0...99_000, using: &generator)
      let longest = Bool.random(using: &generator) ? 40 : source.count
      return source[start...].prefix(Int.random(in: 0...longest, using: &generator))
    }
    var plain = source + some()
    var chunked = ChunkedBytes(plain)
    #expect(chunked.bytes == plain)
    for _ in 0..<40 {
      let start = Int.random(in: 0...plain.count, using: &generator)
      let longest = Bool.random(using: &generator) ? 40 : 100_000
      let end = Int.random(in: start...min(plain.count, start + longest), using: &generator)
      let inserted = Array(some())
      plain.replaceSubrange(start..<end, with: inserted)
      chunked.replace(start..<end, with: inserted)
      #expect(chunked.count == plain.count && chunked.bytes == plain)
    }
  }

  @Test("of a large text are spliced in far less time than bytes in a row")
  func speed() {
    var plain = [UInt8](repeating: 65, count: 8_000_000)
    var chunked = ChunkedBytes(plain)
    let clock = ContinuousClock()
    let whole = clock.measure {
      for place in 0..<1_000 { plain.replaceSubrange(place..<place, with: [66]) }
    }
    let parts = clock.measure {
      for place in 0..<1_000 { chunked.replace(place..<place, with: [66]) }
    }
    #expect(chunked.bytes == plain)
    #expect(parts * 3 < whole)
  }
}
