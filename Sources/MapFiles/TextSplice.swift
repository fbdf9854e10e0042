/// How one text becomes another: at one place, some bytes give way to others.
package struct TextSplice: Hashable, Sendable {
  /// The offset of the first byte that changes.
  package let offset: Int
  /// How many bytes go.
  package let removedCount: Int
  /// The bytes that come instead.
  package let inserted: [UInt8]

  /// Makes a splice.
  package init(at offset: Int, removing removedCount: Int, inserting inserted: [UInt8]) {
    self.offset = offset
    self.removedCount = removedCount
    self.inserted = inserted
  }

  /// The smallest splice that makes one text of another.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package init(from old: [UInt8], to new: [UInt8]) {
    let most = min(old.count, new.count)
    var before = 0
    while before < most, old[before] == new[before] { before += 1 }
    var behind = 0
    while behind < most - before, old[old.count - 1 - behind] == new[new.count - 1 - behind] {
      behind += 1
    }
    offset = before
    removedCount = old.count - before - behind
    inserted = Array(new[before..<new.count - behind])
  }

  /// Makes the change.
  ///
  /// - Returns: Whether the text has such a place; else it is as it was.
  package func apply(to text: inout ChunkedBytes) -> Bool {
    guard offset >= 0, removedCount >= 0, offset <= text.count,
      removedCount <= text.count - offset
    else { return false }
    text.replace(offset..<offset + removedCount, with: inserted)
    return true
  }
}
