// Small readers over the UTF-8 bytes of a map, which has been found to be UTF-8 as a whole.

extension Span where Element == UInt8 {
  /// How many bytes the white space that begins at a place takes; nought where none begins.
  @inline(__always)
  func blankLength(at place: Int, before end: Int) -> Int {
    let byte = self[place]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    return byte < 0x80 ? 0 : wideBlankLength(at: place, before: end)
  }

  /// The first place from a start on that is no white space.
  @inline(__always)
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      let length = blankLength(at: place, before: end)
      if length == 0 { return place }
      place += length
    }
    return place
  }

  /// The place behind the last byte that is no white space.
  @inline(__always)
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var place = end
    while place > start {
      let byte = self[place - 1]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        place -= 1
      } else if byte < 0x80 {
        return place
      } else if let length = [2, 3].first(where: { length in
        place - length >= start && wideBlankLength(at: place - length, before: end) == length
      }) {
        place -= length
      } else {
        return place
      }
    }
    return place
  }

  /// The white space of Unicode beyond ASCII: NEL, the no-break space, the spaces of print, and those
  /// of East Asia.
  private func wideBlankLength(at place: Int, before end: Int) -> Int {
    switch self[place] {
    case 0xC2:
      guard place + 1 < end else { return 0 }
      return self[place + 1] == 0x85 || self[place + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard place + 2 < end else { return 0 }
      let scalar =
        UInt32(self[place] & 0x0F) << 12 | UInt32(self[place + 1] & 0x3F) << 6
        | UInt32(self[place + 2] & 0x3F)
      switch scalar {
      case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The text of some bytes.
  func text(_ start: Int, _ end: Int) -> String {
    String(copying: UTF8Span(unchecked: extracting(start..<end)))
  }
}

/// A name, a text or a value within a line, without its quotation marks.
struct Slice {
  var start: Int
  var end: Int
  /// Whether it stood in quotation marks, where `\"` and `\\` mean one character.
  var isQuoted = false

  var isEmpty: Bool { start == end }

  static let empty = Slice(start: 0, end: 0)

  /// What the slice says.
  func text(in bytes: Span<UInt8>) -> String {
    guard isQuoted else { return bytes.text(start, end) }
    var unescaped: [UInt8] = []
    var place = start
    while place < end {
      if bytes[place] == UInt8(ascii: "\\"), place + 1 < end,
        bytes[place + 1] == UInt8(ascii: "\"") || bytes[place + 1] == UInt8(ascii: "\\")
      {
        place += 1
      }
      unescaped.append(bytes[place])
      place += 1
    }
    return String(decoding: unescaped, as: UTF8.self)
  }
}
