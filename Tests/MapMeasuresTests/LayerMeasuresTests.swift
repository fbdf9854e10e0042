import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("What is counted of a layer")
struct LayerMeasuresTests {
  private func measures(_ layer: Layer = .real, of lines: String) throws -> LayerMeasures {
    try #require(Measures(of: map(lines))[layer])
  }

  /// The names of agencies of a map.
  private func names(_ agencies: [Agency.ID], in lines: String) throws -> [String] {
    let map = try map(lines)
    return agencies.map { map[$0].name }
  }

  @Test("layers stand from official to to-be, and only those that have flows or journeys")
  func layers() throws {
    let told = try map("A ~> B\nA => B\nagency C")
    #expect(Measures(of: told).layers.map(\.layer) == [.official, .toBe])
    let walked = try map("journey x : A -> B")
    #expect(Measures(of: walked).layers.map(\.layer) == [.real])
    #expect(Measures(of: CareMap()).layers.isEmpty)
  }

  @Test("agencies are those with a flow in the layer")
  func agencies() throws {
    let lines = "agency Lonely\nA -> B\nB -> A\nC => A\nD -> D"
    #expect(try measures(of: lines).agencies == 3)
    #expect(try measures(of: lines).flows == 3)
    #expect(try measures(.official, of: lines).agencies == 2)
  }

  @Test("organisations met are those of agencies and services in the layer, each once")
  func organisations() throws {
    let lines = """
      agency Ward ; of Acute Trust
      agency Clinic ; of acute trust ; kind service
      agency Neighbour ; kind person ; of Street
      agency Home ; kind place ; of Landlord
      agency Elsewhere ; of Council
      Neighbour -> Ward -> Clinic -> GP -> Home
      Elsewhere => GP
      """
    #expect(try measures(of: lines).organisations.map(\.name) == ["Acute Trust", "GP"])
  }

  @Test("a flow of any cargo between organisations is a handoff, one to itself is none")
  func handoffs() throws {
    let lines = """
      agency Ward ; of Acute Trust
      agency Clinic ; of Acute Trust
      agency Neighbour ; kind person
      agency Home ; kind place
      Ward -> Clinic
      Ward -> GP ; carries information
      GP -> Ward ; carries money
      GP -> GP
      Neighbour -> GP
      GP -> Home
      Ward => GP
      """
    #expect(try measures(of: lines).figures.handoffs == 2)
    #expect(try measures(.official, of: lines).figures.handoffs == 1)
  }

  @Test("only a flow between two known and different sites changes site")
  func siteChanges() throws {
    let lines = """
      agency A ; at Town Hall
      agency B ; at TOWN  hall
      agency C ; at Hospital
      agency Home ; kind place ; at Hill Street
      A -> B
      A -> C
      C -> Home
      C -> Unknown
      Unknown -> Other
      A -> A
      """
    #expect(try measures(of: lines).figures.siteChanges == 2)
  }

  @Test("wait and touch time are sums, with how many flows have none known")
  func sums() throws {
    let figures = try measures(
      of: """
        A -> B ; wait 2-3d
        B -> C ; wait 1h ; takes 30m
        C -> D ; wait ? ; takes ?
        D -> E ; wait 0m
        E -> F
        """
    ).figures
    let (hour, day): (Int64, Int64) = (3_600_000, 86_400_000)
    #expect(
      figures.wait == TimeSum(low: 2 * day + hour, high: 3 * day + hour, known: 3, unknown: 2))
    #expect(figures.takes == TimeSum(low: hour / 2, high: hour / 2, known: 1, unknown: 4))
    #expect(figures.steps == 5)
  }

  @Test("loops are agencies that reach each other, and those with a flow to themselves")
  func loops() throws {
    let lines = """
      Z -> A -> B -> C -> B
      D -> D ; carries information
      C => A
      """
    let loops = try measures(of: lines).loops
    #expect(try loops.map { try names($0, in: lines) } == [["B", "C"], ["D"]])
    #expect(try measures(.official, of: lines).loops.isEmpty)
  }

  @Test(
    "a black hole takes people in and sends none on",
    arguments: [
      ("GP -> Ward", ["Ward"]),
      ("GP -> Ward ; carries information", []),
      ("GP -> Ward\nWard -> Home ; carries information", ["Ward"]),
      ("GP -> Ward\nWard -> Ward : waits on", ["Ward"]),
      ("Ward -> Ward", []),
      ("GP -> Ward\nWard => Home", ["Ward"]),
      ("GP -> Ward -> GP", []),
      ("agency Ward ; kind place\nGP -> Ward", []),
      ("agency Ward ; kind person\nGP -> Ward", []),
      ("agency Ward ; kind service\nGP -> Ward", ["Ward"]),
      ("GP -> Ward\njourney x : GP -> Ward", []),
      ("GP -> Ward\njourney x : GP => Ward", ["Ward"]),
      ("GP -> Ward\njourney x : Ward -> GP", ["Ward"]),
      ("agency Ward ; short W\nGP -> Ward\njourney x : GP -> w", []),
      ("GP -> Ward\nGP -> Clinic", ["Ward", "Clinic"]),
    ])
  func blackHoles(lines: String, blackHoles: [String]) throws {
    #expect(try names(measures(of: lines).blackHoles, in: lines) == blackHoles)
  }

  @Test(
    "the longest wait has the greatest upper end, the first told among equals",
    arguments: [
      ("A -> B ; wait 1h\nB -> C ; wait 10m-2h\nC -> D ; wait 90m", 1),
      ("A -> B ; wait 60m\nB -> C ; wait 1h", 0),
      ("A -> B ; wait ?\nB -> C ; wait 0m", 1),
      ("A => B ; wait 9w\nB -> C ; wait 1m", 1),
    ])
  func longestWait(lines: String, flow: Int) throws {
    #expect(try measures(of: lines).longestWait == Flow.ID(flow))
  }

  @Test("where no wait is known there is no longest one")
  func noLongestWait() throws {
    #expect(try measures(of: "A -> B ; wait ?\nB -> C").longestWait == nil)
  }

  @Test("a layer that only journeys tell has no flow and no agency")
  func journeysAlone() throws {
    let measures = try measures(of: "journey x : A -> B")
    #expect(measures.flows == 0)
    #expect(measures.agencies == 0)
    #expect(measures.figures == Figures())
    #expect(measures.journeys.count == 1)
  }
}
