import MapDiff
import MapModel
import MapText

/// How long comparing two maps takes, beside `git diff --no-index` on the same files, and how long it
/// takes to lay two long journeys side by side.
struct ComparisonFigures {
  private let tool: String

  init(_ tool: String) {
    self.tool = tool
  }

  func printAll() {
    tell("\ncomparing two maps of which every tenth line differs, best of five")
    let widths = [9, 10, 12, 10, 8]
    tell(row(["flows", "ours ms", "ns/flow", "whole ms", "git ms"], widths: widths))
    for count in [100, 1000, 10_000, 100_000] { printOne(count, widths) }
    if !isInstalled("git") { tell("  git is not installed") }
    tell("\ntwo journeys side by side on a map of 1,000 agencies, best of five")
    for stops in [100, 1000] { printJourney(stops) }
  }

  private func printOne(_ count: Int, _ widths: [Int]) {
    let texts = [lines(count, isChanged: false), lines(count, isChanged: true)]
    let maps = texts.compactMap { try? Document(reading: $0).map }
    guard maps.count == 2 else { return }
    let ours = best {
      Comparison(of: maps[0], with: maps[1]).flows.count
    }
    withTemporaryFile(texts[0]) { first in
      withTemporaryFile(texts[1]) { second -> Void? in
        // Both exit with 1, since something differs.
        func seconds(_ program: String, _ arguments: [String]) -> Double? {
          (0..<5).compactMap { _ in
            secondsToRun("sh", ["-c", "\"$@\"; test $? = 1", "sh", program] + arguments)
          }.min()
        }
        let whole = seconds(tool, ["compare", first, second])
        let git = seconds("git", ["diff", "--no-index", "--", first, second])
        tell(
          row(
            [
              "\(count)", text(ours * 1000, decimals: 2),
              text(ours * 1e9 / Double(count), decimals: 0), whole.map { text($0 * 1000) } ?? "-",
              git.map { text($0 * 1000) } ?? "-",
            ], widths: widths))
        return nil
      }
    }
  }

  private func printJourney(_ stops: Int) {
    var facts: [Fact] = (0..<1000).map { .agency(Fact.Declaration("Agency \($0)")) }
    func way(_ step: Int) -> [String] { (0..<stops).map { "Agency \($0 * step % 1000)" } }
    facts.append(.journey(Journey("x", .official, stops: way(7))))
    facts.append(
      .journey(
        Journey(
          "x", .real,
          stops: way(7).enumerated().filter { $0.offset % 5 > 0 }.map(\.element) + way(3))))
    let map = CareMap(facts)
    let seconds = best { Comparison(of: map).journeys.count }
    tell("  \(stops) and \(stops + stops * 4 / 5) stops: \(text(seconds * 1000, decimals: 2)) ms")
  }

  private func best(_ work: () -> Int) -> Double {
    var best = Double.infinity
    for _ in 0..<5 {
      let start = now()
      let result = work()
      best = min(best, now() - start)
      // What nobody looks at need not be worked out.
      if result < 0 { tell("nothing") }
    }
    return best
  }

  private func lines(_ count: Int, isChanged: Bool) -> [UInt8] {
    var text: [UInt8] = []
    for number in 0..<count {
      var line =
        "Agency \(number % 5000) -> Unit \(number * 7 % 9999) : refers by letter \(number % 40)"
      line += " ; wait \((number + (isChanged && number % 10 == 0 ? 1 : 0)) % 9 + 1)h\n"
      text += Array(line.utf8)
    }
    return text
  }
}
