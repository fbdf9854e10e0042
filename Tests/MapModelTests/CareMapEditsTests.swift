import MapModel
import TestSupport
import Testing

@Suite("Making edits of a map")
struct CareMapEditsTests {
  private let map = CareMap([
    agency("GP", .short("Doctor")), flow("GP", "Ward", .official, label: "writes"),
    .journey(Journey("Mrs A", .real, stops: ["GP", "Ward"])),
    flow("Ward", "Home"), flow("doctor", "GP"), agency("gp", .at("Town")),
    .remark(Remark(.issue, "Late", attributes: [.on(["GP"])])),
  ])

  /// The facts of the map after an edit.
  private func facts(after edit: Edit) throws -> [Fact] { try Array(map.applying(edit).facts) }

  @Test("facts are told after all others")
  func adding() throws {
    let told = [flow("A", "B"), agency("C")]
    #expect(try facts(after: map.adding(told)) == Array(map.facts) + told)
  }

  @Test("a fact gives way to several others, where it stood")
  func replacing() throws {
    var expected = Array(map.facts)
    let told = [flow("A", "B"), agency("C")]
    expected.replaceSubrange(1...1, with: told)
    #expect(try facts(after: map.replacing(at: 1, with: told)) == expected)
  }

  @Test("a flow is removed, and nothing else")
  func removingFlow() throws {
    var expected = Array(map.facts)
    expected.remove(at: 3)
    #expect(try facts(after: map.removing(Flow.ID(1))) == expected)
  }

  @Test("an agency goes with its declarations and its flows; what only names it stays")
  func removingAgency() throws {
    let doctor = try #require(map.agency(named: "Doctor"))
    let left = try facts(after: map.removing(doctor.id))
    #expect(left == [map.facts[2], map.facts[3], map.facts[6]])
  }

  @Test(
    "the places of an agency are those of its declarations and of the flows that touch it",
    arguments: 0..<100 as Range<UInt64>)
  func places(seed: UInt64) {
    var random = RandomFacts(seed: seed)
    let facts = random.facts(random.number(0...16))
    let names = PlainNames(facts: facts)
    for agency in CareMap(facts).agencies {
      let expected = facts.indices.filter { place in
        switch facts[place] {
        case .flow(let step):
          [step.source, step.target].map(names.key(of:)).contains(agency.key)
        case .agency(let declaration): NameKey.key(of: declaration.name) == agency.key
        case .journey, .remark, .title, .heading: false
        }
      }
      #expect(CareMap(facts).places(of: agency.id) == expected, "\(agency.name)")
    }
  }

  @Test("a reversed flow keeps all but its direction")
  func reversing() throws {
    let edited = try map.applying(map.reversing(Flow.ID(0)))
    #expect(edited.facts[1] == flow("Ward", "GP", .official, label: "writes"))
  }

  @Test("a flow reversed twice is what it was, and so is one from an agency to itself")
  func reversingTwice() throws {
    for flow in map.flows.indices.map(Flow.ID.init) {
      let reversed = try map.applying(map.reversing(flow))
      #expect(try reversed.applying(reversed.reversing(flow)) == map)
    }
  }

  @Test("a flow told in another layer keeps its place and its words", arguments: Layer.allCases)
  func moving(layer: Layer) throws {
    let edited = try map.applying(map.moving(Flow.ID(0), to: layer))
    #expect(edited.facts[1] == flow("GP", "Ward", layer, label: "writes"))
    #expect(edited.facts.count == map.facts.count)
  }
}
