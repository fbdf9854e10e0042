import MapModel
import TestSupport
import Testing

@Suite("Giving an agency another name")
struct CareMapRenamingTests {
  private let map = CareMap([
    flow("ward", "GP", label: "Ward rings", with: [.by("Ward"), .said(Voice("Nurse of Ward"))]),
    agency("Ward", .short("W"), .also(["Unit"]), .at("Ward"), .note("Ward")),
    agency("Bay", .of("WARD"), .resource("Ward")), flow("W", "Unit"),
    .journey(Journey("Ward", .real, stops: ["Ward", "GP", " WARD", "unit"])),
    .remark(Remark(.issue, "Ward", attributes: [.on(["GP", "ward"]), .tag("Ward")])),
    .remark(Remark(.action, "Ring", attributes: [.by("GP, Ward ,W")])),
    .heading(Fact.Heading(.present, "Ward, Nurse  of ward , Clerk of GP,Porter of Unit")),
    .heading(Fact.Heading(.venue, "Ward")), .title(Fact.Title("Ward")), agency("ward"),
  ])

  /// The facts of a map once an agency has another name.
  private func facts(_ map: CareMap, renaming old: String, to new: String) throws -> [Fact] {
    let agency = try #require(map.agency(named: old))
    return Array(try map.applying(map.renaming(agency.id, to: new)).facts)
  }

  @Test("its own name gives way wherever it means the agency; all else stays as it was told")
  func everywhere() throws {
    let expected = [
      flow("Hub", "GP", label: "Ward rings", with: [.by("Ward"), .said(Voice("Nurse of Hub"))]),
      agency("Hub", .short("W"), .also(["Unit"]), .at("Ward"), .note("Ward")),
      agency("Bay", .of("Hub"), .resource("Ward")), flow("W", "Unit"),
      .journey(Journey("Ward", .real, stops: ["Hub", "GP", "Hub", "unit"])),
      .remark(Remark(.issue, "Ward", attributes: [.on(["GP", "Hub"]), .tag("Ward")])),
      .remark(Remark(.action, "Ring", attributes: [.by("GP, Hub ,W")])),
      .heading(Fact.Heading(.present, "Hub, Nurse  of Hub , Clerk of GP,Porter of Unit")),
      .heading(Fact.Heading(.venue, "Ward")), .title(Fact.Title("Ward")), agency("Hub"),
    ]
    #expect(try facts(map, renaming: "W", to: " Hub\n") == expected)
  }

  @Test("what said words stay as they were said, whoever has another name")
  func words() throws {
    let told = CareMap([flow("GP", "A", with: [.said(Voice(Role("GP"), words: "GP of GP"))])])
    let expected = flow("X", "A", with: [.said(Voice(Role("X"), words: "GP of GP"))])
    #expect(try facts(told, renaming: "GP", to: "X") == [expected])
  }

  @Test(
    "a role speaks for the shortest name behind an of that is on the map",
    arguments: [
      ("Officer of Dept of Housing", "Officer of X"), ("Dept of Housing", "X"),
      ("Officer of Dept of Ward", "Officer of Dept of Ward"),
      ("of Dept of Housing", "of Dept of Housing"),
      ("Dept of  housing of Ward", "Dept of  housing of Ward"), ("Officer", "Officer"),
      ("Officer of\tDEPT of  Housing", "Officer of\tX"),
      ("Dept of Housing of", "Dept of Housing of"),
    ])
  func roles(before: String, after: String) throws {
    func facts(_ role: String, _ name: String) -> [Fact] {
      [flow(name, "Ward", with: [.said(Voice(Role(role)))])]
    }
    let told = CareMap(facts(before, "Dept of Housing"))
    #expect(try self.facts(told, renaming: "dept of housing", to: "X") == facts(after, "X"))
  }

