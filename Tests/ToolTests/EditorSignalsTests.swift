import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Tool {
  /// How a program is begun so that it finds another one that says so on the terminal and hangs.
  fileprivate func pathWithHanging(_ name: String) throws -> [String] {
    let script = "#!/bin/sh\nprintf '\\033[H\(name) hangs' > /dev/tty\nexec sleep 100\n"
    let file = try write(script, to: "bin-\(name)")
    let folder = folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try FileManager.default.moveItem(at: file, to: folder.appending(path: name))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: name).path)
    return ["/usr/bin/env", "PATH=\(folder.path):/usr/bin:/bin"]
  }
}

@Suite("The editor and signals", .timeLimit(.minutes(5)))
struct EditorSignalsTests {
  /// Opens a map and tells a fact that is not saved.
  private func telling(_ tool: Tool, _ program: [String] = []) throws -> PseudoTerminal {
    let file = try tool.write("A -> B\n", to: "x.map")
    let words = program + [builtProgram("desirepath"), file.path]
    let terminal = try PseudoTerminal(
      running: words[0], Array(words.dropFirst()), environment: ["LC_ALL": "C.UTF-8"],
      size: (100, 30))
    try terminal.wait(forText: "q quit")
    try terminal.send("iB>C\r")
    try terminal.wait(forText: "C ->")
    return terminal
  }

