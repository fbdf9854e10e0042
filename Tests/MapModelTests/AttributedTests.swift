import MapModel
import Testing

@Suite("What facts say beyond themselves")
struct AttributedTests {
  @Test("voices, tables, notes and tags are found in the order of telling")
  func repeated() {
    let journey = Journey(
      "Mrs A", .real, stops: ["A", "B"],
      attributes: [
        .note("one"), .table("4"), .tag("night"), .said(Voice(Role("Nurse"), words: "no")),
        .table("2"), .note("two"), .said(Voice(Role("Warden"))), .tag("winter"),
      ])
    #expect(journey.voices == [Voice(Role("Nurse"), words: "no"), Voice(Role("Warden"))])
    #expect(journey.tables == ["4", "2"])
    #expect(journey.notes == ["one", "two"])
    #expect(journey.tags == ["night", "winter"])
  }

  @Test("a mark to come back to may have no reason, which is not the same as no mark")
  func later() {
    #expect(Remark(.park, "x", attributes: [.later("")]).later == "")
    #expect(Remark(.park, "x", attributes: [.later("ask")]).later == "ask")
    #expect(Remark(.park, "x").later == nil)
  }

  @Test("a flow of which nothing was told carries people and is neither accepted nor disputed")
  func bareFlow() {
    let flow = CareMap([flow("A", "B")]).flows[0]
    #expect(flow.cargo == .people)
    #expect(!flow.isAccepted)
    #expect(!flow.isDisputed)
    #expect([flow.wait, flow.takes] == [nil, nil])
    #expect(flow.volume == nil)
    #expect(flow.channel == nil)
  }

  @Test("each thing that is told of a flow is found, and taken for no other")
  func toldFlow() {
    let attributes: [Attribute] = [
      .wait(.unknown), .takes(Duration(1, .hour)), .volume(Rate(Amount(12), per: .week)),
      .by("fax"), .carries(.money), .accepted(""), .disputed("no"),
    ]
    let flow = CareMap([flow("A", "B", with: attributes)]).flows[0]
    #expect([flow.wait, flow.takes] == [.unknown, Duration(1, .hour)])
    #expect(flow.volume == Rate(Amount(12), per: .week))
    #expect(flow.channel == "fax")
    #expect(flow.cargo == .money)
    #expect(flow.isAccepted)
    #expect(flow.isDisputed)
  }

  @Test("each thing that is told of an agency is found, and taken for no other")
  func toldAgency() {
    let map = CareMap([
      agency(
        "Ward", .also(["Unit"]), .short("W"), .of("Trust"), .at("Hospital"), .kind(.service),
        .pin(Pin(column: 12, row: 3))),
      agency("GP"),
    ])
    let (ward, gp) = (map.agencies[0], map.agencies[1])
    #expect([ward.short, ward.organisation, ward.site] == ["W", "Trust", "Hospital"])
    #expect([gp.short, gp.organisation, gp.site] == [nil, nil, nil])
    #expect([ward.alsoKnownAs, gp.alsoKnownAs] == [["Unit"], []])
    #expect([ward.kind, gp.kind] == [.service, .agency])
    #expect([ward.pin, gp.pin] == [Pin(column: 12, row: 3), nil])
  }

  @Test("a pin is written as its column and its row")
  func pin() {
    #expect(Pin(column: 12, row: 3).description == "12,3")
  }

  @Test("persons and places hand nothing off, agencies and services do")
  func handsOff() {
    let map = CareMap(Agency.Kind.allCases.map { agency($0.rawValue, .kind($0)) })
    #expect(map.agencies.filter(\.handsOff).map(\.kind) == [.agency, .service])
  }

  @Test("each thing that is told of a remark is found, and taken for no other")
  func toldRemark() throws {
    let issue = Remark(.issue, "Late", attributes: [.votes(14), .on(["GP", "Ward"])])
    #expect(issue.votes == 14)
    #expect(issue.subjects == ["GP", "Ward"])
    let day = try #require(CalendarDate(year: 2006, month: 1, day: 31))
    let action = Remark(.action, "Ring", attributes: [.by("GP"), .due(day)])
    #expect(action.actor == "GP")
    #expect(action.due == day)
  }

  @Test("an action is done with its day or without")
  func done() {
    let day = CalendarDate(year: 2006, month: 1, day: 31)
    #expect(Remark(.action, "Ring", attributes: [.done(nil)]).isDone)
    #expect(Remark(.action, "Ring", attributes: [.done(day)]).isDone)
    #expect(!Remark(.action, "Ring").isDone)
  }

  @Test("a remark of which nothing was told has no votes, no subjects and nobody who acts")
  func bareRemark() {
    let remark = Remark(.issue, "Late")
    #expect(remark.votes == 0)
    #expect(remark.subjects.isEmpty)
    #expect(remark.actor == nil)
    #expect(remark.due == nil)
  }

  @Test("one person goes a journey's way unless said")
  func count() {
    #expect(Journey("t", .real, stops: ["A", "B"]).count == 1)
    #expect(Journey("t", .real, stops: ["A", "B"], attributes: [.count(12)]).count == 12)
  }
}
