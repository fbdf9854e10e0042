import MapDiff
public import MapDrawing
package import MapLayout
import MapMeasures
import MapModel
public import MapText
import TextCanvas

/// The editor as a value: events go in, effects and a screen come out.
///
/// It knows no terminal, no file and no clock.
///
///     var editor = Editor(document, path: "winter.map", SheetOptions())
///     editor.update(.key(.control("s")))  // [.save(bytes, path: "winter.map")]
public struct Editor: Sendable {
  /// The map with its text.
  public internal(set) var document: Document {
    didSet {
      measures = nil
      isSurveyed = false
      compared = nil
    }
  }
  /// What is counted of the map, from the first event after it changed.
  private(set) var measures: Measures?
  /// The official layer beside the real one, from when it is looked at after the map changed.
  var compared: Compared?
  /// Whether the map shows where the two part.
  var isComparing = false
  /// The names of the map taken apart, and whether they are those of the map as it is now.
  var survey: NameSurvey?
  var isSurveyed = false
  /// The file's name, or nothing while the map has none.
  public internal(set) var path: String?
  var mode = Mode.map
  var selection: Selection?
  var history = History()
  var message: Message?
  /// What is to be told as soon as it can be seen and hides nothing else.
  var news: [Message] = []
  /// Who else has the map open.
  var others: [OtherEditor] = []
  var sheet: SheetOptions
  var columns = 80
  var rows = 24
  /// The picture that is shown, and the cell of it that the screen's map begins with.
  package internal(set) var picture: LaidOutMap
  var scroll = Point(column: 0, row: 0)
  /// Counts the states of the map and of what is asked of its picture.
  var ticket = 0
  /// Counts the fresh pictures: which is shown, and how many there have been.
  var era = 0
  var lastEra = 0
  var isAwaitingFresh = false
  /// A fresh picture with fewer crossings, where there is one.
  var offered: LaidOutMap?
  /// What the world is asked to do once the event is dealt with.
  var effects: [Effect] = []
  /// What was typed, oldest first.
  var told: [String] = []
  /// What is known of the line that is being typed.
  var notes: EntryNotes?
  /// The flows of the story that is being told, in telling order.
  var thread: [Flow.ID] = []
  /// What the rest is dimmed for.
  var focus: Focus?
  /// What was searched for last.
  var needle = ""
  /// Whether it is hidden who told us.
  var hidesVoices = false
  /// Whether a map much larger than the screen is shown small in the corner.
  var showsMinimap = false
  /// What the left button went down on.
  var grip: Grip?
  /// The cell of the picture that was clicked last.
  var clickedCell: Point?
  /// The picture as it was before a box was taken up.
  var stillPicture: LaidOutMap?
  /// The printers that the machine knows.
  var printers: [String] = []
  /// Where the last handout went.
  var printTarget = PrintTarget.printer(nil, options: [])
  /// The line that was come back to last.
  var lastMark = -1
  /// Whether what is told cannot be written into a journal.
  private(set) var lacksJournal = false
  /// What the file holds, as far as it was read or saved.
  public internal(set) var savedBytes: [UInt8]
  /// What is being saved, where something is.
  var saving: Saving?
  /// Whether `savedBytes` is what a journal starts from, since what the file holds could not be merged.
  var isFileUnmerged = false
  /// What is asked as soon as no key has come for a while.
  var interruption: Interruption?
  /// Whether saving was asked for again though it had failed, so that the line being typed can wait.
  var insistsOnSaving = false
  /// How many questions were asked that must be seen before they are answered.
  private(set) var graveQuestionCount = 0
  /// The entry line that a prompt or a question is shown over, and that is typed on once that is answered.
  var heldEntry: Mode.Entry?
  /// What is known of the map's file.
  var fileState = FileState.known
  /// What somebody else has saved and is not taken into the map yet.
  var untaken: [UInt8]?
  /// Whether it was told that this waits for the line that is being edited.
  var isUntakenTold = false
  /// What came from elsewhere with a saving, and is told once the map is saved.
  var newsWhileSaving: Merged?
  /// What was told otherwise elsewhere since the map was opened.
  var conflicts: [MergeConflict] = []

