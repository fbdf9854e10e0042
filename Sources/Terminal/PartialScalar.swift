/// The first bytes of a character in UTF-8, while the others are still on their way.
struct PartialScalar: Sendable {
  /// Whether Alt was held.
  let isAlt: Bool
  private var value: UInt32
  private var missing: Int
  /// What the next byte may be: narrower than any continuation behind bytes that begin overlong
  /// forms, surrogates and numbers past the last character.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// Begins a character, or is nothing where no character begins with the byte.
  init?(beginningWith byte: UInt8, isAlt: Bool) {
    self.isAlt = isAlt
    switch byte {
    case 0xC2...0xDF:
      value = UInt32(byte & 0x1F)
      missing = 1
    case 0xE0...0xEF:
      value = UInt32(byte & 0x0F)
      missing = 2
    case 0xF0...0xF4:
      value = UInt32(byte & 0x07)
      missing = 3
    default: return nil
    }
    switch byte {
    case 0xE0: next = 0xA0...0xBF
    case 0xED: next = 0x80...0x9F
    case 0xF0: next = 0x90...0xBF
    case 0xF4: next = 0x80...0x8F
    default: break
    }
  }

  /// Takes the next byte; false where the character is broken and the byte is none of it.
  mutating func append(_ byte: UInt8) -> Bool {
    guard next.contains(byte) else { return false }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    next = 0x80...0xBF
    return true
  }

  /// The character, once all its bytes are there.
  var whole: Unicode.Scalar? { missing == 0 ? Unicode.Scalar(value) : nil }
}
