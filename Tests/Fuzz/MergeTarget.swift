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
  // A file that was gone and is there again.
  checkNothingLost(base, ours, theirs, merge(base, ours, theirs, keepsRemoved: true))
  precondition(
    merge(base, ours, base, keepsRemoved: true).bytes == ours.bytes,
    "where nothing is lacking, it is the same merge")
  return 0
}

private func merge(
  _ base: Document, _ ours: Document, _ theirs: Document, keepsRemoved: Bool = false
) -> Document {
  do {
    return try MapMerge(base: base, ours: ours, theirs: theirs, keepsRemoved: keepsRemoved).document
  } catch {
    preconditionFailure("of texts that were read a text comes: \(error)")
  }
}

/// A line that all three have as often is still there.
private func checkNothingLost(
  _ base: Document, _ ours: Document, _ theirs: Document, _ merged: Document
) {
  let all = lines(merged)
  let (before, one, other) = (lines(base), lines(ours), lines(theirs))
  for (line, count) in before where one[line] == count && other[line] == count {
    precondition(all[line] != nil, "what nobody has touched stays")
  }
}

/// How often each line stands in a text that is neither blank nor tells several facts.
private func lines(_ document: Document) -> [String: Int] {
  (0..<document.lineCount).filter { document.facts(ofLine: $0).count <= 1 }
    .map(document.text(ofLine:)).filter { !$0.allSatisfy(\.isWhitespace) }
    .reduce(into: [:]) { $0[$1, default: 0] += 1 }
}

/// A fact, and what is said of it: what may be said several times is in the order in which it was merged.
private struct Told: Hashable {
  let fact: Fact
  let attributes: [Attribute: Int]

  init(_ fact: Fact) {
    self.fact = fact.with(attributes: [])
    attributes = fact.attributes.map(Self.inAnyOrder).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func inAnyOrder(_ attribute: Attribute) -> Attribute {
    switch attribute {
    case .also(let names): .also(names.sorted())
    case .on(let names): .on(names.sorted())
    default: attribute
    }
  }
}

private func counts(_ document: Document) -> [Told: Int] {
  document.map.facts.reduce(into: [:]) { $0[Told($1), default: 0] += 1 }
}