  /// Opens a map.
  ///
  /// - Parameters:
  ///   - document: The map with its text.
  ///   - path: The file's name, or nothing where it has none yet.
  ///   - sheet: How the map is drawn; the width is the screen's.
  ///   - isNew: Whether the file is not there yet.
  public init(_ document: Document, path: String?, _ sheet: SheetOptions, isNew: Bool = false) {
    self.document = document
    self.path = path
    self.sheet = sheet
    savedBytes = document.bytes
    picture = LaidOutMap(nothingOf: CareMap(), sheet.layout)
    let unreadable = document.unreadableLines.count
    if isNew {
      message = Message(text: EditorWords.newMap)
    } else if unreadable > 0 {
      message = Message(text: EditorWords.unreadable(unreadable), isTrouble: true)
    }
  }

  /// Whether the map has what no file has.
  public var isUnsaved: Bool {
    hasChanged || isFileLost && !document.bytes.isEmpty || fileState == .back(lacksSaved: true)
  }

  /// Whether the map has changed since it was read or saved.
  var hasChanged: Bool { document.bytes != savedBytes }

  /// What a journal starts from: what the file holds, as far as it was read or saved; nothing where what the
  /// file held is in it no more, since whoever takes the journal up would take that for removed.
  public var journalBase: [UInt8] {
    switch fileState {
    case .lost, .back(lacksSaved: true): []
    case .known, .back(lacksSaved: false): savedBytes
    }
  }

  /// Takes an event.
  ///
  /// - Parameter event: What happened.
  /// - Returns: What the world is asked to do, in order.
  public mutating func update(_ event: Event) -> [Effect] {
    let modeBefore = mode
    let asked = take(event)
    if case .question(let question) = mode, question.isGrave, mode != modeBefore {
      graveQuestionCount += 1
    }
    if mode.entry != nil { interruption = interruption?.staying }
    takeUntaken()
    tellNews()
    takeNotes()
    if measures == nil { measures = Measures(of: document.map) }
    if compared == nil, needsComparison { compared = Compared(of: document.map) }
    defer { effects = [] }
    return asked + effects
  }

