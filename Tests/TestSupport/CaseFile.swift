import Foundation
public import Testing

/// A file that holds an input, a line `=====`, and the expected output, both to be read by people.
///
/// With RECORD_CASES=1 in the environment a case whose output differs is written anew *and fails*, so
/// that nobody records what they have not read.
public struct CaseFile: Sendable, CustomTestStringConvertible {
  /// The file's name without its ending.
  public let name: String
  /// What stands above the line.
  public let input: String
  /// What stands below the line.
  public let expected: String
  private let url: URL

  /// The name, for messages of tests.
  public var testDescription: String { name }

  /// All cases of a folder beside a test's source, in the order of their names.
  ///
  /// - Parameters:
  ///   - folder: The folder's name.
  ///   - source: The test's source file.
  /// - Returns: The cases; none where there is no such folder.
  public static func all(in folder: String, beside source: String = #filePath) -> [CaseFile] {
    let place = URL(fileURLWithPath: source).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.filter { $0.hasSuffix(".case") }.sorted().compactMap { name in
      CaseFile(place.appendingPathComponent(name))
    }
  }

  private init?(_ url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let parts = text.components(separatedBy: "\n=====\n")
    self.url = url
    name = url.deletingPathExtension().lastPathComponent
    input = parts[0] + "\n"
    expected = parts.count > 1 ? parts[1...].joined(separator: "\n=====\n") : ""
  }

  /// Writes another output into the file, where the environment asks for that.
  ///
  /// - Parameter output: What came out.
  public func record(_ output: String) {
    guard ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" else { return }
    try? (input + "=====\n" + output).write(to: url, atomically: true, encoding: .utf8)
  }
}
