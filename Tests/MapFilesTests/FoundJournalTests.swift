import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Journals that are found")
struct FoundJournalTests {
  private func withMap(_ work: (_ map: String, _ folder: URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try work(folder.appending(path: "x.map").path, folder)
    }
  }

  /// Writes down a text as an editor does.
  private func keeper(_ map: String, _ text: String) -> JournalKeeper {
    var keeper = JournalKeeper(
      JournalKeeper.State(map: map, base: [], text: []))
    let state = JournalKeeper.State(map: map, base: [], text: Array(text.utf8))
    #expect(keeper.finish(state) == nil)
    return keeper
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("are not those of an editor that lives, which tell who has the map open")
  func held() throws {
    try withMap { map, folder in
      var living = [keeper(map, "one")]
      #expect(JournalSurvey(of: map).found.isEmpty)
      #expect(JournalSurvey(of: map).holders.map(\.process) == [getpid()])
      // A second editor has a journal of its own.
      living.append(keeper(map, "two"))
      #expect(JournalSurvey(of: map).holders.count == 2)
      let places = [".x.map.journal", ".x.map.journal.2"].map { folder.appending(path: $0).path }
      #expect(living.map(\.path) == places)
      living = []
      #expect(JournalSurvey(of: map).holders.isEmpty)
      let texts = Set(JournalSurvey(of: map).found.map(\.contents.text))
      #expect(texts == [Array("one".utf8), Array("two".utf8)])
      let names = try names(in: folder)
      #expect(names.count == 2)
    }
  }

  @Test("can be taken up by one alone")
  func takenByOne() throws {
    try withMap { map, _ in
      _ = keeper(map, "one")
      let first = JournalSurvey(of: map).found
      #expect(first.count == 1)
      #expect(JournalSurvey(of: map).found.isEmpty)
    }
  }

  @Test("are put aside under a name that is free, and found by that name alone")
  func aside() throws {
    try withMap { map, folder in
      for _ in 0..<2 {
        _ = keeper(map, "one")
        let found = try #require(JournalSurvey(of: map).found.first)
        _ = try found.putAside()
      }
      #expect(try names(in: folder) == ["x.map.journal.aside", "x.map.journal.aside.2"])
      #expect(JournalSurvey(of: map).found.isEmpty)
      let found = try #require(FoundJournal.at(folder.path + "/x.map.journal.aside.2"))
      #expect(found.contents.text == Array("one".utf8))
      #expect(found.map == map)
    }
  }

  @Test("that cannot be read to their end are put aside instead of being removed")
  func cutShort() throws {
    try withMap { map, folder in
      let path = try #require(keeper(map, "one").path)
      var bytes = try readFile(path)
      bytes.append(0)
      try Data(bytes).write(to: URL(filePath: path))
      let found = try #require(JournalSurvey(of: map).found.first)
      #expect(found.contents.text == Array("one".utf8))
      #expect(found.remove() == folder.path + "/x.map.journal.aside")
      #expect(try names(in: folder) == ["x.map.journal.aside"])
    }
  }

  @Test("are not taken for such that were put aside because of their map's name")
  func namedLikeAside() throws {
    try withMap { map, folder in
      let path = try #require(keeper(folder.path + "/x.journal.aside.map", "one").path)
      try Data(try readFile(path) + [0]).write(to: URL(filePath: path))
      let aside = folder.path + "/x.journal.aside.map.journal.aside"
      // Under the second name it stays.
      for name in [path, aside] {
        let found = try #require(FoundJournal.at(name))
        #expect(found.remove() == aside)
      }
    }
  }

  @Test("that begin as journals do, and of which nothing can be read, are told of and left alone")
  func unreadable() throws {
    try withMap { map, folder in
      let magic = Array("desirepath journal 1\n".utf8)
      let living = keeper(map, "one")
      let whole = try readFile(try #require(living.path))
      let names = (2...5).map { folder.path + "/.x.map.journal.\($0)" }
      let files = [magic, Array(whole.prefix(magic.count + 40)), Array("mine".utf8), whole]
      for (name, bytes) in zip(names, files) { try Data(bytes).write(to: URL(filePath: name)) }
      #expect(JournalSurvey(of: map).unreadable == Array(names[..<2]))
      #expect(JournalSurvey(of: names[0]).unreadable == [names[0]])
      #expect(JournalSurvey(of: map).found.map(\.path) == [names[3]])
      for (name, bytes) in zip(names, files) { #expect(try readFile(name) == bytes) }
      // One that a living editor has just begun is no such file.
      let file = open(names[0], O_RDWR)
      defer { close(file) }
      #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
      #expect(JournalSurvey(of: map).unreadable == [names[1]])
    }
  }

  @Test("stand beside the file that a symbolic link leads to")
  func links() throws {
    try withMap { map, folder in
      let other = folder.appending(path: "other")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(atPath: map, withDestinationPath: "other/y.map")
      _ = keeper(map, "one")
      #expect(try names(in: other) == [".y.map.journal"])
      #expect(JournalSurvey(of: map).found.count == 1)
    }
  }

  @Test("stand beside a link that leads to no file, and are found there once it is a map again")
  func linkToNoFile() throws {
    try withMap { map, folder in
      let other = folder.appending(path: "other")
      try FileManager.default.createDirectory(at: other, withIntermediateDirectories: false)
      for target in ["other", "/dev/null"] {
        try FileManager.default.createSymbolicLink(atPath: map, withDestinationPath: target)
        _ = keeper(map, "told")
        #expect(try names(in: folder) == [".x.map.journal", "other", "x.map"])
        try FileManager.default.removeItem(atPath: map)
        let found = try #require(JournalSurvey(of: map).found.first)
        #expect(found.contents.text == Array("told".utf8))
        found.throwAway()
      }
      #expect(try names(in: other).isEmpty)
    }
  }

  @Test("are found where a map was before it was moved and a link left in its place, each once")
  func movedMap() throws {
    try withMap { map, folder in
      let shared = folder.appending(path: "shared")
      try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: false)
      try Data().write(to: URL(filePath: map))
      var living = [keeper(map, "one")]
      try FileManager.default.moveItem(atPath: map, toPath: shared.path + "/x.map")
      try FileManager.default.createSymbolicLink(atPath: map, withDestinationPath: "shared/x.map")
      _ = keeper(map, "two")
      #expect(try names(in: shared) == [".x.map.journal", "x.map"])
      // Another name of the same journal is no other journal.
      let path = folder.path + "/.x.map.journal"
      #expect(link(path, path + ".2") == 0)
      let both = JournalSurvey(of: map)
      #expect(living.count == 1 && both.holders.count == 1)
      #expect(both.found.map(\.contents.text) == [Array("two".utf8)])
      living = []
      let left = JournalSurvey(of: map)
      #expect(left.found.map(\.contents.text) == [Array("one".utf8)])
      #expect(left.found.first?.map == map)
      withExtendedLifetime(both) {}
    }
  }

  @Test("are no links, pipes, folders or other files of that name, and none of these is touched")
  func tricks() throws {
    try withMap { map, folder in
      let victim = folder.appending(path: "victim")
      try Data("precious".utf8).write(to: victim)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/.x.map.journal", withDestinationPath: victim.path)
      mkfifo(folder.path + "/.x.map.journal.2", 0o600)
      try FileManager.default.createDirectory(
        at: folder.appending(path: ".x.map.journal.3"), withIntermediateDirectories: false)
      try Data("mine".utf8).write(to: folder.appending(path: ".x.map.journal.4"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/.x.map.journal.5", withDestinationPath: "nowhere")
      #expect(JournalSurvey(of: map).found.isEmpty)
      let path = keeper(map, "one").path
      #expect(path?.hasSuffix(".x.map.journal.6") == true)
      #expect(try readFile(victim.path) == Array("precious".utf8))
      #expect(try readFile(folder.path + "/.x.map.journal.4") == Array("mine".utf8))
      #expect(!isFile(folder.path + "/nowhere"))
    }
  }
}
