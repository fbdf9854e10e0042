import Foundation
import MapFiles

/// What is saved in the tests, and how.
enum SavingSituation: String, CaseIterable, Sendable {
  /// There is no file yet.
  case new
  /// There is one.
  case replaced
  /// There is one, and it is kept.
  case keptBefore
  /// There is one with another name, so that it is written in place.
  case linked
  /// There is one, to which a symbolic link leads.
  case throughLink
  /// There is one in a folder that does not let it be replaced.
  case heldFast

  static let oldBytes = [UInt8](repeating: UInt8(ascii: "o"), count: 500)
  static let newBytes = [UInt8](repeating: UInt8(ascii: "n"), count: 3_000)

  var options: SavingOptions { self == .keptBefore ? .backup : [] }

  /// Makes what stands in the folder before.
  ///
  /// - Returns: The name to save to.
  func prepare(in folder: URL) throws -> String {
    let file = folder.appending(path: "x.map").path
    if self != .new { try Data(Self.oldBytes).write(to: URL(filePath: file)) }
    let other = folder.appending(path: "other.map").path
    switch self {
    case .linked: try FileManager.default.linkItem(atPath: file, toPath: other)
    case .throughLink:
      try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: "x.map")
      return other
    case .new, .replaced, .keptBefore, .heldFast: break
    }
    return file
  }

  /// The names that stand in the folder before.
  var names: Set<String> {
    switch self {
    case .new: []
    case .replaced, .keptBefore, .heldFast: ["x.map"]
    case .linked, .throughLink: ["x.map", "other.map"]
    }
  }
}

/// What stands in the folder once a file was saved, or was not.
struct SavedState {
  private let situation: SavingSituation
  private var files: [String: [UInt8]] = [:]

  init(in folder: URL, _ situation: SavingSituation) throws {
    self.situation = situation
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
  }

  /// The files that nobody asked for.
  var leftovers: [String] {
    files.keys.filter { !situation.names.union(["x.map", "x.map~"]).contains($0) }.sorted()
  }

  /// What is there but should not be, or the other way round.
  ///
  /// - Parameter error: What was thrown.
  /// - Returns: Nothing where all is as it should be.
  func faults(_ error: FileError?) -> [String] {
    var faults: [String] = []
    let now = files["x.map"]
    let isNew = now == SavingSituation.newBytes
    let isOld = now == (situation == .new ? nil : SavingSituation.oldBytes)
    if error == nil, !isNew { faults.append("saved, and not there") }
    if let error, !isNew, !error.hasTouchedFile, !isOld { faults.append("neither old nor new") }
    if let error, !error.hasTouchedFile, isNew { faults.append("not told that it is new") }
    let words = error.map { $0.what + $0.mend } ?? ""
    for name in leftovers where !words.contains(name) { faults.append("\(name) stays untold") }
    if !isNew, !isOld, !leftovers.contains(where: { files[$0] == SavingSituation.newBytes }) {
      faults.append("what was to be saved is nowhere whole")
    }
    if situation == .keptBefore, isNew, files["x.map~"] != SavingSituation.oldBytes {
      faults.append("the version before is not kept")
    }
    if situation == .linked, files["other.map"] != now { faults.append("the names part") }
    return faults
  }

  /// What is there but should not be after the program was killed, which can tell nothing any more.
  var faultsOfKilled: [String] {
    let isNew = files["x.map"] == SavingSituation.newBytes
    let isOld = files["x.map"] == (situation == .new ? nil : SavingSituation.oldBytes)
    let hasCopy = leftovers.contains { files[$0] == SavingSituation.newBytes }
    return isNew || isOld || hasCopy ? [] : ["neither old nor new is whole"]
  }
}
