#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long the program takes to start, beside `true`, which does nothing.
struct StartFigures {
  private let tool: String

  init(_ tool: String) {
    self.tool = tool
  }

  func printAll() {
    var ours: [Double] = []
    var nothing: [Double] = []
    for _ in 0..<200 {
      if let seconds = secondsToRun("/bin/true", []) { nothing.append(seconds) }
      if let seconds = secondsToRun(tool, ["--version"]) { ours.append(seconds) }
    }
    guard let our = median(ours), let none = median(nothing) else {
      tell("start: \(tool) cannot be run")
      return
    }
    let bound = 2 * none + 0.001
    tell("start, median of 200 runs each, taken in turns")
    tell("  /bin/true             \(text(none * 1000, decimals: 2)) ms")
    tell(
      "  desirepath --version  \(text(our * 1000, decimals: 2)) ms, \(text(our / none)) x true, "
        + "\(text(our / bound, decimals: 2)) of the bound 2 x true + 1 ms")
  }
}
