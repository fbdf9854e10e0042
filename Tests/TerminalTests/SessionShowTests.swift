import TestSupport
import Testing
import TextCanvas

@Suite("showing canvases", .timeLimit(.minutes(5)))
struct SessionShowTests {
  /// Shows frames one after the other, and compares each with the screen.
  private func expectFrames(
    seed: UInt64, count: Int, size: (columns: Int, rows: Int), environment: [String: String] = [:],
    ignoring ignored: ScreenLook.Traits = []
  ) throws {
    let terminal = try probe("frames", "\(seed)", environment: environment, size: size)
    let frames = RandomFrames(seed: seed, columns: size.columns, rows: size.rows).prefix(count)
    for (number, frame) in frames.enumerated() {
      do {
        try terminal.wait(for: "frame \(number)") {
          $0.firstDifference(from: frame, ignoring: ignored) == nil
        }
      } catch {
        let difference = terminal.screen.firstDifference(from: frame, ignoring: ignored)
        Issue.record("frame \(number): \(difference ?? "too late")\n\(error)")
        return
      }
      #expect(!terminal.screen.isCursorVisible)
      try terminal.send(" ")
    }
    try terminal.send("q")
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("the screen shows each canvas, cell by cell", arguments: 1...12 as ClosedRange<UInt64>)
  func frames(seed: UInt64) throws {
    try expectFrames(seed: seed, count: 30, size: (20 + Int(seed) * 4, 4 + Int(seed)))
  }

  @Test("so it does on the smallest screen", arguments: 20...22 as ClosedRange<UInt64>)
  func small(seed: UInt64) throws {
    try expectFrames(seed: seed, count: 30, size: (8, 4))
  }

  @Test(
    "so it does on other terminals, as far as they have the traits",
    arguments: [
      ("screen-256color", []), ("tmux-256color", []), ("screen", []),
      // The console shows colours instead of some traits.
      ("linux", [.dim, .underlined]), ("rxvt-unicode-256color", .dim),
    ] as [(String, ScreenLook.Traits)])
  func otherTerminals(name: String, lacking: ScreenLook.Traits) throws {
    try expectFrames(
      seed: 30, count: 20, size: (40, 12), environment: ["TERM": name], ignoring: lacking)
  }

  @Test(
    "so it does in locales that know no UTF-8 or do not exist", arguments: ["C", "xx_YY.UTF-8"])
  func otherLocales(locale: String) throws {
    try expectFrames(seed: 31, count: 20, size: (40, 12), environment: ["LC_ALL": locale])
  }

  @Test("the size in the environment does not count")
  func environmentSize() throws {
    let environment = ["COLUMNS": "30", "LINES": "5"]
    try expectFrames(seed: 32, count: 3, size: (40, 12), environment: environment)
  }

  @Test("a canvas that does not fit is cut or leaves the rest blank")
  func shapes() throws {
    let terminal = try probe("shapes", size: (30, 8))
    for shape in Shape.all {
      let seen = shape.seen(columns: 30, rows: 8)
      try terminal.wait(for: "\(seen.lines(shape.charset))") {
        $0.firstDifference(from: seen, shape.charset) == nil
      }
      #expect(!terminal.screen.isCursorVisible)
      try terminal.send(" ")
    }
    try terminal.expectExit(.code(0))
    terminal.expectGivenBack()
  }

  @Test("the cursor is where it should be")
  func cursor() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    try terminal.send("é")
    let end = Point(column: 2 + "key character(\"é\")".count, row: 1)
    try terminal.wait(for: "the cursor") { $0.cursor == end && $0.isCursorVisible }
  }

  @Test("a small change is a small message")
  func smallChange() throws {
    let terminal = try probe("events", size: (200, 60))
    try terminal.waitForProbe()
    let earlier = terminal.output.count
    #expect(earlier > 500)
    try terminal.send("x")
    try terminal.wait(forText: "key character(\"x\")")
    #expect(terminal.output.count - earlier < 120)
  }

  @Test("what something else has written on the screen goes when it is shown anew")
  func invalidated() throws {
    let terminal = try probe("events")
    try terminal.waitForProbe()
    terminal.scribble("\u{1B}[5;5HFrom root: the printer is on fire")
    try terminal.send("x")
    try terminal.wait(forText: "key character(\"x\")")
    #expect(terminal.screen.text.contains("on fire"))
    try terminal.send("\u{C}")
    try terminal.wait(for: "a clean screen") {
      !$0.text.contains("on fire") && $0.text.contains("key control(\"l\")")
    }
  }
}
