import MapModel

/// Where a line ends.
enum LineEnd: Hashable {
  case box(Int)
  case looseEnd(Int)
}

/// A line that was followed from its beginning to its head.
struct FollowedLine {
  let source: LineEnd
  let target: LineEnd
  let layer: Layer
  let head: Spot
}
