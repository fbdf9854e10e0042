/// Why a file is refused as a whole.
public enum Refusal: Error, Hashable, Sendable {
  /// The bytes from an offset on are not UTF-8.
  case notUTF8(offset: Int)
  /// The bytes begin as UTF-16 does.
  case utf16
  /// A NUL stands at an offset, which text never has.
  case nul(offset: Int)

  /// What is amiss, in lower case and without a full stop.
  public var what: String {
    switch self {
    case .notUTF8(let offset): "this is not UTF-8 text: byte \(offset) begins no character"
    case .utf16: "this is UTF-16 text, and maps are UTF-8"
    case .nul(let offset): "this is not text: byte \(offset) is NUL"
    }
  }

  /// How to mend it.
  public var mend: String {
    switch self {
    case .notUTF8: "save it as UTF-8; iconv -f LATIN1 -t UTF-8 converts older files"
    case .utf16: "save it as UTF-8; iconv -f UTF-16 -t UTF-8 converts it"
    case .nul: "give a map, a text file whose name ends in .map"
    }
  }
}
