import Cncurses
import TextCanvas

/// How styles look on a terminal: attributes, and pairs of colours numbered as the inks are.
struct Palette {
  private let hasColor: Bool

  /// Prepares the terminal's colours, if it has any and they are wanted.
  ///
  /// Only the eight colours of ANSI are used, on the terminal's own background, so that people's own
  /// choice of colours holds.
  init(wantsColor: Bool) {
    guard wantsColor, has_colors(), start_color() == nc_ok, nc_colors() >= 8 else {
      hasColor = false
      return
    }
    let background: Int16 = use_default_colors() == nc_ok ? -1 : 0
    for ink in Style.Ink.allCases where ink != .plain {
      init_pair(Int16(ink.rawValue), Self.number(of: ink), background)
    }
    hasColor = true
  }

  func attributes(of style: Style) -> attr_t {
    var attributes = nc_normal
    if style.traits.contains(.bold) { attributes |= nc_bold }
    if style.traits.contains(.dim) { attributes |= nc_dim }
    if style.traits.contains(.reversed) { attributes |= nc_reverse }
    if style.traits.contains(.underlined) { attributes |= nc_underline }
    return attributes
  }

  func pair(of style: Style) -> Int32 {
    hasColor ? Int32(style.ink.rawValue) : 0
  }

  /// The colour's number in ANSI.
  private static func number(of ink: Style.Ink) -> Int16 {
    switch ink {
    case .plain: -1
    case .red: 1
    case .green: 2
    case .yellow: 3
    case .blue: 4
    case .magenta: 5
    case .cyan: 6
    }
  }
}
