/// Where lines leave and reach the items of every level.
struct Ports {
  /// The column at each segment's upper end.
  fileprivate(set) var upper: [Int]
  /// The column at each segment's lower end.
  fileprivate(set) var lower: [Int]
  /// The columns of both ends of each loop.
  fileprivate(set) var loops: [(left: Int, right: Int)]
}

/// Gives every line its place on the sides of the boxes that it leaves and reaches.
///
/// Lines stand a track apart, in the order of their other ends, and below those at the right end
/// stand flows from an agency to itself. Lines leave and reach labels in their middle.
///
/// - Parameters:
///   - graph: Lines from level to level.
///   - anchors: The column that each item is anchored to.
/// - Returns: The columns at which lines leave and reach items.
/// - Complexity: O(*m* log *m*), where *m* is the number of segments.
func ports(of graph: LevelGraph, _ anchors: [Int]) -> Ports {
  func middle(_ item: Int) -> Int {
    guard !graph.items[item].isLine, !graph.isText(item) else { return anchors[item] }
    return anchors[item] + (graph.items[item].after - 1) / 4 * Track.columns
  }
  var ports = Ports(
    upper: graph.segments.map { middle($0.upper) }, lower: graph.segments.map { middle($0.lower) },
    loops: graph.graph.loops.map { _ in (0, 0) })
  let places = placesInLevels(graph)
  var loopsOf: [Int: [Int]] = [:]
  for (index, loop) in graph.graph.loops.enumerated() {
    loopsOf[loop.vertex, default: []].append(index)
  }
  // The second time, lines between two boxes know the other end's place on its side.
  for _ in 0..<2 {
    for item in graph.items.indices {
      guard let vertex = graph.items[item].vertex, graph.graph.vertices[vertex].isBox else {
        continue
      }
      let first = anchors[item]
      let last = first + (graph.items[item].after - 1) / Track.columns * Track.columns
      let above = graph.above[item].sorted {
        (places[graph.segments[$0].upper], graph.segments[$0].edge)
          < (places[graph.segments[$1].upper], graph.segments[$1].edge)
      }
      let aboveColumns = spread(above.map { ports.upper[$0] }, within: first...last)
      for (segment, column) in zip(above, aboveColumns) { ports.lower[segment] = column }
      var end = last
      for loop in (loopsOf[vertex] ?? []).reversed() {
        let span = graph.graph.loops[loop].span
        ports.loops[loop] = (end - span, end)
        end -= span + Track.columns
      }
      let below = graph.below[item].sorted {
        (places[graph.segments[$0].lower], graph.segments[$0].edge)
          < (places[graph.segments[$1].lower], graph.segments[$1].edge)
      }
      guard !below.isEmpty else { continue }
      let belowColumns = spread(below.map { ports.lower[$0] }, within: first...end)
      for (segment, column) in zip(below, belowColumns) { ports.upper[segment] = column }
    }
  }
  return ports
}

private func placesInLevels(_ graph: LevelGraph) -> [Int] {
  var places = [Int](repeating: 0, count: graph.items.count)
  for level in graph.levels {
    for (place, item) in level.enumerated() { places[item] = place }
  }
  return places
}

/// Columns in order and a track apart, each where it is wished if there is room.
private func spread(_ wishes: [Int], within range: ClosedRange<Int>) -> [Int] {
  var columns: [Int] = []
  for wish in wishes {
    let least = columns.last.map { $0 + Track.columns } ?? range.lowerBound
    columns.append(max(least, min(wish, range.upperBound)))
  }
  var most = range.upperBound
  for index in columns.indices.reversed() {
    columns[index] = min(columns[index], most)
    most = columns[index] - Track.columns
  }
  return columns
}
