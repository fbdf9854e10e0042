public import MapModel

extension Document {
  /// Makes a change to the map's facts by changing the lines that tell them, and no other.
  ///
  /// A step of a chain that changes or goes splits the chain's line, in place, into the fewest
  /// chains. A new fact goes where the edit says; after all others, it is the last line.
  ///
  /// - Parameter edit: A change to the facts of `map`.
  /// - Returns: What happened to the text; its inverse takes it back.
  /// - Throws: `EditError`, as `CareMap.apply(_:)` does; the document is then as it was.
  /// - Complexity: O(*n* *s*), where *n* is the number of lines and *s* of the edit's splices.
  @discardableResult
  public mutating func apply(_ edit: Edit) throws(EditError) -> TextEdit {
    let expected = try map.applying(edit)
    var splicer = LineSplicer(self)
    for splice in edit.splices { splicer.make(splice) }
    let textEdit = splicer.textEdit
    do {
      try apply(textEdit)
    } catch {
      preconditionFailure("lines that are written can be read: \(error)")
    }
    assert(map == expected, "the text tells what the edit says")
    return textEdit
  }
}

/// Carries a change of facts over to the lines that tell them.
private struct LineSplicer {
  private struct WorkLine {
    /// The line of the document that this one was, or nothing where it is new.
    var source: Int?
    var factCount: Int
    /// The facts, once one of them changes.
    var items: [ChangedLine.Item]?
  }

  private let document: Document
  private var lines: [WorkLine]

  init(_ document: Document) {
    self.document = document
    lines = (0..<document.lineCount).map {
      WorkLine(source: $0, factCount: document.facts(ofLine: $0).count)
    }
  }

  mutating func make(_ splice: Edit.Splice) {
    let common = min(splice.removed.count, splice.inserted.count)
    for offset in 0..<common where splice.removed[offset] != splice.inserted[offset] {
      guard let (line, item) = find(splice.place + offset) else { continue }
      takeApart(line)
      lines[line].items?[item].fact = splice.inserted[offset]
    }
    for _ in common..<splice.removed.count {
      guard let (line, item) = find(splice.place + common) else { continue }
      takeApart(line)
      lines[line].items?.remove(at: item)
      lines[line].factCount -= 1
    }
    insert(Array(splice.inserted[common...]), at: splice.place + common)
  }

  private mutating func insert(_ facts: [Fact], at place: Int) {
    guard !facts.isEmpty else { return }
    let new = facts.map { fact in
      WorkLine(
        source: nil, factCount: 1, items: [ChangedLine.Item(fact: fact, told: nil)])
    }
    guard let (line, item) = find(place) else {
      lines += new
      return
    }
    guard item > 0 else {
      lines.insert(contentsOf: new, at: line)
      return
    }
    takeApart(line)
    let items = lines[line].items ?? []
    lines[line].items = Array(items[..<item])
    lines[line].factCount = item
    let rest = WorkLine(
      source: nil, factCount: items.count - item, items: Array(items[item...]))
    lines.insert(contentsOf: new + [rest], at: line + 1)
  }

  private func find(_ place: Int) -> (line: Int, item: Int)? {
    var left = place
    for (index, line) in lines.enumerated() {
      if left < line.factCount { return (index, left) }
      left -= line.factCount
    }
    return nil
  }

  private mutating func takeApart(_ index: Int) {
    guard lines[index].items == nil, let source = lines[index].source else { return }
    lines[index].items = ChangedLine.items(ofLine: source, of: document)
  }

  /// All runs of lines that changed, as splices of the text.
  var textEdit: TextEdit {
    var splices: [TextEdit.Splice] = []
    var offset = document.lineStarts[0]
    var nextOld = 0
    var added: [UInt8] = []
    var isEnded = true
    func end(before old: Int) {
      let removed = Array(document.bytes[document.lineStarts[nextOld]..<document.lineStarts[old]])
      if removed != added {
        splices.append(TextEdit.Splice(at: offset, removing: removed, inserting: added))
      }
      offset += added.count
      added = []
      nextOld = old
    }
    for line in lines {
      guard let items = line.items else {
        let source = line.source ?? nextOld
        end(before: source)
        offset += document.range(ofLine: source).count
        nextOld = source + 1
        isEnded = !ending(ofLine: source).isEmpty || document.contentRange(ofLine: source).isEmpty
        continue
      }
      let ending = line.source.map(ending(ofLine:)) ?? document.newLineEnding
      for text in ChangedLine.texts(of: items) {
        if !isEnded { added += document.newLineEnding }
        added += Array(text.utf8) + ending
        isEnded = !ending.isEmpty
      }
    }
    end(before: document.lineCount)
    return TextEdit(splices)
  }

  private func ending(ofLine line: Int) -> [UInt8] {
    Array(
      document.bytes[
        document.contentRange(ofLine: line).upperBound..<document.range(ofLine: line).upperBound])
  }
}
