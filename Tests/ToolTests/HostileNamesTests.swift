import Foundation
import MapModel
import MapText
import TestSupport
import Testing
import TextCanvas

@Suite("Names that would be more than names")
struct HostileNamesTests {
  /// A map in which a text stands wherever people can write.
  private func map(of text: String) throws -> Data {
    let step = Fact.Step(text, .real, "Ward", label: text, attributes: [.by(text), .note(text)])
    let planned = Fact.Step(text, .official, "Ward", label: text)
    let bare = text.filter { $0 != "\"" }
    var document = Document()
    try document.apply(
      document.appending([
        "map \(bare)", "venue \(bare)", LineWriter.line(.flow(step)),
        LineWriter.line(.flow(planned)), "issue \(bare)", "question \(bare)",
        "Ward -> Home ; said \"\(bare)\": \"\(bare)\"", "journey \"\(bare)\" : Ward -> Home",
      ]))
    return Data(document.bytes)
  }

  private func output(_ arguments: [String], _ tool: Tool) throws -> String {
    let run = try tool.run(arguments)
    #expect(run.exitCode <= 1, "\(arguments): \(run.messages)")
    let harmless = (run.output + run.messages).unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\u{C}" || !isControl($0)
    }
    #expect(harmless, "\(arguments)")
    return run.output
  }

  @Test("are text in pages and drawings", arguments: hostileTexts)
  func markup(text: String) throws {
    try Tool.use { tool in
      try tool.write(map(of: text), to: "x.map")
      for arguments in [
        ["draw", "x.map", "--format", "svg"], ["draw", "x.map", "--format", "html"],
        ["compare", "x.map", "--format", "svg"], ["compare", "x.map", "--format", "html"],
      ] {
        let root = try MarkupElement.reading(output(arguments, tool))
        for element in root.all {
          #expect(element.name != "script" && element.name != "b", "\(arguments)")
          let handlers = element.attributes.keys.filter { $0.hasPrefix("on") }
          #expect(handlers == [], "\(arguments)")
        }
      }
    }
  }

  @Test("are strings in JSON", arguments: hostileTexts)
  func json(text: String) throws {
    try Tool.use { tool in
      try tool.write(map(of: text), to: "x.map")
      for command in ["compare", "measure"] {
        let json = try output([command, "x.map", "--format", "json"], tool)
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      }
    }
  }

  @Test("are text in Markdown, which renders no tag and follows no link", arguments: hostileTexts)
  func markdown(text: String) throws {
    try Tool.use { tool in
      try tool.write(map(of: text), to: "x.map")
      for arguments in [["report", "x.map"], ["compare", "x.map", "--format", "markdown"]] {
        let lines = try output(arguments, tool).split(separator: "\n")
        // In a fence all is shown as it is; a fence is ended by nothing but one.
        var isFenced = false
        for line in lines {
          if line.hasPrefix("```") { isFenced.toggle() }
          guard !isFenced else { continue }
          let bare = line.replacing("\\<", with: "").replacing("<br>", with: "")
          #expect(!bare.contains("<") && !line.contains("]("), "\(arguments): \(line)")
        }
        #expect(!isFenced, "\(arguments)")
      }
    }
  }

  @Test("are text in tellings, handouts and messages", arguments: hostileTexts)
  func words(text: String) throws {
    try Tool.use { tool in
      try tool.write(map(of: text), to: "x.map")
      for command in ["tell", "handout", "check", "measure", "compare", "draw"] {
        _ = try output([command, "x.map"], tool)
      }
      for by in ["journey", "agency"] { _ = try output(["tell", "x.map", "--by", by], tool) }
    }
  }

  @Test("of files are text in messages", arguments: hostileTexts.filter { !$0.contains("\0") })
  func fileNames(text: String) throws {
    try Tool.use { tool in
      let name = text.replacing("/", with: "_") + ".map"
      _ = try? tool.write("A -> B\nnonsense\n", to: name)
      for command in ["draw", "check", "report", "compare"] {
        let run = try tool.run([command, "--", name])
        let harmless = (run.output + run.messages).unicodeScalars.allSatisfy {
          $0 == "\n" || !isControl($0)
        }
        #expect(harmless && run.exitCode <= 1, "\(command): \(run.messages)")
      }
    }
  }
}
