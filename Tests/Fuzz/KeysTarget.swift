import MapEditor

/// What libFuzzer calls with one row of bytes after another, as a terminal might send them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzKeys(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var whole = InputParser()
  let inputs = whole.feed(bytes)
  precondition(inputs.count <= bytes.count, "no input comes from nothing")
  var cut = InputParser()
  var pieces: [TerminalInput] = []
  var rest = bytes[...]
  // The bytes themselves say how they are cut.
  while let first = rest.first {
    let piece = rest.prefix(1 + Int(first % 7))
    pieces += cut.feed(Array(piece))
    rest = rest.dropFirst(piece.count)
  }
  precondition(pieces == inputs, "the same bytes give the same inputs, however they are cut")
  precondition(cut.hasPendingEscape == whole.hasPendingEscape)
  precondition(cut.endEscape() == whole.endEscape())
  precondition(!whole.hasPendingEscape, "a pending ESC ends")
  _ = whole.feed(Array("\u{1B}[201~\u{1B}[201~".utf8))
  precondition(
    whole.feed([0x61]) == [.key(.character("a"))], "whatever came, a key is a key afterwards")
  return 0
}
