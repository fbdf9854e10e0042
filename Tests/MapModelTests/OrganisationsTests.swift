import MapModel
import TestSupport
import Testing

@Suite("The organisation of an agency")
struct OrganisationsTests {
  /// The organisation of an agency of a map, by name.
  private func organisation(of name: String, in lines: String) throws -> String {
    let map = try map(lines)
    let agency = try #require(map.agency(named: name))
    return Organisations(of: map)[agency.id].name
  }

  @Test("an agency that nobody runs answers for itself")
  func itself() throws {
    #expect(try organisation(of: "GP", in: "GP -> Ward") == "GP")
  }

  @Test("an organisation need not be an agency on the map")
  func notOnTheMap() throws {
    #expect(try organisation(of: "Ward", in: "agency Ward ; of Acute Trust") == "Acute Trust")
  }

  @Test("a chain is followed to its end")
  func chain() throws {
    let lines = """
      agency Ward 4 ; of Hospital
      agency Hospital ; of Acute Trust
      agency Acute Trust ; of Health Authority
      """
    #expect(try organisation(of: "Ward 4", in: lines) == "Health Authority")
    #expect(try organisation(of: "Acute Trust", in: lines) == "Health Authority")
  }

  @Test("a chain goes on through short and other names", arguments: ["AHT", "the hospital", "aHt"])
  func aliases(name: String) throws {
    let lines = """
      agency Ward ; of \(name)
      agency Acute Trust ; short AHT ; also the hospital ; of Region
      """
    #expect(try organisation(of: "Ward", in: lines) == "Region")
  }

  @Test("an organisation is shown as the agency that it is")
  func shownSpelling() throws {
    let lines = "agency Ward ; of ACUTE  trust\nagency Acute Trust"
    #expect(try organisation(of: "Ward", in: lines) == "Acute Trust")
  }

  @Test("an agency that runs itself answers for itself, also by its short name")
  func runsItself() throws {
    #expect(try organisation(of: "GP", in: "agency GP ; of GP") == "GP")
    #expect(try organisation(of: "Ward", in: "agency Ward ; short W ; of w") == "Ward")
  }

  @Test("a chain that comes round stops before the name it has seen")
  func ring() throws {
    let lines = """
      agency Tail ; of Start
      agency Start ; of A
      agency A ; of B
      agency B ; of C
      agency C ; of A
      """
    #expect(try organisation(of: "A", in: lines) == "C")
    #expect(try organisation(of: "B", in: lines) == "A")
    #expect(try organisation(of: "C", in: lines) == "B")
    #expect(try organisation(of: "Start", in: lines) == "C")
    #expect(try organisation(of: "Tail", in: lines) == "C")
  }

  @Test("two spellings of a name that is not on the map are one organisation")
  func spellings() throws {
    let map = try map("agency Ward ; of Acute Trust\nagency Clinic ; of  ACUTE   TRUST")
    let organisations = Organisations(of: map)
    #expect(organisations[Agency.ID(0)] == organisations[Agency.ID(1)])
    #expect(organisations[Agency.ID(1)].name == "Acute Trust")
  }

  @Test("organisations with one key are one, however their names are shown")
  func sameKey() {
    let trust = Organisation(key: "acute trust", name: "Acute Trust")
    #expect(trust == Organisation(key: "acute trust", name: "ACUTE TRUST"))
    #expect(Set([trust, Organisation(key: "acute trust", name: "ACUTE TRUST")]).count == 1)
  }

  @Test("a chain of a hundred thousand names is followed once")
  func longChain() {
    let count = 100_000
    let map = CareMap(
      (0..<count).map { .agency(.init("\($0)", attributes: [.of("\($0 + 1)")])) })
    let organisations = Organisations(of: map)
    #expect(organisations[Agency.ID(0)].name == "\(count)")
    #expect(organisations[Agency.ID(count - 1)].name == "\(count)")
  }

  @Test("a step between two organisations is a handoff, unless a person or a place is at an end")
  func handoff() throws {
    let map = try map(
      """
      agency Ward ; of Acute Trust
      agency Clinic ; of Acute Trust ; kind service
      agency Nursing ; kind service
      agency Neighbour ; kind person
      agency Home ; kind place
      """)
    let organisations = Organisations(of: map)
    let (ward, clinic, nursing) = (Agency.ID(0), Agency.ID(1), Agency.ID(2))
    #expect(organisations.isHandoff(from: ward, to: nursing))
    #expect(organisations.isHandoff(from: nursing, to: clinic))
    #expect(!organisations.isHandoff(from: ward, to: clinic))
    #expect(!organisations.isHandoff(from: ward, to: ward))
    for other in [Agency.ID(3), Agency.ID(4)] {
      #expect(!organisations.isHandoff(from: ward, to: other))
      #expect(!organisations.isHandoff(from: other, to: nursing))
    }
  }
}
