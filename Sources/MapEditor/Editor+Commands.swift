import MapDrawing
import MapLayout
import MapModel
import MapText
import TextCanvas

extension Editor {
  mutating func obey(_ command: EditorCommand) -> [Effect] {
    switch command {
    case .tellFact: beginEntry("")
    case .andThen: beginFlow(layerOfThread)
    case .realFlow: beginFlow(.real)
    case .officialFlow: beginFlow(.official)
    case .toBeFlow: beginFlow(.toBe)
    case .selectUp: select(.up)
    case .selectDown: select(.down)
    case .selectLeft: select(.left)
    case .selectRight: select(.right)
    case .selectNext: selectInOrder(by: 1)
    case .selectPrevious: selectInOrder(by: -1)
    case .editFact: editSelectedFact()
    case .details: if selection != nil { mode = .reading(.details, from: 0) }
    case .remove: removeSelected()
    case .undo: undo()
    case .redo: redo()
    case .history: mode = .picking(Picker(purpose: .history))
    case .mark: markLater()
    case .nextMark: goToNextMark()
    case .search: mode = .searching(LineInput(), origin: selection)
    case .findNext: findAgain(by: 1)
    case .findPrevious: findAgain(by: -1)
    case .reverse: reverseFlow()
    case .tellReal: tellFlow(in: .real)
    case .tellOfficial: tellFlow(in: .official)
    case .tellToBe: tellFlow(in: .toBe)
    case .sameAs: pickAgency(.sameAgency)
    case .focus: changeFocus()
    case .pathsTo: pickAgency(.pathTarget)
    case .compare: compare()
    case .journeys: chooseJourney()
    case .conflicts: listConflicts()
    case .hideVoices: hidesVoices.toggle()
    case .minimap: showsMinimap.toggle()
    case .move: beginMove()
    case .unpin: unpin()
    case .palette: mode = .picking(Picker(purpose: .command))
    case .showAllLayers: show(.all)
    case .showOfficial: show(LayerSet(.official))
    case .showReal: show(LayerSet(.real))
    case .showToBe: show(LayerSet(.toBe))
    case .moreDetail: changeDetail(by: 1)
    case .lessDetail: changeDetail(by: -1)
    case .pageUp: scroll(by: -max(1, mapRows - 2))
    case .pageDown: scroll(by: max(1, mapRows - 2))
    case .save: return save()
    case .saveAs: mode = .naming(LineInput(path ?? ""), thenQuit: false)
    case .print: return preview()
    case .quit: return quit()
    case .help: mode = .reading(.keys, from: 0)
    case .layAfresh: takeFreshLayout()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    }
    return []
  }

  private mutating func quit() -> [Effect] {
    guard isUnsaved else { return [.quit] }
    mode = .question(.saveBeforeQuit)
    return []
  }

  mutating func answer(_ question: Mode.Question, _ key: Key) -> [Effect] {
    mode = .map
    switch (question, key) {
    case (.saveBeforeQuit, .character("y")), (.saveBeforeQuit, .enter): return save(thenQuit: true)
    case (.saveBeforeQuit, .character("n")): return [.quit]
    case (.replaceChanged(let replacement), _): return answer(replacement, key)
    case (.removeAgency(let key, _), .character("y")), (.removeAgency(let key, _), .enter):
      if let agency = document.map.agency(.agency(key: key)) { remove(agency) }
      return []
    case (.takeUp(let unsaved), _): return answer(unsaved, key)
    case (.throwAway(let unsaved), _): return answerThrowingAway(unsaved, key)
    case (.saveBeforeQuit, .escape), (.removeAgency, .escape), (.removeAgency, .character("n")):
      return []
    case (.saveBeforeQuit, _), (.removeAgency, _):
      // Any other key is no answer.
      mode = .question(question)
      return []
    }
  }

  private mutating func show(_ layers: LayerSet) {
    isComparing = false
    sheet.layers = layers
    if let flow = document.map.flow(selection), !layers.contains(flow.layer) { selection = nil }
  }

  private mutating func changeDetail(by step: Int) {
    let all = LayoutOptions.Detail.allCases
    let now = all.firstIndex(of: sheet.layout.detail) ?? 0
    sheet.layout.detail = all[min(max(now + step, 0), all.count - 1)]
    lay()
  }

  private mutating func undo() {
    guard let step = history.undo(shownPicture) else {
      message = Message(text: EditorWords.nothingToUndo)
      return
    }
    restore(step.edit.inverse, step)
    message = Message(text: EditorWords.undone(step.words))
  }

  private mutating func redo() {
    guard let step = history.redo(upon: document, shownPicture) else {
      message = Message(text: EditorWords.nothingToRedo)
      return
    }
    guard !step.isDoneElsewhere else {
      message = Message(text: EditorWords.doneElsewhere(step.words))
      return
    }
    note(step.conflicts)
    restore(step.edit, step)
    message = Message(text: EditorWords.redone(step.words, conflicts: step.conflicts.count))
  }

  private mutating func restore(_ edit: TextEdit, _ step: History.Step) {
    do {
      try document.apply(edit)
    } catch {
      message = Message(text: EditorWords.notChanged, isTrouble: true)
    }
    if !showAgain(step.picture, isLayout: step.isLayout) { lay() }
  }

  private mutating func removeSelected() {
    if let flow = document.map.flow(selection) {
      let words = EditorWords.removed(line(of: flow))
      change(document.map.removing(flow.id), words)
      message = Message(text: words)
    } else if let agency = document.map.agency(selection) {
      let adjacency = Adjacency(of: document.map)
      let flows = Set(adjacency.flows(from: agency.id) + adjacency.flows(to: agency.id))
      guard flows.isEmpty else {
        mode = .question(.removeAgency(key: agency.key, flowCount: flows.count))
        return
      }
      remove(agency)
    } else {
      message = Message(text: EditorWords.nothingSelected)
    }
  }

  private mutating func remove(_ agency: Agency) {
    let words = EditorWords.removed(shownText(agency.name))
    change(document.map.removing(agency.id), words)
    message = Message(text: words)
  }

  /// The layer to carry on in: that of the last flow told from or to the selected agency.
  private var layerOfThread: Layer {
    let map = document.map
    guard let agency = map.agency(selection) else {
      return map.flow(selection)?.layer ?? .real
    }
    return map.flows.last { $0.target == agency.id || $0.source == agency.id }?.layer ?? .real
  }

  private mutating func beginFlow(_ layer: Layer) {
    let map = document.map
    let agency = map.agency(selection) ?? map.flow(selection).map { map[$0.target] }
    guard let agency else {
      message = Message(text: EditorWords.nothingSelected)
      return
    }
    beginEntry(LineWriter.beginning(from: agency.name, layer))
  }

  private mutating func editSelectedFact() {
    let map = document.map
    if let flow = map.flow(selection) {
      beginEditing(fact: map.place(of: flow.id))
    } else if let agency = map.agency(selection) {
      let place = map.places(of: agency.id).first { map.flow(at: $0) == nil }
      if let place {
        beginEditing(fact: place)
      } else {
        let prepared = LineWriter.line(.agency(Fact.Declaration(agency.name)))
        mode = .entry(EntryLine(prepared), .declare(key: agency.key, prepared: prepared))
      }
    } else {
      message = Message(text: EditorWords.nothingSelected)
    }
  }

  private mutating func beginEditing(fact place: Int) {
    let line = document.line(ofFact: place)
    mode = .entry(EntryLine(document.text(ofLine: line)), .replace(line: line))
  }
}
