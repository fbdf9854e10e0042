import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("A map told in sentences")
struct TellingTests {
  @Test("a small map is told from who met to who does what by when")
  func wholeMap() throws {
    let map = try map(
      """
      map Frail older people
      date 2005-11-03
      venue Town Hall
      present Resident of Neighbour, Planner
      agency Emergency Dept ; short ED ; also A&E, Casualty ; of Acute Hospital Trust ; at Hospital site
      agency Neighbour ; kind person
      Neighbour => Carelink : call the night number ; wait 1h
      Neighbour -> Ambulance : rings 999 ; 12/week ; wait 20m ; said Resident: Somebody always answers.
      Ambulance -> Emergency Dept : conveys ; wait ? ; takes 40m
      Emergency Dept -> Carelink : a letter ; carries information
      note Everybody did their job.
      journey Mrs A falls : Neighbour => Carelink
      journey Mrs A falls : Neighbour -> Ambulance -> ED ; count 6
      issue Nobody answers ; votes 14 ; on Carelink, A&E
      action Ring it tonight ; by Ambulance, Local authority ; due 2005-11-30
      """)
    #expect(
      telling(of: map) == """
        Frail older people.
        When: 3 November 2005.
        Where: Town Hall.
        In the room: Resident of Neighbour and Planner.
        Nobody in the room speaks for Emergency Dept, Carelink or Ambulance.

        These take part.

        Emergency Dept, ED for short, also called A&E and Casualty, is run by Acute Hospital Trust \
        at Hospital site.
        Neighbour is a person.
        Also taking part: Carelink and Ambulance.

        This is how it is supposed to happen.

        From Neighbour to Carelink: call the night number.
        The wait is 1 hour.

        This is how it really happens.

        From Neighbour to Ambulance: rings 999, 12 a week.
        The wait is 20 minutes.
        Resident: "Somebody always answers."

        From Ambulance to Emergency Dept: conveys.
        Nobody knows how long the wait is.
        It takes 40 minutes.

        From Emergency Dept to Carelink goes information: a letter.

        The journey: Mrs A falls.

        It is supposed to go like this: Neighbour, then Carelink.
        That is 1 step, no handoffs and 1 organisation.
        The wait is 1 hour.
        How long the steps themselves take is not known.

        Really it goes like this: Neighbour, then Ambulance, then Emergency Dept.
        6 people went this way.
        That is 2 steps, 1 handoff and 2 organisations.
        The waits add up to at least 20 minutes, and 1 of 2 is not known.
        The steps themselves take at least 40 minutes, and 1 of 2 is not known.

        This is what the room said, standing back.

        Issue with 14 votes: Nobody answers.
        This is about Carelink and Emergency Dept.

        Note: Everybody did their job.

        This is who will do what by when.

        Action: Ring it tonight.
        Ambulance and Local authority will do it by 30 November 2005.

        """)
  }

  @Test("where no journeys can be compared, whole layers are counted, and that is said")
  func wholeLayers() throws {
    let map = try map(
      """
      A => B ; wait 1h ; takes 10m
      A -> B ; wait 2h
      B -> A ; wait 3h
      journey x : A -> B
      """)
    let told = telling(of: map)
    #expect(
      told.hasSuffix(
        """
        No journey is told both as it is supposed to go and as it really goes, \
        so each layer is counted as a whole.

        As it is supposed to happen, there is 1 flow, 1 handoff and 2 organisations.
        The wait is 1 hour.
        The steps themselves take 10 minutes.

        As it really happens, there are 2 flows, 2 handoffs and 2 organisations.
        The waits add up to 5 hours.
        How long the steps themselves take is not known.

        """))
  }

  @Test("titles match as names do, and journeys of one title stand together, official first")
  func journeysOfOneTitle() throws {
    let map = try map("journey A fall : A -> B\njourney b : A -> B\njourney a  FALL : A => B")
    let lines = telling(of: map).split(separator: "\n").map(String.init)
    let ways = lines.filter {
      $0.hasPrefix("The journey") || $0.contains(" go ") || $0.contains("goes like")
    }
    #expect(
      ways == [
        "The journey: A fall.", "It is supposed to go like this: A, then B.",
        "Really it goes like this: A, then B.", "The journey: b.",
        "Really it goes like this: A, then B.",
      ])
  }

  @Test("an empty map says that nothing has been told")
  func emptyMap() {
    #expect(telling(of: CareMap()) == "Nothing has been told yet.\n")
  }

  @Test(
    "nothing in it can do anything to a terminal, and no line is drawn", arguments: UInt64(0)..<20)
  func safety(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let document = try Document(reading: randomText(seed: seed, lines: Int(seed % 60)))
      let told = telling(of: document.map)
      let scalars = told.unicodeScalars
      #expect(!scalars.contains { $0 != "\n" && isControl($0) }, "seed \(seed)")
      #expect(!scalars.contains { (0x2500...0x259F).contains($0.value) }, "seed \(seed)")
      #expect(told.hasSuffix("\n") && !told.hasSuffix("\n\n"), "seed \(seed)")
      #expect(!told.contains("\n\n\n"), "seed \(seed)")
    }
  }

  @Test("every flow, journey, quote and remark of a map is told", arguments: MapFile.all)
  func nothingIsLost(file: MapFile) throws {
    let map = try file.map()
    let told = telling(of: map)
    let starts = told.split(separator: "\n").filter { $0.hasPrefix("From ") }
    #expect(starts.count == map.flows.count)
    for flow in map.flows {
      #expect(told.contains("From \(map[flow.source].name) to \(map[flow.target].name)"))
      #expect(told.contains(flow.label))
      for voice in flow.voices { #expect(told.contains("\(voice.role): \"\(voice.words ?? "")\"")) }
      for note in flow.notes { #expect(told.contains(note)) }
    }
    for agency in map.agencies { #expect(told.contains("\n\(agency.name)")) }
    for remark in map.remarks { #expect(told.contains(remark.text)) }
    for journey in map.journeys { #expect(told.contains("The journey: \(journey.title)")) }
    for role in map.present { #expect(told.contains(role.description)) }
    for note in map.headings(.note) { #expect(told.contains("Note: \(note)")) }
  }

  @Test("words that blame or belong to programs are never said", arguments: MapFile.all)
  func wordsNeverSaid(file: MapFile) throws {
    let map = try file.map()
    let own = measureText(of: map) + telling(of: map)
    let said = Set(map.facts.flatMap { words(LineWriter.line($0)) })
    for word in ["node", "edge", "graph", "violation", "error", "wrong", "invalid", "illegal"] {
      #expect(!words(own).contains(word) || said.contains(word), "\(word)")
    }
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
