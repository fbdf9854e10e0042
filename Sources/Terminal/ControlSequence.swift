import MapEditor

/// A sequence of bytes behind an ESC that stands for a key or a mouse action.
///
///     ESC [ 1 ; 5 D        ESC O P        ESC [ < 0 ; 34 ; 7 M
///         parameters  ·  then one final byte
struct ControlSequence: Sendable {
  /// What stands behind the ESC.
  enum Introducer: Sendable {
    /// `[`, the control sequence introducer.
    case bracket
    /// `O`, single shift three.
    case letterO

    /// The key that, with Alt, sends the same.
    var character: Character {
      switch self {
      case .bracket: "["
      case .letterO: "O"
      }
    }
  }

  /// What a byte did to the sequence.
  enum Step {
    /// The byte is a parameter.
    case taken
    /// The byte ends the sequence.
    case complete
    /// The byte is none of the sequence.
    case brokenOff
    /// The sequence is the Linux console's `ESC [ [`.
    case consoleFunction
    /// The sequence is the old mouse report's `ESC [ M`.
    case oldMouse
  }

  /// What a whole sequence says.
  enum Meaning: Equatable {
    case key(Key)
    case mouse(Mouse)
    case pasteBegins
    case unknown
  }

  let introducer: Introducer
  private(set) var parameters: [UInt8] = []
  private var isTooLong = false

  private static let mostParameters = 64

  init(_ introducer: Introducer) {
    self.introducer = introducer
  }

  /// Whether nothing stands behind the introducer yet.
  var isEmpty: Bool { parameters.isEmpty }

  mutating func append(_ byte: UInt8) -> Step {
    switch introducer {
    case .bracket: appendToBracket(byte)
    case .letterO: appendToLetterO(byte)
    }
  }

  private mutating func appendToBracket(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "[") where isEmpty: return .consoleFunction
    case UInt8(ascii: "M") where isEmpty: return .oldMouse
    // rxvt ends keys pressed with Shift with a byte that ends nothing elsewhere.
    case UInt8(ascii: "$") where isOneNumber: return .complete
    case 0x20...0x3F:
      keep(byte)
      return .taken
    case 0x40...0x7E: return .complete
    default: return .brokenOff
    }
  }

  private mutating func appendToLetterO(_ byte: UInt8) -> Step {
    switch byte {
    case 0x30...0x3B:
      keep(byte)
      return .taken
    case 0x20, 0x40...0x7E: return .complete
    default: return .brokenOff
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if parameters.count < Self.mostParameters {
      parameters.append(byte)
    } else {
      isTooLong = true
    }
  }

  private var isOneNumber: Bool {
    !isEmpty && parameters.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// What the sequence says.
  ///
  /// - Parameters:
  ///   - final: Its last byte.
  ///   - isAlt: Whether it began with two ESC, which in rxvt is Alt.
  /// - Returns: `.unknown` where it says nothing that matters here.
  func meaning(endedBy final: UInt8, isAlt: Bool) -> Meaning {
    guard !isTooLong else { return .unknown }
    if introducer == .bracket, parameters.first == UInt8(ascii: "<") {
      return mouse(endedBy: final).map(Meaning.mouse) ?? .unknown
    }
    guard let numbers = numbers(in: parameters[...]) else { return .unknown }
    if introducer == .bracket, final == UInt8(ascii: "~"), numbers.first == 200 {
      return .pasteBegins
    }
    return key(numbers, endedBy: final, isAlt: isAlt).map(Meaning.key) ?? .unknown
  }

  /// The numbers between semicolons, a missing one being 0; nothing where other bytes stand there.
  ///
  /// What stands behind a colon qualifies the number before it, and is left out.
  func numbers(in bytes: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for field in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var number = 0
      for byte in field.prefix(while: { $0 != UInt8(ascii: ":") }) {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = min(number * 10 + Int(byte - 0x30), Self.greatestNumber)
      }
      numbers.append(number)
    }
    return numbers
  }

  /// Greater numbers than any terminal has columns are cut down to this.
  static let greatestNumber = 99_999
}
