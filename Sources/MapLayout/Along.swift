/// What takes room along a picture: boxes, texts, and the pieces on which lines run across.
struct AlongObject {
  enum Kind {
    case box(vertex: Int)
    case looseEnd(vertex: Int)
    case gate(vertex: Int)
    case label(line: Int)
    case loop(Int)
    case track(segment: Int)
  }

  let kind: Kind
  /// The cells that it takes across.
  let across: ClosedRange<Int>
  /// How many cells it takes along.
  let along: Int
  /// By how many cells more on either side it keeps lines off.
  let margin: Int
}

/// Moves everything as far to the front as it goes, with nothing changing its place before or behind
/// others.
///
/// Two objects that share a place across keep their order and their distance; whatever lines there are
/// between them stretch or shrink. So every way of keeping these is a drawing of the same lines, and
/// the shortest one, and among those the one with the shortest lines, is taken.
///
/// - Parameters:
///   - objects: Everything that takes room, in an order in which nothing stands behind what is below it.
///   - gap: How many cells stand at least between two objects, of which the first comes first.
///   - chains: The objects that each strand leads to one after the other.
///   - isFramed: Whether a cell of a frame stands before and behind all but gates.
/// - Returns: The first cell of each object, and how many cells there are.
/// - Complexity: O(*c*) for the cells of all objects together, and as `Spacing.solve()`.
func along(
  _ objects: [AlongObject], gap: (AlongObject, AlongObject) -> Int, chains: [[Int]],
  isFramed: Bool
) -> (starts: [Int], length: Int) {
  let start = objects.count
  let end = start + 1
  let longest = objects.map(\.along).max() ?? 0
  var spacing = Spacing(count: objects.count + 2, greatestDistance: longest + 3)
  let margin = objects.map(\.margin).max() ?? 0
  let last = objects.map(\.across.upperBound).max() ?? 0
  // The object that stands last so far at each place.
  var latest = [Int](repeating: -1, count: last + 1 + 2 * margin)
  for (index, object) in objects.enumerated() {
    var before: [Int] = []
    for place in object.across.lowerBound - object.margin...object.across.upperBound + object.margin
    {
      let other = latest[place + margin]
      if other >= 0, before.last != other, !before.contains(other) { before.append(other) }
      latest[place + margin] = index
    }
    for other in before {
      spacing.keep(index, behind: other, by: objects[other].along + gap(objects[other], object))
    }
    spacing.keep(index, behind: start, by: 0)
    spacing.keep(end, behind: index, by: object.along)
  }
  if isFramed { keepOffFrame(objects, start: start, end: end, &spacing) }
  for chain in chains {
    for (one, other) in zip(chain, chain.dropFirst()) { spacing.pull(one, other, weight: 1) }
  }
  spacing.pull(start, end, weight: chains.count + 1)
  let cells = spacing.solve()
  return (objects.indices.map { cells[$0] - cells[start] }, cells[end] - cells[start])
}

/// The gates of a frame lie in its border, and all else keeps off it.
private func keepOffFrame(
  _ objects: [AlongObject], start: Int, end: Int, _ spacing: inout Spacing
) {
  var isBehindOthers = false
  for (index, object) in objects.enumerated() {
    guard case .gate = object.kind else {
      isBehindOthers = true
      spacing.keep(index, behind: start, by: 1)
      spacing.keep(end, behind: index, by: object.along + 1)
      continue
    }
    if isBehindOthers {
      spacing.keep(index, behind: end, by: -1)
    } else {
      spacing.keep(start, behind: index, by: 0)
    }
  }
}
