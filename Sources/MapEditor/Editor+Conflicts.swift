import MapDiff
import MapDrawing
import MapModel
import MapText
import TextCanvas

/// Facts that were changed here and elsewhere, each otherwise.
extension Editor {
  /// One version of a fact that was changed otherwise elsewhere.
  struct Version: Hashable {
    /// The conflict that it is of.
    let conflict: MergeConflict
    /// Whether it was told here.
    let isOurs: Bool
    /// What it tells; nothing where it was removed.
    let fact: Fact?
  }

  /// The conflicts that nobody has settled yet: what is left of both versions is still on the map.
  var openConflicts: [MergeConflict] {
    guard !conflicts.isEmpty else { return [] }
    let facts = Set(document.map.facts)
    return conflicts.filter { conflict in
      [conflict.ours, conflict.theirs].compactMap(\.self).allSatisfy(facts.contains)
    }
  }

  private var openVersions: [Version] {
    openConflicts.flatMap { conflict in
      [
        Version(conflict: conflict, isOurs: false, fact: conflict.theirs),
        Version(conflict: conflict, isOurs: true, fact: conflict.ours),
      ]
    }
  }

  /// The lines that tell a version of what was told otherwise elsewhere, with the other version.
  var linesToldOtherwise: [Int: String] {
    var lines: [Int: String] = [:]
    for version in openVersions {
      guard let fact = version.fact, let place = document.map.facts.firstIndex(of: fact) else {
        continue
      }
      let other = version.isOurs ? version.conflict.theirs : version.conflict.ours
      lines[document.line(ofFact: place)] = EditorWords.toldOtherwise(
        other.map { shownText(LineWriter.line($0)) })
    }
    return lines
  }

  /// Lists what was told otherwise elsewhere.
  mutating func listConflicts() {
    guard !openConflicts.isEmpty else {
      message = Message(text: EditorWords.noConflicts)
      return
    }
    mode = .settling(marked: 0)
  }

  mutating func takeInConflicts(_ key: Key, _ marked: Int) {
    let versions = openVersions
    guard versions.indices.contains(marked) else {
      mode = .map
      return
    }
    switch key {
    case .arrow(.down), .character("j"), .tab: mark(marked + 1, of: versions.count)
    case .arrow(.up), .character("k"), .backTab: mark(marked - 1, of: versions.count)
    case .enter: show(versions[marked])
    case .character("x"), .delete:
      remove(versions[marked])
      mark(marked, of: openVersions.count)
    case .character("y"):
      conflicts.removeAll { $0 == versions[marked].conflict }
      mark(marked, of: openVersions.count)
    case .escape: mode = .map
    default: return
    }
  }

  private mutating func mark(_ place: Int, of count: Int) {
    mode = count == 0 ? .map : .settling(marked: min(max(0, place), count - 1))
  }

  private mutating func remove(_ version: Version) {
    guard let fact = version.fact, let place = document.map.facts.firstIndex(of: fact) else {
      return
    }
    let words = EditorWords.removed(shownText(LineWriter.line(fact)))
    change(document.map.replacing(at: place, with: []), words)
    message = Message(text: words)
  }

  private mutating func show(_ version: Version) {
    mode = .map
    let map = document.map
    guard let fact = version.fact, let place = map.facts.firstIndex(of: fact) else { return }
    if let flow = map.flow(at: place) {
      selection = .flow(flow)
    } else if case .agency(let declaration) = fact {
      selection = map.agency(named: declaration.name).map { .agency(key: $0.key) }
    } else {
      let line = document.line(ofFact: place)
      mode = .entry(EntryLine(document.text(ofLine: line)), .replace(line: line))
    }
    follow()
  }

  // MARK: The list

  func drawConflicts(marked: Int, on canvas: inout Canvas) {
    var lines: [(text: String, isMarked: Bool)] = []
    for (place, version) in openVersions.enumerated() {
      if place % 2 == 0 {
        let before = shownText(LineWriter.line(version.conflict.base))
        lines.append((" \(EditorWords.conflictBefore)     \(before)", false))
      }
      let side = version.isOurs ? EditorWords.conflictHere : EditorWords.conflictElsewhere
      let blanks = String(
        repeating: " ", count: max(1, EditorWords.conflictElsewhere.count + 2 - side.count))
      let told =
        version.fact.map { shownText(LineWriter.line($0)) } ?? EditorWords.conflictRemoved
      lines.append((" \(side)\(blanks)\(withoutVoices(told))", place == marked))
    }
    canvas.write(
      EditorWords.conflictsTitle, at: Point(column: 1, row: Self.titleRows), Style(.plain, .bold))
    let room = max(1, mapRows - 1)
    let markedLine = lines.firstIndex(where: \.isMarked) ?? 0
    let first = min(max(0, markedLine - room / 2), max(0, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let row = Self.titleRows + 1 + offset
      canvas.write(cut(line.text, to: columns, sheet.charset), at: Point(column: 0, row: row))
      guard line.isMarked else { continue }
      let cells = Rect(origin: Point(column: 0, row: row), columns: columns, rows: 1)
      canvas.restyle(cells) { $0 = Style(.plain, .reversed) }
    }
  }
}
