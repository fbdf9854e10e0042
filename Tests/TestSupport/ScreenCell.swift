/// What stands in one cell of a terminal's screen.
public struct ScreenCell: Hashable, Sendable {
  /// The character with those that join it; a blank where nothing stands, and nothing in the second
  /// column of a wide character.
  public var text: String
  /// How it looks.
  public var look: ScreenLook

  /// Makes a cell.
  public init(_ text: String = " ", _ look: ScreenLook = ScreenLook()) {
    self.text = text
    self.look = look
  }

  /// Whether the cell is the second column of a wide character.
  public var isContinuation: Bool { text.isEmpty }
}

/// How a cell of a terminal's screen looks.
public struct ScreenLook: Hashable, Sendable {
  /// Weight, brightness and the like.
  public struct Traits: OptionSet, Hashable, Sendable {
    /// One bit a trait.
    public let rawValue: Int

    /// Makes traits from their bits.
    public init(rawValue: Int) {
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

  /// The colour of the glyph as a number of the 256, or nothing for the terminal's own.
  public var foreground: Int?
  /// The colour behind the glyph as a number of the 256, or nothing for the terminal's own.
  public var background: Int?
  /// Everything else.
  public var traits: Traits

  /// Makes a look.
  public init(foreground: Int? = nil, background: Int? = nil, _ traits: Traits = []) {
    self.foreground = foreground
    self.background = background
    self.traits = traits
  }
}
