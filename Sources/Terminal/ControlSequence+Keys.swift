import MapEditor

/// Which sequences stand for which keys.
extension ControlSequence {
  private struct Modifiers: OptionSet {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
    static let meta = Modifiers(rawValue: 8)
  }

  /// The key that a sequence stands for.
  ///
  /// - Parameters:
  ///   - numbers: The sequence's parameters.
  ///   - final: Its last byte.
  ///   - isAlt: Whether Alt was held whatever the numbers say.
  /// - Returns: Nothing where it stands for none.
  func key(_ numbers: [Int], endedBy final: UInt8, isAlt: Bool) -> Key? {
    var modifiers = Modifiers(rawValue: max(0, (numbers.count > 1 ? numbers[1] : 1) - 1))
    if isAlt { modifiers.insert(.alt) }
    let first = numbers.first ?? 0
    switch introducer {
    case .bracket:
      return switch final {
      case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "@"), UInt8(ascii: "$"):
        Self.key(numbered: first)
      // Other sequences with these letters report something, such as where the cursor is.
      case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.count > 2 || first > 1: nil
      default: Self.key(lettered: final, modifiers)
      }
    case .letterO:
      // Old terminals put the modifier alone behind the O.
      if numbers.count == 1, first > 1 { modifiers.formUnion(Modifiers(rawValue: first - 1)) }
      // rxvt writes arrows pressed with Ctrl in small letters.
      if (UInt8(ascii: "a")...UInt8(ascii: "d")).contains(final) { modifiers.insert(.control) }
      return Self.key(lettered: final, modifiers) ?? Self.key(onKeypad: final)
    }
  }

  private static func key(numbered number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  private static func key(lettered letter: UInt8, _ modifiers: Modifiers) -> Key? {
    let isWord = !modifiers.isDisjoint(with: [.alt, .control, .meta])
    return switch letter {
    case UInt8(ascii: "A"), UInt8(ascii: "a"): .arrow(.up)
    case UInt8(ascii: "B"), UInt8(ascii: "b"): .arrow(.down)
    case UInt8(ascii: "C"), UInt8(ascii: "c"): isWord ? .wordRight : .arrow(.right)
    case UInt8(ascii: "D"), UInt8(ascii: "d"): isWord ? .wordLeft : .arrow(.left)
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    case UInt8(ascii: "Z"): .backTab
    default: nil
    }
  }

  /// The keys of a keypad that was asked to tell itself from the other keys.
  private static func key(onKeypad letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "I"): .tab
    case UInt8(ascii: " "): .character(" ")
    case UInt8(ascii: "X"): .character("=")
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      .character(Character(Unicode.Scalar(letter - 0x40)))
    default: nil
    }
  }
}
