import Foundation
import MapReport
import TestSupport
import Testing

@Suite("A JSON value")
struct JSONValueTests {
  @Test(
    "is written on one line",
    arguments: [
      (JSONValue.null, "null"),
      (.bool(true), "true"),
      (.bool(false), "false"),
      (.count(-12), "-12"),
      (.text(nil), "null"),
      (.text("GP"), #""GP""#),
      (.array([]), "[]"),
      (.array([.count(1), .null]), "[1, null]"),
      (.object([]), "{}"),
      (.object([.init("b", .count(1)), .init("a", .count(2))]), #"{"b": 1, "a": 2}"#),
    ])
  func lines(value: JSONValue, line: String) {
    #expect(value.line == line)
  }

  @Test(
    "a number is exact, with decimals only where it is not whole",
    arguments: [
      (0, "0"), (1000, "1"), (1500, "1.5"), (1, "0.001"), (60_000, "60"), (-1500, "-1.5"),
      (12_340, "12.34"), (-1, "-0.001"), (Int64.max, "9223372036854775.807"),
      (Int64.min, "-9223372036854775.808"),
    ])
  func numbers(milliseconds: Int64, digits: String) {
    #expect(JSONValue.seconds(milliseconds: milliseconds).line == digits)
  }

  @Test(
    "what could do something to a terminal or a script is escaped",
    arguments: [
      ("say \"hi\"", #""say \"hi\"""#),
      ("back\\slash", #""back\\slash""#),
      ("tab\tline\nbell\u{7}", #""tab\u0009line\u000Abell\u0007""#),
      ("\u{1B}[31m\u{7F}\u{85}\u{9B}", #""\u001B[31m\u007F\u0085\u009B""#),
      ("\u{202E}\u{2066}\u{2028}\u{2029}", #""\u202E\u2066\u2028\u2029""#),
      ("Café 病院 👵🏽", #""Café 病院 👵🏽""#),
      ("\0", #""\u0000""#),
    ])
  func escapes(text: String, written: String) {
    #expect(JSONValue.string(text).line == written)
    #expect(JSONValue.object([.init(text, .null)]).line == "{\(written): null}")
  }

  @Test("what does not fit on a line is broken and indented, and the last line is ended")
  func document() {
    let value = JSONValue.object([
      .init("names", .array([.string("Emergency Dept"), .string("Ward")])),
      .init("wait", .object([.init("low", .count(1)), .init("high", .count(2))])),
    ])
    #expect(value.document() == value.line + "\n")
    #expect(value.document(columns: .max) == value.line + "\n")
    #expect(
      value.document(columns: 32) == """
        {
          "names": [
            "Emergency Dept",
            "Ward"
          ],
          "wait": {"low": 1, "high": 2}
        }

        """)
  }

  @Test("a text longer than a line stays whole")
  func longText() {
    let text = String(repeating: "x", count: 200)
    #expect(JSONValue.string(text).document() == "\"\(text)\"\n")
  }

  @Test("a program reads back what was written", arguments: UInt64(0)..<200)
  func readBack(seed: UInt64) throws {
    var random = RandomFacts(seed: seed)
    let texts = (0...random.number(0...8)).map { _ in
      random.chance(50) ? random.text() : random.name() + "\u{1}\u{202D}\n\u{2028}\\\""
    }
    let value = JSONValue.object([.init("texts", .array(texts.map(JSONValue.string)))])
    let document = value.document(columns: random.number(0...100))
    let read = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: [String]]
    #expect(read == ["texts": texts])
  }
}
