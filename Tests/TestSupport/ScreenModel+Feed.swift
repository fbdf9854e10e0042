import TextCanvas

/// How bytes become characters and sequences.
extension ScreenModel {
  enum State {
    case ground
    /// In a character of several bytes: those that are there, and how many are to come.
    case character([UInt8], missing: Int)
    case escape
    /// Behind `ESC (` or `ESC )`, with the number of the set that is chosen.
    case charset(Int)
    case sequence([UInt8])
    /// In a string for the device, with whether an ESC came last.
    case string(isEscape: Bool)
  }

  /// Takes bytes that a program sent.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .character(let bytes, let missing): takeCharacter(bytes + [byte], missing: missing - 1)
    case .escape: takeEscape(byte)
    case .charset(let set):
      charsets.areLines[set] = byte == UInt8(ascii: "0")
      state = .ground
    case .sequence(let bytes): takeSequence(bytes + [byte])
    case .string(let isEscape):
      let isEnd = byte == 0x07 || isEscape && byte == UInt8(ascii: "\\")
      state = isEnd ? .ground : .string(isEscape: byte == 0x1B)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08: move(to: cursor.moved(.left))
    case 0x09: move(to: cursor.moved(.right, by: 8 - cursor.column % 8))
    case 0x0A...0x0C: lineFeed()
    case 0x0D: move(to: cursor.moved(.left, by: cursor.column))
    case 0x0E: charsets.current = 1
    case 0x0F: charsets.current = 0
    case 0x00...0x1F, 0x7F: break
    case 0x20...0x7E: write(shown(byte))
    case 0xC0...0xDF: state = .character([byte], missing: 1)
    case 0xE0...0xEF: state = .character([byte], missing: 2)
    case 0xF0...0xF7: state = .character([byte], missing: 3)
    default: write("\u{FFFD}")
    }
  }

  private mutating func takeCharacter(_ bytes: [UInt8], missing: Int) {
    guard missing == 0 else {
      state = .character(bytes, missing: missing)
      return
    }
    state = .ground
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { write(scalar) }
  }

  /// The character for a byte, which may be one of the terminal's own lines.
  private func shown(_ byte: UInt8) -> Unicode.Scalar {
    guard charsets.areLines[charsets.current] else { return Unicode.Scalar(byte) }
    let lines: [UInt8: Unicode.Scalar] = [
      0x6A: "┘", 0x6B: "┐", 0x6C: "┌", 0x6D: "└", 0x6E: "┼", 0x71: "─", 0x74: "├", 0x75: "┤",
      0x76: "┴", 0x77: "┬", 0x78: "│",
    ]
    return lines[byte] ?? Unicode.Scalar(byte)
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "("): state = .charset(0)
    case UInt8(ascii: ")"): state = .charset(1)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .string(isEscape: false)
    case UInt8(ascii: "7"): saved = Saved(cursor: cursor, look: look, charsets: charsets)
    case UInt8(ascii: "8"): restore()
    case UInt8(ascii: "D"): lineFeed()
    case UInt8(ascii: "E"):
      lineFeed()
      move(to: cursor.moved(.left, by: cursor.column))
    case UInt8(ascii: "M"): reverseLineFeed()
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    case UInt8(ascii: "c"): self = ScreenModel(columns: columns, rows: rows)
    default: unknownSequences.append("ESC " + String(decoding: [byte], as: UTF8.self))
    }
  }

  private mutating func takeSequence(_ bytes: [UInt8]) {
    guard let final = bytes.last, (0x40...0x7E).contains(final) else {
      state = .sequence(bytes)
      return
    }
    state = .ground
    let parameters = bytes.dropLast()
    let isPrivate = parameters.first == UInt8(ascii: "?")
    let numbers = String(decoding: parameters.drop { $0 == UInt8(ascii: "?") }, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) }
    let isKnown =
      isPrivate
      ? setModes(numbers.compactMap(\.self), endedBy: final)
      : obey(Numbers(numbers), endedBy: final)
    if !isKnown { unknownSequences.append("ESC [ " + String(decoding: bytes, as: UTF8.self)) }
  }

  /// The parameters of a sequence.
  struct Numbers {
    let numbers: [Int?]

    init(_ numbers: [Int?]) {
      self.numbers = numbers
    }

    /// How often or how far; at least once.
    func count(_ index: Int = 0) -> Int { max(1, kind(index)) }

    /// Which; 0 where nothing is said.
    func kind(_ index: Int = 0) -> Int {
      index < numbers.count ? numbers[index] ?? 0 : 0
    }
  }
}
