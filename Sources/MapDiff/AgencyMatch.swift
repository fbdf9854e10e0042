public import MapModel

/// An agency on one side, or the same agency on both.
public struct AgencyMatch: Hashable, Sendable {
  /// The agency on the left map.
  public let left: Agency.ID?
  /// The agency on the right map.
  public let right: Agency.ID?

  /// Makes a match.
  public init(left: Agency.ID?, right: Agency.ID?) {
    self.left = left
    self.right = right
  }
}

/// Two names that people say mean one agency, one on each map.
public struct SameNames: Hashable, Sendable {
  /// The name on the left map.
  public let left: String
  /// The name on the right map.
  public let right: String

  /// Makes a pair of names.
  public init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
  }

  /// The pair where the sides change places.
  public var mirrored: SameNames { SameNames(right, left) }
}
