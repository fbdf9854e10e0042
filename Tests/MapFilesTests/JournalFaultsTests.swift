import Foundation
import MapFiles
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A journal where a call of the system fails")
struct JournalFaultsTests {
  private static let numbers = [ENOSPC, EIO, EDQUOT, EACCES, EROFS, EINTR, EFBIG]
  private static let base = "A -> B\n"

  /// What is told, step by step: the texts, the half-typed line, and what the file holds.
  private static func telling(_ map: String) -> [JournalKeeper.State] {
    var states: [JournalKeeper.State] = []
    var (file, text) = (base, base)
    for number in 1...9 {
      text += "B -> C : \(number)\n"
      // All is saved once on the way.
      if number == 5 { file = text }
      let half = number.isMultiple(of: 3) ? "C -> \(number)" : ""
      states.append(
        JournalKeeper.State(
          map: map, base: Array(file.utf8), text: Array(text.utf8), halfTyped: half,
          replacedLine: half.isEmpty ? "" : "B -> C : 1"))
    }
    return states
  }

  /// What stands in the journals in some folders.
  private func journals(in folders: [URL]) throws -> [JournalContents] {
    try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.contains(".journal") }.sorted()
        .compactMap { JournalContents(reading: try readFile("\(folder.path)/\($0)")) }
    }
  }

  /// Tells everything on a system with faults.
  ///
  /// After each step, as if the program were killed there, the
  /// journals must have all that was told, unless it is said that they cannot be written.
  ///
  /// - Returns: The calls that were made, and the steps at which there was no journal.
  @discardableResult
  private func tell(
    _ plan: FaultySystem.Plan, hasSpareFolder: Bool
  ) throws -> (calls: [FileSystem.Call], troubled: [Int]) {
    try withTemporaryFolder { folder in
      let (own, spare) = (folder.appending(path: "own"), folder.appending(path: "spare"))
      for place in [own, spare] {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      }
      let map = own.appending(path: "x.map").path
      let faulty = FaultySystem(plan, isHeldFast: false)
      let start = JournalKeeper.State(
        map: map, base: Array(Self.base.utf8), text: Array(Self.base.utf8))
      var keeper = JournalKeeper(
        start, spareFolders: hasSpareFolder ? [spare.path] : [], with: faulty.system)
      var troubled: [Int] = []
      let states = Self.telling(map)
      var now = ContinuousClock.now
      for (step, state) in states.enumerated() {
        // Long enough for what failed to be tried again.
        now += .seconds(60)
        _ = keeper.keep(state, now: now)
        _ = keeper.sync(now: now)
        let found = try journals(in: [own, spare])
        let isSaved = state.base == state.text && state.halfTyped.isEmpty
        if keeper.isTroubled {
          troubled.append(step)
        } else if !isSaved {
          #expect(
            found.contains {
              $0.text == state.text && $0.halfTyped == state.halfTyped
                && $0.replacedLine == state.replacedLine
            },
            "\(plan), step \(step)")
        }
        let told = [start.text] + states.map(\.text)
        #expect(found.allSatisfy { told.contains($0.text) }, "\(plan), step \(step)")
      }
      return (faulty.calls, troubled)
    }
  }

  @Test("where none fails writes at every step, and asks for the disk each time")
  func faultless() throws {
    let (calls, troubled) = try tell(.none, hasSpareFolder: false)
    #expect(troubled.isEmpty)
    // A beginning is written in two parts, and there are two of them.
    #expect(calls.count { $0 == .create } == 2)
    #expect(calls.count { $0 == .sync } == 8 && calls.count { $0 == .write } == 10)
  }

  @Test(
    "loses nothing, whichever call fails, and says nothing where there is another place",
    arguments: numbers, [true, false])
  func oneFault(number: Int32, hasSpareFolder: Bool) throws {
    let count = try tell(.none, hasSpareFolder: hasSpareFolder).calls.count
    for place in 1...count {
      let fault = FaultySystem.Plan.one(place, .fails(number))
      let (_, troubled) = try tell(fault, hasSpareFolder: hasSpareFolder)
      // Without another place it is tried again at the next step.
      #expect(troubled.count <= (hasSpareFolder || number == EINTR ? 0 : 1), "\(fault)")
    }
  }

  @Test("says so where all calls fail from one on", arguments: numbers.filter { $0 != EINTR })
  func manyFaults(number: Int32) throws {
    let count = try tell(.none, hasSpareFolder: true).calls.count
    for place in 1...count {
      let (_, troubled) = try tell(.from(place, .fails(number)), hasSpareFolder: true)
      #expect(!troubled.isEmpty, "from \(place)")
    }
  }

  @Test(
    "loses nothing where all calls of one kind fail",
    arguments: [FileSystem.Call.create, .write, .sync, .length], [EIO, ENOSPC])
  func oneKind(call: FileSystem.Call, number: Int32) throws {
    let (_, troubled) = try tell(.all(call, .fails(number)), hasSpareFolder: true)
    #expect(troubled.isEmpty == (call == .length))
  }

  @Test("has all that was told where the disk never says that it keeps anything")
  func neverSynced() throws {
    try withTemporaryFolder { folder in
      let faulty = FaultySystem(.all(.sync, .fails(EIO)), isHeldFast: false)
      let states = Self.telling(folder.appending(path: "x.map").path).prefix(4)
      var start = states[0]
      start.text = start.base
      var keeper = JournalKeeper(start, spareFolders: [], with: faulty.system)
      let now = ContinuousClock.now
      for state in states {
        _ = keeper.keep(state, now: now)
        _ = keeper.sync(now: now)
      }
      #expect(keeper.isTroubled)
      let texts = try journals(in: [folder]).map(\.text)
      #expect(texts == [states[3].text])
    }
  }

  @Test("is whole where the disk takes but a part of what is written", arguments: [1, 7])
  func cutShort(count: Int) throws {
    let (_, troubled) = try tell(.all(.write, .writes(atMost: count)), hasSpareFolder: false)
    #expect(troubled.isEmpty)
    // A part is taken, and then nothing, not even a cut.
    let (calls, _) = try tell(.none, hasSpareFolder: false)
    for place in 1...calls.count {
      try tell(.one(place, .writes(atMost: count)), hasSpareFolder: true)
    }
  }
}
