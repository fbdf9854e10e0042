import MapModel
import TestSupport
import Testing

@Suite("What names mean")
struct NameResolutionTests {
  @Test("agencies stand in the order of first mention, by a flow or by a declaration")
  func firstMention() {
    let map = CareMap([
      flow("B", "A"), agency("C"), flow("D", "b"), agency("A"), agency("E"),
    ])
    #expect(map.agencyNames == ["B", "A", "C", "D", "E"])
  }

  @Test("a name is shown as its declaration spells it, wherever that stands")
  func declaredSpelling() {
    let map = CareMap([flow("gp", "ward"), agency("GP"), agency("Gp")])
    #expect(map.agencyNames == ["GP", "ward"])
  }

  @Test("a name that nothing declares is an agency, shown as first met")
  func undeclared() {
    let map = CareMap([flow("the GP", "Ward"), flow("THE gp", "Ward")])
    #expect(map.agencyNames == ["the GP", "Ward"])
    #expect(map.agencies.map(\.isDeclared) == [false, false])
  }

  @Test("short and other names mean the agency that has them, also before they are declared")
  func aliases() {
    let map = CareMap([
      flow("ed", "Ward"), flow("CASUALTY", "a&e"),
      agency("Emergency Dept", .short("ED"), .also(["A&E", "Casualty"])),
    ])
    #expect(map.agencyNames == ["Emergency Dept", "Ward"])
    #expect(map.flowEnds[1] == ["Emergency Dept", "Emergency Dept"])
  }

  @Test("a declared name beats a short or other name, and the clash is told")
  func declaredBeatsAlias() {
    let map = CareMap([agency("Ward", .short("W")), agency("W"), flow("w", "Ward")])
    #expect(map.flowEnds == [["W", "Ward"]])
    #expect(
      map.claims.map { [$0.name, map[$0.holder].name, map[$0.claimant].name] }
        == [["W", "W", "Ward"]])
  }

  @Test("of two that claim a name the first has it, and the clash is told")
  func firstClaim() {
    let map = CareMap([
      agency("Ward", .also(["Unit"])), agency("Clinic", .short("UNIT")), flow("unit", "GP"),
    ])
    #expect(map.flowEnds == [["Ward", "GP"]])
    #expect(
      map.claims.map { [$0.name, map[$0.holder].name, map[$0.claimant].name] }
        == [["UNIT", "Ward", "Clinic"]])
  }

  @Test("the first claim has the name, although the other agency was declared before")
  func laterClaimOfEarlierAgency() {
    let map = CareMap([
      agency("Ward"), agency("Clinic", .short("Unit")), agency("Ward", .also(["Unit"])),
    ])
    #expect(map.agency(named: "unit")?.name == "Clinic")
    #expect(map.claims.map { map[$0.claimant].name } == ["Ward"])
  }

  @Test("an agency that claims its own name, or one name twice, clashes with nobody")
  func ownClaims() {
    let map = CareMap([
      agency("GP", .short("gp"), .also(["Doctor"])), agency("gp", .short("DOCTOR")),
    ])
    #expect(map.agencyNames == ["GP"])
    #expect(map.claims.isEmpty)
  }

  @Test("several declarations of an agency add up, the first value winning")
  func addingUp() throws {
    let map = CareMap([
      agency("Ward", .of("Trust"), .resource("beds")),
      agency("WARD", .at("Hospital"), .of("Council"), .resource("rooms")),
    ])
    #expect(
      map.agencies.map(\.attributes)
        == [[.of("Trust"), .at("Hospital"), .resource("beds"), .resource("rooms")]])
  }

  @Test("a name that stands only beside the flows is no agency of the map")
  func noBox() {
    let map = CareMap([
      agency("Ward", .of("Trust")),
      .remark(Remark(.issue, "Late", attributes: [.on(["GP"])])),
      .remark(Remark(.action, "Ring", attributes: [.by("Council")])),
      .heading(Fact.Heading(.present, "Nurse of Home")),
      .journey(Journey("Mrs A", .real, stops: ["Neighbour", "Ambulance"])),
      flow("Ward", "Clinic", with: [.by("Phone")]),
    ])
    #expect(map.agencyNames == ["Ward", "Clinic"])
    for name in ["Trust", "GP", "Council", "Home", "Neighbour", "Phone"] {
      #expect(map.agency(named: name) == nil, "\(name)")
    }
  }

  @Test("an agency is found by each of its names, in any spelling")
  func findingByName() {
    let map = CareMap([agency("Emergency Dept", .short("ED"), .also(["A&E", "Café"]))])
    for name in ["emergency  DEPT", "ed", " a&e ", "CAFE\u{301}"] {
      #expect(map.agency(named: name)?.name == "Emergency Dept", "\(name)")
    }
    #expect(map.agency(named: "Emergency") == nil)
  }

  private func declaration(_ random: inout RandomFacts) -> Fact {
    .agency(Fact.Declaration(random.name(), attributes: random.attributes(on: .agency)))
  }

  @Test(
    "names mean on every map what they mean when each is looked up in all facts",
    arguments: 0..<20 as Range<UInt64>)
  func againstPlainNames(fifty: UInt64) {
    for seed in fifty * 50..<fifty * 50 + 50 {
      var random = RandomFacts(seed: seed)
      let facts = (0..<random.number(0...16)).map { _ in
        random.chance(50) ? declaration(&random) : random.flow()
      }
      let map = CareMap(facts)
      let names = PlainNames(facts: facts)
      #expect(map.agencies.map(\.key) == names.keys, "seed \(seed)")
      #expect(map.agencyNames == names.keys.map { names.shownName(ofKey: $0) }, "seed \(seed)")
      #expect(
        map.agencies.map(\.attributes) == names.keys.map(names.attributes(ofKey:)), "seed \(seed)")
      let ends = facts.compactMap { fact -> [String]? in
        guard case .flow(let step) = fact else { return nil }
        return [names.key(of: step.source), names.key(of: step.target)]
      }
      #expect(
        map.claims.map { [$0.name, map[$0.holder].key, map[$0.claimant].key] } == names.claims,
        "seed \(seed)")
      #expect(map.flows.map { [map[$0.source].key, map[$0.target].key] } == ends, "seed \(seed)")
    }
  }
}
