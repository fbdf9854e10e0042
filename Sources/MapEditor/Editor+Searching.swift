import MapDrawing
import MapModel
import MapText
import TextCanvas

extension Editor {
  mutating func takeInSearch(_ key: Key, _ input: LineInput, _ origin: Selection?) {
    var input = input
    switch key {
    case .enter:
      needle = input.text
      mode = .map
      return
    case .escape:
      selection = origin
      follow()
      mode = .map
      return
    default: _ = input.edit(key)
    }
    mode = .searching(input, origin: origin)
    needle = input.text
    selection = origin
    guard !needle.isEmpty else { return }
    if !findAgency() { _ = find(by: 0) }
  }

  /// Selects the next thing that what was searched for stands in, or the one before.
  mutating func findAgain(by step: Int) {
    guard !needle.isEmpty else {
      message = Message(text: EditorWords.nothingSearched)
      return
    }
    if !find(by: step) { message = Message(text: EditorWords.notFound(shownText(needle))) }
  }

  /// Selects the agency that is called so, if one is: its name is what people look for first.
  private mutating func findAgency() -> Bool {
    let match = NameMatch(needle)
    let found = document.map.agencies.compactMap { agency in
      match.rank(of: agency).map { (rank: $0, agency: agency) }
    }
    guard let best = found.min(by: { ($0.rank, $0.agency.id) < ($1.rank, $1.agency.id) }) else {
      return false
    }
    selection = .agency(key: best.agency.key)
    follow()
    return true
  }

  /// - Parameter step: Where to go from the selection; nought stays where it matches.
  /// - Returns: Whether there is one.
  private mutating func find(by step: Int) -> Bool {
    let candidates = candidates
    guard !candidates.isEmpty else { return false }
    let folded = NameKey.key(of: needle)
    let start = selection.flatMap { candidates.firstIndex(of: $0) }
    let direction = step < 0 ? -1 : 1
    let first = start.map { $0 + step } ?? (step < 0 ? candidates.count - 1 : 0)
    for offset in 0..<candidates.count {
      let index = (first + direction * offset + 2 * candidates.count) % candidates.count
      if matches(candidates[index], folded) {
        selection = candidates[index]
        follow()
        return true
      }
    }
    return false
  }

  /// Whether words stand in all that is told of something: names, labels, quotes.
  private func matches(_ candidate: Selection, _ folded: String) -> Bool {
    let map = document.map
    if let flow = map.flow(candidate) {
      return NameKey.key(of: LineWriter.line(map.facts[map.place(of: flow.id)])).contains(folded)
    }
    guard let agency = map.agency(candidate) else { return false }
    let declaration = Fact.agency(Fact.Declaration(agency.name, attributes: agency.attributes))
    return NameKey.key(of: LineWriter.line(declaration)).contains(folded)
  }
}
