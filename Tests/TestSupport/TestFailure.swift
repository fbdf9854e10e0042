/// Why a test cannot go on.
public struct TestFailure: Error, CustomStringConvertible {
  /// The reason, in words.
  public let description: String

  /// Makes a failure.
  public init(_ description: String) {
    self.description = description
  }
}
