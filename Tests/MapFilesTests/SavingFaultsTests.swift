import Foundation
import MapFiles
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Saving where a call of the system fails")
struct SavingFaultsTests {
  private typealias Situation = SavingSituation

  private static let numbers = [
    ENOSPC, EIO, EDQUOT, EACCES, EPERM, EROFS, EINTR, EBUSY, EFBIG, ENOTSUP,
  ]

  /// Saves with faults, and checks that nothing is lost, and nothing stays behind untold.
  ///
  /// - Returns: The calls that were made, and what was thrown.
  @discardableResult
  private func save(
    _ situation: Situation, _ plan: FaultySystem.Plan
  ) throws -> (calls: [FileSystem.Call], error: FileError?) {
    try withTemporaryFolder { folder in
      let path = try situation.prepare(in: folder)
      let faulty = FaultySystem(plan, isHeldFast: situation == .heldFast)
      var thrown: FileError?
      do throws(FileError) {
        try saveFile(Situation.newBytes, to: path, situation.options, with: faulty.system)
      } catch {
        thrown = error
      }
      let state = try SavedState(in: folder, situation)
      #expect(state.faults(thrown) == [], "\(situation), \(plan)")
      #expect(faulty.openCount == 0, "\(situation), \(plan): a file stays open")
      return (faulty.calls, thrown)
    }
  }

  @Test("every way of saving is what it is meant to be", arguments: SavingSituation.allCases)
  func faultless(situation: SavingSituation) throws {
    let (calls, error) = try save(situation, .none)
    #expect(error == nil)
    let isInPlace = situation == .linked || situation == .heldFast
    #expect(calls.contains(.length) == isInPlace)
    #expect(calls.contains(.rename) == (situation != .linked))
    // All is on the disk before the old bytes are touched, and the folder once they are gone.
    let synced = try #require(calls.firstIndex(of: .sync))
    let touched = try #require(calls.firstIndex { $0 == .rename || $0 == .length })
    #expect(calls.firstIndex(of: .write).map { $0 < synced } == true && synced < touched)
    #expect(calls.lastIndex(of: .sync).map { $0 > touched } == true)
  }

  @Test(
    "whichever call fails, the old or the new is whole and nothing stays behind untold",
    arguments: SavingSituation.allCases, numbers)
  func oneFault(situation: SavingSituation, number: Int32) throws {
    let count = try save(situation, .none).calls.count
    #expect(count > 8)
    for place in 1...count { try save(situation, .one(place, .fails(number))) }
  }

  @Test(
    "so it is where all calls fail from one on", arguments: SavingSituation.allCases,
    numbers.filter { $0 != EINTR })
  func manyFaults(situation: SavingSituation, number: Int32) throws {
    let count = try save(situation, .none).calls.count
    for place in 1...count { try save(situation, .from(place, .fails(number))) }
  }

  @Test("a signal costs nothing", arguments: SavingSituation.allCases)
  func interrupted(situation: SavingSituation) throws {
    for place in 1...(try save(situation, .none).calls.count) {
      #expect(try save(situation, .one(place, .fails(EINTR))).error == nil)
    }
  }

  @Test(
    "what is written a piece at a time is written to its end", arguments: [1, 7, 2_999],
    SavingSituation.allCases)
  func shortWrites(most: Int, situation: SavingSituation) throws {
    let (calls, error) = try save(situation, .all(.write, .writes(atMost: most)))
    #expect(error == nil)
    #expect(calls.filter { $0 == .write }.count >= (3_000 + most - 1) / most)
  }

  @Test("a write that takes nothing is a failure, and no endless wait")
  func noWrites() throws {
    #expect(try save(.replaced, .all(.write, .writes(atMost: 0))).error == .system(EIO))
  }

  @Test(
    "each failure says what it means",
    arguments: [
      (.replaced, .all(.write, .fails(ENOSPC)), .diskFull),
      (.replaced, .all(.sync, .fails(EIO)), .system(EIO)),
      (.replaced, .all(.close, .fails(EDQUOT)), .diskFull),
      (.replaced, .all(.create, .fails(EACCES)), .closedFolder),
      (.replaced, .all(.create, .fails(EROFS)), .readOnly),
      (.replaced, .all(.access, .fails(EACCES)), .notAllowed),
      (.new, .all(.create, .fails(ENOENT)), .noFolder),
      (.new, .all(.rename, .fails(EACCES)), .notAllowed),
      (.keptBefore, .all(.read, .fails(EIO)), .noBackup(.system(EIO))),
      (.keptBefore, .all(.create, .fails(ENOSPC)), .noBackup(.diskFull)),
    ] as [(SavingSituation, FaultySystem.Plan, FileError)])
  func words(situation: SavingSituation, plan: FaultySystem.Plan, error: FileError) throws {
    #expect(try save(situation, plan).error == error)
  }

  @Test(
    "a folder that cannot be brought to the disk is told, and one that knows no such thing is not")
  func folderSync() throws {
    let calls = try save(.replaced, .none).calls
    let last = try #require(calls.lastIndex(of: .sync)) + 1
    #expect(try save(.replaced, .one(last, .fails(EIO))).error == .unsure(.system(EIO)))
    #expect(try save(.replaced, .one(last, .fails(EINVAL))).error == nil)
  }

  @Test("what fails half-way in place says where all of it is")
  func halfWay() throws {
    let calls = try save(.linked, .none).calls
    let place = try #require(calls.firstIndex(of: .length)) + 1
    guard case .halfWritten(_, .diskFull)? = try save(.linked, .one(place, .fails(ENOSPC))).error
    else {
      Issue.record("it is not told that it failed half-way")
      return
    }
  }
}
