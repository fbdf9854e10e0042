/// Bytes in which splices are made fast: a splice moves those of a few chunks, and not all behind it.
package struct ChunkedBytes {
  /// Never empty; all but a single one have at least `leastCount` bytes, and none more than `mostCount`.
  private var chunks: [[UInt8]]
  /// How many bytes there are.
  package private(set) var count: Int

  private static let leastCount = 1 << 12
  private static let goodCount = 1 << 14
  private static let mostCount = 1 << 15

  /// Takes some bytes.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    chunks = [bytes]
    splitIfLarge(0)
  }

  /// All of them in a row.
  package var bytes: [UInt8] { chunks.reduce(into: []) { $0 += $1 } }

  /// Puts some bytes in the place of others.
  ///
  /// - Parameters:
  ///   - range: The offsets of those that go, all of them there.
  ///   - inserted: The bytes that come instead.
  /// - Complexity: O(*c* + *k*), where *c* is the number of chunks and *k* of the bytes that go and come.
  package mutating func replace(_ range: Range<Int>, with inserted: [UInt8]) {
    let (first, start) = place(of: range.lowerBound)
    let (last, end) = place(of: range.upperBound)
    if first == last {
      chunks[first].replaceSubrange(start..<end, with: inserted)
    } else {
      let joined = chunks[first][..<start] + inserted + chunks[last][end...]
      chunks.replaceSubrange(first...last, with: [Array(joined)])
    }
    count += inserted.count - range.count
    joinIfSmall(first)
  }

  /// The first chunk that an offset stands in, or at the end of, and the offset there.
  private func place(of offset: Int) -> (chunk: Int, offset: Int) {
    var (chunk, rest) = (0, offset)
    while rest > chunks[chunk].count {
      rest -= chunks[chunk].count
      chunk += 1
    }
    return (chunk, rest)
  }

  private mutating func joinIfSmall(_ chunk: Int) {
    guard chunks[chunk].count < Self.leastCount, chunks.count > 1 else {
      return splitIfLarge(chunk)
    }
    let first = max(0, chunk - 1)
    let next = chunks.remove(at: first + 1)
    chunks[first] += next
    splitIfLarge(first)
  }

  private mutating func splitIfLarge(_ chunk: Int) {
    let whole = chunks[chunk]
    guard whole.count > Self.mostCount else { return }
    let parts = whole.count / Self.goodCount
    let bounds = (0...parts).map { whole.count * $0 / parts }
    chunks.replaceSubrange(
      chunk...chunk, with: zip(bounds, bounds.dropFirst()).map { Array(whole[$0..<$1]) })
  }
}
