import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

/// One row of a list to pick from.
struct PickerRow: Hashable, Sendable {
  /// What is picked.
  enum Target: Hashable, Sendable {
    case command(EditorCommand)
    /// How many steps are done when all behind it are undone.
    case moment(Int)
    case agency(Agency.ID)
    /// A journey of the comparison, by its place.
    case journey(Int)
  }

  let text: String
  /// What stands at the end of the row.
  let detail: String
  let target: Target
}

extension Editor {
  mutating func takeInPicker(_ key: Key, _ picker: Picker) -> [Effect] {
    var picker = picker
    let rows = rows(of: picker)
    switch key {
    case .escape:
      mode = .map
      return []
    case .enter:
      mode = .map
      return rows.indices.contains(picker.marked) ? pick(rows[picker.marked].target, picker) : []
    case .arrow(.up), .backTab: picker.marked = max(0, picker.marked - 1)
    case .arrow(.down), .tab: picker.marked = min(max(0, rows.count - 1), picker.marked + 1)
    default:
      _ = picker.input.edit(key)
      picker.marked = 0
    }
    mode = .picking(picker)
    return []
  }

  private mutating func pick(_ target: PickerRow.Target, _ picker: Picker) -> [Effect] {
    switch target {
    case .command(let command): return obey(command)
    case .moment(let count): goBack(to: count)
    case .journey(let journey): walk(journey)
    case .agency(let agency):
      switch picker.purpose {
      case .sameAgency: merge(into: agency)
      case .pathTarget:
        if let from = document.map.agency(selection) {
          focus = .paths(from: from.key, to: document.map[agency].key)
        }
      case .command, .history, .journey: break
      }
    }
    return []
  }

  /// Opens a list of agencies, for what is to be done with the selected one.
  mutating func pickAgency(_ purpose: Picker.Purpose) {
    guard document.map.agency(selection) != nil else {
      message = Message(text: EditorWords.noAgencySelected)
      return
    }
    mode = .picking(Picker(purpose: purpose))
  }

  /// The rows that match what is typed, best first.
  func rows(of picker: Picker) -> [PickerRow] {
    let all: [PickerRow] =
      switch picker.purpose {
      case .command:
        EditorCommand.allCases.map { command in
          PickerRow(
            text: command.name + ": " + command.help,
            detail: command.keys.map(\.name).joined(separator: ", "), target: .command(command))
        }
      case .history: moments
      case .journey: journeyRows
      case .sameAgency, .pathTarget:
        document.map.agencies.filter { $0.id != document.map.agency(selection)?.id }.map {
          PickerRow(text: shownText($0.name), detail: "", target: .agency($0.id))
        }
      }
    guard !picker.input.text.isEmpty else { return all }
    return all.enumerated()
      .compactMap { place, row in
        mismatch(of: row.text, with: picker.input.text).map { (cost: $0, place: place, row: row) }
      }
      .sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.map(\.row)
  }

  /// What was done so far, the last first, and behind it what was undone.
  private var moments: [PickerRow] {
    let done = history.undoable.enumerated().map { place, step in
      PickerRow(text: step.words, detail: "", target: .moment(place + 1))
    }
    let undone = history.redoable.reversed().enumerated().map { place, step in
      PickerRow(
        text: step.words, detail: EditorWords.undoneMark, target: .moment(done.count + place + 1))
    }
    let start = PickerRow(text: EditorWords.beginning, detail: "", target: .moment(0))
    return (undone.reversed() + done.reversed()) + [start]
  }

  private mutating func goBack(to count: Int) {
    // What others have done too is no step any more once it is done again.
    let left = history.undoable.count + history.redoable.count - count
    while history.undoable.count > count { _ = obey(.undo) }
    while history.redoable.count > left { _ = obey(.redo) }
  }

  // MARK: Focus

  /// Looks at the selection and what is one step away, then two, and so on.
  mutating func changeFocus() {
    if let focus {
      self.focus = focus.next()
      return
    }
    let map = document.map
    let agency = map.agency(selection) ?? map.flow(selection).map { map[$0.source] }
    guard let agency else {
      message = Message(text: EditorWords.nothingSelected)
      return
    }
    focus = .steps(1, from: agency.key)
  }

  /// Gets out of what the person is in, as whoever presses Ctrl-C wants to.
  ///
  /// It never quits: in most programs that loses what is not saved, and the key is pressed in haste.
  mutating func leave() -> [Effect] {
    let asked = take(.escape)
    if case .map = mode, message == nil { message = Message(text: EditorWords.howToQuit) }
    return asked
  }

  /// Esc: out of what was entered last, and nothing else.
  mutating func leaveOneLevel() {
    if isAwaitingFresh {
      isAwaitingFresh = false
      ticket += 1
      message = Message(text: EditorWords.stopped)
      if !picture.placement.boxes.isEmpty { lay() }
    } else if focus != nil {
      focus = nil
    } else if isComparing, selection == nil {
      isComparing = false
    } else {
      selection = nil
    }
  }
}