  private mutating func take(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key):
      // The button may have come up where nobody saw it.
      grip = nil
      insistsOnSaving = false
      if !(isTyping(key) && message?.isUnasked == true) { message = nil }
      return key == .control("c") ? leave() : take(key)
    case .pasted(let text):
      paste(text)
      return []
    case .mouse(let mouse):
      take(mouse)
      return []
    case .resized(let columns, let rows):
      // Nobody has seen a picture that was made for a window too small to show it.
      let isUnseen = isTooSmall || picture.placement.boxes.isEmpty
      self.columns = max(1, columns)
      self.rows = max(1, rows)
      if isUnseen { layAfresh() }
      adaptToScreen()
      return []
    case .laidOut(let result):
      take(result)
      return []
    case .saved:
      return finishSaving()
    case .changedElsewhere(let bytes):
      if let saving { askToReplace(bytes, saving, isOwn: false) }
      saving = nil
      return []
    case .savedElsewhere(let bytes): return takeElsewhere(bytes)
    case .unchangedElsewhere:
      takeUnchanged()
      return []
    case .goneElsewhere:
      loseFile(EditorWords.gone)
      return []
    case .replacedElsewhere:
      loseFile(EditorWords.noFile)
      return []
    case .openElsewhere(let others, let newcomers):
      take(others, newcomers: newcomers)
      return []
    case .journalFound(let unsaved): return ask(unsaved)
    case .journalUnreadable(let name):
      news.append(Message(text: EditorWords.unreadableJournal(shownText(name)), isTrouble: true))
      return []
    case .journalDamaged(let name):
      news.append(Message(text: EditorWords.damaged(shownText(name)), isTrouble: true))
      return []
    case .journalPutAside(let name):
      tellPutAside(shownText(name))
      return []
    case .journalNotPutAside(let name, let what):
      news.append(
        Message(text: EditorWords.notPutAside(shownText(name), what), isTrouble: true))
      return []
    case .journalFailed(let what, let mend):
      tell(EditorWords.notJournalled(what, mend), isTrouble: true, about: .journal)
      lacksJournal = true
      return []
    case .journalElsewhere(let name, let what):
      tell(EditorWords.journalElsewhere(shownText(name), what), isTrouble: true)
      return []
    case .journalMended:
      lacksJournal = false
      takeBack(.journal)
      return []
    case .quiet:
      interrupt()
      return []
    case .printersFound(let names):
      printers = names
      return []
    case .printed:
      if case .printing = mode { mode = .map }
      message = Message(text: EditorWords.printed(printTarget))
      return []
    case .printFailed(let what, let mend):
      message = Message(text: EditorWords.notPrinted(what, mend), isTrouble: true)
      return []
    case .saveFailed(let what, let mend):
      takeFailure(what, mend)
      return []
    }
  }

  /// Whether a key goes into the line that is being typed, and does not end it.
  private func isTyping(_ key: Key) -> Bool {
    guard case .entry = mode else { return false }
    return ![.enter, .escape, .control("c")].contains(key)
  }

  mutating func take(_ key: Key) -> [Effect] {
    switch mode {
    case .map:
      guard let command = EditorCommand(key) else {
        if key == .escape { leaveOneLevel() }
        return []
      }
      return obey(command)
    case .entry(let line, let purpose):
      switch key {
      case .control("s"):
        insistsOnSaving = interruption != nil
        return save()
      case .control("z"): return [.suspend]
      case .control("l"): return [.redraw]
      default: takeInEntry(key, line, purpose)
      }
    case .question(let question): return answer(question, key)
    case .naming(let input, let thenQuit): return takeInNaming(key, input, thenQuit: thenQuit)
    case .printing(let printing): return takeInPrinting(key, printing)
    case .picking(let picker): return takeInPicker(key, picker)
    case .searching(let input, let origin): takeInSearch(key, input, origin)
    case .moving(let move): takeInMove(key, move)
    case .reading(let page, let first): takeInReading(key, page, first)
    case .listing(let marked): takeInList(key, marked)
    case .settling(let marked): takeInConflicts(key, marked)
    case .walking(let walk): takeInWalk(key, walk)
    }
    return []
  }

  /// Makes a change of the text and notes it down.
  mutating func change(_ edit: TextEdit, _ words: String) {
    guard !edit.isEmpty else { return }
    change(words) { document throws(TextEditError) in
      try document.apply(edit)
      return edit
    }
  }

  /// Makes a change of facts and notes it down.
  mutating func change(_ edit: Edit, _ words: String) {
    guard !edit.splices.isEmpty else { return }
    change(words) { document throws(EditError) in try document.apply(edit) }
  }

  /// Makes a change that is one step to undo; where it cannot be made, all is as it was.
  ///
  /// - Parameters:
  ///   - words: What the person did.
  ///   - make: Changes the document, and tells what happened to its text.
  mutating func change<Failure: Error>(
    _ words: String, _ make: (inout Document) throws(Failure) -> TextEdit
  ) {
    var changed = document
    do {
      let edit = try make(&changed)
      // Where nothing changes, there is nothing to undo.
      guard changed.bytes != document.bytes else { return }
      document = changed
      history.add(edit, words, shownPicture)
      thread = []
      lay()
    } catch {
      message = Message(text: EditorWords.notChanged, isTrouble: true)
    }
  }

  /// The picture that is shown, for the time when the map is again as it is now.
  var shownPicture: History.Picture? {
    isAwaitingFresh ? nil : History.Picture(picture: picture, era: era)
  }
}
