import MapEditor
import MapText
import TestSupport
import Testing
import TextCanvas

/// Whatever is pressed, pasted, clicked and resized, in any order: nothing is lost and nothing breaks.
@Suite("Random keys")
struct RandomKeysTests {
  /// How many events each run has, at least: 100,000 in all.
  private static let events = 160

  @Test("leave the editor whole, and all of them can be undone", arguments: 0..<625)
  func law(seed: Int) {
    var run = RandomRun(seed: UInt64(seed))
    while run.eventCount < Self.events, run.fault == nil { run.goOn() }
    run.undoesAndRedoesEverything()
    let fault = run.fault
    #expect(fault == nil, "seed \(seed), after \(run.lastEvents)")
  }

  @Test("reach whatever the editor can be about to do")
  func reachesEverything() {
    var hints: Set<String> = []
    var lines: Set<String> = []
    for seed in 1000..<1050 {
      var run = RandomRun(seed: UInt64(seed))
      while run.eventCount < Self.events {
        run.goOn()
        hints.insert(run.foot.hints)
        lines.insert(run.foot.line)
      }
    }
    let expectedHints = [
      "i fact", "Enter records", "Tab ", "did you mean", "kept as it is", "Enter saves",
      "Enter stays here", "arrows move", "Up Down more", "type some letters",
      "Up Down   Enter returns", "laying the map out afresh", "all that leads to", "the paths from",
    ]
    for hint in expectedHints {
      #expect(hints.contains { $0.contains(hint) }, "\(hint)")
    }
    let expectedLines = [
      "Save before you go?", "Remove ", "save as:", "is the same as:", "paths to:", "back to:",
      "undone, ", "done again, ", "moved and pinned:", "no longer pinned:", "to come back to:",
      " is the same as ", "not saved to ", "saved to ", "edited: ", "removed: ",
    ]
    for line in expectedLines {
      #expect(lines.contains { $0.contains(line) }, "\(line)")
    }
  }
}

/// An editor at the mercy of random keys, and what is found to be wrong with it.
private struct RandomRun {
  private var keys: RandomKeys
  private var stage: Stage
  private let first: [UInt8]
  private var known: [UInt8]
  private var saved = 0
  private(set) var eventCount = 0
  private(set) var lastEvents: [Event] = []
  /// What is wrong, or nothing.
  private(set) var fault: String?

  init(seed: UInt64) {
    keys = RandomKeys(seed: seed)
    stage = Stage(
      keys.text(), path: keys.chance(80) ? "test.map" : nil, columns: keys.columns, rows: keys.rows,
      charset: keys.chance(80) ? .unicode : .ascii)
    stage.isLaidOutAtOnce = false
    first = stage.editor.document.bytes
    known = first
  }

  /// What the two rows at the foot of the screen say.
  var foot: (line: String, hints: String) {
    let screen = stage.screen
    return (screen.dropLast().last ?? "", screen.last ?? "")
  }

  mutating func goOn() {
    stage.savesSucceed = keys.chance(70)
    stage.isQuiet = keys.chance(70)
    for event in keys.next() { take(event) }
    if !stage.savesSucceed, keys.chance(5) {
      take(.saveFailed(what: "the disk has no room left", mend: "make room"))
    }
    if keys.chance(3), let job = stage.jobs.last { take(.laidOut(job.done())) }
    // Pictures come late, or never where others were asked for since.
    if keys.chance(10) { stage.jobs = stage.jobs.suffix(1) }
  }

  private mutating func take(_ event: Event) {
    guard fault == nil else { return }
    eventCount += 1
    lastEvents = lastEvents.suffix(11) + [event]
    stage.send(event)
    fault = faultOfText ?? faultOfScreen ?? faultOfSaving
    saved = stage.effects.count
    known = stage.editor.document.bytes
  }

  private var faultOfText: String? {
    let document = stage.editor.document
    guard document.bytes != known else { return nil }
    guard let reading = try? Document(reading: document.bytes) else { return "no text" }
    return reading.map == document.map ? nil : "the map is not what its text tells"
  }

  private var faultOfScreen: String? {
    if let cursor = stage.editor.cursor {
      let isInside =
        (0..<keys.columns).contains(cursor.column) && (0..<keys.rows).contains(cursor.row)
      if !isInside { return "the cursor is outside the window: \(cursor)" }
    }
    // Most windows are drawn now and then only, for the sake of time.
    guard eventCount.isMultiple(of: 13) || keys.columns * keys.rows < 300 else { return nil }
    let screen = stage.editor.screen()
    return (screen.columns, screen.rows) == (keys.columns, keys.rows)
      ? nil : "the screen is \(screen.columns) by \(screen.rows)"
  }

  private var faultOfSaving: String? {
    for case .save(let bytes, let path, _) in stage.effects.dropFirst(saved) {
      guard let reading = try? Document(reading: bytes), bytes == stage.editor.document.bytes,
        reading.map == stage.editor.document.map, path.hasSuffix(".map")
      else { return "what is saved is not the map" }
    }
    return nil
  }

  mutating func undoesAndRedoesEverything() {
    guard fault == nil else { return }
    stage.send(.resized(columns: 80, rows: 24))
    stage.press("<Esc><Esc><Esc><Esc>")
    let last = stage.editor.document.bytes
    let count = repeated("u", until: "there is nothing to undo", atMost: .max)
    guard fault == nil else { return }
    guard stage.editor.document.bytes == first else {
      fault = "undoing all does not give the first text"
      return
    }
    _ = repeated("<C-r>", until: "there is nothing to do again", atMost: count)
    if stage.editor.document.bytes != last { fault = "doing all again does not give the last text" }
  }

  /// Presses a key until the editor says that it does no more.
  ///
  /// - Returns: How many times it did something.
  private mutating func repeated(_ key: String, until end: String, atMost most: Int) -> Int {
    for count in 0..<most {
      let before = stage.editor.document.bytes
      stage.press(key)
      guard stage.editor.document.bytes == before else { continue }
      if stage.line == end { return count }
      // A fresh layout changes nothing but the picture.
      if stage.line.hasSuffix("laid out afresh") { continue }
      fault = "\(key) does nothing and says: \(stage.line)"
      return count
    }
    return most
  }
}
