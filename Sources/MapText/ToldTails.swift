import MapModel

/// Labels and attributes that were read lately, found by their bytes.
///
/// In long maps people say the same of many flows: `letter ; wait 2w`. Read once and shared, such a
/// tail costs neither time nor room again. The store has a fixed size; a newer tail takes the place
/// of an older one.
struct ToldTails {
  struct Tail {
    let start: Int
    let end: Int
    let label: Label
    let attributes: [Attribute]
  }

  private var tails: [Tail?]

  /// Makes a store for a text of some lines.
  init(expectedLines: Int) {
    let size = min(max(expectedLines, 16), 4096)
    tails = [Tail?](repeating: nil, count: size)
  }

  /// The tail that stood between two places, where the same bytes were read before.
  ///
  /// Notes down where to keep it otherwise; see `keep(_:at:)`.
  func lookUp(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> (tail: Tail?, slot: Int) {
    let hash = bytes.extracting(start..<end).quickHash
    let slot = Int(truncatingIfNeeded: hash % UInt64(tails.count))
    guard let tail = tails[slot], tail.end - tail.start == end - start else { return (nil, slot) }
    var place = start
    var told = tail.start
    while place < end {
      if bytes[place] != bytes[told] { return (nil, slot) }
      place += 1
      told += 1
    }
    return (tail, slot)
  }

  /// Keeps a tail that was read.
  mutating func keep(_ tail: Tail, at slot: Int) {
    tails[slot] = tail
  }
}
