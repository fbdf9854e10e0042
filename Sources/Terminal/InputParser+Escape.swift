import MapEditor

/// What follows an ESC.
extension InputParser {
  mutating func takeEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if isEscapeDoubled { emit(.escape) }
      isEscapeDoubled = true
    case UInt8(ascii: "["): state = .sequence(ControlSequence(.bracket))
    case UInt8(ascii: "O"): state = .sequence(ControlSequence(.letterO))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
      UInt8(ascii: "_"):
      state = .string(opener: byte, isEmpty: true)
    default:
      if isEscapeDoubled { emit(.escape) }
      returnToGround()
      takeAlt(byte)
    }
  }

  private mutating func takeAlt(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D: emit(.alt("\r"))
    case 0x08, 0x7F: emit(.alt("\u{7F}"))
    case 0x00...0x7E: emit(.alt(Character(Unicode.Scalar(byte))))
    default: beginCharacter(byte, isAlt: true)
    }
  }

  mutating func takeSequence(_ byte: UInt8, _ sequence: ControlSequence) {
    var sequence = sequence
    switch sequence.append(byte) {
    case .taken: state = .sequence(sequence)
    case .consoleFunction: state = .consoleFunction
    case .oldMouse: state = .oldMouse(missing: 3)
    case .complete: finish(sequence, byte)
    case .brokenOff: breakOff(at: byte)
    }
  }

  private mutating func finish(_ sequence: ControlSequence, _ final: UInt8) {
    let meaning = sequence.meaning(endedBy: final, isAlt: isEscapeDoubled)
    // Two ESC are the Alt of rxvt before a key; before anything else the first was a key itself.
    let wasKey = if case .key = meaning { true } else { false }
    if isEscapeDoubled, !wasKey { emit(.escape) }
    returnToGround()
    switch meaning {
    case .key(let key): emit(key)
    case .mouse(let mouse): inputs.append(.mouse(mouse))
    case .pasteBegins: state = .paste
    case .unknown: break
    }
  }

  mutating func takeConsoleFunction(_ byte: UInt8) {
    guard byte >= 0x20, byte != 0x7F else { return breakOff(at: byte) }
    returnToGround()
    if (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(byte) {
      emit(.function(Int(byte - UInt8(ascii: "A")) + 1))
    }
  }

  mutating func takeOldMouse(_ byte: UInt8, _ missing: Int) {
    guard byte >= 0x20 else { return breakOff(at: byte) }
    if missing > 1 {
      state = .oldMouse(missing: missing - 1)
    } else {
      returnToGround()
    }
  }

  mutating func takeString(_ byte: UInt8, _ opener: UInt8) {
    switch byte {
    case 0x07: returnToGround()
    case 0x1B: state = .stringEscape
    default: state = .string(opener: opener, isEmpty: false)
    }
  }

  mutating func takeStringEscape(_ byte: UInt8) {
    returnToGround()
    guard byte != UInt8(ascii: "\\") else { return }
    state = .escape
    takeEscape(byte)
  }
}
