import MapModel
import MapReport
import TestSupport
import Testing

@Suite("The words about who takes part and what the room said")
struct WordsOfRoomTests {
  private func sentences(_ lines: String) throws -> [String] {
    try telling(of: map(lines)).split(separator: "\n").map(String.init)
  }

  @Test(
    "an agency is introduced by what it is",
    arguments: [
      ("agency GP ; short Doc", "GP, Doc for short, takes part."),
      ("agency GP ; also Doc", "GP, also called Doc, takes part."),
      (
        "agency Ward ; short W ; also A, B, C ; of Trust",
        "Ward, W for short, also called A, B and C, is run by Trust."
      ),
      ("agency Ward ; of Trust", "Ward is run by Trust."),
      ("agency Ward ; at Site", "Ward is at Site."),
      ("agency Ward ; of Trust ; at Site", "Ward is run by Trust at Site."),
      ("agency Line ; kind service", "Line is a service."),
      ("agency Line ; kind service ; of Trust ; at Site", "Line is a service of Trust at Site."),
      ("agency Ann ; kind person", "Ann is a person."),
      ("agency Home ; kind place ; at Hill Street", "Home is a place at Hill Street."),
      ("agency GP ; kind agency", "GP takes part."),
      ("agency GP ; sector NHS", "Its sector: NHS."),
      ("agency GP ; hours 22:00-07:00", "Its hours: 22:00 to 07:00."),
      ("agency GP ; hours 9-5, Monday-Friday", "Its hours: 9 to 5, Monday-Friday."),
      ("agency GP ; capacity 8/night", "It can take 8 a night."),
      ("agency GP ; resource 28 beds", "It can bring 28 beds."),
      ("agency GP ; funding rents", "Its funding: rents."),
      ("agency GP ; framework Best Value", "It answers to Best Value."),
      ("agency GP ; policy Compact", "It follows Compact."),
      ("agency Ann ; kind person ; sector public", "Their sector: public."),
      ("agency Ann ; kind person ; resource a car", "They can bring a car."),
      ("agency Ann ; kind person ; framework Best Value", "They answer to Best Value."),
      ("agency Ann ; kind person ; policy Compact", "They follow Compact."),
      ("A -> B", "Taking part: A and B."),
      ("agency C ; at Site\nA -> B", "Also taking part: A and B."),
    ])
  func agencies(lines: String, sentence: String) throws {
    #expect(try sentences(lines).contains(sentence))
  }

  @Test(
    "the head says when and where who met",
    arguments: [
      ("map A fall at night", "A fall at night."),
      ("map And then?", "And then?"),
      (#"map The "card""#, #"The "card"."#),
      ("date 2005-11-03", "When: 3 November 2005."),
      ("date 2005-11-31", "When: 2005-11-31."),
      ("date one day in May", "When: one day in May."),
      ("venue Town Hall, tables 1-6", "Where: Town Hall, tables 1-6."),
      ("facilitator Independent", "Facilitator: Independent."),
      ("present Planner", "In the room: Planner."),
      ("present Planner, Warden of Scheme", "In the room: Planner and Warden of Scheme."),
      ("present Planner\npresent Resident", "In the room: Planner and Resident."),
      ("about Mrs A falls. And then?", "Mrs A falls. And then?"),
      ("note Everybody did their job", "Note: Everybody did their job."),
    ])
  func head(lines: String, sentence: String) throws {
    #expect(try sentences(lines).contains(sentence))
  }

  @Test("every month has its name")
  func months() throws {
    let names = try (1...12).map { month in
      try sentences("date 2006-\(month < 10 ? "0" : "")\(month)-09")[0].split(separator: " ")[2]
    }
    #expect(
      names == [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ])
  }

  @Test(
    "who is missing is said where it is known who was there",
    arguments: [
      ("A -> B", nil),
      ("present Planner\nA -> B", "Nobody in the room speaks for A or B."),
      ("present Nurse of A\nA -> B", "Nobody in the room speaks for B."),
      ("present Nurse of A, B\nA -> B", nil),
      ("present Nurse of A\nA -> B ; said Nurse of b: so", nil),
      ("present Nurse of X\nagency B ; short X\nA -> B", "Nobody in the room speaks for A."),
      ("present Nurse of A\nagency B ; kind place\nA -> B", nil),
      ("present Nurse of A\nagency B ; kind person\nA -> B", "Nobody in the room speaks for B."),
    ])
  func unheard(lines: String, sentence: String?) throws {
    let said = try sentences(lines).first { $0.hasPrefix("Nobody in the room") }
    #expect(said == sentence)
  }

