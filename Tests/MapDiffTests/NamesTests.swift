import MapDiff
import MapModel
import TestSupport
import Testing

@Suite("Names on two maps")
struct NamesTests {
  private func statuses(_ comparison: Comparison) -> [String] {
    comparison.agencies.map { agency in
      "\(agency.left?.name ?? "")|\(agency.right?.name ?? "") \(agency.status)"
    }
  }

  @Test("agencies match by name, short and other names")
  func matches() throws {
    let left = try map("agency Emergency Dept ; short ED ; also A&E\nGP -> Emergency Dept\nX -> GP")
    let right = try map("gp -> A&E\nagency Casualty Team ; also X\nCasualty Team -> gp")
    let comparison = Comparison(of: left, with: right)
    #expect(
      statuses(comparison) == [
        "Emergency Dept|A&E kept", "GP|gp kept", "X|Casualty Team kept",
      ])
    #expect(comparison.flows.map(\.status) == [.kept, .kept])
    #expect(comparison.suggestions.isEmpty)
  }

  @Test("an agency that shares only an other name matches, and an own name comes first")
  func otherNames() throws {
    let left = try map("agency Carelink ; also night service\nA -> Carelink")
    let right = try map("agency Sitters ; also Night Service\nA -> Sitters")
    #expect(statuses(Comparison(of: left, with: right)).first == "Carelink|Sitters kept")
    let own = try map("A -> Carelink\nA -> night service")
    #expect(
      statuses(Comparison(of: left, with: own))
        == ["Carelink|Carelink kept", "|night service new", "A|A kept"])
  }

  @Test("names that are nearly the same are suggested with the reason, and never merged")
  func suggestions() throws {
    let left = try map("A -> Emergency Dept\nA -> Ambulance\nA -> Carelink\nB -> Foo -> C")
    let right = try map("A -> ED\nA -> Ambulanse\nA -> Carelink Night Service\nB -> Bar -> C")
    let comparison = Comparison(of: left, with: right)
    #expect(
      comparison.suggestions.map(\.reason) == [
        .names(.acronym), .names(.spelling(letters: 1)), .names(.sharedWords(["carelink"])),
        .neighbours(2),
      ])
    #expect(comparison.agencies.filter { $0.status == .new }.count == 4)
  }

  @Test("what people say is the same settles it, and what settles nothing is told")
  func same() throws {
    let left = try map("A -> Emergency Dept")
    let right = try map("A -> ED")
    let same = [SameNames("emergency dept", "ED"), SameNames("A", "ED"), SameNames("B", "A")]
    let comparison = Comparison(of: left, with: right, same: same)
    #expect(comparison.findsNothing)
    #expect(comparison.suggestions.isEmpty)
    #expect(comparison.unsettled == Array(same[1...]))
  }

  @Test("an agency on another site or of another organisation has moved")
  func moved() throws {
    let left = try map(
      """
      agency Carelink ; at Town Hall ; kind service
      agency Ward ; of Trust
      agency Hub ; hours days
      agency Team ; resource one car
      agency Clinic
      """)
    let right = try map(
      """
      agency Carelink ; at Hospital site ; kind service
      agency Ward ; of Acute Trust
      agency Hub ; hours nights
      agency Team ; resource one car ; resource two bikes
      agency Clinic ; at Hospital site
      """)
    let agencies = Comparison(of: left, with: right).agencies
    #expect(agencies.map(\.status) == [.moved, .moved, .changed, .changed, .kept])
    #expect(agencies.map { $0.changes.map(\.key) } == [[.at], [.of], [.hours], [.resource], [.at]])
  }

  @Test("an organisation that is the same agency under another name has not moved")
  func organisations() throws {
    let left = try map("agency Acute Trust ; short AT\nagency Ward ; of Acute Trust")
    let right = try map("agency Acute Trust\nagency Ward ; of acute  trust")
    #expect(Comparison(of: left, with: right).agencies.map(\.status) == [.kept, .kept])
  }

  @Test("remarks of two maps are kept, gone, new or changed")
  func remarks() throws {
    let left = try map("issue x ; votes 3\nquestion x\npark y\naction z ; by A")
    let right = try map("issue X ; votes 4\nquestion x\naction z ; by A ; done\npark w")
    let remarks = Comparison(of: left, with: right).remarks
    #expect(remarks.map(\.status) == [.changed, .kept, .gone, .changed, .new])
    #expect(remarks.map { $0.changes.map(\.key) } == [[.votes], [], [], [.done], []])
    #expect(Comparison(of: left, with: right, layer: .real).remarks.isEmpty)
  }
}
