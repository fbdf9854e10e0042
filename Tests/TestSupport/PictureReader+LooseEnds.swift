extension PictureReader {
  /// Finds names that lead to other parts: each has the word `(part` in it, or its beginning `(pa` where
  /// there is room for four letters only.
  mutating func findLooseEnds() {
    let mark = Array("(pa".unicodeScalars)
    for row in 0..<grid.rowCount {
      for column in 0..<grid.columnCount where grid[Spot(row: row, column: column)] == "(" {
        let spot = Spot(row: row, column: column)
        guard owner(spot) == nil,
          mark.indices.allSatisfy({ grid[spot.moved(.right, by: $0)] == mark[$0] })
        else { continue }
        readStack(around: spot)
      }
    }
  }

  /// Reads the names that stand one upon the other with this word among them.
  private mutating func readStack(around mark: Spot) {
    let left = start(ofText: mark)
    var top = left
    while beginsText(top.moved(.up)) { top = top.moved(.up) }
    var here = top
    while here.row <= mark.row || beginsText(here) {
      guard let end = looseEnd(from: here) else {
        if here.row <= mark.row { tell("a name of another part that cannot be read", at: here) }
        return
      }
      looseEnds.append(end)
      for (row, text) in end.rows.enumerated() {
        for column in 0..<width(of: text) {
          let spot = Spot(row: end.origin.row + row, column: end.origin.column + column)
          owners[index(spot)] = -Int32(looseEnds.count)
        }
      }
      here = here.moved(.down, by: end.rows.count)
    }
  }

  private func width(of text: String) -> Int { DrawingGrid([text]).columnCount }

  /// Where the text begins that a cell stands in; words that are pieces of lines belong to no text.
  private func start(ofText spot: Spot) -> Spot {
    var start = spot
    while true {
      // The first cell of the word.
      while isInside(start.moved(.left)), !grid.isBlank(start.moved(.left)),
        owner(start.moved(.left)) == nil
      {
        start = start.moved(.left)
      }
      let before = start.moved(.left, by: 2)
      guard isInside(before), !grid.isBlank(before), owner(before) == nil,
        !isPieceOfLine(wordEndingAt: before)
      else { return start }
      start = before
    }
  }

  /// Whether a word is a piece of a line: one that ends as a line does, or is made of such characters
  /// alone, except for the mark `>` that stands alone.
  private func isPieceOfLine(wordEndingAt end: Spot) -> Bool {
    let before = grid[end.moved(.left)]
    if grid.isUnicode { return isLinePiece(grid[end]) }
    if grid[end] == ">" { return before != " " }
    if LineGlyph.ascii(grid[end])?.has(.left) == true { return true }
    var here = end
    while isInside(here), !grid.isBlank(here) {
      guard isLinePiece(grid[here]) else { return false }
      here = here.moved(.left)
    }
    return true
  }

  /// Whether a character is one of those that lines are made of, be it in a text or not.
  func isLinePiece(_ scalar: Unicode.Scalar) -> Bool {
    grid.isUnicode
      ? LineGlyph.unicode(scalar) != nil || "►▼◄▲".unicodeScalars.contains(scalar)
      : "-=~|\":.'+v^<>".unicodeScalars.contains(scalar)
  }

  private func beginsText(_ spot: Spot) -> Bool {
    isInside(spot) && !grid.isBlank(spot) && owner(spot) == nil
      && grid.isBlank(spot.moved(.left))
      && !isPieceOfLine(wordAt: spot)
  }

  /// Whether the word that begins in a cell is made of characters of lines alone, and is no mark `>`.
  private func isPieceOfLine(wordAt start: Spot) -> Bool {
    var here = start
    while isInside(here), !grid.isBlank(here) {
      guard isLinePiece(grid[here]) else { return false }
      here = here.moved(.right)
    }
    return grid[start] != ">" || here != start.moved(.right)
  }

  /// The name of another part whose text begins at a cell; nothing where the text is none.
  private func looseEnd(from origin: Spot) -> LooseEndOnPaper? {
    var rows: [String] = []
    var here = origin
    let isTarget = grid[origin] == ">"
    while beginsText(here) {
      let words = words(from: here)
      // The text may end before words that belong to something else.
      for count in 1...words.count {
        let all = rows + [words.prefix(count).joined(separator: " ")]
        if let (name, part) = nameAndPart(ReadText(all).squeezed, isTarget: isTarget) {
          return LooseEndOnPaper(
            origin: origin, rows: all, columns: all.map { width(of: $0) }.max() ?? 0,
            isTarget: isTarget, name: name, part: part)
        }
      }
      rows.append(words.joined(separator: " "))
      here = here.moved(.down)
    }
    return nil
  }

  /// The words of a row that stand a blank apart, as far as no piece of a line stands among them.
  private func words(from start: Spot) -> [String] {
    var words: [String] = []
    var here = start
    while isInside(here), !grid.isBlank(here), owner(here) == nil {
      let first = here
      if !words.isEmpty, isPieceOfLine(wordAt: here) { break }
      while isInside(here), !grid.isBlank(here) { here = here.moved(.right) }
      words.append(grid.text(start.row, first.column...here.column - 1))
      here = here.moved(.right)
    }
    return words
  }

  /// Takes `>Ward(part2)` or `Ward(part2)>` apart.
  private func nameAndPart(_ text: String, isTarget: Bool) -> (String, Int)? {
    var rest = Substring(text)
    guard isTarget ? rest.popFirst() == ">" : rest.popLast() == ">", rest.popLast() == ")" else {
      return nil
    }
    let digits = rest.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    rest = rest.dropLast(digits.count)
    guard rest.hasSuffix("(part"), let part = Int(String(digits)) else { return nil }
    rest = rest.dropLast(5)
    return rest.isEmpty ? nil : (String(rest), part)
  }
}
