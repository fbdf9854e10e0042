import MapFiles
import MapLayout
import MapModel
import MapText
import TextCanvas

/// How still a picture stays while a map is told, fact after fact, as its file has them; and once more
/// with its flows alone, as when nobody declares an agency first.
///
/// After each fact the picture is compared with the one before: which boxes kept their top left cell,
/// how many cells the others moved in the mean (columns and rows together), and of how many pairs of
/// boxes the order changed, from left to right or from top to bottom. In the end its crossings are told
/// as a ratio to those of a fresh layout of the whole map. The slowest fact of all is told in
/// milliseconds: what the person waits for, and what goes on in the background; beside it the fresh
/// layout.
struct StillnessFigures {
  /// What came of one telling.
  private struct Tally {
    var facts = 0
    var boxes = 0
    var kept = 0
    var cells = 0
    var pairs = 0
    var turned = 0
    var linesOnly = 0
    var linesOnlyMoved = 0
    var slowestAtOnce = 0.0
    var slowestSettled = 0.0
  }

  private static let columns = 100

  private static let widths = [38, 6, 10, 10, 12, 16, 12, 11, 11, 9]

  /// - Parameter paths: The files of the maps.
  func printAll(_ paths: [String]) {
    tell("\nstillness while a map is told, \(Self.columns) columns")
    tell(
      row(
        [
          "map", "facts", "kept cell", "cells off", "pairs turned", "moved for a line",
          "x crossings", "at once ms", "settled ms", "fresh ms",
        ], widths: Self.widths))
    for path in paths {
      guard let bytes = try? readFile(path), let map = try? Document(reading: bytes).map else {
        tell("\(path) cannot be read")
        continue
      }
      printOne(path, Array(map.facts))
      printOne("its flows alone", map.facts.filter { if case .flow = $0 { true } else { false } })
    }
  }

  private func printOne(_ name: String, _ facts: [Fact]) {
    guard let (tally, last) = tellAll(facts) else { return }
    let start = now()
    let fresh = LaidOutMap(last.map, last.options)
    let freshSeconds = now() - start
    let crossings = (last.placement.crossings, fresh.placement.crossings)
    tell(
      row(
        [
          name, "\(tally.facts)", percent(tally.kept, tally.boxes),
          text(Double(tally.cells) / Double(max(1, tally.boxes)), decimals: 2),
          percent(tally.turned, tally.pairs), "\(tally.linesOnlyMoved) of \(tally.linesOnly)",
          crossings.1 == 0
            ? "\(crossings.0) to 0" : text(Double(crossings.0) / Double(crossings.1)),
          text(tally.slowestAtOnce * 1000), text(tally.slowestSettled * 1000),
          text(freshSeconds * 1000),
        ], widths: Self.widths))
  }

  private func tellAll(_ facts: [Fact]) -> (Tally, LaidOutMap)? {
    var tally = Tally()
    var told: [Fact] = []
    var picture: LaidOutMap?
    for fact in facts {
      told.append(fact)
      let map = CareMap(told)
      guard let before = picture else {
        picture = LaidOutMap(map, LayoutOptions(columns: Self.columns))
        continue
      }
      let start = now()
      let quick = quickPlacement(of: map, after: before)
      let middle = now()
      let after = settled(quick)
      tally.slowestAtOnce = max(tally.slowestAtOnce, middle - start)
      tally.slowestSettled = max(tally.slowestSettled, now() - middle)
      compare(before, after, &tally)
      picture = after
    }
    return picture.map { (tally, $0) }
  }

  private func compare(_ before: LaidOutMap, _ after: LaidOutMap, _ tally: inout Tally) {
    let corners = before.placement.boxes.compactMap { box -> (Point, Point)? in
      guard let now = after.placement.box(of: box.agency) else { return nil }
      return (box.frame.origin, now.frame.origin)
    }
    tally.facts += 1
    tally.boxes += corners.count
    var moved = 0
    for (old, new) in corners {
      let cells = abs(old.column - new.column) + abs(old.row - new.row)
      tally.cells += cells
      if cells > 0 { moved += 1 }
    }
    tally.kept += corners.count - moved
    if before.map.agencies.count == after.map.agencies.count {
      tally.linesOnly += 1
      if moved > 0 { tally.linesOnlyMoved += 1 }
    }
    for first in corners.indices {
      for second in corners.indices.dropFirst(first + 1) {
        tally.pairs += 1
        if hasTurned(corners[first], corners[second]) { tally.turned += 1 }
      }
    }
  }

  private func hasTurned(_ one: (Point, Point), _ other: (Point, Point)) -> Bool {
    func sign(_ difference: Int) -> Int { difference.signum() }
    return sign(one.0.column - other.0.column) * sign(one.1.column - other.1.column) < 0
      || sign(one.0.row - other.0.row) * sign(one.1.row - other.1.row) < 0
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : text(100 * Double(part) / Double(whole), decimals: 1) + " %"
  }
}
