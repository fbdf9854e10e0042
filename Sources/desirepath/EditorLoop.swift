import MapCommands
import MapDrawing
import MapEditor
import MapFiles
import MapText
import Terminal
import TextCanvas

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Opens a map in the editor, and goes on until the person quits or the terminal is gone.
///
/// - Parameter request: The map, and how it is drawn.
/// - Returns: The exit code.
func edit(_ request: EditorRequest) -> Int32 {
  let document: Document
  do {
    document = try Document(reading: request.bytes)
  } catch {
    tell("\(shownText(request.path ?? "")): error: \(error.what)\n  mend: \(error.mend)\n")
    return 2
  }
  var loop = EditorLoop(
    Editor(
      document, path: request.path, request.sheet,
      isNew: request.bytes.isEmpty && !(request.path.map(isFile) ?? false)),
    saving: request.keepsBackup ? .backup : [])
  do {
    // The session must end, and give the terminal back, before anything is told.
    let ending = try loop.run(request)
    return loop.farewell(ending)
  } catch {
    tell("desirepath: \(error)\n")
    return 2
  }
}

private func tell(_ message: String) {
  try? writeAll(Array(message.utf8), to: 2)
}

/// Carries events to the editor, its effects into the world, and its screen to the terminal.
private struct EditorLoop {
  private var editor: Editor
  /// Nothing where the system has no pipe to spare: pictures are made at once then.
  private let background = BackgroundLayout()

  enum Ending {
    /// The person quit.
    case quit
    /// A signal, or the end of the terminal, ended it.
    case ended(TerminalInput.EndRequest)
  }

  /// What the file holds, as far as the editor knows.
  private var known: (path: String?, bytes: [UInt8])

  /// How the map is saved.
  private let saving: SavingOptions

  init(_ editor: Editor, saving: SavingOptions) {
    self.editor = editor
    self.saving = saving
    known = (editor.path, editor.document.bytes)
  }

  mutating func run(_ request: EditorRequest) throws(TerminalError) -> Ending {
    var session = try TerminalSession(
      usesMouse: request.usesMouse, coloring: request.allowsColor ? .always : .never)
    var effects = editor.update(
      .resized(columns: session.size.columns, rows: session.size.rows))
    var start = ContinuousClock.now
    while true {
      var isAsked = false
      // What comes of an effect, such as that a file is saved, may have effects of its own.
      while !effects.isEmpty {
        switch effects.removeFirst() {
        case .save(let bytes, let path, let replacing):
          effects += editor.update(saved(bytes, path, replacing: replacing))
        case .findPrinters: effects += editor.update(.printersFound(printers()))
        case .print(let pages, let target): effects += editor.update(printed(pages, target))
        case .layOut(let job):
          isAsked = background?.ask(job) ?? false
          if !isAsked { effects += editor.update(.laidOut(job.done())) }
        case .suspend: session.suspend()
        case .redraw: session.invalidate()
        case .quit: return .quit
        }
      }
      var inputs: [TerminalInput] = []
      // Most pictures are ready before a person could see another one.
      let left = Self.patience - (ContinuousClock.now - start)
      if isAsked, left > .zero {
        inputs = next(&session, within: Int(left / .milliseconds(1)))
      }
      if inputs.isEmpty {
        session.show(editor.screen(), cursor: editor.cursor, charset: request.sheet.charset)
        inputs = next(&session, within: nil)
        start = ContinuousClock.now
      }
      for input in inputs {
        switch input {
        case .key(let key): effects += editor.update(.key(key))
        case .mouse(let mouse): effects += editor.update(.mouse(mouse))
        case .paste(let text): effects += editor.update(.pasted(text))
        case .resized(let size):
          effects += editor.update(.resized(columns: size.columns, rows: size.rows))
        case .endRequested(let request): return .ended(request)
        case .gone: return .ended(.hangUp)
        case .resumed: session.invalidate()
        case .ready:
          for result in background?.takeResults() ?? [] {
            effects += editor.update(.laidOut(result))
          }
        }
      }
    }
  }

  /// For how long after a key the screen waits for a picture that is nearly ready.
  private static let patience = Duration.milliseconds(10)

  private func next(
    _ session: inout TerminalSession, within milliseconds: Int?
  ) -> [TerminalInput] {
    session.nextInputs(
      timeoutMilliseconds: milliseconds, alsoWatching: background.map { [$0.reader] } ?? [])
  }

  private mutating func saved(_ bytes: [UInt8], _ path: String, replacing: Bool) -> Event {
    if !replacing, hasChanged(path) { return .changedElsewhere }
    do {
      try saveFile(bytes, to: path, saving)
      known = (path, bytes)
      return .saved
    } catch {
      // What stands there now is of this program's making, and nobody else's change.
      if error.hasTouchedFile { known = (path, (try? readFile(path)) ?? []) }
      return .saveFailed(what: error.what, mend: error.mend)
    }
  }

  /// Whether a file holds something that would be lost.
  private func hasChanged(_ path: String) -> Bool {
    do {
      return try readFile(path) != (path == known.path ? known.bytes : nil)
    } catch {
      // What cannot be read may be worth something to somebody.
      return error == .overLimit || error == .notAllowed
    }
  }

  /// Prints a handout, or puts it into a file that is not there yet.
  private func printed(_ pages: [UInt8], _ target: PrintTarget) -> Event {
    do {
      switch target {
      case .printer(let name, let options): try printPages(pages, on: name, options: options)
      case .file(let path):
        guard !isFile(path) else {
          return .printFailed(what: FileError.isThere.what, mend: FileError.isThere.mend)
        }
        try saveFile(pages, to: path)
      }
      return .printed
    } catch let error as PrintError {
      return .printFailed(what: error.what, mend: error.mend)
    } catch let error as FileError {
      return .printFailed(what: error.what, mend: error.mend)
    } catch {
      return .printFailed(what: "\(error)", mend: FileError.system(0).mend)
    }
  }

  /// A name that no file has yet: what was put aside before is not lost either.
  private func freePlace(_ name: String) -> String {
    var place = name
    var number = 1
    while isFile(place) {
      number += 1
      place = "\(name).\(number)"
    }
    return place
  }

  /// Saves what was not saved: beside the map, or where else it can be.
  private func putAside(_ bytes: [UInt8]) {
    let name = (editor.path ?? "unnamed.map") + ".unsaved"
    let base = name.split(separator: "/").last ?? "unnamed.map.unsaved"
    let home = getenv("HOME").map { String(cString: $0) }
    for place in [name] + [home, "/tmp"].compactMap({ $0 }).map({ "\($0)/\(base)" }) {
      let place = freePlace(place)
      do {
        try saveFile(bytes, to: place)
        tell("desirepath: what was not saved is in \(shownText(place))\n")
        return
      } catch {
        tell("desirepath: \(shownText(place)): error: \(shownText(error.what))\n")
      }
      // Nobody else reads what was told, wherever it has to be put.
      umask(0o077)
    }
  }

  /// What is left to do once the terminal is given back; facts that are not saved are put beside the map.
  func farewell(_ ending: Ending) -> Int32 {
    guard case .ended(let request) = ending else { return 0 }
    if editor.isUnsaved { putAside(editor.bytesWithHalfTypedLine) }
    switch request {
    case .interrupt: return 128 + 2
    case .terminate: return 128 + 15
    case .hangUp: return 128 + 1
    }
  }
}
