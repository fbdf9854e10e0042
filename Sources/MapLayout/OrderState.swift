/// The items of every level in some order, and how often their lines cross.
///
/// It knows the moves that a search is made of: sweeps, sifting of levels, lines that are put back
/// where they cross the fewest others.
struct OrderState {
  /// The items of each level, from left to right.
  private(set) var levels: [[Int]]
  /// How many strands cross.
  private(set) var crossings = 0
  /// The place of each item in its level.
  private var places: [Int]
  private let above: Neighbours
  private let below: Neighbours
  private let lines: [PassingLine]
  private let fixedLevels: Set<Int>
  /// Levels that may have been changed around since they were sifted.
  private var isStale: [Bool]
  private var sifting = LevelSifting()

  /// A line that passes levels by.
  private struct PassingLine {
    /// The items from the upper vertex to the lower one.
    let items: [Int]
    let firstLevel: Int
    let strands: Int
  }

  init(_ graph: LevelGraph) {
    levels = graph.levels
    fixedLevels = graph.fixedLevels
    places = [Int](repeating: 0, count: graph.items.count)
    isStale = [Bool](repeating: true, count: graph.levels.count)
    let ends = graph.segments.indices.map { index in
      (graph.segments[index].upper, graph.segments[index].lower, graph.strandCount(index))
    }
    below = Neighbours(itemCount: graph.items.count, ends.map { ($0.0, $0.1, $0.2) })
    above = Neighbours(itemCount: graph.items.count, ends.map { ($0.1, $0.0, $0.2) })
    lines = graph.graph.lines.indices.compactMap { line in
      let segments = graph.segments(ofLine: line)
      let passed = segments.dropLast().map { graph.items[graph.segments[$0].lower].level }
      guard !passed.isEmpty, graph.fixedLevels.isDisjoint(with: passed) else { return nil }
      let items =
        [graph.segments[segments.lowerBound].upper] + segments.map { graph.segments[$0].lower }
      return PassingLine(
        items: items, firstLevel: graph.items[items[0]].level,
        strands: graph.graph.lines[line].strands.count)
    }
    renumber()
    crossings = countedCrossings
  }

  /// Takes over an order of which it is known how often lines cross in it.
  mutating func arrange(_ levels: [[Int]], _ crossings: Int) {
    self.levels = levels
    self.crossings = crossings
    renumber()
    for level in isStale.indices { isStale[level] = false }
  }

  private mutating func renumber() {
    for level in levels {
      for (index, item) in level.enumerated() { places[item] = index }
    }
  }

  /// Every crossing, counted anew.
  var countedCrossings: Int {
    var ends: [(place: Int, weight: Int)] = []
    return levels.indices.dropLast().reduce(0) { sum, level in
      ends.removeAll(keepingCapacity: true)
      for item in levels[level] {
        let start = ends.count
        for neighbour in below.range(of: item) {
          ends.append((places[below.items[neighbour]], below.weights[neighbour]))
        }
        if ends.count - start > 1 { ends[start...].sort { $0.place < $1.place } }
      }
      return sum + inversions(in: ends, below: levels[level + 1].count)
    }
  }

  // MARK: Sweeps

  /// Takes the order in which a walk along the lines, level by level, meets the items.
  mutating func walk(_ graph: LevelGraph, _ isFromTop: Bool) {
    var isSeen = [Bool](repeating: false, count: places.count)
    var fresh = [[Int]](repeating: [], count: levels.count)
    let starts = (isFromTop ? graph.levels : graph.levels.reversed()).flatMap { $0.sorted() }
    for start in starts where !isSeen[start] {
      var waiting = [start]
      isSeen[start] = true
      var next = 0
      while next < waiting.count {
        let item = waiting[next]
        next += 1
        fresh[graph.items[item].level].append(item)
        for neighbour in below[item] + above[item] where !isSeen[neighbour] {
          isSeen[neighbour] = true
          waiting.append(neighbour)
        }
      }
    }
    for level in fixedLevels { fresh[level] = graph.levels[level] }
    arrange(fresh, 0)
    crossings = countedCrossings
  }

