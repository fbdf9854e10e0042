import Foundation
import MapText
import TestSupport
import Testing
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("The editor in a real terminal", .timeLimit(.minutes(5)))
struct EditorSessionTests {
  /// Leaves the entry line once all of the screen is painted, so that no old hint is taken for a new one.
  private func leaveEntry(_ terminal: PseudoTerminal) throws {
    try terminal.wait(forText: "Esc leaves")
    try terminal.send("\u{1B}")
    try terminal.wait(forText: "q quit")
  }

  @Test("a fact is typed, saved, and all else is the same to the byte")
  func tellsAndSaves() throws {
    try Tool.use { tool in
      let before = try Data(contentsOf: exampleMaps[1])
      let file = try tool.write(before, to: "night-fall.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "Frail older people")
      try terminal.send("iNeighbour -> Ambulance: calls 999\r")
      try terminal.wait(forText: "Ambulance ->")
      try leaveEntry(terminal)
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
      let after = try Data(contentsOf: file)
      #expect(after == before + Data("Neighbour -> Ambulance : calls 999\n".utf8))
    }
  }

  @Test("a new map is begun, named and saved")
  func newMap() throws {
    try Tool.use { tool in
      let file = tool.folder.appending(path: "new.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "a new map")
      try terminal.send("iGP>Ward: phones\r")
      try terminal.wait(forText: "Ward ->")
      try leaveEntry(terminal)
      try terminal.send("qy")
      try expectExit(.code(0), of: terminal)
      #expect(try tool.text(of: "new.map") == "GP -> Ward : phones\n")
    }
  }

  @Test("names are completed, mended, marked, found, moved and named anew, and all of it is saved")
  func keys() throws {
    try Tool.use { tool in
      let file = try tool.write("Emergency Dept -> Medical Ward : admits\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "keys")
      try terminal.send("iem\t>Home: goes\r")
      try terminal.wait(forText: "Home ->")
      try terminal.send("Medcal Ward: back")
      try terminal.wait(forText: "did you mean Medical Ward?")
      try terminal.send("\u{19}")
      try terminal.wait(forText: "Home -> Medical Ward : back")
      try terminal.send("\u{2}\r")
      try terminal.wait(forText: "Medical Ward ->")
      try leaveEntry(terminal)
      try terminal.send("/admits\r")
      try terminal.wait(forText: "Emergency Dept -> Medical Ward : admits")
      try terminal.send("B")
      try terminal.wait(forText: "; later")
      try terminal.send("/home\rm\u{1B}[B\u{1B}[B\r")
      try terminal.wait(forText: "moved and pinned: Home")
      try terminal.send(":reverse\r")
      try terminal.wait(forText: "no flow is selected")
      try terminal.send("\u{13}")
      try terminal.wait(forText: "saved to")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      let text = try tool.text(of: "x.map")
      #expect(
        text.hasPrefix(
          "Emergency Dept -> Medical Ward : admits\nEmergency Dept -> Home : goes\n"
            + "Home -> Medical Ward : back ; later\nagency Home ; pin "), "\(text)")
    }
  }

  @Test("quitting without saving leaves the file as it was")
  func quitsUnsaved() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "keys")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      try leaveEntry(terminal)
      try terminal.send("q")
      try terminal.wait(forText: "Save before you go?")
      try terminal.send("n")
      try expectExit(.code(0), of: terminal)
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test(
    "a signal to end gives the terminal back, and keeps what was not saved in the journal",
    arguments: [SIGTERM, SIGHUP, SIGINT])
  func signals(signal: Int32) throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "keys")
      try terminal.send("iB>C\r")
      try terminal.wait(forText: "C ->")
      try terminal.send("half")
      try terminal.wait(forText: "C -> half")
      terminal.signal(signal)
      try expectExit(.code(128 + signal), of: terminal)
      expectGivenBack(terminal)
      #expect(try tool.text(of: "x.map") == "A -> B\n")
      #expect(terminal.screen.text.contains("desirepath: what was not saved is in"))
      #expect(terminal.screen.text.contains("mend: open"))
      #expect(try tool.files() == [".x.map.journal", "x.map"])
      #expect(try tool.run(["recover", "x.map"]).exitCode == 0)
      #expect(try tool.text(of: "x.map") == "A -> B\nB -> C\nC -> half\n")
      #expect(try tool.files() == ["x.map"])
    }
  }

  @Test("the window is resized at any moment, down to nothing and back")
  func resizes() throws {
    try Tool.use { tool in
      let file = try tool.write(Data(contentsOf: exampleMaps[1]), to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "Frail older people")
      for (columns, rows) in [(20, 5), (1, 1), (39, 11), (200, 60)] {
        terminal.resize(columns: columns, rows: rows)
      }
      terminal.resize(columns: 60, rows: 20)
      try terminal.wait(for: "hints in the last row of twenty") { screen in
        screen.lines.count == 20 && screen.lines[19].contains("i fact")
      }
      terminal.resize(columns: 30, rows: 10)
      try terminal.wait(forText: "please make the window larger")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test("names with escape sequences in them do nothing to the terminal")
  func hostileNames() throws {
    try Tool.use { tool in
      let file = try tool.write(
        "map \u{1B}[2Jtitle\nA\u{1B}]0\u{7}B -> C\u{9B}31m : l\u{202E}abel\n", to: "x.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "?[2Jtitle")
      try terminal.send("\t\t\t")
      try terminal.wait(forText: "l?abel")
      #expect(terminal.screen.unknownSequences == [])
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
    }
  }

  @Test("a map that is no text is told, and no terminal is touched")
  func noText() throws {
    try Tool.use { tool in
      let file = try tool.write(Data([0xFF, 0x41]), to: "x.map")
      let terminal = try openEditor(file.path)
      try expectExit(.code(2), of: terminal)
      #expect(terminal.screen.text.contains("this is not UTF-8 text"))
      expectGivenBack(terminal)
    }
  }

  @Test("a terminal that cannot show a screen is told, with how to mend it")
  func dumbTerminal() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\n", to: "x.map")
      let terminal = try openEditor(file.path, environment: ["TERM": "dumb"])
      try expectExit(.code(2), of: terminal)
      #expect(terminal.screen.text.contains("cannot show a screen"))
      #expect(terminal.screen.text.contains("TERM=xterm-256color"))
    }
  }

  @Test("NO_COLOR is honoured, and layers are still told apart")
  func noColor() throws {
    try Tool.use { tool in
      let file = try tool.write("A -> B\nB => C\nC ~> D\n", to: "x.map")
      let terminal = try openEditor(file.path, environment: ["NO_COLOR": "1"])
      try terminal.wait(forText: "══►")
      try terminal.wait(forText: "╌╌►")
      let colors = (0..<30).flatMap { row in
        (0..<100).compactMap { terminal.screen[Point(column: $0, row: row)].look.foreground }
      }
      #expect(colors == [])
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
    }
  }

  @Test("official is compared with real on the map, listed, and a journey is walked")
  func comparesAndWalks() throws {
    try Tool.use { tool in
      let file = try tool.write(Data(contentsOf: exampleMaps[1]), to: "night-fall.map")
      let terminal = try openEditor(file.path)
      try terminal.wait(forText: "q quit")
      try terminal.send("c")
      try terminal.wait(forText: "8 on paper only, 10 workarounds, 4 drifted")
      try terminal.wait(forText: "╌╌► workaround")
      try terminal.send("cjj")
      try terminal.wait(forText: "wait 10m, by phone")
      try terminal.send("\r")
      try terminal.wait(forText: "on paper only, Carelink Night Service to Ambulance")
      try terminal.send("cc")
      try terminal.wait(forText: "q quit")
      try terminal.send("J")
      try terminal.wait(forText: "Mrs A falls at 2 am, way 2 (3 people)")
      try terminal.send("\rl")
      try terminal.wait(forText: "Mrs A falls at 2 am (6 people), 2 of 9")
      try terminal.wait(forText: "really so far: no handoffs, waits 20m")
      try terminal.send("\u{1B}")
      try terminal.wait(forText: "Ambulance: ")
      try terminal.send("q")
      try expectExit(.code(0), of: terminal)
      expectGivenBack(terminal)
    }
  }

  @Test("what is shown is printed by the machine's lp, or put into a file that is not there yet")
  func prints() throws {
    try Tool.use { tool in
      let file = try tool.write("GP -> Ward : phones\n", to: "x.map")
      let words = tool.folder.appending(path: "words")
      let paper = tool.folder.appending(path: "paper")
      let printer = try tool.write(
        "#!/bin/sh\necho \"$*\" > '\(words.path)'\ncat > '\(paper.path)'\n", to: "lp")
      let list = try tool.write("#!/bin/sh\necho Town_Hall\n", to: "lpstat")
      for program in [printer, list] {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: program.path)
      }
      let terminal = try openEditor(
        file.path, environment: ["PATH": "\(tool.folder.path):/usr/bin:/bin"])
      try terminal.wait(forText: "q quit")
      try terminal.send("\u{10}")
      try terminal.wait(forText: "page 1 of 1")
      try terminal.send("\r")
      try terminal.wait(forText: "the handout is with the printer")
      #expect(try tool.text(of: "paper").contains("| GP |"))
      #expect(try tool.text(of: "words") == "\n")
      try terminal.send("\u{10}fpr")
      try terminal.wait(forText: "to Town_Hall")
      try terminal.send("\r")
      try terminal.wait(forText: "the handout is with Town_Hall")
      #expect(try tool.text(of: "words") == "-d Town_Hall -o cpi=12 -o lpi=8 -o landscape\n")
      try terminal.send("\u{10}\r")
      try terminal.wait(forText: "the handout is with the printer")
      let handout = tool.folder.appending(path: "handout.txt").path
      try terminal.send("\u{10}o\(handout)\r")
      try terminal.wait(forText: "the handout is in")
      try terminal.send("\u{10}o\(handout)\r")
      try terminal.wait(forText: "there is a file of that name already")
      #expect(try tool.text(of: "handout.txt") == tool.text(of: "paper"))
      try tool.write("#!/bin/sh\nexit 1\n", to: "lp")
      try terminal.send("\u{10}\r")
      try terminal.wait(forText: "the printer did not take it")
      // The pages stay in view until they are printed.
      try terminal.send("qq")
      try expectExit(.code(0), of: terminal)
    }
  }
}
