import MapModel

/// What a character says as a piece of a line.
struct LineGlyph {
  /// The ways in which the line leaves the cell.
  let arms: UInt8
  /// Whether the arms up and down, and those left and right, are doubled.
  var isTall = false
  var isWide = false
  /// The layer that the glyph tells; corners and crossings do not tell plain lines from dashed ones.
  var layer: Layer?

  func has(_ way: Way) -> Bool { arms & way.bit != 0 }
  func isDouble(_ way: Way) -> Bool { way.isVertical ? isTall : isWide }
  var armCount: Int { arms.nonzeroBitCount }

  /// What a box-drawing character says; nothing where it is none that a drawing uses.
  static func unicode(_ scalar: Unicode.Scalar) -> LineGlyph? {
    guard (0x2500...0x257F) ~= scalar.value else { return nil }
    return table[Int(scalar.value - 0x2500)]
  }

  private static let table: [LineGlyph?] = {
    var table = [LineGlyph?](repeating: nil, count: 0x80)
    func put(_ scalar: Unicode.Scalar, _ glyph: LineGlyph) {
      table[Int(scalar.value - 0x2500)] = glyph
    }
    put("─", LineGlyph(arms: 10, layer: .real))
    put("│", LineGlyph(arms: 5, layer: .real))
    put("╌", LineGlyph(arms: 10, layer: .toBe))
    put("╎", LineGlyph(arms: 5, layer: .toBe))
    put("═", LineGlyph(arms: 10, isWide: true, layer: .official))
    put("║", LineGlyph(arms: 5, isTall: true, layer: .official))
    // In the order of the bits: up, right, down, left.
    let meetings: [(UInt8, [Unicode.Scalar])] = [
      (6, ["┌", "╒", "╓", "╔"]), (12, ["┐", "╕", "╖", "╗"]), (3, ["└", "╘", "╙", "╚"]),
      (9, ["┘", "╛", "╜", "╝"]), (7, ["├", "╞", "╟", "╠"]), (13, ["┤", "╡", "╢", "╣"]),
      (14, ["┬", "╤", "╥", "╦"]), (11, ["┴", "╧", "╨", "╩"]), (15, ["┼", "╪", "╫", "╬"]),
    ]
    for (arms, scalars) in meetings {
      for (number, scalar) in scalars.enumerated() {
        put(scalar, LineGlyph(arms: arms, isTall: number > 1, isWide: number % 2 == 1))
      }
    }
    return table
  }()

  /// What a plain character says that stands for a straight piece of line, whichever way it runs.
  static func ascii(_ scalar: Unicode.Scalar) -> LineGlyph? {
    switch scalar {
    case "-": LineGlyph(arms: 10, layer: .real)
    case "=": LineGlyph(arms: 10, isWide: true, layer: .official)
    case "~": LineGlyph(arms: 10, layer: .toBe)
    case "|": LineGlyph(arms: 5, layer: .real)
    case "\"": LineGlyph(arms: 5, isTall: true, layer: .official)
    case ":": LineGlyph(arms: 5, layer: .toBe)
    default: nil
    }
  }
}