  /// Sorts every level by the medians of the neighbours in the level before.
  mutating func sortByMedians(downwards: Bool, turningEquals: Bool) {
    for level in downwards ? Array(levels.indices) : levels.indices.reversed()
    where !fixedLevels.contains(level) {
      sortByMedians(level, downwards ? above : below, turningEquals)
      isStale[level] = true
    }
    crossings = countedCrossings
  }

  /// Sorts a level by the medians of its neighbours; items without any keep their places.
  private mutating func sortByMedians(
    _ level: Int, _ neighbours: Neighbours, _ turningEquals: Bool
  ) {
    let items = levels[level]
    let medians = items.map { median(of: neighbours[$0]) }
    let movable = items.indices.filter { medians[$0] >= 0 }
    let sorted = movable.sorted { left, right in
      if medians[left] != medians[right] { return medians[left] < medians[right] }
      return turningEquals ? left > right : left < right
    }
    for (slot, index) in zip(movable, sorted) { levels[level][slot] = items[index] }
    for (index, item) in levels[level].enumerated() { places[item] = index }
  }

  /// The weighted median of some items' places, or -1 where there are none.
  private func median(of items: ArraySlice<Int>) -> Double {
    if items.count <= 1 { return items.first.map { Double(places[$0]) } ?? -1 }
    let sorted = items.map { places[$0] }.sorted()
    let middle = sorted.count / 2
    if sorted.count == 2 { return Double(sorted[0] + sorted[1]) / 2 }
    if sorted.count % 2 == 1 { return Double(sorted[middle]) }
    let left = Double(sorted[middle - 1] - sorted[0])
    let right = Double(sorted[sorted.count - 1] - sorted[middle])
    guard left + right > 0 else { return Double(sorted[middle - 1]) }
    return (Double(sorted[middle - 1]) * right + Double(sorted[middle]) * left) / (left + right)
  }

  // MARK: Single items

  /// Moves an item to another place in its level.
  mutating func move(inLevel level: Int, from: Int, to: Int) {
    let item = levels[level][from]
    crossings -= crossingsAround(level)
    remove(item, level)
    insert(item, level, at: to)
    crossings += crossingsAround(level)
    markStale(level)
  }

  private mutating func markStale(_ level: Int) {
    for near in max(0, level - 1)...min(levels.count - 1, level + 1) { isStale[near] = true }
  }

  /// How often lines cross between a level and both of its neighbours.
  private func crossingsAround(_ level: Int) -> Int {
    [above, below].reduce(0) { sum, neighbours in
      var ends: [(place: Int, weight: Int)] = []
      var bound = 1
      for item in levels[level] {
        let start = ends.count
        for neighbour in neighbours.range(of: item) {
          ends.append((places[neighbours.items[neighbour]], neighbours.weights[neighbour]))
          bound = max(bound, places[neighbours.items[neighbour]] + 1)
        }
        if ends.count - start > 1 { ends[start...].sort { $0.place < $1.place } }
      }
      return sum + inversions(in: ends, below: bound)
    }
  }

  /// Puts single items where their lines cross the fewest others, until that gains nothing.
  mutating func sift(_ effort: inout Int, turningEquals: Bool = false) {
    for round in 0..<8 where isStale.contains(true) && crossings > 0 {
      let all = round.isMultiple(of: 2) ? Array(levels.indices) : levels.indices.reversed()
      for level in all where isStale[level] && effort > 0 {
        isStale[level] = false
        guard levels[level].count > 1, !fixedLevels.contains(level) else { continue }
        effort -= levels[level].count * levels[level].count * 4
        let gain = sifting.sift(
          &levels[level], &places, above, below, turningEquals: turningEquals && round == 0)
        guard gain > 0 else { continue }
        crossings -= gain
        if level > 0 { isStale[level - 1] = true }
        if level + 1 < levels.count { isStale[level + 1] = true }
      }
    }
  }

