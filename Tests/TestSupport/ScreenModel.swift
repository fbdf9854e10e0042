public import TextCanvas

/// A terminal's screen, as the bytes that were sent to it make it.
///
/// It knows what programs send to an `xterm-256color`, and what ncurses makes of that: repeated
/// characters, erased cells, inserted and deleted ones, scroll regions, the alternate screen. What it
/// does not know it keeps in `unknownSequences`.
///
///     var screen = ScreenModel(columns: 80, rows: 24)
///     screen.feed(Array("\u{1B}[2;3Hhello".utf8))
///     screen.lines[1]  // "  hello"
public struct ScreenModel: Sendable {
  /// How many columns the screen has.
  public private(set) var columns: Int
  /// How many rows the screen has.
  public private(set) var rows: Int
  /// Where the next character goes.
  public internal(set) var cursor = Point(column: 0, row: 0)
  /// The numbers of the private modes that are on, such as 25 (the cursor is visible), 1002 and 1006
  /// (the mouse), 2004 (pasted text is marked).
  public internal(set) var modes: Set<Int> = [7, 25]
  /// What was sent that this model does not know.
  public internal(set) var unknownSequences: [String] = []

  var cells: [[ScreenCell]]
  /// The screen that is not to be seen now.
  var hiddenCells: [[ScreenCell]]
  /// Whether a character was written in the last column, so that the next one goes to the next row.
  var isWrapPending = false
  var isInserting = false
  var look = ScreenLook()
  var lastWritten: Unicode.Scalar?
  var region: ClosedRange<Int>
  var saved = Saved()
  var state = State.ground
  var charsets = Charsets()

  /// What the terminal keeps on request.
  struct Saved {
    var cursor = Point(column: 0, row: 0)
    var look = ScreenLook()
    var charsets = Charsets()
  }

  /// Which of the two character sets that programs switch between are lines.
  struct Charsets {
    var areLines = [false, false]
    var current = 0
  }

  /// Makes a blank screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.blank(columns, rows)
    hiddenCells = cells
    region = 0...rows - 1
  }

  private static func blank(_ columns: Int, _ rows: Int) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: ScreenCell(), count: columns), count: rows)
  }

  /// Gives the screen another size; what stands at the top left stays.
  public mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Self.resized(cells, columns, rows)
    hiddenCells = Self.resized(hiddenCells, columns, rows)
    region = 0...rows - 1
    move(to: cursor)
  }

  private static func resized(
    _ cells: [[ScreenCell]], _ columns: Int, _ rows: Int
  ) -> [[ScreenCell]] {
    var resized = blank(columns, rows)
    for (row, line) in cells.prefix(rows).enumerated() {
      resized[row].replaceSubrange(0..<min(columns, line.count), with: line.prefix(columns))
      let isCut = line.count > columns && line[columns].isContinuation
      if isCut { resized[row][columns - 1] = ScreenCell() }
    }
    return resized
  }
}

extension ScreenModel {
  /// Whether the screen that programs use while they run is to be seen.
  public var isAlternate: Bool { modes.contains(1049) }

  /// Whether the cursor is to be seen.
  public var isCursorVisible: Bool { modes.contains(25) }

  /// Whether the terminal reports what the mouse does.
  public var reportsMouse: Bool { !modes.isDisjoint(with: [9, 1000, 1002, 1003]) }

  /// Whether the terminal marks pasted text.
  public var marksPaste: Bool { modes.contains(2004) }

  /// What stands in a cell.
  public subscript(point: Point) -> ScreenCell { cells[point.row][point.column] }

  /// The rows as text, without blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// All rows in one text.
  public var text: String { lines.joined(separator: "\n") }
}
