import MapModel
import MapText
import TestSupport
import Testing

@Suite("A tidy map")
struct DocumentTidyTests {
  private func tidied(_ text: String) throws -> String {
    String(decoding: try document(text).tidied, as: UTF8.self)
  }

  @Test(
    "is tidy once a line that cannot be read ends with carriage returns, wherever it stands",
    arguments: ["A -> B\nno line\r", "no line\r\r\nA -> B\n", "A -> B\nno line\r\r\r\nB -> C"])
  func carriageReturns(text: String) throws {
    let once = try tidied(text)
    #expect(try tidied(once) == once)
    #expect(once.contains("no line\n") || once.contains("no line\r\n"))
  }

  @Test(
    "has title, head and agencies on top, in this order, with one blank line between the blocks")
  func blocks() throws {
    let before = """
      A -> B
      agency A
      note n
      journey T : A -> B
      venue V
      map M
      agency C
      issue I
      date 2006-01-31
      """
    let after = """
      map M
      note n
      venue V
      date 2006-01-31

      agency A
      agency C

      A -> B
      journey T : A -> B
      issue I

      """
    #expect(try tidied(before) == after)
  }

  @Test("has comments above the lines that they stood above")
  func comments() throws {
    let before = """
      # to B
      # and back
      A -> B
      # who
        #  A is
      agency A
      # where
      venue V
      # last
      """
    let after = """
      # where
      venue V

      # who
      #  A is
      agency A

      # to B
      # and back
      A -> B
      # last

      """
    #expect(try tidied(before) == after)
  }

  @Test(
    "has comments with a blank line below them where they stood, or on top where the text begins")
  func looseComments() throws {
    let before = "# file\n\n# licence\n\nA -> B\n# loose\n\nagency A\n\n# end\n\n"
    let after = "# file\n\n# licence\n\nagency A\n\nA -> B\n# loose\n\n# end\n"
    #expect(try tidied(before) == after)
  }

  @Test("has nowhere two blank lines, and none at its ends")
  func blankLines() throws {
    #expect(try tidied("\n\n \nA -> B\n\n\t\n\nC -> D\n\n\n") == "A -> B\n\nC -> D\n")
    #expect(try tidied("\n \n") == "")
    #expect(try tidied("") == "")
  }

  @Test(
    "has one blank round every part of a line, and none at its ends",
    arguments: [
      ("  A->B  ", "A -> B"), ("A\t=>  B~> C", "A\t=>  B~> C"),
      ("A->B:  x   y ;wait  2h;; ;tag a;", "A -> B : x   y ; wait 2h ; tag a"),
      ("agency   A;short  B", "agency A ; short B"), ("journey  T :A->B", #""journey  T :A" -> B"#),
      ("journey  a : b:A -> B :  A=>B;count  2", "journey  a : b:A -> B :  A=>B;count  2"),
      ("journey  T  :  A=>B;count  2", "journey T : A => B ; count 2"), ("map\tM ", "map M"),
      ("issue  I ;on  A,B ,C", "issue I ; on A, B, C"),
      ("A -> B ; said  GP :  no ", "A -> B ; said GP: no"), ("\u{A0}A -> B\u{3000}", "A -> B"),
      ("  # x  ", "# x"),
      ("A -> B ; 12/week;later", "A -> B ; 12/week ; later"),
    ])
  func blanks(before: String, after: String) throws {
    #expect(try tidied(before) == after + "\n")
  }

  @Test(
    "has quotation marks only where they are needed",
    arguments: [
      (#""A" -> "B" : "x" ; by "fax""#, "A -> B : x ; by fax"),
      (#"question "Who: pays?""#, "question Who: pays?"),
      (#"A -> B : "a; b" ; note "c;d""#, #"A -> B : "a; b" ; note "c;d""#),
      (#"agency X ; also "a", "b, c""#, #"agency X ; also a, "b, c""#),
      (#"A -> B ; said "GP": "no""#, "A -> B ; said GP: no"),
      ("note taker -> B", #""note taker" -> B"#),
      (#"A -> B : say "hi""#, #"A -> B : say "hi""#),
      (#"journey "T" : "A" -> "b: c""#, #"journey T : A -> "b: c""#),
    ])
  func quotes(before: String, after: String) throws {
    #expect(try tidied(before) == after + "\n")
  }

  @Test(
    "has attributes in the order of the language, unknown ones last and all of a key in theirs",
    arguments: [
      (
        "A -> B ; tag b ; x 1 ; said GP ; WAIT 2h ; tag a ; 12/week ; takes 1h ; votes 3",
        "A -> B ; wait 2h ; takes 1h ; 12/week ; said GP ; tag b ; tag a ; x 1 ; votes 3"
      ),
      (
        "agency A ; pin 1,2 ; at S ; of O ; also X ; short Y",
        "agency A ; short Y ; also X ; of O ; at S ; pin 1,2"
      ),
      ("action T ; done ; due 2006-01-31 ; by GP", "action T ; by GP ; due 2006-01-31 ; done"),
    ])
  func attributes(before: String, after: String) throws {
    #expect(try tidied(before) == after + "\n")
  }

  @Test(
    "has all that nobody can read, as it is written",
    arguments: [
      "  agncy  GP ", "\t-> B", "A ->  B => C", "A -> B ; wait 2 weeks",
      "A -> B ; wait 2h ; wait soon", "agency A ; kind house",
      "A -> B ; colour", "A -> B ; wait ; 12", "agency",
    ])
  func unreadable(line: String) throws {
    #expect(try tidied(line) == line + "\n")
  }

  @Test(
    "has times, rates and dates as they are written",
    arguments: [
      "A -> B ; wait 60m ; takes 1.50h ; 012/week ; share 30.0%", "A -> B ; wait 1h-120m",
      "issue T ; votes 007",
    ])
  func valuesAsWritten(line: String) throws {
    #expect(try tidied(line) == line + "\n")
  }

  @Test(
    "keeps a byte-order mark and has the first line's ending on all lines",
    arguments: [
      ("\u{FEFF}A->B\r\nC->D\n", "\u{FEFF}A -> B\r\nC -> D\r\n"),
      ("A->B\nC->D\r\n", "A -> B\nC -> D\n"), ("A->B", "A -> B\n"),
      ("\u{FEFF}", "\u{FEFF}"), ("\r\nA->B", "A -> B\r\n"),
    ])
  func endings(before: String, after: String) throws {
    #expect(try tidied(before) == after)
  }

  @Test("tells the same though a text holds a carriage return")
  func carriageReturns() throws {
    let before = "A\rx -> B : y\rz ; note \"a\r\"\n"
    #expect(try facts(tidied(before)) == facts(before))
  }

  @Test("has the order of telling of all that is neither head nor agency", arguments: 0..<10)
  func order(ten: UInt64) throws {
    func told(_ bytes: [UInt8]) throws -> [Fact] {
      try Document(reading: bytes).map.facts.filter {
        ![.map, .heading, .agency].contains($0.kind)
      }
    }
    for seed in ten * 10..<ten * 10 + 10 {
      let text = randomText(seed: seed, lines: 20)
      #expect(try told(Document(reading: text).tidied) == told(text), "seed \(seed)")
    }
  }
}
