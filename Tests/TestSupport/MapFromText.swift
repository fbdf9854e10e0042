public import MapModel
import MapText

/// The map that some lines of the map language tell.
///
/// - Throws: Where the lines are no text at all, or where something is amiss with one of them, so that
///   no test goes on with another map than it shows.
public func map(_ lines: String) throws -> CareMap {
  let document = try Document(reading: Array(lines.utf8))
  if let diagnostic = document.diagnostics.first { throw UnreadableTestMap(diagnostic) }
  return document.map
}

/// What is amiss with the map of a test.
public struct UnreadableTestMap: Error, CustomStringConvertible {
  /// The line and what is amiss with it.
  public let description: String

  init(_ diagnostic: Diagnostic) {
    description = "line \(diagnostic.line): \(diagnostic.problem.what)"
  }
}