  @Test(
    "remarks are told with votes and what they are about",
    arguments: [
      ("issue Nobody answers", "Issue: Nobody answers."),
      ("issue Nobody answers ; votes 1", "Issue with 1 vote: Nobody answers."),
      ("issue Nobody answers ; votes 1400", "Issue with 1,400 votes: Nobody answers."),
      ("question Who pays? ; votes 9", "Question with 9 votes: Who pays?"),
      ("park Parking", "For another day: Parking."),
      ("action Ring it", "Action: Ring it."),
      ("agency A ; short B\nissue x ; on b, C", "This is about A and C."),
    ])
  func remarks(lines: String, sentence: String) throws {
    #expect(try sentences(lines).contains(sentence))
  }

  @Test(
    "an action says who does it by when, or that nobody has said",
    arguments: [
      ("by GP ; due 2006-01-31", ["GP will do it by 31 January 2006."]),
      ("by GP, Ward,Trust ; due 2006-01-31", ["GP, Ward and Trust will do it by 31 January 2006."]),
      ("by GP", ["GP will do it; nobody has said by when."]),
      ("due 2006-01-31", ["It is due on 31 January 2006; nobody has said who will do it."]),
      ("note x", ["Nobody has said who will do it, or by when.", "Note: x."]),
      ("done", ["It is done."]),
      ("done 2006-01-30", ["It was done on 30 January 2006."]),
      ("by GP ; done", ["GP will do it; nobody has said by when.", "It is done."]),
    ])
  func actions(attributes: String, told: [String]) throws {
    #expect(try Array(sentences("action x ; \(attributes)").dropFirst(2)) == told)
  }

  @Test(
    "a journey is told as a way, with what it adds up to",
    arguments: [
      ("journey x : A => B", "It is supposed to go like this: A, then B."),
      ("journey x : A => B\njourney x : A => C", "It is also supposed to go like this: A, then C."),
      ("journey x : A -> B", "Really it goes like this: A, then B."),
      ("journey x : A -> B\njourney x : A -> C", "Really it also goes like this: A, then C."),
      ("journey x : A ~> B", "We want it to go like this: A, then B."),
      ("journey x : A ~> B\njourney x : A ~> C", "We also want it to go like this: A, then C."),
      ("journey x : A -> B -> a", "Really it goes like this: A, then B, then a again."),
      (
        "agency A ; short Z\njourney x : z -> B -> A",
        "Really it goes like this: A, then B, then A again."
      ),
      ("journey x : A -> B ; count 1", "1 person went this way."),
      ("journey x : A -> B ; count 1200", "1,200 people went this way."),
      ("journey x : A -> B", "That is 1 step, 1 handoff and 2 organisations."),
      ("journey x : A -> A -> a", "That is 2 steps, no handoffs and 1 organisation."),
      (
        "agency A ; at X\nagency B ; at Y\njourney x : A -> B",
        "That is 1 step, 1 handoff, 2 organisations and 1 change of site."
      ),
      (
        "agency A ; at X\nagency B ; at Y\njourney x : A -> B -> A",
        "That is 2 steps, 2 handoffs, 2 organisations and 2 changes of site."
      ),
    ])
  func journeys(lines: String, sentence: String) throws {
    #expect(try sentences(lines).contains(sentence))
  }

  @Test(
    "every part has its heading, and only where it has something to say",
    arguments: [
      ("A => B", "This is how it is supposed to happen."),
      ("A -> B", "This is how it really happens."),
      ("A ~> B", "This is how we want it to happen."),
      ("agency A ; at X", "These take part."),
      ("journey x : A -> B", "The journey: x."),
      ("issue x", "This is what the room said, standing back."),
      ("A -> B\nnote x", "This is what the room said, standing back."),
      ("action x", "This is who will do what by when."),
      (
        "A ~> B\nA ~> C",
        "As we want it to happen, there are 2 flows, 2 handoffs and 3 organisations."
      ),
    ])
  func headings(lines: String, heading: String) throws {
    #expect(try sentences(lines).contains(heading))
    #expect(try !sentences("date today").contains(heading))
  }
}
