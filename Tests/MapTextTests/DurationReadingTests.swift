import MapModel
import MapText
import TestSupport
import Testing

@Suite("A duration")
struct DurationReadingTests {
  private func seconds(_ written: String) throws -> ClosedRange<Int64>? {
    guard case .wait(.known(let range)) = try attributes(ofFlow: "; wait \(written)").first else {
      return nil
    }
    return range.lowerBound / 1000...range.upperBound / 1000
  }

  @Test(
    "is a number and a unit, the longest that fits",
    arguments: [
      ("1s", 1), ("1m", 60), ("1h", 3600), ("1d", 86_400), ("1w", 604_800), ("1mo", 2_592_000),
      ("1y", 31_536_000), ("0m", 0), ("0y", 0), ("007s", 7), ("1.5h", 5400), ("0.5d", 43_200),
      ("1.25m", 75), ("9999999y", 315_359_968_464_000),
    ] as [(String, Int64)])
  func units(written: String, length: Int64) throws {
    #expect(try seconds(written) == length...length)
  }

  @Test(
    "may have several parts in any order",
    arguments: [
      ("1h30m", 5400), ("1m1mo", 2_592_060), ("1mo1m", 2_592_060), ("30m1h", 5400), ("1h1h", 7200),
      ("1y1mo1w1d1h1m1s", 34_822_861), ("1.5h30m", 7200), ("0d0h", 0),
    ])
  func parts(written: String, length: Int64) throws {
    #expect(try seconds(written) == length...length)
  }

  @Test(
    "may be a range, whose low end takes the high end's unit where it has none",
    arguments: [
      ("2-3w", 1_209_600, 1_814_400), ("20m-2h", 1200, 7200), ("1h30m-2h", 5400, 7200),
      ("2-3mo", 5_184_000, 7_776_000), ("2-2d", 172_800, 172_800), ("0-3d", 0, 259_200),
      ("1-2h30m", 3600, 9000), ("1.5-2.5h", 5400, 9000), ("60m-1h", 3600, 3600), ("0m-0s", 0, 0),
    ])
  func ranges(written: String, low: Int64, high: Int64) throws {
    #expect(try seconds(written) == low...high)
  }

  @Test(
    "has parts of a second to the thousandth, rounded by the fourth decimal",
    arguments: [
      ("0.001s", 1), ("0.0004s", 0), ("0.0005s", 1), ("0.00149s", 1), ("1.9999s", 2000),
      ("0.9995m", 60_000), ("1.23456789h", 4_446_000),
    ])
  func decimals(written: String, milliseconds: Int64) throws {
    let read = try attributes(ofFlow: "; takes \(written)")
    #expect(read == [.takes(.known(milliseconds...milliseconds))])
  }

  @Test("that nobody knows is unknown, and not nought")
  func unknown() throws {
    #expect(try attributes(ofFlow: "; wait ?") == [.wait(.unknown)])
    #expect(try attributes(ofFlow: "; wait 0m") == [.wait(Duration(0, .minute))])
    #expect(try problems("A -> B ; wait ? ; takes 0m") == [])
  }

  @Test(
    "whose low end is above its high end is an error that names it the right way round",
    arguments: [
      ("3-2d", "2d-3d"), ("2h-20m", "20m-2h"), ("1h30m-1h", "1h-1h30m"), ("1mo-1m", "1m-1mo"),
      ("2.5-2.4w", "2.4w-2.5w"),
    ])
  func reversed(written: String, suggestion: String) throws {
    let line = "A -> B ; wait \(written)"
    #expect(try problems(line) == [.reversedRange(written: written, suggestion: suggestion)])
    #expect(try problems("A -> B ; wait \(suggestion)") == [])
    #expect(try attributes(ofFlow: "; wait \(written)") == [.wait(.unknown)])
  }

  @Test(
    "of another form is an error, and counts as unknown",
    arguments: [
      "2", "h", "2 h", "2weeks", "2W", "2H", "1h 30m", "1h30", "h2", ".5h", "1.h", "1..5h", "1,5h",
      "-2h", "2h-", "2-3", "2h-3", "2--3h", "2-3-4h", "2h-?", "?-2h", "??", "~2h", "2–3h", "2h+",
      "٢h", "２h", "1mO", "2h3", "9999999999999999999s", "99999999999999y", "0x2h", "1e3s",
    ])
  func unreadable(written: String) throws {
    guard
      case .unreadableValue(.wait, written, _) = try #require(
        try problems("A -> B ; wait \(written)").first)
    else {
      Issue.record("another problem")
      return
    }
    #expect(try attributes(ofFlow: "; wait \(written)") == [.wait(.unknown)])
  }

  @Test("that is written reads back as what it was", arguments: 0..<20)
  func readingBack(seed: UInt64) throws {
    var random = RandomFacts(seed: seed)
    for _ in 0..<50 {
      let duration = random.duration()
      #expect(try attributes(ofFlow: "; wait \(duration)") == [.wait(duration)], "\(duration)")
    }
  }
}