  @Test(
    "a signal that ends it at once gives the terminal back, and the map is as it was",
    arguments: ends)
  func crashes(signal: Int32) throws {
    try Tool.use { tool in
      let terminal = try telling(tool)
      terminal.signal(signal)
      try expectExit(.signal(signal), of: terminal)
      expectGivenBack(terminal)
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  /// All that ends a program, but for what it listens for and what nobody can meet.
  private static var ends: [Int32] {
    let all = [
      SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGUSR1, SIGUSR2,
      SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE,
    ]
    #if os(Linux)
      return all + [SIGPOLL, SIGPWR, SIGSTKFLT, 34, 64]
    #else
      return all
    #endif
  }

  @Test("several signals at once give the terminal back once")
  func severalSignals() throws {
    try Tool.use { tool in
      let terminal = try telling(tool)
      for signal in [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTERM] { terminal.signal(signal) }
      guard case .code(let code) = try terminal.waitForExit() else {
        Issue.record("it was ended by a signal")
        return
      }
      #expect(code > 128)
      expectGivenBack(terminal)
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test(
    "where the terminal is gone, what was not saved is in the journal", arguments: [true, false])
  func gone(hearsSignal: Bool) throws {
    try Tool.use { tool in
      let terminal = try telling(
        tool, hearsSignal ? [] : ["/bin/sh", "-c", "trap '' HUP; exec \"$0\" \"$@\""])
      terminal.hangUp()
      try expectExit(.code(128 + SIGHUP), of: terminal)
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test("Ctrl-Z gives the terminal to the shell, and what was told is there afterwards")
  func stopped() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let script = "set -m; \"$0\" \"$1\"; echo at the shell; read line; fg; echo end"
      let terminal = try PseudoTerminal(
        running: "/bin/sh", ["-c", script, builtProgram("desirepath"), file.path],
        environment: ["LC_ALL": "C.UTF-8"], size: (100, 30))
      try terminal.wait(forText: "q quit")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      terminal.signalForeground(SIGTSTP)
      try terminal.wait(forText: "at the shell")
      expectGivenBack(terminal)
      terminal.resize(columns: 60, rows: 20)
      try terminal.send("\n")
      try terminal.wait(for: "the entry line in a smaller window") { screen in
        screen.isAlternate && screen.lines.count == 20 && screen.text.contains("C ->")
      }
      terminal.signalForeground(SIGTERM)
      try terminal.wait(forText: "end")
      _ = try terminal.waitForExit()
      expectGivenBack(terminal)
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test(
    "what is being typed is in the journal before it stops", arguments: ["\u{1A}", nil])
  func killedWhileStopped(key: String?) throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let script =
        "set -m; \"$0\" \"$1\"; echo at the shell; kill -KILL %1; wait; echo ended; read line"
      let terminal = try PseudoTerminal(
        running: "/bin/sh", ["-c", script, builtProgram("desirepath"), file.path],
        environment: ["LC_ALL": "C.UTF-8"], size: (100, 30))
      try terminal.wait(forText: "q quit")
      try terminal.send("iHalf a line\(key ?? "")")
      if key == nil {
        try terminal.wait(forText: "Half a line")
        terminal.signalForeground(SIGTSTP)
      }
      try terminal.wait(forText: "ended")
      let run = try tool.run(["recover", "--show", "x.map"])
      #expect(run.output.contains("half typed: Half a line"))
    }
  }

  @Test("an lp or lpstat that hangs keeps no signal from ending it", arguments: ["lp", "lpstat"])
  func hangingPrinter(program: String) throws {
    try Tool.use { tool in
      let terminal = try telling(tool, try tool.pathWithHanging(program))
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "q quit")
      try terminal.send("\u{10}\r")
      try terminal.wait(forText: "\(program) hangs")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      expectGivenBack(terminal)
      #expect(try tool.recovered("x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test("an lp that hangs is ended, and that is told")
  func hangingPrinterIsEnded() throws {
    try Tool.use { tool in
      let terminal = try telling(tool, try tool.pathWithHanging("lp"))
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "q quit")
      try terminal.send("\u{10}\r")
      try terminal.wait(forText: "lp did not take it within 10 seconds")
      try terminal.send("q")
      try terminal.wait(forText: "q quit")
    }
  }

  @Test("with standard input closed it takes keys from the terminal")
  func closedInput() throws {
    try Tool.use { tool in
      let terminal = try telling(tool, ["/bin/sh", "-c", "exec \"$0\" \"$@\" <&- 2>&-"])
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to")
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "q quit")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
      #expect(try tool.text(of: "x.map") == "A -> B\nB -> C\n")
    }
  }

  @Test(
    "what cannot be put beside the map is in the person's folder, for nobody else to read, and that is told"
  )
  func noPlaceBeside() throws {
    try Tool.use { tool in
      let home = tool.folder.appending(path: "home")
      try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
      let terminal = try PseudoTerminal(
        running: builtProgram("desirepath"), [tool.folder.path + "/gone/x.map"],
        environment: ["LC_ALL": "C.UTF-8", "HOME": home.path], size: (100, 30))
      try terminal.wait(forText: "a new map")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
      let name = try #require(names.first { $0.hasPrefix(".x.map.") })
      #expect(names == [name] && terminal.screen.text.contains(name))
      let file = home.appending(path: name)
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(try String(contentsOf: file, encoding: .isoLatin1).contains("B -> C\n"))
    }
  }

  @Test(
    "without the person's folder has its journal in the one for temporary files, wherever that is said to be"
  )
  func journalInTemporaryFolder() throws {
    try Tool.use { tool in
      let terminal = try openEditor(
        tool.folder.appending(path: "gone/x.map").path, columns: 200,
        environment: ["HOME": "/nonexistent", "TMPDIR": "/nonexistent"])
      try terminal.wait(forText: "Nothing is told yet")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "what you tell is kept in /tmp/.x.map.")
      try FileManager.default.createDirectory(
        at: tool.folder.appending(path: "gone"), withIntermediateDirectories: false)
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to")
      terminal.signal(SIGTERM)
      try expectExit(.code(128 + SIGTERM), of: terminal)
      #expect(try tool.text(of: "gone/x.map") == "B -> C\n")
    }
  }

  @Test("a map that cannot be saved is offered another place, with all its facts")
  func savesElsewhere() throws {
    try Tool.use { tool in
      let path = tool.folder.path + "/gone/x.map"
      let terminal = try PseudoTerminal(
        running: builtProgram("desirepath"), [path], environment: ["LC_ALL": "C.UTF-8"],
        size: (150, 30))
      try terminal.wait(forText: "a new map")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      try terminal.send("\u{13}")
      try terminal.wait(
        forText: "not saved, Ctrl-S asks for another name: the folder that it should be in is not "
          + "there; make the folder")
      // Over a line that is being told nothing is asked unasked.
      try terminal.send("\u{13}")
      try terminal.wait(forText: "save as: ")
      let other = tool.folder.appending(path: "y.map")
      try terminal.send("\u{15}\(other.path)\r")
      try terminal.wait(forText: "saved to")
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "q quit")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
      #expect(try tool.text(of: "y.map") == "B -> C\n")
    }
  }
}