  @Test("a name with commas is found among others, and goes there")
  func commas() throws {
    func facts(_ name: String) -> [Fact] {
      [
        flow(name, "GP"), .remark(Remark(.action, "x", attributes: [.by("GP, \(name),A")])),
        .heading(Fact.Heading(.present, "Clerk, Nurse of \(name), B")),
      ]
    }
    let there = try self.facts(CareMap(facts("Ward")), renaming: "ward", to: "Ward 1, East")
    #expect(there == facts("Ward 1, East"))
    #expect(try self.facts(CareMap(there), renaming: "ward 1, east", to: "Ward") == facts("Ward"))
  }

  @Test("another spelling of its own name may be given, and its short or another of its names")
  func ownNames() throws {
    let told = [agency("emergency dept", .short("ED")), flow("Emergency Dept", "ed")]
    let map = CareMap(told)
    #expect(
      try facts(map, renaming: "ED", to: "Emergency Dept")
        == [agency("Emergency Dept", .short("ED")), told[1]])
    #expect(
      try facts(map, renaming: "ED", to: "ED") == [agency("ED", .short("ED")), flow("ED", "ed")])
  }

  @Test("a name that is spelled so everywhere changes nothing")
  func nothing() throws {
    let map = CareMap([flow("GP", "Ward"), agency("GP")])
    #expect(try map.renaming(Agency.ID(0), to: "GP") == Edit([]))
  }

  @Test("a name that means another agency is refused", arguments: ["GP", "doctor", " Surgery "])
  func taken(name: String) throws {
    let map = CareMap([flow("Ward", "gp"), agency("GP", .short("Doctor"), .also(["surgery"]))])
    #expect(throws: NamingError.taken(by: Agency.ID(1))) {
      try map.renaming(Agency.ID(0), to: name)
    }
  }

  @Test("no name is refused", arguments: ["", " ", "\n", "\t\u{A0}\0"])
  func noName(name: String) throws {
    #expect(throws: NamingError.noName) { try map.renaming(Agency.ID(0), to: name) }
  }

  @Test("agencies and flows are what they were, under another name", arguments: namingSeeds)
  func sameShape(seed: UInt64) throws {
    for (map, agency) in mapsOfRoom(seed) {
      let edit = try map.renaming(agency.id, to: "Fresh, of late")
      let renamed = try map.applying(edit)
      #expect(renamed.agencies.count == map.agencies.count, "\(agency.name)")
      #expect(renamed.agency(named: "fresh, OF late")?.id == agency.id, "\(agency.name)")
      #expect(renamed[agency.id].name == "Fresh, of late")
      #expect(
        renamed.agencies.map(\.name).enumerated().filter { $0.offset != agency.id.index }
          .map(\.element)
          == map.agencies.filter { $0.id != agency.id }.map(\.name), "\(agency.name)")
      #expect(renamed.flows.map(\.source) == map.flows.map(\.source), "\(agency.name)")
      #expect(renamed.flows.map(\.target) == map.flows.map(\.target), "\(agency.name)")
      #expect(try Array(renamed.applying(edit.inverse).facts) == Array(map.facts))
    }
  }

  @Test("only facts that name it change, and none names it any more", arguments: namingSeeds)
  func mentions(seed: UInt64) throws {
    for (map, agency) in mapsOfRoom(seed) {
      let renamed = try map.applying(map.renaming(agency.id, to: "Fresh"))
      for (before, after) in zip(map.facts, renamed.facts) {
        let isNamed = before.plainMentions.contains(agency.key)
        #expect(isNamed || after == before, "\(agency.name)")
        #expect(!after.plainMentions.contains(agency.key), "\(agency.name): \(after)")
      }
    }
  }

  @Test("a name that was spelled one way comes back as it was", arguments: namingSeeds)
  func thereAndBack(seed: UInt64) throws {
    for (map, agency) in mapsOfRoom(seed) {
      let even = try map.applying(map.renaming(agency.id, to: agency.name))
      let there = try even.applying(even.renaming(agency.id, to: "Fresh, new"))
      // Whoever claimed the old name too has it now.
      guard there.agency(named: agency.name) == nil else { continue }
      let back = try there.applying(there.renaming(agency.id, to: agency.name))
      #expect(Array(back.facts) == Array(even.facts), "\(agency.name)")
    }
  }
}

