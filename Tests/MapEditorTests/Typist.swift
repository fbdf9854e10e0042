import MapEditor
import MapModel
import MapText

/// Somebody who types fast and knows the keys: names, keys and values are completed by the fewest keys
/// that do it, and the thread is used where a story goes on.
struct Typist {
  /// How many keys were pressed, by what for.
  struct Keys {
    /// Clearing the line, names, arrows, the colon of the label, Enter.
    var flow = 0
    /// Semicolons and the keys of attributes.
    var attributes = 0
    /// Values that are no times and nobody's words: by, carries, table, who said it.
    var values = 0
    /// Labels, times, quotes, notes: what was told.
    var told = 0

    /// What is pressed beside what was told.
    var overhead: Int { flow + attributes }
  }

  private(set) var stage: Stage
  private(set) var keys = Keys()
  /// Another Tab would take the next guess instead of a first one.
  private var hasJustCompleted = false

  init(_ text: String) {
    stage = Stage(text)
    stage.press("i")
  }

  /// Types flows that one line tells, and records them.
  mutating func tell(_ flows: [Fact.Step]) {
    keys = Keys()
    let thread = LineWriter.beginning(from: flows[0].source, flows[0].layer)
    if let steps = stepsBack(to: thread) {
      for _ in 0..<steps { press("<S-Tab>", \.flow, count: 1) }
    } else {
      if !stage.editor.typedLine.isEmpty { press("<C-u>", \.flow, count: 1) }
      type(name: flows[0].source)
      press(flows[0].layer.sign, \.flow)
    }
    for (index, step) in flows.enumerated() {
      if index > 0 { press(step.layer.sign, \.flow) }
      type(name: step.target)
    }
    if !flows[0].label.isEmpty {
      press(":", \.flow)
      if !stage.editor.typedLine.hasSuffix(" ") { press(" ", \.flow) }
      press(flows[0].label, \.told)
    }
    for attribute in flows[0].attributes { type(attribute) }
    press("<Enter>", \.flow, count: 1)
  }

  /// How often Shift-Tab makes a line ready, where that is quicker than typing; none where it is ready.
  private func stepsBack(to thread: String) -> Int? {
    var ahead = stage
    for steps in 0...4 {
      if ahead.editor.typedLine == thread { return steps }
      ahead.press("<S-Tab>")
    }
    return nil
  }

  private mutating func type(name: String) {
    let map = stage.editor.document.map
    let agency = map.agency(named: name)
    let others = [agency?.short].compactMap(\.self) + (agency?.alsoKnownAs ?? [])
    let words = name.split(separator: " ").map(String.init)
    let initials = words.compactMap { $0.first.map(String.init) }.joined()
    type(LineWriter.name(name), beginnings: [name, initials] + others + words, \.flow)
  }

  private mutating func type(_ attribute: Attribute) {
    press(";", \.attributes)
    let text = LineWriter.text(of: attribute)
    let key = String(text.prefix { $0 != " " })
    let value = String(text.dropFirst(key.count + 1))
    guard attribute.key != .volume else {
      press(text, \.told)
      return
    }
    if typeWhole(attribute, key, value) { return }
    type(value.isEmpty ? key : key + " ", beginnings: [key], \.attributes)
    switch attribute {
    case .said(let voice):
      let role = voice.words.map { value.dropLast($0.count + 2) } ?? value[...]
      type(String(role), beginnings: role.split(separator: " ").map(String.init), \.values)
      if let words = voice.words { press(": " + words, \.told) }
    case .by, .carries, .table: type(value, beginnings: [value], \.values)
    default: press(value, \.told)
    }
  }

  /// Types a key and its value at once, where the value alone is enough to guess both.
  private mutating func typeWhole(_ attribute: Attribute, _ key: String, _ value: String) -> Bool {
    var said = value
    var rest = ""
    switch attribute {
    case .said(let voice):
      if let words = voice.words {
        said = String(value.dropLast(words.count + 2))
        rest = ": " + words
      }
    case .by, .carries, .table: break
    default: return false
    }
    let whole = "\(key) \(said)"
    let best = fewestKeys(for: whole, beginnings: said.split(separator: " ").map(String.init))
    guard best.tabs > 0 else { return false }
    press(best, \.attributes)
    press(rest, \.told)
    return true
  }

  /// Types some text by the fewest keys that write it at the end of the line.
  private mutating func type(
    _ text: String, beginnings: [String], _ purpose: WritableKeyPath<Keys, Int>
  ) {
    press(fewestKeys(for: text, beginnings: beginnings), purpose)
  }

  private typealias Typing = (typed: String, tabs: Int)

  private mutating func press(_ typing: Typing, _ purpose: WritableKeyPath<Keys, Int>) {
    press(typing.typed, purpose)
    for _ in 0..<typing.tabs { press("<Tab>", purpose, count: 1) }
    hasJustCompleted = typing.tabs > 0
  }

  /// The fewest keys that write some text at the end of the line.
  private func fewestKeys(for text: String, beginnings: [String]) -> Typing {
    let map = stage.editor.document.map
    let line = stage.editor.typedLine
    let head = line.hasSuffix(";") ? line + " " : line
    var best = (typed: text, tabs: 0)
    for beginning in Set(beginnings.map { $0.lowercased() }).sorted() {
      for count in (hasJustCompleted ? 1 : 0)...max(1, beginning.count)
      where count < best.typed.count + best.tabs {
        let typed = String(beginning.prefix(count))
        let guess = EntryGuess(head + typed, cursor: head.count + count, of: map)
        let place = guess.completions.firstIndex {
          EntryGuess.taking($0, in: head + typed).line == head + text
        }
        guard let place, count + place + 1 < best.typed.count + best.tabs else { continue }
        best = (typed, place + 1)
      }
    }
    return best
  }

  private mutating func press(
    _ text: String, _ purpose: WritableKeyPath<Keys, Int>, count: Int? = nil
  ) {
    stage.press(text)
    hasJustCompleted = false
    keys[keyPath: purpose] += count ?? text.count
  }
}

extension Layer {
  /// The key that writes its arrow.
  fileprivate var sign: String {
    switch self {
    case .official: "="
    case .real: ">"
    case .toBe: "~"
    }
  }
}
