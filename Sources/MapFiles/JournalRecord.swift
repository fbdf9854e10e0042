/// What one record of a journal holds.
///
/// A journal begins with `JournalRecord.magic`. A record is a byte that says its kind, eight bytes for
/// the moment in seconds since 1970, four for the length of what it holds, that, and eight for the
/// checksum. Numbers begin with their lowest byte. The checksum is of everything in the file before it:
/// so no record can be changed, left out or moved, and what is behind a damaged one is not read.
package enum JournalRecord: Hashable, Sendable {
  /// Who writes the journal; the first record.
  case start(JournalHolder)
  /// The whole text that the changes start from, which is what the file held; the second record.
  case base([UInt8])
  /// A change of the text.
  case splice(TextSplice)
  /// The line that is being typed, empty where none is; only the last one counts.
  case halfTyped([UInt8])
  /// The line of the map that it is to take the place of, empty where it is a new one; only the last one counts.
  case replacedLine([UInt8])

  /// What a journal begins with; the number is that of the format.
  package static let magic = Array("desirepath journal 1\n".utf8)
  /// The bytes of a record before and behind what it holds.
  static let headCount = 13
  static let tailCount = 8

  /// The record as it stands in the file.
  ///
  /// - Parameters:
  ///   - seconds: The moment, in seconds since 1970.
  ///   - sum: The checksum of all that stands before it, which becomes that of the record's own bytes too.
  /// - Returns: The bytes; nothing where it is longer than a record can be.
  func bytes(_ seconds: Int64, _ sum: inout Checksum) -> [UInt8]? {
    let payload = payload
    guard let count = UInt32(exactly: payload.count) else { return nil }
    let body = [kind] + littleEndian(seconds) + littleEndian(count) + payload
    sum.add(body)
    let tail = littleEndian(sum.value)
    sum.add(tail)
    return body + tail
  }

  /// A whole journal: the magic and records that are all of one moment.
  ///
  /// - Precondition: No record is longer than a record can be.
  package static func file(of records: [JournalRecord], _ seconds: Int64) -> [UInt8] {
    var sum = Checksum()
    sum.add(magic)
    return records.reduce(into: magic) { $0 += $1.bytes(seconds, &sum) ?? [] }
  }

  private var kind: UInt8 {
    switch self {
    case .start: UInt8(ascii: "s")
    case .base: UInt8(ascii: "b")
    case .splice: UInt8(ascii: "c")
    case .halfTyped: UInt8(ascii: "h")
    case .replacedLine: UInt8(ascii: "r")
    }
  }

  private var payload: [UInt8] {
    switch self {
    case .start(let holder): littleEndian(holder.process) + Array(holder.host.utf8)
    case .base(let text), .halfTyped(let text), .replacedLine(let text): text
    case .splice(let splice):
      littleEndian(Int64(splice.offset)) + littleEndian(Int64(splice.removedCount))
        + splice.inserted
    }
  }

  /// Reads what a record holds; nothing where it is of no known kind, or too short.
  init?(kind: UInt8, _ payload: ArraySlice<UInt8>) {
    switch kind {
    case UInt8(ascii: "s"):
      guard let process = number(Int32.self, in: payload) else { return nil }
      let host = String(decoding: payload.dropFirst(4), as: UTF8.self)
      self = .start(JournalHolder(process: process, host: host))
    case UInt8(ascii: "b"): self = .base(Array(payload))
    case UInt8(ascii: "h"): self = .halfTyped(Array(payload))
    case UInt8(ascii: "r"): self = .replacedLine(Array(payload))
    case UInt8(ascii: "c"):
      guard let offset = number(Int64.self, in: payload).flatMap({ Int(exactly: $0) }),
        let removed = number(Int64.self, in: payload.dropFirst(8)).flatMap({ Int(exactly: $0) })
      else { return nil }
      self = .splice(
        TextSplice(at: offset, removing: removed, inserting: Array(payload.dropFirst(16))))
    default: return nil
    }
  }
}

/// Who writes a journal.
public struct JournalHolder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int32
  /// The name of the machine.
  public let host: String

  /// Names who writes a journal.
  public init(process: Int32, host: String) {
    self.process = process
    self.host = host
  }
}

private func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
  (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}

/// The number that some bytes begin with; nothing where they are too few.
func number<Number: FixedWidthInteger>(
  _ type: Number.Type, in bytes: ArraySlice<UInt8>
) -> Number? {
  let count = Number.bitWidth / 8
  guard bytes.count >= count else { return nil }
  return bytes.prefix(count).reversed().reduce(0) {
    $0 << 8 | Number(truncatingIfNeeded: $1)
  }
}
