import MapMeasures
import MapModel
import TestSupport
import Testing

@Suite("A sum of times")
struct TimeSumTests {
  private func sum(_ durations: [Duration?]) -> TimeSum {
    var sum = TimeSum()
    for duration in durations { sum.add(duration) }
    return sum
  }

  @Test("low ends and high ends are added apart")
  func ranges() {
    let sum = sum([Duration(1, .hour), Duration(from: Amount(2), to: Amount(3), .hour)])
    #expect(sum == TimeSum(low: 3 * 3_600_000, high: 4 * 3_600_000, known: 2))
  }

  @Test("a time that nobody knows and one that nobody was asked about are unknown, and not nought")
  func unknown() {
    let sum = sum([.unknown, nil, Duration(0, .minute)])
    #expect(sum == TimeSum(known: 1, unknown: 2))
    #expect(sum.range == 0...0)
  }

  @Test("where nothing is known there is no range")
  func nothingKnown() {
    #expect(sum([.unknown, nil]).range == nil)
    #expect(sum([]).range == nil)
  }

  @Test("a sum that would be too great stays at the greatest number")
  func saturation() {
    let sum = sum([.known(Int64.max - 1...Int64.max), .known(2...2), .known(5...7)])
    #expect(sum == TimeSum(low: .max, high: .max, known: 3))
  }

  @Test("wait and touch time add up to the elapsed time, which is unknown where either is")
  func elapsed() throws {
    let map = try map(
      """
      A -> B ; wait 1h ; takes 10m
      A -> B ; wait 2h
      A -> B ; takes 5m ; wait ?
      A -> B
      """)
    let elapsed = try #require(Measures(of: map)[.real]?.figures.elapsed)
    let milliseconds: Int64 = (3 * 60 + 15) * 60_000
    #expect(elapsed == TimeSum(low: milliseconds, high: milliseconds, known: 1, unknown: 3))
  }

  @Test("a part of an elapsed time that is known is told although the whole is not")
  func partlyElapsed() throws {
    let map = try map("A -> B ; wait 1h")
    let elapsed = try #require(Measures(of: map)[.real]?.figures.elapsed)
    #expect(elapsed.known == 0)
    #expect(elapsed.range == 3_600_000...3_600_000)
  }
}
