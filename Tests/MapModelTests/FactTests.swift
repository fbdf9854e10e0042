import MapModel
import Testing

@Suite("A fact")
struct FactTests {
  @Test(
    "it is of the kind that its line is of",
    arguments: [
      (flow("A", "B"), .flow), (agency("A"), .agency),
      (.journey(Journey("t", .real, stops: ["A", "B"])), .journey),
      (.remark(Remark(.issue, "x")), .issue), (.remark(Remark(.action, "x")), .action),
      (.remark(Remark(.question, "x")), .question), (.remark(Remark(.park, "x")), .park),
      (.title(Fact.Title("x")), .map), (.heading(Fact.Heading(.date, "x")), .heading),
    ] as [(Fact, Fact.Kind)])
  func kind(fact: Fact, kind: Fact.Kind) {
    #expect(fact.kind == kind)
  }

  @Test("a journey goes from somewhere to somewhere")
  func shortJourney() async {
    await #expect(processExitsWith: .failure) { _ = Journey("t", .real, stops: ["A"]) }
  }
}
