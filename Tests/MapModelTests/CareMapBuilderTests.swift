import MapModel
import TestSupport
import Testing

extension CareMap.Builder {
  /// The number of a name, as a reader of text asks for it.
  fileprivate mutating func name(_ spelling: String) -> Name {
    let bytes = Array(spelling.utf8)
    return name(bytes.span)
  }

  /// Keeps a label, as a reader of text does.
  fileprivate mutating func label(_ text: String) -> Label {
    let bytes = Array(text.utf8)
    return label(bytes.span)
  }

  /// Tells a flow as a reader of text does.
  fileprivate mutating func addInBytes(_ step: Fact.Step) {
    let (source, target, label) = (name(step.source), name(step.target), label(step.label))
    addFlow(from: source, to: target, step.layer, label: label, attributes: step.attributes)
  }
}

@Suite("A builder of maps")
struct CareMapBuilderTests {
  @Test("a map told in bytes is the map told in facts", arguments: 0..<200 as Range<UInt64>)
  func bytes(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts(random.number(0...20))
    var builder = CareMap.Builder(expectedFacts: facts.count)
    for fact in facts {
      if case .flow(let step) = fact { builder.addInBytes(step) } else { builder.add(fact) }
    }
    #expect(builder.factCount == facts.count)
    let map = builder.map()
    #expect(map == CareMap(facts))
    #expect(map.agencies == CareMap(facts).agencies)
  }

  @Test("one spelling has one number, another spelling another")
  func numbers() {
    var builder = CareMap.Builder()
    let name = builder.name("GP")
    #expect(builder.name("GP") == name)
    #expect(builder.name("gp") != name)
  }

  @Test("one label may stand on several flows, and none is empty")
  func sharedLabel() {
    var builder = CareMap.Builder()
    let (source, target) = (builder.name("A"), builder.name("B"))
    let phones = builder.label("phones")
    let writes = builder.label("écrit")
    for label in [phones, .none, writes, phones] {
      builder.addFlow(from: source, to: target, .real, label: label, attributes: [])
    }
    #expect(builder.map().flows.map(\.label) == ["phones", "", "écrit", "phones"])
  }
}
