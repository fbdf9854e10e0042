import TextCanvas

/// Writes values one after the other into a row of bytes.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// How many bytes a line may have before it is broken where it can be.
  let columns: Int

  /// Writes a value behind so many bytes of the line: on this line where it fits, else broken.
  mutating func write(_ value: JSONValue, indent: Int, behind used: Int) {
    let start = bytes.count
    let (end, isBeyond) = start.addingReportingOverflow(columns - used)
    guard !writeLine(value, until: isBeyond ? .max : end) else { return }
    bytes.removeSubrange(start...)
    switch value {
    case .array(let values):
      writeItems(values, "[", "]", indent) { $0.write($1, indent: indent + 2, behind: indent + 2) }
    case .object(let members):
      writeItems(members, "{", "}", indent) { writer, member in
        let lineStart = writer.bytes.count - indent - 2
        writer.writeName(of: member)
        let used = writer.bytes.count - lineStart
        writer.write(member.value, indent: indent + 2, behind: used)
      }
    case .null, .bool, .number, .string: _ = writeLine(value, until: .max)
    }
  }

  private mutating func writeItems<Item>(
    _ items: [Item], _ opening: String, _ closing: String, _ indent: Int,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    append(opening)
    for (index, item) in items.enumerated() {
      append(index == 0 ? "\n" : ",\n")
      appendBlanks(indent + 2)
      write(&self, item)
    }
    append("\n")
    appendBlanks(indent)
    append(closing)
  }

  /// Writes a value on one line, or a part of it where it would go beyond an end.
  ///
  /// - Returns: Whether all of it is written.
  mutating func writeLine(_ value: JSONValue, until end: Int) -> Bool {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .number(let number, let decimals): append(Self.digits(number, decimals))
    case .string(let text): appendQuoted(text)
    case .array(let values):
      append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { append(", ") }
        guard writeLine(value, until: end) else { return false }
      }
      append("]")
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { append(", ") }
        writeName(of: member)
        guard writeLine(member.value, until: end) else { return false }
      }
      append("}")
    }
    return bytes.count <= end
  }

  private mutating func writeName(of member: JSONValue.Member) {
    appendQuoted(member.name)
    append(": ")
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendBlanks(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  /// Writes a text in quotation marks.
  ///
  /// What could move a cursor, turn the reading direction or end a line of a script is escaped, so
  /// that the document may be shown anywhere.
  private mutating func appendQuoted(_ text: String) {
    append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": append("\\\"")
      case "\\": append("\\\\")
      case "\t", "\u{2028}", "\u{2029}": appendEscaped(scalar)
      case _ where isControl(scalar): appendEscaped(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    append("\"")
  }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    append("\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }

  /// A number in decimal digits, without noughts behind the point.
  private static func digits(_ number: Int64, _ decimals: Int) -> String {
    let digits = String(number.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    var rest = padded.suffix(decimals)
    while rest.last == "0" { rest.removeLast() }
    return (number < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }
}