@Suite("Saying that two agencies are one")
struct CareMapMergingTests {
  /// The facts that some tell once one agency turns out to be another.
  private func facts(_ told: [Fact], merging gone: String, into kept: String) throws -> [Fact] {
    let map = CareMap(told)
    let (first, second) = (try #require(map.agency(named: gone)), map.agency(named: kept))
    return Array(try map.applying(map.merging(first.id, into: #require(second).id)).facts)
  }

  @Test("the second's name stands wherever the first was named, and remembers it")
  func undeclared() throws {
    let told = [
      flow("Cas", "ED"), flow("cas", "GP", with: [.said(Voice("Nurse of Cas"))]),
      .remark(Remark(.issue, "x", attributes: [.on(["ed", "GP", "Cas"])])),
      .remark(Remark(.action, "x", attributes: [.by("Cas, ED, GP")])),
      .journey(Journey("Mrs A", .real, stops: ["GP", "Cas", "ED"])),
    ]
    let expected = [
      flow("ED", "ED"), flow("ED", "GP", with: [.said(Voice("Nurse of ED"))]),
      .remark(Remark(.issue, "x", attributes: [.on(["ed", "GP"])])),
      .remark(Remark(.action, "x", attributes: [.by("ED, GP")])),
      .journey(Journey("Mrs A", .real, stops: ["GP", "ED", "ED"])), agency("ED", .also(["Cas"])),
    ]
    #expect(try facts(told, merging: "Cas", into: "ED") == expected)
  }

  @Test("a line of the first becomes the second's, where that has none")
  func onlyFirstDeclared() throws {
    let told = [
      agency("cas", .note("old")), agency("Cas", .short("C"), .also(["A&E"])), flow("C", "ED"),
    ]
    let expected = [
      agency("ED", .note("old")), agency("ED", .short("C"), .also(["A&E", "cas"])), flow("C", "ED"),
    ]
    #expect(try facts(told, merging: "C", into: "ED") == expected)
  }

  @Test("the second's line takes up what only the first says, and the first's lines go")
  func bothDeclared() throws {
    let told = [
      agency("Cas", .short("C"), .also(["A&E", "Front"]), .of("Trust"), .at("Town"), .note("x")),
      agency("ED", .at("City"), .note("y")), agency("ED", .also(["Front"]), .note("x")),
      agency("Cas", .resource("beds of Cas"), .note("z")), flow("a&e", "Cas"),
    ]
    let expected = [
      agency("ED", .at("City"), .note("y")),
      agency(
        "ED", .short("C"), .also(["Front", "Cas", "A&E"]), .of("Trust"), .resource("beds of Cas"),
        .note("x"), .note("z")), flow("a&e", "ED"),
    ]
    #expect(try facts(told, merging: "Cas", into: "ED") == expected)
  }

  @Test("where the second has a short name, the first's becomes another name")
  func secondShort() throws {
    let told = [agency("ED", .short("E")), agency("Cas", .short("C"))]
    #expect(
      try facts(told, merging: "Cas", into: "ED") == [
        agency("ED", .short("E"), .also(["Cas", "C"]))
      ])
  }

  @Test("where only the second is declared, the name is added to its line")
  func onlySecondDeclared() throws {
    #expect(
      try facts([agency("ED", .also(["A&E"])), flow("Cas", "GP")], merging: "Cas", into: "a&e")
        == [agency("ED", .also(["A&E", "Cas"])), flow("ED", "GP")])
  }

  @Test("an agency does not come to run itself")
  func runningItself() throws {
    #expect(
      try facts(
        [agency("Ward", .of("Hospital")), agency("Hospital", .of("Trust"))],
        merging: "Hospital", into: "Ward") == [agency("Ward", .also(["Hospital"]), .of("Trust"))])
    #expect(
      try facts(
        [agency("Ward", .of("Hospital")), flow("Hospital", "GP")], merging: "Ward", into: "Hospital"
      )
        == [agency("Hospital", .also(["Ward"])), flow("Hospital", "GP")])
  }

