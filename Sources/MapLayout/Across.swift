/// Where everything of a picture stands across.
struct Across {
  /// The place of each item: of a line's first strand, of the middle of a text, of a box's first border.
  var items: [Int]
  /// The last border of each box; of other items their place.
  var ends: [Int]
  /// The place of the first strand at each segment's upper end, and at its lower end.
  var upper: [Int]
  var lower: [Int]
  /// The places of both ends of each loop.
  var loops: [ClosedRange<Int>]
}

/// Gives everything its place across, so that lines are as straight as may be.
///
/// Lines run a pitch apart. Each line has a place of its own on the sides of the boxes that
/// it leaves and reaches, in the order of the other ends; boxes grow to have room for them. The first
/// time all bends are as short as can be. Then short ones pull harder and long ones less, so that
/// few bends are left rather than many short ones. Very large pictures are taken band by band from the
/// top, so that their cost grows no faster than they do.
///
/// - Parameters:
///   - graph: Lines from level to level, with few crossings.
///   - width: The width in cells that no level exceeds, or nothing where about the widest level's will
///     do.
/// - Returns: The places, or nothing where a level is wider than asked.
/// - Complexity: As `Spacing.solve()` for each of four rounds, with a number for each end of each
///   segment of a band.
/// - SeeAlso: E. R. Gansner et al., “A Technique for Drawing Directed Graphs”, 1993, section 4; E. J.
///   Candès, M. B. Wakin and S. P. Boyd, “Enhancing Sparsity by Reweighted ℓ₁ Minimization”, 2008.
func across(_ graph: LevelGraph, width: Int?) -> Across? {
  let pitch = graph.graph.heading.pitch
  let numbering = AcrossNumbering(graph)
  let widest = graph.levels.map(numbering.leastWall).max() ?? 0
  let given = width.map { ($0 - 1) / pitch }
  if let given, widest > given { return nil }
  let wall = given ?? widest + widest / 8
  var solving = AcrossSolving(graph, numbering, wall: wall)
  for band in numbering.bands { solving.solve(band) }
  let numbers = solving.numbers
  func cell(_ number: Int) -> Int { numbers[number] * pitch }
  var across = Across(
    items: numbering.left.map(cell), ends: numbering.left.map(cell),
    upper: numbering.upper.map(cell), lower: numbering.lower.map(cell), loops: [])
  across.loops = zip(numbering.loops, graph.graph.loops).map { number, loop in
    cell(number)...cell(number) + loop.extent.across
  }
  across.setBoxes(graph, numbering, last: wall * pitch)
  return across
}

/// Finds the numbers of some levels at a time, given those of the levels above.
private struct AcrossSolving {
  private let graph: LevelGraph
  private let numbering: AcrossNumbering
  private let wall: Int
  private(set) var numbers: [Int]
  private let greatestDistance: Int

  init(_ graph: LevelGraph, _ numbering: AcrossNumbering, wall: Int) {
    self.graph = graph
    self.numbering = numbering
    self.wall = wall
    numbers = [Int](repeating: 0, count: numbering.count)
    let widest = graph.items.indices.map { numbering.before($0) + numbering.after($0) }.max() ?? 0
    greatestDistance = max(wall, widest + 2)
  }

  mutating func solve(_ band: Range<Int>) {
    var spacing = Spacing(count: numbering.count, greatestDistance: greatestDistance)
    spacing.keep(numbering.leftWall, behind: numbering.rightWall, by: -wall)
    for level in band { keepApart(level, &spacing) }
    // Lines come down from where they stand already.
    if let first = band.first, first > 0 {
      for index in numbering.segments[first - 1] {
        let number = numbering.upper[index]
        spacing.keep(number, behind: numbering.leftWall, by: numbers[number])
        spacing.keep(numbering.leftWall, behind: number, by: -numbers[number])
      }
    }
    let segments = (max(0, band.lowerBound - 1)..<max(0, band.upperBound - 1))
      .flatMap { numbering.segments[$0] }
    pullTogether(band, segments, &spacing)
    var found = spacing.solve()
    for _ in 0..<3 {
      straighten(segments, found, &spacing)
      found = spacing.solve()
    }
    let origin = found[numbering.leftWall]
    for number in band.flatMap({ numbering.numbers(ofLevel: $0) }) {
      numbers[number] = found[number] - origin
    }
  }

  private func keepApart(_ index: Int, _ spacing: inout Spacing) {
    let level = graph.levels[index]
    guard let first = level.first, let last = level.last else { return }
    let (left, right) = (numbering.left, numbering.right)
    spacing.keep(left[first], behind: numbering.leftWall, by: numbering.leastStart(of: first))
    for (one, other) in zip(level, level.dropFirst()) {
      spacing.keep(left[other], behind: right[one], by: numbering.distance(one, other))
    }
    spacing.keep(numbering.rightWall, behind: right[last], by: numbering.leastRest(behind: last))
    for item in level where numbering.isBox(item) {
      spacing.keep(right[item], behind: left[item], by: numbering.leastSpan(item))
      keepGates(of: item, &spacing)
      for side in numbering.sides(of: item) {
        guard let first = side.first, let last = side.last else { continue }
        spacing.keep(first.number, behind: left[item], by: 0)
        for (one, other) in zip(side, side.dropFirst()) {
          spacing.keep(other.number, behind: one.number, by: one.span + 1)
        }
        spacing.keep(right[item], behind: last.number, by: last.span)
      }
    }
  }

  /// The gates of a frame stand where the picture in it has them.
  private func keepGates(of item: Int, _ spacing: inout Spacing) {
    for end in numbering.gates(of: item) {
      spacing.keep(end.number, behind: numbering.left[item], by: end.place)
      spacing.keep(numbering.left[item], behind: end.number, by: -end.place)
    }
  }

  private func pullTogether(_ band: Range<Int>, _ segments: [Int], _ spacing: inout Spacing) {
    for index in segments {
      let segment = graph.segments[index]
      let isInner = !numbering.isBox(segment.upper) && !numbering.isBox(segment.lower)
      spacing.pull(
        numbering.upper[index], numbering.lower[index],
        weight: (isInner ? 8 : 4) * graph.strandCount(index))
    }
    for item in band.flatMap({ graph.levels[$0] }) where numbering.isBox(item) {
      spacing.pull(numbering.left[item], numbering.right[item], weight: 8)
    }
    spacing.pull(numbering.leftWall, numbering.rightWall, weight: 1)
  }

  /// Lets lines that are straight, or bend but a little, pull harder.
  private func straighten(_ segments: [Int], _ found: [Int], _ spacing: inout Spacing) {
    for index in segments {
      let (upper, lower) = (numbering.upper[index], numbering.lower[index])
      let bend = abs(found[upper] - found[lower])
      spacing.pull(upper, lower, weight: 16 * graph.strandCount(index) / (bend + 1))
    }
  }
}

/// The place of each item in its level.
func placesInLevels(_ graph: LevelGraph) -> [Int] {
  var places = [Int](repeating: 0, count: graph.items.count)
  for level in graph.levels {
    for (place, item) in level.enumerated() { places[item] = place }
  }
  return places
}
