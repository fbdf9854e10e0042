import MapEditor
import TextCanvas

/// The mouse reports of mode 1006, `ESC [ < button ; column ; row M`, with `m` for a release.
extension ControlSequence {
  private struct ButtonBits: OptionSet {
    let rawValue: Int
    static let modifiers = ButtonBits(rawValue: 4 + 8 + 16)
    static let motion = ButtonBits(rawValue: 32)
    static let wheel = ButtonBits(rawValue: 64)
  }

  /// The mouse action that a sequence reports, or nothing where it is none that matters here.
  func mouse(endedBy final: UInt8) -> Mouse? {
    guard let numbers = numbers(in: parameters.dropFirst()), numbers.count == 3,
      numbers[1] >= 1, numbers[2] >= 1
    else { return nil }
    let bits = ButtonBits(rawValue: numbers[0]).subtracting(.modifiers)
    guard let action = Self.action(bits, endedBy: final) else { return nil }
    return Mouse(action, at: Point(column: numbers[1] - 1, row: numbers[2] - 1))
  }

  private static func action(_ bits: ButtonBits, endedBy final: UInt8) -> Mouse.Action? {
    switch (final, bits) {
    case (UInt8(ascii: "M"), .wheel): return .wheelUp
    case (UInt8(ascii: "M"), [.wheel, ButtonBits(rawValue: 1)]): return .wheelDown
    case (UInt8(ascii: "M"), _):
      guard let button = button(bits.subtracting(.motion)) else { return nil }
      return bits.contains(.motion) ? .dragged(button) : .pressed(button)
    case (UInt8(ascii: "m"), _):
      return button(bits.subtracting(.motion)).map(Mouse.Action.released)
    default: return nil
    }
  }

  private static func button(_ bits: ButtonBits) -> Mouse.Button? {
    switch bits.rawValue {
    case 0: .left
    case 1: .middle
    case 2: .right
    default: nil
    }
  }
}
