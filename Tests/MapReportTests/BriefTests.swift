import MapModel
import MapReport
import MapText
import TestSupport
import Testing
import TextCanvas

/// What a case asks of a brief: the first line says whether there is a drawing, and whether it stays
/// hidden who told what.
private struct BriefCase {
  private let words: [String]
  private let map: CareMap

  init(_ input: String) throws {
    words = input.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
    map = try Document(reading: Array(input.utf8)).map
  }

  private var drawings: [String] {
    if words.contains("drawing-with-backticks") { return ["a ```` b\n```\n"] }
    return words.contains("drawing") ? ["[A] --> [B]\n", "[A] ~~> [B]"] : []
  }

  var output: String {
    Brief(of: map, drawings: drawings, isAnonymous: words.contains("anonymous")).markdown
  }
}

@Suite("The brief for the planning group")
struct BriefTests {
  @Test("reads as its case file says", arguments: CaseFile.all(in: "Cases/Briefs"))
  func cases(_ file: CaseFile) throws {
    let output = try BriefCase(file.input).output
    if output != file.expected { file.record(output) }
    #expect(output == file.expected)
  }

  @Test("has cases")
  func hasCases() { #expect(CaseFile.all(in: "Cases/Briefs").count >= 8) }

  @Test("is the same every time, and nothing in it does anything to a terminal or a page")
  func safety() throws {
    for seed in UInt64(0)..<100 {
      let map = try Document(reading: randomText(seed: seed, lines: Int(seed % 60))).map
      for isAnonymous in [true, false] {
        let markdown = Brief(of: map, isAnonymous: isAnonymous).markdown
        #expect(markdown == Brief(of: map, isAnonymous: isAnonymous).markdown, "seed \(seed)")
        #expect(!markdown.unicodeScalars.contains { $0 != "\n" && isControl($0) }, "seed \(seed)")
        #expect(!markdown.contains("\n\n\n") && !markdown.contains("```"), "seed \(seed)")
        let rules = markdown.split(separator: "\n").filter { $0 == "---" }
        #expect(rules.count == (map.facts.isEmpty ? 0 : 1), "seed \(seed)")
      }
    }
  }

  @Test("no line of names and quotes holds a character that means something to Markdown")
  func escaping() throws {
    let text = "`<b>*_[x](y)~|&$#\\"
    let facts: [Fact] = [
      .title(.init(text)), .heading(.init(.about, text)), .heading(.init(.present, text)),
      .agency(.init("A", attributes: [.of(text), .note(text), .resource(text)])),
      .flow(.init(text, .official, "A", label: text, attributes: [.by(text)])),
      .flow(
        .init(text, .real, "A", label: text, attributes: [.said(Voice(Role(text), words: text))])),
      .journey(Journey(text, .real, stops: [text, "A"])),
      .remark(Remark(.issue, text, attributes: [.votes(1), .on([text])])),
      .remark(Remark(.action, text, attributes: [.by(text)])),
    ]
    let markdown = Brief(of: CareMap(facts)).markdown
    let escaped = #"\`\<b\>\*\_\[x\](y)\~\|\&\$#\\"#
    let bare = markdown.replacing("\\" + escaped, with: "").replacing(escaped, with: "")
      .replacing("**", with: "").replacing("- [ ] ", with: "")
    let rows = bare.split(separator: "\n").filter { !$0.hasPrefix("|") }
    for row in rows { #expect(!row.contains { "`<>*_[]~&$\\".contains($0) }, "\(row)") }
    #expect(markdown.contains(escaped))
  }

  @Test("a drawing stands between fences longer than any backticks in it")
  func fences() throws {
    let map = try map("A -> B")
    let markdown = Brief(of: map, drawings: ["x `````\n", "y"]).markdown
    #expect(markdown.contains("\n``````text\nx `````\n``````\n"))
    #expect(markdown.contains("\n```text\ny\n```\n"))
  }

  @Test("words that blame or belong to programs are never said", arguments: MapFile.all)
  func wordsNeverSaid(file: MapFile) throws {
    let map = try file.map()
    let said = Set(map.facts.flatMap { words(LineWriter.line($0)) })
    let own = words(Brief(of: map).markdown + Brief(of: map, isAnonymous: true).markdown)
    for word in [
      "node", "edge", "graph", "violation", "error", "wrong", "invalid", "illegal", "fault",
      "failure", "noncompliant", "deviation",
    ] {
      #expect(!own.contains(word) || said.contains(word), "\(word)")
    }
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
