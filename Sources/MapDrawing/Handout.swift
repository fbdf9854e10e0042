import MapLayout
import MapModel
public import TextCanvas

/// A map on pages of plain text, for a table or a printer.
///
/// A picture that has room on a page with the title stands there; a larger one is cut into tiles, a page
/// each, behind a page that shows where they lie.
public struct Handout: Hashable, Sendable {
  /// The lines of each page.
  public let pages: [[String]]

  /// Sets a handout on pages.
  ///
  /// - Parameters:
  ///   - contents: What stands on it.
  ///   - size: How large a page is.
  ///   - charset: The glyphs of lines; paper is ASCII unless asked otherwise.
  /// - Complexity: As that of a few layouts, and O(*c* · *p*), where *c* is the number of cells of the
  ///   picture in one direction and *p* that of a page.
  public init(
    _ contents: HandoutContents, _ size: PageSize = PageFormat.standard.size(isLandscape: false),
    _ charset: Charset = .ascii
  ) {
    // Printers turn a page that is full before they are told to: its last row stays free.
    let last = size.rows - 1
    let room = PageSize.Room(columns: size.columns, rows: last - 2)
    var setter = PageSetter(rows: room.rows)
    let title = contents.title.flatMap { wrapped($0, to: size.columns) }
    let more = contents.more.flatMap { wrapped($0, to: size.columns) }
    if let picture = contents.picture {
      let setting = PictureSetting(
        of: picture, room, charset, titleRows: [title.count, title.count + more.count])
      setting.set(on: &setter, title: title, more: more)
    } else {
      setter.set(title + more)
    }
    for section in contents.sections { setter.set(section, columns: size.columns) }
    let foot = shownText(contents.running)
    let count = setter.pages.count
    pages = setter.pages.enumerated().map { place, page in
      let blank = [String](repeating: "", count: last - 1 - page.count)
      let number = Words.page(place + 1, of: count)
      let words = cut(foot, to: size.columns - number.utf8.count - 2, charset)
      let gap = size.columns - TextCanvas.columns(of: words) - number.utf8.count
      return page + blank + [words + String(repeating: " ", count: gap) + number]
    }
  }

  /// The pages as plain text, with form feeds between them.
  public var text: [UInt8] {
    Array(
      pages.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\u{C}").utf8)
  }
}

extension PageSize {
  /// How many cells of a page are free for something.
  struct Room: Hashable, Sendable {
    let columns: Int
    let rows: Int
  }
}
