import MapMeasures
import MapModel
import TextCanvas

/// The counts of the title line, the most important first.
///
/// Agencies and flows are those of the layers shown. Handoffs and waits are of one layer, since those of
/// several say nothing together: the one shown, or the real one where all are.
struct TitleCounts {
  /// The one layer that is shown, where not all are.
  let layer: [String]
  let texts: [String]

  init(_ map: CareMap, _ measures: Measures, _ layers: LayerSet) {
    let shown = Layer.allCases.filter { layers.contains($0) }
    let only = shown.count == 1 ? shown[0] : nil
    let counted = [only ?? .real, .official, .toBe].compactMap { measures[$0] }.first
    let agencies = only == nil ? map.agencies.count : measures[shown[0]]?.agencies ?? 0
    let flows = only == nil ? map.flows.count : measures[shown[0]]?.flows ?? 0
    var texts = [Self.count(agencies, "agency", "agencies"), Self.count(flows, "flow", "flows")]
    if let counted, only == nil || counted.layer == only {
      let name = only == nil ? "\(counted.layer.name) " : ""
      texts.append(name + Self.count(counted.figures.handoffs, "handoff", "handoffs"))
      texts += Self.wait(counted.figures.wait)
    }
    layer = only.map { ["\($0.name) layer"] } ?? []
    self.texts = texts
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  static func wait(_ sum: TimeSum) -> [String] {
    let unknown = sum.unknown > 0 ? ["\(sum.unknown) unknown"] : []
    guard let range = sum.range else { return unknown }
    let least = sum.unknown > 0 ? "at least " : ""
    return ["waits \(least)\(Self.rounded(range))"] + unknown
  }

  /// A range in whole days, hours or minutes, whichever say it in few digits: `17-26d`; one number where
  /// it is no range, as exactly as that says it: `about 22d`.
  private static func rounded(_ range: ClosedRange<Int64>) -> String {
    let units: [Duration.Unit] = [.day, .hour, .minute]
    let unit = units.first { range.upperBound >= 2 * $0.seconds * 1000 } ?? .minute
    let length = unit.seconds * 1000
    let low = range.lowerBound / length
    let high = range.upperBound / length + (range.upperBound % length > 0 ? 1 : 0)
    guard range.lowerBound == range.upperBound else { return "\(low)-\(high)\(unit.rawValue)" }
    let nearest = (range.lowerBound + length / 2) / length
    return (low == high ? "" : "about ") + "\(nearest)\(unit.rawValue)"
  }
}
