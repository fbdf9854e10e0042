import Foundation
import MapEditor
import Testing

@Suite("The key table")
struct KeyTableTests {
  @Test("no key is given twice")
  func noKeyTwice() {
    let keys = EditorCommand.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("every command has a name of its own and its help")
  func everyCommand() {
    #expect(Set(EditorCommand.allCases.map(\.name)).count == EditorCommand.allCases.count)
    #expect(EditorCommand.allCases.allSatisfy { $0.help.count > 3 && !$0.name.isEmpty })
  }

  @Test("docs/KEYS.md says what the table says")
  func page() throws {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/KEYS.md")
    let page = Self.page
    if ProcessInfo.processInfo.environment["RECORD_CASES"] == "1" {
      try page.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == page)
  }

  private static var page: String {
    let rows = EditorCommand.allCases.map { command in
      let keys = command.keys.map { "`\($0.name)`" }.joined(separator: ", ")
      return "| \(keys) | \(command.name) | \(command.help) |"
    }
    return """
      # Keys

      What keys do while you look at the map. This page is made from the editor's own table
      (`RECORD_CASES=1 swift test --filter KeyTableTests`).

      | key | in the palette | does |
      |---|---|---|
      \(rows.joined(separator: "\n"))

      While you type a fact:

      | key | does |
      |---|---|
      \(table(EditorWords.entryKeys))

      With the mouse:

      | mouse | does |
      |---|---|
      \(table(EditorWords.mouse))

      """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    rows.map { "| \($0.0) | \($0.1) |" }.joined(separator: "\n")
  }
}
