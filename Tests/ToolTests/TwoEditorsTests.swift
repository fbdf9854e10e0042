import Foundation
import MapModel
import MapText
import Synchronization
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Two editors on one map", .timeLimit(.minutes(5)))
struct TwoEditorsTests {
  private func open(_ path: String) throws -> PseudoTerminal {
    let terminal = try openEditor(path)
    try waitForMap(terminal)
    return terminal
  }

  /// What somebody tells: most often what needs no picture.
  private func fact(_ name: String, _ number: Int) -> String {
    number % 5 == 0 ? "Ward \(number) -> \(name) : number \(number)" : "issue \(name) \(number)"
  }

  /// Types a fact, and waits until keys are commands again.
  private func tell(_ name: String, _ number: Int, _ terminal: PseudoTerminal) throws {
    try terminal.send("i\(fact(name, number))\r")
    if number % 5 == 0 {
      // The last rows of a frame may come apart; hints that are still the map's would be taken for the next.
      try terminal.wait(for: "the next line") {
        $0.lines[28].hasPrefix("\(name) ->") && !$0.lines[29].contains("keys")
      }
      try terminal.send("\u{1B}")
    }
    try waitForMap(terminal)
  }

  /// Waits until an editor has saved some lines; what it shows is read meanwhile.
  private func wait(for lines: [String], in file: URL, savedBy terminal: PseudoTerminal) throws {
    try terminal.wait(for: "all that was told in the file") { _ in
      let text = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return Set(text.split(separator: "\n").map(String.init)).isSuperset(of: lines)
    }
  }

  private func quit(_ terminal: PseudoTerminal) throws {
    try terminal.send("q")
    try expectExit(.code(0), of: terminal)
  }

