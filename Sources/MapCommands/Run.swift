import MapDrawing
import MapFiles
import MapLayout
import MapModel
import MapReport
import MapText
import TextCanvas

/// Does what the arguments of one run ask for, in the bytes that the system hands over.
///
/// - Parameters:
///   - arguments: The arguments behind the program's name.
///   - surroundings: Where the command runs.
/// - Returns: What came of it, or that the editor is to be opened.
public func run(_ arguments: [[UInt8]], _ surroundings: Surroundings) -> Outcome {
  var texts: [String] = []
  for argument in arguments {
    // Mended text would be the name of another file.
    guard let text = String(validating: argument, as: UTF8.self) else {
      let error = UsageError.notUTF8(String(decoding: argument, as: UTF8.self))
      return .trouble("desirepath: \(error.message)\n")
    }
    texts.append(text)
  }
  return run(texts, surroundings)
}

/// Does what the arguments of one run ask for.
///
/// - Parameters:
///   - arguments: The arguments behind the program's name.
///   - surroundings: Where the command runs.
/// - Returns: What came of it, or that the editor is to be opened.
public func run(_ arguments: [String], _ surroundings: Surroundings) -> Outcome {
  do {
    let invocation = try Invocation(arguments, isFile: isFile)
    return try Runner(invocation, surroundings).outcome()
  } catch let error as UsageError {
    return .trouble("desirepath: \(error.message)\n")
  } catch let error as MapTrouble {
    return .trouble(error.message)
  } catch {
    return .trouble("desirepath: \(error)\n")
  }
}

/// A map that could not be read or saved as a whole.
struct MapTrouble: Error {
  let message: String

  init(_ path: String, what: String, mend: String) {
    message = "\(shownPath(path)): error: \(shownText(what))\n  mend: \(shownText(mend))\n"
  }
}

/// A file's name as it may be shown.
func shownPath(_ path: String) -> String {
  path == "-" ? "standard input" : shownText(path)
}

struct Runner {
  let invocation: Invocation
  let surroundings: Surroundings

  init(_ invocation: Invocation, _ surroundings: Surroundings) {
    self.invocation = invocation
    self.surroundings = surroundings
  }

  func outcome() throws -> Outcome {
    if invocation.options[.version] != nil { return .output("desirepath \(Help.version)\n") }
    if invocation.options[.help] != nil { return .output(help(for: invocation.command)) }
    switch invocation.command {
    case nil: return try open()
    case .draw: return try draw(invocation.operands[0])
    case .compare: return try compare()
    case .measure: return try measure()
    case .tell: return try read(tell)
    case .handout: return try handout()
    case .report: return try report()
    case .check: return try check()
    case .tidy: return try tidy()
    case .add: return try add()
    case .recover: return try recover(invocation.operands[0])
    case .completions:
      return .output(Shell(rawValue: invocation.operands[0]).map(Completions.script) ?? "")
    case .help:
      if invocation.options[.man] != nil { return .output(ManualPage.text) }
      return .output(help(for: invocation.operands.first.flatMap(Command.init)))
    }
  }

  private func help(for command: Command?) -> String {
    command.map(Help.text) ?? Help.overview
  }

  private func measure() throws -> Outcome {
    try read { map in
      invocation.options[.format] == "json" ? measureJSON(of: map) : measureText(of: map)
    }
  }

  private func tell(_ map: CareMap) -> String {
    let order = invocation.options[.by].flatMap(TellingOrder.init) ?? .telling
    return telling(of: map, by: order, isAnonymous: isAnonymous)
  }

  /// Whether it stays hidden who told what.
  var isAnonymous: Bool { invocation.options[.anonymous] != nil }

  /// Reads the map and makes something of it; lines that cannot be read are told besides.
  func read(_ make: (CareMap) -> String) throws -> Outcome {
    let path = invocation.operands[0]
    let document = try document(path)
    return .done(
      output: Array(make(document.map).utf8), messages: unreadable(document, path), exitCode: 0)
  }

  /// Reads a map.
  func document(_ path: String) throws(MapTrouble) -> Document {
    do {
      let bytes = try path == "-" ? readStandardInput() : readFile(path)
      return try Document(reading: bytes)
    } catch let error as FileError {
      throw MapTrouble(path, what: error.what, mend: error.mend)
    } catch let error as Refusal {
      throw MapTrouble(path, what: error.what, mend: error.mend)
    } catch {
      throw MapTrouble(path, what: "\(error)", mend: "try again")
    }
  }

  /// Messages of what cannot be read.
  func unreadable(_ document: Document, _ path: String) -> String {
    messages(document.diagnostics.filter { $0.problem.severity == .error }, document, path)
  }

  /// Messages of what is amiss, one after the other.
  func messages(_ diagnostics: [Diagnostic], _ document: Document, _ path: String) -> String {
    var messages = ""
    var line = 0
    var text: [Character] = []
    for diagnostic in diagnostics {
      if diagnostic.line != line {
        line = diagnostic.line
        text = Array(document.text(ofLine: line - 1))
      }
      messages += diagnostic.message(path: shownPath(path), lineText: text)
    }
    return messages
  }
}
