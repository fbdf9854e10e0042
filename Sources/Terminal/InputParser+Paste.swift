/// Text that a terminal marks as pasted.
///
/// Nothing in it is a key or a sequence but the mark of its end.
extension InputParser {
  /// How many bytes of a paste are handed over; what comes behind them is swallowed, so that a paste
  /// without an end takes no more memory than this.
  static let longestPaste = 4 * 1024 * 1024

  private static let end = Array("\u{1B}[201~".utf8)

  /// Takes bytes up to the end of the paste or the next `~`, with which the end would end.
  mutating func takePasted(_ rest: inout ArraySlice<UInt8>) {
    let room = rest.prefix(Self.longestPaste - pasted.count)
    let tilde = room.firstIndex(of: UInt8(ascii: "~"))
    let piece = room.prefix(through: tilde ?? room.endIndex - 1)
    pasted.append(contentsOf: piece)
    rest = rest[piece.endIndex...]
    if tilde != nil, pasted.suffix(Self.end.count) == Self.end[...] {
      if !isPasteHandedOver { handOver(pasted.count - Self.end.count) }
      isPasteHandedOver = false
      pasted = []
      returnToGround()
    } else if pasted.count == Self.longestPaste {
      let whole = endOfWholeText
      if !isPasteHandedOver { handOver(whole) }
      isPasteHandedOver = true
      pasted.removeFirst(whole)
    }
  }

  /// Where the bytes can be cut: neither in a character, nor between CR and LF, nor in the mark.
  private var endOfWholeText: Int {
    var index = pasted.count - 2 * Self.end.count
    while index > 0, pasted[index] & 0xC0 == 0x80 { index -= 1 }
    if index > 0, pasted[index] == 0x0A, pasted[index - 1] == 0x0D { index -= 1 }
    return index > 0 ? index : pasted.count - 2 * Self.end.count
  }

  private mutating func handOver(_ count: Int) {
    guard count > 0 else { return }
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var wasReturn = false
    for byte in pasted[..<count] {
      if byte == 0x0D {
        text.append(0x0A)
      } else if byte != 0x0A || !wasReturn {
        text.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    inputs.append(.paste(String(decoding: text, as: UTF8.self)))
  }
}
