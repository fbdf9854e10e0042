import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Who has a map open")
struct LockTests {
  private let ann = MapHolder(
    process: 7, host: MapHolder.own.host, user: "Ann", since: 1_700_000_000)
  private let bob = MapHolder(
    process: 8, host: MapHolder.own.host, user: "Bob", since: 1_700_000_100)
  private let away = MapHolder(process: 1, host: "there", user: "Cat", since: 1)

  private func withMap(_ work: (_ map: String, _ lock: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "night-fall.map").path
      try Data("A -> B\n".utf8).write(to: URL(filePath: map))
      try work(map, folder.appending(path: ".night-fall.map.lock").path)
    }
  }

  private func second(_ lock: String) -> String { lock + ".2" }

  private func text(_ holder: MapHolder) -> [UInt8] {
    Array(
      ("desirepath has this map open\npid \(holder.process)\nhost \(holder.host)\n"
        + "user \(holder.user)\nsince \(holder.since)\n").utf8)
  }

  @Test("each of several who have a map open is told of the others, until they have ended")
  func others() throws {
    try withMap { map, lock in
      var first = MapLock.claim(map, as: ann)
      #expect(first?.isStanding == true)
      let attributes = try FileManager.default.attributesOfItem(atPath: lock)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(MapLock.others(on: map, besides: first) == [])
      let link = map + "2"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: map)
      var next = MapLock.claim(link, as: bob)
      #expect(try readFile(second(lock)) == text(bob))
      #expect(MapLock.others(on: link, besides: next) == [ann])
      #expect(MapLock.others(on: map, besides: first) == [bob])
      #expect(MapLock.others(on: map, besides: nil) == [ann, bob])
      first = nil
      #expect(!isFile(lock))
      #expect(MapLock.others(on: map, besides: next) == [])
      // The name that has become free is the next one's.
      first = MapLock.claim(map, as: ann)
      #expect(try readFile(lock) == text(ann))
      #expect(MapLock.others(on: map, besides: next) == [ann])
      (first, next) = (nil, nil)
      #expect(!isFile(lock) && !isFile(second(lock)))
    }
  }

  @Test("one's own is known whatever the map is called, also once the map is there")
  func calledOtherwise() throws {
    try withTemporaryFolder { folder in
      let (real, link) = (folder.appending(path: "real"), folder.appending(path: "link"))
      try FileManager.default.createDirectory(at: real, withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
      let map = link.appending(path: "x.map").path
      let own = MapLock.claim(map, as: ann)
      #expect(MapLock.others(on: map, besides: own) == [])
      try Data("A -> B\n".utf8).write(to: real.appending(path: "x.map"))
      #expect(MapLock.others(on: map, besides: own) == [])
      #expect(MapLock.others(on: map, besides: nil) == [ann])
    }
  }

  @Test("who has another map open of a like name is not told of")
  func likeNames() throws {
    try withMap { map, _ in
      let locks = [MapLock.claim(map, as: ann), MapLock.claim(map, as: ann)]
      let other = MapLock.claim(map + ".2", as: bob)
      #expect(MapLock.others(on: map + ".2", besides: other) == [])
      #expect(MapLock.others(on: map, besides: locks[0]) == [ann])
      // Those are there until here.
      #expect(withExtendedLifetime(locks) { $0.allSatisfy { $0 != nil } })
    }
  }

  @Test("nine are told of, and one more still sees them")
  func many() throws {
    try withMap { map, lock in
      let locks = (0..<9).map { _ in MapLock.claim(map, as: ann) }
      #expect(locks.allSatisfy { $0 != nil })
      #expect(isFile(lock + ".9"))
      #expect(MapLock.claim(map, as: bob) == nil)
      #expect(MapLock.others(on: map, besides: nil).count == 9)
    }
  }

  @Test("a lock that somebody takes away is no longer ours, nor is another that stands there")
  func takenAway() throws {
    try withMap { map, lock in
      var first = MapLock.claim(map, as: ann)
      unlink(lock)
      #expect(first?.isStanding == false)
      let next = MapLock.claim(map, as: bob)
      #expect(MapLock.others(on: map, besides: first) == [bob])
      first = nil
      #expect(next?.isStanding == true)
    }
  }

  @Test(
    "what a program that died left behind is not told, and taken over on the same machine alone")
  func stale() throws {
    try withMap { map, lock in
      for name in [lock, second(lock)] { try Data(text(ann)).write(to: URL(filePath: name)) }
      #expect(MapLock.others(on: map, besides: nil) == [])
      let taken = MapLock.claim(map, as: bob)
      #expect(taken?.isStanding == true)
      #expect(try readFile(lock) == text(bob))
      #expect(!isFile(second(lock)))
    }
    try withMap { map, lock in
      try Data(text(away)).write(to: URL(filePath: lock))
      #expect(!away.isOfThisMachine && ann.isOfThisMachine)
      let next = MapLock.claim(map, as: bob)
      #expect(try readFile(second(lock)) == text(bob))
      #expect(MapLock.others(on: map, besides: next) == [away])
      #expect(try readFile(lock) == text(away))
    }
  }

  @Test("what is no lock of ours stays as it is, and the next name is taken")
  func notOurs() throws {
    try withMap { map, lock in
      func isPassedOver() -> Bool {
        let claim = MapLock.claim(map, as: bob)
        return claim != nil && isFile(second(lock))
          && MapLock.others(on: map, besides: claim) == []
      }
      try Data("a file of mine\n".utf8).write(to: URL(filePath: lock))
      #expect(isPassedOver())
      #expect(try readFile(lock) == Array("a file of mine\n".utf8))
      unlink(lock)
      for target in [map, "nowhere"] {
        try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: target)
        #expect(isPassedOver())
        unlink(lock)
      }
      try FileManager.default.linkItem(atPath: map, toPath: lock)
      #expect(isPassedOver())
      #expect(try readFile(map) == Array("A -> B\n".utf8))
      unlink(lock)
      #expect(mkfifo(lock, 0o600) == 0)
      #expect(isPassedOver())
      unlink(lock)
      #expect(mkdir(lock, 0o700) == 0)
      #expect(isPassedOver())
      #expect(!isFile(second(lock)))
    }
  }

  @Test("where there can be no locks nobody is kept from the map")
  func nowhere() {
    for map in ["/nowhere/at/all.map", "/tmp/" + String(repeating: "x", count: 252)] {
      #expect(MapLock.claim(map, as: bob) == nil)
      #expect(MapLock.others(on: map, besides: nil) == [])
    }
  }

  @Test("of many who open a map at once, all are told of, and nothing stays behind")
  func atOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lock-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let map = folder.appending(path: "x.map").path
    let host = MapHolder.own.host
    for _ in 0..<20 {
      let gate = Gate()
      let seen = await withTaskGroup(of: [Int32].self) { group in
        for number in Int32(1)...4 {
          group.addTask {
            let holder = MapHolder(process: number, host: host, user: "u", since: 0)
            let claim = MapLock.claim(map, as: holder)
            await gate.pass(4)
            let others = MapLock.others(on: map, besides: claim).map(\.process)
            await gate.pass(4)
            return withExtendedLifetime(claim) { others + (claim == nil ? [] : [number]) }
          }
        }
        return await group.reduce(into: []) { $0.append($1.sorted()) }
      }
      #expect(seen == Array(repeating: [1, 2, 3, 4], count: 4))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }

  @Test("the time since when is told as clocks show it, with the date of another day")
  func times() throws {
    let now = MapHolder.own
    #expect(now.sinceHere.count == 5 && now.sinceHere.contains(":"))
    #expect(ann.sinceHere.hasPrefix("2023-11-1") && ann.sinceHere.count == 16)
    #expect(!MapHolder(process: 0, host: "", user: "", since: .max).sinceHere.isEmpty)
  }
}

/// Lets nobody on before all are there.
private actor Gate {
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func pass(_ count: Int) async {
    guard waiting.count + 1 < count else {
      for one in waiting { one.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}
