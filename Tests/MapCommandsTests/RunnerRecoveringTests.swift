import Foundation
import MapCommands
import MapFiles
import TestSupport
import Testing

@Suite("What was not saved")
struct RunnerRecoveringTests {
  private static let base = "GP -> Ward\n"
  private static let told = "GP -> Ward : phones\nWard -> Home\n"

  /// Does some work with a map and a journal beside it.
  private func withMap(
    _ file: String?, told: [String] = [told], half: String = "", insteadOf old: String = "",
    isCutShort: Bool = false,
    _ work: (_ map: String, _ folder: URL) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "x.map")
      if let file { try Data(file.utf8).write(to: map) }
      var records: [JournalRecord] = [
        .start(JournalHolder(process: 1, host: "elsewhere")), .base(Array(Self.base.utf8)),
      ]
      for (old, new) in zip([Self.base] + told, told) {
        records.append(.splice(TextSplice(from: Array(old.utf8), to: Array(new.utf8))))
      }
      if !old.isEmpty { records.append(.replacedLine(Array(old.utf8))) }
      if !half.isEmpty { records.append(.halfTyped(Array(half.utf8))) }
      var bytes = JournalRecord.file(of: records, 1_800_000_000)
      if isCutShort { bytes.removeLast() }
      try Data(bytes).write(to: folder.appending(path: ".x.map.journal"))
      try work(map.path, folder)
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    String(decoding: try readFile(folder.appending(path: name).path), as: UTF8.self)
  }

  @Test("goes into the map's file to the byte where that is what it started from")
  func recovers() throws {
    try withMap(Self.base) { map, folder in
      let run = try #require(done(["recover", map]))
      #expect(run == Done(output: "\(map): recovered, 1 change\n"))
      #expect(try text("x.map", in: folder) == Self.told)
      #expect(try names(in: folder) == ["x.map"])
    }
  }

  @Test("and what is added at the same time are both there afterwards, in the map or beside it")
  func recoversBesideOthers() throws {
    for _ in 1...20 {
      try withMap(Self.base) { map, folder in
        DispatchQueue.concurrentPerform(iterations: 3) { number in
          let run = done(number == 0 ? ["add", map, "Pharmacy -> Home"] : ["recover", map])
          // While one has the journal, the other is told that it is held.
          #expect(run?.exitCode == 0 || run?.exitCode == 2 && number > 0)
        }
        let all = try names(in: folder).map { try text($0, in: folder) }.joined()
        #expect(all.contains("Pharmacy -> Home\n") && all.contains("Ward -> Home\n"))
        #expect(try !names(in: folder).contains(".x.map.journal"))
      }
    }
  }

  @Test("is not written beside the map where another journal has taken it up")
  func takenUpByAnother() throws {
    try withMap(Self.base) { map, folder in
      let records: [JournalRecord] = [
        .start(JournalHolder(process: 1, host: "elsewhere")), .base(Array(Self.base.utf8)),
        .splice(
          TextSplice(from: Array(Self.base.utf8), to: Array((Self.told + "Home -> GP\n").utf8))),
      ]
      try Data(JournalRecord.file(of: records, 1_900_000_000))
        .write(to: folder.appending(path: ".x.map.journal.2"))
      #expect(done(["recover", map]) == Done(output: "\(map): recovered, 1 change\n"))
      #expect(try text("x.map", in: folder) == Self.told + "Home -> GP\n")
      #expect(try names(in: folder) == ["x.map"])
    }
  }

  @Test("has the line that was being typed behind it")
  func halfTyped() throws {
    try withMap(Self.base, half: "Home -> Pha") { map, folder in
      let run = try #require(done(["recover", map]))
      #expect(
        run.output
          == "\(map): recovered, 1 change and a line half typed\n"
          + "  the line that was being typed is its last one\n")
      #expect(try text("x.map", in: folder) == Self.told + "Home -> Pha\n")
    }
  }

  @Test("has a line that was being edited behind it too, and says whose place it was to take")
  func editedLine() throws {
    try withMap(Self.base, half: "A -> B : ph", insteadOf: "A -> B") { map, folder in
      let shown = try #require(done(["recover", "--show", map]))
      #expect(
        shown.output.hasSuffix("  half typed: A -> B : ph\n  it was to take the place of: A -> B\n")
      )
      let run = try #require(done(["recover", map]))
      #expect(
        run.output.hasSuffix(
          "  the line that was being typed is its last one\n"
            + "  take one of them out: it was to take the place of: A -> B\n"))
      #expect(try text("x.map", in: folder) == Self.told + "A -> B : ph\n")
    }
  }

  @Test(
    "goes into a new file where the map has changed since, or is not there",
    arguments: ["other\n", nil])
  func besideTheMap(file: String?) throws {
    try withMap(file) { map, folder in
      try Data("here first".utf8).write(to: folder.appending(path: "x.recovered.map"))
      let run = try #require(done(["recover", map]))
      let place = map.replacing("x.map", with: "x.recovered.2.map")
      #expect(
        run
          == Done(
            output: "\(place): recovered, 1 change\n"
              + "  why not in \(map): it is not what those changes started from\n"))
      #expect(try text("x.recovered.2.map", in: folder) == Self.told)
      #expect(try text("x.recovered.map", in: folder) == "here first")
      if let file { #expect(try text("x.map", in: folder) == file) }
      #expect(try !names(in: folder).contains(".x.map.journal"))
    }
  }

  @Test("is shown by --show, which changes nothing and exits 1")
  func shows() throws {
    try withMap(Self.base, told: [Self.base + "A -> B\n", Self.told], half: "Home -> Pha") {
      map, folder in
      let run = try #require(done(["recover", "--show", map]))
      #expect(run.exitCode == 1)
      let lines = run.output.split(separator: "\n").map(String.init)
      try #require(lines.count == 6)
      #expect(lines[0].hasPrefix("\(map): 2 changes and a line half typed, last written 2027-01-1"))
      #expect(lines[1] == "  in \(folder.path)/.x.map.journal")
      #expect(lines[2] == "  the file has not changed since")
      #expect(lines[3...4] == ["  | GP -> Ward : phones", "  | Ward -> Home"])
      #expect(lines[5] == "  half typed: Home -> Pha")
      #expect(try names(in: folder) == [".x.map.journal", "x.map"])
      #expect(try text("x.map", in: folder) == Self.base)
    }
  }

  @Test(
    "that the file has already is nothing to recover, and the journal goes",
    arguments: [true, false])
  func nothing(isShown: Bool) throws {
    try withMap(Self.told) { map, folder in
      let run = try #require(done(["recover"] + (isShown ? ["--show"] : []) + [map]))
      #expect(run == Done(output: "\(map): there is nothing to recover\n"))
      #expect(try names(in: folder) == (isShown ? [".x.map.journal"] : []) + ["x.map"])
    }
  }

  @Test("in a journal that is cut short is recovered up to there, and the journal is kept aside")
  func cutShort() throws {
    let first = Self.base + "A -> B\n"
    try withMap(Self.base, told: [first, Self.told], isCutShort: true) { map, folder in
      let shown = try #require(done(["recover", "--show", map]))
      #expect(shown.output.contains("  the end of the journal cannot be read\n"))
      let kept = "\(map).journal.aside"
      #expect(
        done(["recover", map])
          == Done(output: "\(map): recovered, 1 change\n", messages: Self.damaged(kept)))
      #expect(try text("x.map", in: folder) == first)
      #expect(try names(in: folder) == ["x.map", "x.map.journal.aside"])
    }
  }

  private static func damaged(_ journal: String) -> String {
    "\(journal): error: this journal cannot be read to its end, and stays\n"
      + "  mend: look at it, then move it away\n"
  }

  @Test("in a journal that is cut short before its first change is nothing, which is told")
  func damagedAtOnce() throws {
    try withMap(Self.base, isCutShort: true) { map, folder in
      let nothing = "there is nothing to recover that can be read\n"
      let hidden = "\(folder.path)/.x.map.journal"
      #expect(
        done(["recover", "--show", map])
          == Done(output: "\(map): \(nothing)", messages: Self.damaged(hidden), exitCode: 1))
      let kept = "\(map).journal.aside"
      let run = Done(output: "\(map): \(nothing)", messages: Self.damaged(kept), exitCode: 1)
      #expect(done(["recover", map]) == run)
      // Under the name that was told it stays, whoever asks for it by that.
      for _ in 0..<2 {
        #expect(
          done(["recover", kept])
            == Done(output: "\(kept): \(nothing)", messages: Self.damaged(kept), exitCode: 1))
      }
      let files = try names(in: folder)
      #expect(files == ["x.map", "x.map.journal.aside"])
    }
  }

  @Test("of a name that nothing has is none, and that is told")
  func mistyped() throws {
    try withMap(Self.base) { map, folder in
      let run = try #require(done(["recover", map + "x"]))
      #expect(run.exitCode == 2 && run.output == "")
      #expect(
        run.messages.hasPrefix(
          "\(map)x: error: there is no such file, and no journal of it\n  mend: "))
    }
  }

  @Test("in a journal that was kept aside goes beside the map, never into it")
  func aside() throws {
    try withMap(Self.base) { map, folder in
      let aside = "\(folder.path)/x.map.journal.aside"
      try FileManager.default.moveItem(atPath: folder.path + "/.x.map.journal", toPath: aside)
      #expect(done(["recover", map])?.output == "\(map): there is nothing to recover\n")
      #expect(
        done(["recover", aside])
          == Done(
            output: "\(folder.path)/x.recovered.map: recovered, 1 change\n"
              + "  why not in \(map): what is recovered by a journal's name goes beside the map\n"))
      #expect(try names(in: folder) == ["x.map", "x.recovered.map"])
      #expect(try text("x.recovered.map", in: folder) == Self.told)
    }
  }

  @Test("while an editor has the map open stays where it is")
  func held() throws {
    try withMap(nil) { map, folder in
      try FileManager.default.removeItem(atPath: folder.path + "/.x.map.journal")
      var keeper = JournalKeeper(.init(map: map, base: [], text: []))
      _ = keeper.finish(.init(map: map, base: [], text: Array("told".utf8)))
      let run = try #require(done(["recover", map]))
      #expect(run.exitCode == 2 && run.output == "")
      #expect(
        run.messages.hasPrefix(
          "\(map): error: an editor has this map open: process \(getpid()) on "))
      #expect(run.messages.hasSuffix("\n  mend: save it there, or end that editor\n"))
      #expect(try names(in: folder) == [".x.map.journal"])
    }
  }

  @Test(
    "of which nothing can be read stays, and is told of beside what can", arguments: [true, false])
  func unreadable(isAlone: Bool) throws {
    try withMap(Self.base) { map, folder in
      let name = "\(folder.path)/.x.map.journal" + (isAlone ? "" : ".2")
      try Data("desirepath journal 1\nnonsense".utf8).write(to: URL(filePath: name))
      let run = try #require(done(["recover", map]))
      #expect(
        run
          == Done(
            output: "\(map): "
              + (isAlone
                ? "there is nothing to recover that can be read\n" : "recovered, 1 change\n"),
            messages:
              "\(name): error: this is a journal of which nothing can be read, and stays as it is\n"
              + "  mend: look at it, then move it away\n",
            exitCode: 1))
      #expect(isFile(name))
      #expect(done(["recover", name])?.messages == run.messages)
    }
  }

  @Test("of standard input there is none")
  func standardInput() {
    #expect(done(["recover", "-"])?.exitCode == 2)
  }
}
