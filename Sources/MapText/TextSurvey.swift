/// What one fast look over all bytes tells: that it is text, where its lines end, and whether any
/// character could do something to a terminal.
struct TextSurvey {
  /// The place of every line feed.
  private(set) var lineFeeds: [Int] = []
  private(set) var hasControls = false

  init(of bytes: Span<UInt8>) throws(Refusal) {
    var isASCII = true
    var nul: Int?
    var place = 0
    lineFeeds.reserveCapacity(bytes.count / 48)
    while place + 8 <= bytes.count {
      let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      var marked = Self.controls(in: UInt64(littleEndian: eight))
      if eight & Self.highBits != 0 { isASCII = false }
      while marked != 0 {
        look(at: place + marked.trailingZeroBitCount / 8, bytes, &nul)
        marked &= marked - 1
      }
      place += 8
    }
    while place < bytes.count {
      if bytes[place] >= 0x80 { isASCII = false }
      if bytes[place] < 0x20 || bytes[place] == 0x7F { look(at: place, bytes, &nul) }
      place += 1
    }
    if !isASCII { try checkUTF8(bytes) }
    if let nul { throw .nul(offset: nul) }
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of every one of eight bytes that is a C0 control or DEL.
  ///
  /// Adding 0x60 to seven bits carries into the eighth for all but 0...0x1F; DEL and 0x7F differ in
  /// no bit.
  private static func controls(in eight: UInt64) -> UInt64 {
    let sevenBits = ~highBits
    let isNoControl = ((eight & sevenBits) &+ ones &* 0x60) | eight
    let isNoDelete = ((eight ^ sevenBits) & sevenBits) &+ sevenBits | eight
    return ~isNoControl & highBits | ~isNoDelete & highBits
  }

  private mutating func look(at place: Int, _ bytes: Span<UInt8>, _ nul: inout Int?) {
    switch bytes[place] {
    case 0x0A: lineFeeds.append(place)
    case 0x09: break
    case 0x0D where place + 1 < bytes.count && bytes[place + 1] == 0x0A: break
    case 0: nul = nul ?? place
    default: hasControls = true
    }
  }

  private mutating func checkUTF8(_ bytes: Span<UInt8>) throws(Refusal) {
    do {
      _ = try UTF8Span(validating: bytes)
    } catch {
      let isSixteen = bytes.count > 1 && min(bytes[0], bytes[1]) == 0xFE && bytes[0] ^ bytes[1] == 1
      if isSixteen { throw .utf16 }
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    guard !hasControls else { return }
    hasControls = bytes.indices.contains { index in
      bytes[index] >= 0x80 && Self.control(bytes, at: index, before: bytes.count) != nil
    }
  }

  /// The character that stands at a place, where it could do something to a terminal.
  static func control(_ bytes: Span<UInt8>, at place: Int, before end: Int) -> Unicode.Scalar? {
    switch bytes[place] {
    case 0x09, 0x0A: return nil
    case 0..<0x20, 0x7F: return Unicode.Scalar(bytes[place])
    case 0xC2:
      guard place + 1 < end, bytes[place + 1] < 0xA0 else { return nil }
      return Unicode.Scalar(UInt32(bytes[place + 1]))
    case 0xE2:
      guard place + 2 < end else { return nil }
      let scalar: UInt32
      switch (bytes[place + 1], bytes[place + 2]) {
      case (0x80, 0xAA...0xAE): scalar = 0x2000 + UInt32(bytes[place + 2] & 0x3F)
      case (0x81, 0xA6...0xA9): scalar = 0x2040 + UInt32(bytes[place + 2] & 0x3F)
      default: return nil
      }
      return Unicode.Scalar(scalar)
    default: return nil
    }
  }
}
