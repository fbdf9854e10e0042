import MapModel
import MapText
import Testing

/// The document that some text makes.
func document(_ text: String) throws -> Document {
  try Document(reading: Array(text.utf8))
}

/// What is amiss with the lines of a text.
func problems(_ text: String) throws -> [Problem] {
  try document(text).diagnostics.map(\.problem)
}

/// The facts that a text tells, whatever is amiss with it.
func facts(_ text: String) throws -> [Fact] {
  Array(try document(text).map.facts)
}

/// The attributes of a flow with something behind its names, whatever is amiss with it.
func attributes(ofFlow tail: String) throws -> [Attribute] {
  try #require(try facts("GP -> Ward \(tail)").first).attributes
}

/// Expects that a line tells nothing, because of one problem in a column.
func expectUnreadable(
  _ line: String, column: Int, _ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let document = try document(line)
  #expect(
    document.diagnostics == [Diagnostic(line: 1, column: column, problem)],
    sourceLocation: sourceLocation)
  #expect(document.map.facts.isEmpty, sourceLocation: sourceLocation)
}

/// The text after an edit, once it was found that the edit can be taken back to the byte.
func editedText(_ before: String, _ edit: (CareMap) throws -> Edit) throws -> String {
  let original = try document(before)
  var edited = original
  let textEdit = try edited.apply(edit(original.map))
  var restored = edited
  try restored.apply(textEdit.inverse)
  #expect(restored.bytes == original.bytes)
  return String(decoding: edited.bytes, as: UTF8.self)
}
