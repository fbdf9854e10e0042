import Foundation
import MapCommands
import TestSupport
import TextCanvas

/// What came of a command that ran to its end.
struct Done: Equatable {
  var output = ""
  var messages = ""
  var exitCode: Int32 = 0
}

/// Runs a command as where standard output is no terminal, unless it is said to be one.
///
/// - Parameters:
///   - arguments: The arguments behind the program's name.
///   - columns: The terminal's width, where there is one.
///   - allowsColor: Whether there may be colours on a terminal.
/// - Returns: What came of it; nothing where the editor is to be opened.
func done(_ arguments: [String], columns: Int? = nil, allowsColor: Bool = true) -> Done? {
  let surroundings = Surroundings(
    outputColumns: columns, charset: .unicode, allowsColor: allowsColor)
  guard case .done(let output, let messages, let exitCode) = run(arguments, surroundings) else {
    return nil
  }
  return Done(
    output: String(decoding: output, as: UTF8.self), messages: messages, exitCode: exitCode)
}

/// Does some work with a map in a folder of its own, which is given the map's name.
func withMap<Result>(_ text: String, _ work: (String) throws -> Result) throws -> Result {
  try withTemporaryFolder { folder in
    let file = folder.appending(path: "x.map")
    try Data(text.utf8).write(to: file)
    return try work(file.path)
  }
}
