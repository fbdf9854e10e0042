import MapModel
import MapText
import TextCanvas

extension Editor {
  /// Makes the entry line ready.
  mutating func beginEntry(_ prepared: String) {
    mode = .entry(EntryLine(prepared), .add(prepared: prepared))
  }

  mutating func takeInEntry(_ key: Key, _ line: EntryLine, _ purpose: Mode.Purpose) {
    var line = line
    switch key {
    case .enter: finishEntry(line.text, purpose)
    case .escape:
      if case .add(let prepared) = purpose, line.text != prepared { told.append(line.text) }
      mode = .map
    default:
      _ = line.take(key)
      mode = .entry(line, purpose)
    }
  }

  /// Puts pasted text into the line that is typed; several lines are several facts.
  mutating func paste(_ text: String) {
    switch mode {
    case .entry(var line, let purpose):
      var lines = text.split(whereSeparator: \.isNewline).map(String.init)
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
    case .map, .question, .help: return
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
      let edit =
        isBlank ? document.removing(line: line) : document.replacing(line: line, with: text)
      change(edit, EditorWords.edited(shownText(text)))
      if let problem = Self.problem(with: text) {
        message = Message(text: problem, isTrouble: true)
      }
    }
  }

  /// Records lines as they were told, and keeps the thread of the last one.
  private mutating func record(_ lines: [String]) {
    let facts = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map(Self.asFact)
    guard let last = facts.last else { return }
    let words =
      facts.count == 1 ? EditorWords.told(shownText(last)) : EditorWords.toldMany(facts.count)
    change(document.appending(facts), words)
    message = facts.compactMap(Self.problem).last.map { Message(text: $0, isTrouble: true) }
    guard let reading = try? Document(reading: Array(last.utf8)) else { return }
    select(last: reading.map)
    guard case .flow(let step)? = reading.map.facts.last else { return }
    beginEntry(LineWriter.beginning(from: step.target, step.layer))
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
      case .unknownLine? = reading.diagnostics.first?.problem
    else { return line }
    let separators = [";", ":", "\"", "->", "=>", "~>"]
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count <= 5, !separators.contains(where: line.contains) else { return line }
    return LineWriter.line(.agency(Fact.Declaration(words.joined(separator: " "))))
  }

  /// What is amiss with a line that was kept all the same.
  private static func problem(with line: String) -> String? {
    guard let reading = try? Document(reading: Array(line.utf8)),
      let problem = reading.diagnostics.first(where: { $0.problem.severity == .error })?.problem
    else { return nil }
    return EditorWords.kept(problem)
  }
}
