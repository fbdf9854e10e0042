/// What libFuzzer calls with one row of bytes after another: a journal as anybody may have left it.
///
/// Since it cannot guess checksums, the bytes are also taken as texts that a map had one after the other,
/// parted by 0xFF; a journal is made of them, and damaged where the first byte says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJournal(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let contents = JournalContents(reading: bytes) { check(contents) }
  if let contents = JournalContents(reading: JournalRecord.magic + bytes) { check(contents) }
  guard let first = bytes.first else { return 0 }
  let texts = bytes.dropFirst().split(separator: 0xFF, omittingEmptySubsequences: false)
    .map { Array($0) }
  guard let base = texts.first, let last = texts.last else { return 0 }
  var records: [JournalRecord] = [.start(JournalHolder(process: 1, host: "h")), .base(base)]
  for (before, after) in zip(texts, texts.dropFirst()) {
    records.append(.splice(TextSplice(from: before, to: after)))
  }
  let journal = JournalRecord.file(of: records, 0)
  let whole = JournalContents(reading: journal)
  precondition(whole?.text == last && whole?.isWhole == true, "what was written is read")
  // Cut short anywhere, it tells a text that was there once.
  let short = JournalContents(reading: Array(journal.prefix(journal.count * Int(first) / 256)))
  precondition(
    short.map { texts.contains($0.text) } ?? true, "a torn journal tells an earlier text")
  // With one bit changed anywhere, too.
  var damaged = journal
  damaged[journal.count * Int(first) / 256] ^= 1 << (first % 8)
  let mended = JournalContents(reading: damaged)
  precondition(mended.map { texts.contains($0.text) } ?? true, "a damaged record is not read")
  return 0
}

/// What any bytes tell can be told on.
private func check(_ contents: JournalContents) {
  _ = contents.holdsMore(than: contents.base)
  precondition(contents.lines(besideThoseOf: contents.base, atMost: 5).count <= 5)
}
