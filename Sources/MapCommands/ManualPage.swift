/// The manual page, made from the table of commands and options.
enum ManualPage {
  static var text: String {
    let commands = Command.allCases.map(section).joined()
    let drawing = Option.forEditing.map { entry($0.usage(in: nil), $0.summary) }.joined()
    return #"""
      .TH DESIREPATH 1 "" "desirepath \#(Help.version)" "User Commands"
      .SH NAME
      desirepath \- map how care really flows, beside how it is supposed to
      .SH SYNOPSIS
      .B desirepath
      [\fIOPTION\fR...] [\fIMAP\fR]
      .br
      .B desirepath
      \fICOMMAND\fR [\fIOPTION\fR...] [\fIOPERAND\fR...]
      .SH DESCRIPTION
      In a workshop people tell how care is supposed to flow between agencies, and how it really does.
      Desirepath records that while they talk, one typed line a fact, shows the map, counts handoffs
      and waits, and puts the map on paper.
      .PP
      With a
      .I MAP
      alone it opens the editor, where ? tells the keys; where standard output is no terminal it draws
      the map. A map is a text file whose name ends in .map; \- is standard input.
      .SH COMMANDS
      \#(commands).SH DRAWING
      These options go with everything that draws:
      \#(drawing).SH EXIT STATUS
      0 fine or no difference, 1 differences or errors found, 2 trouble.
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      If it is set and not empty, nothing is coloured unless asked with \-\-color always.
      .TP
      .B LC_ALL, LC_CTYPE, LANG
      Decide whether lines are drawn in Unicode or in ASCII.

      """#
  }

  private static func section(_ command: Command) -> String {
    let own = command.options.filter { !Option.forDrawing.contains($0) }
    let drawing = command.options.isEmpty || !own.isEmpty ? "" : " Options are below."
    return ".TP\n.B \(escaped(Help.usage(of: command)))\n"
      + escaped(sentence(command.summary) + " " + command.details + drawing) + "\n"
      + own.map { ".RS\n" + entry($0.usage(in: command), $0.summary) + ".RE\n" }.joined()
  }

  private static func entry(_ usage: String, _ summary: String) -> String {
    ".TP\n.B \(escaped(usage))\n\(escaped(sentence(summary)))\n"
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// Text in which nothing is a request or an escape of the page's language.
  private static func escaped(_ text: String) -> String {
    let dashes = text.map { $0 == "\\" ? "\\e" : $0 == "-" ? "\\-" : String($0) }.joined()
    return dashes.hasPrefix(".") || dashes.hasPrefix("'") ? "\\&" + dashes : dashes
  }
}
