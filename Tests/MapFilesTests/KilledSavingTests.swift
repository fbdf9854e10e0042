import Foundation
import MapFiles
import TestSupport
import Testing

@Suite("Saving where the program is killed")
struct KilledSavingTests {
  /// What another program can be killed at; only a test within this one can hold a file fast.
  private static let situations = SavingSituation.allCases.filter { $0 != .heldFast }

  /// Saves in another program, which is killed before a call of the system.
  ///
  /// - Returns: What it printed: nothing where it was killed.
  private func save(_ situation: SavingSituation, dyingBefore call: Int) throws -> String {
    try withTemporaryFolder { folder in
      let path = try situation.prepare(in: folder)
      let process = Process()
      process.executableURL = URL(filePath: builtProgram("save-probe"))
      process.arguments =
        [path, "\(call)"] + (situation == .keptBefore ? ["backup"] : [])
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let printed = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(try SavedState(in: folder, situation).faultsOfKilled == [], "\(call)")
      // Whatever was left behind does not stand in the way.
      try saveFile(SavingSituation.newBytes, to: path, situation.options)
      #expect(try readFile(path) == SavingSituation.newBytes)
      return String(decoding: printed, as: UTF8.self)
    }
  }

  @Test(
    "before whichever call that is, the old or the new is whole, and can be saved again",
    arguments: situations)
  func killed(situation: SavingSituation) throws {
    let count = try #require(Int(try save(situation, dyingBefore: 0).dropLast()))
    #expect(count > 10)
    for call in 1...count { #expect(try save(situation, dyingBefore: call) == "") }
  }
}
