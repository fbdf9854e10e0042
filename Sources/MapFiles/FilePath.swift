/// The name of a file, in the bytes that the system has for it, which need not be UTF-8.
package struct FilePath: Hashable, Sendable {
  /// The bytes, none of which is NUL.
  private let bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")
  /// How long a name may be in the folder that it stands in.
  private static let longestName = 255

  /// Takes a name as a person gave it; nothing where there is a NUL in it, which no name has.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.contains(0) else { return nil }
    self.bytes = bytes
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The name as text; bytes that are no UTF-8 are replaced.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The folder that the name stands in.
  var folder: FilePath {
    guard let end = bytes.lastIndex(of: Self.slash) else { return FilePath(bytes: [0x2E]) }
    return FilePath(bytes: end == 0 ? [Self.slash] : Array(bytes[..<end]))
  }

  /// What a symbolic link of this name leads to, which its text says from the folder that it stands in.
  func following(_ link: [UInt8]) -> FilePath {
    if link.first == Self.slash { return FilePath(bytes: link) }
    return FilePath(bytes: folder.bytes + [Self.slash] + link)
  }

  /// The same name with something behind it.
  func appending(_ suffix: String) -> FilePath {
    FilePath(bytes: bytes + Array(suffix.utf8))
  }

  /// A name in the same folder that begins like this one, and is no longer than a name may be.
  ///
  /// - Parameters:
  ///   - suffix: How the name ends.
  ///   - room: How many bytes more may come behind it.
  /// - Returns: The name.
  func beginning(thenEnding suffix: String, leaving room: Int = 0) -> FilePath {
    let start = bytes.lastIndex(of: Self.slash).map { $0 + 1 } ?? 0
    var end = min(bytes.count, start + Self.longestName - room - suffix.utf8.count)
    // A character is not cut in two.
    if end < bytes.count {
      while end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return FilePath(bytes: bytes[..<end] + Array(suffix.utf8))
  }

  /// Lends the name as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }
}
