import MapModel
import MapText
import TextCanvas

extension Editor {
  /// The line that is being typed; empty where none is.
  package var typedLine: String {
    if case .entry(let line, _) = mode { line.text } else { "" }
  }

  /// Makes the entry line ready.
  mutating func beginEntry(_ prepared: String) {
    mode = .entry(EntryLine(prepared), .add(prepared: prepared))
  }

  mutating func takeInEntry(_ key: Key, _ line: EntryLine, _ purpose: Mode.Purpose) {
    var line = line
    switch key {
    case .enter:
      finishEntry(line.text, purpose)
      return
    case .escape:
      leaveEntry()
      return
    case .tab: line.complete(EntryGuess(line.text, cursor: line.input.cursor, of: document.map))
    case .backTab:
      guard case .add(let prepared) = purpose, line.text == prepared else { break }
      beginEntry(beginning(before: prepared))
      return
    case .control("y"):
      guard let near = notes?.nearName else { return }
      line.replace(near.range, with: LineWriter.name(near.agency))
    case .control("b"): line = line.markedToComeBackTo
    case .arrow(.up):
      // Down comes back to it.
      if !halfTypedLine.isEmpty, !told.contains(line.text) {
        told.append(line.text)
      }
      line = recalled(line, by: -1)
    case .arrow(.down): line = recalled(line, by: 1)
    default: _ = line.take(key)
    }
    mode = .entry(line, purpose)
  }

  /// The beginning of a flow from whoever was mentioned before the one that a line is made ready with;
  /// behind the last comes the first again.
  private func beginning(before prepared: String) -> String {
    let map = document.map
    guard let layer = map.flows.last?.layer else { return prepared }
    var sources: [Agency.ID] = []
    for flow in map.flows.suffix(Self.mostSources).reversed() {
      for agency in [flow.target, flow.source] where !sources.contains(agency) {
        sources.append(agency)
      }
    }
    let beginnings = sources.map { LineWriter.beginning(from: map[$0].name, layer) }
    // On an empty line the first is whom the last flow came from.
    let now = beginnings.firstIndex(of: prepared) ?? 0
    return beginnings[(now + 1) % beginnings.count]
  }

  /// Nobody steps back further than through so many flows.
  private static let mostSources = 20

  /// Asks something; the line that is being typed waits for the answer.
  mutating func ask(_ question: Mode.Question) {
    holdEntry()
    mode = .question(question)
  }

  /// Keeps the line that is being typed while something is shown over it.
  mutating func holdEntry() {
    if let entry = mode.entry { heldEntry = entry }
  }

  /// Goes on with the line that something was shown over; with the map where there was none.
  mutating func returnToEntry() {
    mode = heldEntry.map { .entry($0.line, $0.purpose) } ?? .map
    heldEntry = nil
  }

  /// Leaves the entry line; one that is half typed is kept where Up finds it.
  private mutating func leaveEntry() {
    if !halfTypedLine.isEmpty { told.append(halfTypedLine) }
    mode = .map
  }

  /// A line that was typed before the one that stands there, or behind it.
  private func recalled(_ line: EntryLine, by step: Int) -> EntryLine {
    let now = told.lastIndex(of: line.text) ?? told.count
    let next = now + step
    return told.indices.contains(next) ? EntryLine(told[next]) : line
  }

  /// Looks at the line that is being typed, where it has changed.
  mutating func takeNotes() {
    guard case .entry(let line, _) = mode else {
      notes = nil
      return
    }
    if let notes, notes.line == line.text, notes.cursor == line.input.cursor { return }
    if !isSurveyed {
      survey = NameSurvey(of: document.map, after: survey)
      isSurveyed = true
    }
    notes = EntryNotes(line, document.map, survey, notes)
  }

  /// How many bytes are pasted at most: more are a file, or a mistake.
  private static let longestPaste = 65_536

