import MapModel
import Testing

@Suite("Agencies that somebody may have meant")
struct CareMapCloseNamesTests {
  private let map = CareMap([
    agency("Carelink Night Service", .short("CNS")), flow("Ambulance", "Emergency Dept"),
    flow("Ambulance Trust", "Ambulatory Care"), agency("Medical Ward", .also(["Ward Medicine"])),
  ])

  private func names(closeTo name: String, limit: Int = 3) -> [String] {
    map.closeNames(to: name, limit: limit).map(\.name)
  }

  @Test("the closest is first, and of equally close ones the one that was mentioned first")
  func order() {
    let map = CareMap([
      agency("Night Team East"), agency("Naight Teem"), agency("Team Night"), agency("Nite Team"),
      agency("Night Teem"), agency("Nigt Team"),
    ])
    #expect(
      map.closeNames(to: "Night Team", limit: 9).map(\.name)
        == ["Night Teem", "Nigt Team", "Naight Teem", "Team Night", "Night Team East"])
  }

  @Test("no more are found than asked for, and those are the closest")
  func limit() {
    #expect(names(closeTo: "Ambulence").count == 1)
    #expect(names(closeTo: "Ambulence Trust") == ["Ambulance Trust"])
    #expect(names(closeTo: "Ambulance Trus", limit: 2) == ["Ambulance Trust", "Ambulance"])
    #expect(names(closeTo: "Ambulance Trus", limit: 1) == ["Ambulance Trust"])
    #expect(names(closeTo: "Ambulance Trus", limit: 0).isEmpty)
  }

  @Test("an agency stands once, by the one of its names that is closest")
  func closestSpelling() {
    let close = map.closeNames(to: "Ward Medicin")
    #expect(close.map(\.name) == ["Ward Medicine"])
    #expect(close.map(\.reason) == [.spelling(letters: 1)])
    #expect(close.map { map[$0.agency].name } == ["Medical Ward"])
  }

  @Test("to a name of an agency on the map nothing is close", arguments: ["ambulance", "cns"])
  func knownName(name: String) {
    #expect(map.closeNames(to: name).isEmpty)
  }

  @Test("a name of which the map knows no word is close to nothing")
  func strangeName() {
    #expect(names(closeTo: "Parking").isEmpty)
  }
}
