import MapDiff
import MapModel

/// What the two sides of a comparison are called.
struct SideNames {
  /// The first side: `on paper`, or a map's name.
  let left: String
  /// The other side.
  let right: String
  /// Whether the sides are two maps, and not two layers of one.
  let areMaps: Bool

  init(of comparison: Comparison, maps: MapNames? = nil) {
    switch (comparison.left.layer, comparison.right.layer) {
    case (let left?, let right?) where left != right:
      areMaps = false
      self.left = Words.short(left)
      self.right = Words.short(right)
    default:
      areMaps = true
      left = maps?.left ?? "first map"
      right = maps?.right ?? "second map"
    }
  }
}

/// What two maps are called where they are compared: the names of their files.
public struct MapNames: Hashable, Sendable {
  /// The first map.
  public let left: String
  /// The other map.
  public let right: String

  /// Makes the names of two maps.
  public init(_ left: String, _ right: String) {
    self.left = left
    self.right = right
  }
}
