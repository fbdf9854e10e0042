import MapDiff
import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("Journeys on two sides")
struct JourneysTests {
  private func said(_ lines: String) throws -> [String] {
    Comparison(of: try map(lines)).journeys.map { journey in
      let ends = [journey.left, journey.right].map { way in
        way.map { ($0.isStandIn ? "path " : "") + $0.journey.stops.joined() } ?? ""
      }
      let cost = journey.alignment.map { " \($0.cost)" } ?? ""
      return "\(journey.title): \(ends.joined(separator: "|")) \(journey.status)\(cost)"
    }
  }

  @Test("each real variant stands beside its cheapest official one, the earliest among equals")
  func variants() throws {
    let lines = """
      journey x : A => B => C
      journey x : A => C
      journey X : A -> C ; count 3
      journey x : A -> D -> C
      journey y : A -> B
      journey z : A => B
      """
    #expect(
      try said(lines) == [
        "X: AC|AC asDesigned 0", "x: AC|ADC drifted 1", "x: ABC| onPaperOnly",
        "z: AB| onPaperOnly", "y: |AB workaround",
      ])
    let journeys = Comparison(of: try map(lines)).journeys
    #expect(journeys.map(\.count) == [3, 1, 1, 1, 1])
    #expect(journeys.map(\.variant) == [1, 2, 1, 1, 1])
  }

  @Test("paths from where care enters to where it leaves stand in for journeys")
  func standIns() throws {
    #expect(
      try said("A => B => C\nA -> C\njourney x : A -> D -> C") == ["x: path ABC|ADC drifted 2"])
    #expect(try said("A => B => C\nA -> C") == [": path ABC|path AC drifted 1"])
    #expect(try said("A => B\nB => A\njourney x : A -> B") == ["x: |AB workaround"])
    #expect(try said("A => B\nC -> D") == [": path AB| onPaperOnly", ": |path CD workaround"])
  }

  @Test("a journey that one of two maps has lost is gone, and no path stands in for it")
  func gone() throws {
    let comparison = Comparison(
      of: try map("A -> B\njourney x : A -> B"), with: try map("A -> B"))
    #expect(comparison.journeys.map(\.status) == [.gone])
  }

  @Test("who does it for the same organisation, or with the same words, does it instead")
  func byAnother() throws {
    let comparison = Comparison(
      of: try map(
        """
        agency Ward ; of Trust
        agency Clinic ; of Trust
        A => Nurse : visits
        A -> Sitter : Visits
        journey x : A => Nurse => Ward => Home
        journey x : A -> Sitter -> Clinic -> Home
        """))
    let alignment = try #require(comparison.journeys.first?.alignment)
    #expect(
      alignment.steps.map(\.word) == [.asItShould, .byAnother, .byAnother, .asItShould])
    #expect(alignment.cost == 4)
  }

  @Test("stops are the same under short and other names")
  func aliases() throws {
    let lines = """
      agency Emergency Dept ; short ED
      GP => ED
      journey x : GP => Emergency Dept
      journey x : gp -> ed
      """
    #expect(try said(lines) == ["x: GPEmergency Dept|gped asDesigned 0"])
  }

  @Test("figures of journeys stand side by side")
  func figures() throws {
    let comparison = Comparison(
      of: try map("A => B ; wait 1h\njourney x : A => B\njourney x : A -> B"))
    let journey = try #require(comparison.journeys.first)
    #expect(journey.left?.measures?.figures.wait.known == 1)
    #expect(journey.right?.measures?.figures.wait.unknown == 1)
    #expect(comparison.leftMeasures[.official]?.figures.steps == 1)
  }
}
