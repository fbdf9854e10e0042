import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Who has a map open")
struct LockTests {
  private let ann = MapHolder(process: 7, host: "here", user: "Ann", since: 1_700_000_000)
  private let bob = MapHolder(process: 8, host: "here", user: "Bob", since: 1_700_000_100)

  private func withMap(_ work: (_ map: String, _ lock: String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let map = folder.appending(path: "night-fall.map").path
      try Data("A -> B\n".utf8).write(to: URL(filePath: map))
      try work(map, folder.appending(path: ".night-fall.map.lock").path)
    }
  }

  /// Who has the map open, as somebody is told who opens it too.
  private func holder(_ claim: MapLock.Claim) throws -> MapHolder? {
    guard case .theirs(let holder) = claim else { throw TestFailure("nobody has it open") }
    return holder
  }

  @Test("the second is told of the first, until the first has ended")
  func second() throws {
    try withMap { map, lock in
      var first: MapLock.Claim? = MapLock.claim(map, as: ann)
      guard case .ours = first else { throw TestFailure("it is not ours") }
      let attributes = try FileManager.default.attributesOfItem(atPath: lock)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try holder(MapLock.claim(map, as: bob)) == ann)
      let link = map + "2"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: map)
      #expect(try holder(MapLock.claim(link, as: bob)) == ann)
      first = nil
      #expect(!isFile(lock))
      let next = MapLock.claim(map, as: bob)
      guard case .ours = next else { throw TestFailure("it is not free") }
      #expect(try holder(MapLock.claim(map, as: ann)) == bob)
    }
  }

  private func text(_ holder: MapHolder) -> String {
    "desirepath has this map open\npid \(holder.process)\nhost \(holder.host)\nuser \(holder.user)\nsince \(holder.since)\n"
  }

  @Test(
    "what a program that died left behind is taken over on the same machine, and told of another")
  func stale() throws {
    try withMap { map, lock in
      try Data(text(ann).utf8).write(to: URL(filePath: lock))
      let taken = MapLock.claim(map, as: bob)
      guard case .ours = taken else { throw TestFailure("it is not taken over") }
      #expect(try readFile(lock) == Array(text(bob).utf8))
    }
    try withMap { map, lock in
      let away = MapHolder(process: 1, host: "there", user: "Ann", since: 1)
      try Data(text(away).utf8).write(to: URL(filePath: lock))
      #expect(try holder(MapLock.claim(map, as: bob)) == away)
      #expect(try readFile(lock) == Array(text(away).utf8))
    }
  }

  @Test("what is no lock of ours stays as it is, and nobody is kept from the map")
  func others() throws {
    try withMap { map, lock in
      try Data("a file of mine\n".utf8).write(to: URL(filePath: lock))
      #expect(isImpossible(MapLock.claim(map, as: bob)))
      #expect(try readFile(lock) == Array("a file of mine\n".utf8))
      unlink(lock)
      try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: map)
      #expect(isImpossible(MapLock.claim(map, as: bob)))
      unlink(lock)
      try FileManager.default.linkItem(atPath: map, toPath: lock)
      #expect(isImpossible(MapLock.claim(map, as: bob)))
      #expect(try readFile(map) == Array("A -> B\n".utf8))
      unlink(lock)
      #expect(mkfifo(lock, 0o600) == 0)
      #expect(isImpossible(MapLock.claim(map, as: bob)))
      #expect(isImpossible(MapLock.claim("/nowhere/at/all.map", as: bob)))
      let long = String(repeating: "x", count: 252)
      #expect(isImpossible(MapLock.claim("/tmp/" + long, as: bob)))
    }
  }

  private func isImpossible(_ claim: MapLock.Claim) -> Bool {
    if case .impossible = claim { true } else { false }
  }

  @Test("of many who open a map at once, one has it")
  func atOnce() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lock-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let map = folder.appending(path: "x.map").path
    for _ in 0..<20 {
      let gate = Gate()
      let owners = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<4 {
          group.addTask {
            let holder = MapHolder(process: Int32(number), host: "h", user: "u", since: 0)
            let claim = MapLock.claim(map, as: holder)
            await gate.pass(4)
            withExtendedLifetime(claim) {}
            guard case .ours = claim else { return false }
            return true
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(owners == 1)
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
