/// The glyphs that lines are drawn with.
public enum Charset: Hashable, Sendable, CaseIterable {
  /// The box-drawing characters of Unicode, those that most monospace fonts have: docs/GLYPHS.md.
  case unicode
  /// The characters of 7-bit ASCII; a crossing is a hop, `-|-`.
  case ascii
}

extension Charset {
  /// The glyph for lines that meet in a cell.
  ///
  /// In ASCII corners are `.` above and `'` below, `+` is a joint, and where two lines cross the
  /// vertical one hides the other.
  public func glyph(_ joint: Joint) -> Unicode.Scalar {
    switch self {
    case .unicode: Self.unicodeGlyphs[Int(joint.rawValue)]
    case .ascii: Self.asciiGlyphs[Int(joint.rawValue)]
    }
  }

  /// The glyph of every joint there is, by its bits.
  private static let unicodeGlyphs = (0...UInt8.max).map { unicodeGlyph(Joint(rawValue: $0)) }
  private static let asciiGlyphs = (0...UInt8.max).map { asciiGlyph(Joint(rawValue: $0)) }

  /// The glyph for a piece of a box's border.
  ///
  /// In ASCII corners of boxes are `+`, and a line that begins at a box leaves its border whole.
  public func frameGlyph(_ joint: Joint) -> Unicode.Scalar {
    guard self == .ascii else { return glyph(joint) }
    if joint[.left] != nil, joint[.right] != nil { return "-" }
    if joint[.up] != nil, joint[.down] != nil { return "|" }
    return "+"
  }

  /// The glyph for the head of a line that goes in a direction.
  public func head(_ direction: Direction) -> Unicode.Scalar {
    switch (self, direction) {
    case (.unicode, .up): "▲"
    case (.unicode, .right): "►"
    case (.unicode, .down): "▼"
    case (.unicode, .left): "◄"
    case (.ascii, .up): "^"
    case (.ascii, .right): ">"
    case (.ascii, .down): "v"
    case (.ascii, .left): "<"
    }
  }

  /// The mark that stands where text was cut.
  public var ellipsis: String {
    switch self {
    case .unicode: "…"
    case .ascii: "..."
    }
  }

  private static func asciiGlyph(_ joint: Joint) -> Unicode.Scalar {
    let arms = joint.directions
    if arms.count == 3 { return "+" }
    if let vertical = joint.vertical {
      if joint.horizontal != nil, arms.count == 2 { return joint[.up] == nil ? "." : "'" }
      switch vertical {
      case .light: return "|"
      case .double: return "\""
      case .dashed: return ":"
      }
    }
    switch joint.horizontal {
    case .light: return "-"
    case .double: return "="
    case .dashed: return "~"
    case nil: return " "
    }
  }

  private static func unicodeGlyph(_ joint: Joint) -> Unicode.Scalar {
    let arms = Set(joint.directions)
    if arms.isEmpty { return " " }
    if arms.isSubset(of: [.up, .down]) {
      switch joint.vertical {
      case .double: return "║"
      case .dashed: return "╎"
      case .light, nil: return "│"
      }
    }
    if arms.isSubset(of: [.left, .right]) {
      switch joint.horizontal {
      case .double: return "═"
      case .dashed: return "╌"
      case .light, nil: return "─"
      }
    }
    let row = meeting[arms] ?? ["┼", "╪", "╫", "╬"]
    let isWide = joint.horizontal == .double
    let isTall = joint.vertical == .double
    return row[(isTall ? 2 : 0) + (isWide ? 1 : 0)]
  }

  /// Corners, tees and crossings: both light, horizontal double, vertical double, both double.
  private static let meeting: [Set<Direction>: [Unicode.Scalar]] = [
    [.right, .down]: ["┌", "╒", "╓", "╔"],
    [.left, .down]: ["┐", "╕", "╖", "╗"],
    [.up, .right]: ["└", "╘", "╙", "╚"],
    [.up, .left]: ["┘", "╛", "╜", "╝"],
    [.up, .right, .down]: ["├", "╞", "╟", "╠"],
    [.up, .left, .down]: ["┤", "╡", "╢", "╣"],
    [.left, .right, .down]: ["┬", "╤", "╥", "╦"],
    [.left, .right, .up]: ["┴", "╧", "╨", "╩"],
    [.up, .right, .down, .left]: ["┼", "╪", "╫", "╬"],
  ]
}
