import MapModel
import TestSupport

/// Every map of so many agencies in which each agency has a flow to each other one, and to itself, or
/// has none.
///
/// - Parameters:
///   - agencies: How many agencies, `A`, `B` and so on; all are declared.
///   - toThemselves: Whether agencies may have flows to themselves.
/// - Returns: Two to the power of the number of pairs maps, flows told by source and then by target.
func smallMaps(agencies: Int, toThemselves: Bool = true) -> some Sequence<CareMap> {
  let names = "ABCD".prefix(agencies).map(String.init)
  let pairs = names.flatMap { source in names.map { (source, $0) } }
    .filter { toThemselves || $0.0 != $0.1 }
  return (0..<1 << pairs.count).lazy.map { bits in
    let told = pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] }
    return CareMap(names.map { agency($0) } + told.map { flow($0.0, $0.1) })
  }
}

/// A map of all layers with flows side by side and flows of agencies to themselves.
///
/// - Parameters:
///   - seed: What the map follows from.
///   - agencies: How many agencies it has at most.
///   - flows: How many flows it has, told in any order.
/// - Returns: A map of which no agency is declared.
func tangledMap(seed: UInt64, agencies: Int, flows: Int) -> CareMap {
  var random = RandomFacts(seed: seed)
  let names = (0..<agencies).map { "Agency \($0)" }
  return CareMap(
    (0..<flows).map { _ in
      flow(random.pick(names), random.pick(names), random.pick(Layer.allCases))
    })
}

/// Some layers, as a seed decides.
func layers(seed: UInt64) -> LayerSet { LayerSet(rawValue: UInt8(seed % 8)) }
