import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("A journal that was taken up")
struct TakenUpJournalTests {
  private let start = ContinuousClock.now
  private static let old = ".x.map.journal"
  private static let new = ".x.map.journal.2"

  private func state(
    _ map: String, _ text: String, base: String = "file", half: String = ""
  ) -> JournalKeeper.State {
    JournalKeeper.State(
      map: map, base: Array(base.utf8), text: Array(text.utf8), halfTyped: half)
  }

  /// Has a keeper take up a journal of the text `told`, and expects which journals are left after some work.
  private func expect(
    _ left: [String], after work: (_ keeper: inout JournalKeeper, _ map: String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "x.map").path
      var keeper = JournalKeeper(state(map, "file"))
      _ = keeper.finish(state(map, "told"))
      keeper = JournalKeeper(state(map, "file"))
      keeper.takeUp(try #require(JournalSurvey(of: map).found.first))
      try work(&keeper, map)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == left)
    }
  }

  /// Writes down a state and brings it to the disk.
  private func keep(_ keeper: inout JournalKeeper, _ state: JournalKeeper.State) {
    #expect(keeper.keep(state, now: start) == nil && keeper.sync(now: start) == nil)
  }

  @Test("stays beside the new one until the map is saved, and goes then")
  func saved() throws {
    try expect([Self.old, Self.new]) { keeper, map in keep(&keeper, state(map, "told")) }
    try expect([]) { keeper, map in
      keep(&keeper, state(map, "told"))
      keeper.noteSaved()
      keep(&keeper, state(map, "told", base: "told"))
    }
    // A line that is being typed is in the new one.
    try expect([".x.map.journal.3"]) { keeper, map in
      keep(&keeper, state(map, "told", half: "B"))
      keeper.noteSaved()
      keep(&keeper, state(map, "told", base: "told", half: "B"))
    }
  }

  @Test("stays where it cannot be read to its end, and each that does is told, one after the other")
  func damaged() throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "x.map").path
      var keepers = (0..<2).map { _ in JournalKeeper(state(map, "file")) }
      for place in keepers.indices {
        _ = keepers[place].keep(state(map, "told \(place)"), now: start)
        let path = try #require(keepers[place].path)
        try Data(try readFile(path) + [0]).write(to: URL(filePath: path))
      }
      keepers = []
      var keeper = JournalKeeper(state(map, "file"))
      for found in JournalSurvey(of: map).found { keeper.takeUp(found) }
      keep(&keeper, state(map, "told"))
      keeper.noteSaved()
      let news = (0..<3).map { _ in keeper.keep(state(map, "told", base: "told"), now: start) }
      let places = ["x.map.journal.2.aside", "x.map.journal.aside"].map { "\(folder.path)/\($0)" }
      #expect(Set(news) == Set(places.map { .isKept($0) } + [nil]) && news.last == .some(nil))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["x.map.journal.2.aside", "x.map.journal.aside"])
    }
  }

  @Test("stays where the taking up is undone, however the editor ends, unless that is saved")
  func undone() throws {
    try expect([Self.old]) { keeper, map in
      keep(&keeper, state(map, "told"))
      keep(&keeper, state(map, "file"))
      keeper.discard(state(map, "file"))
    }
    try expect([Self.old]) { keeper, map in
      keep(&keeper, state(map, "told"))
      #expect(keeper.finish(state(map, "file")) == nil)
    }
    // What others save meanwhile is no word of this person.
    try expect([Self.old]) { keeper, map in
      keep(&keeper, state(map, "told"))
      keep(&keeper, state(map, "file"))
      keep(&keeper, state(map, "other", base: "other"))
      keeper.discard(state(map, "other", base: "other"))
    }
    try expect([]) { keeper, map in
      keep(&keeper, state(map, "told"))
      keep(&keeper, state(map, "file"))
      keeper.noteSaved()
      keeper.discard(state(map, "file"))
    }
  }

  @Test(
    "goes where the person quits and wants nothing saved, and stays beside the new one at a signal")
  func ended() throws {
    try expect([]) { keeper, map in
      keep(&keeper, state(map, "told and more"))
      keeper.discard(state(map, "told and more"))
    }
    try expect([Self.old, Self.new]) { keeper, map in
      #expect(keeper.finish(state(map, "told")) == nil)
    }
  }

  @Test("lets a line be typed for a while before it is written down, as without one")
  func halfTyped() throws {
    try expect([Self.old, Self.new]) { keeper, map in
      keep(&keeper, state(map, "told"))
      keep(&keeper, state(map, "told", half: "B"))
      #expect(keeper.due != nil)
    }
  }
}
