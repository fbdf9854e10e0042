import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("A journal that cannot be beside its map")
struct SpareJournalTests {
  private let start = ContinuousClock.now

  private func state(_ map: String?, _ text: String) -> JournalKeeper.State {
    JournalKeeper.State(map: map, base: [], text: Array(text.utf8))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// Does some work with maps whose folder is not there, and a spare folder.
  private func withSpareFolder(
    _ work: (_ map: String, _ other: String, _ spare: URL) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let spare = folder.appending(path: "spare")
      try FileManager.default.createDirectory(at: spare, withIntermediateDirectories: false)
      try work(folder.path + "/gone/x.map", folder.path + "/also gone/x.map", spare)
    }
  }

  @Test("is in the spare folder, which is told once, is found there, and goes when all is saved")
  func life() throws {
    try withSpareFolder { map, _, spare in
      var keeper = JournalKeeper(state(map, ""), spareFolders: ["/gone", spare.path])
      let news = keeper.keep(state(map, "one"), now: start)
      let path = try #require(keeper.path)
      #expect(news == .isElsewhere(path, because: .noFolder))
      #expect(path.hasPrefix(spare.path + "/.x.map."))
      #expect(keeper.sync(now: start) == nil && !keeper.isTroubled && keeper.due == nil)
      #expect(keeper.keep(state(map, "two"), now: start) == nil)
      #expect(JournalSurvey(of: map, spareFolders: [spare.path]).holders.count == 1)
      keeper = JournalKeeper(state(map, ""))
      let found = JournalSurvey(of: map, spareFolders: ["/gone", spare.path]).found
      #expect(found.map(\.contents.text) == [Array("two".utf8)])
      keeper.takeUp(found[0])
      keeper.discard(state(map, "two"))
      let left = try names(in: spare)
      #expect(left == [])
    }
  }

  @Test("is told from that of a map of the same name in another folder")
  func sameNames() throws {
    try withSpareFolder { map, other, spare in
      var keepers = [map, other].map { JournalKeeper(state($0, ""), spareFolders: [spare.path]) }
      #expect(keepers[0].keep(state(map, "one"), now: start) != nil)
      #expect(keepers[1].keep(state(other, "two"), now: start) != nil)
      keepers = []
      for (map, text) in [(map, "one"), (other, "two")] {
        let found = JournalSurvey(of: map, spareFolders: [spare.path]).found
        #expect(found.map(\.contents.text) == [Array(text.utf8)])
      }
    }
  }

  @Test("of a map whose name is as long as a name may be is there all the same")
  func longNames() throws {
    try withTemporaryFolder { folder in
      for name in [String(repeating: "n", count: 255), String(repeating: "ü", count: 127)] {
        let map = folder.path + "/" + name
        var keeper = JournalKeeper(state(map, ""), spareFolders: [folder.path])
        #expect(keeper.keep(state(map, "one"), now: start) != nil)
        let file = try #require(keeper.path?.split(separator: "/").last)
        #expect(file.utf8.count <= 255 - ".20".utf8.count && file.hasSuffix(".journal"))
        var second = JournalKeeper(state(map, ""), spareFolders: [folder.path])
        #expect(second.keep(state(map, "two"), now: start) != nil)
        (keeper, second) = (JournalKeeper(state(map, "")), JournalKeeper(state(map, "")))
        #expect(JournalSurvey(of: map, spareFolders: [folder.path]).found.count == 2)
      }
    }
  }

  @Test("of a map that was named from the folder we are in is found by its full name")
  func relativeNames() throws {
    try withTemporaryFolder { folder in
      let map = "no such folder/x.map"
      var keeper = JournalKeeper(state(map, ""), spareFolders: [folder.path])
      #expect(keeper.keep(state(map, "one"), now: start) != nil)
      keeper = JournalKeeper(state(map, ""))
      let here = FileManager.default.currentDirectoryPath
      #expect(JournalSurvey(of: "\(here)/\(map)", spareFolders: [folder.path]).found.count == 1)
    }
  }

  @Test("is found where the map was moved since, and a link left in its place")
  func movedMap() throws {
    try withSpareFolder { map, _, spare in
      var keeper = JournalKeeper(state(map, ""), spareFolders: [spare.path])
      #expect(keeper.keep(state(map, "one"), now: start) != nil)
      keeper = JournalKeeper(state(map, ""))
      let gone = URL(filePath: map).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: gone, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(atPath: map, withDestinationPath: "../moved.map")
      #expect(JournalSurvey(of: map, spareFolders: [spare.path]).found.count == 1)
    }
  }

  @Test("has one name, however the map's name is spelled, and whatever of its folders is there")
  func spellings() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/link", withDestinationPath: folder.path)
      func name(_ map: String) throws -> String {
        var keeper = JournalKeeper(state(map, ""), spareFolders: [folder.path])
        #expect(keeper.keep(state(map, "one"), now: start) != nil)
        defer { keeper.discard(state(map, "")) }
        return try #require(keeper.path)
      }
      let plain = try name(folder.path + "/gone/x.map")
      for place in ["gone/./x.map", "gone//x.map", "gone/deep/../x.map", "link/gone/x.map"] {
        #expect(try name("\(folder.path)/\(place)") == plain)
      }
      #expect(try name(folder.path + "/other/x.map") != plain)
      let here = try name("gone/x.map")
      for spelling in ["./gone/x.map", "../\(hereName)/gone/x.map", "gone/../gone/x.map"] {
        #expect(try name(spelling) == here)
      }
    }
  }

  private var hereName: String {
    URL(filePath: FileManager.default.currentDirectoryPath).lastPathComponent
  }

  @Test("is not taken up from a spare folder where another person has put it")
  func ofOthers() throws {
    try withSpareFolder { map, _, spare in
      var keeper = JournalKeeper(state(map, ""), spareFolders: [spare.path])
      #expect(keeper.keep(state(map, "one"), now: start) != nil)
      let path = try #require(keeper.path)
      keeper = JournalKeeper(state(map, ""))
      #expect(JournalSurvey(of: map, spareFolders: [spare.path]).found.count == 1)
      guard getuid() == 0 else { return }
      #expect(chown(path, 65_534, 65_534) == 0)
      #expect(JournalSurvey(of: map, spareFolders: [spare.path]).found.isEmpty)
    }
  }
}
