import MapFiles
import TestSupport
import Testing

@Suite("Bytes in chunks")
struct ChunkedBytesTests {
  @Test("become by any splices what bytes in a row become", arguments: 0..<40 as Range<UInt64>)
  func splices(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func some(_ most: Int) -> [UInt8] {
      // Most splices are short, and some longer than several chunks.
      let longest = Bool.random(using: &generator) ? min(most, 40) : most
      return (0..<Int.random(in: 0...longest, using: &generator)).map {
        UInt8(truncatingIfNeeded: $0 * $0 / 7)
      }
    }
    var plain = some(200_000)
    var chunked = ChunkedBytes(plain)
    #expect(chunked.bytes == plain)
    for _ in 0..<60 {
      let start = Int.random(in: 0...plain.count, using: &generator)
      let longest = Bool.random(using: &generator) ? 40 : 100_000
      let end = Int.random(in: start...min(plain.count, start + longest), using: &generator)
      let inserted = some(100_000)
      plain.replaceSubrange(start..<end, with: inserted)
      chunked.replace(start..<end, with: inserted)
      #expect(chunked.count == plain.count && chunked.bytes == plain)
    }
  }

  @Test("of a large text are spliced often in a moment")
  func speed() {
    let text = [UInt8](repeating: 65, count: 4_000_000)
    var chunked = ChunkedBytes(text)
    let start = ContinuousClock.now
    for number in 0..<20_000 {
      let place = number * 7919 % text.count
      chunked.replace(place..<place + 1, with: [66, 67])
    }
    #expect(chunked.count == text.count + 20_000)
    // An array would move some thirty thousand million bytes.
    #expect(ContinuousClock.now - start < .seconds(3))
  }
}
