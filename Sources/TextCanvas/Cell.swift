/// What stands in one cell of a canvas, and how it looks.
///
/// A cell is eight bytes without references, so that comparing and copying rows is cheap. What its
/// glyph is, only its canvas can tell.
public struct Cell: Hashable, Sendable {
  enum Kind: UInt8 {
    case blank
    /// A character, with those that join it.
    case text
    /// The second column of a wide character.
    case continuation
    /// Lines that meet.
    case line
    /// A piece of a box's border.
    case frame
    /// The head of a line.
    case head
  }

  /// A character's number, or one past the last of Unicode plus a place in the canvas's clusters.
  var code: UInt32
  var kind: Kind
  /// A joint's bits, or a direction's number.
  var shape: UInt8
  private var ink: UInt8 = 0
  private var traits: UInt8 = 0

  init(_ kind: Kind = .blank, code: UInt32 = 0, shape: UInt8 = 0) {
    self.kind = kind
    self.code = code
    self.shape = shape
  }

  /// An empty cell.
  public static let blank = Cell()

  /// How the cell looks.
  public var style: Style {
    get { Style(Style.Ink(rawValue: ink) ?? .plain, Style.Traits(rawValue: traits)) }
    set {
      ink = newValue.ink.rawValue
      traits = newValue.traits.rawValue
    }
  }

  /// Whether the cell is the second column of a wide character, which its first column shows.
  public var isContinuation: Bool { kind == .continuation }

  /// Whether nothing stands in the cell.
  public var isBlank: Bool { kind == .blank }
}
