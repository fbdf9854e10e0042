import MapModel
import MapText
import TestSupport
import Testing

@Suite("A written line")
struct LineWriterTests {
  @Test(
    "is the line that was read, where that was tidy",
    arguments: [
      "GP -> Ward", "GP => Ward : refers ; wait 2-3d ; takes 1h30m ; 12/week ; share 30%",
      "GP ~> Ward ; by phone ; carries information ; accepted ; disputed some say not ; later",
      "GP -> Ward : rings: twice -> really ; said Ward sister of Ward 4: so we heard: often",
      "agency GP ; short GP ; also doctors, surgery ; of Trust ; at Hill ; kind service ; pin 10,4",
      "agency A:b ; sector public ; hours 9-17 ; capacity 8/night ; resource beds ; resource rooms",
      "agency A&E ; funding grant ; framework stars ; policy 2 weeks ; later ask ; tag hill",
      "journey Mrs A: falls at 2 : GP => Ward => Home ; count 12 ; table 3",
      "map Night: falls ; note first", "date 2006-02-09", "venue Town Hall, tables 1-6",
      "facilitator Independent", "present Planner, Resident of Hill", "about 12 people: told -> us",
      "note to: a -> b", "issue Nobody rings back ; votes 14 ; on GP, Ward",
      "question Who pays: council or trust?", "park Parking ; said Resident",
      "action Ring back ; by GP, Ward ; due 2006-01-31 ; done", "action Ring ; done 2006-02-01",
      "GP -> Ward ; wait ? ; colour red ; size",
    ])
  func tidyLines(line: String) throws {
    #expect(try facts(line).map(LineWriter.line) == [line])
  }

  @Test(
    "has no quotation marks that say nothing",
    arguments: [
      (#""GP" -> "Ward" : "refers""#, "GP -> Ward : refers"),
      (#"question "Who pays?""#, "question Who pays?"),
      (#"question "Who pays: us -> you?""#, "question Who pays: us -> you?"),
      (#"journey "Mrs A: falls" : GP -> Ward"#, "journey Mrs A: falls : GP -> Ward"),
      (#"GP -> Ward ; said "a -> b": yes"#, "GP -> Ward ; said a -> b: yes"),
      (#"GP -> Ward ; said "Nurse:": yes"#, "GP -> Ward ; said Nurse:: yes"),
      (#"agency Ward ; also "Top Ward", "Hill""#, "agency Ward ; also Top Ward, Hill"),
      (#"agency "note taker""#, "agency note taker"),
      (##"GP -> "#1""##, "GP -> #1"),
    ])
  func needlessQuotes(read: String, written: String) throws {
    #expect(try facts(read).map(LineWriter.line) == [written])
  }

  @Test(
    "has quotation marks where a reader would take it for something else",
    arguments: [
      (#""note taker" -> GP"#), (##""#1" -> GP"##), (#""a -> b" -> GP"#), (#"GP -> "end:""#),
      (#"GP -> "x; y""#), (#""say \"hi\"" -> GP"#), (#""a: b" -> GP"#), (#"GP -> " Ward""#),
      (#"GP -> Ward : "a; b""#), (#"GP -> Ward : " a""#), (#"GP -> Ward : "\"all\"""#),
      (#"question "Who rings 999 -> Ambulance?""#), (#"note "a; b""#),
      (#"journey "to: bed -> chair" : GP -> Ward"#), (#"journey "GP -> Ward" : GP -> Ward"#),
      (#"journey Mrs A : "a -> b" -> "c: d""#),
      (#"GP -> Ward ; said "Nurse: night""#.replacing(
        #""Nurse: night""#, with: #""\"Nurse: night\"""#)),
      (#"GP -> Ward ; said "Nurse: night": so"#), (#"GP -> Ward ; said Nurse: "a; b""#),
      (#"agency Ward ; also "a, b", c"#), (#"agency Ward ; also "\"a, b\"""#),
      (#"GP -> Ward ; colour "red; blue""#), (#"GP -> Ward ; note "back\\slash; x""#),
    ])
  func neededQuotes(line: String) throws {
    #expect(try facts(line).map(LineWriter.line) == [line])
  }

  @Test("takes a line feed within a text for a blank")
  func lineFeeds() {
    let fact = Fact.remark(Remark(.issue, "one\ntwo"))
    #expect(LineWriter.line(fact) == #"issue "one two""#)
  }

  @Test("keeps control characters within a text, and other line breaks of Unicode")
  func controlCharacters() throws {
    for character in ["\r", "\t", "\u{1B}", "\u{85}", "\u{2028}", "\u{202E}"] {
      for text in ["a\(character)b", "a\(character)", "\(character)b"] {
        let fact = Fact.flow(Fact.Step(text, .real, "GP", label: text))
        #expect(try facts(LineWriter.line(fact)) == [fact])
      }
    }
  }

  @Test("begins with its source and its arrow", arguments: Layer.allCases)
  func beginning(layer: Layer) throws {
    for source in ["GP", "note taker", "a -> b"] {
      let line = LineWriter.beginning(from: source, layer) + "Ward"
      #expect(try facts(line) == [.flow(Fact.Step(source, layer, "Ward"))])
    }
  }
}