  @Test("names that a third agency claims too are remembered above its claim")
  func rivals() throws {
    let told = [
      agency("Cas", .short("C")), agency("Third", .also(["cas", "c", "T"])),
      agency("ED", .at("Town")),
      flow("C", "T"),
    ]
    let expected = [
      agency("ED", .also(["Cas", "C"])), told[1], agency("ED", .at("Town")), flow("C", "T"),
    ]
    #expect(try facts(told, merging: "Cas", into: "ED") == expected)
  }

  @Test("names that mean another agency all the same are not taken from it")
  func voidClaims() throws {
    let told = [
      agency("ED"), agency("Third", .short("T")),
      agency("Cas", .short("T"), .also(["Third", "C"])),
    ]
    let expected = [agency("ED", .also(["Cas", "C"])), told[1]]
    #expect(try facts(told, merging: "Cas", into: "ED") == expected)
  }

  @Test("an agency is already itself")
  func same() {
    #expect(CareMap([flow("A", "B")]).merging(Agency.ID(0), into: Agency.ID(0)) == Edit([]))
  }

  /// A map of a seed with two of its agencies.
  private func pairs(_ seed: UInt64) -> [(map: CareMap, gone: Agency, kept: Agency)] {
    let maps = mapsOfRoom(seed)
    return maps.flatMap { map, gone in
      map.agencies.filter { $0.id != gone.id }.prefix(4).map { (map, gone, $0) }
    }
  }

  @Test("one agency is less, and every flow runs as before", arguments: namingSeeds)
  func flows(seed: UInt64) throws {
    for (map, gone, kept) in pairs(seed) {
      let edit = map.merging(gone.id, into: kept.id)
      let merged = try map.applying(edit)
      let keys = map.agencies.map { $0.id == gone.id ? kept.key : $0.key }
      #expect(merged.agencies.count == map.agencies.count - 1)
      #expect(merged.flows.map(\.label) == map.flows.map(\.label))
      #expect(
        merged.flows.map { [merged[$0.source].key, merged[$0.target].key] }
          == map.flows.map { [keys[$0.source.index], keys[$0.target.index]] },
        "\(gone.name) into \(kept.name)")
      #expect(try Array(merged.applying(edit.inverse).facts) == Array(map.facts))
    }
  }

  @Test("every name means what it meant, and the first's mean the second", arguments: namingSeeds)
  func names(seed: UInt64) throws {
    for (map, gone, kept) in pairs(seed) {
      let merged = try map.applying(map.merging(gone.id, into: kept.id))
      let names = map.agencies.flatMap { [$0.name, $0.short].compactMap(\.self) + $0.alsoKnownAs }
      for name in names {
        let before = map.agency(named: name)
        let expected = before?.id == gone.id ? kept : before
        #expect(
          merged.agency(named: name)?.key == expected?.key,
          "\(name), as \(gone.name) into \(kept.name)")
      }
      #expect(merged.agency(named: kept.name)?.name == kept.name)
    }
  }

  @Test("the second says all that it said, and what only the first said", arguments: namingSeeds)
  func attributes(seed: UInt64) throws {
    for (map, gone, kept) in pairs(seed) {
      let merged = try map.applying(map.merging(gone.id, into: kept.id))
      let agency = try #require(merged.agency(named: kept.name))
      #expect(agency.notes.count >= Set(gone.notes + kept.notes).count)
      #expect(agency.site == kept.site ?? gone.site)
      #expect(agency.pin == kept.pin ?? gone.pin)
      #expect(
        agency.attributes.count { $0.key == .resource }
          >= kept.attributes.count { $0.key == .resource })
    }
  }
}
