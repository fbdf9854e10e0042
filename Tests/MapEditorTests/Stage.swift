import MapDrawing
import MapEditor
import MapText
import TextCanvas

/// An editor with a map in it, driven by keys as people write them down.
///
///     var stage = Stage("GP -> Ward : phones\n")
///     stage.press("<Tab>x")
///     stage.text  // ""
struct Stage {
  var editor: Editor
  private(set) var effects: [Effect] = []

  init(
    _ text: String, path: String? = "test.map", columns: Int = 80, rows: Int = 24,
    charset: Charset = .unicode
  ) {
    let document = (try? Document(reading: Array(text.utf8))) ?? Document()
    editor = Editor(document, path: path, SheetOptions(charset: charset))
    send(.resized(columns: columns, rows: rows))
    effects = []
  }

  /// The map's text as it stands now.
  var text: String { String(decoding: editor.document.bytes, as: UTF8.self) }

  /// The rows of the screen.
  var screen: [String] { editor.screen().lines(.unicode) }

  /// The row above the hints: the entry line, a message or the selection.
  var line: String { screen.dropLast().last ?? "" }

  /// The row of hints.
  var hints: String { screen.last ?? "" }

  /// Where words stand on the map, below the title and above the foot.
  func place(of words: String) -> Point? {
    for (row, line) in screen.dropLast(2).enumerated().dropFirst() {
      if let range = line.firstRange(of: words) {
        return Point(
          column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
      }
    }
    return nil
  }

  /// Presses keys: characters as they are, others by name in angle brackets, as `<Enter>` and `<C-s>`.
  mutating func press(_ keys: String) {
    for key in Self.keys(keys) { send(.key(key)) }
  }

  /// Clicks on a cell of the screen.
  mutating func click(_ point: Point) {
    send(.mouse(Mouse(.pressed(.left), at: point)))
    send(.mouse(Mouse(.released(.left), at: point)))
  }

  /// Keys as people write them down.
  static func keys(_ written: String) -> [Key] {
    var keys: [Key] = []
    var rest = written[...]
    while let first = rest.first {
      rest.removeFirst()
      if first == "<", let end = rest.firstIndex(of: ">"), let key = key(String(rest[..<end])) {
        rest = rest[rest.index(after: end)...]
        keys.append(key)
      } else {
        keys.append(.character(first))
      }
    }
    return keys
  }

  /// Sends an event; a save succeeds at once, and pictures are ready at once, unless a test says
  /// otherwise.
  mutating func send(_ event: Event) {
    defer { if isQuiet, editor.awaitsQuiet { send(.quiet) } }
    for effect in editor.update(event) {
      switch effect {
      case .layOut(let job):
        if isLaidOutAtOnce { send(.laidOut(job.done())) } else { jobs.append(job) }
      case .save:
        effects.append(effect)
        if savesSucceed { send(.saved) }
      case .findPrinters: send(.printersFound(printers))
      case .print:
        effects.append(effect)
        send(printsSucceed ? .printed : .printFailed(what: "no paper", mend: "put some in"))
      case .dealWithJournal, .suspend, .redraw, .quit: effects.append(effect)
      }
    }
  }

  /// Whether no key comes soon after another.
  var isQuiet = true
  var savesSucceed = true
  var printsSucceed = true
  /// The printers that the machine knows.
  var printers: [String] = []
  var isLaidOutAtOnce = true
  /// The pictures asked for that are not made yet.
  var jobs: [LayoutJob] = []

  private static func key(_ name: String) -> Key? {
    switch name {
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "S-Tab": .backTab
    case "BS": .backspace
    case "Del": .delete
    case "Ins": .insert
    case "Up": .arrow(.up)
    case "Down": .arrow(.down)
    case "Left": .arrow(.left)
    case "Right": .arrow(.right)
    case "Home": .home
    case "End": .end
    case "PgUp": .pageUp
    case "PgDn": .pageDown
    case "C-Left": .wordLeft
    case "C-Right": .wordRight
    case "F1": .function(1)
    default: name.hasPrefix("C-") ? name.dropFirst(2).first.map(Key.control) : nil
    }
  }
}
