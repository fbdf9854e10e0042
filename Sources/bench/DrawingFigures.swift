/// How long drawing takes, whole process beside whole process: `dot -Tplain` on the same agencies and
/// flows, and Graph::Easy, where they are installed; a line is there where one took too long.
struct DrawingFigures {
  private let tool: String

  init(_ tool: String) {
    self.tool = tool
  }

  func printAll() {
    printTable("none", [12, 25, 50, 100, 200, 500, 1000, 2000, 5000])
    printTable("80", [12, 25, 50])
    printHandouts([12, 50, 200, 1000])
    if !isInstalled("dot") { tell("  dot is not installed: apt-get install graphviz") }
    if !isInstalled("graph-easy") {
      tell("  graph-easy is not installed: apt-get install libgraph-easy-perl")
    }
  }

  private func printTable(_ columns: String, _ sizes: [Int]) {
    tell("\ndrawing with --width \(columns), best of five, whole processes")
    let widths = [8, 6, 9, 9, 7, 10, 7]
    tell(
      row(
        ["agencies", "flows", "ours ms", "dot ms", "x dot", "easy ms", "x easy"], widths: widths))
    for agencies in sizes { printOne(agencies, columns, widths) }
  }

  private func printOne(_ agencies: Int, _ columns: String, _ widths: [Int]) {
    let flows = story(agencies)
    let map = flows.map { "\($0.0) -> \($0.1) : \($0.2)\n" }.joined()
    let dot =
      "digraph{" + flows.map { "\"\($0.0)\"->\"\($0.1)\"[label=\"\($0.2)\"];" }.joined() + "}"
    let easy = flows.map { "[ \($0.0) ] -- \($0.2) --> [ \($0.1) ]\n" }.joined()
    let ours = best(map) { secondsToRun(tool, ["draw", "--width", columns, $0]) }
    let dots = isInstalled("dot") ? best(dot) { secondsOfDot($0, agencies) } : nil
    // Graph::Easy takes minutes beyond some dozens of agencies.
    let easies =
      isInstalled("graph-easy") && agencies <= 25
      ? best(easy) { secondsToRun("graph-easy", ["--as_boxart", $0]) } : nil
    func milliseconds(_ seconds: Double?) -> String { seconds.map { text($0 * 1000) } ?? "-" }
    func ratio(_ other: Double?) -> String {
      guard let ours, let other else { return "-" }
      return text(ours / other, decimals: 3)
    }
    tell(
      row(
        [
          "\(agencies)", "\(flows.count)", milliseconds(ours), milliseconds(dots), ratio(dots),
          milliseconds(easies), ratio(easies),
        ], widths: widths))
  }

  private func printHandouts(_ sizes: [Int]) {
    tell(
      "\nhandouts on A4, best of five, whole processes, beside drawing the map as wide as it likes")
    let widths = [8, 6, 9, 9, 7]
    tell(row(["agencies", "flows", "ours ms", "draw ms", "x draw"], widths: widths))
    for agencies in sizes {
      let flows = story(agencies)
      let map = flows.map { "\($0.0) -> \($0.1) : \($0.2)\n" }.joined()
      let handout = best(map) { secondsToRun(tool, ["handout", $0]) }
      let drawing = best(map) { secondsToRun(tool, ["draw", "--width", "none", $0]) }
      guard let handout, let drawing else { continue }
      tell(
        row(
          [
            "\(agencies)", "\(flows.count)", text(handout * 1000), text(drawing * 1000),
            text(handout / drawing, decimals: 1),
          ], widths: widths))
    }
  }

  /// Nothing where dot takes longer than a minute, as it does with thousands of labels.
  private func secondsOfDot(_ path: String, _ agencies: Int) -> Double? {
    agencies < 500
      ? secondsToRun("dot", ["-Tplain", path])
      : secondsToRun("timeout", ["60", "dot", "-Tplain", path])
  }

  /// The best of five runs, or of as many as three seconds have room for; nothing where one fails.
  private func best(_ input: String, _ run: (String) -> Double?) -> Double? {
    withTemporaryFile(Array(input.utf8)) { path in
      var best: Double?
      let start = now()
      for _ in 0..<5 where best == nil || now() - start < 3 {
        guard let seconds = run(path) else { return nil }
        best = min(best ?? seconds, seconds)
      }
      return best
    }
  }

  /// Flows that run forward for the most part, two from an agency in the mean, as stories do.
  private func story(_ agencies: Int) -> [(String, String, String)] {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let labels = ["phones", "refers by letter", "sends on", "asks for a bed"]
    return (0..<agencies * 2).map { number in
      let source = number < agencies - 1 ? number : random(agencies)
      let target =
        number < agencies - 1
        ? number + 1 : (source + 1 + random(min(12, agencies - 1))) % agencies
      return ("Agency \(source)", "Agency \(target)", labels[random(labels.count)])
    }
  }
}
