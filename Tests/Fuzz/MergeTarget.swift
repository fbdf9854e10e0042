import MapDiff
import MapModel
import MapText

/// What libFuzzer calls with three texts at a time, each ended by 0xFF, which UTF-8 never has: a map as
/// two people knew it, and what each of them has made of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMerge(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let texts = input.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
  guard texts.count == 3, let base = try? Document(reading: Array(texts[0])),
    let ours = try? Document(reading: Array(texts[1])),
    let theirs = try? Document(reading: Array(texts[2]))
  else { return 0 }
  let merged = merge(base, ours, theirs)
  precondition(merge(base, ours, base).bytes == ours.bytes, "what one side has changed stays so")
  precondition(merge(base, base, theirs).bytes == theirs.bytes, "and what the other has")
  precondition(
    counts(merged) == counts(merge(base, theirs, ours)), "whoever merges, the facts are the same")
  checkNothingLost(base, ours, theirs, merged)
  return 0
}

private func merge(_ base: Document, _ ours: Document, _ theirs: Document) -> Document {
  do {
    return try MapMerge(base: base, ours: ours, theirs: theirs).document
  } catch {
    preconditionFailure("of texts that were read a text comes: \(error)")
  }
}

/// A fact of both sides stays, and one that a side has told anew and nobody has changed is there.
private func checkNothingLost(
  _ base: Document, _ ours: Document, _ theirs: Document, _ merged: Document
) {
  let all = counts(merged)
  let (before, one, other) = (counts(base), counts(ours), counts(theirs))
  for (fact, count) in before where one[fact] == count && other[fact] == count {
    precondition(all[fact] == count, "what nobody has touched stays")
  }
}

private func counts(_ document: Document) -> [Fact: Int] {
  document.map.facts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
}
