/// How a line is stroked.
public enum Stroke: UInt8, CaseIterable, Hashable, Sendable {
  /// One thin line.
  case light = 1
  /// Two lines side by side.
  case double = 2
  /// A line with gaps.
  case dashed = 3
}

/// Which ways lines leave a cell, and how each is stroked.
///
/// Lines that meet in a cell are joined as directions; the glyph is looked up once, at the end.
///
///          up                      . │ .
///     left ┼ right    is made of   ─ ┼ ─
///         down                     . │ .
public struct Joint: Hashable, Sendable {
  /// Two bits a direction, in the order of `Direction`, each a stroke's number or nought.
  public private(set) var rawValue: UInt8

  /// The joint that no line leaves.
  public static let none = Joint(rawValue: 0)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Makes the joint that lines of one stroke leave in some directions.
  public init(_ directions: [Direction], _ stroke: Stroke = .light) {
    rawValue = 0
    for direction in directions { self[direction] = stroke }
  }

  /// How the line in a direction is stroked, or nothing where none goes there.
  public subscript(direction: Direction) -> Stroke? {
    get { Stroke(rawValue: (rawValue >> (direction.rawValue * 2)) & 0b11) }
    set {
      let shift = direction.rawValue * 2
      rawValue = rawValue & ~(0b11 << shift) | ((newValue?.rawValue ?? 0) << shift)
    }
  }

  /// The ways in which lines leave.
  public var directions: [Direction] { Direction.allCases.filter { self[$0] != nil } }

  /// Both joints in one cell; where both have a line, the other's stroke counts.
  public func joined(with other: Joint) -> Joint {
    var joint = self
    for direction in other.directions { joint[direction] = other[direction] }
    return joint
  }

  /// The stroke of the vertical lines, where there are any; dashes yield to a whole line.
  var vertical: Stroke? { Self.stronger(self[.up], self[.down]) }

  /// The stroke of the horizontal lines, where there are any; dashes yield to a whole line.
  var horizontal: Stroke? { Self.stronger(self[.left], self[.right]) }

  private static func stronger(_ one: Stroke?, _ other: Stroke?) -> Stroke? {
    if one == .double || other == .double { return .double }
    if one == .light || other == .light { return .light }
    return one ?? other
  }
}
