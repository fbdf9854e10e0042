import MapLayout
import MapModel
import TextCanvas

/// A line with its head, in vectors.
struct VectorLine {
  /// Where the line begins, bends, and meets its head.
  let points: [VectorPoint]
  /// Which way the head points.
  let direction: Direction
  /// Where the head ends.
  let tip: VectorPoint

  private static let headLength = 10
  private static let halfHeadWidth = 4

  /// The line of a flow; nothing where it has no length.
  ///
  /// It begins in the border of its source's box and ends in that of its target's; at a loose end it keeps
  /// clear of the name.
  ///
  /// - Parameters:
  ///   - route: The flow's way in cells.
  ///   - target: The box that the head touches, where it touches one.
  init?(_ route: Placement.Route, to target: Placement.Box?) {
    var bends: [Point] = []
    for bend in route.bends where bend != bends.last { bends.append(bend) }
    guard let first = bends.first, let head = bends.last, bends.count > 1 else { return nil }
    var points = bends.map { VectorPoint(middleOf: $0) }
    if !route.hasPort {
      let start = Direction(from: first, to: bends[1])
      points[0] = points[0].moved(start.opposite, by: start.cellUnits / 2)
    }
    let direction = Direction(from: bends[bends.count - 2], to: head)
    let touches = target?.frame.contains(head.moved(direction)) ?? false
    self.init(
      points, direction,
      tip: VectorPoint(middleOf: head)
        .moved(direction, by: touches ? direction.cellUnits : direction.cellUnits / 2))
  }

  /// A piece of a line with its head, from a point to the right.
  init(sampleFrom start: VectorPoint, units: Int) {
    let tip = start.moved(.right, by: units)
    self.init([start, tip], .right, tip: tip)
  }

  private init(_ points: [VectorPoint], _ direction: Direction, tip: VectorPoint) {
    var points = points
    points[points.count - 1] = tip.moved(direction.opposite, by: Self.headLength)
    self.points = points
    self.direction = direction
    self.tip = tip
  }

  /// The line and its head as elements of SVG; the stroke alone tells layers apart.
  func elements(_ layer: Layer) -> String {
    let path = "fill=\"none\" d=\"\(data)\""
    let color = layer.color
    let line =
      switch layer.stroke {
      case .light:
        "<path class=\"line\" \(path) stroke=\"\(color)\" stroke-width=\"1.6\"/>"
      case .dashed:
        "<path class=\"line\" \(path) stroke=\"\(color)\" stroke-width=\"1.8\" stroke-dasharray=\"6 4\"/>"
      case .double:
        "<path class=\"line\" \(path) stroke=\"\(color)\" stroke-width=\"5\"/>"
          + "<path class=\"gap\" \(path) stroke=\"#ffffff\" stroke-width=\"2\"/>"
      }
    return line + "<polygon class=\"head\" fill=\"\(color)\" points=\"\(headPoints)\"/>"
  }

  /// The line as a path: `M 4 8 H 40 V 72`.
  private var data: String {
    guard var here = points.first else { return "" }
    var data = "M \(here.x) \(here.y)"
    for point in points.dropFirst() {
      data += point.y == here.y ? " H \(point.x)" : " V \(point.y)"
      here = point
    }
    return data
  }

  private var headPoints: String {
    let base = tip.moved(direction.opposite, by: Self.headLength)
    let side: Direction = direction == .up || direction == .down ? .right : .down
    let corners = [
      tip, base.moved(side, by: Self.halfHeadWidth),
      base.moved(side.opposite, by: Self.halfHeadWidth),
    ]
    return corners.map { "\($0.x),\($0.y)" }.joined(separator: " ")
  }
}