  /// Puts pasted text into the line that is typed; several lines are several facts.
  mutating func paste(_ text: String) {
    guard text.utf8.count <= Self.longestPaste else {
      message = Message(text: EditorWords.pasteTooLong, isTrouble: true)
      return
    }
    switch mode {
    case .entry(var line, let purpose):
      var lines = text.split(whereSeparator: \.isNewline).map(String.init)
      if case .add(let prepared) = purpose, line.text == prepared, Self.isWhole(lines.first ?? "") {
        // A whole fact goes on from nowhere.
        line = EntryLine()
      }
      guard lines.count > 1, case .add = purpose else {
        line.paste(text)
        mode = .entry(line, purpose)
        return
      }
      lines[0] = line.text + lines[0]
      record(lines)
      beginEntry("")
    case .naming(var input, let thenQuit):
      input.insert(text.filter { !$0.isNewline })
      mode = .naming(input, thenQuit: thenQuit)
    case .printing(let printing) where printing.file == nil: return
    case .searching, .picking, .printing:
      for character in text where !character.isNewline { _ = take(.character(character)) }
    case .map, .question, .moving, .reading, .listing, .settling, .walking: return
    }
  }

  private mutating func finishEntry(_ text: String, _ purpose: Mode.Purpose) {
    let isBlank = text.allSatisfy(\.isWhitespace)
    mode = .map
    switch purpose {
    case .add(let prepared):
      guard !isBlank, text != prepared else { return }
      told.append(text)
      record([text])
    case .replace(let line):
      guard text != document.text(ofLine: line) else { return }
      told.append(text)
      if rename(line: line, text) { return }
      let edit =
        isBlank ? document.removing(line: line) : document.replacing(line: line, with: text)
      change(edit, EditorWords.edited(shownText(text)))
      if let problem = Self.problem(with: text) {
        message = Message(text: problem, isTrouble: true)
      }
    case .declare(let key, let prepared):
      guard !isBlank, text != prepared else { return }
      told.append(text)
      declare(key, text)
    }
  }

  /// Records lines as they were told, and keeps the thread of the last one.
  private mutating func record(_ lines: [String]) {
    let facts = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map(Self.asFact)
    guard let last = facts.last else { return }
    let words =
      facts.count == 1 ? EditorWords.told(shownText(last)) : EditorWords.toldMany(facts.count)
    let goesOn = thread
    let known = document.map.flows.count
    change(document.appending(facts), words)
    follow(goesOn, from: known)
    message = facts.compactMap(Self.problem).last.map { Message(text: $0, isTrouble: true) }
    guard let reading = try? Document(reading: Array(last.utf8)) else { return }
    select(last: reading.map)
    guard case .flow(let step)? = reading.map.facts.last else { return }
    beginEntry(LineWriter.beginning(from: step.target, step.layer))
  }

  /// Lets the story go on with the flows that have just been told, where the first goes on from its end.
  private mutating func follow(_ before: [Flow.ID], from known: Int) {
    let map = document.map
    let new = map.flows.dropFirst(known)
    guard let first = new.first else { return }
    let end = before.last.flatMap { $0.index < known ? map[$0].target : nil }
    thread = (end == first.source ? before : []) + new.map(\.id)
  }

  private mutating func select(last facts: CareMap) {
    let map = document.map
    switch facts.facts.last {
    case .flow: selection = map.flows.last.map { .flow($0.id) }
    case .agency(let declaration):
      selection = map.agency(named: declaration.name).map { .agency(key: $0.key) }
    default: return
    }
    follow()
  }

  /// A line as it is recorded: a few words without separators declare an agency.
  private static func asFact(_ line: String) -> String {
    guard let reading = try? Document(reading: Array(line.utf8)),
      case .unknownLine? = reading.diagnostics.first?.problem, EntryProblem.isBareName(line)
    else { return line }
    let words = line.split(whereSeparator: \.isWhitespace)
    return LineWriter.line(.agency(Fact.Declaration(words.joined(separator: " "))))
  }

  /// Whether a line tells something by itself.
  private static func isWhole(_ line: String) -> Bool {
    let reading = try? Document(reading: Array(line.utf8))
    return reading.map { $0.map.facts.first != nil && $0.diagnostics.isEmpty } ?? false
  }

  /// What is amiss with a line that was kept all the same.
  private static func problem(with line: String) -> String? {
    guard let reading = try? Document(reading: Array(line.utf8)),
      let problem = reading.diagnostics.first(where: { $0.problem.severity == .error })?.problem
    else { return nil }
    return EditorWords.kept(problem)
  }
}
