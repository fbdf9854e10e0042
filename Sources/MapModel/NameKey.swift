/// What all spellings of one name have in common.
///
/// Two names are the same when their keys are: letters lose their case (by upper- and then
/// lower-case mapping), white space runs become one blank, and characters are compared by canonical
/// equivalence, as `String` compares them.
public enum NameKey {
  /// The key of a name: `  Emergency   DEPT ` becomes `emergency dept`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the name.
  public static func key(of name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      guard byte < 0x80 else { return foldedKey(of: name) }
      if isBlank(byte) {
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func foldedKey(of name: String) -> String {
    name.uppercased().lowercased()
      .split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
