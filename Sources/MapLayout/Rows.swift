import TextCanvas

/// What takes rows: boxes, texts, and the pieces of rows that lines run along.
struct RowObject {
  enum Kind {
    case box(vertex: Int)
    case looseEnd(vertex: Int)
    case label(line: Int)
    case loop(Int)
    case track(segment: Int)
  }

  let kind: Kind
  let columns: ClosedRange<Int>
  let rows: Int

  /// The columns with a blank on either side of a box or a text, which keeps lines off.
  var room: ClosedRange<Int> {
    switch kind {
    case .track, .loop: columns
    case .box, .looseEnd, .label: columns.lowerBound - 1...columns.upperBound + 1
    }
  }
}

/// Moves everything as far up as it goes, with nothing changing its place above or below others.
///
/// Two objects that share a column keep their order and their distance in it; whatever lines there are
/// between them stretch or shrink. So every way of keeping these is a drawing of the same lines, and
/// the one with the fewest rows, and among those with the shortest lines, is taken.
///
/// - Parameters:
///   - objects: Everything that takes rows, in an order in which nothing stands behind what is below it.
///   - gap: How many rows stand at least between two objects, of which the first is above.
///   - chains: The objects that each strand leads to one after the other.
/// - Returns: The first row of each object.
/// - Complexity: O(*c*) for the columns of all objects together, and as `Spacing.solve()`.
func rows(
  of objects: [RowObject], gap: (RowObject, RowObject) -> Int, chains: [[Int]]
) -> [Int] {
  let top = objects.count
  let bottom = top + 1
  let highest = objects.map(\.rows).max() ?? 0
  var spacing = Spacing(count: objects.count + 2, greatestDistance: highest + 2)
  let right = objects.map(\.room.upperBound).max() ?? 0
  // The object that stands lowest so far in each column.
  var lowest = [Int](repeating: -1, count: right + 2)
  for (index, object) in objects.enumerated() {
    var above: [Int] = []
    for column in object.room {
      // A box or a text may stand at the very left.
      let other = lowest[column + 1]
      if other >= 0, above.last != other, !above.contains(other) { above.append(other) }
      lowest[column + 1] = index
    }
    for other in above {
      spacing.keep(index, behind: other, by: objects[other].rows + gap(objects[other], object))
    }
    if above.isEmpty { spacing.keep(index, behind: top, by: 0) }
    spacing.keep(bottom, behind: index, by: object.rows)
  }
  for chain in chains {
    for (one, other) in zip(chain, chain.dropFirst()) { spacing.pull(one, other, weight: 1) }
  }
  spacing.pull(top, bottom, weight: chains.count + 1)
  let solution = spacing.solve()
  return objects.indices.map { solution[$0] - solution[top] }
}
