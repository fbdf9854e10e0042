import TextCanvas

/// What sequences do.
extension ScreenModel {
  /// Does what a sequence says; false where it is not known.
  mutating func obey(_ numbers: Numbers, endedBy final: UInt8) -> Bool {
    let count = numbers.count()
    switch Character(Unicode.Scalar(final)) {
    case "A": move(to: cursor.moved(.up, by: count))
    case "B", "e": move(to: cursor.moved(.down, by: count))
    case "C", "a": move(to: cursor.moved(.right, by: count))
    case "D": move(to: cursor.moved(.left, by: count))
    case "G", "`": move(to: Point(column: count - 1, row: cursor.row))
    case "d": move(to: Point(column: cursor.column, row: count - 1))
    case "H", "f": move(to: Point(column: numbers.count(1) - 1, row: count - 1))
    case "I": move(to: Point(column: (cursor.column / 8 + count) * 8, row: cursor.row))
    case "Z": move(to: Point(column: ((cursor.column + 7) / 8 - count) * 8, row: cursor.row))
    case "J": eraseScreen(numbers.kind())
    case "K": eraseLine(numbers.kind())
    case "X": erase(cursor.column..<cursor.column + count, ofRow: cursor.row)
    case "@": insertCells(count)
    case "P": deleteCells(count)
    case "L" where region.contains(cursor.row): scrollDown(cursor.row...region.upperBound, count)
    case "M" where region.contains(cursor.row): scrollUp(cursor.row...region.upperBound, count)
    case "S": scrollUp(region, count)
    case "T": scrollDown(region, count)
    case "b": for _ in 0..<count { if let lastWritten { write(lastWritten) } }
    case "m": restyle(numbers.numbers.map { $0 ?? 0 })
    case "r": setRegion(numbers)
    case "h", "l":
      // 34 is how large the cursor is.
      guard [4, 34].contains(numbers.kind()) else { return false }
      if numbers.kind() == 4 { isInserting = final == UInt8(ascii: "h") }
    // Window titles are pushed and popped.
    case "t": break
    default: return false
    }
    return true
  }

  private mutating func setRegion(_ numbers: Numbers) {
    let last = numbers.kind(1) > 0 ? numbers.kind(1) : rows
    region = numbers.count() - 1...max(numbers.count(), min(last, rows)) - 1
    move(to: Point(column: 0, row: 0))
  }

  /// Turns private modes on or off; false where a mode is not known.
  mutating func setModes(_ numbers: [Int], endedBy final: UInt8) -> Bool {
    let isOn = final == UInt8(ascii: "h")
    // How the cursor of the Linux console looks.
    if final == UInt8(ascii: "c") { return true }
    guard isOn || final == UInt8(ascii: "l") else { return false }
    let known: Set = [1, 7, 12, 25, 1000, 1002, 1003, 1006, 1049, 2004]
    for number in numbers {
      if number == 1049, isOn != isAlternate { switchScreen() }
      if isOn { modes.insert(number) } else { modes.remove(number) }
    }
    return known.isSuperset(of: numbers)
  }

  private mutating func switchScreen() {
    swap(&cells, &hiddenCells)
    if isAlternate {
      restore()
    } else {
      saved = Saved(cursor: cursor, look: look, charsets: charsets)
      for row in 0..<rows { erase(0..<columns, ofRow: row) }
    }
  }

  mutating func restore() {
    look = saved.look
    charsets = saved.charsets
    move(to: saved.cursor)
  }

  private mutating func restyle(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: look = ScreenLook()
      // The usual font.
      case 10: break
      case 1: look.traits.insert(.bold)
      case 2: look.traits.insert(.dim)
      case 4: look.traits.insert(.underlined)
      case 7: look.traits.insert(.reversed)
      case 22: look.traits.subtract([.bold, .dim])
      case 24: look.traits.remove(.underlined)
      case 27: look.traits.remove(.reversed)
      case 30...37: look.foreground = number - 30
      case 39: look.foreground = nil
      case 40...47: look.background = number - 40
      case 49: look.background = nil
      case 90...97: look.foreground = number - 82
      case 100...107: look.background = number - 92
      case 38 where rest.first == 5: look.foreground = rest.dropFirst().first
      case 48 where rest.first == 5: look.background = rest.dropFirst().first
      default: unknownSequences.append("ESC [ \(number) m")
      }
      if number == 38 || number == 48 { rest = rest.dropFirst(2) }
    }
  }
}
