import Foundation
import MapFiles
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Keeping a journal")
struct JournalKeeperTests {
  private let start = ContinuousClock.now

  /// A state of a map whose file has one line.
  private func state(
    _ map: String?, _ text: String, half: String = "", base: String = "A -> B\n"
  ) -> JournalKeeper.State {
    JournalKeeper.State(
      map: map, base: Array(base.utf8), text: Array(text.utf8), halfTyped: half)
  }

  /// Does some work with a keeper of the journal of a map in a folder of its own.
  private func withKeeper(
    _ work: (_ keeper: inout JournalKeeper, _ map: String, _ folder: URL) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "x.map").path
      try Data("A -> B\n".utf8).write(to: URL(filePath: map))
      var keeper = JournalKeeper(state(map, "A -> B\n"))
      try work(&keeper, map, folder)
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func contents(_ name: String, in folder: URL) throws -> JournalContents {
    try #require(JournalContents(reading: readFile(folder.appending(path: name).path)))
  }

  @Test("begins with the first change, holds every one, and ends when all is saved")
  func life() throws {
    try withKeeper { keeper, map, folder in
      #expect(keeper.keep(state(map, "A -> B\n"), now: start) == nil)
      #expect(try names(in: folder) == ["x.map"])
      for text in ["A -> B\nB -> C\n", "A -> B\n", "", "Ä -> B\r\nno end"] {
        #expect(keeper.keep(state(map, text), now: start) == nil)
        #expect(keeper.sync(now: start) == nil)
        let contents = try contents(".x.map.journal", in: folder)
        #expect(contents.text == Array(text.utf8))
        #expect(contents.base == Array("A -> B\n".utf8) && contents.isWhole)
      }
      let mode = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: ".x.map.journal").path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(keeper.keep(state(map, "new", base: "new"), now: start) == nil)
      #expect(try names(in: folder) == ["x.map"])
      #expect(keeper.path == nil && keeper.due == nil)
    }
  }

  @Test("writes a line that is typed within half a second, and at once with the next change")
  func halfTyped() throws {
    try withKeeper { keeper, map, folder in
      #expect(keeper.keep(state(map, "A -> B\n", half: "B"), now: start) == nil)
      let due = try #require(keeper.due)
      #expect(due - start <= .milliseconds(500))
      #expect(try names(in: folder) == ["x.map"])
      // More keys put it off no further.
      #expect(
        keeper.keep(state(map, "A -> B\n", half: "B -"), now: start + .milliseconds(200)) == nil)
      #expect(keeper.due == due)
      #expect(keeper.keep(state(map, "A -> B\n", half: "B ->"), now: due) == nil)
      #expect(try contents(".x.map.journal", in: folder).halfTyped == "B ->")
      #expect(keeper.due == nil)
      #expect(keeper.keep(state(map, "A -> B\nB -> C\n"), now: due) == nil)
      #expect(try contents(".x.map.journal", in: folder).halfTyped == "")
    }
  }

  @Test("writes a line that is typed at once where that is urgent, also after a failure")
  func urgent() throws {
    try withKeeper { keeper, map, folder in
      let half = state(map, "A -> B\n", half: "B")
      #expect(keeper.keep(half, now: start) == nil)
      #expect(keeper.keep(half, now: start, isUrgent: true) == nil)
      #expect(try contents(".x.map.journal", in: folder).halfTyped == "B")
      let place = folder.appending(path: "gone")
      let other = state(place.path + "/x.map", "A -> B\n", half: "B")
      #expect(keeper.keep(other, now: start) == .cannotBeWritten(.noFolder))
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      #expect(keeper.keep(other, now: start, isUrgent: true) == nil)
      #expect(try contents(".x.map.journal", in: place).halfTyped == "B")
    }
  }

  @Test("is troubled no more once there is nothing left to write", arguments: [true, false])
  func troubleEnds(isSaved: Bool) throws {
    try withKeeper { keeper, _, folder in
      let map = folder.appending(path: "gone/x.map").path
      keeper = JournalKeeper(state(map, "A -> B\n"))
      #expect(keeper.keep(state(map, "one"), now: start) == .cannotBeWritten(.noFolder))
      #expect(keeper.sync(now: start) == nil && keeper.isTroubled)
      // Saved, or taken back.
      let end = isSaved ? state(map, "one", base: "one") : state(map, "A -> B\n")
      #expect(keeper.keep(end, now: start) == nil)
      #expect(!keeper.isTroubled && keeper.due == nil && keeper.path == nil)
    }
  }

  @Test("begins anew when the map is saved while a line is typed, or under another name")
  func beginsAnew() throws {
    try withKeeper { keeper, map, folder in
      _ = keeper.keep(state(map, "one", half: "B"), now: start)
      _ = keeper.keep(state(map, "one", half: "B", base: "one"), now: start)
      let names = try names(in: folder)
      #expect(names.count == 2)
      let kept = try contents(names[0], in: folder)
      #expect(kept.base == Array("one".utf8) && kept.halfTyped == "B")
      let other = folder.appending(path: "y.map").path
      _ = keeper.keep(state(other, "two", base: "one"), now: start)
      #expect(try self.names(in: folder) == [".y.map.journal", "x.map"])
    }
  }

  @Test("says once that it cannot write, goes on trying, and has it all when there is room again")
  func trouble() throws {
    try withKeeper { keeper, _, folder in
      let map = folder.appending(path: "gone/x.map").path
      keeper = JournalKeeper(state(map, "A -> B\n"))
      #expect(keeper.keep(state(map, "one"), now: start) == .cannotBeWritten(.noFolder))
      #expect(keeper.isTroubled)
      #expect(keeper.keep(state(map, "two"), now: start) == nil)
      let due = try #require(keeper.due)
      #expect(due > start)
      #expect(keeper.keep(state(map, "three"), now: due) == nil)
      #expect(keeper.isTroubled)
      let place = folder.appending(path: "gone")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      #expect(keeper.keep(state(map, "four"), now: due + .seconds(60)) == nil)
      #expect(keeper.sync(now: due + .seconds(60)) == nil)
      #expect(!keeper.isTroubled && keeper.due == nil)
      #expect(try contents(".x.map.journal", in: place).text == Array("four".utf8))
    }
  }

  @Test("begins anew where somebody takes the journal away")
  func isTakenAway() throws {
    try withKeeper { keeper, map, folder in
      _ = keeper.keep(state(map, "one"), now: start)
      try FileManager.default.removeItem(at: folder.appending(path: ".x.map.journal"))
      _ = keeper.keep(state(map, "two"), now: start)
      #expect(try contents(".x.map.journal", in: folder).text == Array("two".utf8))
    }
  }

  @Test(
    "begins anew where somebody cuts the journal off or writes into it", arguments: [0, 50, 999])
  func isCutOff(count: Int) throws {
    try withKeeper { keeper, map, folder in
      _ = keeper.keep(state(map, "one"), now: start)
      #expect(truncate(folder.path + "/.x.map.journal", count) == 0)
      _ = keeper.keep(state(map, "two"), now: start)
      let names = try names(in: folder)
      #expect(names == [".x.map.journal.2", "x.map"])
      #expect(try contents(".x.map.journal.2", in: folder).text == Array("two".utf8))
    }
  }

  @Test("a journal that has become far longer than the texts begins anew")
  func staysShort() throws {
    try withKeeper { keeper, map, folder in
      let texts = [1, 2].map { String(repeating: "\($0)", count: 1_000_000) }
      for number in 0..<40 { _ = keeper.keep(state(map, texts[number % 2]), now: start) }
      let files = try names(in: folder).filter { $0.hasPrefix(".x.map.journal") }
      #expect(files.count == 1)
      let bytes = try readFile(folder.appending(path: files[0]).path)
      #expect(bytes.count < 20_000_000)
      #expect(JournalContents(reading: bytes)?.text == Array(texts[1].utf8))
    }
  }

  @Test("takes no other file away that has come into its place")
  func anotherInItsPlace() throws {
    try withKeeper { keeper, map, folder in
      _ = keeper.keep(state(map, "one"), now: start)
      let path = folder.path + "/.x.map.journal"
      #expect(rename(path, path + ".moved") == 0)
      try Data("theirs".utf8).write(to: URL(filePath: path))
      keeper.discard(state(map, "one"))
      #expect(try readFile(path) == Array("theirs".utf8))
      let found = try #require(FoundJournal.at(path + ".moved"))
      #expect(rename(path, path + ".moved") == 0)
      #expect(found.remove() == nil)
      found.throwAway()
      #expect(throws: FileError.notThere) { try found.putAside() }
      #expect(try readFile(path + ".moved") == Array("theirs".utf8))
    }
  }
}
