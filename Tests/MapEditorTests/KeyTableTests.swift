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

  @Test("every command has a key and its help", arguments: EditorCommand.allCases)
  func everyCommand(command: EditorCommand) {
    #expect(!command.keys.isEmpty)
    #expect(command.help.count > 3)
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
      return "| \(keys) | \(command.help) |"
    }
    return """
      # Keys

      What keys do while you look at the map. This page is made from the editor's own table
      (`RECORD_CASES=1 swift test --filter KeyTableTests`).

      | key | does |
      |---|---|
      \(rows.joined(separator: "\n"))

      While you type a fact: Enter records it and keeps the thread, Esc leaves, `>` `=` `~` write an arrow,
      Backspace right behind takes it back. Ctrl-A, Ctrl-E, Ctrl-W, Ctrl-U, Ctrl-K and the arrows edit the
      line as in a shell.

      """
  }
}
