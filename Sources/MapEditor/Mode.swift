import MapModel

/// What keys mean at the moment.
enum Mode: Hashable, Sendable {
  /// Keys are commands.
  case map
  /// Keys write a fact.
  case entry(EntryLine, Purpose)
  /// Keys answer a question.
  case question(Question)
  /// Keys write the name of the file to save to.
  case naming(LineInput, thenQuit: Bool)
  /// The pages of a handout are shown, and keys choose what is printed and where.
  case printing(Printing)
  /// Keys write what to look for in a list.
  case picking(Picker)
  /// Keys write what to search for on the map; what was selected before comes back with Esc.
  case searching(LineInput, origin: Selection?)
  /// Keys move a box.
  case moving(Move)
  /// A page is shown instead of the map, from a line on; any key but those that scroll closes it.
  case reading(Page, from: Int)

  /// The differences are listed, and one of them is marked.
  case listing(marked: Int)
  /// What was told otherwise elsewhere is listed, and one version of it is marked.
  case settling(marked: Int)
  /// Keys walk a journey.
  case walking(Walk)

  /// An entry line, and what becomes of it.
  struct Entry: Hashable, Sendable {
    var line: EntryLine
    var purpose: Purpose
  }

  /// The line that keys write a fact into; nothing where they do something else.
  var entry: Entry? {
    guard case .entry(let line, let purpose) = self else { return nil }
    return Entry(line: line, purpose: purpose)
  }

  /// A page to read.
  enum Page: Hashable, Sendable {
    /// What keys do.
    case keys
    /// All that is known of the selection.
    case details
  }

  /// What becomes of the line that is typed.
  enum Purpose: Hashable, Sendable {
    /// It is a new fact. The text is what the line was made ready with.
    case add(prepared: String)
    /// It takes the place of a line, counted from 0.
    case replace(line: Int)
    /// It says what an agency is that no line declares yet. The text is what the line was made ready with.
    case declare(key: String, prepared: String)
  }

  /// What a saving would take the place of.
  struct Replacement: Hashable, Sendable {
    /// The file's name.
    let path: String
    /// What it holds; where it is another by the time of the answer, that is not meant.
    let bytes: [UInt8]
    /// Whether it is the file that the map is of.
    let isOwn: Bool
    /// Whether the editor ends once the map is saved.
    var thenQuit: Bool
  }

  /// A question that is answered with one key.
  enum Question: Hashable, Sendable {
    /// Save over what somebody else has saved?
    case replaceChanged(Replacement)
    /// Save before quitting?
    case saveBeforeQuit
    /// Remove an agency with its flows?
    case removeAgency(key: String, flowCount: Int)
    /// Take up what was told before the editor ended?
    case takeUp(UnsavedChanges)
    /// Throw that away?
    case throwAway(UnsavedChanges)

    /// Whether an answer that was none can cost somebody what they told.
    var isGrave: Bool {
      switch self {
      case .replaceChanged, .takeUp, .throwAway: true
      case .saveBeforeQuit, .removeAgency: false
      }
    }
  }
}
