/// Puts every item of a level where its lines cross the fewest others.
///
/// How often the lines of two items cross depends on nothing but which of them stands left, as long
/// as the levels above and below stay. So all pairs are counted once, and items then move by that table.
///
/// - SeeAlso: C. Matuszewski, R. Schönfeld and P. Molitor, “Using Sifting for k-Layer Straightline
///   Crossing Minimization”, 1999.
struct LevelSifting {
  /// By how much more the lines of two items cross if the first stands left than if the second does.
  private var surplus: [Int32] = []
  /// The ends of all lines of the level's items, those of each side by side.
  private var ends: [End] = []
  private var starts: [Int] = []
  private var order: [Int] = []

  private struct End {
    let place: Int32
    let weight: Int32
  }

  /// Levels of more items than this only have neighbours change places.
  private static let mostToSift = 400

  /// Sifts a level.
  ///
  /// - Parameters:
  ///   - level: The items from left to right.
  ///   - places: The place of every item in its level.
  ///   - above: The neighbours in the level above.
  ///   - below: The neighbours in the level below.
  ///   - turningEquals: Whether items also go where their lines cross as many others, which leads on
  ///     from where nothing gains.
  /// - Returns: How many crossings less there are.
  /// - Complexity: O(*k*² + *k* *m*), where *k* is the number of items and *m* of their segments.
  mutating func sift(
    _ level: inout [Int], _ places: inout [Int], _ above: Neighbours, _ below: Neighbours,
    turningEquals: Bool
  ) -> Int {
    guard level.count <= Self.mostToSift else {
      return exchange(&level, &places, above, below)
    }
    let count = level.count
    surplus.removeAll(keepingCapacity: true)
    surplus.append(contentsOf: repeatElement(0, count: count * count))
    countCrossings(level, places, above)
    countCrossings(level, places, below)
    mirror(count)
    // Items are known by their places at the beginning, which the table is about.
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<count)
    var gain = 0
    for round in 0..<4 {
      var gained = 0
      for item in 0..<count { gained += sift(item, turningEquals: turningEquals && round == 0) }
      if gained == 0, round > 0 || !turningEquals { break }
      gain += gained
    }
    guard gain > 0 || turningEquals else { return 0 }
    level = order.map { level[$0] }
    for (place, item) in level.enumerated() { places[item] = place }
    return gain
  }

  /// Moves an item to its best place; tells what that gains.
  private mutating func sift(_ item: Int, turningEquals: Bool) -> Int {
    let count = order.count
    guard let start = order.firstIndex(of: item) else { return 0 }
    var best: Int32 = 0
    var bestPlace = start
    surplus.withUnsafeBufferPointer { surplus in
      order.withUnsafeBufferPointer { order in
        let row = item * count
        var change: Int32 = 0
        var place = start - 1
        while place >= 0 {
          change += surplus[row + order[place]]
          if change < best || turningEquals && change == best {
            best = change
            bestPlace = place
          }
          place -= 1
        }
        change = 0
        place = start + 1
        while place < count {
          change -= surplus[row + order[place]]
          if change < best || turningEquals && change == best {
            best = change
            bestPlace = place
          }
          place += 1
        }
      }
    }
    guard bestPlace != start else { return 0 }
    order.remove(at: start)
    order.insert(item, at: bestPlace)
    return Int(-best)
  }

  private mutating func countCrossings(_ level: [Int], _ places: [Int], _ neighbours: Neighbours) {
    ends.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for item in level {
      starts.append(ends.count)
      for index in neighbours.range(of: item) {
        ends.append(
          End(
            place: Int32(truncatingIfNeeded: places[neighbours.items[index]]),
            weight: Int32(truncatingIfNeeded: neighbours.weights[index])))
      }
    }
    starts.append(ends.count)
    let count = level.count
    surplus.withUnsafeMutableBufferPointer { surplus in
      ends.withUnsafeBufferPointer { ends in
        starts.withUnsafeBufferPointer { starts in
          for one in 0..<count {
            for index in starts[one]..<starts[one + 1] {
              let end = ends[index]
              let row = UnsafeMutableBufferPointer(
                rebasing: surplus[one * count..<(one + 1) * count])
              Self.count(end, ends, starts, from: one + 1, to: row)
            }
          }
        }
      }
    }
  }

  /// Counts what a line crosses of the lines of all items behind its own.
  @inline(__always)
  private static func count(
    _ end: End, _ ends: UnsafeBufferPointer<End>, _ starts: UnsafeBufferPointer<Int>,
    from first: Int, to row: UnsafeMutableBufferPointer<Int32>
  ) {
    for other in first..<max(first, row.count) {
      var difference: Int32 = 0
      for index in starts[other]..<starts[other + 1] {
        let otherEnd = ends[index]
        let sign: Int32 =
          (end.place > otherEnd.place ? 1 : 0) - (end.place < otherEnd.place ? 1 : 0)
        difference += sign * otherEnd.weight
      }
      row[other] += difference * end.weight
    }
  }

  /// Fills in the other half of the table.
  private mutating func mirror(_ count: Int) {
    surplus.withUnsafeMutableBufferPointer { surplus in
      for one in 0..<count {
        for other in one + 1..<max(one + 1, count) {
          surplus[other * count + one] = -surplus[one * count + other]
        }
      }
    }
  }

  /// Lets neighbours change places where that takes crossings away.
  private func exchange(
    _ level: inout [Int], _ places: inout [Int], _ above: Neighbours, _ below: Neighbours
  ) -> Int {
    var gain = 0
    for index in level.indices.dropLast() {
      let left = level[index]
      let right = level[index + 1]
      let change = [above, below].reduce(0) { sum, neighbours in
        sum + crossings(left, right, neighbours, places)
          - crossings(right, left, neighbours, places)
      }
      guard change > 0 else { continue }
      level.swapAt(index, index + 1)
      places[left] = index + 1
      places[right] = index
      gain += change
    }
    return gain
  }

  private func crossings(
    _ left: Int, _ right: Int, _ neighbours: Neighbours, _ places: [Int]
  ) -> Int {
    var count = 0
    for one in neighbours.range(of: left) {
      for other in neighbours.range(of: right)
      where places[neighbours.items[other]] < places[neighbours.items[one]] {
        count += neighbours.weights[one] * neighbours.weights[other]
      }
    }
    return count
  }
}
