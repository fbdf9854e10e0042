import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("The touch share")
struct TouchShareTests {
  /// The share in the real layer of a map, as `low-high`.
  private func share(in lines: String) throws -> String? {
    let figures = try #require(Measures(of: map(lines))[.real]?.figures)
    return figures.touchShare.map { "\($0.low)-\($0.high)" }
  }

  @Test("it is the touch time's part of touch time and wait")
  func part() throws {
    #expect(try share(in: "A -> B ; wait 45m ; takes 15m") == "25%-25%")
  }

  @Test("the least care stands beside the longest wait, and the most beside the shortest")
  func range() throws {
    // Least: 10 of 10 + 90. Most: 30 of 30 + 30.
    #expect(try share(in: "A -> B ; wait 30-90m ; takes 10-30m") == "10%-50%")
  }

  @Test("only flows of which both times are known count")
  func bothKnown() throws {
    let lines = """
      A -> B ; wait 45m ; takes 15m
      A -> B ; wait 9w
      A -> B ; takes 3h ; wait ?
      B -> A ; wait 45m ; takes 15m
      """
    #expect(try share(in: lines) == "25%-25%")
  }

  @Test("where no flow has both times there is none")
  func none() throws {
    #expect(try share(in: "A -> B ; wait 45m\nB -> C ; takes 1h") == nil)
    #expect(try share(in: "A -> B") == nil)
  }

  @Test("where no time passes at all there is none")
  func noTime() throws {
    #expect(try share(in: "A -> B ; wait 0m ; takes 0m") == nil)
  }

  @Test("an end at which no time passes takes the other's share")
  func oneEndWithoutTime() throws {
    #expect(try share(in: "A -> B ; wait 0m ; takes 0-5m") == "100%-100%")
    #expect(try share(in: "A -> B ; wait 0-5m ; takes 0m") == "0%-0%")
  }

  @Test(
    "it is exact to the thousandth of a per cent, rounded half up",
    arguments: [
      ("wait 2m ; takes 1m", "33.333%"), ("wait 1m ; takes 2m", "66.667%"),
      ("wait 199999s ; takes 1s", "0.001%"), ("wait 200001s ; takes 1s", "0%"),
    ])
  func rounding(times: String, share: String) throws {
    #expect(try self.share(in: "A -> B ; \(times)") == "\(share)-\(share)")
  }

  @Test("sums that stay at the greatest number still have a share")
  func saturated() {
    let most = TimeSum(low: .max, high: .max, known: 1)
    #expect(TouchShare(takes: most, wait: most)?.low == Share(percent: Amount(50)))
  }
}
