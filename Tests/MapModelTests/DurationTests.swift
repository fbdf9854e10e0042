import MapModel
import TestSupport
import Testing

@Suite("A duration")
struct DurationTests {
  @Test("durations are the same when their ends are, in whatever unit")
  func same() {
    #expect(Duration(60, .minute) == Duration(1, .hour))
    #expect(Duration(24, .hour) == Duration(1, .day))
    #expect(Duration(30, .day) == Duration(1, .month))
    #expect(Duration(365, .day) == Duration(1, .year))
    let days = Duration(from: Amount(7), to: Amount(14), .day)
    #expect(days == Duration(from: Amount(1), to: Amount(2), .week))
    #expect(days != Duration(1, .week))
  }

  @Test("a time that nobody knows is not nought, and has no ends")
  func unknown() {
    #expect(Duration.unknown != Duration(0, .minute))
    #expect(Duration.unknown.milliseconds == nil)
    #expect(Duration(0, .minute).milliseconds == 0...0)
  }

  @Test("it is exact to the millisecond")
  func milliseconds() {
    let low = Amount(thousandths: 1)
    #expect(Duration(from: low, to: Amount(thousandths: 2500), .second).milliseconds == 1...2500)
    #expect(Duration(from: low, to: low, .week).milliseconds == 604_800...604_800)
  }

  @Test(
    "it is written in the largest units that say it exactly",
    arguments: [
      (.unknown, "?"), (Duration(0, .second), "0m"), (Duration(90, .minute), "1h30m"),
      (Duration(24, .hour), "1d"), (Duration(36, .hour), "1d12h"), (Duration(7, .day), "1w"),
      (Duration(8, .day), "8d"), (Duration(30, .day), "1mo"), (Duration(45, .day), "45d"),
      (Duration(12, .month), "12mo"), (Duration(365, .day), "1y"), (Duration(52, .week), "52w"),
      (Duration(1, .second), "1s"), (.known(1500...1500), "1.5s"), (.known(1...1), "0.001s"),
      (.known(61_001...61_001), "1m1.001s"), (Duration(14, .day), "2w"),
      (Duration(210, .day), "7mo"), (Duration(730, .day), "2y"),
    ] as [(Duration, String)])
  func text(duration: Duration, text: String) {
    #expect(duration.description == text)
  }

  @Test(
    "a range names the unit once where both ends have it alone",
    arguments: [
      (2, 3, .day, "2-3d"), (0, 5, .minute, "0-5m"), (0, 2, .hour, "0m-2h"),
      (23, 24, .hour, "23h-1d"), (20, 120, .minute, "20m-2h"), (90, 120, .minute, "1h30m-2h"),
      (90, 95, .minute, "1h30m-1h35m"), (6, 7, .day, "6d-1w"), (7, 14, .day, "1-2w"),
    ] as [(Int64, Int64, Duration.Unit, String)])
  func range(low: Int64, high: Int64, unit: Duration.Unit, text: String) {
    #expect(Duration(from: Amount(low), to: Amount(high), unit).description == text)
  }

  @Test("its parts add up to it, the larger unit first")
  func parts() {
    var generator = SeededGenerator(seed: 1)
    for number in 0..<5000 {
      let greatest: Int64 = [100_000, 10_000_000, 100_000_000_000][number % 3]
      let milliseconds = Int64.random(in: 0...greatest, using: &generator)
      let parts = Duration.parts(of: milliseconds)
      let sum = parts.map { $0.amount.thousandths * $0.unit.seconds }.reduce(0, +)
      #expect(sum == milliseconds)
      let seconds = parts.map(\.unit.seconds)
      #expect(zip(seconds, seconds.dropFirst()).allSatisfy(>), "\(milliseconds) ms")
    }
  }

  @Test("what it is written as is read as the same")
  func readingBack() throws {
    for seed in 0..<500 as Range<UInt64> {
      var random = RandomFacts(seed: seed)
      let duration = random.duration()
      let map = try map("A -> B ; wait \(duration)")
      #expect(map.flows[0].wait == duration, "seed \(seed): \(duration)")
    }
  }
}
