import Foundation
import MapModel
import MapText
import Testing

/// One map that has all of the language in it, told from a real project.
@Suite("The example of the language")
struct LanguageExampleTests {
  private static let text = """
    map Frail older people: a fall at night
    date 2005-11-03
    venue Town Hall, tables 1-6
    present Ward sister of Medical Ward, District nurse of Primary Care Trust, Planner, Resident

    # who takes part
    agency Emergency Dept ; short ED ; also A&E, Casualty ; of Acute Hospital Trust ; at \
    Hospital site
    agency Carelink Night Service ; short Carelink ; of Social Services ; at Town Hall ; hours \
    22:00-07:00 ; capacity 8/night
    agency Home ; kind person

    # how it is supposed to happen
    Neighbour => Carelink Night Service : call the night number
    Carelink Night Service => Home : night sitter ; wait 1h
    Carelink Night Service => GP : message by 9 am ; carries information

    # how it really happens
    Neighbour -> Ambulance : calls 999 ; 12/week
    Ambulance -> Emergency Dept : conveys ; takes 40m
    Emergency Dept -> Medical Ward : admits ; wait 9h ; said Ward sister: we never see them \
    before morning
    Medical Ward -> Social Services : section 2 by fax ; wait 2-3d ; carries information
    Social Services -> Medical Ward : asks for more ; carries information

    # what we could do
    Ambulance ~> Carelink Night Service : conveys to the night team ; wait 15m

    journey Mrs A falls at 2 am : Neighbour => Carelink Night Service => GP
    journey Mrs A falls at 2 am : Neighbour -> Ambulance -> Emergency Dept -> Medical Ward -> \
    Social Services

    Neighbour -> Carelink Night Service : rings, nobody answers ; wait ? ; said Resident ; \
    disputed
    District nurse -> Home : looks in on her own account ; accepted works well, keep it

    issue Nobody answers the night number after ten ; votes 14 ; on Carelink Night Service
    question Who pays for the sitter after six weeks? ; on Social Services
    park Parking at the hospital
    action Re-locate Carelink Night Service to the Emergency Dept ; by Acute Hospital Trust, \
    Local authority ; due 2006-01-31
    """

  private let document: Document
  private var map: CareMap { document.map }

  init() throws {
    document = try Document(reading: Array(Self.text.utf8))
  }

  @Test("is read without a mistake or a warning")
  func nothingAmiss() {
    #expect(document.diagnostics + document.findings == [])
  }

  @Test("has every statement as a fact, and a flow for every arrow")
  func counts() {
    let kinds = Dictionary(grouping: map.facts, by: \.kind).mapValues(\.count)
    #expect(
      kinds == [
        .map: 1, .heading: 3, .agency: 3, .flow: 11, .journey: 2, .issue: 1, .question: 1, .park: 1,
        .action: 1,
      ])
  }

  @Test("has a title with a colon in it, a head and a room")
  func head() {
    #expect(map.title?.text == "Frail older people: a fall at night")
    #expect(map.headings(.date) == ["2005-11-03"])
    #expect(map.headings(.venue) == ["Town Hall, tables 1-6"])
    #expect(map.present.map(\.title) == ["Ward sister", "District nurse", "Planner", "Resident"])
    #expect(map.present.map(\.agency) == ["Medical Ward", "Primary Care Trust", nil, nil])
  }

  @Test("has as agencies whom flows touch or lines declare, and nobody else")
  func agencies() {
    #expect(
      map.agencies.map(\.name) == [
        "Emergency Dept", "Carelink Night Service", "Home", "Neighbour", "GP", "Ambulance",
        "Medical Ward", "Social Services", "District nurse",
      ])
    #expect(map.agencies.filter(\.isDeclared).count == 3)
  }

  @Test("has an agency with all its names")
  func names() throws {
    let dept = try #require(map.agency(named: "casualty"))
    #expect(dept.name == "Emergency Dept" && dept.short == "ED")
    #expect(dept.alsoKnownAs == ["A&E", "Casualty"])
    #expect(dept.organisation == "Acute Hospital Trust" && dept.site == "Hospital site")
    #expect(map.agency(named: "ed")?.id == dept.id && map.agency(named: "a&e")?.id == dept.id)
  }

  @Test("has flows in all three layers, with their labels")
  func flows() {
    #expect(map.flows.map(\.layer).count { $0 == .official } == 3)
    #expect(map.flows.map(\.layer).count { $0 == .real } == 7)
    #expect(
      map.flows.map(\.label) == [
        "call the night number", "night sitter", "message by 9 am", "calls 999", "conveys",
        "admits",
        "section 2 by fax", "asks for more", "conveys to the night team", "rings, nobody answers",
        "looks in on her own account",
      ])
  }

  @Test("has the times, rates, cargo and voices of its flows")
  func attributes() {
    let hour = Duration(1, .hour)
    #expect(
      map.flows.map(\.wait) == [
        nil, hour, nil, nil, nil, Duration(9, .hour),
        Duration(from: Amount(2), to: Amount(3), .day), nil,
        Duration(15, .minute), .unknown, nil,
      ])
    #expect(map.flows[4].takes == Duration(40, .minute))
    #expect(map.flows[3].volume == Rate(Amount(12), per: .week))
    #expect(map.flows.count { $0.cargo == .information } == 3)
    #expect(
      map.flows[5].voices
        == [Voice(Role("Ward sister"), words: "we never see them before morning")])
    #expect(map.flows[9].voices == [Voice(Role("Resident"))] && map.flows[9].isDisputed)
    #expect(map.flows[10].attributes == [.accepted("works well, keep it")])
  }

  @Test("has one journey in two layers")
  func journeys() {
    #expect(map.journeys.map(\.title) == ["Mrs A falls at 2 am", "Mrs A falls at 2 am"])
    #expect(map.journeys.map(\.layer) == [.official, .real])
    #expect(map.journeys[0].stops == ["Neighbour", "Carelink Night Service", "GP"])
    #expect(map.journeys[1].stops.count == 5)
  }

  @Test("has what the room wants to keep")
  func remarks() {
    #expect(map.remarks.map(\.kind) == [.issue, .question, .park, .action])
    #expect(map.remarks[0].votes == 14 && map.remarks[0].subjects == ["Carelink Night Service"])
    #expect(map.remarks[3].actor == "Acute Hospital Trust, Local authority")
    #expect(map.remarks[3].due == CalendarDate(year: 2006, month: 1, day: 31))
  }

  @Test("of every rule on the page about the format is read without a mistake or a warning")
  func formatPage() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/FORMAT.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
    let examples = lines.filter { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
    #expect(examples.count > 10)
    #expect(try problems(examples.joined(separator: "\n")) == [])
  }
}
