import MapModel
import MapText

/// What libFuzzer calls with one text after another.
///
/// Bytes behind the first 0xFF, which UTF-8 never has, say what is done to the map that is read from
/// those before it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMap(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  let text = Array(input.prefix { $0 != 0xFF })
  guard let document = try? Document(reading: text) else { return 0 }
  checkReading(document, text)
  checkTidying(document)
  var edited = document
  for step in input.dropFirst(text.count + 1).prefix(16) { change(&edited, step) }
  return 0
}

/// Reading keeps every byte; what is amiss is somewhere in the text, and can be told.
private func checkReading(_ document: Document, _ text: [UInt8]) {
  precondition(document.bytes == text, "reading loses no byte")
  for diagnostic in document.diagnostics + document.findings {
    precondition((1...max(1, document.lineCount)).contains(diagnostic.line), "the line is there")
    let line =
      diagnostic.line <= document.lineCount ? document.text(ofLine: diagnostic.line - 1) : ""
    let message = diagnostic.message(path: "fuzz.map", lineText: line)
    let isHarmless = message.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.properties.generalCategory != .control
    }
    precondition(isHarmless, "no control character is told")
  }
}

/// Tidying changes no fact, and nothing the second time.
private func checkTidying(_ document: Document) {
  let tidied = document.tidied
  guard let tidy = try? Document(reading: tidied) else {
    preconditionFailure("what is tidied can be read")
  }
  precondition(tidy.tidied == tidied, "tidying twice changes nothing more")
  precondition(
    tidy.map.facts.count == document.map.facts.count
      && Set(tidy.map.facts) == Set(document.map.facts), "tidying changes no fact")
}

/// Makes one change, and takes it back and makes it again where that is asked for too.
private func change(_ document: inout Document, _ step: UInt8) {
  let before = document.bytes
  guard let edit = edit(&document, step) else { return }
  let after = document.bytes
  do {
    try document.apply(edit.inverse)
    precondition(document.bytes == before, "taking back restores every byte")
    try document.apply(edit)
  } catch {
    preconditionFailure("what was done can be taken back and done again: \(error)")
  }
  precondition(document.bytes == after, "doing again gives the same bytes")
}

private func edit(_ document: inout Document, _ step: UInt8) -> TextEdit? {
  let map = document.map
  let number = Int(step / 8)
  let line = document.lineCount == 0 ? 0 : number % document.lineCount
  switch step % 8 {
  case 0: return textEdit(&document, document.appending(["Hub -> GP : asks", "\"\n\0; :"]))
  case 1 where document.lineCount > 0:
    return textEdit(&document, document.replacing(line: line, with: "GP => Ward ; wait 2h"))
  case 2 where document.lineCount > 0: return textEdit(&document, document.removing(line: line))
  case 3 where !map.flows.isEmpty:
    return try? document.apply(map.reversing(map.flows[number % map.flows.count].id))
  case 4 where !map.flows.isEmpty:
    return try? document.apply(
      map.moving(map.flows[number % map.flows.count].id, to: .official))
  case 5 where !map.facts.isEmpty:
    return try? document.apply(map.replacing(at: number % map.facts.count, with: []))
  case 6 where !map.agencies.isEmpty:
    guard let renaming = try? map.renaming(map.agencies[number % map.agencies.count].id, to: "Z: z")
    else { return nil }
    return try? document.apply(renaming)
  case 7 where map.agencies.count > 1:
    let first = map.agencies[number % map.agencies.count].id
    let second = map.agencies[(number + 1) % map.agencies.count].id
    return try? document.apply(map.merging(first, into: second))
  default: return nil
  }
}

private func textEdit(_ document: inout Document, _ edit: TextEdit) -> TextEdit? {
  do {
    try document.apply(edit)
  } catch {
    preconditionFailure("an edit of lines can be made: \(error)")
  }
  return edit
}
