/// How text or a line looks beside its glyphs; nothing is told by style alone.
public struct Style: Hashable, Sendable {
  /// The colour of the glyphs.
  public var ink: Ink
  /// Everything else.
  public var traits: Traits

  /// Makes a style.
  public init(_ ink: Ink = .plain, _ traits: Traits = []) {
    self.ink = ink
    self.traits = traits
  }

  /// The device's own colours and weight.
  public static let plain = Style()

  /// The colours that every terminal has.
  public enum Ink: UInt8, CaseIterable, Hashable, Sendable {
    /// The device's own colour for text.
    case plain
    case red, green, yellow, blue, magenta, cyan
  }

  /// Weight, brightness and the like.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// One bit a trait.
    public let rawValue: UInt8

    /// Makes traits from their bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter.
    public static let bold = Traits(rawValue: 1)
    /// Darker.
    public static let dim = Traits(rawValue: 2)
    /// Ink and paper change places.
    public static let reversed = Traits(rawValue: 4)
    /// With a line below.
    public static let underlined = Traits(rawValue: 8)
  }
}
