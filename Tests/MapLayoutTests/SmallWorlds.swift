import MapModel
import TestSupport

@testable import MapLayout

/// The picture of a whole map, with every line running as its flow does.
func flowGraph(of map: CareMap, _ heading: Heading = .down, labelColumns: Int? = 14) -> FlowGraph {
  var setting = TextSetting(nameColumns: 16, labelColumns: labelColumns, detail: .labels)
  setting.heading = heading
  return FlowGraph(FlowPart(agencies: map.agencies, flows: Array(map.flows)), setting)
}

/// A small map with flows every way, a third of them with a label.
func tinyMap(seed: UInt64, agencies: Int, flows: Int, mayLoop: Bool = false) -> CareMap {
  var random = RandomFacts(seed: seed)
  var facts = (0..<agencies).map { Fact.agency(Fact.Declaration("Agency \($0)")) }
  for number in 0..<flows {
    let source = random.number(0...agencies - 1)
    let target = random.number(0...agencies - 1)
    guard source != target || mayLoop else { continue }
    facts.append(
      .flow(
        Fact.Step(
          "Agency \(source)", .real, "Agency \(target)",
          label: random.chance(33) ? "label \(number)" : "")))
  }
  return CareMap(facts)
}

/// A small picture folded into levels as ranks have it.
func tinyLevels(seed: UInt64, agencies: Int, flows: Int) -> LevelGraph {
  let graph = flowGraph(of: tinyMap(seed: seed, agencies: agencies, flows: flows))
  let directed = graph.directed(by: Array(0..<agencies))
  return LevelGraph(Fold(directed, ranks: ranks(of: directed)))
}

/// Every order of some values.
func permutations<Value>(of values: [Value]) -> [[Value]] {
  guard !values.isEmpty else { return [[]] }
  return values.indices.flatMap { index in
    var rest = values
    let first = rest.remove(at: index)
    return permutations(of: rest).map { [first] + $0 }
  }
}

/// Some values in another order.
func shuffled<Value>(_ values: [Value], _ random: inout RandomFacts) -> [Value] {
  var shuffled = values
  for index in values.indices.dropFirst() { shuffled.swapAt(index, random.number(0...index)) }
  return shuffled
}