  private mutating func remove(_ item: Int, _ level: Int) {
    levels[level].remove(at: places[item])
    for index in places[item]..<levels[level].count { places[levels[level][index]] = index }
  }

  private mutating func insert(_ item: Int, _ level: Int, at slot: Int) {
    levels[level].insert(item, at: slot)
    for index in slot..<levels[level].count { places[levels[level][index]] = index }
  }

  // MARK: Whole lines

  /// Takes each line that passes levels out and puts it back where it crosses the fewest others, with
  /// sifting in between, until that gains nothing.
  mutating func reinsertLines(_ effort: inout Int) {
    var hasGained = true
    while hasGained, effort > 0, crossings > 0 {
      hasGained = false
      for line in lines where effort > 0 {
        let gain = reinsert(line, &effort)
        guard gain > 0 else { continue }
        crossings -= gain
        hasGained = true
        for offset in 1..<line.items.count - 1 { markStale(line.firstLevel + offset) }
      }
      if hasGained { sift(&effort) }
    }
  }

  /// Finds a line's cheapest way through the slots of the levels that it passes, by dynamic
  /// programming, and tells how many crossings that gains.
  private mutating func reinsert(_ line: PassingLine, _ effort: inout Int) -> Int {
    let now = crossings(of: line, &effort)
    guard now > 0 else { return 0 }
    let passing = 1..<line.items.count - 1
    let oldSlots = passing.map { places[line.items[$0]] }
    for index in passing { remove(line.items[index], line.firstLevel + index) }
    // What a way costs up to each slot of the level at hand, and from where it came.
    var costs: [Int32] = [0]
    var cameFrom: [[Int32]] = []
    for index in line.items.indices.dropLast() {
      let upper = index == 0 ? line.items[0] : nil
      let lower = index == line.items.count - 2 ? line.items[index + 1] : nil
      var gap = SlotCrossings(
        upper: levels[line.firstLevel + index],
        lowerCount: levels[line.firstLevel + index + 1].count,
        from: upper.map { places[$0] }, to: lower.map { places[$0] })
      effort -= costs.count * gap.slotCount * 2
      let (best, from) = gap.cheapest(from: costs, below, places)
      costs = best
      cameFrom.append(from)
    }
    let gain = now - Int(costs[0])
    var slots = oldSlots
    if gain > 0 {
      var slot = 0
      for index in passing.reversed() {
        slot = Int(cameFrom[index][slot])
        slots[index - 1] = slot
      }
    }
    for (index, slot) in zip(passing, slots) {
      insert(line.items[index], line.firstLevel + index, at: slot)
    }
    return max(0, gain) * line.strands
  }

  /// How many strands one strand of a line crosses.
  private func crossings(of line: PassingLine, _ effort: inout Int) -> Int {
    var count = 0
    for index in line.items.indices.dropLast() {
      let upper = places[line.items[index]]
      let lower = places[line.items[index + 1]]
      let level = levels[line.firstLevel + index]
      effort -= level.count
      for (place, item) in level.enumerated() where place != upper {
        for neighbour in below.range(of: item) {
          let other = places[below.items[neighbour]]
          if place < upper ? other > lower : other < lower { count += below.weights[neighbour] }
        }
      }
    }
    return count
  }
}

/// How many strands a line would cross on its way from each slot of a level to each slot of the next.
///
/// A slot lies left of the item that has its number. A line from or to a vertex has but one way to
/// begin or to end, and crosses none of the vertex's own lines.
private struct SlotCrossings {
  private let upper: [Int]
  private let from: Int?
  private let to: Int?
  /// How many slots there are below.
  let slotCount: Int
  private let lowerCount: Int

