import MapModel
import TestSupport
import Testing

@Suite("An amount")
struct AmountTests {
  @Test(
    "it is written without noughts behind the point",
    arguments: [
      (0, "0"), (1000, "1"), (12_000, "12"), (2500, "2.5"), (2050, "2.05"), (2005, "2.005"),
      (5, "0.005"), (-500, "-0.5"), (-12_000, "-12"), (100_010, "100.01"),
      (.max, "9223372036854775.807"), (.min, "-9223372036854775.808"),
    ] as [(Int64, String)])
  func text(thousandths: Int64, text: String) {
    #expect(Amount(thousandths: thousandths).description == text)
  }

  @Test("a whole number is a thousand times as many thousandths")
  func whole() {
    #expect(Amount(12) == Amount(thousandths: 12_000))
  }

  @Test("amounts are ordered as numbers")
  func order() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let (one, other) = (
        Int64.random(in: -3000...3000, using: &generator),
        Int64.random(in: -3000...3000, using: &generator)
      )
      #expect((Amount(thousandths: one) < Amount(thousandths: other)) == (one < other))
    }
  }
}
