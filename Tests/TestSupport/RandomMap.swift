public import MapModel

/// A map of some size with everything that makes drawing hard: loops, flows to oneself, flows side by
/// side, all layers, long and short names and labels.
///
/// - Parameters:
///   - seed: What the map follows from.
///   - agencies: How many agencies it has, at least one.
///   - flows: How many flows it has.
///   - mostFlowsOfAgency: How many flows may touch one agency.
///   - habits: What its flows are given to.
/// - Returns: A map whose agencies all have other names; those without a flow are declared.
public func randomMap(
  seed: UInt64, agencies: Int, flows: Int, mostFlowsOfAgency: Int = 12, habits: MapHabits = []
) -> CareMap {
  var random = RandomFacts(seed: seed)
  let words = ["Ward", "Team", "Night", "Service", "GP", "Community", "Hub", "Care", "病院", "Dept"]
  let names = (1...agencies).map { number in
    (0...random.number(0...2)).map { _ in random.pick(words) }.joined(separator: " ") + " \(number)"
  }
  let labels = labels(habits)
  var facts = names.enumerated().map { number, name in
    var attributes: [Attribute] = []
    if habits.contains(.shorts), random.chance(50) { attributes.append(.short("S\(number + 1)")) }
    if habits.contains(.sites), random.chance(70) {
      attributes.append(.at(random.pick(["Old Hospital", "Huts", "Town Hall - 2nd floor"])))
    }
    return Fact.agency(Fact.Declaration(name, attributes: attributes))
  }
  var ends = RandomEnds(agencies: agencies, habits: habits)
  var flowCounts = [Int](repeating: 0, count: agencies)
  for number in 0..<flows {
    let (source, target) = ends.next(&random)
    guard max(flowCounts[source], flowCounts[target]) < mostFlowsOfAgency - 1 else { continue }
    flowCounts[source] += 1
    flowCounts[target] += 1
    let label = random.pick(labels)
    facts.append(
      .flow(
        Fact.Step(
          names[source], random.pick(Layer.allCases), names[target],
          label: label.isEmpty ? "" : "\(label) \(number)",
          attributes: habits.contains(.times) ? times(&random) : [])))
  }
  return CareMap(facts)
}

/// What labels are made of; a number follows.
private func labels(_ habits: MapHabits) -> [String] {
  let labels = [
    "", "phones", "refers by letter", "sends on", "asks for a bed, again", "fax", "e\u{301}",
  ]
  guard habits.contains(.marks) else { return labels }
  return labels + [
    "a call-back", "it's urgent", "says: come", "via \"the hub\"", "e.g. vividly", "v",
    "(or not)",
    "> 3 days", "day | night", "a - b", "~ a week", "a/b, c/d", "x <- y", "+", "!",
  ]
}

/// What is told of times and numbers: often nothing.
private func times(_ random: inout RandomFacts) -> [Attribute] {
  var attributes: [Attribute] = []
  if random.chance(25) { attributes.append(.wait(random.duration())) }
  if random.chance(25) { attributes.append(.takes(random.duration())) }
  if random.chance(25) { attributes.append(.volume(random.rate())) }
  return attributes
}

/// The ends of flows, one after the other.
private struct RandomEnds {
  let agencies: Int
  let habits: MapHabits
  private var told: [(source: Int, target: Int)] = []

  init(agencies: Int, habits: MapHabits) {
    self.agencies = agencies
    self.habits = habits
  }

  mutating func next(_ random: inout RandomFacts) -> (source: Int, target: Int) {
    var ends = plain(&random)
    if habits.contains(.hub), random.chance(50) {
      if random.chance(50) { ends.source = 0 } else { ends.target = 0 }
    }
    if habits.contains(.rounds), random.chance(60), let last = told.last {
      ends = (last.target, random.chance(15) ? told[0].source : ends.target)
    }
    if habits.contains(.pairs), random.chance(50), !told.isEmpty {
      let (source, target) = random.pick(told)
      ends = random.chance(50) ? (source, target) : (target, source)
    }
    told.append(ends)
    return ends
  }

  private func plain(_ random: inout RandomFacts) -> (source: Int, target: Int) {
    let source = random.number(0...agencies - 1)
    let isLoop = random.chance(4)
    return (source, isLoop ? source : random.number(0...agencies - 1))
  }
}
