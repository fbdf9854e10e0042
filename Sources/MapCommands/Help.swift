import TextCanvas

/// What `help` says, made from the table of commands and options.
enum Help {
  static let version = "0.1.0"

  /// How a command is written: `desirepath draw [OPTION...] MAP`.
  static func usage(of command: Command) -> String {
    let options = command.options.isEmpty ? "" : "[OPTION...] "
    return "desirepath \(command.rawValue) \(options)\(command.operands)"
  }

  /// Everything there is, on one screen.
  static var overview: String {
    let commands = Command.allCases.map { ("\($0.rawValue) \($0.operands)", $0.summary) }
    return """
      desirepath: how care really flows, beside how it is supposed to

      desirepath [MAP]   open the editor: a new map where the file is not there yet;
                         where standard output is no terminal, draw the map

      \(table(commands.map { ("desirepath \($0.0)", $0.1) }))

      MAP is a text file whose name ends in .map, or - for standard input.
      desirepath help COMMAND tells what options a command takes; the editor takes
      those of draw, and these:

      \(table(ofEditor.map { ($0.word, $0.summary) }))

      Exit codes: 0 fine, 1 differences or errors found, 2 trouble.

      """
  }

  /// The options that the editor alone takes.
  private static var ofEditor: [Option] {
    Option.forEditing.filter { !Option.forDrawing.contains($0) }
  }

  /// One command in full.
  static func text(for command: Command) -> String {
    let options = command.options + Option.forAll
    return """
      \(usage(of: command))

      \(filled(sentence(command.summary)))

      \(filled(command.details))

      \(table(options.map { ($0.usage(in: command), $0.summary) }))

      """
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// Two columns; what has no room in the first has a line of its own.
  private static func table(_ rows: [(String, String)]) -> String {
    let indent = 28
    return rows.map { left, right in
      let lines = wrapped(right, to: 79 - indent)
      let isShort = left.count + 4 <= indent
      let first = "  " + left + String(repeating: " ", count: isShort ? indent - 2 - left.count : 0)
      let margin = "\n" + String(repeating: " ", count: indent)
      return first + (isShort ? "" : margin) + lines.joined(separator: margin)
    }
    .joined(separator: "\n")
  }

  private static func filled(_ text: String) -> String {
    wrapped(text, to: 78).joined(separator: "\n")
  }
}
