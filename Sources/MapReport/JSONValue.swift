/// A value as JSON writes it.
///
/// Members stand in the order given, numbers are exact, and text is plain UTF-8.
public enum JSONValue: Hashable, Sendable {
  /// A name that an object gives a value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number over a power of ten: 1500 with three decimals is written `1.5`.
  case number(Int64, decimals: Int)
  /// A text.
  case string(String)
  /// Values one after the other.
  case array([JSONValue])
  /// Values with their names.
  case object([Member])
}

extension JSONValue {
  /// A whole number.
  public static func count(_ number: Int) -> JSONValue { .number(Int64(number), decimals: 0) }

  /// A time in seconds, given in milliseconds.
  public static func seconds(milliseconds: Int64) -> JSONValue {
    .number(milliseconds, decimals: 3)
  }

  /// A text, or nothing.
  public static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}

extension JSONValue {
  /// The value as a document.
  ///
  /// - Parameter columns: How many bytes a line may have before it is broken where it can be.
  /// - Returns: Lines, each ended; what does not fit on one is indented by two blanks.
  /// - Complexity: O(*n* + *v* *c*), where *n* is the length, *v* the number of values and *c* of
  ///   columns.
  public func document(columns: Int = 100) -> String {
    var writer = JSONWriter(columns: columns)
    writer.write(self, indent: 0, behind: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The value on one line.
  public var line: String {
    var writer = JSONWriter(columns: .max)
    _ = writer.writeLine(self, until: .max)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
