public import MapModel

/// A map of some size with everything that makes drawing hard: loops, flows to oneself, flows side by
/// side, all layers, long and short names and labels.
///
/// - Parameters:
///   - seed: What the map follows from.
///   - agencies: How many agencies it has, at least one.
///   - flows: How many flows it has.
///   - mostFlowsOfAgency: How many flows may touch one agency.
/// - Returns: A map; agencies without a flow are declared.
public func randomMap(
  seed: UInt64, agencies: Int, flows: Int, mostFlowsOfAgency: Int = 12
) -> CareMap {
  var random = RandomFacts(seed: seed)
  let words = ["Ward", "Team", "Night", "Service", "GP", "Community", "Hub", "Care", "病院", "Dept"]
  let names = (1...agencies).map { number in
    (0...random.number(0...2)).map { _ in random.pick(words) }.joined(separator: " ") + " \(number)"
  }
  let labels = [
    "", "phones", "refers by letter", "sends on", "asks for a bed, again", "fax", "e\u{301}",
  ]
  var facts = names.map { Fact.agency(Fact.Declaration($0)) }
  var flowCounts = [Int](repeating: 0, count: agencies)
  for number in 0..<flows {
    let source = random.number(0...agencies - 1)
    let isLoop = random.chance(4)
    let target = isLoop ? source : random.number(0...agencies - 1)
    guard max(flowCounts[source], flowCounts[target]) < mostFlowsOfAgency - 1 else { continue }
    flowCounts[source] += 1
    flowCounts[target] += 1
    let label = random.pick(labels)
    facts.append(
      .flow(
        Fact.Step(
          names[source], random.pick(Layer.allCases), names[target],
          label: label.isEmpty ? "" : "\(label) \(number)")))
  }
  return CareMap(facts)
}
