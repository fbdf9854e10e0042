import Foundation
import MapCommands
import MapDrawing
import MapLayout
import MapModel
import TestSupport
import Testing
import TextCanvas

@Suite("Opening and drawing a map")
struct RunnerDrawingTests {
  private let onTerminal = Surroundings(outputColumns: 100, charset: .unicode, allowsColor: true)

  /// Does some work with the name of a file that holds a map.
  private func withMap(_ text: String, _ work: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "x.map")
      try Data(text.utf8).write(to: file)
      try work(file.path)
    }
  }

  private func request(_ arguments: [String]) throws -> EditorRequest {
    guard case .editor(let request) = run(arguments, onTerminal) else {
      throw TestFailure("no editor is opened")
    }
    return request
  }

  private func lines(_ arguments: [String], columns: Int? = nil) throws -> [String] {
    let outcome = try #require(done(arguments, columns: columns, allowsColor: false))
    #expect(outcome.exitCode == 0)
    return outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("opens the editor on a terminal, with the map's bytes as they are")
  func editor() throws {
    try withMap("\u{FEFF}A->B\r\nbroken") { path in
      let request = try request([path])
      #expect(request.path == path)
      #expect(request.bytes == Array("\u{FEFF}A->B\r\nbroken".utf8))
      #expect(request.allowsColor)
    }
  }

  @Test("opens the editor with a new map where the file is not there yet, or none is named")
  func newMap() throws {
    let named = try request(["/nowhere/new.map"])
    #expect(named.path == "/nowhere/new.map" && named.bytes == [])
    let unnamed = try request([])
    #expect(unnamed.path == nil && unnamed.bytes == [])
  }

  @Test("opens the editor as the options ask")
  func editorOptions() throws {
    let request = try request([
      "x.map", "--layer=to-be", "--labels", "keyed", "--detail=times", "--charset=ascii",
      "--color=never",
    ])
    #expect(request.sheet.layers == LayerSet(.toBe))
    #expect(request.sheet.layout.labels == .keyed && request.sheet.layout.detail == .times)
    #expect(request.sheet.charset == .ascii)
    #expect(!request.allowsColor)
  }

  @Test("opens no editor for a folder or a file that is no text")
  func noMap() throws {
    let folder =
      "/: error: this is a folder\n  mend: give the name of a map, a text file that ends in .map\n"
    #expect(run(["/"], onTerminal) == .done(output: [], messages: folder, exitCode: 2))
  }

  @Test(
    "draws no wider than asked, else than the terminal, else than eighty columns",
    arguments: [
      (["--width", "30"], 100, 30), ([], 50, 50), ([], nil, 80), ([], 5, 20),
      (["--width=60"], nil, 60),
    ] as [([String], Int?, Int)])
  func widths(options: [String], terminal: Int?, width: Int) throws {
    let names = (1...12).map { "Night Service Number \($0)" }
    try withMap(names.map { "GP -> \($0) : sends\n" }.joined()) { path in
      let widest = try lines(["draw", path] + options, columns: terminal).map { columns(of: $0) }
        .max()
      #expect(try #require(widest) <= width)
      #expect(try #require(widest) > width / 2)
    }
  }

  @Test("draws as wide as it likes where no width is asked")
  func anyWidth() throws {
    let facts = (1...12).map { "GP -> Night Service Number \($0) : sends\n" }.joined()
    try withMap(facts) { path in
      let widest = try lines(["draw", "--width=none", path]).map { columns(of: $0) }.max()
      #expect(try #require(widest) > 132)
    }
  }

  @Test(
    "draws one layer where that is asked, and all of them with all",
    arguments: [
      ("real", ["A", "B"]), ("official", ["B", "C"]), ("to-be", ["C", "D"]),
      ("all", ["A", "B", "C", "D"]),
    ])
  func layers(layer: String, names: [String]) throws {
    try withMap("A -> B\nB => C\nC ~> D\n") { path in
      let drawing = try lines(["draw", "--layer", layer, path]).joined(separator: "\n")
      #expect(["A", "B", "C", "D"].filter { drawing.contains(" \($0) ") } == names)
    }
  }

  @Test("tells what cannot be read beside the drawing, but no warning")
  func unreadable() throws {
    try withMap("A -> B ; colour red\n-> C\n") { path in
      let outcome = try #require(done(["draw", path]))
      #expect(outcome.exitCode == 0 && outcome.output.contains("│ A ├"))
      #expect(outcome.messages.hasPrefix("\(path):2:1: error: this flow comes from nowhere\n"))
      #expect(outcome.messages.split(separator: "\n").count == 5)
    }
  }

  @Test(
    "has colours where that is asked, and on a terminal that allows them",
    arguments: [
      ([], 80, true, true), ([], 80, false, false), ([], nil, true, false),
      (["--color=auto"], nil, true, false),
      (["--color=always"], nil, false, true), (["--color=never"], 80, true, false),
    ] as [([String], Int?, Bool, Bool)])
  func colors(options: [String], terminal: Int?, allowed: Bool, colored: Bool) throws {
    try withMap("A => B\n") { path in
      // Not as the first word: a map on a terminal would be opened.
      let outcome = try #require(
        done(["draw", path] + options, columns: terminal, allowsColor: allowed))
      #expect(outcome.output.contains("\u{1B}") == colored)
    }
  }

  @Test("has the same drawing with colours as without, and takes every colour back")
  func colorText() throws {
    try withMap("A => B : says\nB -> C ; wait 2h\nC ~> A\n") { path in
      let plain = try lines(["draw", path])
      let colored = try lines(["draw", "--color=always", path])
      let codes = colored.map { $0.matches(of: /\u{1B}\[[0-9;]*m/).map { String($0.output) } }
      #expect(colored.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") } == plain)
      #expect(codes.allSatisfy { $0.last == nil || $0.last == "\u{1B}[0m" })
      #expect(codes.joined().count > 4)
    }
  }
}
