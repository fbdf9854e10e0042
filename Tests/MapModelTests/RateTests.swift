import MapModel
import TestSupport
import Testing

@Suite("A rate")
struct RateTests {
  @Test(
    "rates are as many a day, in whatever time they count",
    arguments: [
      (1, .day, 7, .week), (8, .night, 8, .day), (1, .hour, 24, .day), (1, .day, 30, .month),
      (2, .day, 730, .year), (0, .hour, 0, .year),
    ] as [(Int64, Rate.Period, Int64, Rate.Period)])
  func asMany(amount: Int64, period: Rate.Period, other: Int64, otherPeriod: Rate.Period) {
    #expect(Rate(Amount(amount), per: period).isAsMany(as: Rate(Amount(other), per: otherPeriod)))
  }

  @Test(
    "rates that differ by little are not as many",
    arguments: [
      (1000, .day, 7001, .week), (12_000, .month, 12_000, .year), (1, .hour, 23, .day),
    ] as [(Int64, Rate.Period, Int64, Rate.Period)])
  func notAsMany(amount: Int64, period: Rate.Period, other: Int64, otherPeriod: Rate.Period) {
    let one = Rate(Amount(thousandths: amount), per: period)
    #expect(!one.isAsMany(as: Rate(Amount(thousandths: other), per: otherPeriod)))
  }

  @Test("the greatest rates there are can be compared")
  func greatest() {
    let greatest = Amount(thousandths: .max)
    #expect(Rate(greatest, per: .hour).isAsMany(as: Rate(greatest, per: .hour)))
    #expect(!Rate(greatest, per: .hour).isAsMany(as: Rate(greatest, per: .year)))
  }

  @Test("rates in other words are not the same, even where they are as many")
  func words() {
    #expect(Rate(Amount(1), per: .day) != Rate(Amount(7), per: .week))
  }

  @Test("rates and shares are written as the language has them")
  func text() {
    #expect(Rate(Amount(thousandths: 2500), per: .night).description == "2.5/night")
    #expect(Share(percent: Amount(thousandths: 33_300)).description == "33.3%")
  }
}
