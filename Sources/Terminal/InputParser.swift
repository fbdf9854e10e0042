import MapEditor

/// Turns the bytes that a terminal sends into keys, mouse actions and pasted text.
///
/// It is a value without a terminal: the same bytes give the same inputs, however they are cut into
/// reads. Sequences of xterm, tmux, screen, rxvt and the Linux console are understood whatever TERM
/// says; an unknown sequence is swallowed whole, so that no rubbish is typed. Memory stays bounded:
/// only pasted text is kept, and the rest of a very long one is swallowed.
///
/// One thing only time can tell: whether an ESC is the key or begins a sequence. While
/// `hasPendingEscape` holds and nothing more comes for a moment, call `endEscape()`.
///
///     var parser = InputParser()
///     parser.feed(Array("é\u{1B}[A".utf8))  // [.key(.character("é")), .key(.arrow(.up))]
public struct InputParser: Sendable {
  enum State {
    case ground
    case character(PartialScalar)
    /// Behind ESC, or behind ESC ESC.
    case escape
    case sequence(ControlSequence)
    /// Behind `ESC [ [`, which the Linux console sends before a letter for F1 to F5.
    case consoleFunction
    /// In the old mouse report, `ESC [ M` and three bytes.
    case oldMouse(missing: Int)
    /// In a string for a device, which ends with BEL or `ESC \`; with the byte behind its ESC.
    case string(opener: UInt8, isEmpty: Bool)
    /// Behind an ESC in such a string.
    case stringEscape
    case paste
  }

  var state = State.ground
  /// Whether two ESC were there: the Alt of rxvt, or Esc pressed just before.
  var isEscapeDoubled = false
  var pasted: [UInt8] = []
  /// Whether the paste was too long to wait for its end.
  var isPasteHandedOver = false
  var inputs: [TerminalInput] = []

  /// Makes a parser to which nothing was fed yet.
  public init() {}

  /// Takes bytes as they were read.
  ///
  /// - Returns: What became whole with them.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func feed(_ bytes: [UInt8]) -> [TerminalInput] {
    var rest = bytes[...]
    while let byte = rest.first {
      if case .paste = state {
        takePasted(&rest)
      } else {
        rest.removeFirst()
        take(byte)
      }
    }
    return takeInputs()
  }

  /// Whether what came last is an ESC key or the begin of a sequence, and only time can tell which.
  public var hasPendingEscape: Bool {
    switch state {
    case .escape, .string, .stringEscape: true
    case .sequence(let sequence): sequence.isEmpty
    case .ground, .character, .consoleFunction, .oldMouse, .paste: false
    }
  }

  /// Decides that nothing more belongs to a pending ESC: it was a key.
  public mutating func endEscape() -> [TerminalInput] {
    guard hasPendingEscape else { return [] }
    let wasDoubled = isEscapeDoubled
    if wasDoubled { emit(.escape) }
    switch state {
    case .escape, .stringEscape: emit(.escape)
    case .sequence(let sequence): emit(.alt(sequence.introducer.character))
    case .string(let opener, true): emit(.alt(Character(Unicode.Scalar(opener))))
    case .string, .ground, .character, .consoleFunction, .oldMouse, .paste: break
    }
    returnToGround()
    return takeInputs()
  }

  mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .character(let partial): takeCharacter(byte, partial)
    case .escape: takeEscape(byte)
    case .sequence(let sequence): takeSequence(byte, sequence)
    case .consoleFunction: takeConsoleFunction(byte)
    case .oldMouse(let missing): takeOldMouse(byte, missing)
    case .string(let opener, _): takeString(byte, opener)
    case .stringEscape: takeStringEscape(byte)
    case .paste: break
    }
  }

  mutating func emit(_ key: Key) {
    inputs.append(.key(key))
  }

  mutating func returnToGround() {
    state = .ground
    isEscapeDoubled = false
  }

  /// Gives up what has begun; a control byte that broke it off is still a key.
  mutating func breakOff(at byte: UInt8) {
    returnToGround()
    takeGround(byte)
  }

  private mutating func takeInputs() -> [TerminalInput] {
    let taken = inputs
    inputs.removeAll(keepingCapacity: true)
    return taken
  }
}

extension InputParser {
  mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08, 0x7F: emit(.backspace)
    case 0x09: emit(.tab)
    case 0x0A, 0x0D: emit(.enter)
    case 0x00: emit(.control(" "))
    case 0x01...0x1A: emit(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: emit(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x20...0x7E: emit(.character(Character(Unicode.Scalar(byte))))
    default: beginCharacter(byte, isAlt: false)
    }
  }

  mutating func beginCharacter(_ byte: UInt8, isAlt: Bool) {
    if let partial = PartialScalar(beginningWith: byte, isAlt: isAlt) {
      state = .character(partial)
    } else {
      state = .ground
      emit("\u{FFFD}", isAlt: isAlt)
    }
  }

  private mutating func takeCharacter(_ byte: UInt8, _ partial: PartialScalar) {
    var partial = partial
    guard partial.append(byte) else {
      emit("\u{FFFD}", isAlt: partial.isAlt)
      breakOff(at: byte)
      return
    }
    guard let scalar = partial.whole else {
      state = .character(partial)
      return
    }
    state = .ground
    let isControl = (0x80...0x9F).contains(scalar.value)
    if !isControl { emit(scalar, isAlt: partial.isAlt) }
  }

  private mutating func emit(_ scalar: Unicode.Scalar, isAlt: Bool) {
    emit(isAlt ? .alt(Character(scalar)) : .character(Character(scalar)))
  }
}
