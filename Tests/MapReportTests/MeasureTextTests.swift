import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("The counts in plain text")
struct MeasureTextTests {
  @Test("layers stand side by side, then loops, black holes and journeys")
  func wholeText() throws {
    let map = try map(
      """
      map A fall at night
      agency Ward ; of Acute Trust ; at Hospital
      agency ED ; of Acute Trust ; at Hospital
      agency GP ; at Health Centre
      agency Neighbour ; kind person
      Neighbour => GP : calls ; wait 5m ; takes 20m
      GP => ED : sends ; wait 1h ; takes 2h35m
      Neighbour -> ED : is taken there ; wait 20m ; takes 40m ; said Resident: so
      ED -> Ward : admits ; wait 9h ; said Ward sister: so ; said Staff nurse: so
      Ward -> GP : letter ; wait 2-3d ; carries information
      GP -> Ward : asks ; wait ? ; carries information ; table 1
      Ward -> Care Home : a bed
      Ward -> Hospice : a room
      Ward ~> GP
      journey Mrs A falls : Neighbour => GP => ED
      journey Mrs A falls : Neighbour -> ED -> Ward -> Care Home ; count 6
      journey Mr B : Ward ~> GP
      """)
    #expect(
      measureText(of: map) == """
        A fall at night

                           official      real                                  to-be
        agencies           3             6                                     2
        flows              2             6                                     1
        organisations met  2             4                                     2
        handoffs           1             4                                     1
        changes of site    1             2                                     1
        wait               1h5m          at least 2d9h20m to 3d9h20m with 3    not known
                                         unknown
        touch time         2h55m         at least 40m with 5 unknown           not known
        elapsed            4h            at least 2d10h to 3d10h with 5        not known
                                         unknown
        touch share        73%           67%, over 1 of 6 flows                not known
        longest wait       1h, GP to ED  2d to 3d, Ward to GP                  not known
        loops              0             1                                     0
        black holes        0             1                                     0
        told by one voice  0             2                                     0
        told by no voice   2             3                                     1

        Loops: one can come back to where one was
          really: Ward and GP

        Black holes: people come there, and nobody told how they go on
          really: Hospice

        Mrs A falls
          on paper: 2 steps, 1 handoff, 2 organisations, 1 change of site, waits 1h5m,
            touch time 2h55m
          really, 6 people: 3 steps, 1 handoff, 2 organisations, waits at least 9h20m
            with 1 unknown, touch time at least 40m with 2 unknown

        Mr B
          as we want it: 1 step, 1 handoff, 2 organisations, 1 change of site, waits not
            known, touch time not known

        """)
  }

  /// The cells of a row, for a map that tells one layer.
  private func row(_ label: String, of lines: String) throws -> String? {
    let line = try measureText(of: map(lines)).split(separator: "\n")
      .first { $0.hasPrefix(label + "  ") }
    return line.map { String($0.dropFirst(label.count).drop { $0 == " " }) }
  }

  @Test(
    "a sum of times says what is unknown",
    arguments: [
      ("A -> B ; wait 1h30m", "1h30m"),
      ("A -> B ; wait 2-3w", "2w to 3w"),
      ("A -> B ; wait 0m", "0m"),
      ("A -> B", "not known"),
      ("A -> B ; wait ?", "not known"),
      ("A -> B ; wait 1h\nB -> A", "at least 1h with 1 unknown"),
      ("A -> B ; wait 1-2h\nB -> A\nB -> A", "at least 1h to 2h with 2 unknown"),
      ("journey x : A -> B", "none"),
    ])
  func sums(lines: String, cell: String) throws {
    #expect(try row("wait", of: lines) == cell)
  }

  @Test(
    "the touch share says over how many flows it is known",
    arguments: [
      ("A -> B ; wait 45m ; takes 15m", "25%"),
      ("A -> B ; wait 30-90m ; takes 10-30m", "10% to 50%"),
      ("A -> B ; wait 45m ; takes 15m\nB -> A", "25%, over 1 of 2 flows"),
      ("A -> B ; wait 9w ; takes 1m", "under 1%"),
      ("A -> B ; wait 1m ; takes 9w", "over 99%"),
      ("A -> B ; wait 1m ; takes 0m", "0%"),
      ("A -> B ; wait 0m ; takes 1m", "100%"),
      ("A -> B", "not known"),
      ("journey x : A -> B", "none"),
    ])
  func touchShare(lines: String, cell: String) throws {
    #expect(try row("touch share", of: lines) == cell)
  }

  @Test(
    "the longest wait is told with its flow",
    arguments: [
      ("A -> B ; wait 2-3w", "2w to 3w, A to B"), ("A -> B", "not known"),
      ("journey x : A -> B", "none"),
    ])
  func longestWait(lines: String, cell: String) throws {
    #expect(try row("longest wait", of: lines) == cell)
  }

  @Test("where layers but no journeys can be compared, that is said")
  func noJourneysToCompare() throws {
    let sentence = """

      No journey is told both as it is supposed to go and as it really goes, so what
      is compared here is whole layers.

      """
    #expect(try measureText(of: map("A => B\nA -> B")).hasSuffix(sentence))
    #expect(try !measureText(of: map("A -> B")).contains("No journey"))
    let told = try measureText(of: map("journey x : A => B\njourney X : A -> B"))
    #expect(!told.contains("No journey"))
  }

  @Test("of many names only how many more there are is said")
  func manyNames() throws {
    let ring = (["Agency 0"] + (1...14).map { "Agency \($0)" } + ["Agency 0"])
      .joined(separator: " -> ")
    #expect(try measureText(of: map(ring)).contains("Agency 9 and 5 more\n"))
  }

  @Test("an empty map says that there is nothing to count")
  func emptyMap() throws {
    #expect(
      try measureText(of: map("map Fresh"))
        == "Fresh\n\nThere is nothing to count yet: no flow is told, and no journey.\n")
  }

  @Test(
    "no line is wider than 80 columns, none is drawn, and no terminal is touched", arguments: 0..<20
  )
  func widthAndSafety(ten: UInt64) throws {
    for seed in ten * 10..<ten * 10 + 10 {
      let document = try Document(reading: randomText(seed: seed, lines: Int(seed % 60)))
      let text = measureText(of: document.map)
      for line in text.split(separator: "\n") {
        #expect(columns(of: String(line)) <= 80, "seed \(seed)")
        #expect(line.last != " ", "seed \(seed)")
      }
      let scalars = text.unicodeScalars
      #expect(!scalars.contains { $0 != "\n" && isControl($0) }, "seed \(seed)")
      #expect(!scalars.contains { (0x2500...0x259F).contains($0.value) }, "seed \(seed)")
    }
  }

  @Test("names that are far too long are broken, not cut")
  func longNames() throws {
    let name = String(repeating: "病院", count: 500)
    let text = try measureText(of: map("\(name) -> B ; wait 1h\nB => \(name) ; wait 2h"))
    #expect(text.split(separator: "\n").allSatisfy { columns(of: String($0)) <= 80 })
    #expect(text.filter { $0 == "病" }.count >= 1000)
  }
}