  @Test("who types on while saving is asked nothing in the midst of a sentence")
  func typesOn() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try open(file.path)
      try terminal.send("iB>C : ")
      try terminal.wait(forText: "B -> C :")
      // Whoever empties the file is not followed: saving asks.
      try tool.write("", to: "x.map")
      try terminal.send("\u{13}every day")
      try terminal.wait(forText: "B -> C : every day")
      try terminal.wait(forText: "not saved yet, Ctrl-S asks: somebody else has changed the file")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "Save over that?")
      #expect(try tool.text(of: "x.map").isEmpty)
      try terminal.send("n")
      try terminal.wait(forText: "not saved: the file has changed")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "Ctrl-S asks")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "Save over that?")
      try terminal.send("y")
      try terminal.wait(forText: "saved to")
      #expect(try tool.text(of: "x.map") == "A -> B\n")
    }
  }

  /// How many facts each tells; more where that is asked.
  private static let facts =
    ProcessInfo.processInfo.environment["EDITOR_FACTS"].flatMap(Int.init) ?? 20

  @Test(
    "what two tell in turn and at once, saving at random, is all there in the end, and once",
    arguments: 0..<2)
  func tellAndSave(seed: UInt64) throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let watcher = FileWatcher(file.path)
      let editors = [("Ann", try open(file.path)), ("Bob", try open(file.path))]
      var random = RandomFacts(seed: seed)
      var told = [0, 0]
      while told != [Self.facts, Self.facts] {
        let who = random.number(0...1)
        if told[who] < Self.facts {
          try tell(editors[who].0, told[who], editors[who].1)
          told[who] += 1
        }
        switch random.number(0...5) {
        case 0: try editors[who].1.send("\u{13}")
        case 1: for (_, terminal) in editors { try terminal.send("\u{13}") }
        default: break
        }
      }
      for (_, terminal) in editors { try terminal.send("\u{13}") }
      for (name, terminal) in editors {
        try wait(for: (0..<Self.facts).map { fact(name, $0) }, in: file, savedBy: terminal)
      }
      let faults = watcher.stop()
      #expect(faults == [])
      let lines = try tool.text(of: "x.map").split(separator: "\n").map(String.init)
      let all = ["Ann", "Bob"].flatMap { name in
        (0..<Self.facts).map { fact(name, $0) }
      }
      #expect(lines.sorted() == (["GP -> Ward : phones"] + all).sorted())
      for (_, terminal) in editors { try quit(terminal) }
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test("what another program writes is seen while nobody presses a key")
  func noticed() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let terminal = try open(file.path)
      let start = ContinuousClock.now
      try tool.write("GP -> Ward : phones\nWard -> Emergency : sends\n", to: "x.map")
      try terminal.wait(forText: "from elsewhere: 1 fact told")
      #expect(ContinuousClock.now - start < .seconds(20))
      try terminal.wait(forText: "Emergency")
      try FileManager.default.removeItem(at: file)
      try terminal.wait(forText: "the file is no longer there")
      try terminal.send("q")
      try terminal.wait(forText: "Save before you go?")
      try terminal.send("n")
      try expectExit(.code(0), of: terminal)
      #expect(try tool.files() == [])
    }
  }

  @Test("a map whose file is gone outlasts a kill; where the file is back, nothing is left behind")
  func goneAndBack() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let aside = tool.folder.appending(path: "aside")
      let terminal = try open(file.path)
      // Long enough for it to look.
      usleep(1_500_000)
      try FileManager.default.moveItem(at: file, to: aside)
      try terminal.wait(forText: "the file is no longer there")
      try terminal.wait(for: "the journal") { _ in
        (try? tool.files().contains(".x.map.journal")) == true
      }
      try FileManager.default.moveItem(at: aside, to: file)
      try terminal.wait(for: "the file back") {
        !$0.text.contains("the file is no longer there") && !$0.lines[0].contains("*")
      }
      #expect(try !tool.files().contains(".x.map.journal"))
      try FileManager.default.removeItem(at: file)
      try terminal.wait(for: "the journal") { _ in
        (try? tool.files().contains(".x.map.journal")) == true
      }
      try kill(terminal)
      #expect(try tool.run(["recover", "x.map"]).exitCode == 0)
      #expect(try tool.text(of: "x.map") == "GP -> Ward : phones\n")
    }
  }

  @Test(
    "what is no file in the file's place is told though nobody presses a key",
    arguments: ["mkdir x.map", "mkfifo x.map", "ln -s /dev/zero x.map"])
  func noFileInPlace(command: String) throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward\n", to: "x.map")
      let terminal = try open(file.path)
      // Long enough for it to look.
      usleep(1_500_000)
      _ = try tool.run(program: "/bin/sh", ["-c", "mv x.map y.map && \(command)"])
      try terminal.wait(forText: "no file stands there any more")
      _ = try tool.run(program: "/bin/sh", ["-c", "rm -r x.map && mv y.map x.map"])
      try terminal.wait(for: "the file back") { !$0.text.contains("no file stands there") }
      try quit(terminal)
    }
  }

  @Test(
    "a file that is replaced again and again, or cannot be read for a while, is seen all the same")
  func replacedOften() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward\n", to: "x.map")
      let terminal = try open(file.path)
      let script = """
        i=0; while [ $i -lt 100 ] && [ -e go ]; do i=$((i + 1))
        echo "GP -> Ward$i" > y && mv y x.map; sleep 0.2; done
        """
      try tool.write("", to: "go")
      let writing = Process()
      writing.executableURL = URL(filePath: "/bin/sh")
      writing.arguments = ["-c", script]
      writing.currentDirectoryURL = tool.folder
      try writing.run()
      try terminal.wait(forText: "from elsewhere: ")
      #expect(writing.isRunning)
      try FileManager.default.removeItem(at: tool.folder.appending(path: "go"))
      writing.waitUntilExit()
      try quit(terminal)
    }
  }

  @Test("a pipe that takes the file's place keeps the editor from nothing")
  func pipeInPlace() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward\n", to: "x.map")
      let terminal = try open(file.path)
      try FileManager.default.removeItem(at: file)
      #expect(mkfifo(file.path, 0o600) == 0)
      // Long enough for it to look.
      usleep(1_200_000)
      try terminal.send("iA>B\r")
      try terminal.wait(forText: "B ->")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "Ctrl-S asks for another name")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "save as: ")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
    }
  }

  /// Waits until the title says whether others have the map open too.
  private func wait(forOthers isOpen: Bool, _ terminal: PseudoTerminal) throws {
    try terminal.wait(for: isOpen ? "others in the title" : "nobody else in the title") {
      $0.lines[0].contains("also open: ") == isOpen
    }
  }

  @Test("of whom one has not come yet, the other is not told of itself once its new map is there")
  func alone() throws {
    try Tool.use { tool in
      let shell = try PseudoTerminal(
        running: "/bin/sh",
        ["-c", "cd '\(tool.folder.path)' && exec '\(builtProgram("desirepath"))' n.map"],
        size: (100, 30))
      try waitForMap(shell)
      try tell("Ann", 1, shell)
      try shell.send("\u{13}")
      try shell.wait(forText: "saved to")
      // Longer than it takes to look at the locks a few times.
      usleep(2_000_000)
      try shell.send("?")
      try shell.wait(for: "the page of keys") { !$0.lines[29].contains("q quit") }
      #expect(!shell.screen.lines[0].contains("also open"))
      #expect(!shell.screen.text.contains("has this map open"))
      shell.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: shell)
    }
  }

  @Test("each is told who else has the map open, until that one has ended in whatever way")
  func holders() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let lock = tool.folder.appending(path: ".x.map.lock")
      let first = try open(file.path)
      let second = try open(file.path)
      let start = ContinuousClock.now
      for terminal in [first, second] {
        try terminal.wait(forText: "has this map open")
        try wait(forOthers: true, terminal)
      }
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(try String(contentsOf: lock, encoding: .utf8).contains("pid \(first.process)\n"))
      try quit(second)
      try wait(forOthers: false, first)
      let third = try open(file.path)
      try wait(forOthers: true, third)
      first.signal(SIGKILL)
      try expectExit(.signal(SIGKILL), of: first)
      try wait(forOthers: false, third)
      #expect(FileManager.default.fileExists(atPath: lock.path))
      let fourth = try open(file.path)
      try wait(forOthers: true, fourth)
      #expect(try String(contentsOf: lock, encoding: .utf8).contains("pid \(fourth.process)\n"))
      for terminal in [third, fourth] {
        terminal.signal(SIGTERM)
        try expectExit(.code(128 + SIGTERM), of: terminal)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: tool.folder.path) == ["x.map"])
    }
  }
}

/// Reads a file again and again while others save it, and notes what of it is no whole map.
private final class FileWatcher: Sendable {
  private let faults = Mutex<(isOver: Bool, texts: [String])>((false, []))

  init(_ path: String) {
    Thread.detachNewThread { [self] in
      while faults.withLock({ !$0.isOver }) {
        // Whoever reads without a pause leaves the editors no time.
        usleep(2_000)
        let bytes = (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
        let document = bytes.flatMap { try? Document(reading: $0) }
        let isWhole =
          document.map { $0.diagnostics.isEmpty && $0.bytes.last == 0x0A && !$0.map.facts.isEmpty }
          ?? false
        if !isWhole {
          faults.withLock {
            $0.texts.append(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "no file")
          }
        }
      }
    }
  }

  /// Ends the watch, and tells the texts that were no whole map.
  func stop() -> [String] {
    faults.withLock {
      $0.isOver = true
      return $0.texts
    }
  }
}
