import MapModel
import TextCanvas

/// Ways of folding some agencies and their flows into levels, the most promising first.
///
/// - Parameters:
///   - graph: The agencies and their flows.
///   - columns: The greatest width, or nothing where any will do.
/// - Returns: Folds; none where every one would be wider than asked.
func folds(of graph: FlowGraph, columns: Int?) -> [Fold] {
  var seen: Set<[Int]> = []
  var folds: [Fold] = []
  for order in downwardOrders(of: graph) {
    let directed = graph.directed(by: graph.withGatesOutside(order))
    guard seen.insert(directed.lines.map(\.upper)).inserted else { continue }
    let ranks = ranks(of: directed)
    guard let columns else {
      folds.append(Fold(directed, ranks: ranks))
      // Of very large pictures one is enough.
      if graph.lines.count > 2000 { break }
      continue
    }
    if let fold = folded(directed, priorities: ranks, columns: columns) { folds.append(fold) }
  }
  if let columns {
    let places = graph.withGatesOutside(narrowPlaces(of: graph))
    let directed = graph.directed(by: places)
    if let fold = folded(directed, priorities: places, columns: columns) { folds.append(fold) }
  }
  return folds
}

extension FlowGraph {
  /// An order in which the gates in a frame's upper border come first and those in its lower one last.
  fileprivate func withGatesOutside(_ places: [Int]) -> [Int] {
    guard vertices.contains(where: \.isGate) else { return places }
    let sorted = vertices.indices.sorted { one, other in
      (side(one), places[one]) < (side(other), places[other])
    }
    var moved = places
    for (place, vertex) in sorted.enumerated() { moved[vertex] = place }
    return moved
  }

  private func side(_ vertex: Int) -> Int {
    vertices[vertex].isTopGate ? 0 : vertices[vertex].isGate ? 2 : 1
  }
}

/// Lays out a picture that has been folded into levels, phase by phase.
///
/// - Parameters:
///   - folds: Ways of folding it, of which the one with the fewest crossings is taken.
///   - columns: The greatest width, or nothing where any will do.
///   - effort: About how many steps the search for few crossings may take.
/// - Returns: The picture, or nothing where it would be wider than asked.
func picture(of folds: [Fold], columns: Int?, effort: Effort) -> Placement? {
  var best: Ordering?
  for fold in folds {
    var ordering = Ordering(LevelGraph(fold))
    ordering.sweep(effort: effort.sweeping)
    if ordering.crossings < best?.crossings ?? .max { best = ordering }
  }
  best?.improve(effort: effort.improving)
  guard let ordered = best?.graph else { return nil }
  guard var placement = Assembly(ordered, columns: columns)?.placement else { return nil }
  placement.fit()
  return placement
}

/// What lies below a level, and whose its nets are.
struct LevelChannel {
  let channel: Channel
  /// The segment of each net, and which of its strands it is.
  let strands: [(segment: Int, strand: Int)]
}

/// The channels below each level, or nothing where lines find no way in the width asked.
func channels(of graph: LevelGraph, _ plan: Across, width: Int?) -> [LevelChannel]? {
  let pitch = graph.graph.heading.pitch
  var nets = [[Channel.Net]](repeating: [], count: graph.levels.count)
  var strands = [[(segment: Int, strand: Int)]](repeating: [], count: graph.levels.count)
  for (index, segment) in graph.segments.enumerated() {
    let level = graph.items[segment.upper].level
    for strand in 0..<graph.strandCount(index) {
      strands[level].append((index, strand))
      let shift = strand * pitch
      nets[level].append(
        Channel.Net(upper: plan.upper[index] + shift, lower: plan.lower[index] + shift))
    }
  }
  var loops = [[ClosedRange<Int>]](repeating: [], count: graph.levels.count)
  for (loop, cells) in zip(graph.graph.loops, plan.loops) {
    loops[graph.items[loop.vertex].level].append(cells)
  }
  var channels: [LevelChannel] = []
  for level in graph.levels.indices {
    guard
      let channel = Channel(
        nets[level], reserved: loops[level], width: width, pitch: pitch)
    else { return nil }
    channels.append(LevelChannel(channel: channel, strands: strands[level]))
  }
  return channels
}
