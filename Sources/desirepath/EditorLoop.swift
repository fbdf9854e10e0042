import MapCommands
import MapDrawing
import MapEditor
import MapFiles
import MapText
import Terminal
import TextCanvas

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

  private var watch = MapWatch()
  private var journaling: Journaling
  /// What a saving that failed half-way left in the file: of this program's making, and nobody else's change.
  private var halfWritten: [UInt8]?

  /// Whether a picture was asked for that is not ready yet.
  private var isAwaitingPicture = false
  /// Whether something has come that the screen may not show yet.
  private var isChanged = true

  /// How the map is saved.
  private let saving: SavingOptions

  init(_ editor: Editor, saving: SavingOptions) {
    self.editor = editor
    self.saving = saving
    journaling = Journaling(of: KnownFile(path: editor.path, bytes: editor.savedBytes))
  }

  mutating func run(_ request: EditorRequest) throws(TerminalError) -> Ending {
    var session = try TerminalSession(
      usesMouse: request.usesMouse, coloring: request.allowsColor ? .always : .never)
    var effects = editor.update(
      .resized(columns: session.size.columns, rows: session.size.rows))
    effects += journaling.opening().flatMap { editor.update($0) }
    var start = ContinuousClock.now
    var waiting: ArraySlice<TerminalInput> = []
    while true {
      // What comes of an effect, such as that a file is saved, may have effects of its own.
      while !effects.isEmpty {
        if effects[0] == .quit {
          journaling.discard(editor, known)
          return .quit
        }
        effects += obey(effects.removeFirst(), &session)
      }
      // What others saved must not come between a key that saves and its saving.
      for event in watch.look(at: editor.path, known: halfWritten ?? editor.savedBytes) {
        effects += editor.update(event)
        isChanged = true
      }
      // A program that is killed leaves behind what it has written; to bring it to the disk takes longer,
      // and nobody has to wait for the answer to a key until that is done.
      effects += keepJournal()
      guard effects.isEmpty else { continue }
      // Most pictures are ready before a person could see another one.
      let left = Self.patience - (ContinuousClock.now - start)
      if waiting.isEmpty, isAwaitingPicture, left > .zero {
        waiting = next(&session, within: Int(left / .milliseconds(1)))[...]
      }
      if waiting.isEmpty {
        if isChanged { waiting = show(on: &session, request.sheet.charset)[...] }
        isChanged = false
        effects += syncJournal()
        if isChanged { continue }
        if awaitQuiet() { continue }
        let patience = min(MapWatch.milliseconds, millisecondsUntilDue)
        if waiting.isEmpty { waiting = next(&session, within: patience)[...] }
        isChanged = !waiting.isEmpty
        isAwaitingPicture = false
        start = ContinuousClock.now
      }
      // One at a time: what is saved is the map as it was when that was asked for.
      guard let input = waiting.popFirst() else { continue }
      if isPressed(input) { lastKey = .now }
      if isTooEarly(input) { continue }
      switch input {
      case .endRequested(let request): return .ended(request)
      case .gone: return .ended(.hangUp)
      default: effects += take(input, &session)
      }
    }
  }

  // MARK: Questions

  /// When a key was pressed last, or anything else done by hand.
  private var lastKey = ContinuousClock.now
  /// The last question that could be seen, of those that must be seen before they are answered.
  private var seenQuestion: Int?

  /// For how long no key must come before something is asked that no key has asked for: longer than there is
  /// between two letters of a word.
  private static let quiet = Duration.milliseconds(700)

  /// Shows what is to be seen; what was typed before a question could be seen is no answer to it.
  ///
  /// - Returns: What has come meanwhile and is no key.
  private mutating func show(
    on session: inout TerminalSession, _ charset: Charset
  ) -> [TerminalInput] {
    let isNew = editor.graveQuestion != nil && editor.graveQuestion != seenQuestion
    let others = isNew ? next(&session, within: 0).filter { !isPressed($0) } : []
    session.show(editor.screen(), cursor: editor.cursor, charset: charset)
    seenQuestion = editor.graveQuestion
    return others
  }

  private func isTooEarly(_ input: TerminalInput) -> Bool {
    guard let question = editor.graveQuestion else { return false }
    return question != seenQuestion && isPressed(input)
  }

  private func isPressed(_ input: TerminalInput) -> Bool {
    switch input {
    case .key, .mouse, .paste: true
    case .resized, .stopRequested, .resumed, .ready, .endRequested, .gone: false
    }
  }

  /// Tells the editor that no key has come for a while, where it awaits that.
  ///
  /// - Returns: Whether it did.
  private mutating func awaitQuiet() -> Bool {
    guard editor.awaitsQuiet, .now - lastKey >= Self.quiet else { return false }
    _ = editor.update(.quiet)
    isChanged = true
    return true
  }

  /// For how long the editor may wait for keys without missing something that is due.
  private var millisecondsUntilDue: Int {
    let quiet =
      editor.awaitsQuiet
      ? max(1, Int((lastKey + Self.quiet - .now) / .milliseconds(1)) + 1) : .max
    return min(quiet, journaling.millisecondsUntilDue ?? .max)
  }

  /// Does what the editor asks of the world.
  private mutating func obey(_ effect: Effect, _ session: inout TerminalSession) -> [Effect] {
    switch effect {
    case .save(let bytes, let path, let replacing):
      return editor.update(saved(bytes, path, replacing: replacing))
    case .findPrinters:
      return editor.update(.printersFound(printers(unless: { session.isAskedToEnd })))
    case .print(let pages, let target):
      return editor.update(printed(pages, target, unless: { session.isAskedToEnd }))
    case .layOut(let job):
      isAwaitingPicture = background?.ask(job) ?? false
      return isAwaitingPicture ? [] : editor.update(.laidOut(job.done()))
    case .dealWithJournal(let answer):
      return journaling.deal(answer).flatMap { editor.update($0) }
    case .suspend: return suspend(&session)
    case .redraw: session.invalidate()
    case .quit: break
    }
    return []
  }

  /// Tells the editor what came from the terminal.
  private mutating func take(
    _ input: TerminalInput, _ session: inout TerminalSession
  ) -> [Effect] {
    switch input {
    case .key(let key): return editor.update(.key(key))
    case .mouse(let mouse): return editor.update(.mouse(mouse))
    case .paste(let text): return editor.update(.pasted(text))
    case .resized(let size):
      return editor.update(.resized(columns: size.columns, rows: size.rows))
    case .stopRequested: return suspend(&session)
    case .resumed: session.invalidate()
    case .ready:
      return (background?.takeResults() ?? []).flatMap { editor.update(.laidOut($0)) }
    case .endRequested, .gone: break
    }
    return []
  }

  /// Stops until the person comes back; who is stopped may be killed, so that all is on the disk before.
  private mutating func suspend(_ session: inout TerminalSession) -> [Effect] {
    let told = take(news: journaling.keep(editor, known, isUrgent: true)) + syncJournal()
    session.suspend()
    return told
  }

  private var known: KnownFile { KnownFile(path: editor.path, bytes: editor.journalBase) }

  /// For how long after a key the screen waits for a picture that is nearly ready.
  private static let patience = Duration.milliseconds(10)

  private mutating func keepJournal() -> [Effect] {
    take(news: journaling.keep(editor, known))
  }

  private mutating func syncJournal() -> [Effect] {
    take(news: journaling.sync())
  }

  /// Tells the editor what there is to say of the journal, which no key has asked for.
  private mutating func take(news: [Event]) -> [Effect] {
    if !news.isEmpty { isChanged = true }
    return news.flatMap { editor.update($0) }
  }

  private func next(
    _ session: inout TerminalSession, within milliseconds: Int?
  ) -> [TerminalInput] {
    session.nextInputs(
      timeoutMilliseconds: milliseconds, alsoWatching: background.map { [$0.reader] } ?? [])
  }

  private mutating func saved(
    _ bytes: [UInt8], _ path: String, replacing asked: [UInt8]?
  ) -> Event {
    // One file can be named in many ways.
    let isKnown = editor.path.map { isSameFile(path, as: $0) } ?? false
    do {
      let expected = asked ?? (isKnown ? halfWritten ?? editor.savedBytes : nil)
      if case .changed(let now) = try saveFile(bytes, to: path, insteadOf: expected, saving) {
        guard now == asked else { return isKnown ? .savedElsewhere(now) : .changedElsewhere(now) }
        // It could not be read when the person was asked, and still cannot be.
        try saveFile(bytes, to: path, saving)
      }
      halfWritten = nil
      journaling.noteSaved()
      return .saved
    } catch {
      if error.hasTouchedFile, isKnown { halfWritten = (try? readStoredFile(path)) ?? [] }
      return .saveFailed(what: error.what, mend: error.mend)
    }
  }

  /// Prints a handout, or puts it into a file that is not there yet.
  private func printed(
    _ pages: [UInt8], _ target: PrintTarget, unless isBrokenOff: () -> Bool
  ) -> Event {
    do {
      switch target {
      case .printer(let name, let options):
        try printPages(pages, on: name, options: options, unless: isBrokenOff)
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

  /// What is left to do once the terminal is given back; facts that are not saved stay in the journal.
  mutating func farewell(_ ending: Ending) -> Int32 {
    guard case .ended(let request) = ending else { return 0 }
    do {
      if let words = try journaling.farewell(editor, known) { tell(words) }
    } catch {
      let name = shownText(editor.path ?? "unnamed.map")
      tell("desirepath: \(name): error: what was not saved can be kept nowhere: \(error.what)\n")
    }
    switch request {
    case .interrupt: return 128 + 2
    case .terminate: return 128 + 15
    case .hangUp: return 128 + 1
    }
  }
}
