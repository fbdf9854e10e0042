#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a journal tells: the text that the changes start from, and what they made of it.
public struct JournalContents: Hashable, Sendable {
  /// Who wrote it.
  public let holder: JournalHolder
  /// The text that the file held when the changes began.
  public let base: [UInt8]
  /// The text as it was last.
  public let text: [UInt8]
  /// The line that was being typed; empty where none was.
  public private(set) var halfTyped = ""
  /// The line of the text that it was to take the place of; empty where it was a new one.
  public private(set) var replacedLine = ""
  /// How many changes there are.
  public private(set) var changeCount = 0
  /// When the last record was written, in seconds since 1970.
  public private(set) var seconds: Int64
  /// Whether all of it could be read; what is behind a damaged record is not.
  public private(set) var isWhole: Bool

  /// Reads a journal as far as it is sound.
  ///
  /// There is nothing where it is no journal, or what it starts from cannot be read.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Complexity: O(*n* + *cm*), where *n* is the number of bytes, *c* of changes and *m* of the text's chunks.
  public init?(reading bytes: [UInt8]) {
    var reader = JournalReader(bytes)
    guard case .start(let holder)? = reader.next()?.record, let second = reader.next(),
      case .base(let base) = second.record
    else { return nil }
    self.holder = holder
    self.base = base
    var text = ChunkedBytes(base)
    seconds = second.seconds
    var isSound = true
    while isSound, let (record, moment) = reader.next() {
      switch record {
      case .splice(let splice):
        isSound = splice.apply(to: &text)
        if isSound { changeCount += 1 }
      case .halfTyped(let line): halfTyped = String(decoding: line, as: UTF8.self)
      case .replacedLine(let line): replacedLine = String(decoding: line, as: UTF8.self)
      case .start, .base: isSound = false
      }
      if isSound { seconds = moment }
    }
    self.text = text.bytes
    isWhole = isSound && reader.isAtEnd
  }

  /// Whether it holds something that the file has not.
  ///
  /// - Parameter file: What the file holds now.
  /// - Returns: Whether anything would be lost without the journal.
  public func holdsMore(than file: [UInt8]) -> Bool {
    !halfTyped.isEmpty || text != base && text != file
  }

  /// The lines that a text has not, in their order.
  ///
  /// - Parameters:
  ///   - file: What the file holds now.
  ///   - count: How many at most; the last ones are taken.
  /// - Returns: The lines, without blank ones.
  public func lines(besideThoseOf file: [UInt8], atMost count: Int) -> [String] {
    let known = Set(file.split(whereSeparator: Self.isLineEnd))
    return text.split(whereSeparator: Self.isLineEnd).filter { !known.contains($0) }.suffix(count)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// When the last record was written, as clocks on the wall of this place show it: `2026-11-28 09:05`.
  public var written: String {
    var moment = time_t(seconds)
    var parts = tm()
    guard localtime_r(&moment, &parts) != nil else { return "?" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}

/// Takes the records of a journal one after the other, until the first that is not sound.
package struct JournalReader {
  private let bytes: [UInt8]
  private var place = 0
  private var sum = Checksum()

  /// Begins to read; of what is no journal there is no record.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.starts(with: JournalRecord.magic) else { return }
    place = JournalRecord.magic.count
    sum.add(JournalRecord.magic)
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { place == bytes.count }

  /// The next record with its moment; nothing at the end, or where it is not sound.
  package mutating func next() -> (record: JournalRecord, seconds: Int64)? {
    let head = bytes[place...].prefix(JournalRecord.headCount)
    guard place > 0, head.count == JournalRecord.headCount, let kind = head.first,
      let seconds = number(Int64.self, in: head.dropFirst()),
      let count = number(UInt32.self, in: head.dropFirst(9)),
      Int(count) <= bytes.count - place - JournalRecord.headCount - JournalRecord.tailCount
    else { return nil }
    let body = bytes[place..<place + JournalRecord.headCount + Int(count)]
    var sum = self.sum
    sum.add(body)
    let tail = bytes[body.endIndex..<body.endIndex + JournalRecord.tailCount]
    guard number(UInt64.self, in: tail) == sum.value,
      let record = JournalRecord(kind: kind, body.dropFirst(JournalRecord.headCount))
    else { return nil }
    sum.add(tail)
    self.sum = sum
    place = tail.endIndex
    return (record, seconds)
  }
}
