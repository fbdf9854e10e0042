import MapModel
import MapText
import TextCanvas

extension Editor {
  /// Gives an agency another name everywhere, where that is what became of the line that declares it.
  ///
  /// - Returns: Whether that is so.
  mutating func rename(line: Int, _ text: String) -> Bool {
    guard case .agency(let old)? = onlyFact(ofLine: line), let new = Self.declaration(text),
      NameKey.key(of: old.name) != NameKey.key(of: new.name),
      let agency = document.map.agency(named: old.name)
    else { return false }
    let place = document.facts(ofLine: line).lowerBound
    rename(agency, to: new.name) { document in
      // The edit of the names may have split lines before this one, never this one.
      try? document.applying(
        document.replacing(line: document.line(ofFact: place), with: text))
    }
    return true
  }

  /// Says what an agency is that no line declares yet, and gives it the name that is told.
  mutating func declare(_ key: String, _ text: String) {
    guard let agency = document.map.agency(.agency(key: key)), let new = Self.declaration(text),
      new.name != agency.name
    else {
      change(document.appending([text]), EditorWords.told(shownText(text)))
      return
    }
    rename(agency, to: new.name) { document in
      // A name alone needs no line of its own.
      new.attributes.isEmpty ? TextEdit([]) : try? document.applying(document.appending([text]))
    }
  }

  private mutating func rename(
    _ agency: Agency, to name: String, _ finish: (inout Document) -> TextEdit?
  ) {
    let words = EditorWords.renamed(shownText(agency.name), to: shownText(name))
    do throws(NamingError) {
      let renaming = try document.map.renaming(agency.id, to: name)
      change(words) { document throws(EditError) -> TextEdit in
        let first = try document.apply(renaming)
        let second = finish(&document) ?? TextEdit([])
        return TextEdit(first.splices + second.splices)
      }
      selection = .agency(key: NameKey.key(of: name))
      follow()
    } catch {
      message = Message(text: Self.trouble(error, document.map), isTrouble: true)
    }
  }

  private static func trouble(_ error: NamingError, _ map: CareMap) -> String {
    switch error {
    case .taken(let other): EditorWords.nameTaken(shownText(map[other].name))
    case .noName: EditorWords.notChanged
    }
  }

  private func onlyFact(ofLine line: Int) -> Fact? {
    let facts = document.facts(ofLine: line)
    return facts.count == 1 ? document.map.facts[facts.lowerBound] : nil
  }

  private static func declaration(_ text: String) -> Fact.Declaration? {
    guard let reading = try? Document(reading: Array(text.utf8)), reading.map.facts.count == 1,
      case .agency(let declaration)? = reading.map.facts.first
    else { return nil }
    return declaration
  }

  /// Says that the selected agency is the same as another.
  mutating func merge(into other: Agency.ID) {
    guard let agency = document.map.agency(selection), agency.id != other else { return }
    let name = document.map[other]
    let lost = agency.attributes.filter { attribute in
      // What an agency has once, the other keeps its own of.
      guard let key = attribute.key, !key.mayRepeat, key != .also, key != .short else {
        return false
      }
      return name.attributes.contains { $0.key == key && $0 != attribute }
    }
    let words = EditorWords.same(
      shownText(agency.name), shownText(name.name),
      notKept: lost.map { shownText(LineWriter.text(of: $0)) })
    change(document.map.merging(agency.id, into: other), words)
    selection = .agency(key: name.key)
    message = Message(text: words)
    follow()
  }

  // MARK: Flows

  /// Lets the selected flow go the other way.
  mutating func reverseFlow() {
    changeFlow(EditorWords.reversed) { map, flow in map.reversing(flow.id) }
  }

  /// Tells the selected flow in another layer.
  mutating func tellFlow(in layer: Layer) {
    let words = { (line: String) in EditorWords.toldAs(layer, line) }
    changeFlow(words) { map, flow in map.moving(flow.id, to: layer) }
  }

  private mutating func changeFlow(
    _ words: (String) -> String, _ edit: (CareMap, Flow) -> Edit
  ) {
    guard let flow = document.map.flow(selection) else {
      message = Message(text: EditorWords.noFlowSelected)
      return
    }
    let place = document.map.place(of: flow.id)
    change(edit(document.map, flow), words(line(of: flow)))
    if let now = document.map.flow(at: place) { selection = .flow(now) }
    follow()
  }

  // MARK: Coming back

  /// Marks the selection to come back to, or takes the mark away.
  mutating func markLater() {
    let map = document.map
    let words: String
    let edit: Edit
    if let flow = map.flow(selection) {
      let isMarked = flow.later != nil
      words = EditorWords.marked(line(of: flow), isMarked: !isMarked)
      edit = map.setting(.later, to: isMarked ? nil : .later(""), ofFact: map.place(of: flow.id))
    } else if let agency = map.agency(selection) {
      let isMarked = agency.later != nil
      words = EditorWords.marked(shownText(agency.name), isMarked: !isMarked)
      edit = map.setting(.later, to: isMarked ? nil : .later(""), of: agency.id)
    } else {
      message = Message(text: EditorWords.nothingSelected)
      return
    }
    change(edit, words)
    message = Message(text: words)
  }

  /// Goes to the next fact that is marked to come back to, or line that could not be read.
  mutating func goToNextMark() {
    let map = document.map
    var lines = document.unreadableLines
    for place in map.facts.indices where map.facts[place].later != nil {
      lines.insert(document.line(ofFact: place))
    }
    let toldOtherwise = linesToldOtherwise
    lines.formUnion(toldOtherwise.keys)
    let sorted = lines.sorted()
    guard let line = sorted.first(where: { $0 > lastMark }) ?? sorted.first else {
      message = Message(text: EditorWords.nothingMarked)
      return
    }
    lastMark = line
    defer {
      if let problem = document.diagnostics.first(where: { $0.line == line + 1 })?.problem {
        message = Message(text: "\(problem.what); \(problem.mend)", isTrouble: true)
      } else if let words = toldOtherwise[line] {
        message = Message(text: words, isTrouble: true)
      }
    }
    let facts = document.facts(ofLine: line)
    if let flow = facts.lazy.compactMap({ map.flow(at: $0) }).first {
      selection = .flow(flow)
      follow()
    } else if case .agency(let declaration)? = onlyFact(ofLine: line),
      let agency = map.agency(named: declaration.name)
    {
      selection = .agency(key: agency.key)
      follow()
    } else {
      mode = .entry(EntryLine(document.text(ofLine: line)), .replace(line: line))
    }
  }
}

extension Document {
  /// The lines with something that cannot be read, counted from 0.
  var unreadableLines: Set<Int> {
    Set(diagnostics.filter { $0.problem.severity == .error }.map { $0.line - 1 })
  }

  /// Makes a change and tells it.
  fileprivate mutating func applying(_ edit: TextEdit) throws(TextEditError) -> TextEdit {
    try apply(edit)
    return edit
  }
}
