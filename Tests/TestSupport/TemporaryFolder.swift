public import Foundation

/// Does some work in a folder of its own, which is empty at first and taken away afterwards.
///
/// - Parameter work: What is done there.
/// - Returns: What the work gives.
/// - Throws: What the work throws, or why the folder could not be made.
public func withTemporaryFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "desirepath-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}
