public import TextCanvas

/// How many characters a page of paper has, so that no printing path wraps a line or spills a page.
public struct PageSize: Hashable, Sendable {
  /// The columns of a page.
  public let columns: Int
  /// The rows of a page.
  public let rows: Int

  /// Makes the size of a page.
  ///
  /// - Precondition: A page has 20 columns and 10 rows at least.
  public init(columns: Int, rows: Int) {
    precondition(columns >= 20 && rows >= 10, "a page has room for a box and its number")
    self.columns = columns
    self.rows = rows
  }

  /// A4 or Letter, upright, as printers set plain text unless asked otherwise.
  public static let standard = PageSize(columns: 77, rows: 60)
}

/// A drawing on pages of plain text, with no box cut in two where that can be.
public struct Handout: Hashable, Sendable {
  /// The lines of each page.
  public let pages: [[String]]

  /// Sets a drawing on pages.
  ///
  /// - Parameters:
  ///   - sheet: The drawing, no wider than a page.
  ///   - charset: The glyphs of lines; paper is ASCII unless asked otherwise.
  ///   - size: How large a page is.
  public init(of sheet: Sheet, _ charset: Charset = .ascii, _ size: PageSize = .standard) {
    let lines = sheet.canvas.lines(charset)
    // The last two rows are for the number of the page.
    let room = size.rows - 2
    var rests = lines[...]
    var pages: [[String]] = []
    while !rests.isEmpty {
      let end = Self.end(from: rests.startIndex, lines.count, room, sheet.boxRows)
      pages.append(Array(rests[..<end]))
      rests = rests[end...].drop { $0.isEmpty }
    }
    let count = pages.count
    self.pages = pages.enumerated().map { place, page in
      guard count > 1 else { return page }
      let number = Words.page(place + 1, of: count)
      let blanks = String(repeating: " ", count: max(0, size.columns - number.count))
      let fill = [String](repeating: "", count: size.rows - 1 - page.count)
      return page + fill + [blanks + number]
    }
  }

  /// Where a page that begins at a row ends: at its last row, or where no box is cut in the half above.
  private static func end(
    from first: Int, _ count: Int, _ room: Int, _ boxes: [Range<Int>]
  ) -> Int {
    let last = first + room
    guard last < count else { return count }
    let whole = (first + room / 2...last).last { row in
      boxes.allSatisfy { !($0.contains(row - 1) && $0.contains(row)) }
    }
    return whole ?? last
  }

  /// The pages as plain text, with form feeds between them.
  public var text: [UInt8] {
    Array(
      pages.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\u{C}").utf8)
  }
}