  init(upper: [Int], lowerCount: Int, from: Int?, to: Int?) {
    self.upper = upper
    self.from = from
    self.to = to
    self.lowerCount = lowerCount
    slotCount = to == nil ? lowerCount + 1 : 1
  }

  /// The least cost of a way to each slot below, and the slot above that it comes from.
  ///
  /// - Parameters:
  ///   - costs: What a way to each slot above costs.
  ///   - below: The items that lines of each item above lead to.
  ///   - places: The places of those items.
  /// - Returns: For each slot below, what the cheapest way there costs, and where it comes from.
  mutating func cheapest(
    from costs: [Int32], _ below: Neighbours, _ places: [Int]
  ) -> (costs: [Int32], from: [Int32]) {
    var counts = [Int32](repeating: 0, count: slotCount)
    for (place, item) in upper.enumerated() where place != from {
      add(item, standsLeft: from.map { place < $0 } ?? false, 1, below, places, to: &counts)
    }
    if from != nil { return (counts.map { $0 + costs[0] }, counts.map { _ in 0 }) }
    var best = [Int32](repeating: .max, count: slotCount)
    var origin = best
    for slot in costs.indices {
      Self.takeCheaper(costs[slot], counts, Int32(slot), &best, &origin)
      guard slot < upper.count else { break }
      // The line passes the item, which from here on stands left of it.
      add(upper[slot], standsLeft: false, -1, below, places, to: &counts)
      add(upper[slot], standsLeft: true, 1, below, places, to: &counts)
    }
    return (best, origin)
  }

  /// Takes the way from a slot to each end where it is cheaper than the best so far.
  @inline(__always)
  private static func takeCheaper(
    _ base: Int32, _ counts: [Int32], _ slot: Int32, _ best: inout [Int32],
    _ origin: inout [Int32]
  ) {
    // Without branches and bounds to check in it, this innermost loop runs several times as fast.
    counts.withUnsafeBufferPointer { counts in
      best.withUnsafeMutableBufferPointer { best in
        origin.withUnsafeMutableBufferPointer { origin in
          for end in 0..<counts.count {
            let cost = base &+ counts[end]
            let isCheaper = cost < best[end]
            best[end] = isCheaper ? cost : best[end]
            origin[end] = isCheaper ? slot : origin[end]
          }
        }
      }
    }
  }

  /// Counts the crossings with all lines of an item.
  private func add(
    _ item: Int, standsLeft: Bool, _ sign: Int32, _ below: Neighbours, _ places: [Int],
    to counts: inout [Int32]
  ) {
    for neighbour in below.range(of: item) {
      let place = places[below.items[neighbour]]
      let weight = sign * Int32(below.weights[neighbour])
      if let to {
        if standsLeft ? place > to : place < to { counts[0] += weight }
      } else {
        let slots = standsLeft ? 0..<place + 1 : place + 1..<slotCount
        counts.withUnsafeMutableBufferPointer { counts in
          for slot in slots { counts[slot] &+= weight }
        }
      }
    }
  }
}

/// The items that each item's lines lead to in one direction, with how many strands lead there.
struct Neighbours {
  private var starts: [Int]
  private(set) var items: [Int]
  private(set) var weights: [Int]

  init(itemCount: Int, _ ends: [(item: Int, neighbour: Int, weight: Int)]) {
    starts = [Int](repeating: 0, count: itemCount + 1)
    for end in ends { starts[end.item + 1] += 1 }
    for item in 0..<itemCount { starts[item + 1] += starts[item] }
    items = [Int](repeating: 0, count: ends.count)
    weights = items
    var next = starts
    for end in ends {
      items[next[end.item]] = end.neighbour
      weights[next[end.item]] = end.weight
      next[end.item] += 1
    }
  }

  func range(of item: Int) -> Range<Int> { starts[item]..<starts[item + 1] }

  subscript(item: Int) -> ArraySlice<Int> { items[range(of: item)] }
}
