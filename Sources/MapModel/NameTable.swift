/// The number of one spelling of a name within one map.
public struct Name: Hashable, Sendable {
  let index: Int32
}

/// Every spelling of every name in a map, each stored once.
///
/// A spelling is found by its bytes, without making a string of it; only a spelling that is new is
/// folded to learn which name it spells.
struct NameTable: Sendable {
  /// The bytes of all spellings, one after the other.
  private var arena: [UInt8] = []
  /// Where each spelling begins in the arena, and where the last one ends.
  private var starts: [Int] = [0]
  /// Which name each spelling spells, numbered in the order of first mention.
  private(set) var identities: [Int32] = []
  /// What all spellings of each name have in common.
  private(set) var keys: [String] = []
  private var identityOfKey: [String: Int32] = [:]
  /// Open addressing: a spelling's number plus one, or nought; never more than half full.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The number of a spelling, which is added where it is new.
  ///
  /// - Complexity: O(*n*) expected, where *n* is the length of the spelling.
  mutating func intern(_ spelling: Span<UInt8>) -> Name {
    let mask = slots.count - 1
    var slot = Self.hash(spelling) & mask
    while slots[slot] != 0 {
      let candidate = Int(slots[slot]) - 1
      if isSpelled(candidate, spelling) { return Name(index: Int32(candidate)) }
      slot = (slot + 1) & mask
    }
    return add(spelling, at: slot)
  }

  /// The number of a spelling, which is added where it is new.
  mutating func intern(_ spelling: String) -> Name {
    let bytes = Array(spelling.utf8)
    return intern(bytes.span)
  }

  /// A name as it was spelled.
  func spelling(of name: Name) -> String {
    let index = Int(name.index)
    return String(decoding: arena[starts[index]..<starts[index + 1]], as: UTF8.self)
  }

  /// The name that has a key, where one has.
  func identity(ofKey key: String) -> Int32? { identityOfKey[key] }

  private mutating func add(_ spelling: Span<UInt8>, at slot: Int) -> Name {
    let number = Int32(identities.count)
    for index in spelling.indices { arena.append(spelling[index]) }
    starts.append(arena.count)
    let name = Name(index: number)
    identities.append(0)
    let key = NameKey.key(of: self.spelling(of: name))
    if let known = identityOfKey[key] {
      identities[Int(number)] = known
    } else {
      identities[Int(number)] = Int32(keys.count)
      identityOfKey[key] = Int32(keys.count)
      keys.append(key)
    }
    slots[slot] = number + 1
    if identities.count * 2 > slots.count { slots = moreSlots() }
    return name
  }

  private func moreSlots() -> [Int32] {
    var larger = [Int32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    let bytes = arena.span
    for number in identities.indices {
      var slot = Self.hash(bytes.extracting(starts[number]..<starts[number + 1])) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = Int32(number) + 1
    }
    return larger
  }

  private func isSpelled(_ number: Int, _ spelling: Span<UInt8>) -> Bool {
    let start = starts[number]
    let count = spelling.count
    guard starts[number + 1] - start == count else { return false }
    let known = arena.span.bytes
    let other = spelling.bytes
    var offset = 0
    while offset + 8 <= count {
      let eight = known.unsafeLoadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
      if eight != other.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) {
        return false
      }
      offset += 8
    }
    while offset < count {
      if arena[start + offset] != spelling[offset] { return false }
      offset += 1
    }
    return true
  }

  private static func hash(_ spelling: Span<UInt8>) -> Int {
    Int(truncatingIfNeeded: spelling.quickHash)
  }
}

extension Span where Element == UInt8 {
  /// A hash of the bytes that is good for tables, and the same in every run; nothing to be safe by.
  ///
  /// Eight bytes at a time are mixed in by a multiplication with the golden ratio's fraction.
  ///
  /// - Complexity: O(*n*).
  package var quickHash: UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = UInt64(truncatingIfNeeded: count) &* factor
    var offset = 0
    while offset + 8 <= count {
      let eight = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: eight)) &* factor
      hash ^= hash >> 32
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < count {
      rest = rest << 8 | UInt64(self[offset])
      offset += 1
    }
    hash = (hash ^ rest) &* factor
    return hash ^ hash >> 29
  }
}
