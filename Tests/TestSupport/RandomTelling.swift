public import MapModel

/// A map as people tell one: each flow goes on from where another ended, or from somebody new.
///
/// - Parameters:
///   - seed: What the map follows from.
///   - agencies: How many agencies it has, at least two.
///   - flows: How many flows it has.
/// - Returns: A map whose facts are flows, in the order of telling.
public func randomTelling(seed: UInt64, agencies: Int, flows: Int) -> CareMap {
  var random = RandomFacts(seed: seed)
  let names = (1...agencies).map { number in
    random.pick(["Ward", "Night Team", "GP", "Social Services", "Hub"]) + " \(number)"
  }
  let labels = ["", "phones", "refers by letter", "asks for a bed, again", "waits for a call back"]
  var known = 1
  var here = 0
  var facts: [Fact] = []
  for number in 0..<flows {
    if random.chance(30) { here = random.number(0...known - 1) }
    let isNew = known < agencies && random.chance(100 * agencies / flows)
    let target = isNew ? known : random.number(0...known - 1)
    if isNew { known += 1 }
    let label = random.pick(labels)
    facts.append(
      .flow(
        Fact.Step(
          names[here], random.pick(Layer.allCases), names[target],
          label: label.isEmpty ? "" : "\(label) \(number)")))
    here = target
  }
  return CareMap(facts)
}
